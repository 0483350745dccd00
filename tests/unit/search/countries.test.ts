import { expect, test } from 'vitest';
import { findCountries } from '../../../src/search/countries.ts';

test.each([
  ['A man from Newcastle, New South Wales, was sentenced.', ['AU']],
  ['Wanted by New South Wales and the United States.', ['AU', 'US']],
  ['A woman from Hillside, Victoria, with alleged links to Albanian organised crime.', ['AL', 'AU']],
  ['Arrested in the Dominican Republic.', ['DO']],
  ['Searches in Northern Ireland.', ['GB']],
  ['Police in Wales and the Irish Garda.', ['GB', 'IE']],
  ['Held in Türkiye, and in Turkey.', ['TR']],
  ['A Dutch court asked the FBI.', ['NL', 'US']],
  ['The Malian and the Somalian.', ['ML']],
  ['Nothing is named.', []],
])('%s', (text, codes) => {
  expect(findCountries(text).toSorted()).toEqual(codes);
});
