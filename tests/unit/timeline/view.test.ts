import { describe, expect, test } from 'vitest';
import { getEnd, getMiddle } from '../../../src/model/partial-date.ts';
import type { ExplorerData } from '../../../src/timeline/data.ts';
import { groupOf } from '../../../src/timeline/events.ts';
import { getWindow, inWindow } from '../../../src/timeline/filter.ts';
import { layoutTimeline, type LaneShape } from '../../../src/timeline/layout.ts';
import { orderNetworks } from '../../../src/timeline/order.ts';
import { getDayZero } from '../../../src/timeline/state.ts';
import { buildViewIndex, countDensity, fitLabel, layoutDensity, layoutTicks, layoutView, type ViewIndex, type ViewLane, type ViewOptions, type ViewShape } from '../../../src/timeline/view.ts';
import { day, toWindow, type TimeWindow } from '../../../src/timeline/window.ts';
import { makeData, makeRandom } from './synthetic.ts';

/** A letter of the label font, on average. */
const measure = (text: string) => text.length * 6.2;

const toSlugs = (data: ExplorerData) => orderNetworks(data, 'takedown').map(({ slug }) => slug);

function lay(index: ViewIndex, over: Partial<ViewOptions> = {}): ViewShape {
  const { data, span, alignedSpan } = index;
  return layoutView(index, {
    width: 1160,
    window: over.aligned ? alignedSpan : span,
    aligned: false,
    order: toSlugs(data),
    open: new Set(),
    isShown: () => true,
    removed: false,
    isHidden: () => false,
    edge: getEnd(data.edge).getTime(),
    measure,
    ...over,
  });
}

const allMarks = ({ lanes }: ViewShape) => lanes.flatMap(({ marks }) => marks);
const allEvents = (shape: ViewShape) => allMarks(shape).flatMap(({ events }) => events);
const sort = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

/** Networks of one event each, in the order given. */
function makeEvents(...dates: string[]): ViewIndex {
  return buildViewIndex({
    edge: '2026-11-25',
    networks: [{ slug: 'larkline', name: 'Larkline', outcome: 'seized', launched: '2016', covert: undefined, takenDown: '2021-03-09', announced: '2021-03-09', arrests: undefined, agencies: [] }],
    events: dates.map((date, index) => ({ id: `m-${index}`, slug: 'larkline', date, kind: 'sentence', text: 'A court sentenced the two resellers.', countries: ['NL'], evidence: 'court', disclosed: date })),
  });
}

interface Case {
  name: string;
  index: ViewIndex;
  options: Partial<ViewOptions>;
}

/** Views of synthetic data of all sizes: any window, any filter, lanes open and closed, aligned or not, wide and narrow. */
const cases: Case[] = [20, 60, 200, 700, 2000].flatMap((events) => {
  const index = buildViewIndex(makeData(events, events));
  const random = makeRandom(events + 1);
  return Array.from({ length: 12 }, (_, round): Case => {
    const aligned = random() < 0.3;
    const [first, last] = aligned ? index.alignedSpan : index.span;
    // Lengths from all to a fortnight, as often between a month and a year as between a year and ten.
    const length = Math.max(14, Math.round((last - first) / day / 365 ** random())) * day;
    const from = first + Math.floor((random() * Math.max(0, last - first - length)) / day) * day;
    const window: TimeWindow = round === 0 ? [first, last] : [from, from + length];
    const order = toSlugs(index.data);
    const share = random();
    const removed = random() < 0.5;
    const shown = index.data.events.map(() => random() < 0.6);
    return {
      name: `${events} events, round ${round}: ${Math.round((window[1] - window[0]) / day)} days${aligned ? ', aligned' : ''}`,
      index,
      options: { width: 700 + Math.floor(random() * 900), window, aligned, order, open: new Set(order.filter(() => random() < share)), removed, isShown: (event) => round % 3 === 0 || shown[event]!, isHidden: (slug) => round % 4 === 1 && slug.length % 2 === 0 },
    };
  });
});

