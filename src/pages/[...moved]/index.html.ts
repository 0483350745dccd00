import type { APIRoute, GetStaticPaths } from 'astro';
import { getAddress, getFullAddress } from '~/address';
import { getMovedPages, getNetworks } from '~/content';
import { messages } from '~/messages/en';
import { splitAddress } from '~/model/permalinks';
import { formatRedirect } from '~/permalinks/redirect';

export const getStaticPaths = (async () => {
  const titles = new Map((await getNetworks()).map(({ slug, entry }) => [`/operations/${slug}/`, entry.title]));
  return (await getMovedPages()).map(({ from, to }) => {
    const { page } = splitAddress(to);
    return { params: { moved: from.slice(1, -1) }, props: { to, page, title: titles.get(page) ?? page } };
  });
}) satisfies GetStaticPaths;

/** A page that moved: it sends on to where it is now, and to the same place there. */
export const GET: APIRoute = ({ props: { to, page, title } }) =>
  new Response(formatRedirect({ title: `${title} · ${messages.siteName}`, href: getAddress(to), canonical: getFullAddress(page), lead: messages.permalinks.movedLeads, keepsPlace: true }), { headers: { 'content-type': 'text/html; charset=utf-8' } });
