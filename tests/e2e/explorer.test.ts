import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { servers } from './servers.ts';
import { watchTraffic } from './traffic.ts';

/** Opens the home page and waits until the explorer has taken over. */
async function explore(page: Page, query = '') {
  await page.goto(`/${query}`);
  await expect(page.locator('timeline-explorer[data-ready]')).toBeAttached();
  return { frame: page.locator('.picture-frame'), svg: page.locator('.picture-frame > svg'), sentence: page.locator('.view-sentence'), card: page.locator('.card') };
}

const query = (page: Page) => new URL(page.url()).searchParams;
const expectQuery = (page: Page, name: string) => expect.poll(() => query(page).get(name));
const firstTick = (page: Page) => page.locator('.picture-frame .axis text').first();

/** Middle of the first mark of a lane that can be clicked. */
async function findMark(page: Page, slug: string) {
  const box = (await page.locator(`.picture-frame .lane[data-slug="${slug}"] .mark:not([display="none"]) path`).first().boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('with the keyboard', () => {
  test('the picture is one tab stop, labelled by the sentence', async ({ page }) => {
    const { frame, sentence } = await explore(page);
    await expect(frame).toHaveAttribute('aria-label', (await sentence.textContent())!);
    await page.locator('.explorer-filters summary').focus();
    await page.keyboard.press('Tab');
    await expect(frame).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Open all lanes' })).toBeFocused();
  });

  test('arrows walk by time and by lane, Page keys by year, Home and End to the ends, and the card says where', async ({ page }) => {
    const { frame, card } = await explore(page);
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expectQuery(page, 'selected').toMatch(/^ennetcom\//);
    const first = query(page).get('selected')!;
    await page.keyboard.press('ArrowRight');
    await expectQuery(page, 'selected').not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await expectQuery(page, 'selected').toBe(first);
    await page.keyboard.press('PageDown');
    await expectQuery(page, 'selected').not.toBe(first);
    await page.keyboard.press('PageUp');
    await expectQuery(page, 'selected').toBe(first);
    await page.keyboard.press('End');
    await expectQuery(page, 'selected').not.toBe(first);
    await page.keyboard.press('Home');
    await expectQuery(page, 'selected').toBe(first);
    await page.keyboard.press('ArrowDown');
    await expectQuery(page, 'selected').toMatch(/^pgp-safe\//);
    await expect(card.getByRole('link').first()).toContainText('PGP Safe');
    await page.keyboard.press('ArrowUp');
    await expectQuery(page, 'selected').toMatch(/^ennetcom\//);
    await expect(page.locator('.ring')).toBeVisible();
    await expect(page.locator('.view-live')).toContainText('Ennetcom');
    await expect(frame).toBeFocused();
  });

  test('+ and - zoom, 0 shows all, Esc steps back, ? lists the keys', async ({ page }) => {
    const { frame, card } = await explore(page);
    await frame.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expectQuery(page, 'from').not.toBeNull();
    await expect(frame).toBeFocused();
    await page.keyboard.press('-');
    await page.keyboard.press('0');
    await expectQuery(page, 'from').toBeNull();
    await page.keyboard.press('ArrowRight');
    await expect(card).toBeVisible();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await page.keyboard.press('Escape');
    await expectQuery(page, 'selected').toBeNull();
    await page.keyboard.press('Escape');
    await expectQuery(page, 'from').toBeNull();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys for the timeline' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('Space opens the rows of the lane, Tab reaches the card, Enter opens the entry at the step', async ({ page }) => {
    const { frame, card } = await explore(page);
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await expectQuery(page, 'open').toBe('ennetcom');
    await expect(page.locator('.row-name:not([display="none"])').first()).toHaveText('Inquiry and takedown');
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(frame).toBeFocused();
    const [slug, id] = query(page).get('selected')!.split('/');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/operations/${slug}/#${id}$`));
  });

  test('the first key takes a step that is in view, and leaves the range as it is', async ({ page }) => {
    const { frame } = await explore(page, '?from=2021-01-01&to=2021-12-31');
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expectQuery(page, 'selected').toMatch(/^ennetcom\/m-2021-/);
    expect(query(page).get('from')).toBe('2021-01-01');
    expect(query(page).get('to')).toBe('2021-12-31');
  });

  test('nothing outside the picture is caught', async ({ page }) => {
    await explore(page);
    await page.getByRole('button', { name: 'Copy link to this view' }).focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(query(page).get('selected')).toBeNull();
  });
});

test.describe('with the mouse', () => {
  test('the plain wheel scrolls the page; with Ctrl it zooms where the pointer is', async ({ page }) => {
    const { svg } = await explore(page);
    await svg.scrollIntoViewIfNeeded();
    const box = (await svg.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.7, box.y + 100);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(query(page).get('from')).toBeNull();
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expectQuery(page, 'from').not.toBeNull();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  test('a drag pans, a double click zooms, and neither adds to the history', async ({ page }) => {
    const { svg } = await explore(page, '?from=2019-01-01&to=2020-12-31');
    await svg.scrollIntoViewIfNeeded();
    const box = (await svg.boundingBox())!;
    const length = await page.evaluate(() => history.length);
    await page.mouse.move(box.x + box.width * 0.6, box.y + 130);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 130, { steps: 6 });
    await page.mouse.up();
    // A drag that halts on its way writes the address there too.
    await expect.poll(() => query(page).get('from')! > '2019-03').toBe(true);
    const width = () => Date.parse(query(page).get('to')!) - Date.parse(query(page).get('from')!);
    const panned = width();
    await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 18);
    await expect.poll(width).toBeLessThan(panned * 0.7);
    expect(await page.evaluate(() => history.length)).toBe(length);
  });

  test('the brush moves, widens and jumps', async ({ page }) => {
    await explore(page, '?from=2018-01-01&to=2019-12-31');
    const window = (await page.locator('.overview .selection').boundingBox())!;
    await page.mouse.move(window.x + window.width / 2, window.y + 10);
    await page.mouse.down();
    await page.mouse.move(window.x + window.width / 2 + 90, window.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => query(page).get('from')! > '2019').toBe(true);
    const moved = query(page).get('from')!;
    const now = (await page.locator('.overview .selection').boundingBox())!;
    await page.mouse.move(now.x, now.y + 10);
    await page.mouse.down();
    await page.mouse.move(now.x - 120, now.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => query(page).get('from')! < moved).toBe(true);
    const to = query(page).get('to')!;
    const strip = (await page.locator('svg.overview').boundingBox())!;
    await page.mouse.click(strip.x + strip.width * 0.3, strip.y + 10);
    await expect.poll(() => query(page).get('to')! < to).toBe(true);
  });

  test('a tap on the strip of all of time goes there', async ({ browser }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 1180, height: 820 }, reducedMotion: 'reduce', baseURL: servers[0].origin });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await explore(page, '?from=2018-01-01&to=2019-12-31');
    const strip = (await page.locator('svg.overview').boundingBox())!;
    await page.touchscreen.tap(strip.x + strip.width * 0.95, strip.y + 10);
    await expect.poll(() => query(page).get('from')! > '2021').toBe(true);
    await expect(page.locator('.overview .selection')).toBeVisible();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('hovering shows a card with figures or sources that the pointer can move onto; a click opens the entry', async ({ page }) => {
    const { card, svg } = await explore(page, '?from=2021-03-01&to=2021-03-31&open=sky-ecc');
    await svg.scrollIntoViewIfNeeded();
    const mark = await findMark(page, 'sky-ecc');
    await page.mouse.move(mark.x, mark.y);
    await expect(card).toBeVisible();
    await expect(card.locator('.card-sources').first()).toContainText(/\w/);
    const box = (await card.boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 12, { steps: 4 });
    await page.waitForTimeout(500);
    await expect(card).toBeVisible();
    const href = await card.getByRole('link').first().getAttribute('href');
    await card.getByRole('link').first().click();
    await expect(page).toHaveURL(href!);
  });

  test('Esc closes a card that the pointer opened, and leaves the focus where it is', async ({ page }) => {
    const { card, svg } = await explore(page, '?from=2021-03-01&to=2021-03-31&open=sky-ecc');
    await svg.scrollIntoViewIfNeeded();
    const button = page.getByRole('button', { name: 'Copy link to this view' });
    await button.focus();
    const mark = await findMark(page, 'sky-ecc');
    await page.mouse.move(mark.x, mark.y);
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('several steps in one mark open as a list', async ({ page }) => {
    const { card, svg } = await explore(page);
    await svg.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => {
      // The first move of the pointer lays the picture out; marks of one group and almost one day then stand as one.
      const path = [...document.querySelectorAll('.picture-frame .lane[data-slug="encrochat"] .mark[data-group="court"] path')].map((element) => element.getBoundingClientRect());
      const crowded = path.find((box, index) => path[index + 1] && path[index + 1]!.x - box.x < 4)!;
      return { x: crowded.x + crowded.width / 2, y: crowded.y + crowded.height / 2 };
    });
    await page.mouse.move(place.x, place.y);
    await expect(card).toBeVisible();
    await expect.poll(() => card.locator('article').count()).toBeGreaterThan(1);
    await page.mouse.click(place.x, place.y);
    await expect(page).toHaveURL(/selected=encrochat/);
  });
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  async function touch(page: Page, moves: { x: number; y: number }[][]) {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
    await send('touchStart', moves[0]!);
    for (const points of moves.slice(1)) await send('touchMove', points);
    await send('touchEnd', []);
  }
  const glide = (from: { x: number; y: number }, to: { x: number; y: number }) => Array.from({ length: 9 }, (_, step) => [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);

  test('two fingers zoom, one pans sideways, and up and down scrolls the page', async ({ page }) => {
    const { svg } = await explore(page);
    await svg.scrollIntoViewIfNeeded();
    const box = (await svg.boundingBox())!;
    const [x, y] = [box.x + box.width * 0.65, box.y + 120];
    await touch(page, Array.from({ length: 9 }, (_, step) => [{ x: x - 30 - step * 12, y }, { x: x + 30 + step * 12, y }]));
    await expectQuery(page, 'from').not.toBeNull();
    const from = query(page).get('from')!;
    await touch(page, glide({ x, y }, { x: x - 200, y }));
    await expect.poll(() => query(page).get('from')! > from).toBe(true);
    // The address follows when things have come to rest.
    await page.waitForTimeout(600);
    const panned = query(page).get('from');
    const scrolled = await page.evaluate(() => scrollY);
    await touch(page, glide({ x, y: y + 60 }, { x, y: y - 160 }));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
    expect(query(page).get('from')).toBe(panned);
  });

  test('a tap beside a mark, within 24 pixels of room, shows its card', async ({ page }) => {
    const { card, svg } = await explore(page, '?from=2020-06-01&to=2020-07-31');
    await svg.scrollIntoViewIfNeeded();
    const mark = await findMark(page, 'encrochat');
    await page.touchscreen.tap(mark.x, mark.y + 10);
    await expect(card).toBeVisible();
    await expect(page).toHaveURL(/selected=encrochat/);
  });
});

test.describe('controls', () => {
  test('presets and date fields choose the time; the sentence and the list follow', async ({ page }) => {
    const { sentence } = await explore(page);
    await page.getByLabel('Show').selectOption('2021');
    await expectQuery(page, 'from').toBe('2021-01-01');
    await expect(sentence).toContainText('in 2021');
    await expect(firstTick(page)).toHaveText('Jan 2021');
    await page.getByLabel('from', { exact: true }).fill('2021-03-01');
    await page.getByLabel('to', { exact: true }).fill('2021-03-31');
    await expect(sentence).toContainText('in March 2021');
    await expect(page.locator('.view-live')).toHaveText((await sentence.textContent())!);
    const dates = await page.locator('.network-steps li:not([hidden]) time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
    expect(dates.length).toBeGreaterThan(5);
    expect(dates.filter((date) => !'2021-03-31'.startsWith(date.slice(0, 7).slice(0, date.length)))).toEqual([]);
  });

  test('lanes are put in another order, and aligned with every takedown on one line', async ({ page }) => {
    await explore(page);
    await page.locator('[name="order"]').selectOption('covert');
    await expectQuery(page, 'order').toBe('covert');
    const tops = async () => Object.fromEntries(await page.locator('.picture-frame .lane').evaluateAll((lanes) => lanes.map((lane) => [(lane as SVGElement).dataset['slug'], lane.querySelector('.lane-name')!.getBoundingClientRect().y])));
    await expect.poll(async () => { const { anom, ennetcom } = await tops(); return anom < ennetcom; }).toBe(true);
    await page.getByLabel('takedowns at day 0').check();
    await expectQuery(page, 'align').toBe('yes');
    await expect.poll(async () => new Set(await page.locator('.picture-frame .takedown').evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().x + mark.getBoundingClientRect().width / 2)))).size).toBe(1);
    await expect(page.locator('.picture-frame .axis')).toContainText('takedown');
  });

  test('filters are OR within one and AND between them, with counts, dimmed or left out', async ({ page }) => {
    const { sentence } = await explore(page);
    await page.locator('.explorer-filters summary').click();
    const shown = () => page.locator('.network-steps li:not([hidden])').evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset['kind']));
    const ruling = page.getByRole('checkbox', { name: /^Ruling/ });
    const count = Number(await page.locator('label', { has: ruling }).locator('.count').textContent());
    await ruling.check();
    await expect.poll(async () => (await shown()).length).toBe(count);
    expect(new Set(await shown())).toEqual(new Set(['ruling']));
    await page.getByRole('checkbox', { name: /^Sentence/ }).check();
    await expect.poll(async () => new Set(await shown()).size).toBe(2);
    const both = (await shown()).length;
    await page.getByRole('checkbox', { name: /^Court document/ }).check();
    await expect.poll(async () => (await shown()).length).toBeLessThan(both);
    await expect(sentence).toContainText('court documents only');
    await expect(page.locator('.picture-frame .mark[data-dim="true"]').first()).toBeAttached();
    await page.getByLabel('leave out the rest').check();
    await expect.poll(() => page.locator('.picture-frame .lane:not([display="none"]) .mark[data-dim="true"]:not([display="none"])').count()).toBe(0);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectQuery(page, 'kind').toBeNull();
  });

  test('as known on a day, what was not public then is not there', async ({ page }) => {
    const { sentence } = await explore(page);
    await page.locator('.explorer-filters summary').click();
    await page.locator('[name="asof"]').fill('2020-07-01');
    await expect(page.locator('.picture-frame .lane[data-slug="encrochat"]')).toBeHidden();
    await page.locator('[name="asof"]').fill('2020-07-02');
    await expect(page.locator('.picture-frame .lane[data-slug="encrochat"]')).toBeVisible();
    await expect(page.locator('.picture-frame .lane[data-slug="anom"]')).toBeHidden();
    await expect(sentence).toContainText('as known on 2 July 2020');
  });

  test('lanes open into rows by kind and close again', async ({ page }) => {
    const { svg } = await explore(page);
    const height = (await svg.boundingBox())!.height;
    await page.locator('.picture-frame .lane[data-slug="ghost"] .toggle').click();
    await expectQuery(page, 'open').toBe('ghost');
    await expect.poll(async () => (await svg.boundingBox())!.height).toBeGreaterThan(height + 80);
    await page.getByRole('button', { name: 'Close all lanes' }).click();
    await expect.poll(async () => (await svg.boundingBox())!.height).toBe(height);
    await page.getByRole('button', { name: 'Open all lanes' }).click();
    await expect.poll(() => page.locator('.picture-frame svg *').count()).toBeLessThanOrEqual(1600);
  });
});

test.describe('address', () => {
  test('a link restores range, filters, order, open lanes and selection', async ({ page }) => {
    const { card, sentence } = await explore(page, '?from=2020-06-01&kind=ruling,takedown&open=encrochat&order=launch&selected=encrochat/m-2020-06-13-network-disabled&to=2020-12-31');
    await expect(sentence).toContainText('from June to December 2020');
    await expect(page.locator('[name="order"]')).toHaveValue('launch');
    await expect(page.locator('.row-name:not([display="none"])').first()).toBeVisible();
    await expect(page.locator('.filter-count')).toHaveText(' (2)');
    await expect(page.locator('.view-dropped')).toBeHidden();
    await expect(card).toBeVisible();
  });

  test('what an address asks for and is not here is dropped with a notice, and nothing breaks', async ({ page }) => {
    const { sentence } = await explore(page, '?from=yesterday&kind=ruling,gossip&open=nokia&selected=%3Cscript%3E&order=beauty');
    await expect(page.locator('.view-dropped')).toContainText('gossip');
    await expect(sentence).toContainText('ruling only');
    await expect(page.locator('.view-dropped script')).toHaveCount(0);
  });

  test('Back and Forward step through selections', async ({ page }) => {
    const { frame } = await explore(page);
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expectQuery(page, 'selected').not.toBeNull();
    const first = query(page).get('selected');
    await page.keyboard.press('ArrowRight');
    await expectQuery(page, 'selected').not.toBe(first);
    const second = query(page).get('selected');
    await page.goBack();
    await expectQuery(page, 'selected').toBe(first);
    await page.goForward();
    await expectQuery(page, 'selected').toBe(second);
    await page.goBack();
    await page.goBack();
    await expectQuery(page, 'selected').toBeNull();
    await expect(page.locator('.card')).toBeHidden();
  });

  test('the copied link spells every key out', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explore(page, '?from=2021-01-01&to=2021-12-31');
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    await expect(page.locator('.view-done')).toHaveText('Link copied.');
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect([...copied.searchParams.keys()]).toEqual(['agency', 'align', 'as-of', 'country', 'dimmed', 'evidence', 'from', 'kind', 'open', 'order', 'outcome', 'q', 'selected', 'to']);
    expect(copied.searchParams.get('from')).toBe('2021-01-01');
  });
});

test('the view is saved as SVG and as PNG, with sentence, credit and address', async ({ page }) => {
  await explore(page, '?from=2021-01-01&to=2021-12-31');
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path());
  };
  const svg = (await save('Save as SVG')).toString();
  for (const words of ['Gone Dark', 'in 2021', 'CC BY 4.0', 'from=2021-01-01', 'Sky ECC']) expect(svg).toContain(words);
  expect(await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? '', svg)).toBe('');
  const png = await save('Save as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2400);
  expect(png.length).toBeGreaterThan(20_000);
});

