import type { APIRoute } from 'astro';
import { getNetworks } from '~/content';
import { toEventDetails } from '~/timeline/collect';

/** What the cards of the timeline say beside the list's own words; loaded with the first card. */
export const GET: APIRoute = async () => Response.json(toEventDetails(await getNetworks()));
