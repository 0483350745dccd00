import { expect, test } from 'vitest';
import { drawEntry } from '../../../src/share/entry-picture.ts';
import { drawSite } from '../../../src/share/site-picture.ts';
import { makeNetwork } from '../timeline/cases.ts';
import { namedCases, options } from './cases.ts';
import { findOutside, findOverlaps, listOutlines, toFile } from './outlines.ts';

const cases = Object.entries(namedCases);

test.each(cases)('draws %s', async (name, subject) => {
  await expect(toFile(await drawEntry(subject, options))).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test.each(cases)('keeps the texts of %s apart and on the paper', async (_, subject) => {
  const svg = await drawEntry(subject, options);
  expect(findOverlaps(svg)).toEqual([]);
  expect(findOutside(svg)).toEqual([]);
});

test.each(cases)('draws %s with outlines only, so that no machine needs a font', async (_, subject) => {
  expect(await drawEntry(subject, options)).not.toMatch(/<text|<style|font|href|NaN|undefined/);
});

test('keeps title, figure and dates in the square that some networks cut out of the middle', async () => {
  const svg = await drawEntry(namedCases['covert-phase']!, options);
  const wanted = ['Larkline', 'about 42', 'Arrests', 'worldwide, 2019', 'Infiltrated, then shut', 'police inside in secret for 80 days', 'Launched 1 May 2016 · taken down 20 June 2020'];
  const square = listOutlines(svg).filter(({ x1, x2 }) => x1 >= 285 && x2 <= 915).map(({ text }) => text);
  expect(wanted.filter((text) => !square.includes(text))).toEqual([]);
});

test('cuts a long list of places and keeps the date', async () => {
  const texts = listOutlines(await drawEntry(namedCases['long-figure']!, options)).map(({ text }) => text);
  expect(texts).toContainEqual(expect.stringMatching(/^Australia, Canada, .*…, 18 September 2024$/));
});

test('gives a long address a second line', async () => {
  const texts = listOutlines(await drawEntry(namedCases['plain']!, { ...options, host: 'takedowns.records.example.org/gone-dark' })).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['takedowns.records.', 'example.org/gone-dark']));
});

test.each([0, 1, 10, 24])('draws the site with %i networks', async (count) => {
  const networks = Array.from({ length: count }, (_, index) => makeNetwork({ slug: `larkline-${index}`, name: `Larkline ${index + 1}`, takenDown: `${2002 + index}`, launched: '2001', events: [] }));
  const svg = await drawSite(networks, options);
  expect(findOverlaps(svg)).toEqual([]);
  expect(findOutside(svg)).toEqual([]);
  await expect(toFile(svg)).toMatchFileSnapshot(`snapshots/site-of-${count}.svg`);
});
