import { fromCslDate, type CslDate, type CslItem } from './item.ts';

const types: Record<CslItem['type'], string> = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  'entry-encyclopedia': 'ENCYC',
  legal_case: 'CASE',
  report: 'RPRT',
  webpage: 'ELEC',
};

/**
 * Writes items as RIS, in UTF-8, with the line ends that the format asks for.
 * Format: https://github.com/zotero/translators/blob/master/RIS.js and https://en.wikipedia.org/wiki/RIS_(file_format).
 */
export function writeRis(items: readonly CslItem[]): string {
  return items.map(writeRecord).join('\r\n');
}

function writeRecord(item: CslItem): string {
  const type = types[item.type];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', type],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    // Cases and reports have no container in RIS, only a publisher.
    [type === 'RPRT' || type === 'CASE' ? 'PB' : 'T2', item['container-title']],
    // Both are whole dates, as RIS had it first: some readers look for a newspaper's day in one, some in the other.
    ['PY', item.issued && formatDate(item.issued)],
    ['DA', item.issued && formatDate(item.issued)],
    ['Y2', item.accessed && formatDate(item.accessed)],
    // Of a web page some readers look for the day of access here.
    ['M1', type === 'ELEC' && item.accessed ? formatDate(item.accessed) : undefined],
    ['UR', item.URL],
    ['DO', item.DOI],
    ['AV', item.archive_location],
    ['LA', item.language],
    ['AB', item.abstract],
    ['N1', item.note],
  ];
  return [...lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`])), 'ER  - ', ''].join('\r\n');
}

/** 2021///, 2021/03// or 2021/03/09/: as exact as it is known. */
function formatDate(date: CslDate): string {
  const [year, month = '', day = ''] = fromCslDate(date).split('-');
  return `${year}/${month}/${day}/`;
}
