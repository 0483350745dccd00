import { expect, test } from 'vitest';
import { addShortLinks, makeShortId } from '../../../src/permalinks/short.ts';

test('a short id has four characters that nobody misreads, a letter first and a digit among them', () => {
  const taken = new Set<string>();
  for (let number = 0; number < 2000; number++) taken.add(makeShortId(`/operations/x/#m-${number}`, taken));
  expect(taken.size).toBe(2000);
  expect([...taken].filter((id) => !/^[a-hjkmnp-tv-z](?=.*\d)[0-9a-hjkmnp-tv-z]{3}$/.test(id))).toEqual([]);
});

test('a short id depends on nothing but the address and what is taken', () => {
  expect(makeShortId('/operations/ghost/#m-2024-09-17-raids', new Set())).toMatchInlineSnapshot(`"wnk6"`);
  const first = makeShortId('/a/', new Set());
  expect(makeShortId('/a/', new Set([first]))).not.toBe(first);
});

test('entries get their name, milestones a short id, and what has one keeps it', () => {
  const links = addShortLinks(new Map([['/s/old1/', '/operations/ghost/#m-1']]), [{ slug: 'ghost', milestones: ['m-1', 'm-2'] }]);
  expect([...links].map(([short, target]) => [short.length, target])).toEqual([[8, '/operations/ghost/#m-1'], [9, '/operations/ghost/'], [8, '/operations/ghost/#m-2']]);
  expect(links.get('/s/ghost/')).toBe('/operations/ghost/');
  expect([...addShortLinks(links, [{ slug: 'ghost', milestones: ['m-1', 'm-2'] }])]).toEqual([...links]);
});

test('an entry whose name is taken by a short id gets another', () => {
  const links = addShortLinks(new Map([['/s/an0m/', '/operations/ghost/#m-1']]), [{ slug: 'an0m', milestones: [] }]);
  expect([...links.values()]).toEqual(['/operations/ghost/#m-1', '/operations/an0m/']);
});
