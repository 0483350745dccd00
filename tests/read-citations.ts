import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

/** What a reader that we didn't write finds in a citation file. Dates as they were written: 2021, 2021-03 or 2021-03-09. */
export interface Read {
  id: string;
  type: string;
  title: string;
  /** Who published it, or is the author. */
  by: string | undefined;
  url: string;
  doi: string | undefined;
  issued: string | undefined;
  accessed: string | undefined;
  archived: string | undefined;
  language: string | undefined;
  note: string | undefined;
  abstract: string | undefined;
}

/** Reads a file of citations with citation.js, whatever its format, and puts what it found in one form. */
export function readCitations(file: string): Read[] {
  return new Cite(file).data.map((item) => {
    const text = (key: string) => item[key] as string | undefined;
    const author = (item['author'] as { literal?: string; family?: string }[] | undefined)?.map(({ literal, family }) => literal ?? family).join('; ');
    const [, note, archived] = /^(.*?) ?(?:Archived copy: (\S+))?$/.exec(text('note') ?? '') ?? [];
    return {
      id: text('id')!,
      // BibTeX has one type for all articles, with a subtype, and one for all works of reference.
      type: item['genre'] === 'newspaper' ? 'article-newspaper' : text('type') === 'entry' ? 'entry-encyclopedia' : text('type')!,
      title: text('title')!,
      by: [author, text('container-title') ?? text('publisher') ?? text('authority')].filter(Boolean).join(' / ') || undefined,
      // Of an address in BibTeX this reader encodes each encoded sign once more.
      url: text('URL')!.replace(/%25(?=[0-9A-F]{2})/gi, '%'),
      doi: text('DOI'),
      issued: readDate(item['issued']),
      accessed: readDate(item['accessed']),
      archived: text('archive_location') ?? archived,
      language: text('language'),
      note: note || undefined,
      abstract: text('abstract'),
    };
  });
}

/** A date that the reader took apart, or kept as RIS has it: 2021/03//. */
function readDate(date: unknown): string | undefined {
  if (!date) return undefined;
  const { 'date-parts': parts, raw } = date as { 'date-parts'?: [number[]]; raw?: string };
  return parts ? parts[0].map((part) => String(part).padStart(2, '0')).join('-') : raw?.replace(/\/+$/, '').replaceAll('/', '-');
}
