import { expect, test } from 'vitest';
import type { ExplorerNetwork } from '../../../src/timeline/data.ts';
import { orderNetworks } from '../../../src/timeline/order.ts';
import { orders } from '../../../src/timeline/state.ts';

const network = (slug: string, takenDown: string, launched: string | undefined, covertFrom: string | 'unknown' | undefined, arrests: number | undefined): ExplorerNetwork => ({
  slug,
  name: slug,
  outcome: 'seized',
  launched,
  covert: covertFrom === undefined ? undefined : { from: covertFrom === 'unknown' ? undefined : covertFrom, to: takenDown, label: undefined },
  takenDown,
  announced: takenDown,
  arrests,
  agencies: [],
});

const networks = [
  network('a', '2021-03-09', '2013', '2019-06', undefined),
  network('b', '2018-11-06', undefined, 'unknown', 14),
  network('c', '2020-06-13', '2016', '2020-04-01', 6558),
  network('d', '2018', '2016', undefined, 0),
  network('e', '2021-03-09', '2015-10', '2020', undefined),
  network('f', '2021-06-07', '2018-10', '2018-10', 1000),
];

const getSlugs = (order: (typeof orders)[number]) => orderNetworks({ networks }, order).map(({ slug }) => slug).join(' ');

test('orders by takedown, the earliest first', () => {
  expect(getSlugs('takedown')).toBe('d b c a e f');
});

test('orders by launch, and an unknown one last', () => {
  expect(getSlugs('launch')).toBe('a e c d f b');
});

test('orders by the length of the covert phase, the longest first, and none or an unknown one last', () => {
  expect(getSlugs('covert')).toBe('f a e c b d');
});

test('orders by arrests, the most first; no arrests are a number, not counted is not', () => {
  expect(getSlugs('arrests')).toBe('c f b d a e');
});

test('leaves the data as they are and gives every network once', () => {
  const before = networks.map(({ slug }) => slug);
  for (const order of orders) expect(orderNetworks({ networks }, order).map(({ slug }) => slug).toSorted()).toEqual(before);
  expect(networks.map(({ slug }) => slug)).toEqual(before);
  expect(orderNetworks({ networks: [] }, 'arrests')).toEqual([]);
});
