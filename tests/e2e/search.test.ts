import { expect, test } from '@playwright/test';
import { servers } from './servers.ts';
import { content } from '../site/content.ts';
import { findViolations } from './axe.ts';
import { SearchPage } from './search-page.ts';
import { watchTraffic } from './traffic.ts';

/** Enough for what is there already. */
const soon = { timeout: 3000 };

const finds = [
  { what: 'an entry', query: 'Phantom Secure', says: 'Entry', address: '/operations/phantom-secure/' },
  { what: 'a step', query: '27 premises Dublin', says: 'Ghost, 16 September 2024', address: '/operations/ghost/#m-2024-09-16-irish-raids' },
  { what: 'a ruling', query: 'Hamm', says: 'Court ruling', address: /\/operations\/[a-z-]+\/#r-/ },
  { what: 'a person', query: 'Jay Je Yoon Jung', says: 'Person', address: '/operations/ghost/#p-jay-je-yoon-jung' },
  { what: 'a term', query: 'honeypot', says: 'Glossary', address: '/glossary/#honeypot' },
];
for (const { what, query, says, address } of finds) {
  test(`finds ${what} and leads to its place`, async ({ page }) => {
    const search = new SearchPage(page);
    await search.open({ q: query });
    await expect(search.status).toHaveText(new RegExp(`^\\d+ results? for “${query}”$`));
    await search.hit(says).click();
    await expect(page).toHaveURL(address);
  });
}

test('marks the words on the page that a hit leads to, and leaves the lasting address', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ q: 'premises Dublin' });
  await search.hit('16 September 2024').click();
  await expect(page).toHaveURL('/operations/ghost/#m-2024-09-16-irish-raids');
  await expect(page.locator('#m-2024-09-16-irish-raids')).toBeInViewport();
  const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString().toLowerCase()));
  expect(new Set(marked)).toEqual(new Set(['premises', 'dublin']));
});

test('other names and spellings lead to their network', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  for (const [query, name] of [['An0m', 'ANOM'], ['Encro', 'EncroChat'], ['Mactrix', 'MATRIX'], ['26Lemont', 'EncroChat'], ['Trojan Shield', 'ANOM'], ['Ironside', 'ANOM'], ['Sky', 'Sky ECC']] as const) {
    await test.step(query, async () => {
      await search.field.fill(query);
      await expect(search.hint).toContainText(`“${query}” is another name or spelling for ${name}`);
      await expect.soft(search.hits.first()).toContainText(name, soon);
      await expect.soft(search.leads.getByRole('link', { name, exact: true }).first(), query).toHaveAttribute('href', new RegExp(`/operations/${name.toLowerCase().replace(' ', '-')}/`), soon);
    });
  }
});