describe.each(cases)('$name', ({ index, options }) => {
  const shape = lay(index, options);
  const { lanes, plot, ticks } = shape;

  test('has a lane for each network that is not hidden, in the order given, one below the other', () => {
    expect(lanes.map(({ slug }) => slug)).toEqual(options.order!.filter((slug) => !options.isHidden!(slug)));
    expect(lanes.map(({ top }) => top)).toEqual(lanes.map((_, at) => lanes.slice(0, at).reduce((sum, { height }) => sum + height, plot.top)));
    expect(lanes.every(({ y, top, height, rows }) => y > top && y < top + height && rows.every((row) => row.y > y && row.y < top + height))).toBe(true);
    expect(plot.bottom).toBe(lanes.reduce((sum, { height }) => sum + height, plot.top));
  });

  test('has everything within the frame', () => {
    const spans = lanes.flatMap(({ life, vague, band, vagueBand, after, marks }) => [life, vague, band, vagueBand, after, ...marks.map(({ extent }) => extent)]).filter((span) => span !== undefined);
    expect(spans.filter(({ x1, x2 }) => !(x1 >= plot.left && x2 <= plot.right && x1 < x2))).toEqual([]);
    expect([...lanes.flatMap(({ takedown }) => takedown?.x ?? []), ...allMarks(shape).map(({ x }) => x), ...ticks.map(({ x }) => x)].filter((x) => !(x >= plot.left && x <= plot.right))).toEqual([]);
    expect(lanes.filter(({ marks, top, height }) => marks.some(({ y, label }) => y < top || y > top + height || (label && (label.y < top || label.y > top + height))))).toEqual([]);
    expect(ticks.filter(({ x, label }) => x + 4 + measure(label) > shape.width)).toEqual([]);
  });

  test('has no two labels that overlap, and none beyond the plot', () => {
    for (const { marks } of lanes) {
      for (const row of Map.groupBy(marks.flatMap(({ label }) => label ?? []), ({ y }) => y).values()) {
        const ends = row.toSorted((a, b) => a.x - b.x).map(({ x, text }) => [x, x + measure(text)] as const);
        expect(ends.filter(([x, end], at) => x < plot.left - 4 || end > plot.right + 0.1 || end > (ends[at + 1]?.[0] ?? Infinity))).toEqual([]);
      }
    }
  });

  test('has no label across a later mark of its row in an open lane', () => {
    for (const { marks, rows } of lanes.filter((lane) => lane.rows.length)) {
      for (const { y } of rows) {
        const row = marks.filter((mark) => mark.y === y);
        expect(row.filter(({ label, x }) => label && row.some((other) => other.x > x && other.x - 4 < label.x + measure(label.text)))).toEqual([]);
      }
    }
  });

  test('has room between the names of the axis', () => {
    const named = ticks.filter(({ label }) => label);
    expect(named.filter(({ x, label }, at) => x + 4 + measure(label) > (named[at + 1]?.x ?? Infinity))).toEqual([]);
  });

  test('has each event that passes the filter and the window in one mark, the others dimmed or left out', () => {
    const zeros = new Map(index.data.networks.map((network) => [network.slug, options.aligned ? getDayZero(network) : 0]));
    const [from, to] = options.window!.map((time) => Math.round(time / day)) as [number, number];
    const inView = getWindow(index.data, options.aligned ? { align: true, range: undefined, days: { from, to: to - 1 } } : { align: false, range: { from: toDay(from), to: toDay(to - 1) }, days: undefined });
    const wanted = index.data.events.flatMap(({ slug }, event) => (zeros.has(slug) && !options.isHidden!(slug) && inView(event) ? [event] : []));
    expect(sort(allEvents(shape))).toEqual(options.removed ? wanted.filter(options.isShown!) : wanted);
    expect(allMarks(shape).filter(({ dim, events }) => events.some((event) => options.isShown!(event) === dim))).toEqual([]);
  });

  test('keeps the order of time and the groups in its marks', () => {
    const order = new Map([...index.networks.values()].flatMap(({ all }) => all.map(({ event }, at) => [event, at] as const)));
    for (const { events, group } of allMarks(shape)) {
      expect(events.map((event) => order.get(event)!)).toEqual(sort(events.map((event) => order.get(event)!)));
      expect(new Set(events.map((event) => groupOf[index.data.events[event]!.kind]))).toEqual(new Set([group]));
    }
  });

  test('gives the same for the same input, rounded to a tenth', () => {
    expect(lay(index, options)).toEqual(shape);
    const all = [...lanes.flatMap(({ y, marks, takedown }) => [y, takedown?.x ?? 0, ...marks.flatMap((mark) => [mark.x, mark.y, mark.label?.x ?? 0, mark.label?.y ?? 0])]), ...ticks.map(({ x }) => x)];
    expect(all.filter((value) => Math.abs(value * 10 - Math.round(value * 10)) > 1e-6)).toEqual([]);
  });
});

