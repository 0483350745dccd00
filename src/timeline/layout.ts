import { scaleUtc, type ScaleTime } from 'd3';
import { compareDates, formatDate, getEnd, getMiddle, getPrecision, getStart, type PartialDate } from '../model/partial-date.ts';
import type { Succession } from '../model/network.ts';
import type { Outcome } from '../model/vocabulary.ts';
import type { MarkGroup, TimelineEvent, TimelineNetwork } from './events.ts';

export interface TimelineOptions {
  /** Width of the picture, in CSS pixels. */
  width?: number;
  /** Height of one lane. */
  laneHeight?: number;
  /** Space left of the time axis, for names. */
  marginLeft?: number;
  marginRight?: number;
  /** Space above the first lane, for the axis. */
  marginTop?: number;
  /** Right edge of time: the day up to which the site is kept. */
  edge: PartialDate;
  locale?: string;
  /** In the life of one network: row names stand left of the plot, or above each row where it is narrow. */
  rowNames?: 'left' | 'above';
}

export interface Segment {
  x1: number;
  x2: number;
}

export interface MarkShape {
  id: string;
  x: number;
  group: MarkGroup;
  label: string;
}

export interface LaneShape {
  slug: string;
  name: string;
  outcome: Outcome;
  /** Middle of the lane. */
  y: number;
  /** From launch to takedown. */
  life: Segment;
  /** Part of the life during which the launch may have been; the whole life where the launch is unknown. */
  vague: Segment | undefined;
  /** The time when police read along. */
  band: (Segment & { vague: Segment | undefined; open: boolean }) | undefined;
  takedown: { x: number; label: string; side: 'start' | 'end' };
  after: Segment | undefined;
  marks: MarkShape[];
}

export interface ArcShape extends Succession {
  path: string;
}

export interface Tick {
  x: number;
  label: string;
}

export interface TimelineShape {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: Tick[];
  edge: Tick;
  lanes: LaneShape[];
  arcs: ArcShape[];
}

/** Rounds a coordinate to a tenth of a pixel: smaller pages, calm snapshots. */
const round = (value: number) => Math.round(value * 10) / 10;

/** An unknown start of a covert phase is drawn this wide, in pixels, and open to the left. */
const openBandWidth = 26;

/** Where everything goes in the picture of all networks: a lane each, in the order given. Same input, same numbers. */
export function layoutTimeline(
  networks: readonly TimelineNetwork[],
  successions: readonly Succession[],
  { width = 1160, laneHeight = 50, marginLeft = 168, marginRight = 20, marginTop = 34, edge, locale = 'en-GB' }: TimelineOptions,
): TimelineShape {
  const plot = { left: marginLeft, right: width - marginRight, top: marginTop, bottom: marginTop + networks.length * laneHeight };
  const scale = scaleUtc([getFirstYear(networks, edge), getEnd(edge)], [plot.left, plot.right]);
  const bin = findBin(networks, scale, plot.right);
  const lanes = networks.map((network, index) => layoutLane(network, scale, marginTop + (index + 0.5) * laneHeight, plot, locale, bin));
  return {
    width,
    height: plot.bottom + 8,
    plot,
    ticks: layoutTicks(scale, 34),
    edge: { x: round(scale(getEnd(edge))), label: formatDate(edge, locale, 'short') },
    lanes,
    arcs: layoutArcs(lanes, successions),
  };
}

/** The January in which the picture begins. */
function getFirstYear(networks: readonly TimelineNetwork[], edge: PartialDate): Date {
  const dates = networks.flatMap(({ launched, takenDown, events }) => [launched ?? takenDown, ...events.map(({ date }) => date)]);
  const first = getStart([...dates, edge].toSorted(compareDates)[0]!);
  return new Date(Date.UTC(first.getUTCFullYear(), 0, 1));
}

/** A tick for each year, or for each second, fifth … where they would stand closer than `gap` pixels. */
function layoutTicks(scale: ScaleTime<number, number>, gap: number): Tick[] {
  const [start, end] = scale.domain() as [Date, Date];
  const pixelsPerYear = (scale.range()[1]! - scale.range()[0]!) / ((end.getTime() - start.getTime()) / 31_557_600_000);
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * pixelsPerYear >= gap) ?? 100;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(start.getUTCFullYear() / step) * step; year <= end.getUTCFullYear(); year += step) {
    const x = scale(new Date(Date.UTC(year, 0, 1)));
    if (x >= scale.range()[0]! - 0.5) ticks.push({ x: round(x), label: String(year) });
  }
  return ticks;
}

