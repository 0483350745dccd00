import { expect, test, type Browser, type Frame, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formatEmbedCode, type Embed, type EmbedChoice } from '../../src/model/embed-code.ts';
import { findViolations } from './axe.ts';
import { servers } from './servers.ts';
import { watchTraffic } from './traffic.ts';

/** Frames in somebody else's page: another host, with nothing of ours but the code that was copied. */
const { origin: site } = servers[0];
const slug = 'anom';
const figure = 'f-arrests-2021-12-08';
const frames = { timeline: '/embed/timeline/', entry: `/embed/operations/${slug}/`, life: `/embed/operations/${slug}/life/`, figure: `/embed/figure/${slug}/${figure}/` };

let host: Server;
let elsewhere: string;
let stranger: string;
const pages = new Map<string, string>();

test.beforeAll(async () => {
  host = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  const { port } = host.address() as AddressInfo;
  // Two names of this machine are two origins.
  elsewhere = `http://127.0.0.1:${port}`;
  stranger = `http://localhost:${port}`;
});

test.afterAll(() => host.close());

/** Puts a page onto the other host. Gives its address. */
function publish(name: string, body: string, head = ''): string {
  const path = `/${name}-${pages.size}`;
  pages.set(path, `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Another page</title>${head}</head><body><h1>Another page</h1>${body}</body></html>`);
  return elsewhere + path;
}

/** The code for an embed as the site gives it, with the addresses of the server that the test runs. */
async function getCode(page: Page, path: string, choice: Partial<EmbedChoice> = {}): Promise<string> {
  const list = (await (await page.request.get(`${site}/embed/codes/${slug}.json`)).json()) as Embed[];
  const embed = list.find((item) => item.path === path)!;
  const code = formatEmbedCode(embed, { form: 'quote', theme: 'auto', pinned: false, ...choice }, `${site}/embed/embed.js`);
  return code.replaceAll('https://gone-dark.example', site);
}

const getFrame = (page: Page, path: string) => page.frames().find((frame) => new URL(frame.url(), site).pathname === path);

async function waitForFrame(page: Page, path: string): Promise<Frame> {
  await expect.poll(() => Boolean(getFrame(page, path))).toBe(true);
  return getFrame(page, path)!;
}

test('a quote becomes the frame, as high as what is in it, also when the page is made narrow', async ({ page }) => {
  const traffic = watchTraffic(page, site);
  await page.route(`${elsewhere}/favicon.ico`, (route) => route.fulfill({ status: 204 }));
  await page.goto(publish('quote', await getCode(page, frames.figure)));
  const frame = await waitForFrame(page, frames.figure);
  await expect(page.locator('blockquote')).toBeHidden();
  const box = page.locator('iframe');
  await expect(box).not.toHaveAttribute('aria-hidden');
  await expect(box).toHaveAttribute('title', /ANOM\. Arrests/);
  const measure = () => frame.evaluate(() => document.documentElement.scrollHeight);
  const getHeight = async () => (await box.boundingBox())!.height;
  await expect.poll(async () => Math.abs((await getHeight()) - (await measure()))).toBeLessThanOrEqual(1);
  const wide = await getHeight();
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(getHeight).toBeGreaterThan(wide);
  await expect.poll(async () => Math.abs((await getHeight()) - (await measure()))).toBeLessThanOrEqual(1);
  expect(traffic.problems.filter((problem) => !problem.includes(elsewhere))).toEqual([]);
});

