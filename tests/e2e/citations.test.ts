import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readCitations } from '../read-citations.ts';
import { servers } from './servers.ts';
import { watchTraffic } from './traffic.ts';

for (const { build, origin } of servers) {
  const entry = `${origin}${build.base}operations/ghost/`;

  for (const { name, file } of [
    { name: 'BibTeX', file: 'ghost.bib' },
    { name: 'RIS', file: 'ghost.ris' },
    { name: 'CSL-JSON', file: 'ghost.csl.json' },
  ]) {
    test(`a reader ${build.what} saves the entry and its sources as ${name}`, async ({ page }) => {
      const traffic = watchTraffic(page, origin);
      await page.goto(`${entry}#cite`);
      const download = page.waitForEvent('download');
      await page.getByRole('region', { name: 'Cite this entry' }).getByRole('link', { name, exact: true }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(file);
      const [own, ...sources] = readCitations(await readFile(await saved.path(), 'utf8'));
      expect(own!.title).toBe('Ghost');
      expect(sources.length).toBeGreaterThan(50);
      expect(traffic.problems).toEqual([]);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the contents list leads to the citations, and a link on to those of every source', async ({ page }) => {
    await page.goto('/operations/ghost/');
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Cite this entry' }).click();
    const section = page.getByRole('region', { name: 'Cite this entry' });
    await expect(section).toBeInViewport();
    await expect(section.getByText(/^Gone Dark contributors\. \(\d{4}/)).toBeVisible();
    await section.getByRole('link', { name: 'Every source in these styles' }).click();
    const source = page.locator('.cite-sources > li').filter({ hasText: 'Europol' }).first();
    await expect(source.getByText('APA', { exact: true })).toBeHidden();
    await source.locator('summary').click();
    await expect(source.getByText('APA', { exact: true })).toBeVisible();
  });
});

test('a citation can be selected and taken along as it stands', async ({ page }) => {
  await page.goto('/operations/ghost/');
  const citation = page.getByRole('region', { name: 'Cite this entry' }).getByRole('definition').nth(1);
  await citation.click({ clickCount: 3 });
  expect((await page.evaluate(() => getSelection()!.toString())).trim()).toMatch(/^Gone Dark contributors\. \(\d{4}, \w+ \d+\)\. Ghost\. Gone Dark\. https:\/\/gone-dark\.example\/operations\/ghost\/$/);
});
