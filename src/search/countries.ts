import worldCountries from 'world-countries';

/** Ways in which texts name a country beside its name and its adjective. A state or province stands for its country, also where its name contains that of another. */
const otherNames: Record<string, string[]> = {
  GB: ['UK', 'Britain', 'England', 'English', 'Scotland', 'Scottish', 'Wales', 'Welsh', 'Northern Ireland', 'Northern Irish'],
  US: ['US', 'FBI'],
  NL: ['The Hague', 'Netherlands'],
  AE: ['Dubai', 'Emirates'],
  TR: ['Turkey'],
  AU: ['New South Wales', 'Victoria', 'Queensland', 'South Australia', 'Western Australia', 'Tasmania', 'Northern Territory'],
};

// Dependent territories share adjectives with the country they belong to.
const countries = worldCountries.filter(({ independent, cca2 }) => independent || cca2 === 'HK');
const codes = new Map<string, string[]>();
for (const { cca2, name, demonyms } of countries) {
  for (const word of new Set([name.common, demonyms?.['eng']?.m, ...(otherNames[cca2] ?? [])])) if (word) codes.set(word, [...(codes.get(word) ?? []), cca2]);
}
// Longer names come first: "New South Wales" is not Wales, nor is the "Dominican Republic" Dominica.
const names = [...codes.keys()].toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** The countries that a text names, by their name or adjective or by a part of theirs, as codes of ISO 3166 in the order of the list of countries. */
export function findCountries(text: string): string[] {
  const found = new Set([...text.matchAll(pattern)].flatMap(([word]) => codes.get(word)!));
  return countries.map(({ cca2 }) => cca2).filter((code) => found.has(code));
}
