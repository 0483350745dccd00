import { formatPlace, isCountryCode } from '../model/places.ts';
import { getTakedown, type Network } from '../model/network.ts';
import type { SourceKind } from '../model/vocabulary.ts';
import type { Source } from '../schemas/source.ts';

/** A thing described in the words of https://schema.org/. A test holds what the pages say to that vocabulary. */
export interface Thing {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

/** The site, as other things refer to it. All addresses are full ones. */
export interface Site {
  /** Address of the home page. */
  url: string;
  name: string;
  description: string;
  /** Address of the search page, to which `?q=` adds what is sought. */
  search: string;
  /** Address of the page that says who makes it. */
  about: string;
  /** Name of the one author of everything. */
  author: string;
}

/** Addresses of the licences. */
export const licences = { texts: 'https://creativecommons.org/licenses/by/4.0/', data: 'https://creativecommons.org/publicdomain/zero/1.0/' } as const;

const language = 'en-GB';

/** The site as it describes itself on its home page, with the way to search it. */
export function describeSite({ url, name, description, search }: Site): Thing {
  return {
    '@type': 'WebSite',
    '@id': url,
    url,
    name,
    description,
    inLanguage: language,
    license: licences.texts,
    potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` }, 'query-input': 'required name=search_term_string' },
  };
}

const describePublisher = ({ url, name }: Site): Thing => ({ '@type': 'Organization', name, url });
const describeAuthor = ({ about, author }: Site): Thing => ({ '@type': 'Organization', name: author, url: about });
const referToSite = ({ url, name }: Site): Thing => ({ '@type': 'WebSite', '@id': url, url, name });

/** One correction of an entry. */
export interface Correction {
  /** Day on which it was made. */
  date: string;
  /** What was wrong, and what is right. */
  text: string;
  /** Its own address, where it has one. */
  url?: string;
}

/** An entry: an article of this site about the takedown of a network, with its sources. Its dates are those of publication here; those of the takedown are the event's. */
export function describeEntry({ slug: _slug, entry, facts, sources }: Network, { url, site, corrections = [], image }: { url: string; site: Site; corrections?: readonly Correction[]; image?: string }): Thing {
  return {
    '@type': 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: entry.title,
    description: entry.standfirst,
    inLanguage: language,
    datePublished: entry.published,
    dateModified: entry.updated,
    version: entry.updated,
    author: describeAuthor(site),
    publisher: describePublisher(site),
    isPartOf: referToSite(site),
    license: licences.texts,
    isAccessibleForFree: true,
    ...(image && { image }),
    about: describeTakedown(facts),
    ...(corrections.length && { correction: corrections.map(({ date, text, url: address }) => ({ '@type': 'CorrectionComment', datePublished: date, text, ...(address && { url: address }) })) }),
    citation: sources.map(describeSource),
  };
}

/** The takedown as an event: on its day, in the countries whose authorities ran the named operations. */
function describeTakedown(facts: Network['facts']): Thing {
  const date = getTakedown(facts);
  const countries = [...new Set(facts.operations.map(({ country }) => country))].filter(isCountryCode);
  return {
    '@type': 'Event',
    name: `Takedown of ${facts.name}`,
    description: facts.outcome_text,
    startDate: date,
    endDate: date,
    ...(countries.length && { location: countries.map((code) => ({ '@type': 'Country', name: formatPlace(code), identifier: code })) }),
  };
}

const sourceTypes: Record<SourceKind, string> = {
  court: 'CreativeWork',
  official: 'WebPage',
  company: 'WebPage',
  document: 'DigitalDocument',
  news: 'NewsArticle',
  academic: 'ScholarlyArticle',
  analysis: 'WebPage',
  encyclopedia: 'WebPage',
};

/** A source in few words. What only describes it is no name. */
function describeSource({ kind, title, title_is, url, published, language: inLanguage, publisher }: Source): Thing {
  return {
    '@type': sourceTypes[kind],
    [title_is === 'descriptive' ? 'description' : 'name']: title,
    url,
    ...(published !== 'unknown' && { datePublished: published }),
    inLanguage,
    publisher: { '@type': 'Organization', name: publisher },
  };
}

/** Where a page stands in the site, from the home page down. */
export function describeBreadcrumbs(steps: readonly { name: string; url: string }[]): Thing {
  return { '@type': 'BreadcrumbList', itemListElement: steps.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })) };
}

/** The glossary, each term with its own address. */
export function describeTerms(terms: readonly { id: string; term: string; short: string }[], { url, name, site }: { url: string; name: string; site: Site }): Thing {
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name,
    inLanguage: language,
    license: licences.texts,
    publisher: describePublisher(site),
    hasDefinedTerm: terms.map(({ id, term, short }) => ({ '@type': 'DefinedTerm', '@id': `${url}#${id}`, url: `${url}#${id}`, name: term, description: short, termCode: id })),
  };
}

/** A file in which data can be had. */
export interface Distribution {
  url: string;
  name: string;
  /** Media type, such as text/csv. */
  type: string;
  /** In bytes. */
  size: number;
}

/** The facts and figures as data, for the page from which they can be taken, as search engines for data read it: https://developers.google.com/search/docs/appearance/structured-data/dataset */
export function describeDataset({ url, name, description, version, updated, published, years, keywords, distributions, site }: { url: string; name: string; description: string; version: string; updated: string; published: string; years: readonly [first: string, last: string]; keywords: readonly string[]; distributions: readonly Distribution[]; site: Site }): Thing {
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name,
    description,
    inLanguage: language,
    license: [licences.data, licences.texts],
    isAccessibleForFree: true,
    version,
    datePublished: published,
    dateModified: updated,
    creator: describeAuthor(site),
    publisher: describePublisher(site),
    isPartOf: referToSite(site),
    temporalCoverage: years.join('/'),
    keywords: [...keywords],
    distribution: distributions.map(({ url: contentUrl, name: title, type, size }) => ({ '@type': 'DataDownload', name: title, contentUrl, encodingFormat: type, contentSize: `${size} B` })),
  };
}

/** Things as JSON-LD, safe inside a `<script>`: nothing in it can end the element. */
export function formatLinkedData(things: readonly Thing[]): string {
  const [only] = things;
  return JSON.stringify(things.length === 1 ? { '@context': 'https://schema.org', ...only } : { '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
