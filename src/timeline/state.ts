import { getEnd, getMiddle, getStart, isBefore, isPartialDate, type PartialDate } from '../model/partial-date.ts';
import type { MilestoneKind, Outcome } from '../model/vocabulary.ts';
import type { Evidence, ExplorerData, ExplorerNetwork } from './data.ts';

/*
 * What the reader looks at, and its form in the address.
 *
 * A key of the address is the name of its field, with `from`/`to` for the range, `from-day`/`to-day` for the range of
 * aligned lanes, and `as-of`. Lists are sorted and separated by commas. An empty value means the default, as does a
 * missing key. Whatever the address says, `readState` gives a state that the data can answer.
 */

/** Ways to order the lanes; the first is the default. */
export const orders = ['takedown', 'launch', 'covert', 'arrests'] as const;
export type Order = (typeof orders)[number];

/** What becomes of events that the filters leave out; the first is the default. */
export const dimmings = ['dim', 'remove'] as const;
export type Dimming = (typeof dimmings)[number];

export const filterNames = ['outcome', 'country', 'agency', 'kind', 'evidence'] as const;
export type FilterName = (typeof filterNames)[number];

/** The values chosen in each filter, sorted; none chosen means no limit. */
export interface Filters {
  outcome: Outcome[];
  /** ISO codes. */
  country: string[];
  /** Slugs of names, see `slugify`. */
  agency: string[];
  kind: MilestoneKind[];
  evidence: Evidence[];
}

/** From one day to another, both included: `2021-03-01`. */
export interface DayRange {
  from: string;
  to: string;
}

/** From one day to another, both included, counted from each takedown: negative before it. */
export interface OffsetRange {
  from: number;
  to: number;
}

export interface ViewState {
  /** The window of time; all of it where undefined, and always undefined while aligned. */
  range: DayRange | undefined;
  order: Order;
  /** Whether every takedown stands at day 0. */
  align: boolean;
  /** The window while aligned; undefined for all of it, and always undefined while not aligned. */
  days: OffsetRange | undefined;
  /** Slugs of the networks that are expanded, sorted. */
  open: string[];
  filters: Filters;
  /** Words to look for, tidied by `tidyWords`. */
  q: string;
  dimmed: Dimming;
  /** The last day of what may be known. */
  asOf: string | undefined;
  /** An event (`slug/id`) or a network (`slug`). */
  selected: string | undefined;
}

/** The view that an empty address shows. */
export function getDefaultState(): ViewState {
  return {
    range: undefined,
    order: 'takedown',
    align: false,
    days: undefined,
    open: [],
    filters: { outcome: [], country: [], agency: [], kind: [], evidence: [] },
    q: '',
    dimmed: 'dim',
    asOf: undefined,
    selected: undefined,
  };
}

/** Reads a view from the query of an address. Never throws; what it can't use is named in `dropped`, as plain text for a notice. */
export function readState(search: string, data: ExplorerData): { state: ViewState; dropped: string[] } {
  const params = new URLSearchParams(search);
  const { slugs, events, filters, span, offsets } = getKnown(data);
  const dropped: string[] = [];

  const drop = (key: string, value: string) => {
    if (dropped.length < mostDropped) dropped.push(`${key} “${shorten(value)}”`);
  };
  const getValues = (key: string) => [...new Set(params.getAll(key))].filter(Boolean);
  const readOne = <T>(key: string, parse: (value: string) => T | undefined): T | undefined => {
    const [value, ...others] = getValues(key);
    others.forEach((other) => drop(key, other));
    const parsed = value === undefined ? undefined : parse(value);
    if (value !== undefined && parsed === undefined) drop(key, value);
    return parsed;
  };
  const readWord = <T extends string>(key: string, words: readonly T[]) => readOne(key, (value) => words.find((word) => word === value));
  const readList = (key: string, known: ReadonlySet<string>) => {
    const values = [...new Set(getValues(key).join(',').split(','))].filter(Boolean);
    values.filter((value) => !known.has(value)).slice(0, mostDropped).forEach((value) => drop(key, value));
    return values.filter((value) => known.has(value)).toSorted();
  };
  const readDate = (key: string) => readOne(key, (value) => (isPartialDate(value) ? value : undefined));
  // Adding zero turns -0 into 0.
  const readOffset = (key: string) => readOne(key, (value) => (/^-?\d{1,6}$/.test(value) ? Number(value) + 0 : undefined));

  const align = readWord('align', ['yes', 'no']) === 'yes';
  for (const key of align ? ['from', 'to'] : ['from-day', 'to-day']) {
    getValues(key).forEach((value) => drop(key, value));
  }
  const asOf = readDate('as-of');
  const state: ViewState = {
    range: align ? undefined : toDayRange(readDate('from'), readDate('to'), span),
    order: readWord('order', orders) ?? 'takedown',
    align,
    days: align ? toOffsetRange(readOffset('from-day'), readOffset('to-day'), offsets) : undefined,
    open: readList('open', slugs),
    filters: Object.fromEntries(filterNames.map((name) => [name, readList(name, filters[name])])) as unknown as Filters,
    q: tidyWords(readOne('q', (value) => value) ?? ''),
    dimmed: readWord('dimmed', dimmings) ?? 'dim',
    asOf: asOf && clamp(getLastDay(asOf), span),
    selected: readOne('selected', (value) => (slugs.has(value) || events.has(value) ? value : undefined)),
  };
  return { state, dropped };
}

