import { ticks as tickNumbers, utcTicks } from 'd3';
import { formatDate, getEnd, getMiddle, getStart, type PartialDate } from '../model/partial-date.ts';
import type { Outcome } from '../model/vocabulary.ts';
import type { ExplorerData, ExplorerNetwork } from './data.ts';
import { groupOf, markGroups, type MarkGroup } from './events.ts';
import { describeTakedown } from './layout.ts';
import { getDayZero, getOffsetSpan } from './state.ts';
import { day, type TimeWindow } from './window.ts';

/*
 * The picture for one window of time. `layout.ts` lays out the whole for the build; this lays out what is in view, for the script:
 * the same scales and rules, and in addition bins for what is too dense and labels where there is room. Work per call is in
 * proportion to the events in view, found by binary search; the number of marks is bounded whatever there is.
 * Times are milliseconds UTC. With takedowns aligned, every time is counted from the takedown of its own network.
 */

/** An event by its index, with what its date can mean. */
interface Item {
  /** The middle, where it is drawn. */
  time: number;
  start: number;
  end: number;
  event: number;
  group: MarkGroup;
  /** Not known to the day. */
  fuzzy: boolean;
}

/** A network with its events in order of time, prepared once. */
interface IndexedNetwork extends ExplorerNetwork {
  /** Milliseconds to take off each time when takedowns are aligned: the beginning of day 0. */
  zero: number;
  life: Life;
  rows: Map<MarkGroup, Item[]>;
  all: Item[];
}

/** The dates of a network as instants. */
interface Life {
  /** From the first to the last instant of the launch. */
  launch: { start: number; end: number } | undefined;
  /** The first instant that the date of any event can mean. */
  firstSeen: number | undefined;
  takenDown: number;
  covert: { start: number; end: number; isExact: boolean } | undefined;
  covertTo: number;
  /** The words beside the takedown, for one locale. */
  label: { locale: string; text: string } | undefined;
}

export interface ViewIndex {
  data: ExplorerData;
  networks: Map<string, IndexedNetwork>;
  /** The whole of time in the picture, and in the aligned one. */
  span: TimeWindow;
  alignedSpan: TimeWindow;
}

/** No date is vaguer than a year: so far from the window lies the middle of a date that can still reach into it. */
const reach = 184 * day;

/** Sorts the events of each network once. N log N. */
export function buildViewIndex(data: ExplorerData): ViewIndex {
  const networks = new Map<string, IndexedNetwork>();
  for (const network of data.networks) networks.set(network.slug, { ...network, zero: getDayZero(network) * day, life: toLife(network), rows: new Map(), all: [] });
  for (const [event, { slug, date, kind }] of data.events.entries()) {
    networks.get(slug)?.all.push({ time: getMiddle(date).getTime(), start: getStart(date).getTime(), end: getEnd(date).getTime(), event, group: groupOf[kind], fuzzy: date.length < 10 });
  }

  let first = Infinity;
  const edge = getEnd(data.edge).getTime();
  for (const network of networks.values()) {
    network.all.sort((a, b) => a.time - b.time || a.event - b.event);
    for (const item of network.all) {
      const row = network.rows.get(item.group) ?? [];
      row.push(item);
      network.rows.set(item.group, row);
      network.life.firstSeen = Math.min(network.life.firstSeen ?? Infinity, item.start);
    }
    first = Math.min(first, network.life.firstSeen ?? Infinity, getStart(network.launched ?? network.takenDown).getTime());
  }
  const begin = new Date(Number.isFinite(first) ? first : edge - 365 * day);
  // No less than what an address can ask for, so that all of it is also what an empty address shows.
  const offsets = getOffsetSpan(data);
  return { data, networks, span: [Date.UTC(begin.getUTCFullYear(), 0, 1), edge], alignedSpan: [(offsets.from - 30) * day, (offsets.to + 31) * day] };
}

