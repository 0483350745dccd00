import processor, { type Engine } from 'citeproc';
import apa from './csl/apa.csl?raw';
import chicago from './csl/chicago-note-bibliography.csl?raw';
import harvard from './csl/harvard-cite-them-right.csl?raw';
import iso690 from './csl/iso690-author-date-en.csl?raw';
import british from './csl/locales-en-GB.xml?raw';
import american from './csl/locales-en-US.xml?raw';
import mla from './csl/modern-language-association.csl?raw';
import newspaper from './csl/newspaper.csl?raw';
import type { CslItem } from './item.ts';

interface Style {
  /** What readers call it. */
  name: string;
  /** The style itself, in the Citation Style Language. */
  xml: string;
  /** Whose words, dates and quotation marks it takes. */
  language: 'en-GB' | 'en-US';
  /**
   * Types that it would print with less than we know, so that they are given to it as pages of the web, which all of them are.
   * For a case the styles want court, reporter and page, which we don't record as such, and leave out publisher or address; Harvard calls an article without volume a preprint; ISO 690 leaves out day and month of an article.
   */
  asWebpages: readonly CslItem['type'][];
}

/** The styles in which everything can be cited, in the order in which they are shown. Chicago has two: this is the one of notes, which newsrooms and historians use. */
export const styles = {
  newspaper: { name: 'Newspaper line', xml: newspaper, language: 'en-GB', asWebpages: [] },
  apa: { name: 'APA', xml: apa, language: 'en-US', asWebpages: ['legal_case'] },
  chicago: { name: 'Chicago (notes)', xml: chicago, language: 'en-US', asWebpages: ['legal_case'] },
  mla: { name: 'MLA', xml: mla, language: 'en-US', asWebpages: ['legal_case'] },
  harvard: { name: 'Harvard', xml: harvard, language: 'en-GB', asWebpages: ['legal_case', 'article-journal'] },
  iso690: { name: 'ISO 690 (DIN)', xml: iso690, language: 'en-GB', asWebpages: ['legal_case', 'article-journal', 'article-newspaper', 'entry-encyclopedia'] },
} as const satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;
export const styleNames = Object.keys(styles) as StyleName[];

const locales: Record<string, string> = { 'en-GB': british, 'en-US': american };

/** The items on which the processor works, by a number that no item had before: what it has seen once, it doesn't ask for again. */
let current = new Map<string, CslItem>();
let count = 0;
const engines = new Map<StyleName, Engine>();

/**
 * Citations of items in a style, by key, as HTML: text, `<i>`, and a `<span lang>` around a title in another language.
 * Each reads as if it stood alone: nothing is shortened or lettered because of the others.
 */
export function formatCitations(items: readonly CslItem[], style: StyleName): Map<string, string> {
  const engine = getEngine(style);
  current = new Map(items.map((item) => [String(++count), item]));
  engine.updateItems([...current.keys()]);
  const result = engine.makeBibliography();
  if (!result) throw new Error(`A style without a bibliography: ${style}`);
  const [{ entry_ids: ids }, entries] = result;
  const entryOf = new Map(ids.map(([number = ''], index) => [number, entries[index]!]));
  return new Map([...current].map(([number, item]) => [item.id, markTitle(tidy(entryOf.get(number)!), item)]));
}

/** Citations of items in all styles, by key and style. */
export function formatAll(items: readonly CslItem[]): Map<string, Record<StyleName, string>> {
  const byStyle = styleNames.map((style) => [style, formatCitations(items, style)] as const);
  return new Map(items.map(({ id }) => [id, Object.fromEntries(byStyle.map(([style, citations]) => [style, citations.get(id)!])) as Record<StyleName, string>]));
}

function getEngine(name: StyleName): Engine {
  let engine = engines.get(name);
  if (!engine) {
    const style: Style = styles[name];
    const system = { retrieveLocale: (wanted: string) => locales[wanted] ?? british, retrieveItem: (number: string) => ({ ...prepare(current.get(number)!, style), id: number }) };
    engine = new processor.Engine(system, standAlone(style.xml), style.language, true);
    engines.set(name, engine);
  }
  return engine;
}

/** Takes from a style what only lists and running texts need: how it orders and shortens, letters after the year, dashes for the same author. The processor then has half the work. */
function standAlone(xml: string): string {
  return xml
    .replace(/<citation[\s>][\s\S]*<\/citation>/, '<citation><layout><text variable="title"/></layout></citation>')
    .replace(/\s(?:disambiguate-[\w-]+|subsequent-author-substitute(?:-rule)?)="[^"]*"/g, '')
    .replace(/(<bibliography[^>]*>\s*)<sort>[\s\S]*?<\/sort>/, '$1');
}

/** What a style is given: a copy, as the processor writes into it. Notes and abstracts are for files; a page first published earlier is no reprint of itself. */
function prepare({ note: _note, abstract: _abstract, 'original-date': _original, DOI: doi, ...item }: CslItem, { asWebpages }: Style): object {
  const asWebpage = asWebpages.includes(item.type);
  // The processor would set an apostrophe in an address as a quotation mark.
  return structuredClone({ ...item, URL: item.URL.replaceAll("'", '%27'), ...(asWebpage ? { type: 'webpage' } : doi && { DOI: doi }) });
}

/** Leaves of the processor's HTML only what the site's security policy lets pass. */
function tidy(html: string): string {
  const tidied = html
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/<span style="[^"]*">/g, '<span>')
    .replaceAll('&#38;', '&amp;')
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;')
    .replace(/\s+/g, ' ')
    .trim();
  const unknown = /<(?!\/?(?:i|b|sup|sub|span)>)[^>]*>/.exec(tidied);
  if (unknown) throw new Error(`Markup in a citation that nobody expected: ${unknown[0]}`);
  return tidied;
}

/** Says in which language a title is. English ones need no mark, and words in brackets are ours. */
function markTitle(html: string, { title, language }: CslItem): string {
  if (language.startsWith('en') || title.startsWith('[')) return html;
  const quotes = '[\'"‘’‚“”„‹›«»]';
  const pattern = title
    .trim()
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    // The processor sets quotation marks as the style wants them, an American one with the comma or full stop inside.
    .replace(new RegExp(quotes, 'g'), `[.,]?${quotes}`)
    .replace(/\s+/g, '\\s+');
  return html.replace(new RegExp(pattern, 'u'), (found) => `<span lang="${language}">${found}</span>`);
}

/** The words of a citation, without markup. */
export function toPlainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