test('a long sentence is broken into lines in a saved picture', async ({ page }) => {
  await explore(page, '?agency=Europol&agency=National+Police+of+the+Netherlands&kind=court&kind=arrest&country=NL&country=FR&country=BE&asof=2025-01-01&q=encrypted+messages+of+all+users');
  const sentence = (await page.locator('.view-sentence').textContent())!;
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as SVG' }).click()]);
  const svg = readFileSync(await download.path()).toString();
  const overrun = await page.evaluate((text) => {
    const place = document.createElement('div');
    place.innerHTML = text;
    document.body.append(place);
    const picture = place.querySelector('svg')!;
    picture.style.inlineSize = `${picture.viewBox.baseVal.width}px`;
    const right = picture.getBoundingClientRect().right;
    return [...picture.querySelectorAll('text')].filter((line) => line.getBoundingClientRect().right > right).map((line) => line.textContent);
  }, svg);
  expect(overrun).toEqual([]);
  const words = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain(sentence.split(' ').slice(-6).join(' '));
});

test.describe('motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a zoom by button glides unless the reader wants no motion', async ({ page }) => {
    await explore(page);
    // The page's clock stands still but for what the test lets pass: how quick the machine is makes no difference.
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    const see = () => page.locator('.picture-frame .takedown').first().getAttribute('transform');
    const zoom = async () => {
      const places = [await see()];
      await page.getByRole('button', { name: 'Zoom in' }).click();
      for (const time of [130, 400, 400]) {
        await page.clock.runFor(time);
        places.push(await see());
      }
      return places;
    };
    const [start, between, end, rest] = await zoom();
    expect(between).not.toBe(start);
    expect(between).not.toBe(end);
    expect(end).toBe(rest);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    const [, atOnce, later] = await zoom();
    expect(atOnce).not.toBe(rest);
    expect(atOnce).toBe(later);
  });
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the upright timeline filters, opens and jumps', async ({ page }) => {
    await explore(page);
    const turns = page.locator('.turn:not([hidden])');
    const all = await turns.count();
    await page.getByLabel('Show').selectOption('2021');
    await expect.poll(() => turns.count()).toBeLessThan(all);
    await page.getByRole('button', { name: /^\d+ steps/ }).first().click();
    await expect(page.locator('.turn-step:not([hidden])').first()).toBeVisible();
    await page.getByLabel('Show').selectOption('all');
    await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2021' }).click();
    await expect(page.locator('#y-2021')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const link of await page.getByRole('navigation', { name: 'Years' }).getByRole('link').all()) expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  });
});

