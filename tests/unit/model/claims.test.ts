import { describe, expect, test } from 'vitest';
import { deriveClaimId, isClaimId } from '../../../src/model/claims.ts';

describe('the id of a paragraph', () => {
  test('is made of its first telling words, without months, years and words that stand everywhere', () => {
    expect(deriveClaimId('In March 2024 the police altered the updates of the phones, and read along.', new Set())).toBe('c-altered-updates-phones-read');
  });

  test('keeps no accents and no apostrophes', () => {
    expect(deriveClaimId('Šiauliai’s cour de cassation', new Set())).toBe('c-siauliais-cour-de-cassation');
  });

  test('takes a word more, and then a number, where it is taken', () => {
    const text = 'Dutch police searched offices near Nijmegen.';
    expect(deriveClaimId(text, new Set(['c-dutch-searched-offices-nijmegen']))).toBe('c-dutch-searched-offices-nijmegen-2');
    expect(deriveClaimId('Dutch police searched offices near Nijmegen twice.', new Set(['c-dutch-searched-offices-nijmegen']))).toBe('c-dutch-searched-offices-nijmegen-twice');
  });

  test('stays within 40 characters and is never empty', () => {
    const long = deriveClaimId('Internationally administrative straightforwardness notwithstanding', new Set());
    expect(long).toBe('c-internationally-administrative');
    expect(isClaimId(deriveClaimId(long, new Set([long])))).toBe(true);
    expect(deriveClaimId('It was 12.', new Set())).toBe('c-paragraph');
    expect(deriveClaimId('It was 12.', new Set(['c-paragraph']))).toBe('c-paragraph-2');
  });
});

test.each([
  ['c-updates-altered', true],
  ['c-26devink', true],
  ['updates-altered', false],
  ['c-Updates', false],
  ['c-updates--altered', false],
  ['c-', false],
  ['c-äther', false],
  [`c-${'a'.repeat(39)}`, false],
])('%s can be an id: %s', (id, expected) => {
  expect(isClaimId(id)).toBe(expected);
});
