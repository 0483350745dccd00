import { expect, test, type Page } from '@playwright/test';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { moved, moves } from '../site/moved.ts';
import { servers } from './servers.ts';

const claim = 'c-updates-altered';
const words = 'The way in that is known best is the Australian one.';

/** The nearest thing that a reader sees at the place where the page was opened. */
const expectToShow = async (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeInViewport();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const { build, origin } of servers) {
      test(`short links lead to the entry and to the step ${build.what}`, async ({ page }) => {
        await page.goto(`${origin}${build.base}s/ghost/`);
        await expect(page).toHaveURL(`${origin}${build.base}operations/ghost/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghost');

        const step = page.locator('.steps li[data-short]').last();
        const id = await step.getAttribute('id');
        await page.goto(origin + (await step.getAttribute('data-short'))!);
        await expect(page).toHaveURL(`${origin}${build.base}operations/ghost/#${id}`);
        await expect(page.locator(`li[id="${id}"]`)).toBeInViewport();
      });
    }

    test('the address of a paragraph shows it from its first line and marks it', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/operations/ghost/#${claim}`);
      const paragraph = page.locator(`p:has(> [id="${claim}"])`);
      await expect(paragraph).toContainText(words);
      const { y, height } = (await paragraph.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(740 / 3);
      const mark = (await page.locator(`[id="${claim}"]`).boundingBox())!;
      expect([mark.y, mark.height]).toEqual([y, height]);
      await expect(page.locator(`[id="${claim}"]`)).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    });

    test('an address that moved arrives where it is now, also in a folded list', async ({ page }) => {
      const { origin, server } = await serve();
      for (const [from, to] of Object.entries(moves)) {
        // Without a script nothing can take the place along to another page: the page itself has to do.
        const [oldPage = '', anchor] = from.split('#');
        const isPage = oldPage !== to.split('#')[0];
        await test.step(from, async () => {
          await page.goto('about:blank');
          await page.goto(`${origin}${moved.base}${from.slice(1)}`);
          await expect(page).toHaveURL(`${origin}${moved.base}operations/ghost/${anchor && (javaScriptEnabled || !isPage) ? `#${anchor}` : ''}`);
          if (anchor && (javaScriptEnabled || !isPage)) await expect(page.locator(`[id="${to.split('#')[1]}"]`)).toBeInViewport();
          else await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghost');
        });
      }
      server.close();
    });

    test('what was withdrawn is said where it stood', async ({ page }) => {
      const { origin, server } = await serve();
      await page.goto(`${origin}${moved.base}operations/ghost/#q-withdrawn`);
      await expectToShow(page, 'Whether anyone ever asked.');
      await page.goto(`${origin}${moved.base}s/kestrelphone/`);
      await expect(page).toHaveURL(`${origin}${moved.base}operations/kestrelphone/`);
      await expectToShow(page, 'This network was made up for a test.');
      server.close();
    });
  });
}

test('a moved page takes the query and the place of the old address along', async ({ page }) => {
  const { origin, server } = await serve();
  await page.goto(`${origin}${moved.base}operations/ghost-phones/?v=2026-11-25#figures`);
  await expect(page).toHaveURL(`${origin}${moved.base}operations/ghost/?v=2026-11-25#figures`);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
  server.close();
});

test('the link of a paragraph can be reached by keyboard, is seen when the pointer is over the paragraph, and leads to it', async ({ page }) => {
  await page.goto('/operations/ghost/');
  const link = page.getByRole('link', { name: 'Link to or quote this paragraph: updates altered' });
  const sign = link.locator('.claim-sign');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(sign).toHaveCSS('opacity', '0');
  await page.getByText(words).hover();
  await expect(sign).toHaveCSS('opacity', '1');
  await sign.click();
  await expect(page).toHaveURL(new RegExp(`#${claim}$`));
  await page.keyboard.press('Tab');
  await expect(link).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(link).toBeFocused();
  await expect(sign).toHaveCSS('opacity', '1');
});

test('the text of a paragraph can be selected and its links clicked as if there were no link around it', async ({ page }) => {
  await page.goto('/operations/ghost/');
  await page.getByText(words).click({ clickCount: 3 });
  const selected = await page.evaluate(() => getSelection()!.toString());
  expect(selected).toContain(words);
  expect(selected).not.toContain('#');
  await page.locator(`p:has(> [id="${claim}"]) .term`).click();
  await expect(page).toHaveURL(/\/glossary\/#push-update$/);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('the sign of a paragraph is there without a pointer, and no word stands under it', async ({ page }) => {
    await page.goto('/operations/ghost/');
    const signs = await page.locator('.claim-sign').evaluateAll((elements) =>
      elements.map((sign) => {
        const { left, top, bottom, right } = sign.getBoundingClientRect();
        const texts = document.createTreeWalker(sign.closest('p')!, NodeFilter.SHOW_TEXT);
        const rects: DOMRect[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          // The names of sources are for screen readers here.
          if (node.parentElement!.closest('.cite-note, .claim')) continue;
          const range = document.createRange();
          range.selectNode(node);
          rects.push(...range.getClientRects());
        }
        const hit = rects.some((rect) => rect.right > left + 4 && rect.left < right - 4 && rect.bottom > top + 6 && rect.top < bottom - 6);
        return { hit, opacity: getComputedStyle(sign).opacity, width: right - left, height: bottom - top };
      }),
    );
    expect(signs.length).toBeGreaterThan(20);
    expect(signs.filter(({ hit, opacity, width, height }) => hit || opacity !== '1' || width < 24 || height < 24)).toEqual([]);
  });
});

/** Serves the site on which things moved, as any static host would. */
async function serve(): Promise<{ server: Server; origin: string }> {
  const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2', ico: 'image/x-icon' };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://x').pathname).slice(moved.base.length);
    const file = join(moved.dir, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[file.split('.').at(-1)!] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}
