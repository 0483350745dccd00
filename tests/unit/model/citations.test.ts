import { describe, expect, test } from 'vitest';
import { describeSupport, eachSourceList, getArchiveLookup, numberSources, splitIds } from '../../../src/model/citations.ts';
import type { Source } from '../../../src/schemas/source.ts';
import { makeFacts } from '../facts.ts';

const source = (over: Partial<Source> = {}): Source => ({ id: 's1', publisher: 'Gazette', title: 'Phones', url: 'https://gazette.example/phones', published: '2021-03-09', language: 'en', kind: 'news', seen: true, ...over });

describe('numbers', () => {
  test('numbers first what the story cites, in its order, then what the facts cite, then the rest', () => {
    const facts = makeFacts({ milestones: [{ id: 'm-2019-raids', date: '2019', kind: 'takedown', text: 'Raids.', sources: ['s4', 's2'] }] });
    const sources = ['s5', 's1', 's2', 's3', 's4'].map((id) => source({ id }));
    expect(numberSources(sources, ['s3', 's2'], facts).map(({ id, number }) => `${number} ${id}`)).toEqual(['1 s3', '2 s2', '3 s1', '4 s4', '5 s5']);
  });

  test('gives no number to an id that is not in the bibliography', () => {
    expect(numberSources([source({ id: 's1' })], ['s9', 's1'], makeFacts()).map(({ id, number }) => `${number} ${id}`)).toEqual(['1 s1']);
  });

  test('finds every list of sources with the path to it', () => {
    expect([...eachSourceList({ a: [{ sources: ['s1'] }, { b: { sources: ['s2', 's3'] } }], sources: ['s4'], none: null })]).toEqual([
      { path: ['a', 0, 'sources'], ids: ['s1'] },
      { path: ['a', 1, 'b', 'sources'], ids: ['s2', 's3'] },
      { path: ['sources'], ids: ['s4'] },
    ]);
  });
});

describe('support', () => {
  test('marks a claim that only weak sources carry', () => {
    expect(describeSupport([source({ weak: 'a repost' })])).toBe('One weak source only');
    expect(describeSupport([source({ weak: 'a repost' }), source({ weak: 'unsigned' })])).toBe('Weak sources only');
  });

  test('marks a claim whose sources nobody here has opened', () => {
    expect(describeSupport([source({ seen: false }), source({ seen: false })])).toBe('Source not opened by us');
  });

  test('says nothing where one source is good, or where there is none to judge', () => {
    expect(describeSupport([source({ weak: 'a repost' }), source()])).toBeUndefined();
    expect(describeSupport([source({ seen: false }), source()])).toBeUndefined();
    expect(describeSupport([])).toBeUndefined();
  });
});

test('asks the archive for a copy near the date of the source, whatever its precision', () => {
  expect(['2021-03-09', '2021-03', '2021', 'unknown'].map((published) => getArchiveLookup(source({ published })))).toEqual([
    'https://web.archive.org/web/20210309/https://gazette.example/phones',
    'https://web.archive.org/web/20210301/https://gazette.example/phones',
    'https://web.archive.org/web/20210101/https://gazette.example/phones',
    'https://web.archive.org/web/*/https://gazette.example/phones',
  ]);
});

test('reads ids with spaces or commas between', () => {
  expect([' s1  s2 ', 's1,s2', 's1, s2', ''].map(splitIds)).toEqual([['s1', 's2'], ['s1', 's2'], ['s1', 's2'], []]);
});
