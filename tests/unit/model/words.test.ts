import { expect, test } from 'vitest';
import { lowerFirst } from '../../../src/model/words.ts';

test.each([
  ['Users read by police', 'users read by police'],
  ['A phone that police sold', 'a phone that police sold'],
  ['MDMA (ecstasy)', 'MDMA (ecstasy)'],
  ['élan', 'élan'],
  ['', ''],
])('%j stands within a sentence as %j', (text, expected) => {
  expect(lowerFirst(text)).toBe(expected);
});
