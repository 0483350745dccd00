import { expect, test } from 'vitest';
import { tables, type TableInput } from '../../../src/data/tables.ts';
import type { Network } from '../../../src/model/network.ts';
import { makeFacts, makeLifespan } from '../facts.ts';

function makeNetwork(over: Record<string, unknown> = {}): Network {
  return {
    slug: 'larkline',
    entry: { title: 'Larkline', standfirst: 'A phone.', published: '2026-01-01', updated: '2026-02-03', changes: [{ id: 'n-2026-01-01-published', date: '2026-01-01', kind: 'publication', text: 'First published.', about: [] }] },
    facts: makeFacts(over),
    sources: [{ id: 's1', number: 1, publisher: 'Police', title: 'Phones', url: 'https://police.example/a', published: 'unknown', language: 'nl', kind: 'official', seen: true }],
    firstPlaces: new Map(),
  };
}

const toAddress = (path: string) => `https://site.example${path}`;
const makeInput = (network: Network, former: Record<string, string[]> = {}): TableInput => ({ networks: [network], terms: [{ id: 'implant', term: 'Implant', forms: ['implant'], short: 'Code on a device.', see: [], text: 'More.' }], toAddress, getHistory: (address) => [...(former[address] ?? []), address] });
const getRows = (table: string, over?: Record<string, unknown>) => tables.find(({ name }) => name === table)!.getRows(makeInput(makeNetwork(over)));

test('gives every row its id in the whole of the data, its permanent address, its version and its sources', () => {
  const [row] = getRows('figures');
  expect(row).toMatchObject({ id: 'larkline/f-arrests-2019', url: 'https://site.example/operations/larkline/#f-arrests-2019', network: 'larkline', version: '2026-02-03', sources: ['larkline/s1'] });
});

test('keeps the first name of a record that has another one now, wherever it is referred to', () => {
  const people = [{ id: 'p-new', name: 'N.', role: 'alleged owner', status: 'charged', status_date: '2020-01', record: [{ stage: 'charged', date: '2020-01', sources: ['s1'] }], detail: 'Denies it.', pending: true, sources: ['s1'] }];
  const input = makeInput(makeNetwork({ people }), { '/operations/larkline/#p-new': ['/operations/older/#p-first', '/operations/larkline/#p-old'], '/operations/larkline/#s1': ['/operations/larkline/#s9'] });
  const read = (name: string) => tables.find((table) => table.name === name)!.getRows(input)[0];
  expect(read('people')).toMatchObject({ id: 'larkline/p-old', url: 'https://site.example/operations/larkline/#p-new', sources: ['larkline/s9'] });
  expect(read('stages')).toMatchObject({ id: 'larkline/p-old/1', person: 'larkline/p-old' });
  expect(read('sources')).toMatchObject({ id: 'larkline/s9' });
});

test('keeps dates as exact as they are known, and says how exact that is', () => {
  expect(getRows('figures')[0]).toMatchObject({ as_of: '2019', as_of_precision: 'year' });
  expect(getRows('milestones')[0]).toMatchObject({ date: '2019-06-20', precision: 'day' });
});

test('tells what is not known from what was not', () => {
  const unknown = getRows('networks', { lifespan: makeLifespan({ covertFrom: 'unknown' }) })[0];
  expect(unknown).toMatchObject({ covert_access: true, covert_from: null, covert_from_precision: null });
  expect(getRows('networks')[0]).toMatchObject({ covert_access: false, covert_from: null });
});

test('gives a value that the source puts in words as words', () => {
  const figures = [{ id: 'f-arrests-2019', metric: 'arrests', words: 'several thousand', qualifier: 'about', unit: 'people', scope: ['NL', 'BE'], as_of: 'unknown', sources: ['s1'] }];
  expect(getRows('figures', { figures })[0]).toMatchObject({ value: null, words: 'several thousand', scope: ['NL', 'BE'], as_of: null, as_of_precision: null });
});

test('says of a person whether anything is proved, and lists the stages of the case', () => {
  const person = { id: 'p-n', name: 'N.', role: 'alleged owner', status: 'charged', status_date: '2020-01', record: [{ stage: 'arrested', date: '2019-06-20', sources: ['s1'] }, { stage: 'charged', date: '2020-01', sources: ['s1'] }], detail: 'Denies it.', pending: true, sources: ['s1'] };
  expect(getRows('people', { people: [person] })[0]).toMatchObject({ role: 'alleged owner', proven: false, presumed_innocent: true, pending: true });
  expect(getRows('stages', { people: [person] })).toMatchObject([
    { id: 'larkline/p-n/1', person: 'larkline/p-n', position: 1, stage: 'arrested', date: '2019-06-20', precision: 'day', url: 'https://site.example/operations/larkline/#p-n' },
    { id: 'larkline/p-n/2', person: 'larkline/p-n', position: 2, stage: 'charged', date: '2020-01', precision: 'month' },
  ]);
});

test('has no row for a turning point that there was not, and one without a date where the date is not known', () => {
  const points = getRows('lifespans', { lifespan: makeLifespan({ launched: 'unknown' }) }).map(({ point, date }) => [point, date]);
  expect(points).toEqual([['launched', null], ['taken_down', '2019-06-20'], ['announced', '2019-06-20']]);
});

test.for(tables)('rows of $name are what their schema says', ({ schema, columns, getRows: read }) => {
  for (const row of read(makeInput(makeNetwork({ disagreements: [{ id: 'd-launch', topic: 'launch', versions: [{ says: '2015', sources: ['s1'] }, { says: '2017', sources: ['s1'] }], assessment: 'Open.' }] })))) {
    expect(schema.parse(row)).toEqual(row);
    expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
  }
});

test('no column needs quotes in SQL', () => {
  const reserved = 'add all alter and as between by case cast check collate column constraint create cross default delete desc distinct drop else end escape except exists for foreign from full group having in index inner insert intersect into is join left like limit natural not null of on or order outer over primary references right select set some table then to union unique update user using values when where with'.split(' ');
  expect(tables.flatMap(({ columns }) => columns.map(({ name }) => name)).filter((name) => reserved.includes(name))).toEqual([]);
});
