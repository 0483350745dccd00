import { decode } from 'fast-png';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getTakedown } from '../../src/model/network.ts';
import { formatDate } from '../../src/model/partial-date.ts';
import { drawEntry } from '../../src/share/entry-picture.ts';
import { getSubject } from '../../src/share/subject.ts';
import { findOutside, findOverlaps } from '../unit/share/outlines.ts';
import { below, root } from './builds.ts';
import { content } from './content.ts';
import { findFile, getAddress, getValue, isFrame, listFiles, readPages, type Page } from './page.ts';
import { parseXml } from './xml.ts';

const builds = [root, below].map((build) => ({ build, files: new Set(listFiles(build)), pages: readPages(build) }));
const pictures = listFiles(root).filter((file) => /(?:^|\/)share\.png$/.test(file));
const read = (file: string) => readFileSync(join(root.dir, file));

const getMeta = ({ document }: Page, key: string) => document.querySelectorAll(`meta[property="${key}"], meta[name="${key}"]`).map((meta) => getValue(meta, 'content') ?? '');

test.for(builds)('every page of the build "$build.name" names a share picture that is there, with its size, kind and words', ({ build, files, pages }) => {
  for (const page of pages.filter((page) => !isFrame(page))) {
    const [address = '', ...more] = getMeta(page, 'og:image');
    expect(more, page.file).toEqual([]);
    const own = /^operations\/([^/]+)\/index\.html$/.exec(page.file);
    const wanted = own ? `operations/${own[1]}/share.png` : 'share.png';
    if (own) expect(address, page.file).toBe(getAddress(build, wanted).href);
    expect(findFile(build, files, new URL(address)), page.file).toMatch(/(?:^|\/)share\.png$/);
    expect(getMeta(page, 'twitter:image')).toEqual([address]);
    expect(getMeta(page, 'twitter:card')).toEqual(['summary_large_image']);
    expect([...getMeta(page, 'og:image:type'), ...getMeta(page, 'og:image:width'), ...getMeta(page, 'og:image:height')]).toEqual(['image/png', '1200', '630']);
    expect(getMeta(page, 'og:image:alt')).toEqual([expect.stringMatching(/^.{40,420}\.$/)]);
    expect(getMeta(page, 'twitter:image:alt')).toEqual(getMeta(page, 'og:image:alt'));
  }
});

test('there is a picture for the site and one for each entry, no two the same', () => {
  expect(pictures.sort()).toEqual([...content.operations.map(({ slug }) => `operations/${slug}/share.png`), 'share.png'].sort());
  expect(new Set(pictures.map((file) => read(file).toString('base64'))).size).toBe(pictures.length);
});

test.for(pictures)('%s is a PNG of 1200 by 630 pixels below 60 KB that is not blank', (file) => {
  const bytes = read(file);
  const { width, height, data } = decode(bytes, { checkCrc: true });
  expect({ width, height }).toEqual({ width: 1200, height: 630 });
  expect(bytes.length).toBeLessThan(60 * 1024);
  // The paper is the commonest colour, so the first of the palette.
  const drawn = data.filter((colour) => colour !== 0).length / data.length;
  expect(drawn).toBeGreaterThan(0.02);
  expect(drawn).toBeLessThan(0.25);
});

test.for(content.operations)('the picture of $slug says in words what it shows, and has room for all of it', async ({ slug, entry, facts }) => {
  const page = builds[0]!.pages.find(({ file }) => file === `operations/${slug}/index.html`)!;
  const [alt] = getMeta(page, 'og:image:alt');
  const subject = getSubject({ slug, entry: entry!, facts: facts! });
  for (const part of [entry!.title, formatDate(getTakedown(facts!)), subject.headline!.value, subject.headline!.asOf]) expect(alt).toContain(part);
  const svg = await drawEntry(subject, { edge: '2026-11-25', host: 'gone-dark.example' });
  expect(findOverlaps(svg)).toEqual([]);
  expect(findOutside(svg)).toEqual([]);
  expect(svg).not.toContain('…');
});

const names = ['timeline', ...content.operations.map(({ slug }) => slug)];

test.for(names)('the picture %s is there by address, on light and on dark paper, as SVG, as PNG and in words', (name) => {
  const wanted = [`${name}.svg`, `${name}-dark.svg`, `${name}.png`, `${name}-dark.png`, `${name}.txt`].map((file) => `pictures/${file}`);
  expect(wanted.filter((file) => !builds[0]!.files.has(file))).toEqual([]);
  const svg = read(`pictures/${name}.svg`).toString('utf8');
  const [title, description] = [...parseXml(svg).findAll('title'), ...parseXml(svg).findAll('desc')].map(({ text }) => text);
  expect(title).toMatch(/.{10,}/);
  expect(read(`pictures/${name}.txt`).toString('utf8')).toContain(description!.split('. ')[0]);
  expect(svg.length).toBeLessThan(150 * 1024);
  expect(read(`pictures/${name}.png`).length).toBeLessThan(150 * 1024);
});
