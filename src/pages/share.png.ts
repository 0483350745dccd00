import type { APIRoute } from 'astro';
import { getShortAddress } from '~/address';
import { getNetworks } from '~/content';
import { getEdge } from '~/model/network';
import { renderPng } from '~/share/png';
import { drawSite } from '~/share/site-picture';
import { toTimelineNetwork } from '~/timeline/events';

/** The share picture of the site, for every page that has none of its own. */
export const GET: APIRoute = async () => {
  const networks = await getNetworks();
  const svg = await drawSite(networks.map(({ slug, facts }) => toTimelineNetwork(slug, facts)), { edge: getEdge(networks), host: getShortAddress() });
  return new Response(await renderPng(svg), { headers: { 'content-type': 'image/png' } });
};