function toLife({ launched, takenDown, covert }: ExplorerNetwork): Life {
  const toSpan = (date: PartialDate) => ({ start: getStart(date).getTime(), end: date.length === 10 ? getStart(date).getTime() : getEnd(date).getTime() });
  return {
    launch: launched === undefined ? undefined : toSpan(launched),
    firstSeen: undefined,
    takenDown: getMiddle(takenDown).getTime(),
    covert: covert?.from === undefined ? undefined : { ...toSpan(covert.from), isExact: covert.from.length === 10 },
    covertTo: getMiddle(covert?.to ?? takenDown).getTime(),
    label: undefined,
  };
}

export interface ViewOptions {
  width: number;
  window: TimeWindow;
  aligned: boolean;
  /** Slugs in the order of the lanes. */
  order: readonly string[];
  /** Slugs whose milestones stand in rows of their own. */
  open: ReadonlySet<string>;
  /** Whether an event is among those chosen, by its index. */
  isShown: (event: number) => boolean;
  /** What is not chosen is left out instead of dimmed. */
  removed: boolean;
  /** Networks that have no lane: left out, or not yet known. */
  isHidden: (slug: string) => boolean;
  /** Networks whose lane is dimmed. */
  isDim?: (slug: string) => boolean;
  /** Nothing is drawn after this instant: the day up to which the site is kept, or the as-of date. */
  edge: number;
  /** Width of a text in the picture's label font, in pixels. */
  measure: (text: string) => number;
  marginLeft?: number;
  marginRight?: number;
  marginTop?: number;
  laneHeight?: number;
  rowHeight?: number;
  locale?: string;
  /** At most so many marks in all; denser ones are binned. About four nodes a mark keep the picture below 1,500. */
  maxMarks?: number;
  /** Only lanes between these heights are laid out; the others only take their space. */
  viewport?: readonly [top: number, bottom: number];
}

export interface ViewMark {
  x: number;
  y: number;
  group: MarkGroup;
  /** Indices of the events that stand here, in order of time. */
  events: number[];
  /** All the time that the date of a single event can mean, where that is wide enough to be seen. */
  extent: Span | undefined;
  dim: boolean;
  label: { x: number; y: number; text: string } | undefined;
}

export interface ViewLane {
  slug: string;
  name: string;
  outcome: Outcome;
  dim: boolean;
  /** Middle of the lane. */
  y: number;
  top: number;
  height: number;
  life: Span | undefined;
  vague: Span | undefined;
  band: Span | undefined;
  vagueBand: Span | undefined;
  after: Span | undefined;
  takedown: { x: number; label: string; side: 'start' | 'end' } | undefined;
  rows: { name: string; y: number }[];
  marks: ViewMark[];
}

export interface Span {
  x1: number;
  x2: number;
}

export interface ViewShape {
  width: number;
  height: number;
  plot: Plot;
  ticks: { x: number; label: string }[];
  /** Where what is known ends, if that is in view. */
  edge: number | undefined;
  lanes: ViewLane[];
}

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From time to pixels, and the part of time in view, of one lane. */
interface LaneScale {
  place: (time: number) => number;
  window: TimeWindow;
  plot: Plot;
}

const round = (value: number) => Math.round(value * 10) / 10;
/** An unknown start of a covert phase is drawn this wide, in pixels, as in `layout.ts`. */
const openBandWidth = 26;
/** Marks closer than this stand as one, at first. */
const narrowestBin = 5;
/** From so narrow a window on, in days, marks have labels beside an open lane's rows too. */
const labelledDays = 550;
const labelGap = 10;
const narrowestLabel = 64;
const widestLabel = 340;
/** A label that is cut shorter says little more than its date. */
const fewestWords = 5;
/** The name of a tick stands so far right of it. */
const tickPad = 4;

