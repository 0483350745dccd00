import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './builds.ts';
import { getAddress, getValue, isFrame, listFiles, readPages, type Page } from './page.ts';

const pages = readPages(root);
const isVersion = ({ file }: Page) => /^operations\/[^/]+\/v\//.test(file);
const published = pages.filter((page) => page.file !== '404.html' && !isVersion(page) && !isFrame(page));

const getMeta = ({ document }: Page, attribute: 'name' | 'property' | 'http-equiv', key: string) => document.querySelectorAll(`meta[${attribute}="${key}"]`).map((meta) => getValue(meta, 'content') ?? '');

/** What a browser runs. A block of data is none of it. */
const listScripts = ({ document }: Page) => document.querySelectorAll('script').filter((script) => getValue(script, 'type') !== 'application/ld+json');

test.for(pages)('$file says in its head what it is', (page) => {
  const titles = page.document.querySelectorAll('head > title').map((title) => title.textContent.trim());
  expect(titles).toEqual([expect.stringMatching(/.{8,}/)]);
  expect(getMeta(page, 'name', 'description')).toEqual([expect.stringMatching(/.{20,}/)]);
  // Nobody sends a frame to somebody: its canonical page is what is shared.
  if (isFrame(page)) return;
  for (const key of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale']) expect(getMeta(page, 'property', key), key).toEqual([expect.stringMatching(/\S/)]);
});

test.for(published)('$file gives its own address as the canonical one', (page) => {
  const own = getAddress(root, page.file).href;
  expect(page.document.querySelectorAll('link[rel="canonical"]').map((link) => getValue(link, 'href'))).toEqual([own]);
  expect(getMeta(page, 'property', 'og:url')).toEqual([own]);
});

test('the page for what is not there keeps out of search engines and has no canonical address', () => {
  const page = pages.find(({ file }) => file === '404.html')!;
  expect(getMeta(page, 'name', 'robots')).toEqual(['noindex']);
  expect(page.document.querySelectorAll('link[rel="canonical"]')).toEqual([]);
});

test.for(pages.filter(isVersion))('$file keeps out of search engines and names the entry as the canonical page', (page) => {
  expect(getMeta(page, 'name', 'robots')).toEqual(['noindex']);
  const entry = getAddress(root, page.file.replace(/v\/.*/, 'index.html')).href;
  expect(page.document.querySelectorAll('link[rel="canonical"]').map((link) => getValue(link, 'href'))).toEqual([entry]);
});

test('no two pages share a title or a description', () => {
  const titles = published.map((page) => page.document.querySelector('title')!.textContent);
  const descriptions = published.flatMap((page) => getMeta(page, 'name', 'description'));
  expect(new Set(titles).size).toBe(titles.length);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

test.for(pages)('$file has a strict security policy that fits what is on it', (page) => {
  const [policy = '', ...more] = getMeta(page, 'http-equiv', 'content-security-policy');
  expect(more).toEqual([]);
  const directives = new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values]));
  expect(directives.get('default-src')).toEqual([isFrame(page) ? "'none'" : "'self'"]);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);

  const inline = listScripts(page).filter((script) => !script.hasAttribute('src'));
  const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(script.textContent).digest('base64')}'`);
  expect(hashes.filter((hash) => !directives.get('script-src')?.includes(hash))).toEqual([]);
  expect(page.document.querySelectorAll('[style]').map(({ tagName }) => tagName)).toEqual([]);
  expect(page.document.querySelectorAll('style')).toEqual([]);
});

test.for(pages)('$file waits for one style sheet and for no script', (page) => {
  expect(page.document.querySelectorAll('link[rel="stylesheet"]')).toHaveLength(1);
  const scripts = listScripts(page).filter((script) => getValue(script, 'type') !== 'module' && !script.hasAttribute('async') && !script.hasAttribute('defer'));
  expect(scripts).toEqual([]);
});

test('the style sheets have their layers in the order that src/styles/main.css sets', () => {
  const sheets = listFiles(root).filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));
  // The minifier sorts the layers and drops the line that orders them: what counts is where each first stands.
  const all = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities'];
  const orders = sheets.map((file) => [...new Set([...readFileSync(join(root.dir, file), 'utf8').matchAll(/@layer ([\w-]+)/g)].map(([, name]) => name))]);
  expect(orders).toContainEqual(all);
  // The frames have not all of them.
  for (const order of orders) expect(order).toEqual(all.filter((name) => order.includes(name)));
});
