import { describe, expect, test } from 'vitest';
import { layoutGrowth, layoutLife, layoutTimeline, type LaneShape, type Segment, type TimelineShape } from '../../../src/timeline/layout.ts';
import { makeNetwork, namedCases } from './cases.ts';

const edge = '2026-11-25';
const layout = (...networks: Parameters<typeof layoutTimeline>[0][number][]) => layoutTimeline(networks, [], { edge });
const lay = (over: Parameters<typeof makeNetwork>[0]): LaneShape => layout(makeNetwork(over)).lanes[0]!;

/** All coordinates along time in a picture. */
const allX = ({ ticks, edge: end, lanes }: TimelineShape) => [
  ...ticks.map(({ x }) => x),
  end.x,
  ...lanes.flatMap(({ life, vague, band, takedown, after, marks }) => [...[life, vague, band, band?.vague, after].flatMap((segment) => (segment ? [segment.x1, segment.x2] : [])), takedown.x, ...marks.map(({ x }) => x)]),
];
const segments = ({ lanes }: TimelineShape): Segment[] => lanes.flatMap(({ life, vague, band, after }) => [life, vague, band, band?.vague, after]).filter((segment) => segment !== undefined);

describe.each(Object.entries(namedCases))('%s', (_, { networks, successions, options }) => {
  const shape = layoutTimeline(networks, successions, options);

  test('has no segment of negative width', () => {
    expect(segments(shape).filter(({ x1, x2 }) => x2 < x1)).toEqual([]);
  });

  test('stays inside the frame', () => {
    expect(allX(shape).filter((x) => !(x >= 0 && x <= shape.width))).toEqual([]);
    expect(shape.lanes.filter(({ y }) => y <= shape.plot.top || y >= shape.plot.bottom)).toEqual([]);
  });

  test('draws a lane for each network, in the order given, from top to bottom', () => {
    expect(shape.lanes.map(({ slug }) => slug)).toEqual(networks.map(({ slug }) => slug));
    const heights = shape.lanes.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(networks.length);
  });

  test('gives the same numbers for the same input, rounded to a tenth', () => {
    expect(layoutTimeline(networks, successions, options)).toEqual(shape);
    expect(allX(shape).filter((x) => Math.abs(x * 10 - Math.round(x * 10)) > 1e-9)).toEqual([]);
  });

  test('keeps the band within the life where the launch is known', () => {
    expect(shape.lanes.filter(({ slug, band, life }) => networks.find((network) => network.slug === slug)!.launched && band && !band.open && band.x1 < life.x1)).toEqual([]);
  });

  test('gives the years room', () => {
    const gaps = shape.ticks.slice(1).map(({ x }, index) => x - shape.ticks[index]!.x);
    expect(gaps.filter((gap) => gap < 33)).toEqual([]);
  });
});

describe('a lane', () => {
  test('leaves the launch sharp when its day is known, vague over a month or a year', () => {
    expect(lay({ launched: '2016-05-01' }).vague).toBeUndefined();
    const { vague, life } = lay({ launched: '2016' });
    expect(vague!.x1).toBe(life.x1);
    expect(vague!.x2).toBeLessThan(life.x2);
  });

  test('is vague over its whole life when the launch is unknown', () => {
    const { vague, life } = lay({ launched: undefined });
    expect(vague).toEqual(life);
  });

  test('has an open band of fixed width when nobody says when the reading began', () => {
    const { band, takedown } = lay({ covert: { from: undefined, to: '2020-06-20', label: undefined } });
    expect(band).toMatchObject({ open: true, x2: takedown.x, vague: { x1: band!.x1, x2: band!.x2 } });
    expect(takedown.label).toBe('20 Jun 2020 · inside, start not known');
  });

  test('never begins the band before the launch', () => {
    const { band, life } = lay({ launched: '2019-10-01', covert: { from: '2019', to: '2020-06-20', label: undefined } });
    expect(band!.x1).toBe(life.x1);
  });

  test('draws a takedown that is known to the month or the year in the middle of it', () => {
    const [day, month, year] = ['2020-07-01', '2020-07', '2020'].map((takenDown) => lay({ takenDown, events: [] }).takedown);
    expect(month!.x).toBeGreaterThan(day!.x);
    expect(Math.abs(year!.x - day!.x)).toBeLessThan(1);
    expect([day, month, year].map((takedown) => takedown!.label)).toEqual(['1 Jul 2020', 'Jul 2020', '2020']);
  });

  test('sets the label left of a takedown near the right edge', () => {
    expect(lay({ takenDown: '2026-10-01' }).takedown.side).toBe('end');
    expect(lay({ takenDown: '2019-10-01' }).takedown.side).toBe('start');
  });

  test('joins the events of a group that fall on one point, and leaves out what lies beyond the edge', () => {
    const event = { group: 'court', label: 'A verdict.' } as const;
    const { marks } = lay({ events: [{ ...event, id: 'm-1', date: '2021-03-09' }, { ...event, id: 'm-2', date: '2021-03-09' }, { ...event, id: 'm-3', date: '2021-03-09', group: 'arrest' }, { ...event, id: 'm-4', date: '2027-01' }] });
    expect(marks.map(({ id, label }) => [id, label])).toEqual([['m-1', 'A verdict. (and 1 more at this point)'], ['m-3', 'A verdict.']]);
  });
});