/** Where everything in the window goes. Same input, same numbers; nothing lies outside the plot. */
export function layoutView(index: ViewIndex, options: ViewOptions): ViewShape {
  const { width, window: [from, to], aligned, order, open, isHidden, edge, marginLeft = 168, marginRight = 20, marginTop = 34, laneHeight = 50, rowHeight = 26, locale = 'en-GB', maxMarks = 260, viewport = [-Infinity, Infinity] } = options;
  const plot: Plot = { left: marginLeft, right: width - marginRight, top: marginTop, bottom: marginTop };
  const perTime = (plot.right - plot.left) / (to - from);
  const lanes: ViewLane[] = [];
  const rows: Row[] = [];
  for (const slug of order) {
    const network = index.networks.get(slug);
    if (!network || isHidden(slug)) continue;
    const top = plot.bottom;
    const groups = open.has(slug) ? rowOrder.filter((group) => network.rows.has(group)) : [];
    const height = laneHeight + groups.length * rowHeight;
    plot.bottom += height;
    if (top > viewport[1] || top + height < viewport[0]) continue;

    const zero = aligned ? network.zero : 0;
    const scale: LaneScale = { place: (time) => plot.left + (time - zero - from) * perTime, window: [from + zero, to + zero], plot };
    const lane = layoutLane(network, scale, top, height, laneHeight, options);
    for (const [row, group] of groups.entries()) {
      const y = round(top + laneHeight + (row + 0.5) * rowHeight - 6);
      lane.rows.push({ name: markGroups[group], y });
      rows.push({ lane, y, scale, events: placeEvents(network.rows.get(group)!, scale, options) });
    }
    if (!groups.length) rows.push({ lane, y: lane.y, scale, events: placeEvents(network.all, scale, options) });
    lanes.push(lane);
  }

  // Wider and wider bins until there are few enough marks: each round halves them where it is dense.
  let bin = narrowestBin;
  while (bin <= width && rows.reduce((sum, { events }) => sum + countBins(events, bin), 0) > maxMarks) bin *= 2;
  for (const row of rows) placeMarks(row, bin);
  for (const lane of lanes) placeLabels(lane, index, options, plot);

  const edgeX = plot.left + (edge - from) * perTime;
  return {
    width,
    height: plot.bottom + 8,
    plot,
    ticks: spaceTicks(layoutTicks([from, to], plot, aligned, locale), width, options.measure),
    edge: !aligned && edgeX >= plot.left && edgeX <= plot.right + 0.5 ? round(edgeX) : undefined,
    lanes,
  };
}

const rowOrder: readonly MarkGroup[] = ['police', 'arrest', 'court', 'result', 'other'];

/** The part of a stretch that lies in the plot; undefined where none does. */
function clip(x1: number, x2: number, { left, right }: Plot): Span | undefined {
  const span = { x1: round(Math.max(x1, left)), x2: round(Math.min(x2, right)) };
  return span.x2 > span.x1 ? span : undefined;
}

function layoutLane(network: IndexedNetwork, { place, plot }: LaneScale, top: number, height: number, laneHeight: number, { locale = 'en-GB', edge, isDim, aligned, width, measure }: ViewOptions): ViewLane {
  const { slug, name, outcome, covert, takenDown, all, life, zero } = network;
  // The middle of a month can be noon: aligned, day 0 is what all have in common.
  const end = place(aligned ? zero : life.takenDown);
  const start = Math.min(life.launch ? place(life.launch.start) : life.firstSeen === undefined ? end : place(life.firstSeen), end);
  const sure = life.launch ? Math.min(place(life.launch.end), end) : end;
  const last = all.length ? Math.max(end, place(Math.min(all.at(-1)!.time, edge))) : end;
  if (life.label?.locale !== locale) life.label = { locale, text: describeTakedown(takenDown, covert, locale) };
  const { text: label } = life.label;
  // As in `layout.ts`, which can't measure, and where the words would leave the frame.
  const isNearEnd = end > plot.right - 170 || (end > plot.right - 320 && end - 7 + measure(label) > width);
  const lane: ViewLane = {
    slug,
    name,
    outcome,
    dim: isDim?.(slug) ?? false,
    y: round(top + laneHeight / 2),
    top,
    height,
    life: clip(sure, end, plot),
    vague: clip(start, sure, plot),
    band: undefined,
    vagueBand: undefined,
    after: clip(end, last, plot),
    takedown: end >= plot.left && end <= plot.right ? { x: round(end), label, side: isNearEnd ? 'end' : 'start' } : undefined,
    rows: [],
    marks: [],
  };
  if (covert) {
    const x2 = covert.to === takenDown ? end : place(life.covertTo);
    if (!life.covert) lane.vagueBand = clip(x2 - openBandWidth, x2, plot);
    else {
      const x1 = Math.max(Math.min(place(life.covert.start), x2 - 3), life.launch ? start : -Infinity);
      const known = life.covert.isExact ? x1 : Math.max(x1, Math.min(place(life.covert.end), x2));
      lane.vagueBand = clip(x1, known, plot);
      lane.band = clip(known, x2, plot);
    }
  }
  return lane;
}

