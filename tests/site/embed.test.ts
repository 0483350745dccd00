import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getOembedPath } from '../../src/model/embed-path.ts';
import type { Oembed } from '../../src/model/embeds.ts';
import { below, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { findFile, getAddress, getValue, isFrame, listFiles, readPages, weigh, type Page } from './page.ts';

const open = (build: Build): Built => ({ build, name: build.name, files: new Set(listFiles(build)), pages: readPages(build) });
const [atRoot, belowPath] = [open(root), open(below)];
const { files, pages } = atRoot;
const frames = pages.filter(isFrame);
const kilobyte = 1024;

interface Built {
  build: Build;
  name: string;
  files: ReadonlySet<string>;
  pages: Page[];
}

const read = (build: Build, file: string) => readFileSync(join(build.dir, file), 'utf8');
const pathOf = ({ file }: Page) => `/${file.replace(/index\.html$/, '')}`;
const listOembed = ({ document }: Page) => document.querySelectorAll('link[type="application/json+oembed"]').map((link) => getValue(link, 'href') ?? '');

test('the timeline, each entry, its life line and each figure has a frame', () => {
  const wanted = ['/embed/timeline/', ...content.operations.flatMap(({ slug, facts }) => [`/embed/operations/${slug}/`, `/embed/operations/${slug}/life/`, ...facts!.figures.map(({ id }) => `/embed/figure/${slug}/${id}/`)])];
  expect(frames.map(pathOf).sort()).toEqual(wanted.sort());
});

test('frames keep out of search engines and name the page that they are a part of', () => {
  const wrong = frames.filter(({ document, file }) => {
    const slug = /^embed\/(?:operations|figure)\/([^/]+)\//.exec(file)?.[1];
    const page = getAddress(root, slug ? `operations/${slug}/index.html` : 'index.html').href;
    return getValue(document.querySelector('link[rel="canonical"]')!, 'href') !== page || !document.querySelector('meta[name="robots"][content="noindex"]');
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('links of frames open a tab of their own, and the last leads to the same place on the full page', () => {
  for (const frame of frames) {
    expect(getValue(frame.document.querySelector('base')!, 'target'), frame.file).toBe('_blank');
    const [, slug, id] = /^embed\/(?:operations|figure)\/([^/]+)\/(?:(f-[^/]+|life)\/)?/.exec(frame.file) ?? [];
    expect(getValue(frame.document.querySelector('a.frame-link')!, 'href')).toBe(slug ? `/operations/${slug}/${id ? `#${id}` : ''}` : '/');
    expect(frame.document.querySelectorAll('svg a').filter((link) => getValue(link, 'target') !== '_blank').length, frame.file).toBe(0);
    // A link to a place on the frame itself would open the frame in a tab.
    expect(frame.document.querySelectorAll('a').filter((link) => getValue(link, 'href')?.startsWith('#')).map(({ tagName }) => tagName), frame.file).toEqual([]);
  }
});

test('the title of a figure’s frame says what part is counted, as its oEmbed file does', () => {
  const byPath = new Map(frames.map((frame) => [pathOf(frame), frame]));
  const parts = content.operations.flatMap(({ slug, facts }) => facts!.figures.flatMap(({ id, of }) => (of ? [{ path: `/embed/figure/${slug}/${id}/`, of }] : [])));
  expect(parts.length).toBeGreaterThan(100);
  for (const { path, of } of parts) {
    const title = byPath.get(path)!.document.querySelector('title')!.textContent.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    expect(title, path).toContain(`, ${of}: `);
    expect((JSON.parse(read(root, getOembedPath(path).slice(1))) as Oembed).title, path).toContain(`, ${of}: `);
  }
});

test('a figure that has grown shows each of its values with date, scope and source', () => {
  const byPath = new Map(frames.map((frame) => [pathOf(frame), frame]));
  for (const { slug, facts } of content.operations) {
    for (const figure of facts!.figures) {
      const { document, file } = byPath.get(`/embed/figure/${slug}/${figure.id}/`)!;
      const same = facts!.figures.filter((other) => JSON.stringify([other.metric, other.unit, other.of, other.scope, other.scope_note]) === JSON.stringify([figure.metric, figure.unit, figure.of, figure.scope, figure.scope_note]));
      expect(document.querySelectorAll('.frame-values li').length, file).toBe(same.length > 1 ? same.length : 0);
      expect(document.querySelectorAll('.frame-sources li').length, file).toBe(new Set(figure.sources).size);
    }
  }
});

test('a frame is small', () => {
  const style = [...files].filter((file) => /^_astro\/Frame\..*\.css$/.test(file));
  const script = [...files].filter((file) => /^_astro\/Frame\.astro.*\.js$/.test(file));
  expect([style.length, script.length]).toEqual([1, 1]);
  const weighFrame = ({ file }: Page) => weigh(root, [file, ...style, ...script]);
  const [timeline, others] = [frames.filter(({ file }) => file === 'embed/timeline/index.html'), frames.filter(({ file }) => file !== 'embed/timeline/index.html')];
  // Without the two fonts, 57 KB, which all frames and pages share.
  expect(Math.max(...others.map(weighFrame))).toBeLessThanOrEqual(16 * kilobyte);
  expect(Math.max(...timeline.map(weighFrame))).toBeLessThanOrEqual(40 * kilobyte);
  expect(Math.max(...frames.filter(({ file }) => file.startsWith('embed/figure/')).map(weighFrame))).toBeLessThanOrEqual(8 * kilobyte);
});

test('the script for other people’s pages is at most 1.5 KB, and 3 KB as they read it', () => {
  expect(weigh(root, ['embed/embed.js'])).toBeLessThanOrEqual(1.5 * kilobyte);
  expect(read(root, 'embed/embed.js').length).toBeLessThanOrEqual(3 * kilobyte);
});

test('nothing in frames or in the script for other pages stores anything', () => {
  const scripts = [...files].filter((file) => /^(?:embed\/embed\.js|_astro\/(?:Frame|frame-|timeline\.).*\.js)$/.test(file));
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((file) => /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon/.test(read(root, file)))).toEqual([]);
});

test.for([atRoot, belowPath])('every frame of the build "$name", each entry and the home page name an oEmbed file that is there and whose frame is there', ({ build, files: all, pages: built }) => {
  const found = built.flatMap((page) => listOembed(page).map((address) => ({ page, address })));
  const wanted = built.filter((page) => isFrame(page) || page.file === 'index.html' || /^operations\/[^/]+\/index\.html$/.test(page.file));
  expect(found.map(({ page }) => page.file).sort()).toEqual(wanted.map(({ file }) => file).sort());
  for (const { page, address } of found) {
    const file = findFile(build, all, new URL(address));
    expect(file, page.file).toBeDefined();
    const answer = JSON.parse(read(build, file!)) as Oembed;
    expect(answer, file).toMatchObject({ version: '1.0', type: 'rich', title: expect.stringMatching(/.{8,}/), provider_name: 'Gone Dark', provider_url: getAddress(build, 'index.html').href, width: 600, height: expect.any(Number), thumbnail_width: 1200, thumbnail_height: 630 });
    expect(findFile(build, all, new URL(answer.thumbnail_url)), file).toBeDefined();
    const source = /<iframe src="([^"]+)"/.exec(answer.html)![1]!;
    const frame = findFile(build, all, new URL(source));
    expect(frame, file).toMatch(/^embed\//);
    if (isFrame(page)) expect(frame).toBe(page.file);
    expect(new URL(address).pathname).toBe(new URL(build.base.slice(0, -1) + getOembedPath(new URL(source).pathname.slice(build.base.length - 1)), build.site).pathname);
  }
});

test.for([atRoot, belowPath])('the ready codes of the build "$name" lead to frames, pages and a script that are there', ({ build, files: all, pages: built }) => {
  const ids = new Map(built.map((page) => [page.file, page.ids]));
  const codes = built.filter(({ file }) => /^embed\/(?:codes\/|index)/.test(file)).flatMap(({ document }) => document.querySelectorAll('.embed-code pre').map((code) => code.textContent));
  const text = (code: string) => code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const figures = content.operations.reduce((sum, { facts }) => sum + facts!.figures.length, 0);
  expect(codes.length).toBe(1 + 3 * content.operations.length + figures);
  for (const code of codes.map(text)) {
    const addresses = [...code.matchAll(/(?:cite|data-gone-dark|src|href)="([^"]+)"/g)].map((match) => new URL(match[1]!.replaceAll('&amp;', '&'))).filter(({ origin }) => origin === build.site);
    expect(addresses.length).toBeGreaterThanOrEqual(4);
    for (const address of addresses) {
      const file = findFile(build, all, address);
      expect(file, address.href).toBeDefined();
      if (address.hash) expect(ids.get(file!)?.has(address.hash.slice(1)), address.href).toBe(true);
    }
  }
});

/** Rules of a build's _headers: a path that may end with "*", and the headers below it. */
function readHeaderRules(build: Build): { path: string; headers: string[] }[] {
  const rules: { path: string; headers: string[] }[] = [];
  for (const line of read(build, '_headers').split('\n').filter((line) => line.trim() && !line.startsWith('#'))) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else rules.at(-1)!.headers.push(line.trim());
  }
  return rules;
}

test.for([atRoot, belowPath])('hosts let frames of the build "$name" be framed anywhere, and no other page; others may read its data', ({ build, pages: built }) => {
  const rules = readHeaderRules(build);
  const path = (page: Page) => getAddress(build, page.file).pathname;
  const getPolicy = (path: string) => rules.filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path)).flatMap(({ headers }) => headers.filter((header) => /frame-ancestors|X-Frame-Options/i.test(header)));
  const wrong = built.flatMap((page) => {
    const policy = getPolicy(path(page)).join('; ');
    const wanted = `Content-Security-Policy: frame-ancestors ${isFrame(page) ? '*' : "'self'"}`;
    return policy === wanted ? [] : [`${path(page)}: "${policy}" instead of "${wanted}". Add a rule for it to public/_headers.`];
  });
  expect(wrong).toEqual([]);
  const data = getAddress(build, 'data/v1/figures.json').pathname;
  expect(rules.filter((rule) => rule.path.endsWith('*') && data.startsWith(rule.path.slice(0, -1))).flatMap(({ headers }) => headers)).toContain('Access-Control-Allow-Origin: *');
});

test.for([atRoot, belowPath])('hosts send the files of the build "$name" that their ending does not name as the types that are promised', ({ build }) => {
  const rules = readHeaderRules(build);
  const matches = (rule: string, path: string) => new RegExp(`^${rule.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(path);
  const wanted = { 'data/v1/gone-dark.sqlite': 'application/vnd.sqlite3', 'data/v1/CITATION.cff': 'application/yaml', 'data/v1/schemas/figures.schema.json': 'application/schema+json', 'feeds/gone-dark.opml': 'text/x-opml' };
  for (const [file, type] of Object.entries(wanted)) {
    const { pathname } = getAddress(build, file);
    expect(rules.filter(({ path }) => matches(path, pathname)).flatMap(({ headers }) => headers).filter((header) => header.startsWith(`Content-Type: ${type}`)), file).toHaveLength(1);
  }
});

test('frames have a policy of their own: nothing but their own styles, fonts, scripts and data', () => {
  const policies = new Set(pages.filter(isFrame).map(({ document }) => getValue(document.querySelector('meta[http-equiv="content-security-policy"]')!, 'content')));
  expect([...policies]).toEqual(["default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"]);
});

