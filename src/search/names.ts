import { distance } from 'fastest-levenshtein';

/** A network with all the names and spellings under which readers look for it. */
export interface KnownNames {
  name: string;
  others: readonly string[];
}

/** One form for all ways to write a name: `Sky-ECC` and `sky ecc` are both `skyecc`, `Éxclu` is `exclu`. */
export function normalizeName(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The network that a query names by another name or spelling: An0m, 26Lemont, Trojan Shield. */
export function findAlias(query: string, known: readonly KnownNames[]): string | undefined {
  const wanted = normalizeName(query);
  if (!wanted || known.some(({ name }) => normalizeName(name) === wanted)) return undefined;
  return known.find(({ others }) => others.some((other) => normalizeName(other) === wanted))?.name;
}

/** The network that a misspelt query most likely means, or none: two letters may be wrong in a long name, one in a short. */
export function suggestName(query: string, known: readonly KnownNames[]): string | undefined {
  for (const attempt of [query, ...query.split(/\s+/)]) {
    const wanted = normalizeName(attempt);
    if (wanted.length < 3) continue;
    const candidates = known.flatMap(({ name, others }) => [name, ...others].map((form) => ({ name, form: normalizeName(form) })));
    if (candidates.some(({ form }) => form === wanted)) return undefined;
    const near = candidates
      .filter(({ form }) => form[0] === wanted[0])
      .map(({ name, form }) => ({ name, form, steps: distance(form, wanted) }))
      .filter(({ form, steps }) => steps <= (form.length < 6 ? 1 : 2))
      .toSorted((a, b) => a.steps - b.steps)[0];
    if (near) return near.name;
  }
  return undefined;
}
