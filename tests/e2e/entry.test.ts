import { expect, test, type Page } from '@playwright/test';

const longest = '/operations/encrochat/';

/** An address inside each kind of list that is folded on the longest entry. */
async function findFolded(page: Page): Promise<{ kind: string; id: string }[]> {
  const kinds = { figure: 'f-', step: 'm-', ruling: 'r-', source: 's' };
  const found = [];
  for (const [kind, start] of Object.entries(kinds)) found.push({ kind, id: (await page.locator(`details:not([open]) li[id^="${start}"]`).last().getAttribute('id'))! });
  return found;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('an address inside a folded list opens the list and shows the place', async ({ page }) => {
      await page.goto(longest);
      for (const { kind, id } of await findFolded(page)) {
        await test.step(`${kind} ${id}`, async () => {
          // From another page, as from a link that someone sent.
          await page.goto('/about/');
          await page.goto(`${longest}#${id}`);
          await expect(page.locator(`li[id="${id}"]`)).toBeVisible();
          await expect(page.locator(`li[id="${id}"]`)).toBeInViewport();
        });
      }
    });

    test('a link to a source opens the folded list of sources', async ({ page }) => {
      await page.goto(longest);
      const link = page.locator('.glance .cite').first();
      const source = page.locator(`li${await link.getAttribute('href')}`);
      await expect(source).toBeHidden();
      await link.click();
      await expect(source).toBeInViewport();
    });

    test('a folded list opens and closes by itself', async ({ page }) => {
      await page.goto(longest);
      const list = page.locator('.steps details:not([open])').first();
      await list.locator('summary').click();
      await expect(page.locator('.steps details').first().getByRole('listitem').first()).toBeVisible();
    });
  });
}

test('the keyboard meets the skip link first, and it leads past the header', async ({ page }) => {
  await page.goto('/operations/pgp-safe/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the keyboard reaches every link and control, and shows where it is', async ({ page }) => {
  await page.goto('/operations/pgp-safe/');
  const wanted = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length);
  expect(wanted).toBeGreaterThan(100);
  await page.evaluate(() => {
    const seen = new Set<EventTarget | null>();
    const unmarked: string[] = [];
    addEventListener('focusin', ({ target }) => {
      seen.add(target);
      const { outlineStyle, outlineWidth } = getComputedStyle(target as Element);
      if (outlineStyle === 'none' || outlineWidth === '0px') unmarked.push((target as Element).outerHTML.slice(0, 100));
      document.documentElement.dataset['focus'] = JSON.stringify({ count: seen.size, unmarked });
    });
  });
  for (let presses = 0; presses < wanted; presses++) await page.keyboard.press('Tab');
  expect(JSON.parse((await page.locator('html').getAttribute('data-focus')) ?? '{}')).toEqual({ count: wanted, unmarked: [] });
});

test('on a wide screen sources stand in the margin beside the text, none upon another', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/operations/ghost/');
  const { notes, textEnd, pageEnd } = await measureNotes(page);
  const shown = notes.filter(({ width }) => width > 1);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter(({ left, right }) => left < textEnd || right > pageEnd)).toEqual([]);
  const sorted = shown.toSorted((a, b) => a.top - b.top);
  expect(sorted.filter(({ top }, index) => index > 0 && top < sorted[index - 1]!.bottom - 1)).toEqual([]);
});

test('on a narrow screen no source stands in the margin', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await page.goto('/operations/ghost/');
  const { notes } = await measureNotes(page);
  expect(notes.length).toBeGreaterThan(10);
  expect(notes.filter(({ width, height }) => width > 1 || height > 1)).toEqual([]);
});

async function measureNotes(page: Page) {
  return page.evaluate(() => ({
    notes: [...document.querySelectorAll('.story .cite-note')].map((note) => {
      const { left, right, top, bottom, width, height } = note.getBoundingClientRect();
      return { text: note.textContent, left, right, top, bottom, width, height };
    }),
    textEnd: Math.max(...[...document.querySelectorAll('.story .prose > p')].map((paragraph) => paragraph.getBoundingClientRect().right)),
    pageEnd: document.documentElement.clientWidth,
  }));
}

test('a printed entry carries its address and all its sources, also those that are folded on the screen', async ({ page }) => {
  await page.goto(longest);
  const folded = await findFolded(page);
  await page.emulateMedia({ media: 'print' });
  for (const { id } of folded) await expect(page.locator(`li[id="${id}"]`)).toBeVisible();
  await expect(page.getByText(`https://gone-dark.example${longest}`, { exact: true })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
});
