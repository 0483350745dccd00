import { expect, test } from 'vitest';
import { makeRelative, rewritePage, rewriteStyles, type Built } from '../../../src/bundle/relative.ts';

const files = new Set(['index.html', 'search/index.html', 'operations/ghost/index.html', 'data/v1/figures.csv', '_astro/a.css', '_astro/f.woff2']);
const below: Built = { has: (file) => files.has(file), base: '/gone-dark/' };

test.each([
  ['/gone-dark/', 'operations/ghost/index.html', '../../index.html'],
  ['/gone-dark', 'index.html', 'index.html'],
  ['/gone-dark/operations/ghost/#f-arrests', 'index.html', 'operations/ghost/index.html#f-arrests'],
  ['/gone-dark/operations/ghost/?v=2026-11-25#f', 'operations/ghost/index.html', 'index.html?v=2026-11-25#f'],
  ['/gone-dark/data/v1/figures.csv', 'search/index.html', '../data/v1/figures.csv'],
  ['/gone-dark/nowhere/', 'index.html', undefined],
  ['/elsewhere/', 'index.html', undefined],
])('writes %s on %s as %s', (address, from, wanted) => {
  expect(makeRelative(address, from, below)).toBe(wanted);
});

test('changes links, forms, scripts and what sends on, and leaves words, other sites and parts of the same page alone', () => {
  const lost: string[] = [];
  const page = `<!doctype html><meta http-equiv="refresh" content="0; url=/gone-dark/"><meta http-equiv="content-security-policy" content="default-src 'self'; style-src 'self' 'sha256-x='"><form action="/gone-dark/search/"><a href="/gone-dark/search/?a=1&amp;b=2">href="/gone-dark/"</a><a href="#here">x</a><a href="https://example.org/gone-dark/">y</a><img src="//example.org/z" alt=""><a href="/gone-dark/lost/">z</a></form>`;
  expect(rewritePage(page, 'operations/ghost/index.html', below, lost)).toBe(
    `<!doctype html><meta http-equiv="refresh" content="0; url=../../index.html"><meta http-equiv="content-security-policy" content="default-src 'self' file:; style-src 'self' file: 'sha256-x='"><form action="../../search/index.html"><a href="../../search/index.html?a=1&amp;b=2">href="/gone-dark/"</a><a href="#here">x</a><a href="https://example.org/gone-dark/">y</a><img src="//example.org/z" alt=""><a href="/gone-dark/lost/">z</a></form>`,
  );
  expect(lost).toEqual(['/gone-dark/lost/ on operations/ghost/index.html']);
});

test('changes the addresses in a style sheet', () => {
  const lost: string[] = [];
  expect(rewriteStyles('a{src:url(/gone-dark/_astro/f.woff2) format("woff2")}b{background:url("data:x")}', '_astro/a.css', below, lost)).toBe('a{src:url(f.woff2) format("woff2")}b{background:url("data:x")}');
  expect(lost).toEqual([]);
});