const toDay = (number: number) => new Date(number * day).toISOString().slice(0, 10);

describe('vague dates', () => {
  const dates = ['2020', '2020-12', '2020-12-31', '2021', '2021-01', '2021-01-01', '2021-06', '2021-06-30', '2021-07', '2021-07-01', '2022'];
  const index = makeEvents(...dates);

  test.each([
    { from: '2021-01-01', to: '2021-06-30' },
    { from: '2020-12-31', to: '2020-12-31' },
    { from: '2021-06-15', to: '2021-07-15' },
    { from: '2020-02-29', to: '2020-02-29' },
    { from: '2022-01-01', to: '2026-11-25' },
  ])('are in the picture from $from to $to exactly when any day that they can mean is', (range) => {
    const shape = lay(index, { window: toWindow({ align: false, range, days: undefined }, index.span) });
    expect(sort(allEvents(shape)).map((event) => dates[event])).toEqual(dates.filter((date) => inWindow({ date }, range)));
  });

  test('show how much time they can mean, where that can be seen', () => {
    const extents = ['2021-06-15', '2021-06', '2021'].map((date) => allMarks(lay(makeEvents(date), { window: [Date.UTC(2021, 0, 1), Date.UTC(2022, 0, 1)] }))[0]!.extent);
    expect(extents).toEqual([undefined, { x1: 570.1, x2: 650 }, { x1: 168, x2: 1140 }]);
    expect(allMarks(lay(makeEvents('2021-06')))[0]!.extent).toBeUndefined();
  });

  test('make a life begin where the first of them can', () => {
    const { vague, life } = buildLane(makeEvents('2016', '2016-03-05'), { launched: undefined });
    expect([vague!.x1, life]).toEqual([168, undefined]);
  });
});

function buildLane({ data }: ViewIndex, over: Partial<ExplorerData['networks'][number]>): ViewLane {
  return lay(buildViewIndex({ ...data, networks: data.networks.map((network) => ({ ...network, ...over })) })).lanes[0]!;
}

describe('the full span', () => {
  test.each([20, 200, 2000])('with %i events begins with the lanes that the build drew', (events) => {
    const data = makeData(events, 7);
    const networks = orderNetworks(data, 'takedown').map((network) => ({
      ...network,
      events: data.events.filter(({ slug }) => slug === network.slug).map(({ id, date, kind, text }) => ({ id, date, group: groupOf[kind], label: text })),
    }));
    const built = layoutTimeline(networks, [], { edge: data.edge });
    const shape = lay(buildViewIndex(data));
    expect([shape.width, shape.height, shape.plot, shape.edge]).toEqual([built.width, built.height, built.plot, built.edge.x]);
    expect(shape.lanes.map(toDrawn)).toEqual(built.lanes.map((lane) => toDrawnByBuild(lane, built.plot)));
  });

  test('has the years of the axis where the build drew them', () => {
    const index = makeEvents('2012', '2020-03');
    expect(lay(index).ticks).toEqual(layoutTimeline([{ ...index.data.networks[0]!, events: index.data.events.map(({ id, date, text }) => ({ id, date, group: 'court', label: text })) }], [], { edge: index.data.edge }).ticks);
  });
});

/** What a reader sees of a lane but its marks. */
const toDrawn = ({ slug, y, life, vague, band, vagueBand, after, takedown }: ViewLane) => ({ slug, y, life, vague, band, vagueBand, after, takedown });

/** The same of a lane from `layout.ts`, as `Lane.astro` draws it. */
function toDrawnByBuild({ slug, y, life, vague, band, after, takedown }: LaneShape, { left }: { left: number }): ReturnType<typeof toDrawn> {
  const sure = band && (band.vague?.x2 ?? band.x1);
  const draw = (x1: number, x2: number) => (x2 > x1 ? { x1: Math.max(x1, left), x2 } : undefined);
  return {
    slug,
    y,
    life: draw(vague?.x2 ?? life.x1, life.x2),
    vague: vague && draw(vague.x1, vague.x2),
    band: band && draw(sure!, band.x2),
    vagueBand: band?.vague && draw(band.vague.x1, band.vague.x2),
    after: after && draw(after.x1, after.x2),
    takedown,
  };
}

