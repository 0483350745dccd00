import { fromCslDate, type CslItem } from './item.ts';

/** Zotero's names of the types: it reads them where Dublin Core has none of its own. */
const types: Record<CslItem['type'], string> = {
  'article-journal': 'journalArticle',
  'article-newspaper': 'newspaperArticle',
  'entry-encyclopedia': 'encyclopediaArticle',
  legal_case: 'case',
  report: 'report',
  webpage: 'webpage',
};

/**
 * An item as an OpenURL context object, for the title of `<span class="Z3988">` (COinS).
 * Format: ANSI/NISO Z39.88-2004, keys of info:ofi/fmt:kev:mtx:dc; read by https://github.com/zotero/utilities/blob/master/openurl.js
 */
export function toContextObject(item: CslItem): string {
  const pairs: [key: string, value: string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', types[item.type]],
    ['rft.title', item.title],
    ['rft.source', item['container-title']],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['rft.aucorp', literal]),
    ['rft.date', item.issued && fromCslDate(item.issued)],
    ['rft.identifier', item.URL],
    ['rft.language', item.language],
  ];
  return pairs.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`])).join('&');
}
