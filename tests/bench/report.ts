import type { Part } from './bench.ts';
import type { Forced } from './trace.ts';

export interface Step {
  task: number;
  script: number;
  layout: number;
}

/** A first drawing by part: wall clock, and the main thread's CPU time in all and in scripts, in milliseconds; elements in the picture once it stands. */
export type Drawing = Partial<Record<Part, { wall: number; busy: number; script: number; nodes?: number }>>;

/** All that was measured of one library at one size. Times in milliseconds, heap in MiB. */
export interface Result {
  name: string;
  events: number;
  drawings: Drawing[];
  /** Main-thread CPU time of each step: in all, in scripts, and for style and layout. */
  steps: Step[];
  nodesFirst: number;
  nodes: number;
  heapFirst: number;
  heap: number;
  /** Main-thread time in the 0.8 s after the last step. */
  rest: number;
  forced: Forced | undefined;
}

/** The value below which so many of the values lie, 0 to 1. */
export function getQuantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? NaN;
}

const number = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(1));
const ratio = (value: number, to: number) => `${(value / to).toFixed(value / to < 10 ? 1 : 0)}×`;
/** The median of what parts of the first drawing took together. */
const getDrawn = ({ drawings }: Result, measure: 'wall' | 'busy', ...parts: Part[]) => getQuantile(drawings.map((drawing) => parts.reduce((sum, part) => sum + (drawing[part]?.[measure] ?? 0), 0)), 0.5);

const getStep = ({ steps }: Pick<Result, 'steps'>, part: keyof Step, quantile: number) => getQuantile(steps.map((step) => step[part]), quantile);

const columns: { title: string; get: (result: Result) => number; compared: boolean }[] = [
  { title: 'drawn', get: (result) => getDrawn(result, 'wall', 'picture'), compared: true },
  { title: 'busy', get: (result) => getDrawn(result, 'busy', 'picture'), compared: true },
  { title: 'answers', get: (result) => getDrawn(result, 'wall', 'picture', 'start'), compared: true },
  { title: 'busy', get: (result) => getDrawn(result, 'busy', 'picture', 'start'), compared: true },
  { title: 'moved', get: ({ steps }) => steps.length, compared: false },
  { title: 'step p50', get: (result) => getStep(result, 'task', 0.5), compared: true },
  { title: 'step p95', get: (result) => getStep(result, 'task', 0.95), compared: true },
  { title: 'of it script', get: (result) => getStep(result, 'script', 0.5), compared: false },
  { title: 'layout', get: (result) => getStep(result, 'layout', 0.5), compared: false },
  { title: 'rest', get: ({ rest }) => rest, compared: false },
  { title: 'heap', get: ({ heap }) => heap, compared: true },
  { title: 'nodes', get: ({ nodesFirst, nodes }) => Math.max(nodesFirst, nodes), compared: true },
];