function layoutLane(network: TimelineNetwork, scale: ScaleTime<number, number>, y: number, plot: { left: number; right: number }, locale: string, bin = 1): LaneShape {
  const { slug, name, outcome, launched, covert, takenDown, events } = network;
  const end = scale(getMiddle(takenDown));
  const firstSeen = events.map(({ date }) => date).toSorted(compareDates)[0] ?? takenDown;
  const start = Math.min(scale(getStart(launched ?? firstSeen)), end);
  const last = Math.max(end, ...events.map(({ date }) => Math.min(scale(getMiddle(date)), plot.right)));
  const label = describeTakedown(takenDown, covert, locale);
  return {
    slug,
    name,
    outcome,
    y: round(y),
    life: { x1: round(start), x2: round(end) },
    vague: layoutVagueStart(launched, start, end, scale),
    band: layoutBand(covert, scale, launched ? start : -Infinity),
    takedown: { x: round(end), label, side: end > plot.right - 170 ? 'end' : 'start' },
    after: last > end ? { x1: round(end), x2: round(last) } : undefined,
    marks: layoutMarks(events, scale, plot.right, bin),
  };
}

/** The words beside a takedown: its date, and how long police were inside before it. */
export function describeTakedown(takenDown: PartialDate, covert: TimelineNetwork['covert'], locale = 'en-GB'): string {
  return [formatDate(takenDown, locale, 'short'), covert && (covert.label ? `inside for ${covert.label.replace('about ', '')}` : 'inside, start not known')].filter(Boolean).join(' · ');
}

function layoutVagueStart(launched: PartialDate | undefined, start: number, end: number, scale: ScaleTime<number, number>): Segment | undefined {
  if (!launched) return { x1: round(start), x2: round(end) };
  if (getPrecision(launched) === 'day') return undefined;
  return { x1: round(start), x2: round(Math.min(scale(getEnd(launched)), end)) };
}

/** The band never begins before the network did, however vague its own start. */
function layoutBand(covert: TimelineNetwork['covert'], scale: ScaleTime<number, number>, launch: number): LaneShape['band'] {
  if (!covert) return undefined;
  const x2 = scale(getMiddle(covert.to));
  if (!covert.from) return { x1: round(x2 - openBandWidth), x2: round(x2), vague: { x1: round(x2 - openBandWidth), x2: round(x2) }, open: true };
  const x1 = Math.max(Math.min(scale(getStart(covert.from)), x2 - 3), launch);
  const sure = Math.max(x1, Math.min(scale(getEnd(covert.from)), x2));
  return { x1: round(x1), x2: round(x2), vague: getPrecision(covert.from) === 'day' ? undefined : { x1: round(x1), x2: round(sure) }, open: false };
}

/** So many marks are drawn at most, if wider bins can do it: what a page can hold has an end, however long the record. */
const maxMarks = 400;

/** The narrowest bin, in pixels, that leaves few enough marks: each next one is twice as wide. */
function findBin(networks: readonly TimelineNetwork[], scale: ScaleTime<number, number>, right: number): number {
  const placed = networks.map(({ events }) => events.map(({ date, group }) => ({ group, x: Math.round(scale(getMiddle(date))) })).filter(({ x }) => x <= right));
  const count = (bin: number) => placed.reduce((sum, events) => sum + new Set(events.map(({ x, group }) => `${Math.floor(x / bin)} ${group}`)).size, 0);
  let bin = 1;
  while (bin < right && count(bin) > maxMarks) bin *= 2;
  return bin;
}

