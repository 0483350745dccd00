import { expect, test } from 'vitest';
import type { NumberedSource } from '../../../src/model/citations.ts';
import type { Network } from '../../../src/model/network.ts';
import { collectHomes, collectSiteSources, getLetter, isSelection } from '../../../src/model/site-sources.ts';
import { makeFacts } from '../facts.ts';

const source = (id: string, over: Partial<NumberedSource> = {}): NumberedSource => ({ id, number: 1, publisher: 'Gazette', title: 'Phones', url: `https://gazette.example/${id}`, published: '2021-03-09', language: 'en', kind: 'news', seen: true, ...over });
const network = (slug: string, sources: NumberedSource[], over: Record<string, unknown> = {}): Network => ({
  slug,
  facts: makeFacts({ name: slug, ...over }),
  entry: { title: slug, standfirst: 'A phone.', published: '2026-11-25', updated: '2026-11-25', changes: [{ id: 'n-first', date: '2026-11-25', kind: 'publication', text: 'First published.', about: [] }] },
  sources,
  firstPlaces: new Map([['s1', 's1']]),
});

test('lists an address once, under the entry that comes first, with both entries', () => {
  const shared = 'https://www.gazette.example/shared/';
  const items = collectSiteSources([network('alpha', [source('s1', { url: shared })]), network('beta', [source('s1'), source('s7', { url: 'https://gazette.example/shared' })])]);
  expect(items.map(({ id, homes }) => [id, homes.map(({ slug, source: own }) => `${slug} ${own.id}`)])).toEqual([
    ['alpha-s1', ['alpha s1', 'beta s7']],
    ['beta-s1', ['beta s1']],
  ]);
});

test('sorts by publisher without accents, capitals and The, then by date', () => {
  const list = [
    source('s1', { publisher: 'Zeitung' }),
    source('s2', { publisher: 'The Age' }),
    source('s3', { publisher: 'élan', published: '2022' }),
    source('s4', { publisher: 'Élan', published: '2021-05' }),
    source('s5', { publisher: 'Élan', published: 'unknown' }),
  ];
  expect(collectSiteSources([network('alpha', list)]).map(({ source: { id } }) => id)).toEqual(['s2', 's5', 's4', 's3', 's1']);
});

test('names every record that uses a source, each once', () => {
  const facts = {
    people: [{ id: 'p-roe', name: 'Ann Roe', role: 'reseller', status: 'convicted', status_date: '2020', record: [{ stage: 'convicted', date: '2020', sources: ['s1'] }], detail: 'Sold phones.', sources: ['s1'] }],
    rulings: [{ id: 'r-2020', court: 'Utrecht court', country: 'NL', case: 'Case 1', date: '2020', holding: 'Convicted.', sources: ['s2'] }],
    disagreements: [{ id: 'd-launch', topic: 'the launch', versions: [{ says: '2016', sources: ['s1'] }, { says: '2017', sources: ['s2'] }], assessment: 'Open.' }],
  };
  const homes = collectHomes(network('alpha', [source('s1'), source('s2')], facts));
  expect(homes.map(({ checked, uses }) => [checked, uses.map(({ group, anchor, label }) => `${group} #${anchor}: ${label}`)])).toEqual([
    [
      '2026-11-25',
      [
        'sections #story: the story',
        'sections #glance: at a glance',
        'figures #f-arrests-2019: Arrests: about 42 people, 2019',
        'milestones #m-2019-06-20-raids: 20 June 2019, takedown',
        'people #p-roe: Ann Roe',
        'disagreements #d-launch: the launch',
        'sections #product: the product',
        'sections #technique: how investigators got in',
        'sections #operations: operations and agencies',
      ],
    ],
    ['2026-11-25', ['rulings #r-2020: Case 1', 'disagreements #d-launch: the launch']],
  ]);
});

test.each([
  ['The Guardian', 'G'],
  ['Éditions', 'E'],
  ['Østlandet', 'O'],
  ['404 Media', 'digits'],
  ['安全圈', 'other'],
])('%s stands under %s', (publisher, letter) => {
  expect(getLetter(publisher)).toBe(letter);
});

test('gives a kind a page of its own unless it is most of the list', () => {
  expect([0, 1, 5, 6].map((count) => isSelection(count, 10))).toEqual([false, true, true, false]);
});