test('only a frame of this site on that page is believed about its height', async ({ page }) => {
  const forged = publish('forger', `<script>parent.postMessage({ goneDark: 'height', height: 5000 }, '*')</script>`).replace(elsewhere, stranger);
  const url = publish('forged', `${await getCode(page, frames.figure)}<iframe id="forger" title="Another" src="${forged}" width="200" height="50"></iframe>`);
  await page.goto(url);
  await expect(page.locator('blockquote')).toBeHidden();
  const box = page.locator('iframe').first();
  const before = (await box.boundingBox())!.height;
  // From another origin, from the page itself, from our origin but no frame of ours, and with no height at all.
  await page.frames().find((frame) => frame.url() === forged)!.evaluate(() => parent.postMessage({ goneDark: 'height', height: 5000 }, '*'));
  await page.evaluate(
    ({ site }) => {
      const say = (init: MessageEventInit) => dispatchEvent(new MessageEvent('message', { data: { goneDark: 'height', height: 5000 }, ...init }));
      const [own, other] = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
      postMessage({ goneDark: 'height', height: 5000 }, '*');
      say({ origin: site, source: window });
      say({ origin: site, source: other! });
      say({ origin: 'https://elsewhere.example', source: own! });
      for (const height of ['5000', null, NaN, Infinity]) say({ origin: site, source: own!, data: { goneDark: 'height', height } });
    },
    { site },
  );
  await page.waitForTimeout(200);
  expect((await box.boundingBox())!.height).toBe(before);
  expect((await page.locator('#forger').boundingBox())!.height).toBeLessThan(100);
  // The same message from the right frame is believed: the test would else pass with a script that does nothing.
  await page.evaluate(({ site }) => dispatchEvent(new MessageEvent('message', { data: { goneDark: 'height', height: 5000 }, origin: site, source: document.querySelector('iframe')!.contentWindow! })), { site });
  expect((await box.boundingBox())!.height).toBe(5000);
});

test('a frame alone works without the script, and with it is resized', async ({ page }) => {
  const code = await getCode(page, frames.entry, { form: 'frame' });
  await page.goto(publish('frame', code));
  const frame = await waitForFrame(page, frames.entry);
  await expect(frame.locator('h1')).toHaveText('ANOM');
  expect((await page.locator('iframe').boundingBox())!.height).toBe(620);
  await expect(page.locator('figcaption a')).toHaveAttribute('href', `${site}/operations/anom/`);
  await page.goto(publish('frame', `${code}<script async src="${site}/embed/embed.js"></script>`));
  await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).not.toBe(620);
});

