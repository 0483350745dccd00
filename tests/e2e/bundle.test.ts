import { expect, test, type Page } from '@playwright/test';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { below, projectRoot, root, type Build } from '../site/builds.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

for (const build of [root, below])
  test.describe(`the zip of the build "${build.name}", unpacked`, () => {
    const work = mkdtempSync(join(tmpdir(), 'gone-dark-'));
    let packed: Awaited<ReturnType<typeof pack>>;
    test.beforeAll(async () => {
      packed = await pack(build, work);
    });
    test.afterAll(() => rmSync(work, { recursive: true, force: true }));

    test('holds the pages, the data, the sources, the licences, and a checksum of each file', () => {
      const { folder, name } = packed;
      expect(readdirSync(join(work, 'unpacked'))).toEqual([name]);
      const lines = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trimEnd().split('\n').map((line) => line.split('  ') as [string, string]);
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
      expect(files.length).toBe(lines.length + 1);
      expect(lines.filter(([sum, path]) => createHash('sha256').update(readFileSync(join(folder, path))).digest('hex') !== sum)).toEqual([]);
      const paths = new Set(lines.map(([, path]) => path));
      for (const path of ['README.txt', 'LICENSE.txt', 'index.html', ...['index.html', 'data/v1/gone-dark.sqlite', 'data/v1/figures.csv', 'data/v1/CITATION.cff', 'sources/sources.ris', 'sources/sources.bib'].map((file) => build.base.slice(1) + file)]) expect(paths).toContain(path);
      expect([...paths].filter((path) => path.endsWith('.zip') || path.endsWith('_headers'))).toEqual([]);
      expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('python3 -m http.server');
    });

    test('is read and searched straight from the folder, without network', async ({ page, context }) => {
      await context.setOffline(true);
      const asked = watch(page);
      await page.goto(pathToFileURL(join(packed.folder, 'index.html')).href);
      await page.getByRole('main').getByRole('link', { name: /Ghost/ }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: 'Ghost' })).toBeVisible();
      expect(new URL(page.url()).protocol).toBe('file:');
      // The style sheet is there, and its fonts.
      expect(await page.locator('.site-header').evaluate((header) => getComputedStyle(header.ownerDocument.body).fontFamily)).toContain('serif');
      expect(await page.locator('body').evaluate(async ({ ownerDocument }) => (await ownerDocument.fonts.ready, [...ownerDocument.fonts].filter(({ status }) => status === 'loaded').length))).toBeGreaterThan(0);

      const cite = page.locator('.prose a.cite').first();
      const target = new URL((await cite.getAttribute('href'))!, page.url()).hash.slice(1);
      await cite.click();
      await expect(page.locator(`[id="${target}"]`)).toBeInViewport();

      await page.getByRole('searchbox', { name: 'Search the site' }).fill('Trier forfeiture');
      await page.getByRole('searchbox', { name: 'Search the site' }).press('Enter');
      const main = page.getByRole('main');
      await expect(main.getByRole('status')).toHaveText(/^\d+ results?, by the simpler search of the offline copy$/);
      const hit = main.locator('.search-results a').first();
      await expect(hit).toContainText('Exclu');
      await main.getByLabel('Kind').selectOption('Disagreement');
      await expect(main.getByRole('status')).toHaveText('0 results, by the simpler search of the offline copy');
      await main.getByRole('button', { name: 'Clear all' }).click();
      await expect(main.locator('.search-results > li')).toHaveCount(0);
      await main.getByLabel('Words or a name').fill('Éxclu');
      await expect(hit).toHaveText('Exclu');
      await hit.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Exclu' })).toBeVisible();
      expect(asked).toEqual([]);
    });

    test('leads everywhere by its own links, and shows no controls that do nothing there', async ({ page, context }) => {
      await context.setOffline(true);
      await page.goto(pathToFileURL(join(packed.site, 'data/figures/index.html')).href);
      await expect(page.locator('data-table tbody tr').first()).toBeVisible();
      await expect(page.locator('.table-form')).toHaveCount(0);
      for (const [path, controls] of [['embed', 'embed-builder'], ['sources', '.source-form']] as const) {
        await page.goto(pathToFileURL(join(packed.site, path, 'index.html')).href);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator(controls)).toHaveCount(0);
      }
      await page.goto(pathToFileURL(join(packed.site, 'data/index.html')).href);
      await expect(page.getByText('You are reading the offline copy of the whole site.')).toBeVisible();
      await page.goto(pathToFileURL(join(packed.site, 's/ghost/index.html')).href);
      await expect(page.getByRole('heading', { level: 1, name: 'Ghost' })).toBeVisible();
    });

    test('is the whole site again behind a server of two lines: its own search, nothing refused, nothing from elsewhere', async ({ page, context }) => {
      const server = await serve(packed.folder);
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const asked = watch(page, origin);
      const refused: string[] = [];
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await context.route((url) => url.origin !== origin, (route) => route.abort());
      await page.goto(`${origin}/`);
      await page.getByRole('main').getByRole('link', { name: /Ghost/ }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: 'Ghost' })).toBeVisible();
      await page.getByRole('searchbox', { name: 'Search the site' }).fill('forfeiture');
      await page.getByRole('searchbox', { name: 'Search the site' }).press('Enter');
      const main = page.getByRole('main');
      await expect(main.getByRole('status')).toHaveText(/^\d+ results? for “forfeiture”$/);
      await main.locator('.search-results a').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([asked, refused]).toEqual([[], []]);
      server.close();
    });

    test('is linked from the data page of the site with its size and checksum', async () => {
      const page = readFileSync(join(work, 'site/data/index.html'), 'utf8');
      const zip = readFileSync(join(work, 'site/bundle/gone-dark.zip'));
      expect(page).toContain(`<a href="${build.base}bundle/gone-dark.zip" download="${packed.name}.zip">${packed.name}.zip</a>, ${(zip.length / 1e6).toFixed(1)} MB`);
      const sum = createHash('sha256').update(zip).digest('hex');
      expect(page).toContain(`<code>${sum}</code>`);
      expect(readFileSync(join(work, 'out', `${packed.name}.zip.sha256`), 'utf8')).toBe(`${sum}  ${packed.name}.zip\n`);
    });

    test('is the same bytes when it is made again, elsewhere in the world', () => {
      const zip = readFileSync(join(work, 'out', `${packed.name}.zip`));
      runBundle(work, { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' });
      expect(readFileSync(join(work, 'out', `${packed.name}.zip`)).equals(zip)).toBe(true);
    });
  });

