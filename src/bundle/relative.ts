import { Parser } from 'htmlparser2';
import { posix } from 'node:path';

/** A built site: the files by their paths in it, and the path below which its addresses stand, with slashes at both ends. */
export interface Built {
  has(file: string): boolean;
  base: string;
}

/** The file that an address from the site's root means, with what follows it; undefined where it is no address of the site. */
function findTarget(address: string, { has, base }: Built): { file: string; rest: string } | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address)!;
  const below = path === base.slice(0, -1) ? '' : path.startsWith(base) ? decodeURIComponent(path.slice(base.length)) : undefined;
  if (below === undefined || path.startsWith('//')) return undefined;
  const file = [below, posix.join(below, 'index.html')].find((name) => name && has(name));
  return file ? { file, rest } : undefined;
}

/** An address of the site as it is written in one of its files: relative, to a file and not to a folder, so that it also works where no server is. */
export function makeRelative(address: string, from: string, built: Built): string | undefined {
  const target = findTarget(address, built);
  if (!target) return undefined;
  const path = posix.relative(posix.dirname(from), target.file).split('/').map(encodeURIComponent).join('/');
  return `${path}${target.rest}`;
}

const decode = (text: string) => text.replaceAll('&amp;', '&');
const encode = (text: string) => text.replaceAll('&', '&amp;');

/**
 * Makes all links of a page relative and lets its security policy load from the folder where it lies.
 * @param file where the page is in the site
 * @param lost takes the addresses that lead to no file
 */
export function rewritePage(html: string, file: string, built: Built, lost: string[]): string {
  const tags: [start: number, end: number][] = [];
  const parser: Parser = new Parser({ onopentag: () => tags.push([parser.startIndex, parser.endIndex + 1]) }, { lowerCaseTags: false, lowerCaseAttributeNames: false });
  parser.end(html);

  const relate = (address: string) => {
    const relative = makeRelative(decode(address), file, built);
    if (relative === undefined) lost.push(`${address} on ${file}`);
    return relative === undefined ? address : encode(relative);
  };
  let rewritten = '';
  let at = 0;
  for (const [start, end] of tags) {
    const tag = html
      .slice(start, end)
      .replace(/(\s(?:href|src|action|poster|data)=")(\/(?!\/)[^"]*)"/g, (_, before: string, address: string) => `${before}${relate(address)}"`)
      .replace(/^(<meta\s[^>]*http-equiv="refresh"[^>]*content="\d+;\s*url=)(\/(?!\/)[^"]*)"/i, (_, before: string, address: string) => `${before}${relate(address)}"`)
      // In a folder 'self' is not the folder for every browser.
      .replace(/^<meta\s[^>]*http-equiv="content-security-policy"[^>]*>/i, (meta) => meta.replaceAll("'self'", "'self' file:"));
    rewritten += html.slice(at, start) + tag;
    at = end;
  }
  return rewritten + html.slice(at);
}

/** Makes the addresses in a style sheet relative. */
export function rewriteStyles(css: string, file: string, built: Built, lost: string[]): string {
  return css.replace(/url\((["']?)(\/(?!\/)[^"')]+)\1\)/g, (whole, quote: string, address: string) => {
    const relative = makeRelative(address, file, built);
    if (relative === undefined) lost.push(`${address} in ${file}`);
    return relative === undefined ? whole : `url(${quote}${relative}${quote})`;
  });
}
