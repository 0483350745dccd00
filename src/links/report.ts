import { stringify } from 'yaml';
import type { LinkResult } from '../model/links.ts';
import type { Decision } from './decide.ts';

const head = '# What npm run check:links found at the addresses of the sources, and when. Written by that command: don\'t edit.\n';

/** Puts new results in the place of old ones and drops addresses that no source has any more. Sorted by address, so that a difference shows what changed. */
export function mergeResults(old: readonly LinkResult[], found: ReadonlyMap<string, Decision>, addresses: ReadonlySet<string>, day: string): LinkResult[] {
  const kept = old.filter(({ url }) => addresses.has(url) && !found.has(url));
  const fresh = [...found].map(([url, { state, to, why }]): LinkResult => ({ url, state, checked: day, ...(to !== undefined && { to }), ...(why !== undefined && { why }) }));
  return [...kept, ...fresh].toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

/** The text of `content/links.yaml`. */
export function formatLinks(links: readonly LinkResult[]): string {
  return head + stringify(links, { lineWidth: 0 });
}

/** The addresses to visit: those never checked, then the oldest checks; leaves out what is younger than so many days. */
export function chooseAddresses(addresses: Iterable<string>, old: readonly LinkResult[], day: string, days: number): string[] {
  const checked = new Map(old.map((link) => [link.url, link.checked]));
  const since = new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
  const age = (url: string) => checked.get(url) ?? '';
  return [...new Set(addresses)].filter((url) => age(url) <= since).toSorted((a, b) => (age(a) === age(b) ? (a < b ? -1 : 1) : age(a) < age(b) ? -1 : 1));
}
