import { getOffsetSpan, getSpan, type ViewState } from './state.ts';
import type { ExplorerData } from './data.ts';

/** A part of time, in milliseconds UTC; while takedowns are aligned, in milliseconds from each takedown. */
export type TimeWindow = [from: number, to: number];

/** A day in milliseconds. */
export const day = 86_400_000;

/** The narrowest window: a fortnight. */
export const narrowest = 14 * day;

/** The window that a state asks for, within the whole of time. */
export function toWindow({ align, range, days }: Pick<ViewState, 'align' | 'range' | 'days'>, whole: TimeWindow): TimeWindow {
  if (align) return days ? [days.from * day, (days.to + 1) * day] : whole;
  return range ? [Date.parse(range.from), Date.parse(range.to) + day] : whole;
}

/** The part of a state that stands for a window: whole days; nothing for all of time. */
export function toRange([from, to]: TimeWindow, align: boolean, data: ExplorerData): Pick<ViewState, 'range' | 'days'> {
  const [first, last] = [Math.round(from / day), Math.round(to / day) - 1];
  if (align) {
    const span = getOffsetSpan(data);
    return { range: undefined, days: first <= span.from && last >= span.to ? undefined : { from: Math.max(first, span.from), to: Math.min(last, span.to) } };
  }
  const span = getSpan(data);
  const range = { from: toDay(first), to: toDay(last) };
  return { days: undefined, range: range.from <= span.from && range.to >= span.to ? undefined : { from: range.from < span.from ? span.from : range.from, to: range.to > span.to ? span.to : range.to } };
}

const toDay = (number: number) => new Date(number * day).toISOString().slice(0, 10);

/** A window of the same width, or the nearest that is allowed, inside the whole. */
export function fitWindow([from, to]: TimeWindow, [first, last]: TimeWindow): TimeWindow {
  const width = Math.min(Math.max(to - from, narrowest), last - first);
  const start = Math.min(Math.max(from + (to - from - width) / 2, first), last - width);
  return [start, start + width];
}

/** A window zoomed by a factor (2 shows half the time) around an instant that keeps its place. */
export function zoomWindow([from, to]: TimeWindow, factor: number, around = (from + to) / 2): TimeWindow {
  return [around - (around - from) / factor, around + (to - around) / factor];
}

/** A window that has an instant in view: the same where it has already, else moved so that the instant is in its middle. */
export function bringIntoView([from, to]: TimeWindow, time: number): TimeWindow {
  const margin = (to - from) * 0.04;
  if (time >= from + margin && time <= to - margin) return [from, to];
  return [time - (to - from) / 2, time + (to - from) / 2];
}

/** A window on the way from one to another, `progress` from 0 to 1. */
export function interpolateWindow([a, b]: TimeWindow, [c, d]: TimeWindow, progress: number): TimeWindow {
  return [a + (c - a) * progress, b + (d - b) * progress];
}
