import { expect, test, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { projectRoot } from '../site/builds.ts';
import { findViolations } from './axe.ts';
import { addRecord, buildCopy, edit, makeCopy, removeCopy, runInCopy, serveCopy } from './edited-copy.ts';

/** What somebody who has an old link sees after an entry was edited, in a copy of the site with invented entries. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const entry = '/operations/larkline/';
const before = '?v=2026-11-25';
let server: Server;
let origin: string;
let firstVersion: string;

test.beforeAll(async () => {
  makeCopy();
  buildCopy();
  firstVersion = readVersionPage();

  const facts = 'operations/larkline/facts.yaml';
  edit(facts, 'value: 42', 'value: 43');
  edit(facts, '  - id: m-2020-02-verdict\n    date: 2020-02\n', '  - id: m-2020-03-appeal\n    date: 2020-03\n');
  edit(facts, '    kind: sentence\n    text: A court in Utrecht sentenced Ann Roe.', '    kind: ruling\n    country: NL\n    text: A court of appeal upheld the sentence.');
  addRecord('permalinks/ledger.txt', '/operations/larkline/\n/operations/larkline/#m-2020-02-verdict\n');
  addRecord('permalinks/withdrawn.yaml', '\n- address: /operations/larkline/#m-2020-02-verdict\n  title: the verdict\n  date: 2026-12-01\n  reason: The report was withdrawn.\n  last: A court in Utrecht sentenced Ann Roe.\n');
  edit('operations/larkline/entry.mdx', 'Larkline sold a phone that no', 'Larkline rented out a phone that no');
  edit('operations/larkline/entry.mdx', 'updated: 2026-11-25', 'updated: 2026-12-01');
  edit(
    'operations/larkline/entry.mdx',
    'changes:\n',
    'changes:\n  - id: n-2026-12-01-arrests\n    date: 2026-12-01\n    kind: correction\n    text: Police counted at least 43 people.\n    wrong: At least 42 people.\n    why: The police corrected their count, and the report on the verdict was withdrawn.\n    about: [f-arrests-2019-06-21, m-2020-02-verdict]\n',
  );
  runInCopy('src/versions/cli.ts');
  buildCopy();
  ({ server, origin } = await serveCopy());
});

test.afterAll(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  removeCopy();
});

function readVersionPage(): string {
  const html = readFileSync(join(projectRoot, '.cache/edited/dist/operations/larkline/v/2026-11-25/index.html'), 'utf8');
  return html.slice(html.indexOf('<h1>'), html.indexOf('</article>'));
}

const getStatus = (page: Page) => page.locator('.entry-header [role="status"]');
const getNotice = (page: Page, id: string) => page.locator(`[id="${id}"] .version-notice`);

async function open(page: Page, address: string) {
  await page.goto(`${origin}${entry}${address}`, { waitUntil: 'networkidle' });
}

test('a figure that changed says so beside it, word by word, and is in view', async ({ page }) => {
  await open(page, `${before}#f-arrests-2019-06-21`);
  const notice = getNotice(page, 'f-arrests-2019-06-21');
  await expect(notice.locator('summary')).toHaveText('This figure has changed since 25 November 2026.');
  await expect(notice.locator('del')).toHaveText(/removed:\s+42\s+end of change\./);
  await expect(notice.locator('ins')).toHaveText(/added:\s+43\s+end of change\./);
  await expect(page.locator('[id="f-arrests-2019-06-21"]')).toBeInViewport();
  await expect(getStatus(page)).toContainText('What you came for has changed since 25 November 2026.');
  await expect(getStatus(page)).not.toContainText('unchanged');
  await expect(getStatus(page).getByRole('link', { name: 'See all changes' })).toHaveAttribute('href', `${entry}v/2026-11-25/compare/`);
});

test('a step that was withdrawn is shown at the top as it read', async ({ page }) => {
  await open(page, `${before}#m-2020-02-verdict`);
  await expect(getStatus(page)).toContainText('What you came for was withdrawn after 25 November 2026. It read:');
  await expect(getStatus(page)).toContainText('A court in Utrecht sentenced Ann Roe.');
  // The address leads to what stands in its place, and says why.
  const note = page.locator('[id="m-2020-02-verdict"]');
  await expect(note).toBeInViewport();
  await expect(note).toContainText('The report was withdrawn.');
});

test('what is unchanged has no notice, and the top says that it is', async ({ page }) => {
  await open(page, `${before}#m-2019-06-20-raids`);
  await expect(getStatus(page)).toContainText('What you came for is unchanged since 25 November 2026.');
  await expect(getNotice(page, 'm-2019-06-20-raids')).toHaveCount(0);
  await expect(page.locator('[id="m-2019-06-20-raids"]')).toBeInViewport();
});

test('a link to the whole entry says how much has changed, and each change is marked where it stands', async ({ page }) => {
  await open(page, before);
  await expect(getStatus(page)).toContainText(/This entry has changed since 25 November 2026: \d+ lines have changed, 1 was withdrawn and 1 is new\./);
  await expect(getStatus(page)).not.toContainText('What you came for');
  await expect(getNotice(page, 'f-arrests-2019-06-21')).not.toHaveAttribute('open');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }
});

test('the mark of a paragraph has its notice below the paragraph', async ({ page }) => {
  // Where the invented story has no marks, one is put into its page and into the comparison.
  await page.route(`**${entry}${before}`, async (route) => {
    const body = await (await route.fetch()).text();
    if (body.includes('class="claim"')) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    await page.route('**/compare/', async (compare) => {
      const differences = (await (await compare.fetch()).text()).split('<li class="difference"').map((part) => (part.includes('rented out') ? part.replace('>', ' data-change="c-rented"><p class="difference-say" hidden>This paragraph has changed.</p>') : part));
      await compare.fulfill({ contentType: 'text/html; charset=utf-8', body: differences.join('<li class="difference"') });
    });
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.replace(/(<p>Larkline rented out[\s\S]*?)<\/p>/, '$1<a class="claim" id="c-rented" href="#c-rented">#</a></p>') });
  });
  await open(page, before);
  const id = await page.locator('.story .claim').first().getAttribute('id');
  await expect(page.locator(`p:has([id="${id}"]) + .version-notice`)).toContainText('rented out');
});

