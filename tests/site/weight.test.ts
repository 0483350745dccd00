import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './builds.ts';
import { findFile, getAddress, getValue, listFiles, readPages, weigh, type Page } from './page.ts';

const files = new Set(listFiles(root));
const pages = readPages(root);
const kilobyte = 1024;

test('the home page weighs at most 150 KB, with style, script and fonts', () => {
  const home = pages.find(({ file }) => file === 'index.html')!;
  const parts = [home.file, ...listLinked(home, 'link[rel="stylesheet"]', 'href'), ...listLinked(home, 'link[rel="preload"]', 'href'), ...listScripts(home)];
  expect(weigh(root, parts)).toBeLessThanOrEqual(150 * kilobyte);
});

test.for(pages.filter(({ file }) => file === 'index.html' || file.startsWith('operations/')))('$file has at most 15 KB of script', (page) => {
  const scripts = listScripts(page);
  expect(scripts).not.toEqual([]);
  expect(weigh(root, scripts)).toBeLessThanOrEqual(15 * kilobyte);
});

test('the script that explores the timeline has at most 45 KB, with all that it imports', () => {
  const scripts = followImports([...files].filter((file) => /^_astro\/explorer\.[^/]+\.js$/.test(file)));
  expect(scripts).not.toEqual([]);
  expect(weigh(root, scripts)).toBeLessThanOrEqual(45 * kilobyte);
});

function listLinked({ file, document }: Page, selector: string, attribute: string): string[] {
  return document.querySelectorAll(selector).map((element) => findFile(root, files, new URL(getValue(element, attribute) ?? '', getAddress(root, file)))!);
}

/** The scripts of a page and all that they import at once. */
function listScripts(page: Page): string[] {
  return followImports([...listLinked(page, 'script[src]', 'src'), ...listLinked(page, 'link[rel="modulepreload"]', 'href')]);
}

/** Scripts and all that they import at once. */
function followImports(scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(root.dir, file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)) follow(posix.join(posix.dirname(file), imported!));
  };
  for (const file of scripts) follow(file);
  return [...found];
}
