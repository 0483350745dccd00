/**
 * Pictures that stand by themselves in other people's pages: the whole timeline, and the life of one network.
 * They are drawn from the same layout as those on the site's pages, and carry what they show in words, their date and the site's address.
 */
import { messages } from '../messages/en.ts';
import type { Succession } from '../model/network.ts';
import { formatDate, type PartialDate } from '../model/partial-date.ts';
import { outcomes, type Outcome } from '../model/vocabulary.ts';
import { markGroups, type MarkGroup, type TimelineNetwork } from '../timeline/events.ts';
import { layoutLife, layoutTimeline, type Tick } from '../timeline/layout.ts';
import { outcomePaths } from '../timeline/symbols.ts';
import { drawLane, drawMark } from './lane.ts';
import { light, type Theme } from './palette.ts';
import { escapeXml, round } from './svg.ts';
import { fitLines, setLine, type Line, type Shapes, type TextStyle } from './text.ts';

export interface StandingOptions {
  /** Right edge of time: the day up to which the site is kept. */
  edge: PartialDate;
  /** Where the site lives, as readers write it: `gone-dark.example`. */
  host: string;
  /** What the picture shows, for those who can't see it. */
  title: string;
  description: string;
  theme?: Theme;
}

/** What every part of a picture shares. */
interface Sheet {
  theme: Theme;
  shapes: Shapes;
}

/** Room around a picture, in pixels. */
const pad = 24;

/** Draws the timeline of all networks as an SVG file of its own. */
export async function drawTimeline(networks: readonly TimelineNetwork[], successions: readonly Succession[], options: StandingOptions): Promise<string> {
  const { edge, theme = light } = options;
  const sheet: Sheet = { theme, shapes: new Map() };
  const { shapes } = sheet;
  const { width, height, plot, ticks, lanes, arcs } = layoutTimeline(networks, successions, { edge });
  const rows = await drawEach(lanes, async (lane) => {
    const { name, y, outcome, takedown } = lane;
    const label = await setLine(takedown.label, { ...small, fill: theme.ink2, shapes });
    const x = takedown.side === 'start' ? takedown.x - 7 : takedown.x + 7 - label.width;
    return [
      (await setName(name, plot.left, sheet)).draw(0, y - 1),
      (await setLine(outcomes[outcome].label, { ...small, fill: theme.outcomes[outcome], shapes })).draw(0, y + 15),
      drawLane(lane, { theme }),
      `<rect x="${round(x - 3)}" y="${y - 24}" width="${round(label.width + 6)}" height="13" fill="${theme.paper}" opacity="0.85"/>`,
      label.draw(x, y - 13),
    ].join('');
  });
  const content = [
    `<defs><marker id="arc-head" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0.8L7,4L0,7.2Z" fill="${theme.ink3}"/></marker></defs>`,
    await drawAxis(ticks, plot, sheet),
    ...arcs.map(({ path, kind }) => `<path d="${path}" fill="none" stroke="${theme.ink3}" stroke-width="1.2" ${kind === 'market' ? 'stroke-dasharray="3 3" opacity="0.6"' : 'opacity="0.75"'} marker-end="url(#arc-head)"/>`),
    rows,
    await drawKey(plot.left, height + 24, sheet),
  ];
  return drawSheet(content.join(''), width, height + 54, sheet, options);
}

/** Draws the life of one network as an SVG file of its own, with a row for each group of steps. */
export async function drawLife(network: TimelineNetwork, options: StandingOptions): Promise<string> {
  const { edge, theme = light } = options;
  const sheet: Sheet = { theme, shapes: new Map() };
  const { shapes } = sheet;
  const { width, height, plot, ticks, lane, rows } = layoutLife(network, { width: 800, edge });
  const groups = await drawEach(rows, async ({ group, y, nameY, marks }) =>
    [(await setLine(markGroups[group], { ...small, fill: theme.ink2, shapes })).draw(0, nameY), `<line x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}" stroke="${theme.rule}"/>`, ...marks.map(({ x }) => drawMark(group, x, y, theme))].join(''),
  );
  const content = [
    await drawAxis(ticks, plot, sheet),
    (await setName(network.name, plot.left, sheet)).draw(0, lane.y),
    (await setLine(outcomes[network.outcome].label, { ...small, fill: theme.outcomes[network.outcome], shapes })).draw(0, lane.y + 16),
    drawLane(lane, { theme }),
    groups,
  ];
  return drawSheet(content.join(''), width, height, sheet, options);
}

