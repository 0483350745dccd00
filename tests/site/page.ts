import { HtmlValidate, Parser, type HtmlElement } from 'html-validate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { htmlRules } from './html-rules.ts';
import type { Build } from './builds.ts';

/** A page as it was built. */
export interface Page {
  /** File below the build's folder, with forward slashes. */
  file: string;
  html: string;
  document: HtmlElement;
  /** Every id on it. */
  ids: ReadonlySet<string>;
}

const parserConfig = await new HtmlValidate(htmlRules).getConfigFor('page.html');

/** The value of an attribute as a browser reads it: the parser leaves `&amp;` as it stands. */
export function getValue(element: HtmlElement, attribute: string): string | undefined {
  const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#34;': '"', '&#38;': '&', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
  return element.getAttributeValue(attribute)?.replace(/&(?:amp|quot|lt|gt|#34|#38|#39);/g, (entity) => entities[entity]!);
}

/** All files of a build, below its folder, with forward slashes, in order. */
export function listFiles({ dir }: Build): string[] {
  if (!existsSync(dir)) throw new Error(`No build in ${dir}. Run npm run test:build first.`);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(dir.length).split(sep).join('/')).sort();
}

/** Reads and parses all pages of a build, without those that only send on to another. */
export function readPages(build: Build): Page[] {
  return readHtml(build).filter(({ document }) => !isRedirect(document));
}

/** Whether a page is a frame for other people's pages: no reader comes to it by itself, and search engines leave it out. */
export const isFrame = ({ file }: Pick<Page, 'file'>) => /^embed\/(?:timeline|operations|figure)\//.test(file);

/** Reads and parses the pages of a build that only send on to another: short links, pages that moved. */
export function readRedirects(build: Build): Page[] {
  return readHtml(build).filter(({ document }) => isRedirect(document));
}

const isRedirect = (document: HtmlElement) => document.querySelector('meta[http-equiv="refresh"]') !== null;

function readHtml(build: Build): Page[] {
  return listFiles(build)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(build.dir, file), 'utf8');
      const document = new Parser(parserConfig).parseHtml(html);
      return { file, html, document, ids: new Set(document.querySelectorAll('[id]').map((element) => element.id ?? '')) };
    });
}

/** The address of a page or file of the build. */
export function getAddress({ site, base }: Build, file: string): URL {
  return new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), site);
}

/** The file that a static server gives for an address of the site; undefined where there is none. */
export function findFile({ base }: Build, files: ReadonlySet<string>, { pathname }: URL): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file : undefined;
}

/** Size of files over the wire, with the compression that every server has. Fonts are compressed already. */
export function weigh({ dir }: Build, files: Iterable<string>): number {
  const sizes = [...new Set(files)].map((file) => {
    const bytes = readFileSync(join(dir, file));
    return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
