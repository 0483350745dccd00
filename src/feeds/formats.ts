import { Feed } from 'feed';
import { escapeHtml } from '../model/excerpt.ts';
import { getStart } from '../model/partial-date.ts';
import type { SiteFeed } from './feeds.ts';

/** Who stands behind the feeds. */
export interface Sender {
  name: string;
  /** Full address of the site. */
  url: string;
  language: string;
  licence: string;
  toAddress(path: `/${string}`): string;
}

/** A feed as Atom. Format: https://www.rfc-editor.org/rfc/rfc4287 */
export function formatAtom({ id, path, title, description, home, updated, items }: SiteFeed, { name, url, language, licence, toAddress }: Sender): string {
  const feed = new Feed({ id, title, description, link: home, language, copyright: licence, updated: getStart(updated), feedLinks: { atom: toAddress(`${path}.xml`) }, author: { name, link: url }, generator: name });
  // The library says that titles and summaries are HTML.
  for (const item of items) feed.addItem({ id: item.id, link: item.url, title: escapeHtml(item.title), description: escapeHtml(item.summary), content: item.html, date: getStart(item.updated), published: getStart(item.published), category: item.tags.map((tag) => ({ name: tag, term: tag })) });
  return feed.atom1();
}

/** A feed as JSON. Format: JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ (the library writes 1.0) */
export function formatJsonFeed({ path, title, description, home, items }: SiteFeed, { name, url, language, toAddress }: Sender): string {
  const time = (day: string) => getStart(day).toISOString();
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: toAddress(`${path}.json`),
    language,
    authors: [{ name, url }],
    items: items.map((item) => ({ id: item.id, url: item.url, title: item.title, summary: item.summary, content_html: item.html, date_published: time(item.published), date_modified: time(item.updated), tags: item.tags })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** A list of feeds, for a reader's program to take in at once. Format: OPML 2.0, https://opml.org/spec2.opml */
export function formatOpml(groups: readonly { title: string; feeds: readonly SiteFeed[] }[], title: string, { toAddress }: Sender): string {
  const outline = ({ path, title: text, home, description }: SiteFeed) => `      <outline type="rss" text="${escapeHtml(text)}" title="${escapeHtml(text)}" description="${escapeHtml(description)}" xmlUrl="${escapeHtml(toAddress(`${path}.xml`))}" htmlUrl="${escapeHtml(home)}" />`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeHtml(title)}</title></head>`,
    '  <body>',
    ...groups.flatMap(({ title: text, feeds }) => [`    <outline text="${escapeHtml(text)}">`, ...feeds.map(outline), '    </outline>']),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}
