import { expect, test, type Page } from '@playwright/test';
import { outcomes, type Outcome } from '../../src/model/vocabulary.ts';
import { measureLabel } from '../../src/timeline/label-width.ts';
import { labelSize } from '../../src/timeline/prebuilt.ts';
import { content } from '../site/content.ts';

const networks = content.operations.map(({ slug, facts }) => ({ slug, name: facts!.name, outcome: facts!.outcome, takenDown: facts!.lifespan.taken_down.date, steps: facts!.milestones })).sort((a, b) => (a.takenDown < b.takenDown ? -1 : 1));
const years = [...new Set(networks.flatMap(({ steps }) => steps.map(({ date }) => date.slice(0, 4))))].sort();
const busiest = years.toSorted((a, b) => countSteps(b) - countSteps(a))[0]!;
const ways = [...new Set(networks.map(({ outcome }) => outcome))];

function countSteps(year: string): number {
  return networks.reduce((sum, { steps }) => sum + steps.filter(({ date }) => date.startsWith(year)).length, 0);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader goes from the list of years through all of them, forwards and back', async ({ page }) => {
    await page.goto('/years/');
    await expect(page.locator('.year-list h2')).toHaveText(years);
    await page.locator('.year-list').getByRole('link', { name: years[0]!, exact: true }).click();
    for (const [index, year] of years.entries()) {
      await expect(page).toHaveURL(`/years/${year}/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(year);
      await expect(page.getByRole('navigation', { name: 'Years' }).locator('[aria-current="page"]')).toHaveText(year);
      await expect(page.locator('[rel="prev"]')).toHaveCount(index ? 1 : 0);
      if (index < years.length - 1) await page.locator('[rel="next"]').click();
    }
    await expect(page.locator('[rel="next"]')).toHaveCount(0);
    await page.locator('[rel="prev"]').click();
    await expect(page).toHaveURL(`/years/${years.at(-2)}/`);
  });

  test('each year lists each of its steps with date and sources, in order', async ({ page }) => {
    for (const year of years)
      await test.step(year, async () => {
        await page.goto(`/years/${year}/`);
        const steps = page.locator('.part-step');
        await expect(steps, year).toHaveCount(countSteps(year));
        const wanted = networks.flatMap(({ slug, steps: list }) => list.filter(({ date }) => date.startsWith(year)).map(({ id }) => `/operations/${slug}/#${id}`)).sort();
        const links = await steps.locator('a').evaluateAll((list) => list.map((link) => link.getAttribute('href')!));
        expect(links.sort()).toEqual(wanted);
        const dates = await steps.locator('time').evaluateAll((list) => list.map((time) => time.getAttribute('datetime')!));
        expect(dates, year).toEqual(dates.toSorted());
        expect((await steps.locator('.part-sources').allTextContents()).filter((text) => !/^Sources: \S/.test(text)), year).toEqual([]);
        await expect(page.locator('.part-header .standfirst')).toContainText(countSteps(year) === 1 ? '1 event in' : `${countSteps(year)} events in ${year}`);
      });
  });

  test('a step leads to its place in the entry', async ({ page }) => {
    await page.goto(`/years/${busiest}/`);
    const step = page.locator('.part-step a').last();
    const href = (await step.getAttribute('href'))!;
    await step.click();
    await expect(page).toHaveURL(href);
    await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport();
  });

  test('the picture of a year says what it shows, and leads to the timeline with the same range', async ({ page }) => {
    await page.goto(`/years/${busiest}/`);
    const sentence = (await page.locator('.part-header .standfirst').textContent())!;
    await expect(page.getByRole('img', { name: sentence })).toBeVisible();
    const address = new URL((await page.getByRole('link', { name: 'Explore this in the timeline' }).getAttribute('href'))!, page.url());
    expect([address.pathname, address.searchParams.get('from')]).toEqual(['/', `${busiest}-01-01`]);
    expect(address.searchParams.get('to')).toMatch(new RegExp(`^${busiest}-`));
  });

  test('a narrow screen has the list and no picture', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 900 });
    await page.goto(`/years/${busiest}/`);
    await expect(page.locator('.part-picture')).toBeHidden();
    await expect(page.locator('.part-step').first()).toBeVisible();
  });

  test('the ways of falling are listed, each with the networks that fell so and a page about them', async ({ page }) => {
    for (const way of ways) {
      const { label } = outcomes[way as Outcome];
      const names = networks.filter(({ outcome }) => outcome === way).map(({ name }) => name);
      await page.goto('/outcomes/');
      await expect(page.getByRole('list', { name: `${label}: the networks` }).getByRole('link')).toHaveText(names);
      await page.locator('.way-list').getByRole('link', { name: label, exact: true }).click();
      await expect(page).toHaveURL(`/outcomes/${way}/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
      await expect(page.locator('.way-entries h3')).toHaveText(names);
      await expect(page.locator('.view .lane-name')).toHaveText(names);
      await expect(page.getByRole('link', { name: 'Explore this in the timeline' })).toHaveAttribute('href', `/?outcome=${way}`);
    }
  });
});

test('a click on a mark leads to its step', async ({ page }) => {
  await page.goto(`/years/${busiest}/`);
  const mark = page.locator('.view .mark').last();
  const href = (await mark.getAttribute('href'))!;
  await mark.locator('path').click();
  await expect(page).toHaveURL(href);
});

test('labels are drawn no wider than the table says, and none runs into another', async ({ page }) => {
  let labels = 0;
  for (const year of years) {
    await page.goto(`/years/${year}/`);
    const texts = await readTexts(page);
    for (const { text, length } of texts) {
      const estimate = measureLabel(text, labelSize);
      expect(length, text).toBeLessThanOrEqual(estimate + 0.5);
      expect(length, text).toBeGreaterThan(estimate * 0.9);
    }
    for (const [at, a] of texts.entries()) {
      const across = texts.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
      expect(across.map(({ text }) => `${year}: “${a.text}” and “${text}”`)).toEqual([]);
    }
    labels += texts.length;
  }
  expect(labels).toBeGreaterThan(100);
});

/** The labels of the picture as they are drawn; of each line the part between the baseline and the height of capitals. */
function readTexts(page: Page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll<SVGTextElement>('.view :is(.mark-label, .takedown-label, .axis text)')].map((element) => {
      const { left, right, top, height } = element.getBoundingClientRect();
      return { text: element.textContent, length: element.getComputedTextLength(), left, right, top: top + height * 0.25, bottom: top + height * 0.8 };
    });
  });
}
