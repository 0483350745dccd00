import { expect, test, type Locator, type Page } from '@playwright/test';
import { findViolationsInThemes } from './axe.ts';
import { servers } from './servers.ts';
import { watchTraffic } from './traffic.ts';

const [atRoot, below] = servers;
const entry = '/operations/ghost/';
const version = '2026-11-25';
const lasting = (id = '') => `${atRoot.build.site}${entry}?v=${version}${id && `#${id}`}`;

/** One of each kind of thing that can be cited. */
const lines = {
  figure: 'f-arrests-2024-09-18',
  step: 'm-2024-09-17-raids',
  ruling: 'r-',
  person: 'p-',
  disagreement: 'd-year-of-launch',
  'open question': 'q-',
  source: 's4',
  paragraph: 'c-read-then-shut',
};

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Opens the entry with nothing folded. */
async function openEntry(page: Page, path = entry) {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** The control of the first line whose id begins so. */
const getControl = (page: Page, start: string) => page.locator(`a.claim[id^="${start}"], [id^="${start}"] a.anchor[href^="#${start}"]`).first();

/** Clicks a control. The box of a paragraph's is the whole paragraph; what can be clicked of it is its sign. */
async function press(control: Locator) {
  const sign = control.locator('.claim-sign');
  await ((await sign.count()) ? sign : control).click();
}

const getTools = (page: Page) => page.locator('.tools');

async function readClipboard(page: Page): Promise<{ plain: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}

/** Pastes into an empty editor, as into a document, and gives what arrives there. */
async function paste(page: Page): Promise<{ text: string; html: string }> {
  await page.evaluate(() => {
    document.body.innerHTML = '<div contenteditable="true" id="editor" aria-label="Editor"></div>';
    document.querySelector<HTMLElement>('#editor')!.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('#editor')).not.toBeEmpty();
  return page.locator('#editor').evaluate((editor: HTMLElement) => ({ text: editor.innerText, html: editor.innerHTML }));
}

/** What the page of quotes shows for a line, to readers without a script too. */
async function readQuote(page: Page, id: string): Promise<string> {
  const other = await page.context().newPage();
  await other.goto(`${entry}cite/`);
  const text = await other.locator(`[id="${id}"] .quote-text`).evaluate((block) => block.textContent ?? '');
  await other.close();
  return text;
}

const scrollOf = (page: Page) => page.evaluate(() => scrollY);

test('the link of each kind of line copies its lasting address, says so, and names it in the address bar without moving the page', async ({ page }) => {
  await openEntry(page);
  for (const [kind, start] of Object.entries(lines))
    await test.step(kind, async () => {
      const control = getControl(page, start);
      await control.scrollIntoViewIfNeeded();
      const before = await scrollOf(page);
      await press(control);
      await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1);
      await expect(getTools(page)).toContainText('Link copied');
      await expect(getTools(page)).toBeInViewport({ ratio: 1 });
      const id = (await control.getAttribute('href'))!.slice(1);
      expect(await readClipboard(page)).toEqual({ plain: lasting(id), html: '' });
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
      expect(await scrollOf(page), kind).toBe(before);
      await expect(control).toBeFocused();
      await expect(control).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Escape');
      await expect(getTools(page)).toBeHidden();
    });
});

test('the link to the entry copies the address of the entry', async ({ page }) => {
  await page.goto(entry);
  await page.getByRole('link', { name: 'Link to or quote this entry' }).click();
  await expect(getTools(page)).toContainText('Link copied');
  expect((await readClipboard(page)).plain).toBe(lasting());
  await getTools(page).getByRole('button', { name: 'Copy quote with sources' }).click();
  await expect(getTools(page)).toContainText('Quote copied');
  expect((await readClipboard(page)).plain).toMatch(/^Ghost: A messaging service[\s\S]+Gone Dark, “Ghost”, version of 25 November 2026\nhttps:\S+\?v=2026-11-25$/);
});

test('a figure, a step, a ruling and a paragraph are quoted in two clicks, as text and as HTML, as the page of quotes has them', async ({ page }) => {
  const traffic = watchTraffic(page);
  for (const kind of ['figure', 'step', 'ruling', 'paragraph'] as const)
    await test.step(kind, async () => {
      // Anew each time, as pasting takes the page's place.
      await page.goto('about:blank');
      await openEntry(page);
      const control = getControl(page, lines[kind]);
      const id = (await control.getAttribute('href'))!.slice(1);
      await press(control);
      await getTools(page).getByRole('button', { name: 'Copy quote with sources' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Quote copied' })).toHaveCount(1);
      const { plain, html } = await readClipboard(page);
      expect(plain).toBe(await readQuote(page, id));
      expect(plain).toContain(`\n\nGone Dark, “Ghost”, version of 25 November 2026\n${lasting(id)}\n\nSources:\n• `);
      expect(html).toContain('<blockquote');
      expect(html.replaceAll('&amp;', '&')).toContain(`href="${lasting(id)}"`);

      const pasted = await paste(page);
      expect(pasted.html).toContain('<blockquote');
      expect(pasted.html.match(/<a href="https:/g)?.length).toBeGreaterThanOrEqual(2);
    });
  expect(traffic.problems).toEqual([]);
});

test('with the keyboard alone a quote takes Enter, Tab, Enter; Escape leads back to the line', async ({ page }) => {
  await openEntry(page);
  const control = getControl(page, lines.figure);
  await control.focus();
  await page.keyboard.press('Enter');
  await expect(getTools(page)).toContainText('Link copied');
  await expect(control).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(getTools(page).getByRole('button', { name: 'Copy quote with sources' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(getTools(page)).toContainText('Quote copied');
  expect((await readClipboard(page)).plain).toMatch(/^Ghost\. Arrests: 51 people, worldwide, as of 18 September 2024\.\n/);
  await page.keyboard.press('Tab');
  await expect(getTools(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(getTools(page)).toContainText('Link copied');
  expect((await readClipboard(page)).plain).toBe(lasting(lines.figure));
  await page.keyboard.press('Escape');
  await expect(getTools(page)).toBeHidden();
  await expect(control).toBeFocused();
  await expect(control).not.toHaveAttribute('aria-expanded');
});

test('the links beside a line lead to its quote, and leave the page nowhere wider, longer or moved', async ({ page }) => {
  await openEntry(page);
  // Letters of their own take another place than those before them: only then is there something to compare.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const measure = () => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight, ...[...document.querySelectorAll('.value-row, .step')].map((row) => row.getBoundingClientRect().top + scrollY)]);
  const before = await measure();
  await getControl(page, lines.figure).click();
  await expect(getTools(page)).toBeVisible();
  expect(await measure()).toEqual(before);
  await getTools(page).getByRole('link', { name: 'Read or cite it' }).click();
  await expect(page).toHaveURL(`${atRoot.origin}${entry}cite/#${lines.figure}`);
  await expect(page.locator(`[id="${lines.figure}"]`)).toBeInViewport();
});

test('a link with a key held down stays the browser’s own', async ({ page, context }) => {
  await openEntry(page);
  const opened = context.waitForEvent('page');
  await getControl(page, lines.figure).click({ modifiers: ['ControlOrMeta'] });
  expect(new URL((await opened).url()).hash).toBe(`#${lines.figure}`);
  await expect(getTools(page)).toBeHidden();
});

test('below a path the addresses are those of the site there, and a report is filled in', async ({ page }) => {
  await openEntry(page, `${below.origin}/gone-dark${entry}`);
  await getControl(page, lines.figure).click();
  await expect(getTools(page)).toContainText('Link copied');
  const address = `https://example.org/gone-dark${entry}?v=${version}#${lines.figure}`;
  expect((await readClipboard(page)).plain).toBe(address);
  const report = new URL((await getTools(page).getByRole('link', { name: 'Report an error' }).getAttribute('href'))!);
  expect(report.origin + report.pathname).toBe('https://code.example/desk/gone-dark/issues/new');
  expect(Object.fromEntries(report.searchParams)).toEqual({ template: 'error.yml', title: `Error in Ghost: ${lines.figure}`, entry: 'Ghost', record: lines.figure, version, address });
  const mail = new URL((await getTools(page).getByRole('link', { name: 'by mail' }).getAttribute('href'))!);
  expect(mail.pathname).toBe('errors@gone-dark.example');
  expect(mail.searchParams.get('body')).toContain(`Address: ${address}`);

  await page.getByRole('link', { name: 'Link to or quote this entry' }).click();
  const ofEntry = new URL((await getTools(page).getByRole('link', { name: 'Report an error' }).getAttribute('href'))!);
  expect(ofEntry.searchParams.get('record')).toBe('the whole entry');
});

test('a browser that has no clipboard for pages still copies both flavours', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
    Reflect.deleteProperty(window, 'ClipboardItem');
  });
  await openEntry(page);
  const control = getControl(page, lines.step);
  await press(control);
  await expect(getTools(page)).toContainText('Link copied');
  await getTools(page).getByRole('button', { name: 'Copy quote with sources' }).click();
  await expect(getTools(page)).toContainText('Quote copied');
  await expect(getTools(page).getByRole('button', { name: 'Copy quote with sources' })).toBeFocused();
  const { text, html } = await paste(page);
  expect(text).toContain('Gone Dark, “Ghost”, version of 25 November 2026');
  expect(html).toContain('<blockquote');
});

test('where the quotes do not load the page says that it has not copied, and tries again next time', async ({ page }) => {
  await page.route('**/quotes.json', (route) => route.abort(), { times: 2 });
  await openEntry(page);
  await getControl(page, lines.figure).click();
  const button = getTools(page).getByRole('button', { name: 'Copy quote with sources' });
  await button.click();
  await expect(getTools(page)).toContainText('did not let this page copy');
  await button.click();
  await expect(getTools(page)).toContainText('Quote copied');
});

test.describe('a part of the story', () => {
  /** Selects by dragging the mouse from the beginning of one paragraph to a place in another, or in the same. */
  async function drag(page: Page, from: Locator, to: Locator) {
    await from.scrollIntoViewIfNeeded();
    const start = (await from.boundingBox())!;
    const end = (await to.boundingBox())!;
    await page.mouse.move(start.x + 3, start.y + 14);
    await page.mouse.down();
    await page.mouse.move(end.x + 260, end.y + 44, { steps: 8 });
    await page.mouse.up();
    return page.evaluate(() => getSelection()!.toString());
  }

  const paragraph = (page: Page, id: string) => page.locator(`p:has(> #${id})`);

  test('is copied as it stands, and its link and its source are offered beside it', async ({ page }) => {
    await page.goto(entry);
    const selected = await drag(page, paragraph(page, 'c-read-then-shut'), paragraph(page, 'c-read-then-shut'));
    await page.keyboard.press('ControlOrMeta+C');
    await expect(getTools(page)).toContainText('Copied.');
    expect((await readClipboard(page)).plain).toBe(selected);
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(selected);

    await getTools(page).getByRole('button', { name: 'Copy link to this paragraph' }).click();
    await expect(getTools(page)).toContainText('Link copied');
    expect((await readClipboard(page)).plain).toBe(lasting('c-read-then-shut'));

    await getTools(page).getByRole('button', { name: 'Copy with source' }).click();
    await expect(getTools(page)).toContainText('with its source');
    const { plain, html } = await readClipboard(page);
    const whole = await readQuote(page, 'c-read-then-shut');
    const [words = '', ...rest] = plain.split('\n\n');
    expect(whole.startsWith(words)).toBe(true);
    expect(words.length).toBeLessThan(whole.split('\n\n')[0]!.length);
    expect(words).not.toMatch(/\d,\d/);
    expect(rest).toEqual(whole.split('\n\n').slice(1));
    expect(html).toContain(words.slice(0, 40));
  });

  test('offers nothing before it is copied, and goes away on Escape', async ({ page }) => {
    await page.goto(entry);
    await drag(page, paragraph(page, 'c-read-then-shut'), paragraph(page, 'c-read-then-shut'));
    await expect(getTools(page)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+C');
    await expect(getTools(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(getTools(page)).toBeHidden();
    await expect(page.locator('p .tools')).toHaveCount(0);
  });

  test('can be linked and quoted with the keyboard: the offer comes next', async ({ page }) => {
    await page.goto(entry);
    await drag(page, paragraph(page, 'c-read-then-shut'), paragraph(page, 'c-read-then-shut'));
    await page.keyboard.press('ControlOrMeta+C');
    await expect(getTools(page)).toContainText('Copied.');
    const button = getTools(page).getByRole('button', { name: 'Copy link to this paragraph' });
    let presses = 0;
    while (presses < 6 && !(await button.evaluate((element) => element === document.activeElement))) {
      await page.keyboard.press('Tab');
      presses++;
    }
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(getTools(page)).toContainText('Link copied');
    expect((await readClipboard(page)).plain).toBe(lasting('c-read-then-shut'));
  });

  test('that spans paragraphs is quoted paragraph by paragraph, each with its own sources', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1200 });
    await page.goto(entry);
    await drag(page, paragraph(page, 'c-read-then-shut'), paragraph(page, 'c-users-and-devices'));
    await page.keyboard.press('ControlOrMeta+C');
    await getTools(page).getByRole('button', { name: 'Copy with source' }).click();
    await expect(getTools(page)).toContainText('with its source');
    const { plain } = await readClipboard(page);
    expect(plain).toContain(lasting('c-read-then-shut'));
    expect(plain).toContain(lasting('c-users-and-devices'));
    expect(plain.match(/^Sources:$/gm)?.length).toBeGreaterThanOrEqual(2);
  });

  test('copied outside the story is offered nothing', async ({ page }) => {
    await page.goto(entry);
    await page.locator('.standfirst').dblclick();
    await page.keyboard.press('ControlOrMeta+C');
    await expect(getTools(page)).toBeHidden();
  });
});

test.describe('arriving', () => {
  const places = { figure: `#${lines.figure}`, step: `#${lines.step}`, source: '#s70', paragraph: 'p:has(> #c-users-and-devices)', disagreement: `#${lines.disagreement} > summary` };
  const ids = { figure: lines.figure, step: lines.step, source: 's70', paragraph: 'c-users-and-devices', disagreement: lines.disagreement };

  for (const width of [1280, 360]) {
    test(`at a line of any kind shows it from its beginning, framed and with the focus, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      for (const [kind, place] of Object.entries(places))
        await test.step(kind, async () => {
          // From another page, as from a link that someone sent.
          await page.goto('about:blank');
          await page.goto(`${entry}?v=${version}#${ids[kind as keyof typeof ids]}`, { waitUntil: 'load' });
          const target = page.locator(place);
          await expect(target).toBeFocused();
          const top = await target.evaluate((element) => element.getBoundingClientRect().top);
          expect(top, kind).toBeGreaterThanOrEqual(0);
          expect(top, kind).toBeLessThan(600);
          // The box of a paragraph's link is the paragraph's: it bears the frame.
          const framed = kind === 'disagreement' || kind === 'paragraph' ? page.locator(`#${ids[kind as keyof typeof ids]}`) : target;
          await expect(framed).toHaveCSS('outline-style', 'solid');
          await page.keyboard.press('Tab');
          await expect(framed).toHaveCSS('outline-style', 'solid');
          expect(await target.evaluate((element) => element.contains(document.activeElement) || element.closest('details')!.contains(document.activeElement))).toBe(true);
        });
    });
  }

  test('without a place named leaves the focus alone', async ({ page }) => {
    await page.goto(entry, { waitUntil: 'load' });
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('at an address that is none does no harm', async ({ page }) => {
    const traffic = watchTraffic(page);
    await page.goto(`${entry}#100%`, { waitUntil: 'load' });
    expect(traffic.problems).toEqual([]);
  });

  test('from within the page, and back, moves the focus each time and opens what is folded', async ({ page }) => {
    await page.goto('/operations/encrochat/');
    const cites = page.locator('.glance .cite');
    const [first, second] = [await cites.nth(0).getAttribute('href'), await cites.nth(3).getAttribute('href')];
    await cites.nth(0).click();
    await expect(page.locator(`li${first}`)).toBeFocused();
    await expect(page.locator(`li${first}`)).toBeInViewport();
    await page.evaluate((hash) => void (location.hash = hash), second!);
    await expect(page.locator(`li${second}`)).toBeFocused();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('#sources ~ details')) details.open = false;
    });
    await page.goBack();
    await expect(page.locator(`li${first}`)).toBeFocused();
    await expect(page.locator(`li${first}`)).toBeInViewport();
    await expect(page.locator(`li${first}`)).toHaveCSS('outline-style', 'solid');
    await expect(page.locator(`li${second}`)).not.toHaveAttribute('tabindex');
  });
});

test.describe('the page of quotes', () => {
  test('copies each quote as text and as HTML with its own button', async ({ page }) => {
    const traffic = watchTraffic(page);
    await page.goto(`${entry}cite/#${lines.step}`);
    const item = page.locator(`li[id="${lines.step}"]`);
    await item.getByRole('button', { name: /^Copy:/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    await expect(item.locator('.quote-said')).toHaveText('Copied');
    const { plain, html } = await readClipboard(page);
    expect(plain).toBe(await item.locator('.quote-text').evaluate((block) => block.textContent));
    expect(html).toContain('<blockquote');
    expect(traffic.problems).toEqual([]);
  });

  test.describe('with JavaScript off', () => {
    test.use({ javaScriptEnabled: false });

    test('has every quote to read, and no button that does nothing', async ({ page }) => {
      await page.goto(`${entry}cite/#${lines.figure}`);
      await expect(page.locator(`[id="${lines.figure}"] .quote-text`)).toContainText('Gone Dark, “Ghost”, version of 25 November 2026');
      await expect(page.locator(`[id="${lines.figure}"] .quote-text`)).toBeInViewport();
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await page.locator(`[id="${lines.figure}"]`).getByRole('link', { name: /^In the entry/ }).click();
      await expect(page).toHaveURL(`${atRoot.origin}${entry}#${lines.figure}`);
    });

    test('the links of the entry are plain ones', async ({ page }) => {
      // A neighbour in the same folded list, so that it is open.
      await page.goto(`${entry}#f-arrests-au-2024-09-18`);
      await getControl(page, lines.figure).click();
      await expect(page).toHaveURL(`${atRoot.origin}${entry}#${lines.figure}`);
      await expect(page.locator(`[id="${lines.figure}"]`)).toHaveCSS('outline-style', 'solid');
      await expect(getTools(page)).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Report an error in this entry' })).toHaveAttribute('href', '/about/#if-something-is-wrong');
    });

    test('below a path has a report filled in for the entry and for each line', async ({ page }) => {
      await page.goto(`${below.origin}/gone-dark${entry}`);
      const ofEntry = new URL((await page.getByRole('link', { name: 'Report an error in this entry' }).getAttribute('href'))!);
      expect(ofEntry.searchParams.get('address')).toBe(`https://example.org/gone-dark${entry}?v=${version}`);
      await page.goto(`${below.origin}/gone-dark${entry}cite/#${lines.step}`);
      const ofLine = new URL((await page.locator(`[id="${lines.step}"]`).getByRole('link', { name: /^Report an error:/ }).getAttribute('href'))!);
      expect(ofLine.searchParams.get('record')).toBe(lines.step);
    });
  });
});

for (const width of [1280, 320]) {
  test(`with the popover open the page is accessible and nothing sticks out, ${width} px wide, in both themes`, async ({ page }) => {
    // Axe takes its time over pages with thousands of elements.
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 740 });
    await openEntry(page);
    for (const [kind, start] of Object.entries(lines)) {
      await press(getControl(page, start));
      await expect(getTools(page)).toContainText('Link copied');
      const box = (await getTools(page).boundingBox())!;
      expect(box.x, kind).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, kind).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(width);
    }
    // Each kind has colours of its own upon that of the target, and the popover stands in it.
    for (const kind of ['figure', 'step', 'source', 'paragraph'] as const) {
      await press(getControl(page, lines[kind]));
      const found = await findViolationsInThemes(page, kind === 'paragraph' ? 'p:has(> .claim:target)' : ':target');
      // What lies under an open popover is meant to be covered.
      expect.soft(found.filter((line) => !/partially obscured/.test(line)), kind).toEqual([]);
    }
  });

  test(`the control of every line is at least 24 px wide and high, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openEntry(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a.anchor, a.claim')].flatMap((link) => {
        const { width: wide, height: high } = link.getBoundingClientRect();
        return wide < 24 || high < 24 ? [`${link.hash}: ${wide} x ${high}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });
}
