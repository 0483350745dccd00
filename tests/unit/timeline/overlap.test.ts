import { expect, test } from 'vitest';
import type { ExplorerData, ExplorerNetwork } from '../../../src/timeline/data.ts';
import { applyFilters } from '../../../src/timeline/filter.ts';
import { describeView } from '../../../src/timeline/sentence.ts';
import { getDefaultState, type ViewState } from '../../../src/timeline/state.ts';
import { network } from './records.ts';
import { makeData, makeRandom } from './synthetic.ts';

const day = 86_400_000;
const makeSample = (networks: ExplorerNetwork[]): ExplorerData => ({ edge: '2026-11-25', networks, events: [] });
const toDate = (number: number) => new Date(number * day).toISOString().slice(0, 10);
const describeData = (data: Parameters<typeof describeView>[0], state: Partial<ViewState> = {}) => {
  const full = { ...getDefaultState(), ...state };
  return describeView(data, applyFilters(data, full), full);
};

test('of three phases those are named that share the longest time in the window', () => {
  const phase = (name: string, from: string, to: string) => network(name, { launched: '2015-01-01', covert: { from, to, label: undefined }, takenDown: to });
  const data = makeSample([phase('A', '2020-01-01', '2020-03-01'), phase('B', '2020-02-01', '2020-04-01'), phase('C', '2020-01-15', '2020-05-01')]);
  expect(describeData(data)).toMatchInlineSnapshot(`"No events from 2015 to 2026; police were inside B and C at the same time for 60 days."`);
  expect(describeData(data, { range: { from: '2020-02-10', to: '2020-02-12' } })).toMatchInlineSnapshot(`"No events from 10 to 12 February 2020; police were inside A, B and C at the same time for 3 days."`);
  expect(describeData(data, { range: { from: '2020-04-10', to: '2020-04-12' } })).toMatchInlineSnapshot(`"No events from 10 to 12 April 2020; police were inside C for 3 days."`);
});

test('the longest time shared is that of brute force, and all who are named share it', () => {
  const random = makeRandom(21);
  const first = Date.UTC(2018, 0, 1) / day;
  let shared = 0;
  for (let turn = 0; turn < 400; turn++) {
    const phases = Array.from({ length: 2 + Math.floor(random() * 5) }, (_, at) => {
      const from = first + Math.floor(random() * 700);
      return { name: `N${at}`, from, to: from + 1 + Math.floor(random() * 300) };
    });
    const data = makeSample(phases.map(({ name, from, to }) => network(name, { launched: '2017-01-01', covert: { from: toDate(from), to: toDate(to), label: undefined }, takenDown: toDate(to) })));
    const start = first + Math.floor(random() * 600);
    const end = start + Math.floor(random() * 400);
    const seen = phases.map(({ name, from, to }) => ({ name, from: Math.max(from, start), to: Math.min(to, end + 1) }));
    const longest = Math.max(...seen.flatMap((a, at) => seen.slice(at + 1).map((b) => Math.min(a.to, b.to) - Math.max(a.from, b.from))));

    const sentence = describeData(data, { range: { from: toDate(start), to: toDate(end) } });
    const said = /police were inside (.+) at the same time for (\d+) days?\.$/.exec(sentence);
    expect(Number(said?.[2] ?? 0), sentence).toBe(Math.max(0, longest));
    if (!said) continue;
    shared++;
    const named = seen.filter(({ name }) => said[1]!.split(/, | and /).includes(name));
    expect(named.length).toBeGreaterThan(1);
    expect(Math.min(...named.map(({ to }) => to)) - Math.max(...named.map(({ from }) => from))).toBe(longest);
  }
  expect(shared).toBeGreaterThan(100);
});

test('any view of random data is one sentence', () => {
  for (const size of [0, 1, 20, 400]) {
    const data = makeData(size, size);
    for (const state of [{}, { range: { from: '2015-03-01', to: '2016-02-29' } }, { align: true }, { align: true, days: { from: -90, to: 30 } }, { asOf: '2014-06-30' }]) {
      const sentence = describeData(data, state);
      expect(sentence).toMatch(/^[^.]+\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|Infinity| {2}|,,/);
    }
  }
});
