import { expect, test, type Page } from '@playwright/test';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../site/builds.ts';
import { findViolations, findViolationsInThemes } from './axe.ts';
import { watchTraffic } from './traffic.ts';

const sitemap = readFileSync(join(root.dir, 'sitemap-0.xml'), 'utf8');
const paths = [...[...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname), '/404.html'];

// Axe takes its time over pages with thousands of elements.
test.describe.configure({ timeout: 180_000 });

const getSize = (path: string) => statSync(join(root.dir, path.endsWith('/') ? `${path}index.html` : path)).size;
/** Pages made by the same template: what changes from one to the next is written `*`. */
const getKind = (path: string) => path.replace(/^\/(operations|years|outcomes|data|embed\/codes)\/[^/]+/, '/$1/*').replace(/^\/sources\/(kind\/)?[^/]+/, '/sources/$1*');
const kinds = Map.groupBy(paths, getKind);
/** The fullest page of each kind: with the most steps, the longest lists and so the most that can go wrong. It is checked at both widths, in both themes. */
const fullest = [...kinds.values()].map((same) => same.toSorted((a, b) => getSize(b) - getSize(a))[0]!);

for (const path of fullest) {
  test(`${path} is quiet, still, accessible and within the screen on a wide screen, also with text at 200%`, async ({ page }) => {
    const traffic = watchTraffic(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    await expectStill(page);
    await unfold(page);
    expect.soft(await findViolationsInThemes(page)).toEqual([]);
    await doubleText(page);
    await expectNoOverflow(page);
    expect.soft(traffic.problems).toEqual([]);
  });

  test(`${path} is quiet, still, accessible and within the screen on a narrow screen`, async ({ page }) => {
    const traffic = watchTraffic(page);
    await openNarrow(page, path, 'networkidle');
    expect.soft(await findViolationsInThemes(page)).toEqual([]);
    expect.soft(traffic.problems).toEqual([]);
  });
}

// The others share template, styles and scripts with the fullest of their kind, and so its colours. What is their own is their
// content: it shows where there is least room, and in names, headings and ids. One window goes through all of a kind.
for (const [kind, same] of kinds) {
  const others = same.filter((path) => !fullest.includes(path));
  if (others.length === 0) continue;
  test(`each other page of ${kind} is quiet, still, accessible and within a narrow screen`, async ({ page }) => {
    test.setTimeout(30_000 * (others.length + 2));
    const traffic = watchTraffic(page);
    for (const path of others)
      await test.step(path, async () => {
        await openNarrow(page, path, 'load');
        expect.soft(await findViolations(page, undefined, 'structure'), path).toEqual([]);
      });
    expect.soft(traffic.problems).toEqual([]);
  });
}

/** Opens a page at 360 px with all that is folded open, and looks at whether it keeps still there and fits into 320. */
async function openNarrow(page: Page, path: string, waitUntil: 'load' | 'networkidle') {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path, { waitUntil });
  await expectStill(page);
  await page.setViewportSize({ width: 320, height: 740 });
  await unfold(page);
  await expectNoOverflow(page);
}

async function unfold(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** As a reader does it in the settings of the browser, so that media queries in rem know of it. */
async function doubleText(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
}

/** Nothing may have moved while the page came in. https://web.dev/articles/cls counts up to 0.1 as good. */
async function expectStill(page: Page) {
  const shifts = await page.evaluate(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    const name = (node?: Node) => (node instanceof Element ? `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}` : (node?.nodeName ?? '?'));
    return new Promise<{ value: number; moved: string[] }[]>((resolve) => {
      const seen: Shift[] = [];
      new PerformanceObserver((list) => seen.push(...(list.getEntries() as Shift[]))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(seen.map(({ value, sources }) => ({ value, moved: sources.map(({ node }) => name(node)) }))), 100);
    });
  });
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect.soft(sum, `${page.url()}, moved: ${JSON.stringify(shifts)}`).toBeLessThan(0.01);
}

async function expectNoOverflow(page: Page) {
  const sticking = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && element.checkVisibility());
    return [`${scrollWidth} px in ${clientWidth}`, ...out.slice(0, 8).map((element) => `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.getAttribute('class') ?? ''}: ${element.textContent?.trim().slice(0, 40)}`)];
  });
  expect.soft(sticking, page.url()).toEqual([]);
}
