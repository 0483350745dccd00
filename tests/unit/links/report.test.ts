import { expect, test } from 'vitest';
import { chooseAddresses, formatLinks, mergeResults } from '../../../src/links/report.ts';

const old = [
  { url: 'https://a.example/', state: 'fine', checked: '2026-10-01' },
  { url: 'https://b.example/', state: 'gone', checked: '2026-11-20', why: 'status 404' },
  { url: 'https://dropped.example/', state: 'fine', checked: '2026-11-20' },
] as const;

test('new results replace old ones, unvisited ones stay, those of dropped sources go', () => {
  const found = new Map([
    ['https://c.example/', { state: 'fine' }],
    ['https://a.example/', { state: 'moved', to: 'https://a.example/new' }],
  ] as const);
  const links = mergeResults(old, found, new Set(['https://a.example/', 'https://b.example/', 'https://c.example/']), '2026-11-25');
  expect(formatLinks(links)).toMatchInlineSnapshot(`
    "# What npm run check:links found at the addresses of the sources, and when. Written by that command: don't edit.
    - url: https://a.example/
      state: moved
      checked: 2026-11-25
      to: https://a.example/new
    - url: https://b.example/
      state: gone
      checked: 2026-11-20
      why: status 404
    - url: https://c.example/
      state: fine
      checked: 2026-11-25
    "
  `);
});

test('a report of nothing is an empty list', () => {
  expect(formatLinks([])).toMatchInlineSnapshot(`
    "# What npm run check:links found at the addresses of the sources, and when. Written by that command: don't edit.
    []
    "
  `);
});

test('visits what was never checked first, then the oldest, and leaves out what is fresh', () => {
  const addresses = ['https://b.example/', 'https://a.example/', 'https://z.example/', 'https://z.example/'];
  expect(chooseAddresses(addresses, old, '2026-11-25', 30)).toEqual(['https://z.example/', 'https://a.example/']);
  expect(chooseAddresses(addresses, old, '2026-11-25', 0)).toEqual(['https://z.example/', 'https://a.example/', 'https://b.example/']);
});
