import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { getFullAddress } from '~/address';
import { getNetworks } from '~/content';
import { messages } from '~/messages/en';
import { getEdge } from '~/model/network';
import { getStart } from '~/model/partial-date';

/** The Atom feed of entries, newest update first. Its dates are those of publication here, never of events. */
export const GET: APIRoute = async () => {
  const networks = await getNetworks();
  const feed = new Feed({
    id: getFullAddress('/'),
    title: messages.feedTitle,
    link: getFullAddress('/'),
    language: 'en',
    copyright: 'CC BY 4.0',
    updated: getStart(getEdge(networks)),
    feedLinks: { atom: getFullAddress('/feed.xml') },
    author: { name: messages.siteName, link: getFullAddress('/') },
    generator: messages.siteName,
  });
  for (const { slug, entry } of networks.toSorted((a, b) => (a.entry.updated < b.entry.updated ? 1 : a.entry.updated > b.entry.updated ? -1 : 0))) {
    const address = getFullAddress(`/operations/${slug}/`);
    feed.addItem({ id: address, title: entry.title, link: address, description: entry.standfirst, content: `${entry.standfirst} ${entry.changes[0]!.text}`, date: getStart(entry.updated), published: getStart(entry.published) });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
