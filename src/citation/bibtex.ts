import { fromCslDate, type CslItem } from './item.ts';

const entryTypes: Record<CslItem['type'], string> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  'entry-encyclopedia': 'inreference',
  legal_case: 'jurisdiction',
  report: 'report',
  webpage: 'online',
};

/** Where a container stands, by type of entry. */
const containers: Record<string, string> = { article: 'journaltitle', inreference: 'booktitle', jurisdiction: 'publisher', report: 'institution', online: 'organization' };

/** Names that babel and polyglossia give languages. https://ctan.org/pkg/babel */
const languageNames: Record<string, string> = {
  ar: 'arabic', cs: 'czech', da: 'danish', de: 'ngerman', el: 'greek', en: 'english', 'en-GB': 'british', es: 'spanish', et: 'estonian', fi: 'finnish', fr: 'french', hr: 'croatian', hu: 'magyar', is: 'icelandic', it: 'italian',
  lt: 'lithuanian', lv: 'latvian', nl: 'dutch', no: 'norsk', pl: 'polish', pt: 'portuguese', ro: 'romanian', ru: 'russian', sl: 'slovene', sr: 'serbian', sv: 'swedish', tr: 'turkish', uk: 'ukrainian', zh: 'chinese',
};

/**
 * Writes items for BibTeX, in the fields of BibLaTeX, in UTF-8.
 * Format: https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf, section 2 (database guide). Titles stand in double braces: no style changes their letters.
 */
export function writeBibtex(items: readonly CslItem[]): string {
  return items.map(writeEntry).join('\n');
}

function writeEntry(item: CslItem): string {
  const type = entryTypes[item.type];
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author && item.author.map(({ literal }) => `{${escape(literal)}}`).join(' and ')],
    ['title', `{${escape(item.title)}}`],
    [containers[type]!, item['container-title'] && `{${escape(item['container-title'])}}`],
    ['entrysubtype', item.type === 'article-newspaper' ? 'newspaper' : undefined],
    ['date', item.issued && fromCslDate(item.issued)],
    ['origdate', item['original-date'] && fromCslDate(item['original-date'])],
    ['doi', item.DOI],
    // Verbatim fields: biber reads them as they stand, but braces have to be paired.
    ['url', encodeBraces(item.URL)],
    ['urldate', item.accessed && fromCslDate(item.accessed)],
    ['language', item.language],
    ['langid', languageNames[item.language]],
    ['abstract', item.abstract && escape(item.abstract)],
    ['note', [item.note && escape(item.note), item.archive_location && `Archived copy: ${escape(encodeBraces(item.archive_location))}`].filter(Boolean).join(' ') || undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** Text as TeX prints it. Letters of all scripts stay as they are. */
function escape(text: string): string {
  const commands: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return text.replace(/[\\~^]|[{}$&#%_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

const encodeBraces = (url: string) => url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