test('what was found is not wiped by an answer to an earlier, empty question', async ({ page }) => {
  // The index answers in any order; this one, once it is loaded, gives its filters last.
  await page.route('**/pagefind/pagefind.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export const options = async () => {};
export const init = async () => {};
let loaded = false;
export const filters = () => new Promise((resolve) => {
  if (loaded) {
    addEventListener('deliver', () => resolve({}));
    document.documentElement.dataset.asked = '';
  } else resolve({});
  loaded = true;
});
export const search = async () => ({ results: [], filters: {} });`,
    }),
  );
  const search = new SearchPage(page);
  await search.open();
  await expect(page.locator('html')).toHaveAttribute('data-asked');
  await search.field.fill('Ennetcom');
  await expect(search.status).toContainText('“Ennetcom”');
  await page.evaluate(() => {
    dispatchEvent(new Event('deliver'));
    return new Promise((resolve) => setTimeout(resolve));
  });
  await expect(search.status).toContainText('“Ennetcom”');
});

test('the name of a network finds its entry before anything else', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  for (const { facts } of content.operations) {
    await test.step(facts!.name, async () => {
      await search.field.fill(facts!.name);
      await expect(search.status).toContainText(`“${facts!.name}”`);
      await expect.soft(search.leads.getByRole('link').first()).toHaveText(facts!.name, soon);
      await expect.soft(search.hint).not.toContainText('another name', soon);
    });
  }
});

for (const [query, title] of [
  ['encrochat arrests', /^EncroChat: arrests, /],
  ['ghost price', /^Ghost: price, /],
  ['exclu users', /^Exclu: users, /],
] as const) {
  test(`“${query}” finds the figures themselves among the first hits`, async ({ page }) => {
    const search = new SearchPage(page);
    await search.open({ q: query });
    await expect(search.hits.nth(2)).toBeVisible();
    const first = await search.hits.getByRole('link').allInnerTexts();
    expect(first.slice(0, 3).filter((text) => title.test(text)).length, first.slice(0, 3).join('; ')).toBeGreaterThanOrEqual(2);
  });
}

test('asks about a misspelt name, and searches for the right one', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  for (const [query, name] of [['encorchat', 'EncroChat'], ['sky eec', 'Sky ECC']] as const) {
    await test.step(query, async () => {
      await search.field.fill(query);
      await expect(search.hint).toHaveText(`Did you mean ${name}?`);
      await search.hint.getByRole('link', { name }).click();
      await expect(search.field).toHaveValue(name);
      await expect(search.hits.first()).toContainText(name);
    });
  }
});

test('finds a word with diacritics, typed with them or without', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  for (const query of ['Siochana', 'Síochána']) {
    await search.field.fill(query);
    await expect(search.status).toContainText(`“${query}”`);
    await expect(search.hits.first()).toContainText('Síochána');
  }
});

test('keeps words, filters and order in the address, and Back brings them back', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.field.fill('arrest');
  await expect(page).toHaveURL('/search/?q=arrest');
  await expect(search.status).toContainText('for “arrest”');
  const all = await search.status.textContent();

  await search.filter('Network').selectOption('Ghost');
  await expect(page).toHaveURL('/search/?q=arrest&network=Ghost');
  await expect(search.status).not.toHaveText(all!);
  await search.filter('Order').selectOption('Oldest date first');
  await expect(page).toHaveURL('/search/?q=arrest&network=Ghost&sort=oldest');

  await page.goBack();
  await expect(page).toHaveURL('/search/?q=arrest&network=Ghost');
  await expect(search.filter('Network')).toHaveValue('Ghost');
  await expect(search.filter('Order')).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=arrest');
  await expect(search.filter('Network')).toHaveValue('');
  await expect(search.status).toHaveText(all!);
});

test('offers every filter also to a reader who types before they have all come', async ({ page }) => {
  let files = 0;
  await page.route('**/pagefind/filter/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400 * files++));
    await route.continue();
  });
  const search = new SearchPage(page);
  await search.open();
  await search.field.fill('arrest');
  await expect(search.status).toContainText('for “arrest”');
  for (const name of ['Network', 'Kind', 'Country', 'Year', 'Language of a source']) await expect.poll(() => search.filter(name).getByRole('option').count(), name).toBeGreaterThan(1);
});

test('opens an address with words, filters and order as it was sent', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ q: 'court', network: 'Ghost', year: '2024', sort: 'newest' });
  await expect(search.field).toHaveValue('court');
  await expect(search.filter('Network')).toHaveValue('Ghost');
  await expect(search.filter('Year')).toHaveValue('2024');
  await expect(search.filter('Order')).toHaveValue('newest');
  await expect(search.status).toContainText(/^\d+ results? for “court”$/);
  for (const hit of await search.hits.all()) {
    await expect(hit).toContainText('Ghost');
    await expect(hit).toContainText('2024');
  }
});

test('filters by kind, country, year and language of a source without any word', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  for (const [name, value] of [['Kind', 'Court ruling'], ['Country', 'Germany'], ['Year', '2022'], ['Language of a source', 'German']] as const) {
    await search.filter(name).selectOption(value);
    await expect(search.status).toHaveText(/^\d+ results?$/);
  }
  await expect(page).toHaveURL('/search/?kind=Court+ruling&country=Germany&year=2022&language=German');
  await expect(search.hits.first()).toContainText('Court ruling');
  await expect(search.hits.first()).toContainText('2022');
});

test('sorts by date when asked to', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ network: 'Ghost', kind: 'Court ruling', sort: 'oldest' });
  await expect(search.hits.first()).toBeVisible();
  const dates = (await search.hits.locator('.search-about').allTextContents()).map((line) => Date.parse(line.split(' · ').at(-1)!));
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
});

test('shows more hits on demand and moves the focus to the first of them', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ q: 'police' });
  await expect(search.hits).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(search.hits).toHaveCount(40);
  await expect(search.hits.nth(20).getByRole('link')).toBeFocused();
});

test('a second press before more hits are there asks for no others', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ q: 'police' });
  await expect(search.hits).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more' }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(search.hits).toHaveCount(40);
  const links = await search.hits.getByRole('link').evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(links).size).toBe(40);
});

test('says so where the index stops answering', async ({ page }) => {
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  const search = new SearchPage(page);
  await search.open({ q: 'police' });
  await expect(search.status).toHaveText('The search did not answer. Try again, or use the full index below.');
});

test('says what to try when nothing is found, and keeps the index', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ q: 'zzzzzz' });
  await expect(search.status).toHaveText('0 results for “zzzzzz”');
  await expect(search.hint).toContainText('Nothing found. Try');
  await expect(search.hits).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Full index', exact: true })).toBeVisible();
});

test('clears words and filters at once', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open({ q: 'arrest', network: 'Ghost' });
  await expect(search.hits.first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/search/');
  await expect(search.hits).toHaveCount(0);
  await expect(search.field).toBeFocused();
});

test('"/" goes to the search field from the home page, an entry and the search page', async ({ page }) => {
  for (const path of ['/', '/operations/ghost/', '/search/']) {
    await page.goto(path);
    await page.locator('body').click({ position: { x: 2, y: 200 } });
    await page.keyboard.press('/');
    const focused = page.locator('input:focus');
    await expect(focused).toHaveRole('searchbox');
    await page.keyboard.type('a/b');
    await expect(focused).toHaveValue('a/b');
  }
});

test('"/" leads to search also where the header has no field', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/operations/ghost/');
  await page.keyboard.press('/');
  await expect(new SearchPage(page).field).toBeFocused();
});

test('the field in the header leads to the hits', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search the site' }).fill('implant');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=implant');
  await expect(new SearchPage(page).hits.first()).toContainText(/implant/i);
});

test('searches quietly, and the hits are accessible', async ({ page }) => {
  const traffic = watchTraffic(page);
  const search = new SearchPage(page);
  await search.open({ q: 'arrests in Ireland' });
  await expect(search.hits.first()).toBeVisible();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await findViolations(page)).toEqual([]);
  }
  expect(traffic.problems).toEqual([]);
});

test('below a path of its own, hits lead to pages below it', async ({ page }) => {
  const traffic = watchTraffic(page, servers[1].origin);
  const search = new SearchPage(page, `${servers[1].origin}/gone-dark/`);
  await search.open({ q: '27 premises Dublin' });
  await search.hit('16 September 2024').click();
  await expect(page).toHaveURL(`${servers[1].origin}/gone-dark/operations/ghost/#m-2024-09-16-irish-raids`);
  await expect(page.locator('#m-2024-09-16-irish-raids')).toBeInViewport();
  expect(traffic.problems).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page is an index of entries, steps by year and terms, and has no form that does nothing', async ({ page }) => {
    await page.goto('/search/?q=ghost');
    const main = page.getByRole('main');
    await expect(main.locator('noscript p')).toHaveText(/^Searching needs JavaScript/);
    for (const role of ['search', 'searchbox', 'combobox', 'button'] as const) await expect(main.getByRole(role)).toHaveCount(0);

    for (const { facts } of content.operations) await expect(main.getByRole('link', { name: facts!.name, exact: true })).toBeVisible();
    await main.getByRole('heading', { name: '2024', exact: true }).click();
    await expect(main.getByRole('link', { name: '16 Sept 2024, Ghost' }).first()).toBeVisible();
    await main.getByRole('link', { name: 'Honeypot', exact: true }).click();
    await expect(page).toHaveURL('/glossary/#honeypot');
  });
});