for (const [colorScheme, rules] of [['light', 'all'], ['dark', 'colours']] as const) {
  test(`no state has a barrier that axe finds, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { frame } = await explore(page, '?from=2021-01-01&to=2021-06-30&open=sky-ecc');
    await page.locator('.explorer-filters summary').click();
    expect(await findViolations(page, undefined, rules)).toEqual([]);
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.card')).toBeVisible();
    expect(await findViolations(page, undefined, rules)).toEqual([]);
    await page.keyboard.press('?');
    expect(await findViolations(page, undefined, rules)).toEqual([]);
  });
}

test('it asks no other origin and says nothing in the console', async ({ page }) => {
  const traffic = watchTraffic(page);
  const { frame } = await explore(page, '?align=yes&order=arrests');
  await frame.focus();
  for (const key of ['ArrowRight', '+', 'ArrowDown', ' ', '0']) await page.keyboard.press(key);
  await expect.poll(() => query(page).get('open')).not.toBeNull();
  expect(traffic.problems).toEqual([]);
});

test('nothing moves when the explorer takes over', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) (globalThis as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value; }).observe({ type: 'layout-shift', buffered: true });
  });
  await explore(page);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.02);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there are no controls that do nothing', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.explorer-bar')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy link to this view' })).toBeHidden();
    await expect(page.locator('.picture-frame > svg')).toBeVisible();
    await expect(page.locator('.view-sentence')).toContainText('10 networks');
  });
});
