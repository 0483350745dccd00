import type { Facts } from '../schemas/facts.ts';
import type { Source } from '../schemas/source.ts';

/** A source with its number on the page: the order in which the page first cites it. */
export interface NumberedSource extends Source {
  number: number;
}

/** All `sources` lists in a value, with the path to each, in the order in which they stand. */
export function* eachSourceList(value: unknown, path: PropertyKey[] = []): Generator<{ path: PropertyKey[]; ids: string[] }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* eachSourceList(item, [...path, index]);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(item)) yield { path: [...path, key], ids: item as string[] };
      else yield* eachSourceList(item, [...path, key]);
    }
}

/** Numbers the sources as a reader meets them: first those of the story, in its order, then those of the facts. */
export function numberSources(sources: readonly Source[], cited: readonly string[], facts: Facts): NumberedSource[] {
  const order = new Set([...cited, ...[...eachSourceList(facts)].flatMap(({ ids }) => ids), ...sources.map(({ id }) => id)]);
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...order].flatMap((id) => byId.get(id) ?? []).map((source, index) => ({ ...source, number: index + 1 }));
}

/** What a reader has to be told about the sources of a claim taken together. */
export function describeSupport(sources: readonly Source[]): string | undefined {
  if (!sources.length) return undefined;
  if (sources.every(({ weak }) => weak)) return sources.length === 1 ? 'One weak source only' : 'Weak sources only';
  if (sources.every(({ seen }) => !seen)) return 'Source not opened by us';
  return undefined;
}

/**
 * Address of a look-up for copies of a page archived near a date; whether there is one, only the archive knows.
 * Format: https://web.archive.org/web/<yyyymmdd>/<address> (Wayback Machine, date-based lookup).
 */
export function getArchiveLookup({ url, published }: Pick<Source, 'url' | 'published'>): string {
  const stamp = published === 'unknown' ? '*' : published.replaceAll('-', '').padEnd(8, '01');
  return `https://web.archive.org/web/${stamp}/${url}`;
}

/** Ids of a list as authors write it: `s1 s5` or `s1, s5`. */
export function splitIds(list: string): string[] {
  return list.split(/[\s,]+/).filter(Boolean);
}
