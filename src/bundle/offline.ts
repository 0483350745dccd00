import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { SearchRecord } from '../search/records.ts';
import { makeRelative, rewritePage, rewriteStyles, type Built } from './relative.ts';
import { fillNote } from './note.ts';

const script = 'offline/offline.js';
const index = 'offline/records.js';

/**
 * The files of a built site, changed so that they can be read straight from a folder: relative links, and a search that needs no server.
 * @throws where a page links to what is not there
 */
export function makeOffline(site: ReadonlyMap<string, Uint8Array>, base: string, records: readonly SearchRecord[]): Map<string, Uint8Array> {
  const built: Built = { has: (file) => site.has(file), base };
  const lost: string[] = [];
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const offline = new Map<string, Uint8Array>();
  for (const [file, body] of site) {
    if (file.endsWith('.html')) {
      const page = file === 'data/index.html' ? fillNote(decoder.decode(body), 'inside') : decoder.decode(body);
      offline.set(file, encoder.encode(addScript(rewritePage(page, file, built, lost), file)));
    } else if (file.endsWith('.css')) offline.set(file, encoder.encode(rewriteStyles(decoder.decode(body), file, built, lost)));
    else offline.set(file, body);
  }
  if (lost.length) throw new Error(`These addresses lead to no file: ${lost.slice(0, 10).join(', ')}${lost.length > 10 ? ` and ${lost.length - 10} more` : ''}.`);

  const list = records.map(({ url, content, meta, filters, sort }) => {
    const at = makeRelative(base + url.slice(1), 'search/index.html', built);
    if (!at) throw new Error(`Search would lead to ${url}, which is not there.`);
    return { url: at, title: meta.title, about: [meta.kind, meta.network, meta.date].filter(Boolean).join(' · '), text: content, date: sort.date, filters };
  });
  offline.set(index, encoder.encode(`window.goneDarkRecords = [\n${list.map((record) => JSON.stringify(record)).join(',\n')}\n];\n`));
  offline.set(script, new Uint8Array(readFileSync(new URL('offline.js', import.meta.url))));
  return offline;
}

/** Pages that need a script to be of use get the one that runs without a server. */
function addScript(html: string, file: string): string {
  if (!/<(?:site-search|data-table|source-filter|embed-builder)[\s>]/.test(html)) return html;
  const to = (target: string) => posix.relative(posix.dirname(file), target);
  return html.replace('</body>', `<script src="${to(script)}" data-records="${to(index)}"></script></body>`);
}
