import type { Network } from '../model/network.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { SourceKind } from '../model/vocabulary.ts';
import type { Source } from '../schemas/source.ts';

/** A date of CSL-JSON: one to three numbers, as exact as it is known. */
export interface CslDate {
  'date-parts': [[number] | [number, number] | [number, number, number]];
}

/** What can be cited, as CSL-JSON. Format: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface CslItem {
  /** Key of the item in every file: letters, digits and hyphens. */
  id: string;
  type: 'article-journal' | 'article-newspaper' | 'entry-encyclopedia' | 'legal_case' | 'report' | 'webpage';
  title: string;
  author?: { literal: string }[];
  /** Who published it, as a reader would name them. */
  'container-title'?: string;
  issued?: CslDate;
  'original-date'?: CslDate;
  accessed?: CslDate;
  URL: string;
  DOI?: string;
  /** Address of an archived copy. */
  archive_location?: string;
  language: string;
  abstract?: string;
  note?: string;
}

const types: Record<SourceKind, CslItem['type']> = {
  court: 'legal_case',
  official: 'webpage',
  company: 'webpage',
  document: 'report',
  news: 'article-newspaper',
  academic: 'article-journal',
  analysis: 'webpage',
  encyclopedia: 'entry-encyclopedia',
};

/** A date in parts, no more exact than it is; undefined where it is not known. */
export function toCslDate(date: PartialDate | 'unknown' | undefined): CslDate | undefined {
  if (!date || date === 'unknown') return undefined;
  return { 'date-parts': [date.split('-').map(Number) as CslDate['date-parts'][0]] };
}

/** The date of CSL-JSON as it was written: 2021, 2021-03 or 2021-03-09. */
export function fromCslDate({ 'date-parts': [parts] }: CslDate): PartialDate {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Key of an entry in citation files. */
export function getEntryKey(slug: string): string {
  return `gone-dark-${slug}`;
}

/** Key of a source in citation files: its entry and its id there, which both stay for good. */
export function getSourceKey(slug: string, id: string): string {
  return `${slug}-${id}`;
}

/** What an entry is published as. */
export interface Publication {
  /** Full address of the entry. */
  url: string;
  /** Name of the site. */
  site: string;
  /** The one author: everyone who wrote here, together. */
  author: string;
}

/** An entry as something to cite. Its date is that of the version on the page: the last update. */
export function toEntryItem({ slug, entry }: Pick<Network, 'slug' | 'entry'>, { url, site, author }: Publication): CslItem {
  return {
    id: getEntryKey(slug),
    type: 'webpage',
    title: entry.title,
    author: [{ literal: author }],
    'container-title': site,
    ...clean({ issued: toCslDate(entry.updated), 'original-date': toCslDate(entry.published) }),
    URL: url,
    language: 'en-GB',
    abstract: entry.standfirst,
  };
}

/** A source as something to cite. Words of ours that describe it stand in brackets, as no headline; the note says what a reader has to know. */
export function toSourceItem(source: Source, key: string): CslItem {
  const { title, title_is, url, published, accessed, archived, language, kind, publisher } = source;
  const speaksForItself = isOwnVoice(source);
  return {
    id: key,
    type: types[kind],
    title: title_is === 'descriptive' ? `[${title}]` : title,
    ...(speaksForItself ? { author: [{ literal: publisher }] } : { 'container-title': publisher }),
    ...clean({ issued: toCslDate(published), accessed: toCslDate(accessed) }),
    URL: url,
    ...clean({ DOI: findDoi(url), archive_location: archived }),
    language,
    ...clean({ note: describe(source) }),
  };
}

/**
 * Whether the publisher is also the author: a body or a company that speaks for itself.
 * The content says who published a source, not who wrote it, so nobody else is made an author; a name with brackets or commas tells of a copy or a department and is no name of an author.
 */
function isOwnVoice({ kind, publisher }: Source): boolean {
  return (kind === 'official' || kind === 'company') && !/[(),;]/.test(publisher);
}

function findDoi(url: string): string | undefined {
  return /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,}\/\S+)$/.exec(url)?.[1];
}

function describe({ title_is, seen, weak, note }: Source): string | undefined {
  const parts = [
    title_is && 'The title in brackets describes the source; it is not its headline.',
    !seen && 'Not opened by Gone Dark: cited on the word of another source.',
    weak && `Weak source: ${weak.replace(/\.$/, '')}.`,
    note !== weak && note,
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}

/** The same without what is undefined. */
function clean<Values extends object>(values: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
}

/** All there is to cite about an entry: itself, then its sources in the order of their numbers. */
export function listItems(network: Pick<Network, 'slug' | 'entry' | 'sources'>, publication: Publication): CslItem[] {
  return [toEntryItem(network, publication), ...network.sources.map((source) => toSourceItem(source, getSourceKey(network.slug, source.id)))];
}

/**
 * The sources of all entries, each address once, in the order of their keys.
 * The first entry that was published with a source gives it its key and words: a later entry never changes them.
 */
export function listAllSources(networks: readonly Pick<Network, 'slug' | 'entry' | 'sources'>[]): CslItem[] {
  const byAddress = new Map<string, CslItem>();
  const inOrder = networks.toSorted((a, b) => compare(a.entry.published, b.entry.published) || compare(a.slug, b.slug));
  for (const { slug, sources } of inOrder)
    for (const source of sources.toSorted((a, b) => compareIds(a.id, b.id))) if (!byAddress.has(source.url)) byAddress.set(source.url, toSourceItem(source, getSourceKey(slug, source.id)));
  return [...byAddress.values()];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const compareIds = (a: string, b: string) => Number.parseInt(a.slice(1)) - Number.parseInt(b.slice(1)) || compare(a, b);
