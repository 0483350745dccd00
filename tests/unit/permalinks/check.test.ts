import { expect, test } from 'vitest';
import { parseLedger, type Moved, type Withdrawn } from '../../../src/model/permalinks.ts';
import { describeNew, findLost, findNew } from '../../../src/permalinks/check.ts';
import type { Site } from '../../../src/permalinks/site.ts';

/** A built site with these pages and files, by address; pages have ids. */
const makeSite = (pages: Record<string, string[]>, files: string[] = []): Site => ({
  addresses: new Set([...Object.entries(pages).flatMap(([page, ids]) => [page, ...ids.map((id) => `${page}#${id}`)]), ...files]),
  ids: new Map(Object.entries(pages).map(([page, ids]) => [page, new Set(ids)])),
  redirects: new Set(),
});
const lost = (ledger: string, site: Site, moved: Moved[] = [], withdrawn: Withdrawn[] = []) => findLost({ ledger: parseLedger(ledger), moved, withdrawn }, site);

test('an address that is there is not lost, also if its id is no promise any more', () => {
  expect(lost('/a/\n/a/#x\n/feed.xml', makeSite({ '/a/': ['x'] }, ['/feed.xml']))).toEqual([]);
});

test('says of a place, a page and a file that are gone what to do', () => {
  expect(lost('/a/#x\n/b/\n/b/#y\n/feed.xml', makeSite({ '/a/': [] }))).toMatchInlineSnapshot(`
    [
      "The address /a/#x was published, and nothing there has the id "x" now. Give it its id back. If it has another address now, write that into content/permalinks/moved.yaml (- from: /a/#x, to: …). If it is gone for good, say so in content/permalinks/withdrawn.yaml.",
      "The address /b/ was published, and there is no such page now. Put the page back. If it has another address now, write that into content/permalinks/moved.yaml (- from: /b/, to: …). If it is gone for good, say so in content/permalinks/withdrawn.yaml.",
      "The address /feed.xml was published, and there is no such file now. Put the file back: a static host can't redirect a file.",
    ]
  `);
});

test('a moved page leads on, and its places have to be on the new one', () => {
  const moved = [{ from: '/a/', to: '/b/' }];
  expect(lost('/a/\n/a/#x', makeSite({ '/a/': [], '/b/': ['x'] }), moved)).toEqual([]);
  expect(lost('/a/\n/a/#x', makeSite({ '/a/': [], '/b/': [] }), moved)).toHaveLength(1);
  expect(lost('/a/', makeSite({ '/a/': [] }), moved)).toHaveLength(1);
});

test('a moved place has to have its old id on the page', () => {
  const moved = [{ from: '/a/#x', to: '/a/#y' }];
  expect(lost('/a/#x', makeSite({ '/a/': ['x', 'y'] }), moved)).toEqual([]);
  expect(lost('/a/#x', makeSite({ '/a/': ['y'] }), moved)).toHaveLength(1);
});

test('a withdrawn page answers for all that was on it, and has to be there', () => {
  const withdrawn = [{ address: '/a/', title: 'A', date: '2026-12-01', reason: 'Wrong.' }];
  expect(lost('/a/\n/a/#x', makeSite({ '/a/': [] }), [], withdrawn)).toEqual([]);
  expect(lost('/a/\n/a/#x', makeSite({}), [], withdrawn)).toHaveLength(2);
});

test('a withdrawn place has to be shown by its page', () => {
  const withdrawn = [{ address: '/a/#x', title: 'X', date: '2026-12-01', reason: 'Wrong.' }];
  expect(lost('/a/#x', makeSite({ '/a/': ['x'] }), [], withdrawn)).toEqual([]);
  expect(lost('/b/', makeSite({ '/a/': [], '/b/': [] }), [], withdrawn)[0]).toContain("the page doesn't say so");
});

test('a short link has to be there, and where it leads too', () => {
  expect(lost('/s/g7k2/ → /a/', makeSite({ '/s/g7k2/': [], '/a/': [] }))).toEqual([]);
  expect(lost('/s/g7k2/ → /a/', makeSite({ '/a/': [] }))).toHaveLength(1);
  expect(lost('/s/g7k2/ → /a/', makeSite({ '/s/g7k2/': [] }))).toHaveLength(1);
});

test('names what the ledger does not have', () => {
  const fresh = findNew({ ledger: parseLedger('/a/') }, makeSite({ '/a/': ['x'], '/b/': [] }));
  expect(fresh).toEqual(['/a/#x', '/b/']);
  expect(describeNew(fresh)).toBe('2 addresses are not in content/permalinks/ledger.txt yet (/a/#x, /b/). Run npm run permalinks before you publish.');
});
