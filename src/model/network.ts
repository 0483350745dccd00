import type { Entry } from '../schemas/entry.ts';
import type { Facts } from '../schemas/facts.ts';
import { compareDates, countDays, formatDate, getEnd, getPrecision, getStart, type PartialDate } from './partial-date.ts';
import type { NumberedSource } from './citations.ts';

/** Everything known about one network: what every page, export and picture is made from. */
export interface Network {
  slug: string;
  entry: Entry;
  facts: Facts;
  /** In the order of their numbers. */
  sources: NumberedSource[];
  /** For each source the component of the story that cites it first, by the ids in it. */
  firstPlaces: ReadonlyMap<string, string>;
}

/** Orders networks by the day they fell. */
export function compareNetworks(a: Network, b: Network): number {
  return compareDates(getTakedown(a.facts), getTakedown(b.facts)) || (a.slug < b.slug ? -1 : 1);
}

/** The date of the takedown. The gate has made sure that it is known. */
export function getTakedown({ lifespan }: Pick<Facts, 'lifespan'>): PartialDate {
  const { date } = lifespan.taken_down;
  if (date === 'unknown') throw new Error('A takedown without a date');
  return date;
}

/** A date in words, or that it is not known. */
export function formatKnown(date: PartialDate | 'unknown', locale = 'en-GB'): string {
  return date === 'unknown' ? 'not known' : formatDate(date, locale);
}

/** How long police were inside in secret, in words, no more exact than the dates: `74 days`, `about 6 months`. Undefined where it is not known. */
export function describeCovertTime({ lifespan }: Pick<Facts, 'lifespan'>): string | undefined {
  const stated = lifespan.covert_from?.date;
  const launched = lifespan.launched?.date;
  // Nobody can be inside before there is a network: a launch within a vague start makes it more exact.
  const from = stated && stated !== 'unknown' && launched && launched !== 'unknown' && launched.startsWith(stated) ? launched : stated;
  const to = lifespan.covert_to?.date ?? lifespan.taken_down.date;
  if (!from || from === 'unknown' || to === 'unknown') return undefined;
  if (getPrecision(from) === 'day' && getPrecision(to) === 'day') {
    const days = countDays(from, to);
    return days < 120 ? count(days, 'day') : formatMonths(Math.round(days / 30.44));
  }
  const middle = (getStart(from).getTime() + getEnd(from).getTime()) / 2;
  const months = Math.max(1, Math.round((getStart(to).getTime() - middle) / (30.44 * 86_400_000)));
  return getPrecision(from) === 'year' ? `about ${count(Math.max(1, Math.round(months / 12)), 'year')}` : formatMonths(months);
}

const formatMonths = (months: number) => `about ${months < 36 ? count(months, 'month') : count(Math.round(months / 12), 'year')}`;

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The newest updated date of all entries: the right edge of the timeline. */
export function getEdge(networks: readonly Network[]): PartialDate {
  return networks.map(({ entry }) => entry.updated).toSorted(compareDates).at(-1)!;
}

/** One network that came after another. */
export interface Succession {
  from: string;
  to: string;
  /** users: sources say that users moved; market: that it took the other's place. */
  kind: 'users' | 'market';
}

/** Networks that follow each other through relations: for arcs, each pair once, users first. */
export function collectSuccessions(networks: readonly Pick<Network, 'slug' | 'facts'>[]): Succession[] {
  const known = new Set(networks.map(({ slug }) => slug));
  const pairs = networks.flatMap(({ slug, facts }) =>
    facts.relations.flatMap(({ kind, to }): Succession[] => (kind === 'users-moved-to' ? [{ from: slug, to, kind: 'users' }] : kind === 'successor-of' ? [{ from: to, to: slug, kind: 'market' }] : [])),
  );
  const unique = new Map<string, Succession>();
  for (const pair of pairs.toSorted((a, b) => Number(a.kind === 'market') - Number(b.kind === 'market'))) {
    const key = `${pair.from} ${pair.to}`;
    if (!unique.has(key) && known.has(pair.from) && known.has(pair.to)) unique.set(key, pair);
  }
  return [...unique.values()].toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
}

/** Relations of other networks to this one, so that a page can show both directions. */
export function collectIncoming(networks: readonly Network[], slug: string): { from: Network; kind: Facts['relations'][number]['kind']; text: string; sources: string[] }[] {
  return networks.flatMap((from) => from.facts.relations.filter(({ to }) => to === slug).map(({ kind, text, sources }) => ({ from, kind, text, sources })));
}