describe('aligned', () => {
  const index = buildViewIndex(makeData(400, 3));

  test.each([{ window: index.alignedSpan }, { window: [-7 * day, 7 * day] as const }, { window: [-100 * day, 265 * day] as const }])('stands every takedown on one line, whatever the window', ({ window: [from, to] }) => {
    const shape = lay(index, { aligned: true, window: [from, to] });
    const zero = Math.round((shape.plot.left + (-from / (to - from)) * (shape.plot.right - shape.plot.left)) * 10) / 10;
    expect(new Set(shape.lanes.map(({ takedown }) => takedown?.x))).toEqual(new Set([zero]));
    expect(shape.ticks.find(({ label }) => label === 'takedown')?.x).toBe(zero);
    expect(shape.edge).toBeUndefined();
  });

  test('ends a covert phase that ended with the takedown on that line', () => {
    const { lanes } = lay(index, { aligned: true, window: [-7 * day, 7 * day] });
    const ends = lanes.filter(({ slug }) => index.networks.get(slug)!.covert).map(({ band, vagueBand, takedown }) => (band ?? vagueBand)!.x2 - takedown!.x);
    expect(ends.length).toBeGreaterThan(3);
    expect(new Set(ends)).toEqual(new Set([0]));
  });

  test('shows all events at the full span', () => {
    expect(sort(allEvents(lay(index, { aligned: true })))).toEqual(index.data.events.map((_, event) => event));
  });
});

describe('labels', () => {
  test('stand only where the window is narrow', () => {
    const index = makeEvents('2021-03-09', '2021-09-01');
    expect(allMarks(lay(index)).map(({ label }) => label)).toEqual([undefined, undefined]);
    expect(allMarks(lay(index, { window: [Date.UTC(2021, 0, 1), Date.UTC(2022, 0, 1)] })).map(({ label }) => label)).toEqual([
      { x: 342.4, y: 80, text: '9 Mar 2021: A court sentenced the two resellers.' },
      { x: 811.1, y: 80, text: '1 Sept 2021: A court sentenced the two resellers.' },
    ]);
  });

  test('are cut by whole words where there is less room, and count what stands on one point', () => {
    const window: TimeWindow = [Date.UTC(2021, 0, 1), Date.UTC(2022, 0, 1)];
    const texts = (...dates: string[]) => allMarks(lay(makeEvents(...dates), { window })).map(({ label, events }) => [events.length, label?.text]);
    expect(texts('2021-03-01', '2021-06-15')).toEqual([[1, '1 Mar 2021: A court sentenced the two …'], [1, '15 Jun 2021: A court sentenced the two resellers.']]);
    expect(texts('2021-03-01', '2021-03-15')).toEqual([[1, undefined], [1, '15 Mar 2021: A court sentenced the two resellers.']]);
    expect(texts('2021-03-01', '2021-03-01', '2021-03-02')).toEqual([[3, '+3']]);
  });

  test('are never wider than their room, and never cut down to a bare date', () => {
    const random = makeRandom(5);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: Math.floor(random() * 24) }, () => 'x'.repeat(1 + Math.floor(random() * 12))).join(' ');
      const room = random() * 400;
      const label = fitLabel(text, room, measure);
      expect(measure(label)).toBeLessThanOrEqual(room);
      expect(label === '' || label === text || (label.endsWith(' …') && label.split(' ').length >= 6 && text.startsWith(label.slice(0, -2)))).toBe(true);
    }
  });

  test('are not given to dimmed events', () => {
    const shape = lay(makeEvents('2021-03-09', '2021-09-01'), { window: [Date.UTC(2021, 0, 1), Date.UTC(2022, 0, 1)], isShown: (event) => event === 1 });
    expect(allMarks(shape).map(({ dim, label }) => [dim, Boolean(label)])).toEqual([[true, false], [false, true]]);
  });
});

