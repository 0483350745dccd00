import { expect, test } from 'vitest';
import { readPage } from '../../../src/permalinks/site.ts';

const promised = (main: string, head = '') => [...readPage(`<html><head>${head}</head><body><header id="top"></header><main id="main">${main}</main><footer id="end"></footer></body></html>`).promised];

test('promises the ids in the main part, and none around it', () => {
  expect(promised('<section id="a"><h2 id="b">B<br></h2><ul><li id="c">C</li></ul></section><p>x<a id="d" href="#d">#</a></p>')).toEqual(['a', 'b', 'c', 'd']);
});

test('promises no id of a form, a drawing, or of what a script shows first', () => {
  expect(promised('<form id="a"><p id="b"></p></form><svg><marker id="c"/></svg><div hidden><p id="d"></p></div><input id="e"><div popover id="f"></div><p id="g">g</p>')).toEqual(['g']);
});

test('promises no id that the page marks as passing, nor one below it', () => {
  expect(promised('<div id="a" data-passing><p id="b"></p></div><p id="c"></p>')).toEqual(['c']);
});

test('of a page that keeps out of search engines promises only the page, but knows its ids', () => {
  expect(promised('<p id="a"></p>', '<meta name="robots" content="noindex">')).toEqual([]);
  expect([...readPage('<main><p id="a"></p></main>').ids]).toEqual(['a']);
});

test('tells a page that only sends on', () => {
  expect(readPage('<head><noscript><meta http-equiv="refresh" content="0; url=/a/"></noscript></head>').isRedirect).toBe(true);
  expect(readPage('<p>refresh</p>').isRedirect).toBe(false);
});
