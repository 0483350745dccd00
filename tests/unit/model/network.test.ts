import { describe, expect, test } from 'vitest';
import { collectIncoming, collectSuccessions, compareNetworks, describeCovertTime, formatKnown, getEdge, getTakedown, type Network } from '../../../src/model/network.ts';
import { makeFacts, makeLifespan } from '../facts.ts';

const network = (slug: string, { updated = '2026-11-25', ...over }: Record<string, unknown> & { updated?: string } = {}): Network => ({
  slug,
  facts: makeFacts(over),
  entry: { title: slug, standfirst: 'A phone.', published: '2026-11-25', updated, changes: [{ id: 'n-published', date: updated, kind: 'publication', text: 'First published.', about: [] }] },
  sources: [],
  firstPlaces: new Map(),
});
const relation = (kind: string, to: string) => ({ kind, to, text: 'So it is said.', sources: ['s1'] });

describe('secret reading', () => {
  test.each<[string | undefined, Parameters<typeof makeLifespan>[0]]>([
    ['74 days', { covertFrom: '2019-04-07' }],
    ['1 day', { covertFrom: '2019-06-19' }],
    ['about 6 months', { covertFrom: '2018-12-20' }],
    ['about 3 years', { covertFrom: '2016-06-20' }],
    ['about 3 months', { covertFrom: '2019-03' }],
    ['about 1 month', { covertFrom: '2019-06' }],
    ['about 1 year', { covertFrom: '2018' }],
    ['about 2 years', { covertFrom: '2017' }],
    ['10 days', { covertFrom: '2019-04-07', covertTo: '2019-04-17' }],
    ['about 7 months', { launched: '2018-11-20', covertFrom: '2018' }],
    [undefined, { covertFrom: 'unknown' }],
    [undefined, {}],
  ])('lasts %s', (words, lifespan) => {
    expect(describeCovertTime(makeFacts({ lifespan: makeLifespan(lifespan) }))).toBe(words);
  });
});

describe('successions', () => {
  test('reads both directions: users that moved on, and a network that took the place of another', () => {
    const networks = [network('alpha', { relations: [relation('users-moved-to', 'beta')] }), network('beta'), network('gamma', { relations: [relation('successor-of', 'beta')] })];
    expect(collectSuccessions(networks)).toEqual([
      { from: 'alpha', to: 'beta', kind: 'users' },
      { from: 'beta', to: 'gamma', kind: 'market' },
    ]);
  });

  test('keeps each pair once, as users where one of the records says so', () => {
    const networks = [network('alpha', { relations: [relation('users-moved-to', 'beta')] }), network('beta', { relations: [relation('successor-of', 'alpha'), relation('successor-of', 'alpha')] })];
    expect(collectSuccessions(networks)).toEqual([{ from: 'alpha', to: 'beta', kind: 'users' }]);
  });

  test('leaves out other relations and networks that are not there', () => {
    expect(collectSuccessions([network('alpha', { relations: [relation('inspired', 'beta'), relation('users-moved-to', 'gone')] }), network('beta')])).toEqual([]);
  });

  test('finds the relations of others to a network', () => {
    const alpha = network('alpha', { relations: [relation('users-moved-to', 'beta'), relation('inspired', 'gamma')] });
    expect(collectIncoming([alpha, network('beta')], 'beta')).toEqual([{ from: alpha, kind: 'users-moved-to', text: 'So it is said.', sources: ['s1'] }]);
  });
});

test('orders networks by takedown, those of one day by name', () => {
  const on = (slug: string, takenDown: string) => network(slug, { lifespan: makeLifespan({ takenDown }) });
  expect([on('delta', '2020-07'), on('beta', '2019-06-20'), on('alpha', '2019-06-20'), on('gamma', '2016')].toSorted(compareNetworks).map(({ slug }) => slug)).toEqual(['gamma', 'alpha', 'beta', 'delta']);
});

test('ends time at the newest update of all entries', () => {
  expect(getEdge([network('alpha', { updated: '2026-11-25' }), network('beta', { updated: '2027-01-03' }), network('gamma', { updated: '2026-12-31' })])).toBe('2027-01-03');
});

test('knows when a network fell, and refuses to guess', () => {
  expect(getTakedown(makeFacts())).toBe('2019-06-20');
  expect(() => getTakedown(makeFacts({ lifespan: makeLifespan({ takenDown: 'unknown' }) }))).toThrow('A takedown without a date');
});

test('says that a date is not known', () => {
  expect([formatKnown('unknown'), formatKnown('2019-06')]).toEqual(['not known', 'June 2019']);
});
