import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getShortAddress } from '~/address';
import { getNetworks } from '~/content';
import { getEdge } from '~/model/network';
import { drawEntry } from '~/share/entry-picture';
import { renderPng } from '~/share/png';
import { getSubject } from '~/share/subject';

export const getStaticPaths = (async () => {
  const networks = await getNetworks();
  return networks.map((network) => ({ params: { slug: network.slug }, props: { network, edge: getEdge(networks) } }));
}) satisfies GetStaticPaths;

/** The share picture of an entry. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { network, edge } }) => {
  const svg = await drawEntry(getSubject(network), { edge, host: getShortAddress() });
  return new Response(await renderPng(svg), { headers: { 'content-type': 'image/png' } });
};