describe('the whole picture', () => {
  test('puts takedowns of one day at one place', () => {
    const { lanes } = layout(makeNetwork({ slug: 'a' }), makeNetwork({ slug: 'b' }));
    expect(lanes[0]!.takedown.x).toBe(lanes[1]!.takedown.x);
    expect(lanes[0]!.y).not.toBe(lanes[1]!.y);
  });

  test('ends at the edge that it is given, not at today', () => {
    const { plot, edge: end } = layoutTimeline([makeNetwork({})], [], { edge: '2024' });
    expect(end).toEqual({ x: plot.right, label: '2024' });
  });

  test('draws arcs only between networks that are there, downwards or upwards', () => {
    const networks = [makeNetwork({ slug: 'a' }), makeNetwork({ slug: 'b', launched: '2018' })];
    const { arcs } = layoutTimeline(networks, [{ from: 'a', to: 'b', kind: 'users' }, { from: 'b', to: 'a', kind: 'market' }, { from: 'a', to: 'gone', kind: 'users' }], { edge });
    expect(arcs.map(({ from, to }) => [from, to])).toEqual([['a', 'b'], ['b', 'a']]);
    expect(arcs.every(({ path }) => /^M[\d.]+,[\d.]+C[\d.]+,[\d.]+ [\d.]+,[\d.]+ [\d.]+,[\d.]+$/.test(path))).toBe(true);
  });
});

test('more marks than a page can hold stand together, each with how many more there are at its point', () => {
  const many = Array.from({ length: 40 }, (_, lane) => makeNetwork({ slug: `n${lane}`, launched: '2016-01-01', takenDown: '2020-01-01', events: Array.from({ length: 60 }, (__, at) => ({ id: `m${at}`, date: new Date(Date.UTC(2016, 0, 1 + at * 20)).toISOString().slice(0, 10), group: 'court' as const, label: 'A ruling' })) }));
  const marks = layout(...many).lanes.flatMap((lane) => lane.marks);
  const events = marks.reduce((sum, { label }) => sum + 1 + Number(/and (\d+) more at this point/.exec(label)?.[1] ?? 0), 0);
  expect(marks.length).toBeLessThanOrEqual(400);
  expect(events).toBe(2400);
});

describe('the life of one network', () => {
  test('has a row for each group of events, in the order of the legend, with all marks', () => {
    const event = (id: string, date: string, group: 'court' | 'arrest' | 'police') => ({ id, date, group, label: id });
    const { rows, lane, height } = layoutLife(makeNetwork({ events: [event('m-1', '2022', 'court'), event('m-2', '2020-06-20', 'police'), event('m-3', '2021', 'court'), event('m-4', '2020-07', 'arrest')] }), { edge });
    expect(rows.map(({ group, marks }) => [group, marks.map(({ id }) => id)])).toEqual([['police', ['m-2']], ['arrest', ['m-4']], ['court', ['m-1', 'm-3']]]);
    expect(lane.marks).toEqual([]);
    expect(rows.every(({ y }, index) => y > (rows[index - 1]?.y ?? lane.y) && y < height)).toBe(true);
  });

  test('is drawn without events', () => {
    expect(layoutLife(makeNetwork({ events: [] }), { edge }).rows).toEqual([]);
  });
});

describe('the line of a number that grew', () => {
  test('runs from left to right and from zero up', () => {
    expect(layoutGrowth([{ date: '2020-01-01', value: 0 }, { date: '2021-01-01', value: 50 }, { date: '2022-01-01', value: 100 }])).toEqual({
      width: 120,
      height: 28,
      path: 'M3,25L60.1,14L117,3',
      points: [{ x: 3, y: 25 }, { x: 60.1, y: 14 }, { x: 117, y: 3 }],
    });
  });

  test('needs two values of different dates that are not all zero', () => {
    expect([[], [{ date: '2020', value: 1 }], [{ date: '2020', value: 1 }, { date: '2020', value: 2 }], [{ date: '2020', value: 0 }, { date: '2021', value: 0 }]].map((values) => layoutGrowth(values))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
