/**
 * The share picture of an entry. Two columns: a margin with the site's name, and the entry itself.
 * What matters most of the second stands in the middle 630 pixels, so that it survives being cut to a square.
 */
import type { PartialDate } from '../model/partial-date.ts';
import { layoutTimeline } from '../timeline/layout.ts';
import { outcomePaths } from '../timeline/symbols.ts';
import { drawFrame, frame } from './frame.ts';
import { drawLane, drawYears } from './lane.ts';
import { light } from './palette.ts';
import type { Subject } from './subject.ts';
import { fitLines, setLine, type Line } from './text.ts';

export interface PictureOptions {
  /** Right edge of time: the day up to which the site is kept. */
  edge: PartialDate;
  /** Where the site lives, as readers write it: `gone-dark.example`. */
  host: string;
}

const sans = { family: 'sans', weight: 400 } as const;
const bold = { family: 'sans', weight: 600 } as const;

/** Draws the share picture of an entry as SVG, 1200 by 630 pixels, all text as outlines. */
export async function drawEntry(subject: Subject, options: PictureOptions): Promise<string> {
  const parts = [await drawHead(subject), await drawLife(subject, options, 336), await drawFoot(subject)];
  return drawFrame(parts.join(''), options.host);
}

/** Dates, title, and how it fell. */
async function drawHead({ launched, takenDown, title, outcome, timeline }: Subject): Promise<string> {
  const colour = light.outcomes[timeline.outcome];
  const dates = await fitLines(`${launched} · ${takenDown}`, { ...sans, fill: light.ink2 }, frame.safe, { sizes: [27, 26, 25, 24, 23, 22, 21, 20], lines: 1 });
  const titles = await fitTitle(title);
  const how = await setLine(outcome.label, { ...bold, size: 32, fill: colour });
  const size = titles[0]!.size;
  const leading = size * 1.04;
  // The last line of the title stands where a single one does, a little lower where there are more.
  const last = titles.length === 1 ? 197 - (112 - size) / 4 : 204;
  const y = 260;
  return [
    dates[0]!.draw(frame.main, frame.top),
    ...titles.map((line, index) => line.draw(frame.main - size * 0.035, last - (titles.length - 1 - index) * leading)),
    `<path transform="translate(${frame.main + 13},${y - 11}) scale(1.7)" d="${outcomePaths[timeline.outcome]}" fill="${colour}"/>`,
    how.draw(frame.main + 40, y),
  ].join('');
}

async function fitTitle(title: string): Promise<Line[]> {
  const style = { family: 'serif', weight: 600, fill: light.ink } as const;
  const whole = await setLine(title, { ...style, size: 100 });
  const size = Math.floor(Math.min(112, (100 * frame.safe) / whole.width));
  if (size >= 64) return [await setLine(title, { ...style, size })];
  const two = await fitLines(title, style, frame.safe, { sizes: [54, 50, 46, 42], lines: 2 });
  return two.at(-1)!.text.endsWith('…') ? fitLines(title, style, frame.wide, { sizes: [42, 40, 38, 36], lines: two.length }) : two;
}

/** The timeline is laid out at its own size and drawn twice as large. */
const zoom = 2;

/** The life of the network around the line `y`, over the years; each step is a short stroke on the axis. */
async function drawLife({ timeline, covert }: Subject, { edge }: PictureOptions, y: number): Promise<string> {
  const { lanes, ticks, plot } = layoutTimeline([timeline], [], { width: (frame.width - 2 * frame.margin) / zoom, marginLeft: 0, marginRight: 0, marginTop: 0, laneHeight: 0, edge });
  const lane = lanes[0]!;
  const axis = 24;
  const steps = lane.marks.map(({ x }) => `<line x1="${x}" x2="${x}" y1="${axis - 4.5}" y2="${axis}" stroke="${light.ink3}" stroke-width="0.75" opacity="0.7"/>`);
  const label = covert && (await setLine(covert, { ...bold, size: 22, fill: light.outcomes[timeline.outcome] }));
  const end = frame.margin + lane.takedown.x * zoom;
  return [
    `<g transform="translate(${frame.margin},${y}) scale(${zoom})">`,
    `<line x1="${plot.left}" x2="${plot.right}" y1="${axis}" y2="${axis}" stroke="${light.rule}" stroke-width="0.75"/>`,
    ...steps,
    drawLane({ ...lane, marks: [] }, { half: 11.5, mark: 1.1 }),
    '</g>',
    await drawYears(ticks.map(({ x, label: year }) => ({ x: frame.margin + x * zoom, label: year })), y + axis * zoom, frame.width - frame.edge),
    label ? label.draw(placeLabel(label.width, end), y - 35) : '',
  ].join('');
}

/** Left edge of a label that ends at the takedown; within the middle of the picture where the takedown is. */
function placeLabel(width: number, end: number): number {
  const right = frame.main + frame.safe;
  const left = Math.max(frame.margin, end + 2 - width);
  if (end < frame.main || end > right) return left;
  return Math.min(Math.max(left, frame.main), right - width);
}

/** The headline figure; where there is none, a sentence on how it fell. */
async function drawFoot({ headline, outcome }: Subject): Promise<string> {
  if (!headline) {
    const lines = await fitLines(outcome.sentence, { family: 'serif', weight: 400, fill: light.ink2 }, frame.safe, { sizes: [34, 32, 30, 28], lines: 2 });
    return lines.map((line, index) => line.draw(frame.main, frame.bottom - 14 - (lines.length - 1 - index) * line.size * 1.35)).join('');
  }
  const [label, where] = await fitCaption(headline);
  const isOneLine = label.width + captionGap + where.width <= frame.safe;
  const value = (await fitLines(headline.value, { ...bold, fill: light.ink }, frame.safe, { sizes: isOneLine ? [64, 60, 56, 52, 48, 44, 40, 36, 32] : [54, 50, 46, 42, 38, 34, 30], lines: 1 }))[0]!;
  if (isOneLine) return [value.draw(frame.main - 2, frame.bottom - 48), label.draw(frame.main, frame.bottom), where.draw(frame.main + label.width + captionGap, frame.bottom)].join('');
  return [value.draw(frame.main - 2, frame.bottom - 80), label.draw(frame.main, frame.bottom - 36), where.draw(frame.main, frame.bottom)].join('');
}

const captionGap = 16;

/** What the figure counts, and where and when; wider than the middle only where it can't be otherwise. */
async function fitCaption({ label, scope, asOf }: NonNullable<Subject['headline']>): Promise<[Line, Line]> {
  const first = await fitCaptionLine(label, light.ink);
  const where = `${scope}, ${asOf}`;
  let second = await fitCaptionLine(where, light.ink3);
  if (second.text !== where) {
    // A long list of places may lose its end, the date may not.
    const style = { ...sans, size: second.size, fill: light.ink3 };
    const date = await setLine(`, ${asOf}`, style);
    const [places] = await fitLines(scope, style, frame.wide - date.width, { sizes: [second.size], lines: 1 });
    second = await setLine(places!.text + date.text, style);
  }
  return [first, first.size < second.size ? await setLine(second.text, { ...sans, size: first.size, fill: light.ink3 }) : second];
}

async function fitCaptionLine(text: string, fill: string): Promise<Line> {
  const [line] = await fitLines(text, { ...sans, fill }, frame.safe, { sizes: [27, 26, 25, 24, 23], lines: 1 });
  return line!.text === text ? line! : (await fitLines(text, { ...sans, fill }, frame.wide, { sizes: [26, 24, 22, 20], lines: 1 }))[0]!;
}
