import type { APIRoute, GetStaticPaths } from 'astro';
import { getLastingAddress } from '~/address';
import { getClaims, getNetworks } from '~/content';
import { messages } from '~/messages/en';
import type { StoredQuote } from '~/model/excerpt';
import type { Network } from '~/model/network';
import { collectQuotes, quoteEntry, storeQuote } from '~/model/quotes';

export const getStaticPaths = (async () => (await getNetworks()).map((network) => ({ params: { slug: network.slug }, props: { network } }))) satisfies GetStaticPaths;

/** Every quote of an entry by the id of its line, the entry's own by the empty one: what the page's script copies. */
export const GET: APIRoute<{ network: Network }> = async ({ props: { network } }) => {
  const { slug, entry, facts, sources } = network;
  const origin = { site: messages.siteName, title: entry.title, version: entry.updated };
  const groups = collectQuotes({ facts, claims: await getClaims(slug), sources });
  const quotes = [quoteEntry(entry), ...groups.flatMap(({ parts }) => parts.flatMap((part) => part.quotes))];
  const stored: Record<string, StoredQuote> = Object.fromEntries(quotes.map((quote) => [quote.id, storeQuote(quote, origin, getLastingAddress(slug, entry.updated, quote.id))]));
  return Response.json(stored);
};
