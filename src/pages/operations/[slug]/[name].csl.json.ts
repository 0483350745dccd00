import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { respondWith } from '~/citation/files';
import { listItems } from '~/citation/item';
import { getNetworks } from '~/content';
import { getPublication } from '~/publication';

export const getStaticPaths = (async () => (await getNetworks()).map((network) => ({ params: { slug: network.slug, name: network.slug }, props: { network } }))) satisfies GetStaticPaths;

/** An entry and all its sources as CSL-JSON. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { network } }) => respondWith(listItems(network, getPublication(network.slug)), 'csl.json');
