import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getItemText } from '../../src/model/comparison.ts';
import { readVersions } from '../../src/versions/file.ts';
import { below, projectRoot, root } from './builds.ts';
import { content } from './content.ts';
import { getAddress, getValue, listFiles, readPages } from './page.ts';
import { parseXml } from './xml.ts';

const pages = new Map(readPages(root).map((page) => [page.file, page]));
const versions = content.operations.flatMap(({ slug }) => readVersions(projectRoot, slug).versions);
const getFile = (slug: string, date: string, more = '') => `operations/${slug}/v/${date}/${more}index.html`;

test('each recorded version has a page, and each but the newest of an entry a comparison', () => {
  const built = listFiles(root).filter((file) => /^operations\/[^/]+\/v\//.test(file));
  const wanted = versions.flatMap(({ slug, date }) => {
    const newest = versions.findLast((version) => version.slug === slug)!.date;
    return [getFile(slug, date), ...(date === newest ? [] : [getFile(slug, date, 'compare/')])];
  });
  expect(built).toEqual(wanted.sort());
});

/** Text without marks, blanks and entities, so that only words are compared. */
const strip = (text: string) => text.replace(/&#?\w+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '');

test.for(versions)('the page of the version of $slug of $date has each thing with its id and its words', ({ slug, date, parts }) => {
  const { document } = pages.get(getFile(slug, date))!;
  const shown = strip(document.querySelector('main')!.textContent);
  const items = parts.flatMap(({ items: list }) => list);
  const ids = new Set(document.querySelectorAll('[id]').map(({ id }) => id));
  expect(items.filter(({ id }) => id && !ids.has(id)).map(({ id }) => id)).toEqual([]);
  const notes = items.flatMap((item) => getItemText({ ...item, lines: [] }).split('\n')).filter(Boolean);
  expect(notes.filter((text) => !shown.includes(strip(text)))).toEqual([]);
  const words = items.flatMap(({ lines }) => lines.flatMap((line) => line.filter((piece) => typeof piece === 'string')));
  expect(words.filter((text) => !shown.includes(strip(text)))).toEqual([]);
});

test('each entry names its version, and lists all that were recorded', () => {
  for (const { slug, entry } of content.operations) {
    const { document } = pages.get(`operations/${slug}/index.html`)!;
    expect(document.querySelectorAll('article').map((article) => getValue(article, 'data-version'))).toEqual([entry!.updated]);
    expect(document.querySelectorAll('a[data-version]').map((link) => getValue(link, 'data-version'))).toEqual(versions.filter((version) => version.slug === slug).map(({ date }) => date).reverse());
  }
});

test('the page of corrections has every change note, and says plainly where there is no correction', () => {
  const { document, ids } = pages.get('corrections/index.html')!;
  expect(content.operations.flatMap(({ slug, entry }) => entry!.changes.map(({ id }) => `${slug}-${id}`)).filter((id) => !ids.has(id))).toEqual([]);
  const corrections = content.operations.flatMap(({ entry }) => entry!.changes).filter(({ kind }) => kind === 'correction').length;
  const section = document.querySelector('section[aria-labelledby="corrections"]')!;
  expect(section.querySelectorAll('.change')).toHaveLength(corrections);
  expect(section.textContent.includes('No entry has been corrected yet.')).toBe(corrections === 0);
});

test.for([root, below])('the feed of changes of the build "$name" has every material change and correction, each at its own address', (build) => {
  const feed = parseXml(readFileSync(join(build.dir, 'corrections.xml'), 'utf8'));
  expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect(feed.findAll('link').filter(({ attributes }) => attributes['rel'] === 'self').map(({ attributes }) => attributes['href'])).toEqual([getAddress(build, 'corrections.xml').href]);
  const wanted = content.operations.flatMap(({ slug, entry }) => entry!.changes.filter(({ kind }) => kind === 'material' || kind === 'correction').map(({ id }) => `${getAddress(build, `operations/${slug}/`).href}#${id}`));
  expect(feed.findAll('entry').map((entry) => entry.findAll('id')[0]!.text).sort()).toEqual(wanted.sort());
});
