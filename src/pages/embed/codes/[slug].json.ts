import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getNetworks } from '~/content';
import { listEmbeds } from '../_embeds';

export const getStaticPaths = (async () => (await getNetworks()).map((network) => ({ params: { slug: network.slug }, props: { network } }))) satisfies GetStaticPaths;

/** What can be embedded of an entry: from this the page for embedding makes its code. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { network } }) => Response.json(listEmbeds(network));
