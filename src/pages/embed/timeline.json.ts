import type { APIRoute } from 'astro';
import { getNetworks } from '~/content';
import { getEdge } from '~/model/network';
import { findCountries } from '~/search/countries';
import { toExplorerData } from '~/timeline/collect';

/** What the frame of the timeline draws when its address asks for a view. */
export const GET: APIRoute = async () => {
  const networks = await getNetworks();
  return Response.json(toExplorerData(networks, getEdge(networks), findCountries));
};
