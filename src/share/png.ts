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
  return new Uint8Array(encode({ width, height, depth: 8, channels: 1, ...indexed }, { zlib: { level: 9 } }));
}

/**
 * Gives each pixel a number in a palette of at most 256 colours: pictures of flat colours and smoothed edges lose nothing that can be seen.
 * Colours that share their first bits count as the commonest of them; the bits are as many as the palette allows.
 */
function findPalette(pixels: Uint8Array): { data: Uint8Array; palette: number[][] } {
  const counts = new Map<number, number>();
  const colours = new Uint32Array(pixels.length / 4);
  for (let index = 0; index < colours.length; index++) {
    const colour = (pixels[index * 4]! << 16) | (pixels[index * 4 + 1]! << 8) | pixels[index * 4 + 2]!;
    colours[index] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
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
    if (palette.length <= 256) return { data: Uint8Array.from(colours, (colour) => numbers.get(reduce(colour))!), palette };
  }
  throw new Error('A palette of two colours per channel has more than 256 of them');
}
