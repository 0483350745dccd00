import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addClaims } from '../../src/gate/prose.ts';
import { reportOn, reportOnFacts, reportOnStory, withContent } from './report.ts';

const first = '<Claim id="c-phone-and-fall" />';
const bytes = (text: string) => new TextEncoder().encode(text);
const moved = (text: string) => ({ 'permalinks/moved.yaml': bytes(text) });
const withdrawn = (text: string) => ({ 'permalinks/withdrawn.yaml': bytes(text) });

describe('the addresses of paragraphs', () => {
  test('refuses a paragraph without one, and makes one of its words', () => {
    expect(reportOnStory(first, '')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Claim: The paragraph "Larkline sold a phone that no implant co…" has no address. Write <Claim id="c-larkline-sold-phone-implant" /> at its end, or a better id; npm run permalinks does it for all paragraphs.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses one that is no address', () => {
    expect(reportOnStory(first, '<Claim id="The Phone" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Claim: "The Phone" can't be the address of a paragraph. Write c-, then two to four words of a-z and 0-9 with single hyphens, at most 40 characters in all, such as "c-larkline-sold-phone-implant".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnStory(first, '<Claim />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12: <Claim> needs id="…".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnStory(first, '<Claim id="m-2019-06-20-raids" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Claim: "m-2019-06-20-raids" can't be the address of a paragraph. Write c-, then two to four words of a-z and 0-9 with single hyphens, at most 40 characters in all, such as "c-larkline-sold-phone-implant".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses one that another paragraph has', () => {
    expect(reportOnStory(first, '<Claim id="c-in-court" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 18, Claim: The id "c-in-court" is taken by an earlier paragraph. Ids are addresses: give this one another, such as "c-ann-roe-sentenced-jo".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses one that a heading has', () => {
    expect(reportOnStory('## What came of it', '## C: in court')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 18, Claim: The id "c-in-court" is taken by a heading or a record of this entry. Give the paragraph another, such as "c-ann-roe-sentenced-jo".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses two for one paragraph, one in the middle, and one outside of a paragraph', () => {
    expect(reportOnStory(first, `${first}<Claim id="c-phone" />`)).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Claim: The paragraph "Larkline sold a phone that no implant co…" has 2 addresses. Leave one <Claim>: the one that was published.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnStory('Larkline sold', '<Claim id="c-phone" />Larkline sold')).toContain('has 2 addresses');
    expect(reportOnStory(`<Cite s="s1 s2" />${first}`, `${first}<Cite s="s1 s2" />`)).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Claim: <Claim id="c-phone-and-fall" /> stands in the middle of its paragraph. Put it at the end.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnStory(first, `${first}\n\n<Claim id="c-alone" />`)).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 14: The paragraph "…" has no source. Add <Cite s="s1" /> with ids from sources.yaml, or show a figure.
        line 14, Claim: <Claim> stands by itself. Put it at the end of the paragraph that it marks, on the same line.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses one outside of a story', () => {
    expect(reportOn({ 'pages/about.mdx': ['We do.', 'We do.<Claim id="c-we" />'] })).toMatchInlineSnapshot(`
      "content/pages/about.mdx
        line 9, Claim: <Claim> marks the paragraphs of an entry.mdx. Take it out here.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('writes one to each paragraph that has none, and leaves the others and all else as they are', () => {
    withContent({}, (root) => {
      const text = readFileSync(join(root, 'content/operations/larkline/entry.mdx'), 'utf8');
      const bare = text.replace(first, '').replace('<Claim id="c-in-court" />', '');
      const { text: full, added } = addClaims(bare, 'entry.mdx');
      expect(added).toEqual(['c-larkline-sold-phone-implant', 'c-ann-roe-sentenced-jo']);
      expect(full).toBe(text.replace('c-phone-and-fall', added[0]!).replace('c-in-court', added[1]!));
      expect(addClaims(full, 'entry.mdx')).toEqual({ text: full, added: [] });
      expect(addClaims('- One thing.\r\n- Another thing.\r\n', 'entry.mdx').text).toBe('- One thing.<Claim id="c-thing" />\r\n- Another thing.<Claim id="c-thing-2" />\r\n');
    });
  });
});

describe('addresses that were published', () => {
  test('refuses a record whose id is gone', () => {
    expect(reportOnFacts('id: f-cash-nl-2019-06-21', 'id: f-cash-nl-2019')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        f-cash-nl-2019-06-21: The address /operations/larkline/#f-cash-nl-2019-06-21 was published, and nothing there has the id "f-cash-nl-2019-06-21" now. Give it its id back. If it has another address now, write that into content/permalinks/moved.yaml (- from: /operations/larkline/#f-cash-nl-2019-06-21, to: …). If it is gone for good, say so in content/permalinks/withdrawn.yaml.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a paragraph whose id is gone', () => {
    expect(reportOnStory('c-in-court', 'c-courts')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        c-in-court: The address /operations/larkline/#c-in-court was published, and nothing there has the id "c-in-court" now. Give it its id back. If it has another address now, write that into content/permalinks/moved.yaml (- from: /operations/larkline/#c-in-court, to: …). If it is gone for good, say so in content/permalinks/withdrawn.yaml.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an entry that is gone, once for all that stood on it', () => {
    expect(reportOn({ 'permalinks/ledger.txt': ['/operations/quillphone/\n', '/operations/quillphone/\n/operations/wren/\n/operations/wren/#m-1\n'] })).toMatchInlineSnapshot(`
      "content/operations/wren
        The address /operations/wren/ was published, and there is no such page now. Put the page back. If it has another address now, write that into content/permalinks/moved.yaml (- from: /operations/wren/, to: …). If it is gone for good, say so in content/permalinks/withdrawn.yaml.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('is content where a new id stands for the old one', () => {
    expect(reportOn({ 'operations/larkline/facts.yaml': ['id: f-cash-nl-2019-06-21', 'id: f-cash-nl-2019'], ...moved('- from: "/operations/larkline/#f-cash-nl-2019-06-21"\n  to: "/operations/larkline/#f-cash-nl-2019"\n') })).toContain('0 problems');
  });

  test('is content where it was withdrawn', () => {
    expect(
      reportOn({
        'operations/larkline/facts.yaml': ['id: f-cash-nl-2019-06-21', 'id: f-cash-nl-2019'],
        ...withdrawn('- address: "/operations/larkline/#f-cash-nl-2019-06-21"\n  title: the cash\n  date: 2026-12-01\n  reason: It was counted twice.\n  last: about €900 million\n'),
      }),
    ).toContain('0 problems');
  });

  test('is content with places of an entry that moved or was withdrawn as a whole', () => {
    const ledger = { 'permalinks/ledger.txt': ['/operations/quillphone/\n', '/operations/quillphone/\n/operations/lark/\n/operations/lark/#m-2019-06-20-raids\n/operations/wren/\n/operations/wren/#m-1\n'] as const };
    expect(
      reportOn({
        ...ledger,
        ...moved('- from: /operations/lark/\n  to: /operations/larkline/\n'),
        ...withdrawn('- address: /operations/wren/\n  title: Wren\n  date: 2026-12-01\n  reason: It never was.\n  change:\n    date: 2026-11-25\n    text: First published.\n'),
      }),
    ).toContain('0 problems');
  });

  test('refuses a ledger that is missing, or a line that is none', () => {
    expect(reportOn({ 'permalinks/ledger.txt': 'delete' })).toMatchInlineSnapshot(`
      "content/permalinks/ledger.txt
        The ledger of published addresses is missing. Take it back from git; for a new site, npm run permalinks writes one.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'permalinks/ledger.txt': ['/operations/quillphone/\n', '<<<<<<< ours\n/operations/quillphone/\n'] })).toMatchInlineSnapshot(`
      "content/permalinks/ledger.txt
        line 9: "<<<<<<< ours" is no line of the ledger. Write one address from the site's root, such as /operations/ghost/; a short link has " → " and its target behind it, and only one.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('records of what moved and what was withdrawn', () => {
  test('refuses a move of what was never published, is still there, or leads nowhere, to itself or in a circle', () => {
    expect(
      reportOn(
        moved(
          [
            '- from: /operations/wren/',
            '  to: /operations/larkline/',
            '- from: "/operations/larkline/#c-in-court"',
            '  to: "/operations/larkline/#c-arrests-and-raids"',
            '- from: "/operations/larkline/#s1"',
            '  to: "/operations/larkline/#s1"',
            '- from: "/operations/larkline/#f-cash-nl-2019-06-21"',
            '  to: "/operations/larkline/#f-arrests-2019-06-21"',
            '- from: "/operations/larkline/#f-arrests-2019-06-21"',
            '  to: "/operations/larkline/#f-cash-nl-2019-06-21"',
            '',
          ].join('\n'),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/permalinks/moved.yaml
        line 1, from: "/operations/wren/" was never published, so nobody can have a link to it. Correct the address, or take the record out.
        line 3, from: "/operations/larkline/#c-in-court" is still there. Take this record out, or take the old id out of the content.
        line 6, to: "/operations/larkline/#s1" leads to itself. Write where it is now, or take the record out.
        line 8, to: "/operations/larkline/#f-cash-nl-2019-06-21" is sent round in a circle by these records. Let one of them lead to where it is now.
        line 10, to: "/operations/larkline/#f-arrests-2019-06-21" is sent round in a circle by these records. Let one of them lead to where it is now.

      5 problems in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/larkline/facts.yaml': ['id: f-cash-nl-2019-06-21', 'id: f-cash-nl-2019'], ...moved('- from: "/operations/larkline/#f-cash-nl-2019-06-21"\n  to: "/operations/larkline/#f-cash"\n') })).toMatchInlineSnapshot(`
      "content/permalinks/moved.yaml
        line 2, to: "/operations/larkline/#f-cash-nl-2019-06-21" leads to "/operations/larkline/#f-cash", and there is nothing. Correct the address.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an address that is none, and says how one is written', () => {
    expect(reportOn(moved('- from: https://gone-dark.example/about/\n  to: /about\n'))).toMatchInlineSnapshot(`
      "content/permalinks/moved.yaml
        line 1, [0], from: "https://gone-dark.example/about/" is no address of a page. Write it from the site's root, with a slash at the end of the page, such as /operations/ghost/ or /operations/ghost/#m-2024-09-17-raids.
        line 2, [0], to: "/about" is no address of a page. Write it from the site's root, with a slash at the end of the page, such as /operations/ghost/ or /operations/ghost/#m-2024-09-17-raids.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a withdrawal without reason, day or last wording', () => {
    expect(reportOn(withdrawn('- address: "/operations/larkline/#c-in-court"\n  title: the case\n  date: 2026-12\n'))).toMatchInlineSnapshot(`
      "content/permalinks/withdrawn.yaml
        line 1, [0], reason: This is missing. Write a text.
        line 3, [0], date: "2026-12" is no whole day. Write year, month and day: 2026-11-25.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn(withdrawn('- address: /operations/wren/\n  title: Wren\n  date: 2026-12-01\n  reason: It never was.\n'))).toMatchInlineSnapshot(`
      "content/permalinks/withdrawn.yaml
        line 1, [0], change: The last change note is missing. Write change: with the date and text of the newest note that the page had.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a withdrawal of what is still there, was never published, or moved', () => {
    const record = (address: string) => `- address: "${address}"\n  title: it\n  date: 2026-12-01\n  reason: Wrong.\n  last: It fell.\n`;
    expect(reportOn({ ...withdrawn(record('/operations/larkline/#c-in-court') + record('/operations/larkline/#c-never')), 'permalinks/moved.yaml': bytes('- from: "/operations/larkline/#c-in-court"\n  to: "/operations/larkline/#c-arrests-and-raids"\n') })).toMatchInlineSnapshot(`
      "content/permalinks/moved.yaml
        line 1, from: "/operations/larkline/#c-in-court" is still there. Take this record out, or take the old id out of the content.

      content/permalinks/withdrawn.yaml
        line 1, address: "/operations/larkline/#c-in-court" stands in moved.yaml too. It either moved or was withdrawn: keep one record.
        line 6, address: "/operations/larkline/#c-never" was never published. Correct the address, or take the record out.

      3 problems in 2 files. Nothing is built until they are mended."
    `);
  });
});
