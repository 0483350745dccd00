/** A text of a picture and the box that its outlines fill, in pixels. */
export interface Outline {
  text: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const outlined = /<path aria-label="([^"]*)" fill="[^"]*" d="([^"]*)"\/>/g;

function measure(text: string, path: string): Outline {
  const numbers = path.match(/-?\d+(?:\.\d+)?/g)!.map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { text, x1: Math.floor(Math.min(...xs)), y1: Math.floor(Math.min(...ys)), x2: Math.ceil(Math.max(...xs)), y2: Math.ceil(Math.max(...ys)) };
}

/** All texts of a picture, with their boxes. */
export function listOutlines(svg: string): Outline[] {
  return [...svg.matchAll(outlined)].map(([, text, path]) => measure(text!, path!));
}

/** Pairs of texts of a picture that cover each other. */
export function findOverlaps(svg: string): string[] {
  const all = listOutlines(svg);
  return all.flatMap((a, index) => all.slice(index + 1).filter((b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2).map((b) => `${a.text} / ${b.text}`));
}

/** Texts of a picture that leave its paper, or come closer than 40 pixels to the edge of it. */
export function findOutside(svg: string): string[] {
  return listOutlines(svg).filter(({ x1, y1, x2, y2 }) => x1 < 40 || y1 < 40 || x2 > 1160 || y2 > 590).map(({ text }) => text);
}

/** The picture with its outlines as boxes with text, an element a line: short, and the same after a new edition of a font that moves no line. */
export function toFile(svg: string): string {
  const boxes = svg.replace(outlined, (_, text: string, path: string) => {
    const { x1, y1, x2, y2 } = measure(text, path);
    return `<rect x="${x1}" y="${y1}" width="${x2 - x1}" height="${y2 - y1}" fill="#0001"/><text x="${x1}" y="${y2}" font-size="${y2 - y1}" textLength="${x2 - x1}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
  });
  return boxes.replace(/>\s*</g, '>\n<');
}