/** One mark for all events of a group that fall into the same bin, at the first of them. */
function layoutMarks(events: readonly TimelineEvent[], scale: ScaleTime<number, number>, right: number, bin: number): MarkShape[] {
  const placed = events.filter(({ date }) => scale(getMiddle(date)) <= right).map((event) => ({ ...event, x: Math.round(scale(getMiddle(event.date))) }));
  return [...Map.groupBy(placed, ({ x, group }) => `${Math.floor(x / bin)} ${group}`).values()].map((same) => {
    const { id, x, group, label } = same[0]!;
    return { id, x, group, label: same.length === 1 ? label : `${label} (and ${same.length - 1} more at this point)` };
  });
}

/** From where a network fell to the lane where its users or its market went. */
function layoutArcs(lanes: readonly LaneShape[], successions: readonly Succession[]): ArcShape[] {
  const bySlug = new Map(lanes.map((lane) => [lane.slug, lane]));
  return successions.flatMap(({ from, to, kind }) => {
    const source = bySlug.get(from);
    const target = bySlug.get(to);
    if (!source || !target) return [];
    const down = target.y > source.y ? 1 : -1;
    const x1 = source.takedown.x;
    const y1 = source.y + 9 * down;
    const x2 = round(Math.max(x1 + 10, target.life.x1 + 2));
    const y2 = target.y - 8 * down;
    const bend = round(y1 + (y2 - y1) * 0.55);
    return [{ from, to, kind, path: `M${x1},${y1}C${x1},${bend} ${x2},${bend} ${x2},${y2}` }];
  });
}

export interface LifeRow {
  group: MarkGroup;
  y: number;
  /** Baseline of the row's name. */
  nameY: number;
  marks: MarkShape[];
}

export interface LifeShape extends Omit<TimelineShape, 'lanes' | 'arcs'> {
  lane: LaneShape;
  rows: LifeRow[];
}

/** Where everything goes in the picture of one network's life: its lane, and below it a row for each group of milestones. */
export function layoutLife(network: TimelineNetwork, { width = 720, marginLeft = 148, marginRight = 14, marginTop = 30, laneHeight = 46, edge, locale = 'en-GB', rowNames = 'left' }: TimelineOptions): LifeShape {
  const rowHeight = rowNames === 'left' ? 24 : 38;
  const groups = [...new Set(network.events.map(({ group }) => group))].toSorted((a, b) => rowOrder.indexOf(a) - rowOrder.indexOf(b));
  const plot = { left: marginLeft, right: width - marginRight, top: marginTop, bottom: marginTop + laneHeight + groups.length * rowHeight };
  const scale = scaleUtc([getFirstYear([network], edge), getEnd(edge)], [plot.left, plot.right]);
  const lane = layoutLane(network, scale, marginTop + laneHeight / 2, plot, locale);
  return {
    width,
    height: plot.bottom + 6,
    plot,
    ticks: layoutTicks(scale, 36),
    edge: { x: round(scale(getEnd(edge))), label: formatDate(edge, locale, 'short') },
    lane: { ...lane, marks: [] },
    rows: groups.map((group, index) => ({ group, y: round(marginTop + laneHeight + (index + (rowNames === 'left' ? 0.5 : 0.72)) * rowHeight),
      nameY: round(marginTop + laneHeight + (index + (rowNames === 'left' ? 0.5 : 0.3)) * rowHeight + 4),
      marks: lane.marks.filter((mark) => mark.group === group) })),
  };
}

const rowOrder: readonly MarkGroup[] = ['police', 'arrest', 'court', 'result', 'other'];

export interface GrowthShape {
  width: number;
  height: number;
  path: string;
  points: { x: number; y: number }[];
}

/** A small line for a number that was reported several times: time to the right, value up from zero. Needs two dated values. */
export function layoutGrowth(values: readonly { date: PartialDate; value: number }[], { width = 120, height = 28 } = {}): GrowthShape | undefined {
  if (values.length < 2) return undefined;
  const pad = 3;
  const times = values.map(({ date }) => getMiddle(date).getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const top = Math.max(...values.map(({ value }) => value));
  if (last === first || top === 0) return undefined;
  const points = values.map(({ value }, index) => ({
    x: round(pad + ((times[index]! - first) / (last - first)) * (width - 2 * pad)),
    y: round(height - pad - (value / top) * (height - 2 * pad)),
  }));
  return { width, height, points, path: `M${points.map(({ x, y }) => `${x},${y}`).join('L')}` };
}
