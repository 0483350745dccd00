import type { Entry } from '../schemas/entry.ts';
import type { Facts, Figure, Milestone, Person, Ruling } from '../schemas/facts.ts';
import type { Source } from '../schemas/source.ts';
import { describeSupport } from './citations.ts';
import { escapeHtml, type StoredQuote } from './excerpt.ts';
import { describeMetric, formatAsOf, formatPhrase, formatScope, groupFigures } from './figures.ts';
import { compareDates, formatDate, type PartialDate } from './partial-date.ts';
import { isPresumedInnocent } from './people.ts';
import { confidences, rulingStates, stages, type Confidence } from './vocabulary.ts';

/** A paragraph of a story that can be quoted. */
export interface StoryClaim {
  id: string;
  /** Heading of the section in which it stands. */
  heading: string | undefined;
  /** Its words, as the page shows them. */
  text: string;
  /** Ids of the sources that it cites, in the order in which it does. */
  sources: string[];
}

/** One thing that can be quoted. */
export interface Quote {
  /** Its id on the page of the entry; empty for the entry itself. */
  id: string;
  /** A few words by which to find it in a list. */
  label: string;
  /** The words to quote. They carry their date where they have one. */
  text: string;
  /** What has to be said with them: weak support, doubts, notes. */
  remarks: string[];
  sources: readonly Source[];
}

/** Where a quote comes from. */
export interface QuoteOrigin {
  /** Name of the site. */
  site: string;
  /** Title of the entry. */
  title: string;
  /** Day of the entry's version. */
  version: PartialDate;
}

/** Quotes under one heading. */
export interface QuoteGroup {
  /** Kind of the things in it, as the entry's own sections are called. */
  kind: 'story' | 'figures' | 'milestones' | 'rulings' | 'people' | 'disagreements' | 'unknowns';
  /** In the order of the page; lists that are folded there are parts here. */
  parts: { title: string | undefined; quotes: Quote[] }[];
}

type Supported = { sources: readonly string[]; confidence?: Confidence | undefined; note?: string | undefined };

/** Everything on the page of an entry that can be quoted, in the order of the page. */
export function collectQuotes({ facts, claims, sources }: { facts: Facts; claims: readonly StoryClaim[]; sources: readonly Source[] }, locale = 'en-GB'): QuoteGroup[] {
  const dateOf = (date: PartialDate | 'unknown') => (date === 'unknown' ? 'date not known' : formatDate(date, locale));
  const cite = (ids: readonly string[]) => ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  const support = (record: Supported) => ({ remarks: describeDoubts(record, cite(record.sources)), sources: cite(record.sources) });
  const fold = <Item>(list: readonly Item[], keyOf: (item: Item) => string, toQuote: (item: Item) => Quote) => [...Map.groupBy(list, keyOf)].map(([title, items]) => ({ title: title || undefined, quotes: items.map(toQuote) }));

  const quoteFigure = (figure: Figure): Quote => ({ id: figure.id, label: `${describeMetric(figure)}: ${formatPhrase(figure, locale)}`, text: formatFigureQuote(facts.name, figure, locale), ...support(figure) });
  const quoteStep = (step: Milestone): Quote => ({ id: step.id, label: shorten(step.text), text: `${dateOf(step.date)}${step.scheduled ? ' (scheduled)' : ''}: ${step.text}`, ...support(step) });
  const quoteRuling = (ruling: Ruling): Quote => ({ id: ruling.id, label: `${ruling.court}, ${dateOf(ruling.date)}`, text: `${ruling.court}, ${ruling.case}, ${dateOf(ruling.date)}${ruling.state ? ` (${rulingStates[ruling.state].toLowerCase()})` : ''}: ${ruling.holding}`, ...support(ruling) });

  const groups: QuoteGroup[] = [
    { kind: 'story', parts: fold(claims, ({ heading }) => heading ?? '', ({ id, text, sources: ids }) => ({ id, label: shorten(text), text, remarks: describeDoubts({ sources: ids }, cite(ids)), sources: cite(ids) })) },
    { kind: 'figures', parts: groupFigures(facts.figures, locale).map(({ title, series }) => ({ title, quotes: series.flatMap(({ figures }) => figures.map(quoteFigure)) })) },
    { kind: 'milestones', parts: fold(facts.milestones.toSorted((a, b) => compareDates(a.date, b.date)), ({ date }) => date.slice(0, 4), quoteStep) },
    { kind: 'rulings', parts: fold(facts.rulings, () => '', quoteRuling) },
    { kind: 'people', parts: fold(facts.people, () => '', (person) => ({ id: person.id, label: person.name ?? shorten(person.described_as!), text: formatPersonQuote(person, dateOf), ...support(person) })) },
    {
      kind: 'disagreements',
      parts: fold(facts.disagreements, () => '', ({ id, topic, versions, assessment }) => {
        const ids = [...new Set(versions.flatMap((version) => version.sources))];
        return { id, label: topic, text: `Accounts differ (${topic}). ${versions.map(({ says }, index) => `(${index + 1}) ${endSentence(says)}`).join(' ')} Better supported: ${assessment}`, remarks: [], sources: cite(ids) };
      }),
    },
    { kind: 'unknowns', parts: fold(facts.unknowns, () => '', ({ id, text }) => ({ id, label: shorten(text), text: `Not known: ${text}`, remarks: [], sources: [] })) },
  ];
  return groups.map((group) => ({ ...group, parts: group.parts.filter(({ quotes }) => quotes.length) })).filter(({ parts }) => parts.length);
}

