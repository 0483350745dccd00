import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationEndings, respondWith } from '~/citation/files';
import { listAllSources } from '~/citation/item';
import { getNetworks } from '~/content';

export const getStaticPaths = (() => citationEndings.map((ending) => ({ params: { file: `sources.${ending}` }, props: { ending } }))) satisfies GetStaticPaths;

/** The sources of all entries, each address once, as a file for a reference manager. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { ending } }) => respondWith(listAllSources(await getNetworks()), ending);