test('the version of today and no version at all say nothing, and nothing more is fetched', async ({ page }) => {
  for (const address of ['?v=2026-12-01#f-arrests-2019-06-21', '#f-arrests-2019-06-21']) {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await open(page, address);
    await expect(page.locator('.version-status, .version-notice')).toHaveCount(0);
    expect(asked.filter((path) => /version|compare/.test(path))).toEqual([]);
  }
});

test('a version that never was gives the list of those that were', async ({ page }) => {
  await open(page, '?v=2025-01-01#f-arrests-2019-06-21');
  await expect(getStatus(page)).toContainText('that is not on record (2025-01-01)');
  await expect(getStatus(page).getByRole('link')).toHaveText(['25 November 2026', '1 December 2026']);
  await open(page, '?v=%3Cimg%20src=x%3E');
  await expect(getStatus(page)).toContainText('that is not on record. This is how');
  await expect(getStatus(page).locator('img')).toHaveCount(0);
});

test('says nothing about an entry in which nothing changed', async ({ page }) => {
  await page.goto(`${origin}/operations/quillphone/?v=2026-11-25`, { waitUntil: 'networkidle' });
  await expect(page.locator('.version-status, .version-notice')).toHaveCount(0);
});

test('the page of the old version is as it was, and leads to the entry and to the comparison', async ({ page }) => {
  expect(readVersionPage()).toBe(firstVersion);
  await page.goto(`${origin}${entry}v/2026-11-25/#f-arrests-2019-06-21`);
  await expect(page.locator('[id="f-arrests-2019-06-21"]')).toContainText('at least 42 people');
  await page.getByRole('link', { name: 'What has changed since' }).click();
  await expect(page).toHaveURL(`${origin}${entry}v/2026-11-25/compare/`);
  await expect(page.locator('.difference[data-state="withdrawn"]')).toContainText('A court in Utrecht sentenced Ann Roe.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the entry leads to its versions, and the comparison is a page', async ({ page }) => {
    await page.goto(`${origin}${entry}${before}`);
    await page.getByRole('link', { name: 'What has changed since 25 November 2026' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What has changed since 25 November 2026');
    await expect(page.locator('.difference[data-state="changed"] ins').first()).toContainText('added:');
  });
});

test('the correction stands on the entry, among all corrections and in the feed', async ({ page, request }) => {
  await page.goto(`${origin}${entry}#changes`);
  await expect(page.locator('#n-2026-12-01-arrests')).toContainText('Wrong was: At least 42 people.');
  await expect(page.locator('#n-2026-12-01-arrests').getByRole('link', { name: 'February 2020' })).toHaveAttribute('href', `${entry}v/2026-11-25/#m-2020-02-verdict`);
  const { '@graph': things } = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as { '@graph': { '@type': string; correction?: unknown }[] };
  expect(things.find((thing) => thing['@type'] === 'Article')!.correction).toEqual([{ '@type': 'CorrectionComment', datePublished: '2026-12-01', text: expect.stringContaining('Wrong was: At least 42 people.'), url: `https://gone-dark.example${entry}#n-2026-12-01-arrests` }]);
  await page.goto(`${origin}/corrections/`);
  await expect(page.getByRole('region', { name: 'Corrections', exact: true }).getByRole('listitem')).toContainText('Police counted at least 43 people.');
  expect(await findViolations(page)).toEqual([]);
  const feed = await (await request.get(`${origin}/corrections.xml`)).text();
  expect([...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)).toEqual(['https://gone-dark.example/corrections/', 'https://gone-dark.example/operations/larkline/#n-2026-12-01-arrests']);
});

test('the copy stands only in the cache', () => {
  expect(existsSync(join(projectRoot, 'content/versions/larkline'))).toBe(false);
});

test('the page of a long version is accessible, and within the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto('/operations/encrochat/v/2026-11-25/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }
});
