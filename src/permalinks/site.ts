import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** The built site as the ledger sees it. */
export interface Site {
  /** Addresses of all pages and files that are promised to stay, with "#" and id for the parts of pages. */
  addresses: Set<string>;
  /** All ids of each page, also those that are no promise. */
  ids: Map<string, ReadonlySet<string>>;
  /** Pages that only send on to another. */
  redirects: Set<string>;
}

/** A page in the built folder. */
export interface BuiltPage {
  /** Address from the site's root. */
  address: string;
  /** File below the built folder, with forward slashes. */
  file: string;
}

/** What a host needs but nobody links to: assets with a hash in their name, the search index, the sitemap, icons, the page for what is not there, and what programs find by asking a page: oEmbed files and the data of the frames. */
const noPromise = /^(?:_astro\/|pagefind\/|sitemap[\w-]*\.xml$|robots\.txt$|404\.html$|_headers$|_redirects$|favicon\.\w+$|oembed\/|embed\/(?:timeline|codes\/[\w-]+)\.json$|\.)/;

/** All files of a built folder that are addresses for good, and which of them are pages. */
export function listBuilt(dir: string): { pages: BuiltPage[]; files: string[] } {
  const all = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(dir, '/').length).split(sep).join('/'))
    .filter((file) => !noPromise.test(file))
    .sort();
  const pages = all.filter((file) => file.endsWith('.html')).map((file) => ({ address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, file }));
  return { pages, files: all.filter((file) => !file.endsWith('.html')).map((file) => `/${file}`) };
}

/** Reads the addresses of a built site. */
export function readSite(dir: string): Site {
  const { pages, files } = listBuilt(dir);
  const site: Site = { addresses: new Set(files), ids: new Map(), redirects: new Set() };
  for (const { address, file } of pages) {
    const page = readPage(readFileSync(join(dir, file), 'utf8'));
    site.addresses.add(address);
    site.ids.set(address, page.ids);
    if (page.isRedirect) site.redirects.add(address);
    for (const id of page.promised) site.addresses.add(`${address}#${id}`);
  }
  return site;
}

/** Elements that the page's scripts and forms name by id, and drawings: no reader gets an address out of them. */
const unlinked = new Set(['button', 'datalist', 'dialog', 'form', 'input', 'output', 'progress', 'script', 'select', 'svg', 'template', 'textarea']);

/**
 * Finds the ids on a page. Promised are those in the main part, except in forms, drawings and what is hidden until a script shows it.
 * An element with `data-passing` keeps its own id, and all below it, out of the promise. A page that search engines are told to leave out promises only itself.
 */
export function readPage(html: string): { ids: Set<string>; promised: Set<string>; isRedirect: boolean } {
  const ids = new Set<string>();
  const promised = new Set<string>();
  let isRedirect = false;
  let isListed = true;
  // How many open elements deep the parser is, and at which depth the main part and a part without promises began.
  let depth = 0;
  let main = 0;
  let passing = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') isRedirect = true;
      if (name === 'meta' && attributes['name'] === 'robots' && attributes['content']?.includes('noindex')) isListed = false;
      if (!passing && (unlinked.has(name) || 'hidden' in attributes || 'popover' in attributes || 'data-passing' in attributes)) passing = depth;
      const id = attributes['id'];
      if (id) ids.add(id);
      if (id && main && !passing) promised.add(id);
      if (name === 'main') main = depth;
    },
    onclosetag() {
      if (passing === depth) passing = 0;
      if (main === depth) main = 0;
      depth--;
    },
  });
  parser.end(html);
  return { ids, promised: isListed ? promised : new Set(), isRedirect };
}
