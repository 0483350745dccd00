import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/gate/content.ts';
import { formatReport } from '../../src/gate/problem.ts';
import { getHeadlines } from '../../src/model/figures.ts';

const { operations, terms, problems } = readContent(join(import.meta.dirname, '../..'));

test('the content has no problem', () => {
  expect(problems, formatReport(problems)).toEqual([]);
});

test('there is an entry for each of the ten networks', () => {
  expect(operations.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['anom', 'encrochat', 'ennetcom', 'exclu', 'ghost', 'ironchat', 'matrix', 'pgp-safe', 'phantom-secure', 'sky-ecc']));
});

describe.each(operations)('$slug', ({ facts, words }) => {
  test('tells its story in 500 to 1,600 words', () => {
    expect(words).toBeGreaterThanOrEqual(500);
    expect(words).toBeLessThanOrEqual(1600);
  });

  test('has two or three figures for a glance', () => {
    expect([2, 3]).toContain(getHeadlines(facts?.figures ?? []).length);
  });
});

test.each(['ghost', 'encrochat', 'anom'])('%s says what the Chinese-language article got wrong', (slug) => {
  const disagreements = operations.find((operation) => operation.slug === slug)?.facts?.disagreements ?? [];
  expect(disagreements.map((disagreement) => JSON.stringify(disagreement)).join('\n')).toMatch(/Chinese/);
});

test('the glossary explains at least 25 terms', () => {
  expect(terms.size).toBeGreaterThanOrEqual(25);
});
