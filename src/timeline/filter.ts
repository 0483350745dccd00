import type { PartialDate } from '../model/partial-date.ts';
import { milestoneKinds, outcomes } from '../model/vocabulary.ts';
import { evidences, type ExplorerData } from './data.ts';
import { filterNames, fold, getDayZero, getFilterValues, getFirstDay, getFirstDayNumber, getLastDay, getLastDayNumber, slugify, type DayRange, type FilterName, type ViewState } from './state.ts';

/** One value that can be chosen in a filter. */
export interface Facet {
  value: string;
  label: string;
}

/** What the filters leave. Which part of time is in view makes no difference to it, see `getWindow`. */
export interface Filtered {
  /** For each event, in the order of the data, whether it passes. */
  shown: boolean[];
  /** Slugs of the networks that pass, in the order of the data. */
  networksShown: Set<string>;
  /** For each value the number of events that would pass if it were the only one chosen in its filter. */
  counts: Record<FilterName, Record<string, number>>;
}

/** The values of each filter that occur, in the order to list them. Countries are labelled by their codes: `Intl.DisplayNames` knows their names. */
export function getFacets(data: ExplorerData): Record<FilterName, Facet[]> {
  const values = getFilterValues(data);
  const pick = (name: FilterName, labels: Record<string, string>) => Object.entries(labels).filter(([value]) => values[name].has(value)).map(([value, label]) => ({ value, label }));
  const agencies = new Map(data.networks.flatMap((network) => network.agencies).toReversed().map((name) => [slugify(name), name]));
  return {
    outcome: pick('outcome', mapLabels(outcomes)),
    country: [...values.country].toSorted().map((code) => ({ value: code, label: code })),
    agency: [...agencies].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
    kind: pick('kind', milestoneKinds),
    evidence: pick('evidence', evidences),
  };
}

const mapLabels = (words: Record<string, { label: string }>) => Object.fromEntries(Object.entries(words).map(([value, { label }]) => [value, label]));

/** Applies all filters, the words and the as-of date in one pass: AND between filters, OR within one. */
export function applyFilters(data: ExplorerData, state: ViewState): Filtered {
  const { announced, disclosed, networkOf, texts, values, valuesOf } = buildIndex(data);
  const words = fold(state.q).split(/\s+/).filter(Boolean);
  const asOf = state.asOf ? getFirstDayNumber(state.asOf) : Infinity;
  // One pass needs arrays by number, not maps by name: which filters an event fails is a bit for each.
  const chosen = filterNames.map((name) => {
    const picked = new Set<string>(state.filters[name]);
    return picked.size ? values[name].map((value) => picked.has(value)) : undefined;
  });
  const lists = filterNames.map((name) => valuesOf[name]);
  const tallies = filterNames.map((name) => values[name].map(() => 0));
  const withEvents = new Set<number>();

  const shown = data.events.map((_, event) => {
    const network = networkOf[event]!;
    if (!(announced[network]! <= asOf) || disclosed[event]! > asOf || !words.every((word) => texts[event]!.includes(word))) return false;
    let failed = 0;
    for (let filter = 0; filter < lists.length; filter++) {
      const picked = chosen[filter];
      if (picked && !lists[filter]![event]!.some((value) => picked[value])) failed |= 1 << filter;
    }
    for (let filter = 0; filter < lists.length; filter++) {
      if ((failed & ~(1 << filter)) === 0) for (const value of lists[filter]![event]!) tallies[filter]![value]!++;
    }
    if (failed === 0) withEvents.add(network);
    return failed === 0;
  });

  const { outcome, agency, country, kind, evidence } = state.filters;
  const needsEvent = words.length > 0 || country.length > 0 || kind.length > 0 || evidence.length > 0;
  const passes = (network: ExplorerData['networks'][number]) =>
    (!outcome.length || outcome.includes(network.outcome)) && (!agency.length || network.agencies.some((name) => agency.includes(slugify(name))));
  return {
    shown,
    networksShown: new Set(data.networks.filter((network, index) => withEvents.has(index) || (!needsEvent && announced[index]! <= asOf && passes(network))).map(({ slug }) => slug)),
    counts: Object.fromEntries(filterNames.map((name, filter) => [name, Object.fromEntries(values[name].map((value, index) => [value, tallies[filter]![index]!]))])) as Filtered['counts'],
  };
}