/** Makes the zip of a copy of a build and unpacks it with another library than the one that packed it, which also checks each file's CRC. */
async function pack({ dir, base }: Build, work: string) {
  cpSync(dir, join(work, 'site'), { recursive: true });
  runBundle(work);
  const zip = readdirSync(join(work, 'out')).find((file) => file.endsWith('.zip'))!;
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(join(work, 'out', zip)))), { checkSignature: true, useWebWorkers: false });
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory) continue;
    const file = join(work, 'unpacked', entry.filename);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await entry.getData(new Uint8ArrayWriter()));
  }
  await reader.close();
  const name = zip.replace(/\.zip$/, '');
  const folder = join(work, 'unpacked', name);
  return { name, folder, site: join(folder, base.slice(1)) };
}

function runBundle(work: string, env: Record<string, string> = {}): void {
  const { status, stderr } = spawnSync(process.execPath, ['src/bundle/cli.ts', '--site', join(work, 'site'), '--out', join(work, 'out')], { cwd: projectRoot, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** What a page asks for that does not lie in the folder, or behind the server. */
function watch(page: Page, origin?: string): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (origin ? url.origin !== origin && url.protocol !== 'data:' : !['file:', 'data:'].includes(url.protocol)) asked.push(url.href);
  });
  return asked;
}

const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2' };

/** A server as simple as python3 -m http.server: files, and index.html for folders. */
function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
    const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'index.html') : path;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