/** Writes a view as the query of an address, without `?`: defaults left out, or with `full` every key, for a link to keep. */
export function writeState(state: ViewState, { full = false } = {}): string {
  const { range, days, align } = state;
  const values: Record<string, string> = {
    align: align ? 'yes' : full ? 'no' : '',
    'as-of': state.asOf ?? '',
    dimmed: state.dimmed === 'dim' && !full ? '' : state.dimmed,
    open: writeList(state.open),
    order: state.order === 'takedown' && !full ? '' : state.order,
    q: tidyWords(state.q),
    selected: state.selected ?? '',
    ...Object.fromEntries(filterNames.map((name) => [name, writeList(state.filters[name])])),
    ...(align ? { 'from-day': String(days?.from ?? ''), 'to-day': String(days?.to ?? '') } : { from: range?.from ?? '', to: range?.to ?? '' }),
  };
  return Object.keys(values)
    .filter((key) => full || values[key])
    .toSorted()
    .map((key) => `${key}=${escape(values[key]!)}`)
    .join('&');
}

/** Whether two states show the same. */
export function isSameView(a: ViewState, b: ViewState): boolean {
  return writeState(a, { full: true }) === writeState(b, { full: true });
}

/** A name as a word in an address: `Policía Nacional` becomes `policia-nacional`. */
export function slugify(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** A text without case and diacritics, to compare with another. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** What a reader typed, on one line, without needless spaces, and at most 100 characters. */
export function tidyWords(text: string): string {
  return text.slice(0, 10_000).replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, 100).trim().toWellFormed();
}

/** The first and the last day of the picture: from the January in which anything began to the day up to which the site is kept. */
export function getSpan(data: ExplorerData): DayRange {
  return getKnown(data).span;
}

/** The first and the last day of the picture while aligned. */
export function getOffsetSpan(data: ExplorerData): OffsetRange {
  return getKnown(data).offsets;
}

/** The values that occur in the data, for each filter. */
export function getFilterValues(data: ExplorerData): Record<FilterName, ReadonlySet<string>> {
  return getKnown(data).filters;
}

/** The days since 1970 of the first day that a date can mean. (`Date.parse` takes all three forms as UTC, and is quick.) */
export const getFirstDayNumber = (date: PartialDate) => Date.parse(date) / dayLength;

/** The days since 1970 of the last day that a date can mean. */
export const getLastDayNumber = (date: PartialDate) => (date.length === 10 ? getFirstDayNumber(date) : getEnd(date).getTime() / dayLength - 1);

/** The first day that a date can mean. */
export const getFirstDay = (date: PartialDate) => getStart(date).toISOString().slice(0, 10);

/** The last day that a date can mean. */
export const getLastDay = (date: PartialDate) => new Date(getEnd(date).getTime() - dayLength).toISOString().slice(0, 10);