/** Whether any day that the event's date can mean lies in the range. */
export function inWindow({ date }: { date: PartialDate }, range: DayRange | undefined): boolean {
  return !range || (getFirstDay(date) <= range.to && getLastDay(date) >= range.from);
}

/** A quick `inWindow` for all events by their place in the data, aligned or not. */
export function getWindow(data: ExplorerData, { align, range, days }: Pick<ViewState, 'align' | 'range' | 'days'>): (event: number) => boolean {
  const { first, last, networkOf, zeros } = buildIndex(data);
  if (align) {
    if (!days) return () => true;
    return (event) => {
      const zero = zeros[networkOf[event]!]!;
      return first[event]! - zero <= days.to && last[event]! - zero >= days.from;
    };
  }
  if (!range) return () => true;
  const [from, to] = [getFirstDayNumber(range.from), getFirstDayNumber(range.to)];
  return (event) => first[event]! <= to && last[event]! >= from;
}

/** What filters ask of each event, worked out beforehand. Arrays are in the order of the data; days are counted from 1970. */
export interface ExplorerIndex {
  /** The values of each filter. */
  values: Record<FilterName, string[]>;
  /** For each filter and event, the places of its values in `values`. */
  valuesOf: Record<FilterName, number[][]>;
  /** Folded text and network name of each event. */
  texts: string[];
  first: number[];
  last: number[];
  disclosed: number[];
  /** Place of each event's network. */
  networkOf: number[];
  /** First day on which each network may have been announced. */
  announced: number[];
  /** Day of each network's takedown, for aligned lanes. */
  zeros: number[];
}

const indexOf = new WeakMap<ExplorerData, ExplorerIndex>();

/** The index of the data, built on the first call and kept. */
export function buildIndex(data: ExplorerData): ExplorerIndex {
  const found = indexOf.get(data);
  if (found) return found;
  const { networks, events } = data;
  const known = getFilterValues(data);
  const values = mapFilters((name) => [...known[name]].toSorted());
  const places = mapFilters((name) => new Map(values[name].map((value, place) => [value, place])));
  const place = (name: FilterName, list: readonly string[]) => [...new Set(list)].map((value) => places[name].get(value)!);
  const bySlug = new Map(networks.map(({ slug }, index) => [slug, index]));
  const networkOf = events.map(({ slug }) => bySlug.get(slug) ?? -1);
  const spread = (lists: readonly number[][]) => networkOf.map((network) => lists[network] ?? []);
  const names = networks.map(({ name }) => fold(name));
  const index: ExplorerIndex = {
    values,
    valuesOf: {
      outcome: spread(networks.map(({ outcome }) => place('outcome', [outcome]))),
      country: events.map(({ countries }) => place('country', countries)),
      agency: spread(networks.map(({ agencies }) => place('agency', agencies.map(slugify)))),
      kind: events.map(({ kind }) => place('kind', [kind])),
      evidence: events.map(({ evidence }) => place('evidence', [evidence])),
    },
    // The line break keeps a word from being found across the end of the name.
    texts: events.map(({ text }, event) => `${names[networkOf[event]!] ?? ''}\n${fold(text)}`),
    first: events.map(({ date }) => getFirstDayNumber(date)),
    last: events.map(({ date }) => getLastDayNumber(date)),
    disclosed: events.map((event) => getFirstDayNumber(event.disclosed)),
    networkOf,
    announced: networks.map((network) => getFirstDayNumber(network.announced)),
    zeros: networks.map(getDayZero),
  };
  indexOf.set(data, index);
  return index;
}

function mapFilters<T>(get: (name: FilterName) => T): Record<FilterName, T> {
  return Object.fromEntries(filterNames.map((name) => [name, get(name)])) as Record<FilterName, T>;
}