/** The events in view of a lane or of one of its rows, in order of time. */
interface Row {
  lane: ViewLane;
  y: number;
  scale: LaneScale;
  events: PlacedEvent[];
}

interface PlacedEvent {
  x: number;
  item: Item;
  dim: boolean;
  /** Events of different series never share a mark: its group, and whether it is dimmed. */
  series: number;
}

function placeEvents(items: readonly Item[], { place, window: [from, to], plot }: LaneScale, { isShown, removed, edge }: ViewOptions): PlacedEvent[] {
  const events: PlacedEvent[] = [];
  for (let at = findFirst(items, from - reach); at < items.length && items[at]!.time <= to + reach; at++) {
    const item = items[at]!;
    if (item.start >= to || (item.fuzzy ? item.end <= from : item.time < from) || item.start >= edge) continue;
    const dim = !isShown(item.event);
    if (dim && removed) continue;
    events.push({ x: Math.min(Math.max(place(item.time), plot.left), plot.right), item, dim, series: rowOrder.indexOf(item.group) * 2 + Number(dim) });
  }
  return events;
}

/** How many marks the events of a row need, if those of a series that are closer than a bin share one. */
function countBins(events: readonly PlacedEvent[], bin: number): number {
  const begins: number[] = [];
  let bins = 0;
  for (const { x, series } of events) {
    if (x - (begins[series] ?? -Infinity) < bin) continue;
    begins[series] = x;
    bins += 1;
  }
  return bins;
}

/** Puts the events of a row on its line: one mark for those of a series that are closer than a bin. */
function placeMarks({ lane: { marks }, y, scale: { place, plot }, events }: Row, bin: number) {
  const last: { x: number; mark: ViewMark }[] = [];
  for (const { x, item: { start, end, event, group, fuzzy }, dim, series } of events) {
    const before = last[series];
    if (before && x - before.x < bin) {
      before.mark.events.push(event);
      before.mark.extent = undefined;
      continue;
    }
    const extent = fuzzy ? clip(place(start), place(end), plot) : undefined;
    const mark: ViewMark = { x: round(x), y: round(y), group, events: [event], extent: extent && extent.x2 - extent.x1 > 12 ? extent : undefined, dim, label: undefined };
    last[series] = { x, mark };
    marks.push(mark);
  }
}

/** Gives marks a label where there is room up to the next one: in rows at their right, in a closed lane below it. Labels never overlap. */
function placeLabels({ marks, rows, y }: ViewLane, index: ViewIndex, { window: [from, to], measure, locale = 'en-GB' }: ViewOptions, plot: Plot) {
  if (!rows.length && to - from > labelledDays * day) return;
  let room = Infinity;
  let below = plot.right + labelGap;
  for (const [at, mark] of [...marks.entries()].toReversed()) {
    // The next mark in the same row; in a closed lane every labelled mark stands in the way.
    const next = marks[at + 1];
    if (rows.length) below = next && next.y === mark.y ? next.x - 4 : plot.right + labelGap;
    const x = rows.length ? mark.x + 8 : mark.x - 4;
    room = Math.min(below - labelGap - x, widestLabel);
    if (mark.dim) continue;
    const text = fitLabel(toLabel(index, mark.events, locale), room, measure);
    if (!text) continue;
    mark.label = { x: round(x), y: round(rows.length ? mark.y + 4 : y + 21), text };
    below = x;
  }
}

