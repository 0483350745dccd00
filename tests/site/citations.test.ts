import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { styleNames } from '../../src/citation/styles.ts';
import type { Source } from '../../src/schemas/source.ts';
import { readCitations, type Read } from '../read-citations.ts';
import { below, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { getAddress, getValue, readPages, weigh } from './page.ts';

const operations = content.operations.map(({ slug, entry, sources }) => ({ slug, entry: entry!, sources: sources! }));
const pages = new Map(readPages(root).map((page) => [page.file, page]));
const endings = ['bib', 'ris', 'csl.json'] as const;
const files = operations.flatMap((operation) => endings.map((ending) => ({ ...operation, ending })));

const read = ({ dir }: Build, file: string) => readFileSync(join(dir, file), 'utf8');
const getNames = (sources: readonly Pick<Source, 'id'>[]) => sources.map(({ id }) => id).sort();

/** Whether what was read is the source, word for word. */
function expectSame(found: Read, source: Source, file: string): void {
  const where = `${file} ${found.id}`;
  expect(found.title, where).toBe(source.title_is ? `[${source.title}]` : source.title);
  expect(decodeURI(found.url).replaceAll('%27', "'"), where).toBe(decodeURI(source.url).replaceAll('%27', "'"));
  expect([found.issued, found.accessed, found.archived, found.language], where).toEqual([source.published === 'unknown' ? undefined : source.published, source.accessed, source.archived, source.language]);
  if (source.note && source.note !== source.weak) expect(found.note, where).toContain(source.note);
  // This reader passes over the name of a website in RIS.
  if (file.endsWith('.ris') && found.type === 'webpage' && found.by === undefined) expect(read(root, file), where).toContain(`\r\nT2  - ${source.publisher}\r\n`);
  else expect(found.by, where).toBe(source.publisher);
}

test.for(files)('an independent reader finds the entry $slug and all its sources in its .$ending file, whole', ({ slug, entry, sources, ending }) => {
  const file = `operations/${slug}/${slug}.${ending}`;
  const [own, ...others] = readCitations(read(root, file));
  expect(own).toMatchObject({ id: `gone-dark-${slug}`, type: 'webpage', title: entry.title, url: getAddress(root, `operations/${slug}/index.html`).href, issued: entry.updated, language: 'en-GB', abstract: entry.standfirst });
  expect(own!.by).toMatch(/^Gone Dark contributors/);
  const byKey = new Map(sources.map((source) => [`${slug}-${source.id}`, source]));
  expect(others.map(({ id }) => id).sort()).toEqual([...byKey.keys()].sort());
  for (const item of others) expectSame(item, byKey.get(item.id)!, file);
});

test.for(endings)('an independent reader finds every address that the site cites once in sources.%s', (ending) => {
  const file = `sources/sources.${ending}`;
  const found = readCitations(read(root, file));
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  const byKey = new Map<string, Source>(operations.flatMap(({ slug, sources }) => sources.map((source) => [`${slug}-${source.id}`, source] as const)));
  for (const item of found) expectSame(item, byKey.get(item.id)!, file);
  const cited = [...new Set([...byKey.values()].map(({ url }) => url))];
  expect(found.map(({ id }) => byKey.get(id)!.url).sort()).toEqual(cited.sort());
});

test('the files of a site below a path name its own address', () => {
  const { slug } = operations[0]!;
  expect(readCitations(read(below, `operations/${slug}/${slug}.csl.json`))[0]!.url).toBe(getAddress(below, `operations/${slug}/index.html`).href);
});

test.for(operations)('the entry $slug says how to cite it in every style and leads to its files', ({ slug, entry }) => {
  const section = pages.get(`operations/${slug}/index.html`)!.document.querySelector('section[aria-labelledby="cite"]')!;
  const citations = section.querySelectorAll('.citations dd').map(({ textContent }) => textContent);
  expect(citations).toHaveLength(styleNames.length);
  for (const citation of citations) {
    expect(citation).toContain(entry.title);
    expect(citation).toContain(getAddress(root, `operations/${slug}/index.html`).href);
    expect(citation).toContain(entry.updated.slice(0, 4));
  }
  expect(section.querySelectorAll('a[download]').map((link) => getValue(link, 'href'))).toEqual(endings.map((ending) => `/operations/${slug}/${slug}.${ending}`));
});

test.for(operations)('every source of $slug can be cited in every style on a page of its own', ({ slug, sources }) => {
  const { document } = pages.get(`operations/${slug}/cite/sources/index.html`)!;
  const rows = document.querySelectorAll('.cite-sources > li');
  expect(rows.map(({ id }) => id).sort()).toEqual(getNames(sources));
  const byId = new Map(sources.map((source) => [source.id, source]));
  for (const row of rows) {
    const source = byId.get(row.id!)!;
    const citations = row.querySelectorAll('dd');
    expect(citations, row.id!).toHaveLength(styleNames.length);
    const foreign = source.language !== 'en' && !source.title_is;
    for (const citation of citations) {
      const text = decode(citation.textContent);
      expect(text, row.id!).toContain(source.url.replaceAll("'", '%27'));
      expect(citation.querySelectorAll('[lang]').map((title) => getValue(title, 'lang')), text).toEqual(foreign ? [source.language] : []);
      if (source.published === 'unknown') expect(text).not.toMatch(/\((?:19|20)\d\d/);
    }
  }
});

test.for(operations)('Zotero is offered the entry $slug and all its sources on that page, and the entry alone on its own', ({ slug, sources }) => {
  const spans = pages.get(`operations/${slug}/cite/sources/index.html`)!.document.querySelectorAll('span.Z3988').map((span) => new URLSearchParams(getValue(span, 'title')));
  expect(spans.map((context) => context.get('rft.identifier'))).toEqual([getAddress(root, `operations/${slug}/index.html`).href, ...inOrder(slug, sources).map(({ url }) => url)]);
  for (const context of spans) {
    expect([context.get('ctx_ver'), context.get('rft_val_fmt')]).toEqual(['Z39.88-2004', 'info:ofi/fmt:kev:mtx:dc']);
    for (const key of ['rft.title', 'rft.type', 'rft.language']) expect(context.get(key), key).toMatch(/\S/);
  }
  expect(pages.get(`operations/${slug}/index.html`)!.document.querySelectorAll('.Z3988')).toEqual([]);
});

test.for(operations)('the page with the citations of $slug weighs at most 100 KB', ({ slug }) => {
  expect(weigh(root, [`operations/${slug}/cite/sources/index.html`])).toBeLessThanOrEqual(100 * 1024);
});

/** The sources in the order of their numbers on the page. */
function inOrder(slug: string, sources: readonly Source[]): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return pages.get(`operations/${slug}/cite/sources/index.html`)!.document.querySelectorAll('.cite-sources > li').map(({ id }) => byId.get(id!)!);
}

const decode = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
