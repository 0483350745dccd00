import { attributeTimeline, type Embed } from './embed-code.ts';
import { getEmbedPath, getLifePath } from './embed-path.ts';
import { formatFigureQuote, formatHtmlReference, collectQuotes } from './quotes.ts';
import { getHeadlines, groupFigures, type Series } from './figures.ts';
import { describeLife, type LifeWords } from './life.ts';
import type { Network } from './network.ts';
import { formatDate, type PartialDate } from './partial-date.ts';

/** What an embed has to know of the site. */
export interface EmbedSite {
  /** Name of the site. */
  name: string;
  /** Makes an address below the site whole. */
  getAddress: (path: `/${string}`) => string;
  /** What a life line and its turning points are called. */
  life: { label: string; getTitle: (name: string) => string; words: LifeWords };
}

/** Everything of an entry that can be shown elsewhere: its card and its life line first, then its figures in the order of the page. */
export function collectEmbeds(network: Pick<Network, 'slug' | 'entry' | 'facts' | 'sources'>, { name, getAddress, life: line }: EmbedSite, locale = 'en-GB'): Embed[] {
  const { slug, entry, facts, sources } = network;
  const { updated: version, title } = entry;
  const day = formatDate(version, locale);
  const shared = {
    pin: `v=${version}`,
    attribution: { pinned: `${name}, “${title}”, version of ${day}`, live: `${name}, “${title}”, as of ${day}` },
  };
  const headlines = getHeadlines(facts.figures);
  const quotes = collectQuotes({ facts, claims: [], sources }, locale)
    .filter(({ kind }) => kind === 'figures')
    .flatMap(({ parts }) => parts.flatMap((part) => part.quotes.map((quote) => ({ ...quote, group: part.title ?? '' }))));
  const remarksOf = new Map(quotes.map(({ id, remarks }) => [id, remarks]));
  const cited = sources.filter(({ id }) => headlines.some((figure) => figure.sources.includes(id)));
  const entryPath = getEmbedPath(slug);
  const card: Embed = {
    ...shared,
    path: entryPath,
    frame: getAddress(entryPath),
    page: getAddress(`/operations/${slug}/`),
    title: `${title} (${name})`,
    label: title,
    group: '',
    height: 620,
    lines: [`${title}: ${entry.standfirst}`, ...headlines.map((figure) => [formatFigureQuote(facts.name, figure, locale), ...remarksOf.get(figure.id)!].join(' '))],
    sourcesTitle: 'Sources of the figures (those of the rest are in the entry):',
    sources: cited.map((source) => formatHtmlReference(source, locale)),
  };
  const lifePath = getLifePath(slug);
  const points = describeLife(facts, line.words, locale);
  const life: Embed = {
    ...shared,
    path: lifePath,
    frame: getAddress(lifePath),
    page: getAddress(`/operations/${slug}/#life`),
    title: `${line.getTitle(title)} (${name})`,
    label: line.label,
    group: '',
    height: 520 + 60 * points.filter(({ note }) => note).length,
    lines: [`${title}. ${points.map((point) => `${point.name}: ${point.text}.`).join(' ')}`, ...points.flatMap((point) => point.note ?? [])],
    sourcesTitle: 'Sources of the dates:',
    sources: sources.filter(({ id }) => points.some((point) => point.sources.includes(id))).map((source) => formatHtmlReference(source, locale)),
  };
  const series = new Map(groupFigures(facts.figures, locale).flatMap((topic) => topic.series.flatMap((line) => line.figures.map(({ id }) => [id, line] as const))));
  return [
    card,
    life,
    ...quotes.map(({ id, label, text, remarks, sources: own, group }): Embed => {
      const path = getEmbedPath(slug, id);
      return {
        ...shared,
        path,
        frame: getAddress(path),
        page: getAddress(`/operations/${slug}/#${id}`),
        title: `${facts.name}. ${label} (${name})`,
        label: `${label} (${describeWhere(series.get(id)!, facts.figures.find((figure) => figure.id === id)!.as_of, locale)})`,
        group,
        height: 190 + 44 * series.get(id)!.figures.length + 24 * own.length,
        lines: [text, ...remarks],
        sourcesTitle: own.length === 1 ? 'Source:' : 'Sources:',
        sources: own.map((source) => formatHtmlReference(source, locale)),
      };
    }),
  ];
}

const describeWhere = ({ scope }: Series, date: PartialDate | 'unknown', locale: string) => `${scope}, ${date === 'unknown' ? 'date not known' : formatDate(date, locale, 'short')}`;

/**
 * The timeline of all networks. To pin it is to look at what was known on the day of the newest entry.
 * @param sentence what the whole of it shows
 */
export function getTimelineEmbed({ name, getAddress }: EmbedSite, { edge, sentence }: { edge: PartialDate; sentence: string }, locale = 'en-GB'): Embed {
  const day = formatDate(edge, locale);
  const title = 'Takedowns of encrypted-phone networks';
  return {
    path: '/embed/timeline/',
    frame: getAddress('/embed/timeline/'),
    page: getAddress('/'),
    pin: `as-of=${edge}`,
    title: `${title} (${name})`,
    label: 'The timeline of all networks',
    group: '',
    height: 780,
    lines: [`${title}: ${sentence}`],
    sourcesTitle: 'Sources:',
    sources: [`<a href="${getAddress('/sources/')}">All sources, by entry</a>`],
    attribution: { pinned: attributeTimeline(name, day), live: `${name}, the timeline as of ${day}` },
  };
}

/** What a page offers for programs that ask how to embed it. https://oembed.com/#section2.3 */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** In seconds. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** Width for which the heights of frames are said, in pixels. */
export const frameWidth = 600;

/**
 * The oEmbed answer for an embed. A static file can't follow `maxwidth`: the frame is as wide as it may.
 * @param html the code of the frame
 * @param thumbnail whole address of a picture of 1200 by 630 pixels
 */
export function toOembed({ title, height }: Embed, { site, html, thumbnail }: { site: EmbedSite; html: string; thumbnail: string }): Oembed {
  return { version: '1.0', type: 'rich', title, provider_name: site.name, provider_url: site.getAddress('/'), cache_age: 86_400, html, width: frameWidth, height, thumbnail_url: thumbnail, thumbnail_width: 1200, thumbnail_height: 630 };
}
