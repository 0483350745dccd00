import type { APIRoute } from 'astro';
import { respondWith } from '~/citation/files';
import { listAllSources } from '~/citation/item';
import { getNetworks } from '~/content';

/** The sources of all entries, each address once, as BibTeX. */
export const GET: APIRoute = async () => respondWith(listAllSources(await getNetworks()), 'bib');
