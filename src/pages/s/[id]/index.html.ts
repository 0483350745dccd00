import type { APIRoute, GetStaticPaths } from 'astro';
import { getAddress, getFullAddress } from '~/address';
import { getNetworks, getShortLinks, getWithdrawnPages } from '~/content';
import { messages } from '~/messages/en';
import { splitAddress } from '~/model/permalinks';
import { formatDate } from '~/model/partial-date';
import { formatRedirect } from '~/permalinks/redirect';

export const getStaticPaths = (async () => {
  const networks = await getNetworks();
  const titles = new Map(networks.flatMap(({ slug, entry, facts }) => [[`/operations/${slug}/`, entry.title], ...facts.milestones.map(({ id, date }) => [`/operations/${slug}/#${id}`, `${entry.title}, ${formatDate(date)}`])] as [string, string][]));
  for (const { address, title } of await getWithdrawnPages()) titles.set(address, title);
  return (await getShortLinks()).map(({ id, target }) => {
    const { page } = splitAddress(target);
    return { params: { id }, props: { target, page, title: titles.get(target) ?? titles.get(page) ?? target } };
  });
}) satisfies GetStaticPaths;

/** A short link: a page that sends on to an entry or a milestone. */
export const GET: APIRoute = ({ props: { target, page, title } }) =>
  new Response(formatRedirect({ title: `${title} · ${messages.siteName}`, href: getAddress(target), canonical: getFullAddress(page), lead: messages.permalinks.shortLeads }), { headers: { 'content-type': 'text/html; charset=utf-8' } });
