import { expect, test } from '@playwright/test';
import { servers } from './servers.ts';
import { content } from '../site/content.ts';

for (const site of servers.map(({ origin, build }) => origin + build.base)) {
  test(`an address that is not there below ${site} gets a page that helps`, async ({ page }) => {
    const response = await page.goto(`${site}operations/gohst/`);
    expect(response?.status()).toBe(404);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
    for (const { slug, facts } of content.operations) await expect(main.getByRole('link', { name: facts!.name, exact: true })).toHaveAttribute('href', `${new URL(site).pathname}operations/${slug}/`);
    await main.getByRole('link', { name: 'search and full index' }).click();
    await expect(page).toHaveURL(`${site}search/`);
  });
}
