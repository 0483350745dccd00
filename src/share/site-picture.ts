/** The share picture of the site: its name, and the lives of all networks in the order in which they fell. */
import { messages } from '../messages/en.ts';
import type { TimelineNetwork } from '../timeline/events.ts';
import { layoutTimeline } from '../timeline/layout.ts';
import type { PictureOptions } from './entry-picture.ts';
import { drawHost, drawPaper, drawWordmark, frame } from './frame.ts';
import { drawLane, drawYears } from './lane.ts';
import { light } from './palette.ts';
import { fitLines, setLine, type Line } from './text.ts';

/** Where the lanes stand, in pixels from the top. */
const lanes = { top: 258, bottom: 536 } as const;

/** The lanes are laid out at the timeline's own size and drawn larger. */
const zoom = 1.5;

/** Draws the share picture of the site as SVG, 1200 by 630 pixels, all text as outlines. */
export async function drawSite(networks: readonly TimelineNetwork[], { edge, host }: PictureOptions): Promise<string> {
  const pitch = Math.min(34, (lanes.bottom - lanes.top) / Math.max(1, networks.length));
  const shape = layoutTimeline(networks, [], { width: (frame.width - frame.margin) / zoom, marginLeft: frame.main / zoom, marginRight: 0, marginTop: lanes.top / zoom, laneHeight: pitch / zoom, edge });
  const axis = lanes.top + networks.length * pitch + 6;
  const size = Math.round(Math.min(23, pitch * 0.82));

  const title = await setLine(messages.siteName, { family: 'serif', weight: 600, size: 96, fill: light.ink });
  const what = await fitLines(messages.share.site, { family: 'sans', weight: 400, fill: light.ink2 }, frame.safe, { sizes: [27, 24], lines: 2 });
  const names = await Promise.all(shape.lanes.map(async ({ name, y }) => ({ y, line: (await fitLines(name, { family: 'serif', weight: 600, fill: light.ink }, frame.main - frame.margin - 24, { sizes: [size, size - 2, size - 4], lines: 1 }))[0]! })));
  return drawPaper(
    [
      drawWordmark(frame.margin, 122),
      await drawHost(host, frame.margin, 188),
      title.draw(frame.main - 4, 138),
      ...what.map((line: Line, index) => line.draw(frame.main, 188 + index * line.size * 1.3)),
      `<line x1="${frame.main}" x2="${frame.width - frame.margin}" y1="${axis}" y2="${axis}" stroke="${light.rule}" stroke-width="1.5"/>`,
      await drawYears(shape.ticks.map(({ x, label }) => ({ x: x * zoom, label })), axis, frame.width - frame.edge),
      ...names.map(({ y, line }) => line.draw(frame.margin, y * zoom + line.size * 0.32)),
      `<g transform="scale(${zoom})">${shape.lanes.map((lane) => drawLane({ ...lane, marks: [] }, { half: Math.min(7, pitch / zoom / 3), mark: Math.min(1, pitch / 30) })).join('')}</g>`,
    ].join(''),
  );
}
