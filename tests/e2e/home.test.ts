import { expect, test, type Page } from '@playwright/test';
import { root } from '../site/builds.ts';
import { content } from '../site/content.ts';
import { findFile, listFiles, weigh } from '../site/page.ts';

const networks = content.operations.map(({ slug, facts, entry }) => ({ slug, name: facts!.name, title: entry!.title, takenDown: facts!.lifespan.taken_down.date, steps: facts!.milestones.length })).sort((a, b) => (a.takenDown < b.takenDown ? -1 : 1));

const getPicture = (page: Page) => page.getByRole('group', { name: `Timeline of ${networks.length} encrypted-phone networks` });

test('is printed with the lying picture in the width of the paper, from a narrow screen too', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto('/');
  const [lying, upright] = [page.locator('.picture-frame svg.timeline'), page.locator('.narrow-picture')];
  await expect(lying).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 673, height: 950 });
  await expect(upright).toBeHidden();
  await expect(lying).toBeVisible();
  expect((await lying.boundingBox())!.width).toBeGreaterThan(600);
  await expect(page.locator('.explorer-bar')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture has a lane for every network, in order of takedown, with a link that names it and how it fell', async ({ page }) => {
    await page.goto('/');
    await expect(getPicture(page)).toBeVisible();
    const lanes = getPicture(page).getByRole('link');
    await expect(lanes).toHaveCount(networks.length);
    for (const [index, { slug, name }] of networks.entries()) {
      await expect(lanes.nth(index)).toHaveAccessibleName(new RegExp(`^${name}: \\w.*, .*\\d{4}`));
      await expect(lanes.nth(index)).toHaveAttribute('href', `/operations/${slug}/`);
    }
  });

  test('the legend says in words how a network fell and what lines and marks mean', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('list', { name: 'How it fell', exact: true }).getByRole('listitem')).toHaveText([/\w/, /\w/, /\w/, /\w/]);
    await expect(page.getByRole('list', { name: 'Lines and marks' })).toContainText('police inside, in secret');
  });

  test('a lane that has the focus shows it', async ({ page }) => {
    await page.goto('/');
    const lane = getPicture(page).getByRole('link').first();
    await lane.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(lane).toBeFocused();
    await expect(lane.locator('.lane-hit')).toHaveCSS('stroke-width', '3px');
  });

  test('below the picture the same stands as a list, in order of takedown, with figures and their sources', async ({ page }) => {
    await page.goto('/');
    const list = page.getByRole('region', { name: 'The networks, in the order in which they fell' });
    await expect(list.getByRole('heading', { level: 3 })).toHaveText(networks.map(({ title }) => title));
    for (const { slug, name, steps } of networks) {
      const item = list.locator(`#${slug}`);
      await expect(item.locator(`a[href^="/operations/${slug}/#f-"]`).first()).toBeVisible();
      await expect(item.locator(`a[href^="/operations/${slug}/#s"]`).first()).toBeVisible();
      await item.getByText(`All ${steps} dated steps of ${name}`).click();
      await expect(item.locator('details').getByRole('link')).toHaveCount(steps);
    }
  });

  test('a narrow screen has an upright timeline instead of the wide picture', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    const picture = getPicture(page);
    await expect(picture).toHaveCount(1);
    const { width, height } = (await picture.boundingBox())!;
    expect(height).toBeGreaterThan(width);
    await expect(picture.getByRole('link')).toHaveCount(networks.length);

    const turns = page.locator('.turns');
    for (const { name } of networks) await expect(turns.locator('[data-kind="fell"]').getByRole('link', { name, exact: true })).toBeVisible();
    const years = (await turns.locator('.turn-year > .year').allTextContents()).map(Number);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });
});

test('a click on a mark in the picture leads to the step on its page', async ({ page }) => {
  await page.goto('/?from=2021-03-01&to=2021-03-31&open=sky-ecc');
  await expect(page.locator('timeline-explorer[data-ready]')).toBeAttached();
  await page.locator('.picture-frame').scrollIntoViewIfNeeded();
  const mark = page.locator('.picture-frame .lane[data-slug="sky-ecc"] .mark[data-group="police"]:not([display="none"])').last();
  const href = (await mark.getAttribute('href'))!;
  await mark.locator('path').click();
  await expect(page).toHaveURL(new URL(href, page.url()).href);
  await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport();
});

test('all that a browser loads for the home page is at most 150 KB, and the explorer that comes after it 45 KB', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.locator('timeline-explorer[data-ready]')).toBeAttached();
  const addresses = await page.evaluate(() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
  const files = addresses.map((address) => findFile(root, new Set(listFiles(root)), new URL(address))!);
  expect(files.length).toBeGreaterThan(3);
  const explorer = files.filter((file) => /^_astro\/explorer\./.test(file));
  expect(explorer).toHaveLength(1);
  expect(weigh(root, explorer)).toBeLessThanOrEqual(45 * 1024);
  const first = files.filter((file) => !explorer.includes(file));
  expect(weigh(root, first), first.join(', ')).toBeLessThanOrEqual(150 * 1024);
});