const small: Omit<TextStyle, 'fill'> = { family: 'sans', weight: 400, size: 12 };

/** The name of a network in the room left of the plot. */
async function setName(name: string, room: number, { theme, shapes }: Sheet): Promise<Line> {
  return (await fitLines(name, { family: 'serif', weight: 600, fill: theme.ink, shapes }, room - 14, { sizes: [16, 15, 14, 13, 12], lines: 1 }))[0]!;
}

/** Draws one after another, so that shared outlines get the same ids each time. */
async function drawEach<Item>(items: readonly Item[], draw: (item: Item) => Promise<string>): Promise<string> {
  let all = '';
  for (const item of items) all += await draw(item);
  return all;
}

async function drawAxis(ticks: readonly Tick[], { top, bottom }: { top: number; bottom: number }, { theme, shapes }: Sheet): Promise<string> {
  return drawEach(ticks, async ({ x, label }) => `<line x1="${x}" x2="${x}" y1="${top - 6}" y2="${bottom}" stroke="${theme.rule}"/>${(await setLine(label, { ...small, fill: theme.ink2, shapes })).draw(x + 4, top - 12)}`);
}

/** What colours and marks mean, on two lines. */
async function drawKey(left: number, y: number, { theme, shapes }: Sheet): Promise<string> {
  const parts: string[] = [];
  let x = left;
  for (const [outcome, { label }] of Object.entries(outcomes) as [Outcome, { label: string }][]) {
    const line = await setLine(label, { ...small, weight: 600, fill: theme.outcomes[outcome], shapes });
    parts.push(`<path transform="translate(${round(x + 6)},${y - 4}) scale(0.8)" d="${outcomePaths[outcome]}" fill="${theme.outcomes[outcome]}"/>`, line.draw(x + 18, y));
    x += line.width + 42;
  }
  x = left;
  for (const group of Object.keys(markGroups) as MarkGroup[]) {
    const line = await setLine(markGroups[group], { ...small, fill: theme.ink2, shapes });
    parts.push(drawMark(group, round(x + 6), y + 19, theme), line.draw(x + 18, y + 23));
    x += line.width + 42;
  }
  return parts.join('');
}

/** Puts a picture on paper, with its words, and below it the site, its address and the date. */
async function drawSheet(content: string, width: number, height: number, { theme, shapes }: Sheet, { edge, host, title, description }: StandingOptions): Promise<string> {
  const full = { width: width + 2 * pad, height: height + 2 * pad + 24 };
  const name = await setLine(messages.siteName, { family: 'serif', weight: 600, size: 14, fill: theme.ink, shapes });
  const source = await setLine(`${host} · ${messages.share.asOf} ${formatDate(edge)}`, { ...small, fill: theme.ink3, shapes });
  const y = full.height - pad + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${full.width}" height="${full.height}" viewBox="0 0 ${full.width} ${full.height}" role="img" aria-labelledby="title" aria-describedby="description">`,
    `<title id="title">${escapeXml(title)}</title><desc id="description">${escapeXml(description)}</desc>`,
    `<rect width="${full.width}" height="${full.height}" fill="${theme.paper}"/>`,
    `<g transform="translate(${pad},${pad})">${content}</g>`,
    name.draw(pad, y),
    source.draw(pad + name.width + 12, y),
    `<defs>${[...shapes].map(([outline, id]) => `<path id="${id}" d="${outline}"/>`).join('')}</defs>`,
    '</svg>\n',
  ].join('');
}