/** Where day 0 of a network lies while aligned, in days since 1970. */
export const getDayZero = ({ takenDown }: Pick<ExplorerNetwork, 'takenDown'>) => Math.floor(getMiddle(takenDown).getTime() / dayLength);

const dayLength = 86_400_000;
const mostDropped = 5;

/** What an address may name. */
interface Known {
  slugs: ReadonlySet<string>;
  /** As `slug/id`. */
  events: ReadonlySet<string>;
  filters: Record<FilterName, ReadonlySet<string>>;
  span: DayRange;
  offsets: OffsetRange;
}

const knownOf = new WeakMap<ExplorerData, Known>();

function getKnown(data: ExplorerData): Known {
  const found = knownOf.get(data);
  if (found) return found;
  const { networks, events } = data;
  const known: Known = {
    slugs: new Set(networks.map(({ slug }) => slug)),
    events: new Set(events.map(({ slug, id }) => `${slug}/${id}`)),
    filters: {
      outcome: new Set(networks.map(({ outcome }) => outcome)),
      country: new Set(events.flatMap(({ countries }) => countries)),
      agency: new Set(networks.flatMap(({ agencies }) => agencies.map(slugify))),
      kind: new Set(events.map(({ kind }) => kind)),
      evidence: new Set(events.map(({ evidence }) => evidence)),
    },
    span: findSpan(data),
    offsets: findOffsetSpan(data),
  };
  knownOf.set(data, known);
  return known;
}

function findSpan({ edge, networks, events }: ExplorerData): DayRange {
  let first = edge;
  // As texts, dates of this form stand in the order of their first days.
  for (const date of [...networks.map(({ launched, takenDown }) => launched ?? takenDown), ...events.map((event) => event.date)]) {
    if (date < first) first = date;
  }
  return { from: getFirstDay(first.slice(0, 4)), to: getLastDay(edge) };
}

function findOffsetSpan({ edge, networks, events }: ExplorerData): OffsetRange {
  const zeros = new Map(networks.map((network) => [network.slug, getDayZero(network)]));
  const span = { from: 0, to: 0 };
  const include = (slug: string, date: PartialDate) => {
    const zero = zeros.get(slug);
    if (zero === undefined) return;
    span.from = Math.min(span.from, getFirstDayNumber(date) - zero);
    span.to = Math.max(span.to, getLastDayNumber(date) - zero);
  };
  for (const { slug, launched } of networks) {
    if (launched) include(slug, launched);
    include(slug, edge);
  }
  for (const { slug, date } of events) include(slug, date);
  return span;
}

/** A missing end is the end of the span; ends in the wrong order change places. */
function toDayRange(a: PartialDate | undefined, b: PartialDate | undefined, span: DayRange): DayRange | undefined {
  if (!a && !b) return undefined;
  let [from, to] = [a ?? span.from, b ?? span.to];
  if (isBefore(to, from)) [from, to] = [to, from];
  return { from: clamp(getFirstDay(from), span), to: clamp(getLastDay(to), span) };
}

function toOffsetRange(a: number | undefined, b: number | undefined, span: OffsetRange): OffsetRange | undefined {
  if (a === undefined && b === undefined) return undefined;
  const [from, to] = [clamp(a ?? span.from, span), clamp(b ?? span.to, span)];
  return from <= to ? { from, to } : { from: to, to: from };
}

function clamp<T extends string | number>(value: T, { from, to }: { from: T; to: T }): T {
  return value < from ? from : value > to ? to : value;
}

const writeList = (values: readonly string[]) => [...new Set(values)].toSorted().join(',');

/** Escapes what has to be, and what programs that find links in a text would take for their end; leaves commas, slashes and colons readable. */
function escape(value: string): string {
  return encodeURIComponent(value.toWellFormed())
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':')
    .replace(/%20/g, '+')
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A stranger's value for a notice: short, without markup or marks that turn the direction of writing. */
function shorten(value: string): string {
  const plain = value.slice(0, 200).replace(/[^\p{L}\p{N} .,:/_-]+/gu, '').trim();
  return plain.length > 32 ? `${plain.slice(0, 31).toWellFormed()}…` : plain || '?';
}
