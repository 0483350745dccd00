import { expect, test } from 'vitest';
import { formatPlace, isCountryCode, isScope } from '../../../src/model/places.ts';

test('knows the countries of ISO 3166-1 and no others', () => {
  expect(['NL', 'GB', 'AU', 'HK'].filter(isCountryCode)).toEqual(['NL', 'GB', 'AU', 'HK']);
  expect(['UK', 'EU', 'XX', 'nl', 'NLD', ''].filter(isCountryCode)).toEqual([]);
});

test('takes countries, their parts and wide scopes for figures', () => {
  expect(['NL', 'AU-NSW', 'GB-ENG', 'worldwide', 'Europe', 'EU', 'several-countries'].filter((code) => !isScope(code))).toEqual([]);
  expect(['Holland', 'AU-XYZ', 'Worldwide', 'international', 'toString', 'constructor'].filter(isScope)).toEqual([]);
});

test('names places in the language of the page', () => {
  expect(['NL', 'AU-NSW', 'EU', 'worldwide', 'several-countries', 'international'].map((code) => formatPlace(code))).toEqual(['Netherlands', 'New South Wales, Australia', 'European Union', 'worldwide', 'several countries', 'International']);
  expect(formatPlace('NL', 'zh-CN')).toBe('荷兰');
});
