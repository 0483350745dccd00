import { describe, expect, test } from 'vitest';
import { findAlias, normalizeName, suggestName, type KnownNames } from '../../../src/search/names.ts';

const known: KnownNames[] = [
  { name: 'ANOM', others: ['An0m', 'Trojan Shield', 'Ironside', 'Greenlight'] },
  { name: 'EncroChat', others: ['Encro', 'Emma', '26Lemont'] },
  { name: 'Exclu', others: ['Exclu Messenger', '26Lytham'] },
  { name: 'Ghost', others: ['Kraken'] },
  { name: 'Sky ECC', others: ['Sky Global', 'Sky'] },
];

test('writes a name in one form, whatever its case, accents and punctuation', () => {
  expect(['Sky-ECC', ' sky  ecc ', 'SKYECC', 'Éxclu', 'An0m'].map(normalizeName)).toEqual(['skyecc', 'skyecc', 'skyecc', 'exclu', 'an0m']);
});

describe('other names', () => {
  test.each([
    ['An0m', 'ANOM'],
    ['trojan shield', 'ANOM'],
    ['Trojan-Shield', 'ANOM'],
    ['26Lemont', 'EncroChat'],
    ['26 lemont', 'EncroChat'],
    ['kraken', 'Ghost'],
  ])('%s is %s', (query, name) => {
    expect(findAlias(query, known)).toBe(name);
  });

  test.each(['', '  ', '...', 'phones', 'EncroChat', 'trojan'])('%j is nobody’s other name', (query) => {
    expect(findAlias(query, known)).toBeUndefined();
  });
});

describe('misspelt names', () => {
  test.each([
    ['encorchat', 'EncroChat'],
    ['encrochatt', 'EncroChat'],
    ['sky eec', 'Sky ECC'],
    ['skyec', 'Sky ECC'],
    ['exclo', 'Exclu'],
    ['gost', 'Ghost'],
    ['anon', 'ANOM'],
    ['trojan sheild', 'ANOM'],
  ])('%s probably means %s', (query, name) => {
    expect(suggestName(query, known)).toBe(name);
  });

  test.each(['encrochat', 'Éxclu', 'exclu', 'sky ecc', 'Sky', 'An0m'])('%s is right as it is', (query) => {
    expect(suggestName(query, known)).toBeUndefined();
  });

  test.each(['cocaine', 'murder', 'Antwerp', 'court', 'ab', 'x', '', 'guns and gold', '2020'])('%j is like no name', (query) => {
    expect(suggestName(query, known)).toBeUndefined();
  });
});
