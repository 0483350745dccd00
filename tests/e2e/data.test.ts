import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../site/builds.ts';
import { findViolations } from './axe.ts';
import { servers } from './servers.ts';

interface Figure { id: string; network: string; url: string; value: number | null; as_of: string | null; phrase: string }

const read = (file: string) => readFileSync(join(root.dir, 'data/v1', file), 'utf8');
const figures = JSON.parse(read('figures.json')) as Figure[];
const ghost = figures.filter(({ network }) => network === 'ghost');

const getStatus = (page: Page) => page.getByRole('main').getByRole('status');
const getRows = (page: Page) => page.locator('data-table tbody tr:visible');
const getHead = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const listIds = (page: Page) => getRows(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id']));

/** Presses a download button; gives the file's name and text. */
async function download(page: Page, name: 'CSV' | 'JSON') {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is all there, each row with its permanent address and its sources, and the files can be had', async ({ page }) => {
    await page.goto('/data/figures/');
    await expect(page.getByRole('row')).toHaveCount(figures.length + 1);
    const [first] = figures;
    const row = page.locator(`tr[data-id="${first!.id}"]`);
    await expect(row.getByRole('rowheader').getByRole('link')).toHaveAttribute('href', new URL(first!.url).pathname + new URL(first!.url).hash);
    await expect(row.getByRole('link', { name: /^s\d+/ }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', '/data/v1/figures.csv');
    await expect(page.getByRole('search', { name: 'Filter the table' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'CSV' })).toBeHidden();
  });

  test('the data page leads to every table and every file', async ({ page, request }) => {
    await page.goto('/data/');
    const addresses = await page.getByRole('main').locator('a[href^="/data/"]').evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).pathname))]);
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
  });
});

test('filters by network and words, says how many rows are left, and keeps both in the address', async ({ page }) => {
  await page.goto('/data/figures/');
  await expect(getStatus(page)).toHaveText(`All ${figures.length} figures`);
  await page.getByLabel('Network', { exact: true }).selectOption('Ghost');
  await expect(getStatus(page)).toHaveText(`${ghost.length} of ${figures.length} figures`);
  await expect(page).toHaveURL('/data/figures/?network=ghost');
  expect(await listIds(page)).toEqual(ghost.map(({ id }) => id));

  await page.getByLabel('Words in a row').fill('arrests ireland');
  await expect(page).toHaveURL('/data/figures/?network=ghost&q=arrests+ireland');
  const rows = getRows(page);
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) await expect(row).toContainText(/arrests.*Ireland/is);

  await page.goBack();
  await expect(getStatus(page)).toHaveText(`All ${figures.length} figures`);
  await page.goto('/data/figures/?network=ghost&q=arrests+ireland');
  await expect(page.getByLabel('Words in a row')).toHaveValue('arrests ireland');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/data/figures/');
  await expect(getStatus(page)).toHaveText(`All ${figures.length} figures`);
});

test('finds words without their diacritics', async ({ page }) => {
  await page.goto('/data/sources/?q=telephones+cryptes');
  await expect(getRows(page).first()).toContainText(/téléphones cryptés/i);
});

test('sorts by a column, up, down and back to the order of the file, and says so', async ({ page }) => {
  await page.goto('/data/figures/?network=ghost');
  const head = getHead(page, 'Value');
  const button = head.getByRole('button');
  await expect(head).not.toHaveAttribute('aria-sort');

  await button.click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL('/data/figures/?network=ghost&sort=value');
  const values = new Map(ghost.map(({ id, value }) => [id, value]));
  const up = (await listIds(page)).map((id) => values.get(id!)!);
  expect(up.filter((value) => value !== null)).toEqual(ghost.map(({ value }) => value).filter((value) => value !== null).toSorted((a, b) => a - b));

  await button.click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL('/data/figures/?network=ghost&sort=-value');
  const down = (await listIds(page)).map((id) => values.get(id!));
  expect(down[0]).toBe(Math.max(...ghost.map(({ value }) => value ?? 0)));

  await button.click();
  await expect(head).not.toHaveAttribute('aria-sort');
  expect(await listIds(page)).toEqual(ghost.map(({ id }) => id));
});

test('sorts dates as dates, with those that are not known last either way', async ({ page }) => {
  const dates = new Map(figures.map(({ id, as_of }) => [id, as_of]));
  const missing = figures.filter(({ as_of }) => as_of === null).length;
  expect(missing).toBeGreaterThan(0);
  for (const [sort, sign] of [['as_of', 1], ['-as_of', -1]] as const) {
    await page.goto(`/data/figures/?sort=${sort}`);
    const found = (await listIds(page)).map((id) => dates.get(id!)!);
    expect(found.slice(-missing).every((date) => date === null)).toBe(true);
    const known = found.slice(0, -missing);
    expect(known).toEqual(known.toSorted((a, b) => sign * (a < b ? -1 : a > b ? 1 : 0)));
  }
});

