import { describe, expect, test } from 'vitest';
import type { ExplorerData } from '../../../src/timeline/data.ts';
import { buildPrebuilt, groupByMonth, listOutcomes, listYears } from '../../../src/timeline/prebuilt.ts';
import { writeState } from '../../../src/timeline/state.ts';
import { makeData } from './synthetic.ts';

const data: ExplorerData = {
  edge: '2024-05-02',
  networks: [
    { slug: 'tern', name: 'Tern', outcome: 'run-by-police', launched: '2021', covert: { from: '2021', to: '2023-06', label: 'about 2 years' }, takenDown: '2023-06', announced: '2023-06', arrests: 3, agencies: [] },
    { slug: 'lark', name: 'Lark', outcome: 'seized', launched: '2016', covert: undefined, takenDown: '2021-03-09', announced: '2021-03-09', arrests: undefined, agencies: [] },
    { slug: 'quill', name: 'Quill', outcome: 'seized', launched: undefined, covert: undefined, takenDown: '2021-11', announced: '2021-11', arrests: undefined, agencies: [] },
  ],
  events: [
    ['lark', '2021-03-09', 'takedown'],
    ['lark', '2024-05', 'sentence'],
    ['quill', '2021-11', 'takedown'],
    ['lark', '2021', 'charge'],
    ['lark', '2021-11-02', 'plea'],
    ['tern', '2023-06', 'takedown'],
  ].map(([slug, date, kind], at) => ({ id: `m-${at}`, slug: slug!, date: date!, kind: kind as 'plea', text: 'A step.', countries: [], evidence: 'court', disclosed: date! })),
};

test('years with a step are listed, with what fell in them', () => {
  expect(listYears(data).map(({ year, steps, networks, fell }) => [year, steps, networks, fell.map(({ slug }) => slug).join(' ')])).toEqual([
    ['2021', 4, 2, 'lark quill'],
    ['2023', 1, 1, 'tern'],
    ['2024', 1, 1, ''],
  ]);
});

test('ways of falling are listed in their usual order, without those that nothing fell by', () => {
  expect(listOutcomes(data).map(({ outcome, networks }) => [outcome, ...networks.map(({ slug }) => slug)])).toEqual([['seized', 'lark', 'quill'], ['run-by-police', 'tern']]);
});

test('the steps of a year stand by month, the vaguest first', () => {
  expect(groupByMonth(data.events.filter(({ date }) => date.startsWith('2021'))).map(({ month, events }) => [month, ...events.map(({ date }) => date)])).toEqual([
    ['2021', '2021'],
    ['2021-03', '2021-03-09'],
    ['2021-11', '2021-11', '2021-11-02'],
  ]);
});

describe('a view', () => {
  test('of a year has the sentence of the explorer, and lanes for what there was in it', () => {
    const { shape, sentence, state } = buildPrebuilt(data, 'from=2021&to=2021');
    expect(sentence).toMatch(/^2 networks, 4 events in 2021; police were inside Tern for /);
    expect(shape.lanes.map(({ slug, marks }) => [slug, marks.length])).toEqual([['lark', 3], ['quill', 1], ['tern', 0]]);
    expect(writeState(state)).toBe('from=2021-01-01&to=2021-12-31');
    expect(buildPrebuilt(data, 'from=2023&to=2023').shape.lanes.map(({ slug }) => slug)).toEqual(['tern']);
  });

  test('of the last year ends where the site does', () => {
    const { state, sentence } = buildPrebuilt(data, 'from=2024&to=2024');
    expect([writeState(state), sentence]).toEqual(['from=2024-01-01&to=2024-05-02', '1 network, 1 event in 2024.']);
  });

  test('of a way of falling has only the networks that fell so', () => {
    const { shape, sentence } = buildPrebuilt(data, 'outcome=seized');
    expect(shape.lanes.map(({ slug }) => slug)).toEqual(['lark', 'quill']);
    expect(sentence).toBe('2 networks, 5 events from 2016 to 2024, servers seized only.');
  });

  test('that the data does not have is refused', () => {
    expect(() => buildPrebuilt(data, 'outcome=forgotten')).toThrow('Not a view of this data: outcome “forgotten”');
  });

  test('shows as many events as its year has', () => {
    const many = makeData(300, 8);
    for (const { year, steps } of listYears(many)) {
      const { shape, sentence } = buildPrebuilt(many, `from=${year}&to=${year}`);
      expect(shape.lanes.flatMap(({ marks }) => marks.flatMap(({ events }) => events)), year).toHaveLength(steps);
      expect(sentence).toContain(`, ${steps} event`);
    }
  });
});
