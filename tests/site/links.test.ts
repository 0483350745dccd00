import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toSearchRecords } from '../../src/search/records.ts';
import { below, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { findFile, getAddress, getValue, listFiles, readPages, type Page } from './page.ts';

/** Attributes that hold one address. */
const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'cite'];
const metaAddresses = ['og:url', 'og:image', 'twitter:image'];

test.for([root, below])('every internal link and fragment of the build "$name" leads somewhere', (build) => {
  const check = makeCheck(build);
  const broken = check.pages.flatMap((page) => listAddresses(page).map(({ address, where }) => check(address, page.file, where)));
  expect(broken.filter(Boolean)).toEqual([]);
});

test.for([root, below])('feed, sitemap and robots.txt of the build "$name" name addresses that are there', (build) => {
  const check = makeCheck(build);
  const named = ['feed.xml', 'corrections.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'robots.txt'].map((file) => ({ file, addresses: listFullAddresses(readFileSync(join(build.dir, file), 'utf8')) }));
  expect(named.filter(({ addresses }) => !addresses.some((address) => address.startsWith(build.site)))).toEqual([]);
  const broken = named.flatMap(({ file, addresses }) => addresses.filter((address) => address.startsWith(build.site)).map((address) => check(address, file, 'text')));
  expect(broken.filter(Boolean)).toEqual([]);
});

test.for([root, below])('everything that the search of the build "$name" finds has an address that is there', (build) => {
  const check = makeCheck(build);
  const records = toSearchRecords(content.operations, content.terms);
  const broken = records.map(({ url, meta }) => check(build.base + url.slice(1), 'search', meta.title));
  expect(broken.filter(Boolean)).toEqual([]);
});

test.for([root, below])('style sheets of the build "$name" load files that are there', (build) => {
  const check = makeCheck(build);
  const broken = [...check.files].filter((file) => file.endsWith('.css')).flatMap((file) => listStyleAddresses(readFileSync(join(build.dir, file), 'utf8')).map((address) => check(address, file, 'url()')));
  expect(broken.filter(Boolean)).toEqual([]);
});

const checks = new Map<Build, ReturnType<typeof prepareCheck>>();

/** The function that says what is wrong with an address in a file, or nothing; made once for each build. */
function makeCheck(build: Build) {
  const check = checks.get(build) ?? prepareCheck(build);
  checks.set(build, check);
  return check;
}

function prepareCheck(build: Build) {
  const pages = readPages(build);
  const files = new Set(listFiles(build));
  const ids = new Map(pages.map((page) => [page.file, page.ids]));
  const check = (address: string, from: string, where: string): string | undefined => {
    const url = URL.parse(address, getAddress(build, from));
    const said = `${from}: ${where} "${address}"`;
    if (!url) return `${said} is no address`;
    if (url.origin !== build.site || url.protocol === 'data:') return undefined;
    const file = findFile(build, files, url);
    if (!file) return `${said} leads to no file`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment && !ids.get(file)?.has(fragment) ? `${said} leads to no place in ${file}` : undefined;
  };
  return Object.assign(check, { pages, files });
}

/** Every address on a page, with the place where it stands. */
function listAddresses({ document }: Page): { address: string; where: string }[] {
  const attributes = addressAttributes.flatMap((name) => document.querySelectorAll(`[${name.replace(':', '\\:')}]`).map((element) => ({ address: getValue(element, name) ?? '', where: `<${element.tagName} ${name}>` })));
  const sets = document.querySelectorAll('[srcset]').flatMap((element) => (getValue(element, 'srcset') ?? '').split(',').map((part) => ({ address: part.trim().split(/\s/)[0] ?? '', where: `<${element.tagName} srcset>` })));
  const metas = document.querySelectorAll('meta[property]').filter((element) => metaAddresses.includes(getValue(element, 'property') ?? '')).map((element) => ({ address: getValue(element, 'content') ?? '', where: `<meta ${getValue(element, 'property')}>` }));
  const drawn = ['marker-start', 'marker-end', 'fill', 'stroke', 'clip-path', 'mask', 'filter'].flatMap((name) => document.querySelectorAll(`[${name}]`).flatMap((element) => listStyleAddresses(getValue(element, name) ?? '').map((address) => ({ address, where: `<${element.tagName} ${name}>` }))));
  const index = document.querySelectorAll('[data-index]').map((element) => ({ address: `${getValue(element, 'data-index')}pagefind.js`, where: `<${element.tagName} data-index>` }));
  return [...attributes, ...sets, ...metas, ...drawn, ...index];
}

const listStyleAddresses = (text: string) => [...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1]!);
const listFullAddresses = (text: string) => [...text.matchAll(/https?:\/\/[^\s"'<>]+/g)].map((match) => match[0]);