test('gives exactly the rows that are shown, in their order, as JSON and as CSV', async ({ page }) => {
  await page.goto('/data/figures/?network=ghost&sort=-value');
  const shown = await listIds(page);
  const json = await download(page, 'JSON');
  expect(json.name).toMatch(/^gone-dark-figures-\d{4}-\d{2}-\d{2}\.json$/);
  const rows = JSON.parse(json.text) as Figure[];
  expect(rows.map(({ id }) => id)).toEqual(shown);
  const whole = new Map(figures.map((figure) => [figure.id, figure]));
  expect(rows).toEqual(shown.map((id) => whole.get(id!)));

  const csv = await download(page, 'CSV');
  const lines = read('figures.csv').split('\r\n');
  expect(csv.text.split('\r\n')).toEqual([lines[0], ...shown.map((id) => lines.find((line) => line.startsWith(`${id},`))), '']);
});

test('gives the published file itself where all rows are shown', async ({ page }) => {
  await page.goto('/data/relations/');
  expect((await download(page, 'CSV')).text).toBe(read('relations.csv'));
  expect((await download(page, 'JSON')).text).toBe(read('relations.json'));
});

test('says so where the file can not be loaded', async ({ page }) => {
  await page.route('**/data/v1/figures.json', (route) => route.abort());
  await page.goto('/data/figures/');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  await expect(getStatus(page)).toHaveText('The file could not be loaded. Try again, or take the whole file by its link.');
});

test('ignores what an address asks for that is not there', async ({ page }) => {
  await page.goto('/data/figures/?network=nowhere&sort=nothing&v=2026-11-25');
  await expect(getStatus(page)).toHaveText(`All ${figures.length} figures`);
  await getHead(page, 'Network').getByRole('button').click();
  await expect(page).toHaveURL(/v=2026-11-25/);
});

test('works below a path', async ({ page }) => {
  await page.goto(`${servers[1].origin}/gone-dark/data/relations/?network=ghost`);
  const { text } = await download(page, 'JSON');
  const rows = JSON.parse(text) as { url: string }[];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]!.url).toContain('/gone-dark/operations/ghost/');
  await expect(getRows(page).first().getByRole('rowheader').getByRole('link')).toHaveAttribute('href', /^\/gone-dark\/operations\/ghost\/#/);
});

test('on a narrow screen the keyboard scrolls the table, sorts it and keeps the headings in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/data/figures/');
  const region = page.getByRole('region', { name: 'Figures: table' });
  await region.focus();
  await expect(region).toBeFocused();
  await expect(region).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await region.evaluate((element) => element.scrollTo(0, 2000));
  const top = (await region.boundingBox())!.y;
  const head = (await getHead(page, 'Figure').boundingBox())!;
  expect(Math.abs(head.y - top)).toBeLessThan(3);
  await page.keyboard.press('Tab');
  await expect(getHead(page, 'Figure').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(getHead(page, 'Figure')).toHaveAttribute('aria-sort', 'ascending');
});

test('columns keep their widths, whichever rows are there, and hold what stands in them', async ({ page }) => {
  const paths = readdirSync(join(root.dir, 'data'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'v1').map(({ name }) => `/data/${name}/`);
  expect(paths.length).toBeGreaterThan(5);
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(path);
      const { all, some, sticking } = await page.locator('data-table table').evaluate((table: HTMLTableElement) => {
        const measure = () => [...table.tHead!.rows[0]!.cells].map((cell) => cell.getBoundingClientRect().width);
        const all = measure();
        // Words that no column can break stick out; sources and buttons stand in boxes of their own.
        const sticking = [...table.querySelectorAll('th, td')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent);
        // As it is while the page comes in, and when it is filtered.
        for (const row of [...table.tBodies[0]!.rows].slice(1)) row.hidden = true;
        return { all, some: measure(), sticking };
      });
      expect(some, `${path} at ${width}`).toEqual(all);
      expect(sticking, `${path} at ${width}`).toEqual([]);
    }
  }
});

test('filtered and sorted, the table has nothing that axe finds wrong', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/data/rulings/?network=ghost&sort=-date&q=court');
    expect(await findViolations(page)).toEqual([]);
  }
});