describe('the axis', () => {
  const label = (from: number, days: number, aligned = false) => layoutTicks([from, from + days * day], { left: 168, right: 1140 }, aligned).map((tick) => tick.label);

  test('goes from years to months to days as the window narrows', () => {
    const from = Date.UTC(2020, 0, 1);
    expect(label(from, 3652).slice(0, 3)).toEqual(['2020', '2021', '2022']);
    expect(label(from, 700).slice(0, 3)).toEqual(['Jan 2020', 'Apr 2020', 'Jul 2020']);
    expect(label(from, 240).slice(0, 3)).toEqual(['Jan 2020', 'Feb 2020', 'Mar 2020']);
    expect(label(from, 14).slice(0, 3)).toEqual(['1 Jan 2020', '3 Jan 2020', '5 Jan 2020']);
    const lengths = [9000, 3652, 1200, 700, 365, 240, 100, 60, 30, 14].map((days) => label(from, days)[1]!.split(' ').length);
    expect(lengths).toEqual(lengths.toSorted());
    expect(new Set(lengths)).toEqual(new Set([1, 2, 3]));
  });

  test('counts days before and after the takedown while aligned', () => {
    expect(label(-100 * day, 300, true).slice(0, 6)).toEqual(['−100 days', '−50 days', 'takedown', '+50 days', '+100 days', '+150 days']);
  });

  test('goes on evenly over the end of a month, and leaves out a name that would stick out', () => {
    const { ticks } = lay(makeEvents('2021-03-30'), { window: [Date.UTC(2021, 2, 24), Date.UTC(2021, 3, 7)] });
    expect(ticks.flatMap((tick) => tick.label || [])).toEqual(['24 Mar 2021', '26 Mar 2021', '28 Mar 2021', '30 Mar 2021', '1 Apr 2021', '3 Apr 2021', '5 Apr 2021']);
  });

  test('leaves out no tick for want of room, whatever the window', () => {
    for (let days = 14; days < 9000; days = Math.ceil(days * 1.07)) {
      const from = Date.UTC(2008, 1, 17);
      const window: TimeWindow = [from, from + days * day];
      const all = layoutTicks(window, { left: 168, right: 1140 }, false);
      const { ticks } = lay(makeEvents(), { window });
      expect(ticks.map(({ x }) => x), `${days} days`).toEqual(all.map(({ x }) => x));
      expect(ticks.length, `${days} days`).toBeGreaterThan(1);
    }
  });
});

describe('the number of marks', () => {
  test.each([20, 200, 2000, 10_000])('is bounded for %i events, wherever one looks', (events) => {
    const index = buildViewIndex(makeData(events, 11));
    const random = makeRandom(events);
    for (const removed of [false, true]) {
      for (const viewport of [undefined, [0, 900]] as const) {
        for (const divide of [1, 12, 300]) {
          const [first, last] = index.span;
          const from = first + random() * (last - first) * (1 - 1 / divide);
          const shape = lay(index, { window: [from, from + (last - first) / divide], removed, isShown: (event) => event % 3 > 0, ...(viewport && { viewport }) });
          // One for each group of a lane is the least; dimmed ones stand apart.
          const least = shape.lanes.reduce((sum, { marks }) => sum + new Set(marks.map(({ group, dim }) => `${group} ${dim}`)).size, 0);
          expect(allMarks(shape).length).toBeLessThanOrEqual(Math.max(260, least));
          if (viewport) expect(allMarks(shape).length).toBeLessThanOrEqual(260);
        }
      }
    }
  });

  test('is not reduced where there are few enough', () => {
    const index = makeEvents('2021-03-01', '2021-03-08', '2021-03-15');
    expect(allMarks(lay(index, { window: [Date.UTC(2021, 0, 1), Date.UTC(2022, 0, 1)] }))).toHaveLength(3);
    expect(allMarks(lay(index, { window: [Date.UTC(2021, 0, 1), Date.UTC(2022, 0, 1)], maxMarks: 2 })).map(({ events }) => events.length)).toEqual([2, 1]);
  });
});

describe('lanes out of sight', () => {
  const index = buildViewIndex(makeData(400, 2));
  const all = lay(index);

  test('only take their space', () => {
    const shape = lay(index, { viewport: [300, 520] });
    expect(shape.lanes.map(({ slug }) => slug)).toEqual(all.lanes.filter(({ top, height }) => top <= 520 && top + height >= 300).map(({ slug }) => slug));
    expect([shape.plot, shape.height]).toEqual([all.plot, all.height]);
    expect(shape.lanes.map(toDrawn)).toEqual(all.lanes.filter(({ slug }) => shape.lanes.some((lane) => lane.slug === slug)).map(toDrawn));
  });
});

