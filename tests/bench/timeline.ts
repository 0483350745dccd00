import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { ensureBrowser, getLaunchArgs } from '../browser.ts';
import type { Bench, BenchInput, Part } from './bench.ts';
import { bundlePage, openRenderer } from './pages.ts';
import { findForcedLayouts, type TraceEvent } from './trace.ts';
import { printReport, type Drawing, type Result } from './report.ts';

/*
 * Measures the explorer of the home page beside vis-timeline, with the same invented data, in the same run. Both are driven by real
 * input: a mouse that drags, and a wheel with Ctrl. What a step costs is the time for which the page's main thread was busy: scripts,
 * style, layout, paint. It is counted in CPU time of that thread, so that other work on the machine counts for little.
 */

const seed = 20_211_125;
const sizes = [20, 200, 2000, 10_000];
/** The first drawing is made so many times, on a new page each; the median counts. */
const rounds = 3;
/** A library that takes longer than this for its steps, in milliseconds, is let off the rest of them. */
const patience = 60_000;

const contenders = [
  { name: 'explorer', entry: './explorer-page.ts', query: '' },
  { name: 'vis-timeline', entry: './vis-page.ts', query: '' },
  { name: 'vis-timeline, clustered', entry: './vis-page.ts', query: '?cluster' },
] as const;

type Files = Awaited<ReturnType<typeof bundlePage>>;

const origin = 'http://benchmark.test';

/** A new page with one of the bundled scripts. Nothing goes over the network. */
async function openPage(browser: Browser, files: Files, query: string): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  await page.route('**/*', (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    return file ? route.fulfill({ body: file.body, contentType: file.type }) : route.fulfill({ status: 404 });
  });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${origin}/${query}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

interface Busy {
  task: number;
  script: number;
  /** Recalculating styles and laying out. */
  layout: number;
}

/** What the main thread has done so far, in milliseconds of its CPU time. */
async function getBusy(session: CDPSession): Promise<Busy> {
  const { metrics } = await session.send('Performance.getMetrics');
  const get = (name: string) => metrics.find((metric) => metric.name === name)!.value * 1000;
  return { task: get('TaskDuration'), script: get('ScriptDuration'), layout: get('RecalcStyleDuration') + get('LayoutDuration') };
}

async function getHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}

type BenchWindow = typeof globalThis & { bench: Bench };

const parts: readonly Part[] = ['list', 'picture', 'start', 'own'];

/** The first drawing, part by part. */
async function draw(page: Page, session: CDPSession, input: BenchInput): Promise<Drawing> {
  // Handing over the markup is the driver's work: it is done before the clock starts.
  await page.evaluate((value) => Object.assign(globalThis, { input: value }), input);
  const offered = await page.evaluate(() => Object.keys((globalThis as BenchWindow).bench.parts));
  const drawing: Drawing = {};
  for (const part of parts.filter((name) => offered.includes(name))) {
    const before = await getBusy(session);
    const wall = await page.evaluate((name) => {
      const { bench, input } = globalThis as BenchWindow & { input: BenchInput };
      return new Promise<number>((resolve) => setTimeout(() => bench.parts[name]!(input, resolve)));
    }, part);
    const after = await getBusy(session);
    drawing[part] = { wall, script: after.script - before.script, busy: after.task - before.task };
    if (part === 'picture') drawing[part].nodes = await page.evaluate(() => (globalThis as BenchWindow).bench.count());
  }
  return drawing;
}

interface Move {
  /** A turn of the wheel is made with Ctrl held, a drag without. */
  isWheel: boolean;
  run: () => Promise<void>;
}

/** The scripted journey, a step a time: in, to and fro, further in, along, out again. */
function listMoves({ x, y }: { x: number; y: number }, { mouse }: Page): Move[] {
  const wheel = (notches: number, delta: number) => Array.from({ length: notches }, (): Move => ({ isWheel: true, run: () => mouse.wheel(0, delta) }));
  const drag = (moves: number, by: number): Move[] =>
    [() => mouse.down(), ...Array.from({ length: moves }, (_, move) => () => mouse.move(x + by * (move + 1), y)), () => mouse.up(), () => mouse.move(x, y)].map((run) => ({ isWheel: false, run }));
  return [...wheel(5, -100), ...drag(20, -12), ...drag(20, 12), ...wheel(6, -100), ...drag(20, -12), ...wheel(11, 100)];
}

/** The task after the next frame. */
const nextFrame = 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))';

