/** How to read the files with tools that people have: code that runs as it stands. */
export function getExamples(v1: string): { id: string; tool: string; about: string; code: string }[] {
  return [
    {
      id: 'curl',
      tool: 'curl',
      about: 'Fetch the database and prove that it came whole; or pick from the JSON with jq.',
      code: `curl -O ${v1}/gone-dark.sqlite
curl -s ${v1}/SHA256SUMS.txt | sha256sum --check --ignore-missing

curl -s ${v1}/figures.json |
  jq '.[] | select(.network == "ghost" and .metric == "arrests") | {phrase, part, as_of, url}'`,
    },
    {
      id: 'sqlite',
      tool: 'SQLite',
      about: 'Three views answer what is asked first: newest_figures, covert_phases and sources_cited. The tables about and columns say what is in the file.',
      code: `sqlite3 gone-dark.sqlite "
  SELECT name, covert_from, until, days_at_least, days_at_most
  FROM covert_phases;"

sqlite3 gone-dark.sqlite "
  SELECT figures.phrase, figures.part, figures.scope, figures.as_of, sources.publisher, sources.link
  FROM figures
  JOIN figures_sources ON figures_sources.record = figures.id
  JOIN sources ON sources.id = figures_sources.value
  WHERE figures.network = 'encrochat' AND figures.metric = 'arrests';"`,
    },
    {
      id: 'duckdb',
      tool: 'DuckDB',
      about: 'Reads the JSON where it is; lists stay lists.',
      code: `SELECT network, phrase, part, as_of, url
FROM read_json('${v1}/figures.json')
WHERE metric = 'arrests' AND list_contains(scope, 'worldwide')
ORDER BY network, as_of;`,
    },
    {
      id: 'observable',
      tool: 'Observable',
      about: 'In a notebook or a page of Observable Framework.',
      code: `const figures = await fetch(
  "${v1}/figures.json"
).then((response) => response.json());

Plot.plot({
  marginLeft: 110,
  y: {type: "log"},
  marks: [
    // What counts only a part of the arrests, or those of others, does not compare.
    Plot.dot(
      figures.filter((d) => d.metric === "arrests" && d.scope.includes("worldwide") && d.part === null && d.value !== null && d.as_of),
      {x: (d) => d.as_of.slice(0, 4), y: "value", stroke: "network", channels: {phrase: "phrase", as_of: "as_of"}, tip: true}
    )
  ]
})`,
    },
    {
      id: 'pandas',
      tool: 'pandas',
      about: 'Dates stay text: 2021 is a year, not a number. An empty cell is “not known”; NA is the code of Namibia.',
      code: `import pandas as pd

figures = pd.read_csv(
    "${v1}/figures.csv",
    dtype={"as_of": "string"}, keep_default_na=False, na_values=[""],
)
figures["sources"] = figures["sources"].str.split("|")
worldwide = figures[(figures["metric"] == "arrests") & (figures["scope"] == "worldwide")]
print(worldwide[["network", "phrase", "part", "as_of", "url"]])`,
    },
    {
      id: 'r',
      tool: 'R',
      about: 'With readr, for the same reasons.',
      code: `library(readr)

figures <- read_csv(
  "${v1}/figures.csv",
  na = "", col_types = cols(as_of = col_character())
)
subset(figures, metric == "arrests" & scope == "worldwide", c(network, phrase, part, as_of, url))`,
    },
  ];
}
