import { Buffer as GlyphBuffer, shape } from 'harfbuzzjs';
import { getFont, type Family, type WeightedFont } from './faces.ts';
import { escapeXml, round } from './svg.ts';

export interface TextStyle {
  family: Family;
  /** 400 to 700. */
  weight: number;
  /** In pixels. */
  size: number;
  fill: string;
  /** Where outlines are kept that are drawn once and referred to: for files whose size counts. */
  shapes?: Shapes;
}

/** Outlines of glyphs, at a thousand units to one em, each with its id in the file. */
export type Shapes = Map<string, string>;

/** A line of text that knows its width and can be drawn. */
export interface Line {
  text: string;
  /** In pixels. */
  width: number;
  size: number;
  /** Its outlines as an SVG element, from `x` to the right on the baseline `y`; the text itself goes along for readers of the file. */
  draw: (x: number, y: number) => string;
}

/** Sets a text on one line, as outlines, so that it is the same on every machine. Throws for a character that no font has. */
export async function setLine(text: string, { family, weight, size, fill, shapes }: TextStyle): Promise<Line> {
  const glyphs: { font: WeightedFont; id: number; x: number; y: number }[] = [];
  let width = 0;
  for (const { font, text: part } of await splitByFont(text, family, weight)) {
    const buffer = new GlyphBuffer();
    buffer.addText(part);
    buffer.guessSegmentProperties();
    shape(font.font, buffer);
    const scale = size / font.unitsPerEm;
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint: id }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      glyphs.push({ font, id, x: width + xOffset * scale, y: yOffset * scale });
      width += xAdvance * scale;
    }
  }
  const drawShared = (left: number, baseline: number, kept: Shapes) => {
    const uses = glyphs.map(({ font: { font, unitsPerEm }, id, x, y }) => {
      const outline = font.glyphToJson(id).map(({ type, values }) => type + values.map((value) => Math.round((value * 1000) / unitsPerEm)).join(' ')).join('');
      if (!outline) return '';
      if (!kept.has(outline)) kept.set(outline, `g${kept.size}`);
      return `<use href="#${kept.get(outline)}" x="${Math.round((x * 1000) / size)}"${y ? ` y="${Math.round((y * 1000) / size)}"` : ''}/>`;
    });
    return `<g aria-label="${escapeXml(text)}" fill="${fill}" transform="translate(${round(left)} ${round(baseline)}) scale(${size / 1000} ${-size / 1000})">${uses.join('')}</g>`;
  };
  const draw = (left: number, baseline: number) => {
    if (shapes) return drawShared(left, baseline, shapes);
    const outlines = glyphs.map(({ font: { font, unitsPerEm }, id, x, y }) => {
      const scale = size / unitsPerEm;
      return font.glyphToJson(id).map(({ type, values }) => type + values.map((value, index) => round(index % 2 === 0 ? left + x + value * scale : baseline - y - value * scale)).join(' ')).join('');
    });
    return `<path aria-label="${escapeXml(text)}" fill="${fill}" d="${outlines.join('')}"/>`;
  };
  return { text, width, size, draw };
}

/** Cuts a text where its characters come from another font. Spaces and accents stay with what goes before them. */
async function splitByFont(text: string, family: Family, weight: number): Promise<{ font: WeightedFont; text: string }[]> {
  const parts: { font: WeightedFont; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const last = parts.at(-1);
    const code = character.codePointAt(0)!;
    const font = last && /[\s\p{M}]/u.test(character) && last.font.characters.has(code) ? last.font : await getFont(family, weight, code);
    if (last?.font.font === font.font) last.text += character;
    else parts.push({ font, text: character });
  }
  return parts;
}

/** Wraps a text into lines of at most `width` pixels. */
export async function setLines(text: string, style: TextStyle, width: number): Promise<Line[]> {
  const lines: Line[] = [];
  let current = '';
  for (const piece of await splitAtBreaks(text, style, width)) {
    const longer = await setLine((current + piece).trimEnd(), style);
    if (current && longer.width > width) {
      lines.push(await setLine(current.trimEnd(), style));
      current = piece;
    } else current += piece;
  }
  return current ? [...lines, await setLine(current.trimEnd(), style)] : lines;
}

/** Where a line may end: after a space, a hyphen, a slash or a full stop within a word, beside a Chinese or Japanese character, and anywhere in a word that is too long for a line. */
async function splitAtBreaks(text: string, style: TextStyle, width: number): Promise<string[]> {
  const pieces = text.match(/[\p{Ps}\p{Pi}]*[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][\p{Pe}\p{Pf}\p{Po}]*\s*|(?:[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}./-]|\.(?!\p{L}))*(?:[-/]|\.(?=\p{L}))?\s*/gu)?.filter(Boolean) ?? [];
  const fitting = pieces.map(async (piece) => ((await setLine(piece.trimEnd(), style)).width > width ? [...new Intl.Segmenter().segment(piece)].map(({ segment }) => segment) : [piece]));
  return (await Promise.all(fitting)).flat();
}

/** Wraps a text at the first of several sizes at which it needs no more than so many lines; at the last one, what is too much gives way to an ellipsis. */
export async function fitLines(text: string, style: Omit<TextStyle, 'size'>, width: number, { sizes, lines: most }: { sizes: readonly number[]; lines: number }): Promise<Line[]> {
  for (const size of sizes) {
    const lines = await setLines(text, { ...style, size }, width);
    if (lines.length <= most) return lines;
  }
  const smallest = { ...style, size: sizes.at(-1)! };
  const shown = (await setLines(text, smallest, width)).slice(0, most);
  return [...shown.slice(0, -1), await setEllipsis(shown.at(-1)!.text, smallest, width)];
}

async function setEllipsis(text: string, style: TextStyle, width: number): Promise<Line> {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  for (;;) {
    const line = await setLine(`${characters.join('').replace(/[\s,.;:]+$/, '')}…`, style);
    if (line.width <= width || characters.length === 0) return line;
    characters.pop();
  }
}
