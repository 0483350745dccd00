import { expect, test } from 'vitest';
import { countFacets, matchesQuestion, type FacetQuestion, type FacetRow } from '../../../src/model/source-facets.ts';

const nothing: FacetQuestion = { q: '', publisher: '', kind: '', grade: '', language: '', network: '', opened: '', link: '' };
const row = (over: Partial<FacetRow> = {}): FacetRow => ({ kind: ['news'], grade: ['press'], language: ['nl'], network: ['ghost', 'anom'], opened: ['yes'], link: ['unchecked'], publisher: 'nrc', words: 'nrc telefoons gekraakt', ...over });

test('every source answers a question that asks for nothing', () => {
  expect(matchesQuestion(row(), nothing)).toBe(true);
});

test('a source of two networks answers for both', () => {
  expect(['ghost', 'anom', 'exclu'].map((network) => matchesQuestion(row(), { ...nothing, network }))).toEqual([true, true, false]);
});

test('words count without accents, capitals and order, each on its own', () => {
  const found = ['Gekraakt NRC', 'geKRAAKT', 'gékraakt', 'gekraakt trouw'].map((q) => matchesQuestion(row(), { ...nothing, q }));
  expect(found).toEqual([true, true, true, false]);
});

test('counts each value as if its own facet were open', () => {
  const rows = [row(), row({ kind: ['court'], grade: ['primary'] }), row({ language: ['fr'] })];
  const counts = countFacets(rows, { ...nothing, kind: 'news', language: 'nl' });
  expect(Object.fromEntries(counts.kind)).toEqual({ news: 1, court: 1 });
  expect(Object.fromEntries(counts.language)).toEqual({ nl: 1, fr: 1 });
  expect(Object.fromEntries(counts.network)).toEqual({ ghost: 1, anom: 1 });
});
