import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encode } from 'fast-png';

/** The renderer is WebAssembly, so that every machine computes the same pixels. */
let ready: Promise<void> | undefined;
const prepare = () => (ready ??= initWasm(readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('@resvg/resvg-wasm/index_bg.wasm'))));

/** Renders an opaque SVG picture that has no text elements, at its own size, as a PNG with a palette. */
export async function renderPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  await prepare();
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = picture.render();
  const { width, height, pixels } = image;
  const indexed = findPalette(pixels);
  image.free();
  picture.free();
  return new Uint8Array(encode({ width, height, depth: 8, channels: 1, ...indexed }, { zlib: { level: 6 } }));
}

/**
 * Gives each pixel a number in a palette of at most 256 colours: pictures of flat colours and smoothed edges lose nothing that can be seen.
 * Colours that share their first bits count as the commonest of them; the bits are as many as the palette allows.
 */
function findPalette(pixels: Uint8Array): { data: Uint8Array; palette: number[][] } {
  const runs = listRuns(pixels);
  const counts = new Map<number, number>();
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const common = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  for (let bits = 8; bits > 0; bits--) {
    const mask = (0xff << (8 - bits)) & 0xff;
    const reduce = (colour: number) => colour & ((mask << 16) | (mask << 8) | mask);
    const numbers = new Map<number, number>();
    const palette: number[][] = [];
    for (const colour of common) {
      if (numbers.has(reduce(colour))) continue;
      numbers.set(reduce(colour), palette.length);
      palette.push([colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
    }
    if (palette.length > 256) continue;
    const data = new Uint8Array(pixels.length / 4);
    for (const { colour, start, length } of runs) data.fill(numbers.get(reduce(colour))!, start, start + length);
    return { data, palette };
  }
  throw new Error('A palette of two colours per channel has more than 256 of them');
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
