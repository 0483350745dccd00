/** What the page of all sources can be narrowed by, in the order of the form. Each is a key in the address. */
export const facetNames = ['kind', 'grade', 'language', 'network', 'opened', 'link'] as const;
export type Facet = (typeof facetNames)[number];

/** A source as the filter sees it: the values it has for each facet, and its words without accents and capitals. */
export interface FacetRow extends Record<Facet, readonly string[]> {
  publisher: string;
  words: string;
}

/** What is asked for; an empty text asks for nothing. */
export type FacetQuestion = Record<Facet | 'q' | 'publisher', string>;

/** A text as it is compared: without accents, capitals and doubled spaces. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether a source answers the question. `except` leaves one facet out, to count what its other values would give. */
export function matchesQuestion(row: FacetRow, question: FacetQuestion, except?: Facet): boolean {
  return (
    facetNames.every((name) => name === except || !question[name] || row[name].includes(question[name])) &&
    row.publisher.includes(foldText(question.publisher)) &&
    foldText(question.q).split(' ').every((word) => row.words.includes(word))
  );
}

/** For each facet, how many sources each value would give with everything else as it is. */
export function countFacets(rows: readonly FacetRow[], question: FacetQuestion): Record<Facet, Map<string, number>> {
  const count = (name: Facet) => {
    const counts = new Map<string, number>();
    for (const row of rows) if (matchesQuestion(row, question, name)) for (const value of row[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Record<Facet, Map<string, number>>;
}
