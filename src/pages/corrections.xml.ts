import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { getFullAddress } from '~/address';
import { getNetworks } from '~/content';
import { messages } from '~/messages/en';
import { collectChanges, describeChange, isMaterial } from '~/model/changes';
import { getEdge } from '~/model/network';
import { getStart } from '~/model/partial-date';
import { changeKinds } from '~/model/vocabulary';

/** The Atom feed of corrections and material changes, newest first. An item is a change note: its id is the note's address, its date the day on which it was published. */
export const GET: APIRoute = async () => {
  const networks = await getNetworks();
  const changes = collectChanges(networks).filter(({ change }) => isMaterial(change));
  const feed = new Feed({
    id: getFullAddress('/corrections/'),
    title: messages.versions.feedTitle,
    link: getFullAddress('/corrections/'),
    language: 'en',
    copyright: 'CC BY 4.0',
    updated: getStart(changes[0]?.change.date ?? getEdge(networks)),
    feedLinks: { atom: getFullAddress('/corrections.xml') },
    author: { name: messages.siteName, link: getFullAddress('/') },
    generator: messages.siteName,
  });
  for (const { slug, name, change } of changes) {
    const address = `${getFullAddress(`/operations/${slug}/`)}#${change.id}`;
    const date = getStart(change.date);
    feed.addItem({ id: address, title: `${name}: ${changeKinds[change.kind].toLowerCase()}`, link: address, description: change.text, content: describeChange(change), date, published: date, category: [{ name: change.kind }] });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
