import { formatDate, getStart } from '../model/partial-date.ts';
import { milestoneKinds, outcomes, type MilestoneKind, type Outcome } from '../model/vocabulary.ts';
import type { ExplorerData, ExplorerNetwork } from './data.ts';
import { getWindow, type Filtered } from './filter.ts';
import { filterNames, getDayZero, getFirstDayNumber, getLastDay, getLastDayNumber, getSpan, slugify, type DayRange, type FilterName, type OffsetRange, type ViewState } from './state.ts';

/** Says in one sentence what is in view: how much of what, from when to when, how it is filtered, and in which networks police were at the time. */
export function describeView(data: ExplorerData, filtered: Filtered, state: ViewState, locale = 'en-GB'): string {
  const isInView = getWindow(data, state);
  const networks = new Set<string>();
  let events = 0;
  data.events.forEach(({ slug }, index) => {
    if (!filtered.shown[index] || !isInView(index)) return;
    events += 1;
    networks.add(slug);
  });
  const counted = events ? `${count(networks.size, 'network', locale)}, ${count(events, 'event', locale)}` : 'No events';
  const span = getSpan(data);
  const when = !state.align ? describeRange(state.range, { from: span.from, to: state.asOf ?? span.to }, locale) : state.days ? describeOffsets(state.days, locale) : ', counted from each takedown';
  const limits = [...describeFilters(data, state, locale), ...(state.asOf ? [`as known on ${formatDate(state.asOf, locale)}`] : [])];
  const covert = describeCovert(data.networks.filter(({ slug }) => filtered.networksShown.has(slug)), state, locale);
  return `${[`${counted}${when.startsWith(',') ? '' : ' '}${when}`, ...limits].join(', ')}${covert ? `; ${covert}` : ''}.`;
}

/** A range in words, as compact as its ends allow: `in 2021`, `from March to July 2021`, `on 9 March 2021`. Undefined is the whole span. */
export function describeRange(range: DayRange | undefined, span: DayRange, locale = 'en-GB'): string {
  const { from, to } = range ?? span;
  if (range && from === to) return `on ${formatDate(from, locale)}`;
  // The last day of the span stands for the end of its month and year: there is nothing after it.
  const isLast = to === span.to;
  const isMonths = from.endsWith('-01') && (isLast || to === getLastDay(to.slice(0, 7)));
  const isYears = from.endsWith('-01-01') && (isLast || to.endsWith('-12-31'));
  const length = !range || isYears ? 4 : isMonths ? 7 : 10;
  const [start, end] = [from.slice(0, length), to.slice(0, length)];
  return start === end ? `in ${formatDate(start, locale)}` : `from ${formatBeginning(start, end, locale)} to ${formatDate(end, locale)}`;
}

/** The beginning of a range without what its end says anyway: `9`, `9 March`, `March 2020`. */
function formatBeginning(start: string, end: string, locale: string): string {
  if (start.length === 4 || start.slice(0, 4) !== end.slice(0, 4)) return formatDate(start, locale);
  const date = getStart(start);
  const day = String(date.getUTCDate());
  const isDay = start.length === 10;
  if (isDay && start.slice(0, 7) === end.slice(0, 7) && formatDate(start, locale).startsWith(day)) return day;
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', ...(isDay && { day: 'numeric' }) }).format(date);
}

function describeOffsets({ from, to }: OffsetRange, locale: string): string {
  const days = (offset: number) => count(Math.abs(offset), 'day', locale);
  if (from === to) return from === 0 ? 'on the day of each takedown' : `${days(from)} ${from < 0 ? 'before' : 'after'} each takedown`;
  if (to < 0) return `from ${format(-from, locale)} to ${days(to)} before each takedown`;
  if (from > 0) return `from ${format(from, locale)} to ${days(to)} after each takedown`;
  if (to === 0) return `from ${days(from)} before each takedown to its day`;
  if (from === 0) return `from the day of each takedown to ${days(to)} after it`;
  return `from ${days(from)} before to ${days(to)} after each takedown`;
}

/** What many values of a filter are called together. */
const filterNouns: Record<FilterName, string> = { outcome: 'ways of falling', country: 'countries', agency: 'agencies', kind: 'kinds of event', evidence: 'kinds of evidence' };

/** Values that read better as more than one. */
const plurals: Record<string, string> = { court: 'court documents', official: 'official statements', press: 'press and other sources' };

function describeFilters(data: ExplorerData, { filters, q }: ViewState, locale: string): string[] {
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const labels: Record<FilterName, (value: string) => string | undefined> = {
    // A comma in it would read as one of the sentence's.
    outcome: (value) => outcomes[value as Outcome]?.label.toLowerCase().split(',')[0],
    country: (value) => new Intl.DisplayNames(locale, { type: 'region' }).of(value),
    agency: (value) => data.networks.flatMap(({ agencies }) => agencies).find((name) => slugify(name) === value),
    kind: (value) => milestoneKinds[value as MilestoneKind]?.toLowerCase(),
    evidence: (value) => plurals[value],
  };
  const limits = filterNames.flatMap((name) => {
    const values: string[] = filters[name];
    if (!values.length) return [];
    if (values.length > 2) return [`${format(values.length, locale)} ${filterNouns[name]} only`];
    return [`${either.format(values.map((value) => labels[name](value) ?? value))} only`];
  });
  return q ? [...limits, `with “${q}”`] : limits;
}

