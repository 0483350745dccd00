import worldCountries from 'world-countries';

/** Ways in which texts name a country beside its name and its adjective. */
const otherNames: Record<string, string[]> = { GB: ['UK', 'Britain', 'England', 'English', 'Scotland', 'Scottish', 'Wales', 'Northern Ireland'], US: ['US', 'FBI'], NL: ['The Hague', 'Netherlands'], AE: ['Dubai', 'Emirates'], TR: ['Turkey'] };
// Dependent territories share adjectives with the country they belong to.
const patterns = worldCountries.filter(({ independent, cca2 }) => independent || cca2 === 'HK').map(({ cca2, name, demonyms }) => {
  const words = [name.common, demonyms?.['eng']?.m, ...(otherNames[cca2] ?? [])].filter((word): word is string => Boolean(word));
  return { code: cca2, pattern: new RegExp(`\\b(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`) };
});

/** The countries that a text names, by their name or adjective. */
export function findCountries(text: string): string[] {
  return patterns.filter(({ pattern }) => pattern.test(text)).map(({ code }) => code);
}
