import { expect, test } from 'vitest';
import { reportOn, reportOnSources } from './report.ts';

test('refuses a source that nothing cites', () => {
  const more = '  kind: news\n- id: s3\n  publisher: Gazette\n  title: Phones\n  url: https://gazette.example/phones\n  published: unknown\n  language: nl\n  kind: news\n';
  expect(reportOnSources('  kind: news\n', more)).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 15, s3, id: Nothing cites the source "s3". Cite it, or delete it.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses two records for one address', () => {
  expect(reportOnSources('url: https://herald.example/2020/reseller?id=7', 'url: http://www.police.example/larkline/')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 11, s2, url: "http://www.police.example/larkline/" is already the address of s1. Keep one record and cite that.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses an id that two sources share', () => {
  expect(reportOnSources('- id: s2\n', '- id: s1\n')).toMatchInlineSnapshot(`
    "content/operations/larkline/entry.mdx
      line 12, Cite: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 12, Cite: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 18, Cite: There is no source "s2" in sources.yaml. Add it there, or correct the id.

    content/operations/larkline/facts.yaml
      line 30, product[0], sources: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 58, m-2020-02-verdict, sources: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 88, p-jo-doe, record[0].sources: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 91, p-jo-doe, sources: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 100, p-ann-roe, record[0].sources: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 102, p-ann-roe, sources: There is no source "s2" in sources.yaml. Add it there, or correct the id.
      line 108, relations[0], sources: There is no source "s2" in sources.yaml. Add it there, or correct the id.

    content/operations/larkline/sources.yaml
      line 8, s1, id: The id "s1" is taken by an earlier source. Give this one another.

    11 problems in 3 files. Nothing is built until they are mended."
  `);
});

test('refuses an id in another form', () => {
  expect(reportOnSources('- id: s2\n', '- id: herald\n')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 8, herald, id: "herald" is no source id. Write s and a number: s12.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses an address that is not http or https', () => {
  expect(reportOnSources('url: https://herald.example/2020/reseller?id=7', 'url: herald.example/2020')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 11, s2, url: "herald.example/2020" is not an http(s) address. Write the full address, starting with https://.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
  expect(reportOnSources('url: https://herald.example/2020/reseller?id=7', 'url: "javascript:alert(1)"')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 11, s2, url: "javascript:alert(1)" is not an http(s) address. Write the full address, starting with https://.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
  expect(reportOnSources('  url: https://herald.example/2020/reseller?id=7\n', '')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 8, s2, url: The address is missing. Write url: https://…

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});

test('takes the day of access and the address of an archived copy, and refuses what is neither', () => {
  expect(reportOnSources('published: 2020-02\n', 'published: 2020-02\n  accessed: 2026-11-20\n  archived: https://web.archive.org/web/2020/https://herald.example/2020\n')).toContain('0 problems');
  expect(reportOnSources('published: 2020-02\n', 'published: 2020-02\n  accessed: last week\n  archived: web.archive.org\n')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 13, s2, accessed: "last week" is no date. Write a year, a month or a day: 2021, 2021-03 or 2021-03-09.
      line 14, s2, archived: "web.archive.org" is not an http(s) address. Write the full address of the archived copy, starting with https://, or leave the key out.

    2 problems in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses a language, a kind and a date that are none', () => {
  expect(reportOnSources('2020-02\n  language: en', '2020-02\n  language: English')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 13, s2, language: "English" is no language code. Write the ISO 639 code, such as en, nl or fr.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
  expect(reportOnSources('kind: news', 'kind: blog')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 14, s2, kind: "blog" is no known kind of source. Write one of: court, official, company, document, news, academic, analysis, encyclopedia.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
  expect(reportOnSources('published: 2020-02', 'published: February')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 12, s2, published: "February" is no date. Write a year, a month or a day: 2021, 2021-03 or 2021-03-09.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses a source without publisher or title', () => {
  expect(reportOnSources('  publisher: Utrecht Herald\n  title: Reseller sentenced\n', '')).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 8, s2, publisher: This is missing. Write a text.
      line 8, s2, title: This is missing. Write a text.

    2 problems in 1 file. Nothing is built until they are mended."
  `);
});

test('refuses a bibliography that is no list', () => {
  expect(reportOn({ 'operations/larkline/sources.yaml': new TextEncoder().encode('s1: https://police.example/larkline\n') })).toMatchInlineSnapshot(`
    "content/operations/larkline/sources.yaml
      line 1: This is not what belongs here. Write a list.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});