/** The part of a covert phase that lies in the window, in days since 1970: each end lies between two days, which are the same where it is known to the day. */
interface Stay {
  name: string;
  start: [earliest: number, latest: number];
  end: [earliest: number, latest: number];
}

/** Says which networks police were in at the same time, or the only one they were in. */
function describeCovert(networks: readonly ExplorerNetwork[], state: ViewState, locale: string): string | undefined {
  const stays = networks.flatMap((network) => findStay(network, state) ?? []);
  const open = networks.filter((network) => isOpenStay(network, state));
  if (stays.length + open.length > 1) {
    const together = state.align ? undefined : findLongestOverlap(stays);
    if (together) return `police were inside ${formatList(together.names, locale)} at the same time for ${describeLength(together, locale)}`;
    if (!state.align) return `police were inside ${count(stays.length + open.length, 'network', locale)}`;
    // Days counted from each takedown are not the same days: what compares is how long.
    const longest = stays.toSorted((a, b) => getSureLength(b) - getSureLength(a))[0];
    if (!longest) return undefined;
    const equal = stays.filter((stay) => getSureLength(stay) === getSureLength(longest));
    return `police were inside ${formatList(equal.map(({ name }) => name), locale)} longest, for ${describeLength(longest, locale)}`;
  }
  if (stays[0]) return `police were inside ${stays[0].name} for ${describeLength(stays[0], locale)}`;
  return open[0] && `police were inside ${open[0].name}, since when is not known`;
}

/** The days in view of one network: the first, and the first after them. */
function getView(network: ExplorerNetwork, { align, range, days }: ViewState): [first: number, after: number] {
  if (align) return days ? [getDayZero(network) + days.from, getDayZero(network) + days.to + 1] : [-Infinity, Infinity];
  return range ? [getFirstDayNumber(range.from), getLastDayNumber(range.to) + 1] : [-Infinity, Infinity];
}

/** Undefined where it is not sure that police were inside for a day of the window. */
function findStay(network: ExplorerNetwork, state: ViewState): Stay | undefined {
  const { name, launched, covert } = network;
  if (!covert?.from) return undefined;
  const [first, after] = getView(network, state);
  // Nobody is inside before there is a network: a launch within a vague start makes it more exact, as in `describeCovertTime`.
  const from = launched?.startsWith(covert.from) ? launched : covert.from;
  const stay: Stay = {
    name,
    start: [Math.max(getFirstDayNumber(from), first), Math.max(getLastDayNumber(from), first)],
    end: [Math.min(getFirstDayNumber(covert.to), after), Math.min(getLastDayNumber(covert.to), after)],
  };
  return getSureLength(stay) > 0 ? stay : undefined;
}

/** Whether a covert phase without a known start ended in the window. */
function isOpenStay(network: ExplorerNetwork, state: ViewState): boolean {
  const [first, after] = getView(network, state);
  return network.covert !== undefined && !network.covert.from && getFirstDayNumber(network.covert.to) > first && getLastDayNumber(network.covert.to) < after;
}

const getSureLength = ({ start, end }: Pick<Stay, 'start' | 'end'>) => end[0] - start[1];

/** The longest time that is sure to be shared by two stays, and all stays that share it. */
function findLongestOverlap(stays: readonly Stay[]): (Pick<Stay, 'start' | 'end'> & { names: string[] }) | undefined {
  // In order of their starts, the best partner of a stay among those before it is the one that ends last.
  const sorted = stays.toSorted((a, b) => a.start[1] - b.start[1]);
  let best = { from: 0, to: 0 };
  let last = -Infinity;
  for (const { start, end } of sorted) {
    const to = Math.min(last, end[0]);
    if (to - start[1] > best.to - best.from) best = { from: start[1], to };
    last = Math.max(last, end[0]);
  }
  if (best.to === best.from) return undefined;
  const sharing = stays.filter(({ start, end }) => start[1] <= best.from && end[0] >= best.to);
  return {
    names: sharing.map(({ name }) => name),
    start: [Math.max(...sharing.map(({ start }) => start[0])), best.from],
    end: [best.to, Math.min(...sharing.map(({ end }) => end[1]))],
  };
}

/** A length in days where both ends are known to the day, else no more exact than they are. */
function describeLength({ start, end }: Pick<Stay, 'start' | 'end'>, locale: string): string {
  const [least, most] = [end[0] - start[1], end[1] - start[0]];
  if (least === most) return count(least, 'day', locale);
  const isUnsure = most > 3 * least;
  const days = isUnsure ? most : (least + most) / 2;
  const months = Math.round(days / 30.44);
  const isYears = months >= 36 || (months >= 12 && most - least > 300);
  return `${isUnsure ? 'up to' : 'about'} ${days < 25 ? count(Math.round(days), 'day', locale) : isYears ? count(Math.round(months / 12), 'year', locale) : count(Math.max(1, months), 'month', locale)}`;
}

const formatList = (names: readonly string[], locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

const format = (number: number, locale: string) => new Intl.NumberFormat(locale).format(number);

const count = (number: number, noun: string, locale: string) => `${format(number, locale)} ${noun}${number === 1 ? '' : 's'}`;