/** Prints what was measured, side by side, and which goals are met. */
export function printReport(results: readonly Result[], driver: readonly Step[], version: string) {
  const rows = [['events', '', ...columns.map(({ title }) => title)]];
  for (const result of results) {
    const base = results.find(({ name, events }) => name === 'explorer' && events === result.events);
    rows.push([
      result.events.toLocaleString('en-GB'),
      result.name,
      ...columns.map(({ get, compared }) => `${number(get(result))}${base && base !== result && compared ? ` (${ratio(get(result), get(base))})` : ''}`),
    ]);
  }
  console.log(`\nThe explorer beside vis-timeline, Chromium ${version}. Times in milliseconds, heap in MiB; in brackets how many times the explorer's.\n`);
  printTable(rows);
  console.log(`
drawn     to the first picture on the screen, wall clock, median of ${Math.max(0, ...results.map(({ drawings }) => drawings.length))}; beside it the main thread's CPU time. The explorer's: the build's picture and its
          controls parsed and painted, which need no script. vis-timeline's: from data in memory to its first “changed” and the frame after it.
answers   the same, and until the script has started on the picture, which stays as it is; vis-timeline's picture answers when it is drawn
moved     steps of the journey that moved the view: only they are counted, and where they are few a library did not take the input
step      main-thread CPU time of one step of drag or Ctrl and wheel, by real input, up to the frame after it: scripts, style, layout, paint.
          Of this the driver alone, over an empty page, takes ${number(getStep({ steps: [...driver] }, 'task', 0.5))} (p50) to ${number(getStep({ steps: [...driver] }, 'task', 0.95))} (p95).
rest      main-thread CPU time when the steps are over: the explorer brings its list, its sentence and the address up to date
heap      after the steps and a garbage collection; nodes: elements in the picture, the most at any time`);

  console.log('\nThe explorer\'s first drawing in parts: the main thread\'s CPU time, median\n');
  const own = results.filter(({ name }) => name === 'explorer');
  const part = (result: Result, name: Part) => number(getDrawn(result, 'busy', name));
  printTable([
    ['events', 'build\'s picture', 'its nodes', 'script start', 'all drawn again by the script', 'nodes then', 'heap then', 'the list below'],
    ...own.map((result) => [result.events.toLocaleString('en-GB'), part(result, 'picture'), String(result.drawings[0]?.picture?.nodes), part(result, 'start'), part(result, 'own'), String(result.nodesFirst), number(result.heapFirst), part(result, 'list')]),
  ]);

  console.log('\nLayouts forced by scripts during the steps, from a trace of them\n');
  for (const { name, events, forced } of results) {
    if (forced) console.log(`${events.toLocaleString('en-GB')} ${name}: ${forced.layouts} layouts${forced.from.length ? ` (${forced.from.slice(0, 4).map(([place, times]) => `${place} ${times}`).join(', ')})` : ''}, ${forced.styles} style recalculations`);
  }

  console.log('\nGoals\n');
  for (const [goal, met, found] of judge(results, driver)) console.log(`${met ? 'met    ' : 'NOT MET'} ${goal}: ${found}`);
}

function judge(results: readonly Result[], driver: readonly Step[]): [goal: string, met: boolean, found: string][] {
  const find = (events: number, name = 'explorer') => results.find((result) => result.events === events && result.name === name);
  const goals: [string, boolean, string][] = [];
  const [ours, vis] = [find(2000), find(2000, 'vis-timeline')];
  if (ours && vis) {
    const [wall, busy] = (['wall', 'busy'] as const).map((measure) => getDrawn(vis, measure, 'picture') / getDrawn(ours, measure, 'picture')) as [number, number];
    goals.push(['first drawing at 2,000 at least 5 times sooner than vis-timeline, in CPU time of the main thread', busy >= 5, `${busy.toFixed(1)} times`], ['the same by the clock on the wall', wall >= 5, `${wall.toFixed(1)} times`]);
  }
  for (const [events, most] of [[2000, 8], [10_000, 16]] as const) {
    const result = find(events);
    if (!result) continue;
    const [middle, high] = [getStep(result, 'task', 0.5), getStep(result, 'task', 0.95)];
    const own = (value: number) => `${number(value)} ms, ${number(value - getStep({ steps: [...driver] }, 'task', 0.5))} without the driver`;
    goals.push([`a step at ${events.toLocaleString('en-GB')} at most ${most} ms (p50)`, middle <= most, own(middle)], [`a step at ${events.toLocaleString('en-GB')} at most ${most} ms (p95)`, high <= most, own(high)]);
  }
  for (const { name, events, nodes, nodesFirst, forced } of results) {
    if (name !== 'explorer') continue;
    goals.push([`at most 1,500 nodes in the picture at ${events.toLocaleString('en-GB')}`, Math.max(nodes, nodesFirst) <= 1500, String(Math.max(nodes, nodesFirst))]);
    if (forced) goals.push([`no forced layout in a step at ${events.toLocaleString('en-GB')}`, forced.layouts === 0, String(forced.layouts)]);
  }
  return goals;
}

function printTable(rows: readonly string[][]) {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => (column === 1 && /^[a-z]/.test(rows[1]?.[1] ?? '') ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd());
}
