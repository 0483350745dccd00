/**
 * The fonts that pictures are lettered with: the site's own, and for what these lack, packages with all of the alphabet.
 * Files come in subsets, each with a part of Unicode; one is opened when a text first needs it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob as FontData, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

export type Family = 'serif' | 'sans';

/** A font file that has been opened. */
interface OpenFile {
  face: Face;
  characters: ReadonlySet<number>;
  fonts: Map<number, Font>;
}

/** A font at one weight, ready to set text. */
export interface WeightedFont {
  font: Font;
  /** Units of the font to one em. */
  unitsPerEm: number;
  /** Code points for which it has a glyph. */
  characters: ReadonlySet<number>;
}

interface FontFile {
  path: string;
  /** Whether the file may have a character; only opening it tells for sure. */
  mayHave: (codePoint: number) => boolean;
}

const root = process.cwd();
const { resolve } = createRequire(join(root, 'package.json'));

const getOwn = (name: string): FontFile => ({ path: join(root, 'src/assets/fonts', `${name}.woff2`), mayHave: () => true });

/** The files of a package from Fontsource, whose `unicode.json` says which subset has what. */
function listPackage(name: string): FontFile[] {
  const subsets = JSON.parse(readFileSync(resolve(`@fontsource-variable/${name}/unicode.json`), 'utf8')) as Record<string, string>;
  return Object.entries(subsets).map(([subset, ranges]) => ({
    path: resolve(`@fontsource-variable/${name}/files/${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    mayHave: parseRanges(ranges),
  }));
}

/** Reads `U+41-5A,U+61` as CSS writes it. */
function parseRanges(text: string): (codePoint: number) => boolean {
  const ranges = text.split(',').map((part) => {
    const [first, last = first] = part.trim().slice(2).split('-');
    return [parseInt(first!, 16), parseInt(last!, 16)] as const;
  });
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

let fallbacks: FontFile[] | undefined;

/** Where to look for a character, in order. Beyond Latin both families share the serif faces. */
function listFiles(family: Family): FontFile[] {
  fallbacks ??= [...listPackage('source-serif-4'), ...listPackage('noto-serif-sc')];
  return [getOwn(`${family}-latin`), getOwn(`${family}-latin-ext`), ...fallbacks];
}

const opened = new Map<string, Promise<OpenFile>>();

function open(path: string): Promise<OpenFile> {
  const known = opened.get(path);
  if (known) return known;
  const opening = decompress(readFileSync(path)).then((data): OpenFile => {
    const face = new Face(new FontData(data));
    return { face, characters: new Set(face.collectUnicodes()), fonts: new Map() };
  });
  opened.set(path, opening);
  return opening;
}

/** The first font of a family that has a character, at a weight from 400 to 700. Throws where none has it. */
export async function getFont(family: Family, weight: number, codePoint: number): Promise<WeightedFont> {
  for (const { path, mayHave } of listFiles(family)) {
    if (!mayHave(codePoint)) continue;
    const { face, characters, fonts } = await open(path);
    if (!characters.has(codePoint)) continue;
    let font = fonts.get(weight);
    if (!font) {
      font = new Font(face);
      font.setVariations([new Variation('wght', weight)]);
      fonts.set(weight, font);
    }
    return { font, unitsPerEm: face.upem, characters };
  }
  const code = codePoint.toString(16).toUpperCase().padStart(4, '0');
  throw new Error(`No font for share pictures has the character “${String.fromCodePoint(codePoint)}” (U+${code}). Add a package that has it to src/share/faces.ts.`);
}
