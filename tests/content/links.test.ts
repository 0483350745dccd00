import { expect, test } from 'vitest';
import { reportOn } from './report.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const reportOnLinks = (text: string) => reportOn({ 'links.yaml': bytes(text) });

test('takes a sound report of the link check, an empty one, and none', () => {
  const sound = ['- url: https://police.example/larkline', '  state: moved', '  checked: 2026-11-25', '  to: https://police.example/archive', '- url: https://herald.example/2020/reseller?id=7', '  state: gone', '  checked: 2026-11-25', '  why: status 404', ''].join('\n');
  expect(reportOnLinks(sound)).toBe(reportOn({}));
  expect(reportOnLinks('[]\n')).toBe(reportOn({}));
});

test('refuses an address that no source has, and one that stands twice', () => {
  const line = (url: string) => `- url: ${url}\n  state: fine\n  checked: 2026-11-25\n`;
  expect(reportOnLinks(line('https://police.example/larkline') + line('https://police.example/larkline') + line('https://elsewhere.example/'))).toMatchInlineSnapshot(`
    "content/links.yaml
      line 4, [1], url: "https://police.example/larkline" stands twice. Leave the newer line.
      line 7, [2], url: No source has the address "https://elsewhere.example/". Run npm run check:links, or delete the line.

    2 problems in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses a state, a day and an address that are none', () => {
  expect(reportOnLinks('- url: police.example\n  state: okay\n  checked: 2026-11\n')).toMatchInlineSnapshot(`
    "content/links.yaml
      line 1, [0], url: "police.example" is not an http(s) address. Let npm run check:links write this file.
      line 2, [0], state: "okay" is no known state of a link. Write one of: fine, moved, gone, unclear.
      line 3, [0], checked: "2026-11" is no whole day. Write year, month and day: 2026-11-25.

    3 problems in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses a moved page without its new address, and a new address of a page that did not move', () => {
  expect(reportOnLinks('- url: https://police.example/larkline\n  state: moved\n  checked: 2026-11-25\n')).toMatchInlineSnapshot(`
    "content/links.yaml
      line 2, [0], state: A page that moved needs its new address. Write to: https://…

    1 problem in 1 file. Nothing is built until they are mended."
  `);
  expect(reportOnLinks('- url: https://police.example/larkline\n  state: fine\n  checked: 2026-11-25\n  to: https://police.example/new\n')).toMatchInlineSnapshot(`
    "content/links.yaml
      line 2, [0], state: Only a page that moved has a new address, and this one is "fine". Take out the key "to".

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses a day of checking that is none, or that lies before the publication', () => {
  const set = (day: string) => reportOn({ 'operations/larkline/entry.mdx': ['published: 2026-11-25\n', `published: 2026-11-25\nchecked: ${day}\n`] });
  expect(set('2026-11')).toMatchInlineSnapshot(`
    "content/operations/larkline/entry.mdx
      line 5, checked: "2026-11" is no whole day. Write year, month and day: 2026-11-25.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
  expect(set('2026-11-24')).toMatchInlineSnapshot(`
    "content/operations/larkline/entry.mdx
      line 5, checked: The sources were last checked (2026-11-24) before the entry was published (2026-11-25). One of the two is wrong.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});