test.describe('where something is blocked', () => {
  const expectQuote = async (page: Page) => {
    const quote = page.locator('blockquote');
    await expect(quote).toBeVisible();
    await expect(quote).toContainText('ANOM. Arrests');
    await expect(quote).toContainText('as of 25 November 2026');
    await expect(quote.locator('a').first()).toHaveAttribute('href', `${site}/operations/${slug}/#${figure}`);
    expect(await quote.locator('li').count()).toBeGreaterThan(0);
  };

  test('without JavaScript the quote is read, with date, sources and link', async ({ browser, page }) => {
    const url = publish('no-script', await getCode(page, frames.figure));
    await withPage(browser, { javaScriptEnabled: false }, async (quiet) => {
      await quiet.goto(url);
      await expectQuote(quiet);
    });
  });

  test('where frames are refused the quote stays', async ({ page }) => {
    await page.goto(publish('no-frames', await getCode(page, frames.figure), `<meta http-equiv="content-security-policy" content="frame-src 'none'">`));
    await expect(page.locator('iframe')).toHaveCount(1);
    await page.waitForTimeout(500);
    await expectQuote(page);
    expect((await page.locator('iframe').boundingBox())!.height).toBe(0);
  });

  test('where the site does not answer the quote stays', async ({ page }) => {
    await page.route(`${site}/embed/figure/**`, (route) => route.abort());
    await page.goto(publish('no-answer', await getCode(page, frames.figure)));
    await page.waitForTimeout(500);
    await expectQuote(page);
  });

  test('the script makes no frame out of an address that is not ours', async ({ page }) => {
    await page.goto(publish('not-ours', `<blockquote data-gone-dark="https://elsewhere.example/embed/x/"><p>Words</p></blockquote><blockquote data-gone-dark="javascript:alert(1)"><p>Words</p></blockquote><script async src="${site}/embed/embed.js"></script>`));
    await page.waitForTimeout(300);
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

test('frames store nothing, set no cookie and ask nobody else', async ({ page, context }) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.goto(publish('storage', Object.values(frames).map((path) => `<iframe src="${site}${path}${path === frames.timeline ? '?from=2020' : '?v=2026-11-25'}" title="Frame" width="800" height="600"></iframe>`).join('')), { waitUntil: 'networkidle' });
  expect([...asked].filter((origin) => origin !== site && origin !== elsewhere)).toEqual([]);
  expect(Object.values(frames).filter((path) => !getFrame(page, path))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  // Some browsers let a frame of another site store nothing anyway: by itself it has to be as clean.
  for (const path of Object.values(frames)) {
    await page.goto(`${site}${path}${path === frames.timeline ? '?from=2020' : '?v=2026-11-20'}`, { waitUntil: 'networkidle' });
    const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
    expect(stored, path).toEqual([0, 0, '', 0, 0, 0]);
  }
});

for (const [name, path] of Object.entries(frames)) {
  test(`links of the ${name} open a tab of their own, at the right place, and leave the page where it is`, async ({ page, context }) => {
    const code = path === frames.timeline ? `<iframe src="${site}${path}" title="Frame" width="100%" height="800" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>` : await getCode(page, path, { form: 'frame' });
    const url = publish('links', code);
    await page.goto(url);
    const frame = await waitForFrame(page, path);
    const opened = context.waitForEvent('page');
    await frame.locator('.frame-link').click();
    const full = await opened;
    await full.waitForLoadState();
    expect(full.url()).toBe(`${site}${{ timeline: '/', entry: `/operations/${slug}/`, life: `/operations/${slug}/#life`, figure: `/operations/${slug}/#${figure}` }[name]}`);
    expect(await full.evaluate(() => window.opener)).toBeNull();
    expect(page.url()).toBe(url);
    await full.close();
    if (name === 'figure') return;
    // A mark or a lane in the drawing too.
    const drawn = context.waitForEvent('page');
    await frame.locator(name === 'timeline' ? '.frame-wide .lane-link' : '.life-wide .mark').last().click();
    const second = await drawn;
    expect(new URL(second.url()).pathname).toMatch(/^\/operations\//);
    expect(page.url()).toBe(url);
  });

  test(`the ${name} can be read without JavaScript`, async ({ browser }) => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site}${path}`);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.frame-link')).toBeVisible();
      if (name !== 'figure') await expect(page.locator('svg.timeline').filter({ visible: true })).toHaveCount(1);
    });
  });

  test(`the ${name} is accessible in both themes and within 280 pixels, also with text at 200%`, async ({ page }) => {
    const traffic = watchTraffic(page);
    for (const width of [280, 320, 900]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${site}${path}`, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await findViolations(page), `${width}, ${colorScheme}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(traffic.problems).toEqual([]);
  });
}

test('the end of the address chooses the theme, without a script and without moving the page around it', async ({ browser }) => {
  await withPage(browser, { javaScriptEnabled: false, colorScheme: 'light' }, async (page) => {
    const getPaper = (frame: Frame | Page) => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const url = publish('theme', `<div style="height: 3000px"></div>${['', '#dark', '#light'].map((theme) => `<iframe src="${site}${frames.figure}${theme}" title="Frame" width="600" height="300"></iframe>`).join('')}`);
    await page.goto(url, { waitUntil: 'networkidle' });
    // Without script nothing can be evaluated in it: the pixels are looked at instead, on pages of their own.
    const paper: string[] = [];
    for (const theme of ['', '#dark', '#light']) {
      await page.goto('about:blank');
      await page.goto(`${site}${frames.figure}${theme}`);
      paper.push(await getPaper(page));
    }
    expect(paper[1]).not.toBe(paper[0]);
    expect(paper[2]).toBe(paper[0]);
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
  await withPage(browser, { colorScheme: 'dark' }, async (page) => {
    await page.goto(`${site}${frames.figure}`);
    const dark = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await page.goto('about:blank');
    await page.goto(`${site}${frames.figure}#light`);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).not.toBe(dark);
  });
});

test('the timeline takes the query of the explorer and leads back to the same view', async ({ page }) => {
  const query = '?from=2020-01-01&outcome=infiltrated&to=2022-12-31';
  await page.goto(`${site}/${query}`);
  await expect(page.locator('timeline-explorer')).toHaveAttribute('data-ready');
  const sentence = await page.locator('.view-sentence').textContent();
  await page.goto(`${site}${frames.timeline}${query}`);
  await expect(page.locator('.frame-picture')).toHaveAttribute('data-drawn');
  await expect(page.locator('.frame-sentence')).toHaveText(sentence!);
  await expect(page.locator('.frame-link')).toHaveAttribute('href', new RegExp(`/${query.replaceAll('?', '\\?')}$`));
  await page.locator('.frame-list summary').click();
  const events = Number(/(\d+) events/.exec(sentence!)![1]);
  await expect(page.locator('.frame-list li')).toHaveCount(events);
  await expect(page.locator('.frame-wide .lane[data-dim="true"]')).toHaveCount(4);
  expect(await findViolations(page)).toEqual([]);
  // What nobody can mean changes nothing.
  await page.goto(`${site}${frames.timeline}?utm_source=x`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.frame-link')).toHaveAttribute('href', '/');
});

test('a frame that is pinned to a version keeps it in its links, and says when that version is another', async ({ page }) => {
  await page.goto(`${site}${frames.figure}?v=2026-11-25`);
  await expect(page.locator('.frame-link')).toHaveAttribute('href', new RegExp(`\\?v=2026-11-25#${figure}$`));
  await expect(page.locator('.frame-version')).toHaveCount(0);
  await page.route('**/v/2026-11-20/compare/', (route) => route.fulfill({ contentType: 'text/html', body: `<div class="difference" data-change="${figure}"><p class="difference-text"><del>700 people</del> <ins>800 people</ins></p></div>` }));
  await page.goto(`${site}${frames.figure}?v=2026-11-20`);
  await expect(page.locator('.frame-version')).toContainText('Changed since the version of 20 November 2026');
  await expect(page.locator('.frame-version')).toContainText('700 people');
  await page.goto(`${site}/embed/figure/${slug}/f-cash-2021-06-08/?v=2026-11-20`);
  await expect(page.locator('.frame-version')).toContainText('Unchanged since the version of 20 November 2026');
  // A new value of the same figure is in the frame, and the frame says so.
  await page.route('**/v/2026-11-19/compare/', (route) => route.fulfill({ contentType: 'text/html', body: `<div class="difference" data-added="f-arrests-2021-12-08"></div>` }));
  await page.goto(`${site}/embed/figure/${slug}/f-arrests-2021-06-08/?v=2026-11-19`);
  await expect(page.locator('.frame-version')).toContainText('This value is unchanged since the version of 19 November 2026; others below are new or have changed.');
  await page.goto(`${site}${frames.entry}?v=2026-11-19`);
  await expect(page.locator('.frame-version')).toContainText('The entry has changed since the version of 19 November 2026');
  await page.route('**/v/2026-11-18/compare/', (route) => route.abort());
  await page.goto(`${site}${frames.figure}?v=2026-11-18`);
  await expect(page.locator('.frame-version')).toContainText('What has changed since could not be loaded.');
  await page.goto(`${site}${frames.figure}?v=1999-01-01`);
  await expect(page.locator('.frame-version')).toContainText('not kept here');
});

test.describe('the page that makes the code', () => {
  test('makes it as chosen, shows it, and copies it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site });
    const traffic = watchTraffic(page);
    await page.goto(`${site}/embed/`);
    const code = page.getByLabel('Code', { exact: true });
    await expect(code).toHaveValue(/data-gone-dark="https:\/\/gone-dark\.example\/embed\/timeline\/"/);
    await page.locator('[name="of"]').selectOption(slug);
    await expect(code).toHaveValue(/\/embed\/operations\/anom\//);
    await page.locator('[name="figure"]').selectOption({ label: 'The life line' });
    await expect(code).toHaveValue(/data-gone-dark="https:\/\/gone-dark\.example\/embed\/operations\/anom\/life\/"/);
    await expect(code).toHaveValue(/Police inside: from/);
    await page.locator('[name="figure"]').selectOption(frames.figure);
    await page.getByLabel('dark', { exact: true }).check();
    await page.locator('[name="pinned"][value="yes"]').check();
    await expect(code).toHaveValue(new RegExp(`data-gone-dark="https://gone-dark.example${frames.figure}\\?v=2026-11-25#dark"`));
    await expect(code).toHaveValue(/<p>ANOM\. Arrests/);
    const shown = await waitForFrame(page, frames.figure);
    await expect(shown.locator('.frame-value')).toBeVisible();
    expect(new URL(shown.url()).hash).toBe('#dark');
    await page.getByRole('button', { name: 'Copy code' }).click();
    await expect(page.locator('embed-builder [role="status"]')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
    await page.locator('[name="form"][value="frame"]').check();
    await expect(code).toHaveValue(/^<figure/);
    await page.locator('[name="form"][value="words"]').check();
    await expect(code).not.toHaveValue(/script|iframe/);
    await expect(page.locator('.embed-shown blockquote')).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    // A preview that is replaced while it loads is given up.
    expect(traffic.problems.filter((problem) => !problem.includes('net::ERR_ABORTED'))).toEqual([]);
  });

  test('gives no code for another thing where the list does not load, and says so', async ({ page }) => {
    await page.route(`**/embed/codes/${slug}.json`, (route) => route.abort());
    await page.goto(`${site}/embed/?of=${slug}`);
    await expect(page.locator('embed-builder [role="status"]')).toContainText('did not load');
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Copy code' })).toBeDisabled();
    await page.locator('[name="of"]').selectOption('ghost');
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue(/\/embed\/operations\/ghost\//);
    await expect(page.getByRole('button', { name: 'Copy code' })).toBeEnabled();
  });

  test('takes a view of the timeline with its words', async ({ page }) => {
    await page.goto(`${site}/embed/?of=timeline&view=${encodeURIComponent('?from=2020&to=2022&q=<b>')}`);
    const code = page.getByLabel('Code', { exact: true });
    await expect(code).toHaveValue(/\/embed\/timeline\/\?from=2020-01-01&amp;q=%3Cb%3E&amp;to=2022-12-31/);
    await expect(code).toHaveValue(/with “&lt;b&gt;”/);
    // What was known on a day is attributed to that day.
    await page.getByRole('textbox', { name: 'View' }).fill('?as-of=2020-06-01');
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(code).toHaveValue(/Gone Dark, the timeline as known on 1 June 2020<\/a>/);
  });

  test('is led to from an entry, a figure and the timeline', async ({ page }) => {
    await page.goto(`${site}/operations/${slug}/#${figure}`);
    await expect(page.locator('.entry-tools').getByRole('link', { name: 'Embed' })).toHaveAttribute('href', `/embed/?of=${slug}`);
    await page.locator(`[id="${figure}"] .anchor`).click();
    const link = page.locator('.tools').getByRole('link', { name: 'Embed' });
    await link.click();
    await expect(page.locator('[name="figure"]')).toHaveValue(frames.figure);
    await page.goto(`${site}/operations/${slug}/`);
    await page.locator('#milestones').locator('xpath=..').locator('li[id] .anchor').filter({ visible: true }).first().click();
    await expect(page.locator('.tools')).toBeVisible();
    await expect(link).toBeHidden();
    await page.goto(`${site}/?from=2020-01-01&to=2021-12-31`);
    await expect(page.locator('timeline-explorer')).toHaveAttribute('data-ready');
    await page.getByRole('link', { name: 'Embed this view' }).click();
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue(/\/embed\/timeline\/\?from=2020-01-01&amp;to=2021-12-31/);
  });

  test('has ready code and pictures without JavaScript', async ({ browser }) => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site}/embed/`);
      await expect(page.locator('embed-builder')).toBeHidden();
      await page.locator('.embed-code summary').first().click();
      await expect(page.locator('.embed-code pre').first()).toContainText('<blockquote');
      await page.getByRole('link', { name: 'each of its 59 figures: Ghost' }).click();
      await page.locator('.embed-code summary', { hasText: '51 people' }).first().click();
      await expect(page.locator('.embed-code[open] pre')).toContainText('data-gone-dark="https://gone-dark.example/embed/figure/ghost/f-arrests-2024-09-18/"');
    });
  });
});

async function withPage(browser: Browser, options: Parameters<Browser['newContext']>[0], use: (page: Page) => Promise<void>) {
  const context = await browser.newContext(options);
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}
