import type { LaneShape, Tick } from '../timeline/layout.ts';
import { markPaths, outcomePaths } from '../timeline/symbols.ts';
import type { MarkGroup } from '../timeline/events.ts';
import { light, type Theme } from './palette.ts';
import { round } from './svg.ts';
import { setLine } from './text.ts';

interface LaneOptions {
  /** Half the height of the covert band. */
  half?: number;
  /** Size of the takedown's mark, 1 as on the timeline. */
  mark?: number;
  theme?: Theme;
}

/** Draws a lane as the timeline does: life, covert band, what followed, the steps and the takedown. */
export function drawLane(lane: LaneShape, { half = 7, mark = 1, theme = light }: LaneOptions = {}): string {
  const { y, life, vague, band, after, marks, takedown, outcome } = lane;
  const colour = theme.outcomes[outcome];
  const sure = band && (band.vague?.x2 ?? band.x1);
  const line = (x1: number, x2: number, rest: string) => `<line x1="${x1}" x2="${x2}" y1="${y}" y2="${y}" ${rest}/>`;
  const bar = (x1: number, x2: number, opacity: number) => `<rect x="${x1}" y="${round(y - half)}" width="${Math.max(0, round(x2 - x1))}" height="${2 * half}" fill="${colour}" opacity="${opacity}"/>`;
  return [
    after && line(after.x1, after.x2, `stroke="${theme.ink3}" opacity="0.55"`),
    vague && line(vague.x1, vague.x2, `stroke="${theme.ink2}" stroke-width="1.75" stroke-dasharray="1.5 3.5"`),
    line(vague?.x2 ?? life.x1, life.x2, `stroke="${theme.ink2}" stroke-width="1.75"`),
    band && sure !== undefined && sure < band.x2 && bar(sure, band.x2, 0.55),
    band?.vague && bar(band.vague.x1, band.vague.x2, 0.28),
    ...marks.map(({ x, group }) => drawMark(group, x, y, theme)),
    `<path transform="translate(${takedown.x},${y}) scale(${round(mark)})" d="${outcomePaths[outcome]}" fill="${colour}" stroke="${theme.paper}" stroke-width="1.5"/>`,
  ].filter(Boolean).join('');
}

/** Draws the small mark of a step. */
export function drawMark(group: MarkGroup, x: number, y: number, theme: Theme): string {
  const looks: Record<MarkGroup, string> = {
    police: `fill="${theme.ink3}" opacity="0.9"`,
    arrest: `fill="${theme.ink2}" opacity="0.75"`,
    court: `fill="${theme.ink}" opacity="0.85"`,
    result: `fill="${theme.paper}" stroke="${theme.ink2}" stroke-width="1.4"`,
    other: `fill="${theme.ink2}" opacity="0.75"`,
  };
  return `<path transform="translate(${x},${y})" d="${markPaths[group]}" ${looks[group]}/>`;
}

/** Draws the years below an axis, each to the right of the stroke where it begins; a year without room at the right edge has no name. */
export async function drawYears(ticks: readonly Tick[], y: number, right = Infinity): Promise<string> {
  const years = ticks.map(async ({ x, label }) => {
    const line = await setLine(label, { family: 'sans', weight: 400, size: 19, fill: light.ink3 });
    return `<line x1="${round(x)}" x2="${round(x)}" y1="${y}" y2="${y + 24}" stroke="${light.rule}" stroke-width="1.5"/>${x + 7 + line.width <= right ? line.draw(x + 7, y + 23) : ''}`;
  });
  return (await Promise.all(years)).join('');
}
