import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encode } from 'fast-png';

/** The renderer is WebAssembly, so that every machine computes the same pixels. */
let ready: Promise<void> | undefined;
const prepare = () => (ready ??= initWasm(readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('@resvg/resvg-wasm/index_bg.wasm'))));

/** Renders an opaque SVG picture that has no text elements, at its own size or so many times larger, as a PNG with a palette. */
export async function renderPng(svg: string, zoom = 1): Promise<Uint8Array<ArrayBuffer>> {
  await prepare();
  const picture = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: zoom } });
  const image = picture.render();
  const { width, height, pixels } = image;
  const indexed = findPalette(pixels);
  image.free();
  picture.free();
  return new Uint8Array(encode({ width, height, depth: 8, channels: 1, ...indexed }, { zlib: { level: 6 } }));
}

/**
 * Gives each pixel a number in a palette of at most 256 colours: pictures of flat colours and smoothed edges lose nothing that can be seen.
 * The commonest colours stay as they are; a rarer one gives way to one that is nearly the same.
 */
function findPalette(pixels: Uint8Array): { data: Uint8Array; palette: number[][] } {
  const runs = listRuns(pixels);
  const counts = new Map<number, number>();
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const common = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b).map(([colour]) => splitChannels(colour));
  let palette: Colour[] = [];
  for (let least = 0; palette.length === 0; least = least * 2 || 3) palette = chooseColours(common, least);
  const numbers = new Map(common.map((colour) => [joinChannels(colour), palette.indexOf(findNearest(palette, colour))]));
  const data = new Uint8Array(pixels.length / 4);
  for (const { colour, start, length } of runs) data.fill(numbers.get(colour)!, start, start + length);
  return { data, palette: palette.map((colour) => [...colour]) };
}

type Colour = readonly [red: number, green: number, blue: number];

const splitChannels = (colour: number): Colour => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
const joinChannels = ([red, green, blue]: Colour) => (red << 16) | (green << 8) | blue;
/** The square of how far two colours are apart. */
const measureDistance = (a: Colour, b: Colour) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

/** The commonest colours that are further apart than `least`, as the square of their distance; none where they are more than 256. */
function chooseColours(common: readonly Colour[], least: number): Colour[] {
  const chosen: Colour[] = [];
  for (const colour of common) {
    if (chosen.some((other) => measureDistance(other, colour) <= least)) continue;
    if (chosen.length === 256) return [];
    chosen.push(colour);
  }
  return chosen;
}

function findNearest(palette: readonly Colour[], colour: Colour): Colour {
  return palette.reduce((best, other) => (measureDistance(other, colour) < measureDistance(best, colour) ? other : best));
}

/** Pixels of one colour that follow each other: most of a picture is paper, so they are few. */
function listRuns(pixels: Uint8Array): { colour: number; start: number; length: number }[] {
  const runs: { colour: number; start: number; length: number }[] = [];
  let last: (typeof runs)[number] | undefined;
  for (let start = 0; start < pixels.length / 4; start++) {
    const colour = (pixels[start * 4]! << 16) | (pixels[start * 4 + 1]! << 8) | pixels[start * 4 + 2]!;
    if (last?.colour === colour) last.length++;
    else runs.push((last = { colour, start, length: 1 }));
  }
  return runs;
}
