import { expect, test, type Page } from '@playwright/test';
import { content } from '../site/content.ts';
import { servers } from './servers.ts';
import { findViolationsInThemes } from './axe.ts';

const rows = (page: Page) => page.locator('.site-sources > li:visible');
const count = async (page: Page) => Number((await page.getByRole('status').textContent())!.match(/^\d+/)![0]);
const form = (page: Page) => page.getByRole('form', { name: 'Filter the sources' });

test('a choice narrows the list, stands in the address, and is counted', async ({ page }) => {
  await page.goto('/sources/');
  const all = await count(page);
  await form(page).getByLabel('Kind').selectOption('court');
  await expect(page).toHaveURL('/sources/?kind=court');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ sources$/);
  expect(await count(page)).toBeLessThan(all);
  await expect(rows(page)).toHaveCount(await count(page));
  await form(page).getByLabel('Language').selectOption('nl');
  await expect(page).toHaveURL('/sources/?kind=court&language=nl');
  await expect(rows(page).first().locator('.source-facts')).toContainText('in Dutch');

  await page.goBack();
  await expect(page).toHaveURL('/sources/?kind=court');
  await expect(form(page).getByLabel('Language')).toHaveValue('');
  await form(page).getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/sources/');
  await expect(page.getByRole('status')).toHaveText(`${all} sources`);
});

test('the number beside a value is what choosing it gives', async ({ page }) => {
  await page.goto('/sources/?network=ghost');
  const option = form(page).getByLabel('Kind').locator('option[value="official"]');
  const promised = Number((await option.textContent())!.match(/\((\d+)\)$/)![1]);
  await form(page).getByLabel('Kind').selectOption('official');
  await expect(rows(page)).toHaveCount(promised);
});

test('an address with a question shows its answer, also for words, publisher and network', async ({ page }) => {
  await page.goto('/sources/?q=europol&publisher=NRC&network=encrochat');
  await expect(form(page).getByLabel('Publisher')).toHaveValue('NRC');
  for (const row of await rows(page).all()) {
    await expect(row).toContainText(/europol/i);
    await expect(row).toContainText(/NRC/);
    await expect(row.locator('.used-in')).toContainText('EncroChat');
  }
  await page.goto('/sources/?q=thiswordisnowhere');
  await expect(page.getByRole('status')).toHaveText('No source is like this. Take out a choice or a word.');
  await expect(rows(page)).toHaveCount(0);
});

test('letters without a source are not offered', async ({ page }) => {
  await page.goto('/sources/?publisher=europol');
  const letters = page.getByRole('navigation', { name: 'By publisher' });
  await expect(letters.getByRole('link', { name: 'E', exact: true })).toBeVisible();
  await expect(letters.getByRole('link', { name: 'Z', exact: true })).toBeHidden();
});

test('the whole filter works from the keyboard', async ({ page }) => {
  await page.goto('/sources/');
  await form(page).getByLabel('Words of the title').focus();
  await page.keyboard.type('encrochat');
  await expect(page).toHaveURL('/sources/?q=encrochat');
  await page.keyboard.press('Tab');
  await expect(form(page).getByLabel('Publisher')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(form(page).getByLabel('Kind')).toBeFocused();
  await page.keyboard.type('Court');
  await expect(page).toHaveURL('/sources/?q=encrochat&kind=court');
  await form(page).getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/sources/');
  await expect(form(page).getByLabel('Words of the title')).toBeFocused();
});

test('a filtered list is accessible in both themes', async ({ page }) => {
  await page.goto('/sources/?kind=official');
  await expect(page.getByRole('status')).toHaveText(/ of /);
  expect(await findViolationsInThemes(page)).toEqual([]);
});

test('an address of one source leads to it, also by its id in another entry', async ({ page }) => {
  for (const id of ['encrochat-s35', 'sky-ecc-s94']) {
    await page.goto('/about/');
    await page.goto(`/sources/#${id}`);
    await expect(page.locator('#encrochat-s35')).toBeInViewport();
  }
});

test('“used in” leads to the records that rest on the source, and from there to the record', async ({ page }) => {
  await page.goto('/sources/#encrochat-s5');
  await page.locator('#encrochat-s5 .used-in').getByRole('link', { name: 'EncroChat' }).click();
  await expect(page).toHaveURL('/sources/encrochat/#s5');
  const use = page.locator('#s5 .uses a[href*="#f-"]').first();
  const href = (await use.getAttribute('href'))!;
  await use.click();
  await expect(page).toHaveURL(href);
  await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport();
});

test('below a path the filter and its links work the same', async ({ page }) => {
  const [, { origin, build }] = servers;
  await page.goto(`${origin}${build.base}sources/?kind=company`);
  await expect(page.getByRole('status')).toHaveText(/^2 of /);
  await rows(page).first().locator('.used-in a').click();
  await expect(page).toHaveURL(new RegExp(`^${origin}${build.base}sources/[a-z-]+/#s\\d+$`));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, has links to jump by, and shows no control that does nothing', async ({ page }) => {
    await page.goto('/sources/');
    await expect(page.locator('source-filter form')).toBeHidden();
    const all = new Set(content.operations.flatMap(({ sources }) => sources!.map(({ url }) => url)));
    expect(await rows(page).count()).toBeGreaterThan(all.size - 10);
    await page.getByRole('navigation', { name: 'By publisher' }).getByRole('link', { name: 'N', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'N', exact: true })).toBeInViewport();
    await page.getByRole('link', { name: 'Court document', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Court document');
    await expect(page.locator('.site-sources > li').first()).toBeVisible();
  });

  test('an entry says when its sources were last checked', async ({ page }) => {
    await page.goto('/operations/ghost/');
    await expect(page.locator('.dateline')).toContainText('Sources last checked 25 November 2026');
  });
});

test.describe('the day of the last check', () => {
  for (const { today, says } of [
    { today: '2027-11-25', says: 'Sources last checked 25 November 2026' },
    { today: '2027-11-26', says: 'Not checked since 25 November 2026' },
  ])
    test(`on ${today} an entry says “${says}”`, async ({ page }) => {
      await page.clock.setFixedTime(`${today}T12:00:00Z`);
      await page.goto('/operations/ghost/');
      await expect(page.locator('last-checked')).toHaveText(says);
    });
});

test('on paper and on a narrow screen the line of evidence stays with its record', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/operations/pgp-safe/');
  const line = page.locator('.value-row .evidence').first();
  await expect(line).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeVisible();
});
