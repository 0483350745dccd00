import { iso31661, iso31662 } from 'iso-3166';

/** Scopes that are no country. */
export const wideScopes = { worldwide: 'worldwide', Europe: 'Europe', EU: 'European Union', 'several-countries': 'several countries' } as const;

const countries = new Set<string>(iso31661.map(({ alpha2 }) => alpha2));
const subdivisions = new Map<string, string>(iso31662.map(({ code, name }) => [code, name]));

/** Whether a text is an ISO 3166-1 alpha-2 code in use. */
export function isCountryCode(code: string): boolean {
  return countries.has(code);
}

/** Whether a text names where a figure holds: a country, one of its parts (ISO 3166-2), or a wide scope. */
export function isScope(code: string): boolean {
  return Object.hasOwn(wideScopes, code) || countries.has(code) || subdivisions.has(code);
}

/** The name of a scope or country in a language: `NL` is "Netherlands", `AU-NSW` "New South Wales, Australia". */
export function formatPlace(code: string, locale = 'en-GB'): string {
  if (code === 'international') return 'International';
  if (Object.hasOwn(wideScopes, code)) return wideScopes[code as keyof typeof wideScopes];
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const part = subdivisions.get(code);
  const country = names.of(code.slice(0, 2)) ?? code;
  return part ? `${part}, ${country}` : country;
}