function toLabel(index: ViewIndex, events: readonly number[], locale: string): string {
  const { date, text } = index.data.events[events[0]!]!;
  return events.length > 1 ? `+${events.length}` : `${formatDate(date, locale, 'short')}: ${text}`;
}

/** As much of a text as fits, by whole words, with an ellipsis; nothing where that is not even a few. */
export function fitLabel(text: string, room: number, measure: (text: string) => number): string {
  if (text.startsWith('+')) return measure(text) <= room ? text : '';
  if (room < narrowestLabel) return '';
  const words = text.split(' ');
  let [low, high] = [0, Math.min(words.length, 16)];
  const cut = (length: number) => (length === words.length ? text : `${words.slice(0, length).join(' ').replace(/[,;:.]$/, '')} …`);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return low >= fewestWords || low === words.length ? cut(low) : '';
}

/** The first item at or after a time, by binary search. */
function findFirst(items: readonly { time: number }[], time: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.time < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Years, then months, then days, as the window narrows; aligned, days before and after the takedown. */
export function layoutTicks([from, to]: TimeWindow, { left, right }: Pick<Plot, 'left' | 'right'>, aligned: boolean, locale = 'en-GB'): ViewShape['ticks'] {
  const place = (time: number) => round(left + ((time - from) / (to - from)) * (right - left));
  if (aligned) {
    return tickNumbers(from / day, to / day, Math.max(2, (right - left) / 110))
      .filter((days) => Number.isInteger(days))
      .map((days) => ({ x: place(days * day), label: days === 0 ? 'takedown' : `${days > 0 ? '+' : '−'}${Math.abs(days).toLocaleString(locale)} days` }));
  }
  const years = (to - from) / (365.25 * day);
  // D3 takes the nearest of a year, a quarter, a month, a week, …: what it takes may stand at half the gap, and still needs room for its name.
  const gap = years > 9 ? Math.max(44, (0.52 * (right - left)) / years) : (right - left) / years > 7.9 * 365 ? 164 : 116;
  const dates = utcTicks(new Date(from), new Date(to), Math.max(2, (right - left) / gap)).filter((date) => date.getTime() % day === 0);
  const length = dates.some((date) => date.getUTCDate() > 1) ? 10 : dates.some((date) => date.getUTCMonth() > 0) ? 7 : 4;
  return dates.map((date) => ({ x: place(date.getTime()), label: formatDate(date.toISOString().slice(0, length) as PartialDate, locale, 'short') }));
}

/** Leaves out ticks whose names would run into the next, and the names for which the frame has no room. */
function spaceTicks(ticks: ViewShape['ticks'], width: number, measure: ViewOptions['measure']): ViewShape['ticks'] {
  const kept: ViewShape['ticks'] = [];
  let room = width;
  for (const { x, label } of ticks.toReversed()) {
    const end = x + tickPad + measure(label);
    if (kept.length && end > room) continue;
    kept.push({ x, label: end > width ? '' : label });
    room = x;
  }
  return kept.toReversed();
}

/** Events per slice of the whole span, for the overview strip. */
export function countDensity(index: ViewIndex, slices: number, aligned: boolean, isShown: (event: number) => boolean): number[] {
  const [from, to] = aligned ? index.alignedSpan : index.span;
  const counts = new Array<number>(slices).fill(0);
  for (const { all, zero } of index.networks.values()) {
    for (const { time, event } of all) {
      const slice = Math.floor(((time - (aligned ? zero : 0) - from) / (to - from)) * slices);
      if (slice >= 0 && slice < slices && isShown(event)) counts[slice]!++;
    }
  }
  return counts;
}

/** The outline of the overview's bars, as a path over `[left, right]`, standing on `bottom`, `height` high at most. The root of the count, so that single events show. */
export function layoutDensity(counts: readonly number[], { left, right }: Pick<Plot, 'left' | 'right'>, bottom: number, height: number): string {
  const top = Math.max(1, ...counts);
  const width = (right - left) / counts.length;
  return counts.map((count, slice) => (count ? `M${round(left + slice * width)},${bottom}v${round(-height * Math.sqrt(count / top))}h${round(width - 1)}V${bottom}Z` : '')).join('');
}
