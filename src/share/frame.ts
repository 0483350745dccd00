import { messages } from '../messages/en.ts';
import { light } from './palette.ts';
import { fitLines, setLine } from './text.ts';

/** Measures of a share picture, in pixels. */
export const frame = {
  width: 1200,
  height: 630,
  margin: 72,
  /** The last year may come this close to the right edge. */
  edge: 44,
  /** Where the second column begins. */
  main: 312,
  /** Width of what must survive a cut to the square in the middle. */
  safe: 588,
  /** Width from there to the right margin. */
  wide: 816,
  /** First and last baseline. */
  top: 84,
  bottom: 568,
} as const;

/** Puts a picture on paper, with the site's name and address in the margin. */
export async function drawFrame(content: string, host: string): Promise<string> {
  const name = await setLine(messages.siteName, { family: 'serif', weight: 600, size: 28, fill: light.ink });
  return drawPaper(name.draw(frame.margin + 56, frame.top) + drawWordmark(frame.margin, frame.top - 17) + (await drawHost(host, frame.margin, frame.bottom)) + content);
}

/** The whole picture as an SVG file. */
export function drawPaper(content: string): string {
  const { width, height } = frame;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${light.paper}"/>${content}</svg>\n`;
}

/** The address of the site, as wide as the margin has room; its last line stands on `y`. */
export async function drawHost(host: string, x: number, y: number): Promise<string> {
  const lines = await fitLines(host, { family: 'sans', weight: 400, fill: light.ink3 }, 208, { sizes: [22, 21, 20, 19, 18, 17, 16], lines: host.length > 24 ? 2 : 1 });
  return lines.map((line, index) => line.draw(x, y - (lines.length - 1 - index) * line.size * 1.3)).join('');
}

/** The site's mark, as in the page header. */
export function drawWordmark(x: number, y: number): string {
  return `<g transform="translate(${x},${y})" fill="none" stroke="${light.ink2}" stroke-width="1.75"><path d="M0 8H30"/><path d="M30 8H44" stroke="${light.ink3}" stroke-dasharray="1.5 2.5"/><path d="M30 1.5L36.5 8L30 14.5L23.5 8Z" fill="${light.outcomes.infiltrated}" stroke="none"/></g>`;
}
