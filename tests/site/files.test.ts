import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { again, below, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { getAddress, listFiles } from './page.ts';
import { parseXml } from './xml.ts';

const read = ({ dir }: Build, file: string) => readFileSync(join(dir, file));
const readXml = (build: Build, file: string) => parseXml(read(build, file).toString('utf8'));

test('two builds of one commit are the same, file by file', () => {
  expect(listFiles(again)).toEqual(listFiles(root));
  expect(listFiles(root).filter((file) => !read(root, file).equals(read(again, file)))).toEqual([]);
});

test.for([root, below])('the sitemap of the build "$name" has all pages but the one for what is not there and those of versions', (build) => {
  const parts = readXml(build, 'sitemap-index.xml').findAll('loc').map(({ text }) => text);
  expect(parts).toEqual([getAddress(build, 'sitemap-0.xml').href]);
  const listed = readXml(build, 'sitemap-0.xml').findAll('loc').map(({ text }) => text);
  const pages = listFiles(build).filter((file) => file.endsWith('.html') && file !== '404.html' && !/^operations\/[^/]+\/v\//.test(file));
  expect(listed.sort()).toEqual(pages.map((file) => getAddress(build, file).href).sort());
});

test.for([root, below])('robots.txt of the build "$name" lets everyone in and names the sitemap', (build) => {
  expect(read(build, 'robots.txt').toString('utf8')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${getAddress(build, 'sitemap-index.xml').href}\n`);
});

test.for([root, below])('the feed of the build "$name" has every network with the day of its update, newest first', (build) => {
  const feed = readXml(build, 'feed.xml');
  expect(feed.name).toBe('feed');
  expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect(feed.findAll('link').filter(({ attributes }) => attributes['rel'] === 'self').map(({ attributes }) => attributes['href'])).toEqual([getAddress(build, 'feed.xml').href]);

  const entries = feed.findAll('entry').map((entry) => {
    const pick = (name: string) => entry.findAll(name)[0]?.text ?? '';
    return { id: pick('id'), title: pick('title'), updated: pick('updated').slice(0, 10), published: pick('published').slice(0, 10) };
  });
  const wanted = content.operations.map(({ slug, entry }) => ({ id: getAddress(build, `operations/${slug}/`).href, title: entry!.title, updated: entry!.updated, published: entry!.published }));
  expect(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const days = entries.map(({ updated }) => updated);
  expect(days).toEqual(days.toSorted().reverse());
});