/** The entry as a whole: its title and what its standfirst says. */
export function quoteEntry({ title, standfirst }: Pick<Entry, 'title' | 'standfirst'>): Quote {
  return { id: '', label: title, text: `${title}: ${standfirst}`, remarks: [], sources: [] };
}

/** A figure with all that it needs to be true away from its page: `Ghost. Arrests: 51 people, worldwide, as of 18 September 2024.`. */
export function formatFigureQuote(name: string, figure: Figure, locale = 'en-GB'): string {
  const when = figure.as_of === 'unknown' ? formatAsOf(figure, locale) : `as of ${formatAsOf(figure, locale)}`;
  return `${name}. ${describeMetric(figure)}: ${formatPhrase(figure, locale)}, ${formatScope(figure, locale)}, ${when}.`;
}


function formatPersonQuote(person: Person, dateOf: (date: PartialDate | 'unknown') => string): string {
  const status = `${stages[person.status]}${person.pending ? ', case pending' : ''}, ${dateOf(person.status_date)}.`;
  const innocence = isPresumedInnocent(person) ? ' Presumed innocent.' : '';
  return `${person.name ?? person.described_as!}, ${endSentence(person.role)} ${status} ${endSentence(person.detail)}${innocence}`;
}

/** What the page says beside a record, so that a quote says it too. */
function describeDoubts({ confidence, note }: Supported, sources: readonly Source[]): string[] {
  const weak = describeSupport(sources);
  return [weak && `${weak}.`, confidence && confidences[confidence], note && `Note: ${note}`].filter((text): text is string => Boolean(text));
}

/** A source in one line: `Europol, “Title”, 18 September 2024, https://…`. A title that describes stands in brackets. */
export function formatReference({ publisher, title, title_is, published, url, seen }: Source, locale = 'en-GB'): string {
  return [publisher, title_is === 'descriptive' ? `[${title}]` : `“${title}”`, formatPublished(published, locale), ...(seen ? [] : [unseen]), url].join(', ');
}

/** The same line as HTML, the title as the link. */
export function formatHtmlReference({ publisher, title, title_is, published, url, language, seen }: Source, locale: string): string {
  const text = escapeHtml(title);
  const name = title_is === 'descriptive' ? `[${text}]` : `<cite${language === 'en' ? '' : ` lang="${language}"`}>${text}</cite>`;
  return `${escapeHtml(publisher)}, <a href="${escapeHtml(url)}">${name}</a>, ${[formatPublished(published, locale), ...(seen ? [] : [unseen])].join(', ')}`;
}

/** Said of a source that is cited on the word of another. */
const unseen = 'not opened by us';

const formatPublished = (published: PartialDate | 'unknown', locale: string) => (published === 'unknown' ? 'undated' : formatDate(published, locale));

/** Where a quote comes from, in one line: `Gone Dark, “Ghost”, version of 25 November 2026`. */
export function formatAttribution({ site, title, version }: QuoteOrigin, locale = 'en-GB'): string {
  return `${site}, “${title}”, version of ${formatDate(version, locale)}`;
}

/**
 * A quote with its remarks, attribution, link and sources, as plain text and as HTML, and the words apart, so that a part of them can take their place.
 * @param address the lasting address of what is quoted
 */
export function storeQuote({ text, remarks, sources }: Quote, origin: QuoteOrigin, address: string, locale = 'en-GB'): StoredQuote {
  const attribution = formatAttribution(origin, locale);
  const plain = [['{text}', ...remarks].join('\n'), `${attribution}\n${address}`];
  if (sources.length) plain.push(['Sources:', ...sources.map((source) => `• ${formatReference(source, locale)}`)].join('\n'));
  const link = escapeHtml(address);
  const html = [
    `<blockquote cite="${link}"><p>{text}</p>${remarks.map((remark) => `<p>${escapeHtml(remark)}</p>`).join('')}</blockquote>`,
    `<p>${escapeHtml(attribution)}<br><a href="${link}">${link}</a></p>`,
    ...(sources.length ? [`<p>Sources:</p><ul>${sources.map((source) => `<li>${formatHtmlReference(source, locale)}</li>`).join('')}</ul>`] : []),
  ];
  return { text, plain: plain.join('\n\n'), html: html.join('') };
}

/** The beginning of a text, to its last whole word within 72 characters. */
export function shorten(text: string): string {
  return text.length <= 72 ? text : `${text.slice(0, 71).replace(/[\s,;:.]+\S*$/, '')}…`;
}

const endSentence = (text: string) => (/[.?!]["”’)]?$/.test(text) ? text : `${text}.`);