describe('work', () => {
  /** How often a layout asks for anything: whether an event is shown, how wide a text is, and what is in its lists. */
  function count(events: number, over: (index: ViewIndex) => Partial<ViewOptions>): { asked: number; measured: number; read: number } {
    const counts = { asked: 0, measured: 0, read: 0 };
    const index = buildViewIndex(makeData(events, 1));
    for (const network of index.networks.values()) network.all = watch(network.all, () => (counts.read += 1));
    lay(index, {
      isShown: () => Boolean((counts.asked += 1)),
      measure: (text) => {
        counts.measured += 1;
        return measure(text);
      },
      ...over(index),
    });
    return counts;
  }

  function watch<T extends object>(list: T, onRead: () => void): T {
    return new Proxy(list, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) onRead();
        return Reflect.get(target, key) as unknown;
      },
    });
  }

  test('grows no faster than N log N', () => {
    const [small, large] = [2000, 10_000].map((events) => count(events, () => ({})));
    const allowed = (10_000 * Math.log2(10_000)) / (2000 * Math.log2(2000));
    expect(large!.asked / small!.asked).toBeLessThan(allowed);
    expect(large!.read / small!.read).toBeLessThan(allowed);
    expect(large!.asked).toBe(10_000);
  });

  test('in a narrow window is in proportion to what can reach into it, not to all there is', () => {
    const window: TimeWindow = [Date.UTC(2019, 0, 1), Date.UTC(2019, 1, 1)];
    const { asked, read } = count(10_000, () => ({ window }));
    const { networks, events } = makeData(10_000, 1);
    const near = events.filter(({ date }) => Math.abs(getMiddle(date).getTime() - window[0]) < 220 * day).length;
    const inView = events.filter(({ date }) => inWindow({ date }, { from: '2019-01-01', to: '2019-01-31' })).length;
    expect(near).toBeLessThan(events.length / 8);
    expect(asked).toBe(inView);
    // For each lane a binary search and its first and last event as well.
    expect(read).toBeLessThanOrEqual(4 * near + networks.length * 16);
    expect(read).toBeLessThan(events.length * 1.2);
  });

  test('is done only for the lanes in sight', () => {
    const window: TimeWindow = [Date.UTC(2019, 0, 1), Date.UTC(2019, 6, 1)];
    const lanes = 18;
    const { asked, measured, read } = count(10_000, () => ({ window, viewport: [5000, 5000 + (lanes - 2) * 50] }));
    const most = 260;
    expect(asked).toBeLessThan(lanes * most);
    expect(measured).toBeLessThanOrEqual(12 + most * 6);
    expect(read).toBeLessThan(lanes * most);
  });

  test('for the index is N log N, and done once', () => {
    let read = 0;
    const data = makeData(4000, 1);
    buildViewIndex({ ...data, events: watch(data.events, () => (read += 1)) });
    // Once here, and a few times for what all parts of the explorer share.
    expect(read).toBeLessThanOrEqual(10 * data.events.length);
  });
});

describe('the overview', () => {
  const index = buildViewIndex(makeData(500, 4));

  test.each([false, true])('counts each shown event once, aligned: %s', (aligned) => {
    const counts = countDensity(index, 120, aligned, (event) => event % 2 === 0);
    expect(counts).toHaveLength(120);
    expect(counts.reduce((sum, value) => sum + value, 0)).toBe(250);
  });

  test('draws the highest slice as high as it may, the others by the root of their count', () => {
    expect(layoutDensity([0, 1, 4], { left: 0, right: 30 }, 20, 16)).toBe('M10,20v-8h9V20ZM20,20v-16h9V20Z');
    expect(layoutDensity([0, 0], { left: 0, right: 30 }, 20, 16)).toBe('');
  });
});

test('there is a picture of nothing', () => {
  const index = buildViewIndex(makeData(0, 1));
  const shape = lay(index);
  expect(shape.lanes).toEqual([]);
  expect(shape.height).toBe(42);
  expect(shape.ticks.length).toBeGreaterThan(1);
});