/** The main thread's time for each step, until the frame after it has been drawn. */
async function journey(page: Page, session: CDPSession, place: { x: number; y: number }): Promise<{ steps: Busy[]; nodes: number }> {
  await page.mouse.move(place.x, place.y);
  await page.keyboard.down('Control');
  const steps: Busy[] = [];
  let nodes = 0;
  let view = await page.evaluate(() => (globalThis as Partial<BenchWindow>).bench?.getView() ?? '');
  let isCtrlDown = true;
  const begin = performance.now();
  for (const { isWheel, run } of listMoves(place, page)) {
    if (isWheel !== isCtrlDown) await page.keyboard[isWheel ? 'down' : 'up']('Control');
    isCtrlDown = isWheel;
    const before = await getBusy(session);
    await run();
    await session.send('Runtime.evaluate', { expression: nextFrame, awaitPromise: true });
    const after = await getBusy(session);
    const seen = await page.evaluate(() => (globalThis as Partial<BenchWindow>).bench?.getView() ?? String(Math.random()));
    // Where nothing moved, as when a button is pressed or a library lets a move pass, there is nothing to measure.
    const hasMoved = seen !== view;
    view = seen;
    if (hasMoved) steps.push({ task: after.task - before.task, script: after.script - before.script, layout: after.layout - before.layout });
    nodes = Math.max(nodes, await page.evaluate(() => (globalThis as Partial<BenchWindow>).bench?.count() ?? 0));
    if (performance.now() - begin > patience) break;
  }
  if (isCtrlDown) await page.keyboard.up('Control');
  return { steps, nodes };
}

/** How many layouts scripts forced while something ran, from a trace. */
async function trace(browser: Browser, page: Page, run: () => Promise<unknown>) {
  const root = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  root.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
  await root.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing', 'disabled-by-default-devtools.timeline.stack', '__metadata'] } });
  await page.evaluate(() => performance.mark('journey-begin'));
  await run();
  await page.evaluate(() => performance.mark('journey-end'));
  await root.send('Tracing.end');
  await done;
  await root.detach();
  return findForcedLayouts(events);
}

async function measureOne(browser: Browser, files: Files, contender: (typeof contenders)[number], input: BenchInput): Promise<Result> {
  const drawings: Drawing[] = [];
  let result: Result | undefined;
  const begin = performance.now();
  for (let round = 0; round < rounds; round++) {
    const { page, session } = await openPage(browser, files, contender.query);
    drawings.push(await draw(page, session, input));
    // The last page goes on the journey. Where a drawing takes very long, one has to do.
    if (round === rounds - 1 || performance.now() - begin > patience) {
      const place = await page.evaluate(() => (globalThis as BenchWindow).bench.getPlace());
      const first = await page.evaluate(() => (globalThis as BenchWindow).bench.count());
      const heapFirst = await getHeap(session);
      const { steps, nodes } = await journey(page, session, place);
      const beforeRest = await getBusy(session);
      await page.waitForTimeout(800);
      const afterRest = await getBusy(session);
      const heap = await getHeap(session);
      const forced = contender.name === 'explorer' || input.events <= 200 ? await trace(browser, page, () => journey(page, session, place)) : undefined;
      result = { name: contender.name, events: input.events, drawings, steps, nodesFirst: first, nodes, heapFirst, heap, rest: afterRest.task - beforeRest.task, forced };
    }
    await page.context().close();
    if (result) break;
  }
  return result!;
}

/** What driving costs by itself: the same journey over a page with nothing on it. */
async function measureDriver(browser: Browser): Promise<Busy[]> {
  const { page, session } = await openPage(browser, blank, '');
  const { steps } = await journey(page, session, { x: 700, y: 400 });
  await page.context().close();
  return steps;
}

const blank: Files = new Map([['/', { body: '<!doctype html><title>Nothing</title>', type: 'text/html' }]]);

/** Makes sure that a forced layout would be found: forces some in a drag and looks for them. */
async function checkTrace(browser: Browser): Promise<void> {
  const { page, session } = await openPage(browser, blank, '');
  await page.evaluate(() => {
    addEventListener('mousemove', () => {
      document.body.style.width = `${100 + (document.body.offsetWidth % 7)}px`;
      document.body.getBoundingClientRect();
    });
  });
  const { layouts } = await trace(browser, page, () => journey(page, session, { x: 700, y: 400 }));
  await page.context().close();
  if (layouts < 10) throw new Error(`Of about 60 layouts that were forced on purpose the trace shows ${layouts}: it can't tell whether the explorer forces any.`);
}

// For whoever works on the explorer: sizes to measure, and --alone for it alone.
const only = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const alone = process.argv.includes('--alone');
const renderer = await openRenderer();
const bundles = new Map<string, Files>();
for (const { entry } of contenders) if (!bundles.has(entry)) bundles.set(entry, await bundlePage(entry));
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: getLaunchArgs() });
const results: Result[] = [];
try {
  await checkTrace(browser);
  const driver = await measureDriver(browser);
  for (const events of only.length ? only : sizes) {
    const input = { events, seed, ...(await renderer.renderPage(events, seed)) };
    for (const contender of contenders) {
      // Clustering is for what is dense.
      if (contender.query && events < 2000) continue;
      if (alone && contender.name !== 'explorer') continue;
      console.error(`${events} events: ${contender.name} …`);
      results.push(await measureOne(browser, bundles.get(contender.entry)!, contender, input));
    }
  }
  printReport(results, driver, browser.version());
} finally {
  await browser.close();
  await renderer.close();
}
