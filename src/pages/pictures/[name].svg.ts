import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFullAddress, getShortAddress } from '~/address';
import { getNetworks } from '~/content';
import { collectPictures } from '~/share/pictures';

export const getStaticPaths = (async () => {
  const pictures = collectPictures(await getNetworks(), { host: getShortAddress(), getAddress: getFullAddress });
  return pictures.map((picture) => ({ params: { name: picture.name }, props: { picture } }));
}) satisfies GetStaticPaths;

/** A picture for other people's pages. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { picture } }) => new Response(await picture.draw(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
