import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { drawEntry } from '../../../src/share/entry-picture.ts';
import { renderPng } from '../../../src/share/png.ts';
import { setLine } from '../../../src/share/text.ts';
import { namedCases, options } from './cases.ts';

/** The colours of a picture with a palette, pixel by pixel, as `#rrggbb`. */
function readColours(png: Uint8Array): string[] {
  const { data, palette } = decode(png);
  const names = palette!.map((channels) => `#${channels.slice(0, 3).map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
  return Array.from(data, (index) => names[index]!);
}

test('is 1200 by 630 pixels, below 60 KB, and has paper and ink as they are', async () => {
  const png = await renderPng(await drawEntry(namedCases['four-scripts']!, options));
  const { width, height, depth } = decode(png, { checkCrc: true });
  expect({ width, height, depth }).toEqual({ width: 1200, height: 630, depth: 8 });
  expect(png.length).toBeLessThan(60 * 1024);
  const colours = new Set(readColours(png));
  expect([...colours]).toEqual(expect.arrayContaining(['#fbfaf6', '#1c1b18', '#245a9c']));
});

test('is the same, byte by byte, each time', async () => {
  const svg = await drawEntry(namedCases['covert-phase']!, options);
  expect(Buffer.from(await renderPng(svg)).equals(Buffer.from(await renderPng(svg)))).toBe(true);
});

test.each(['E', 'П', 'Ε', 'Č', 'ễ', '幽'])('leaves ink where “%s” stands, and paper around it', async (character) => {
  const line = await setLine(character, { family: 'serif', weight: 600, size: 80, fill: '#000' });
  const png = await renderPng(`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120"><rect width="120" height="120" fill="#fff"/>${line.draw(20, 90)}</svg>`);
  const colours = readColours(png);
  const ink = colours.filter((colour) => colour === '#000000').length;
  expect(ink).toBeGreaterThan(400);
  expect(ink).toBeLessThan(4000);
  expect(colours.slice(0, 120).every((colour) => colour === '#ffffff')).toBe(true);
});

test('makes do with 256 colours where a picture has more', async () => {
  const stops = Array.from({ length: 600 }, (_, x) => `<rect x="${x}" width="1" height="4" fill="rgb(${x % 256},${(x * 7) % 256},${(x * 13) % 256})"/>`);
  const { palette } = decode(await renderPng(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="4">${stops.join('')}</svg>`));
  expect(palette!.length).toBeLessThanOrEqual(256);
});
