import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationEndings, respondWith } from '~/citation/files';
import { listItems } from '~/citation/item';
import { getNetworks } from '~/content';
import { getPublication } from '~/publication';

export const getStaticPaths = (async () => {
  const networks = await getNetworks();
  return networks.flatMap((network) => citationEndings.map((ending) => ({ params: { slug: network.slug, file: `${network.slug}.${ending}` }, props: { network, ending } })));
}) satisfies GetStaticPaths;

/** An entry and all its sources, as a file for a reference manager. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { network, ending } }) => respondWith(listItems(network, getPublication(network.slug)), ending);
