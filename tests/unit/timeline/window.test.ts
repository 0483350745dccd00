import { describe, expect, test } from 'vitest';
import { getDefaultState, getOffsetSpan, getSpan, readState, writeState, type ViewState } from '../../../src/timeline/state.ts';
import { buildViewIndex } from '../../../src/timeline/view.ts';
import { bringIntoView, day, fitWindow, interpolateWindow, narrowest, toRange, toWindow, zoomWindow, type TimeWindow } from '../../../src/timeline/window.ts';
import { makeData, makeRandom } from './synthetic.ts';

const data = makeData(300, 9);
const { span: whole, alignedSpan } = buildViewIndex(data);
const random = makeRandom(10);
const between = (from: number, to: number) => from + random() * (to - from);

/** Windows of any width inside the whole. */
const windows = Array.from({ length: 300 }, (): TimeWindow => {
  const from = between(whole[0], whole[1] - narrowest);
  return [from, between(from + narrowest, whole[1])];
});

describe('a range and its window', () => {
  test('of all of time are nothing and the whole', () => {
    expect(toRange(whole, false, data)).toEqual({ range: undefined, days: undefined });
    expect(toRange(alignedSpan, true, data)).toEqual({ range: undefined, days: undefined });
    expect(toWindow(getDefaultState(), whole)).toEqual(whole);
    expect(toWindow({ ...getDefaultState(), align: true }, alignedSpan)).toEqual(alignedSpan);
    expect([getSpan(data).from, getSpan(data).to].map((date) => Date.parse(date))).toEqual([whole[0], whole[1] - day]);
  });

  test('include both of its days', () => {
    expect(toWindow({ align: false, range: { from: '2021-03-01', to: '2021-03-31' }, days: undefined }, whole)).toEqual([Date.UTC(2021, 2, 1), Date.UTC(2021, 3, 1)]);
    expect(toWindow({ align: true, range: undefined, days: { from: -30, to: 0 } }, alignedSpan)).toEqual([-30 * day, day]);
    expect(toRange([Date.UTC(2021, 2, 1), Date.UTC(2021, 3, 1)], false, data)).toEqual({ range: { from: '2021-03-01', to: '2021-03-31' }, days: undefined });
    expect(toRange([-30 * day, day], true, data)).toEqual({ range: undefined, days: { from: -30, to: 0 } });
  });

  test('come back as they were, through the address too', () => {
    const { from, to } = getSpan(data);
    const offsets = getOffsetSpan(data);
    const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
    for (let round = 0; round < 300; round++) {
      const [first, last] = [between(Date.parse(from), Date.parse(to)), between(Date.parse(from), Date.parse(to))].toSorted((a, b) => a - b) as [number, number];
      const range = { from: toDay(first), to: toDay(last) };
      expect(toRange(toWindow({ align: false, range, days: undefined }, whole), false, data).range).toEqual(range);
      const [before, after] = [between(offsets.from, offsets.to), between(offsets.from, offsets.to)].map(Math.round).toSorted((a, b) => a - b) as [number, number];
      const state: ViewState = { ...getDefaultState(), align: true, ...toRange([before * day, (after + 1) * day], true, data) };
      expect(readState(writeState(state), data)).toEqual({ state, dropped: [] });
    }
  });

  test('of part of a day are the days that it covers best', () => {
    const noon = day / 2;
    expect(toRange([Date.UTC(2021, 2, 1) + noon - 1, Date.UTC(2021, 3, 1) - noon + 1], false, data).range).toEqual({ from: '2021-03-01', to: '2021-03-31' });
    for (const window of windows) {
      const [from, to] = toWindow({ align: false, ...toRange(window, false, data) }, whole);
      expect(Math.abs(from - window[0])).toBeLessThanOrEqual(noon);
      expect(Math.abs(to - window[1])).toBeLessThanOrEqual(noon);
    }
  });

  test('never lie outside the data', () => {
    expect(toRange([whole[0] - 900 * day, whole[0] + 900 * day], false, data).range!.from).toBe(getSpan(data).from);
    expect(toRange([whole[1] - 900 * day, whole[1] + 900 * day], false, data).range!.to).toBe(getSpan(data).to);
    expect(toRange([alignedSpan[0] - 900 * day, 0], true, data).days!.from).toBe(getOffsetSpan(data).from);
  });
});

describe('a window that is fitted', () => {
  test('stays as it is where it fits, and is fitted once for all', () => {
    for (const window of windows) {
      const fitted = fitWindow(window, whole);
      expect(Math.abs(fitted[0] - window[0]) + Math.abs(fitted[1] - window[1])).toBeLessThan(1);
      expect(fitWindow(fitted, whole)).toEqual(fitted);
    }
  });

  test('keeps its width where it sticks out, and never gets narrower than a fortnight or wider than the whole', () => {
    expect(fitWindow([whole[0] - 100 * day, whole[0] + 100 * day], whole)).toEqual([whole[0], whole[0] + 200 * day]);
    expect(fitWindow([whole[1] - 100 * day, whole[1] + 100 * day], whole)).toEqual([whole[1] - 200 * day, whole[1]]);
    expect(fitWindow([whole[0] - day, whole[1] + day], whole)).toEqual(whole);
    const [from, to] = fitWindow([whole[0] + 500 * day, whole[0] + 500 * day + 1], whole);
    expect(to - from).toBe(narrowest);
    expect((from + to) / 2).toBeCloseTo(whole[0] + 500 * day, -1);
  });

  test('is the whole where even that is less than a fortnight', () => {
    expect(fitWindow([0, 1], [0, 5 * day])).toEqual([0, 5 * day]);
  });
});

describe('zooming', () => {
  test('leaves the instant under the pointer where it is', () => {
    for (const [from, to] of windows) {
      const around = between(from, to);
      const factor = between(0.2, 5);
      const [a, b] = zoomWindow([from, to], factor, around);
      expect((b - a) / (to - from)).toBeCloseTo(1 / factor, 6);
      expect((around - a) / (b - a)).toBeCloseTo((around - from) / (to - from), 6);
    }
  });

  test('goes back the way it came, around the middle where nothing else is said', () => {
    const [from, to] = zoomWindow(zoomWindow([0, 100 * day], 2), 0.5);
    expect([from, to]).toEqual([0, 100 * day]);
  });
});

describe('an instant', () => {
  test('that is in view moves nothing; another comes to the middle', () => {
    const window: TimeWindow = [0, 100 * day];
    expect(bringIntoView(window, 50 * day)).toEqual(window);
    expect(bringIntoView(window, 4 * day)).toEqual(window);
    expect(bringIntoView(window, 3 * day)).toEqual([-47 * day, 53 * day]);
    expect(bringIntoView(window, 200 * day)).toEqual([150 * day, 250 * day]);
  });

  test('is in view afterwards even at the ends of time', () => {
    for (const window of windows) {
      const time = between(...whole);
      const [from, to] = fitWindow(bringIntoView(window, time), whole);
      expect(from <= time && time <= to).toBe(true);
    }
  });
});

test('on its way a window begins at the one and ends at the other', () => {
  expect([0, 0.5, 1].map((progress) => interpolateWindow([0, 10], [20, 40], progress))).toEqual([[0, 10], [10, 25], [20, 40]]);
});
