import { describe, expect, test } from 'vitest';
import { orderNetworks } from '../../../src/timeline/order.ts';
import { buildViewIndex } from '../../../src/timeline/view.ts';
import { findStep, type Step } from '../../../src/timeline/walk.ts';
import { makeData, makeRandom } from './synthetic.ts';

const steps: readonly Step[] = ['earlier', 'later', 'lane-above', 'lane-below', 'year-back', 'year-ahead', 'first', 'last'];

/** Three invented networks; the events of each, in the order given. */
function makeIndex(dates: Record<string, string[]>, takenDown: Record<string, string> = {}) {
  return buildViewIndex({
    edge: '2026-11-25',
    networks: Object.keys(dates).map((slug) => ({ slug, name: slug, outcome: 'seized', launched: undefined, covert: undefined, takenDown: takenDown[slug] ?? '2020-06-20', announced: '2020-06-20', arrests: undefined, agencies: [] })),
    events: Object.entries(dates).flatMap(([slug, list]) => list.map((date, at) => ({ id: `m-${at}`, slug, date, kind: 'ruling' as const, text: '', countries: [], evidence: 'court' as const, disclosed: date }))),
  });
}

const index = makeIndex({ lark: ['2020-06-20', '2018', '2020-06-20', '2021-03', '2024-01-05'], quill: [], tern: ['2019-05-01', '2021-04-01', '2025-07-01'] });
const lanes = ['lark', 'quill', 'tern'];
const all = () => true;
const name = (event: number | undefined) => (event === undefined ? undefined : `${index.data.events[event]!.slug} ${index.data.events[event]!.date}`);
const go = (from: number | undefined, step: Step, isShown: (event: number) => boolean = all, order = lanes) => findStep(index, order, isShown, from, step);

describe('within a lane', () => {
  test('one goes by time, through all events of one day, and stays at the ends', () => {
    const way = [1];
    for (let at = 0; at < 5; at++) way.push(go(way.at(-1), 'later')!);
    expect(way).toEqual([1, 0, 2, 3, 4, 4]);
    const back = [4];
    for (let at = 0; at < 5; at++) back.push(go(back.at(-1), 'earlier')!);
    expect(back).toEqual([4, 3, 2, 0, 1, 1]);
  });

  test('one goes by years to the first event that is at least one away, or to the end', () => {
    expect([go(1, 'year-ahead'), go(0, 'year-ahead'), go(4, 'year-ahead')].map(name)).toEqual(['lark 2020-06-20', 'lark 2024-01-05', 'lark 2024-01-05']);
    expect([go(4, 'year-back'), go(3, 'year-back'), go(1, 'year-back')].map(name)).toEqual(['lark 2021-03', 'lark 2018', 'lark 2018']);
  });

  test('one goes to its ends', () => {
    expect([go(3, 'first'), go(3, 'last')].map(name)).toEqual(['lark 2018', 'lark 2024-01-05']);
  });

  test('one meets only what is shown', () => {
    const isShown = (event: number) => event !== 2 && event !== 3;
    expect(name(go(0, 'later', isShown))).toBe('lark 2024-01-05');
    expect(name(go(4, 'earlier', isShown))).toBe('lark 2020-06-20');
  });

  test('one goes on from the time of an event that is no longer shown', () => {
    const isShown = (event: number) => event !== 3;
    expect([go(3, 'earlier', isShown), go(3, 'later', isShown), go(3, 'first', isShown), go(3, 'year-ahead', isShown)].map(name)).toEqual(['lark 2020-06-20', 'lark 2024-01-05', 'lark 2018', 'lark 2024-01-05']);
    expect(name(go(4, 'later', (event) => event !== 4))).toBe('lark 2021-03');
    expect(name(go(1, 'earlier', (event) => event !== 1))).toBe('lark 2020-06-20');
  });
});

describe('between lanes', () => {
  test('one goes to what is nearest in time, past lanes without events, and stays at the ends', () => {
    expect([go(3, 'lane-below'), go(1, 'lane-below'), go(4, 'lane-below')].map(name)).toEqual(['tern 2021-04-01', 'tern 2019-05-01', 'tern 2025-07-01']);
    expect(name(go(6, 'lane-above'))).toBe('lark 2021-03');
    for (const event of [0, 1, 2, 3, 4]) expect(go(event, 'lane-above')).toBe(event);
    for (const event of [5, 6, 7]) expect(go(event, 'lane-below')).toBe(event);
  });

  test('one goes by the order of the lanes in the picture', () => {
    expect(name(go(6, 'lane-below', all, ['tern', 'lark']))).toBe('lark 2021-03');
  });

  test('one goes to what is nearest to its own takedown while takedowns are aligned', () => {
    const aligned = makeIndex({ lark: ['2016-01-01'], tern: ['2016-01-01', '2020-01-01'] }, { lark: '2016-01-01', tern: '2020-01-01' });
    expect([false, true].map((isAligned) => findStep(aligned, ['lark', 'tern'], all, 0, 'lane-below', isAligned))).toEqual([1, 2]);
    expect(findStep(aligned, ['lark', 'tern'], all, 2, 'lane-above', true)).toBe(0);
  });
});

describe('without a place to start from', () => {
  test('one begins with the first event of the first lane that has any', () => {
    expect(steps.map((step) => name(go(undefined, step)))).toEqual(steps.map(() => 'lark 2018'));
    expect(name(go(undefined, 'later', all, ['quill', 'tern', 'lark']))).toBe('tern 2019-05-01');
    expect(name(go(0, 'later', all, ['tern']))).toBe('tern 2019-05-01');
    expect(name(go(999, 'later'))).toBe('lark 2018');
    const inNext = steps.filter((step) => step !== 'lane-below').map((step) => name(go(0, step, (event) => event > 4)));
    expect(new Set(inNext)).toEqual(new Set(['tern 2019-05-01']));
  });

  test('one goes nowhere where there is nothing', () => {
    expect(steps.map((step) => go(0, step, () => false))).toEqual(steps.map(() => undefined));
    expect(steps.map((step) => go(undefined, step, all, []))).toEqual(steps.map(() => undefined));
  });
});

test('every way leads to an event that is shown, and back and forth reaches all of a lane', () => {
  const synthetic = buildViewIndex(makeData(400, 6));
  const order = orderNetworks(synthetic.data, 'launch').map(({ slug }) => slug);
  const random = makeRandom(7);
  const shown = synthetic.data.events.map(() => random() < 0.5);
  const isShown = (event: number) => shown[event]!;
  let at: number | undefined;
  for (let round = 0; round < 2000; round++) {
    at = findStep(synthetic, order, isShown, at, steps[Math.floor(random() * steps.length)]!, random() < 0.5);
    expect(at !== undefined && shown[at]).toBe(true);
  }
  for (const slug of order) {
    const wanted = synthetic.networks.get(slug)!.all.map(({ event }) => event).filter(isShown);
    const way: number[] = [];
    for (let event = wanted[0]; event !== undefined && event !== way.at(-1); event = findStep(synthetic, order, isShown, event, 'later')) way.push(event);
    expect(way).toEqual(wanted);
  }
});
