import { describe, expect, test } from 'vitest';
import { collectDeparted, collectFormer, collectFormerIds, followMoves, formatLedger, isAddress, makeResolver, parseLedger } from '../../../src/model/permalinks.ts';

test.each([
  ['/', true],
  ['/about/', true],
  ['/about/#who', true],
  ['/#networks', true],
  ['/feed.xml', true],
  ['/operations/ghost/ghost.csl.json', true],
  ['/left-out/#arrests-in-ibiza-and-jávea-2025', true],
  ['about/', false],
  ['/about', true],
  ['//elsewhere.example/', false],
  ['/about/?v=2026', false],
  ['/about/#a#b', false],
  ['/a b/', false],
  ['https://gone-dark.example/', false],
])('%s has the form of an address: %s', (address, expected) => {
  expect(isAddress(address)).toBe(expected);
});

describe('the ledger', () => {
  test('is read in any order, with repeated lines and comments, as git leaves it after a merge', () => {
    const { addresses, short, wrong } = parseLedger('# Words\n/b/\n\n/a/#x\r\n/b/\n/s/g7k2/ → /b/#m-1\n');
    expect([...addresses]).toEqual(['/b/', '/a/#x', '/s/g7k2/']);
    expect([...short]).toEqual([['/s/g7k2/', '/b/#m-1']]);
    expect(wrong).toEqual([]);
  });

  test('knows which lines are none', () => {
    const { wrong } = parseLedger('/a/\nabout\n/s/g7k2/\n/a/ → /b/\n/s/x1/ → /a/\n/s/x1/ → /b/\n<<<<<<< HEAD\n');
    expect(wrong).toEqual([
      { line: 2, text: 'about' },
      { line: 3, text: '/s/g7k2/' },
      { line: 4, text: '/a/ → /b/' },
      { line: 6, text: '/s/x1/ → /b/' },
      { line: 7, text: '<<<<<<< HEAD' },
    ]);
  });

  test('is written sorted, one address a line, and reads back the same', () => {
    const text = formatLedger({ addresses: new Set(['/b/', '/a/#y', '/s/g7k2/', '/a/']), short: new Map([['/s/g7k2/', '/b/']]) });
    expect(text.split('\n').filter((line) => !line.startsWith('# '))).toEqual(['/a/', '/a/#y', '/b/', '/s/g7k2/ → /b/', '']);
    expect(formatLedger(parseLedger(text))).toBe(text);
  });
});

describe('what moved', () => {
  const moved = [
    { from: '/old/', to: '/new/' },
    { from: '/old/#a', to: '/old/#b' },
    { from: '/new/#c', to: '/new/#d' },
    { from: '/new/#d', to: '/new/#e' },
    { from: '/new/#f', to: '/other/#f' },
    { from: '/old/#g', to: '/other/#g' },
  ];
  const resolve = makeResolver(moved);

  test('leads step by step to where it is now', () => {
    expect(resolve('/new/#c')).toBe('/new/#e');
    expect(resolve('/elsewhere/#x')).toBe('/elsewhere/#x');
  });

  test('takes the places of a page along, also those that were renamed before', () => {
    expect(resolve('/old/')).toBe('/new/');
    expect(resolve('/old/#x')).toBe('/new/#x');
    expect(resolve('/old/#a')).toBe('/new/#b');
    expect(resolve('/old/#c')).toBe('/new/#e');
  });

  test('leads from the frame of what moved to its new frame, and to its page where it has none', () => {
    const frames = makeResolver([{ from: '/operations/a/#f-1', to: '/operations/a/#f-2' }, { from: '/operations/b/', to: '/operations/c/' }, { from: '/operations/a/#f-3', to: '/operations/a/#m-1' }]);
    expect(frames('/embed/figure/a/f-1/')).toBe('/embed/figure/a/f-2/');
    expect(frames('/embed/figure/a/f-2/')).toBe('/embed/figure/a/f-2/');
    expect(frames('/embed/figure/a/f-3/')).toBe('/operations/a/#m-1');
    expect(frames('/embed/operations/b/')).toBe('/embed/operations/c/');
    expect(frames('/embed/operations/b/life/')).toBe('/embed/operations/c/life/');
    expect(frames('/embed/figure/b/f-1/')).toBe('/embed/figure/c/f-1/');
  });

  test('knows what led to an address before, the oldest first', () => {
    const former = collectFormer(['/old/', '/old/#x', '/new/', '/new/#x', '/new/#y', '/a/#1', '/a/#2', '/a/#3', '/a/#other'], [{ from: '/old/', to: '/new/' }, { from: '/new/#x', to: '/new/#y' }, { from: '/a/#1', to: '/a/#2' }, { from: '/a/#2', to: '/a/#3' }]);
    expect(Object.fromEntries(former)).toEqual({ '/new/#y': ['/old/#x', '/new/#x'], '/a/#3': ['/a/#1', '/a/#2'], '/new/': ['/old/'] });
  });

  test('says so where records run in a circle', () => {
    const round = makeResolver([{ from: '/a/', to: '/b/' }, { from: '/b/', to: '/a/' }]);
    expect(round('/a/')).toBeUndefined();
    expect(round('/a/#x')).toBeUndefined();
  });

  test('leaves old ids beside the new ones of a page', () => {
    expect([...collectFormerIds('/new/', moved)]).toEqual([['a', 'b'], ['c', 'e'], ['d', 'e']]);
    expect([...collectFormerIds('/old/', moved)]).toEqual([]);
  });

  test('leaves word on the page where what stood there has gone to another', () => {
    expect([...collectDeparted('/new/', moved)]).toEqual([['f', '/other/#f'], ['g', '/other/#g']]);
  });
});

test('a quote goes where its line went, if it was published and has no record of its own', () => {
  const ledger = parseLedger('/operations/a/cite/#f-old\n/operations/a/cite/#f-own\n/operations/a/#f-old\n');
  const moved = [
    { from: '/operations/a/#f-old', to: '/operations/a/#f-new' },
    { from: '/operations/a/#f-own', to: '/operations/a/#f-new' },
    { from: '/operations/a/cite/#f-own', to: '/operations/a/cite/#f-other' },
    { from: '/operations/a/#a-heading', to: '/operations/a/#another' },
  ];
  expect(followMoves(moved, ledger)).toEqual([{ from: '/operations/a/cite/#f-old', to: '/operations/a/cite/#f-new' }]);
});
