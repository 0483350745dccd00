import { expect, test } from 'vitest';
import { getAddressKey, getRobustAttributes } from '../../../src/model/links.ts';

test('a link carries its address, the day of linking and no copy that we don’t know', () => {
  expect(getRobustAttributes({ url: 'https://gazette.example/a?b=1', accessed: undefined, archived: undefined }, '2026-11-25')).toEqual({ 'data-originalurl': 'https://gazette.example/a?b=1', 'data-versiondate': '2026-11-25' });
});

test('a link carries the day on which the source was read, and its archived copy', () => {
  expect(getRobustAttributes({ url: 'https://gazette.example/a', accessed: '2026-10-01', archived: 'https://archive.example/1/a' }, '2026-11-25')).toEqual({
    'data-originalurl': 'https://gazette.example/a',
    'data-versiondate': '2026-10-01',
    'data-versionurl': 'https://archive.example/1/a',
  });
});

test('a month is no day on which a page could be looked up', () => {
  expect(getRobustAttributes({ url: 'https://gazette.example/a', accessed: '2026-10', archived: undefined }, '2026-11-25')['data-versiondate']).toBe('2026-11-25');
});

test('addresses that differ in scheme, www, last slash or fragment lead to one page', () => {
  const keys = ['http://www.gazette.example/a/', 'https://gazette.example/a', 'https://gazette.example/a#part'].map(getAddressKey);
  expect(new Set(keys)).toEqual(new Set(['gazette.example/a']));
  expect(getAddressKey('https://gazette.example/a?b=1')).toBe('gazette.example/a?b=1');
});
