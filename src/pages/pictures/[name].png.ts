import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFullAddress, getShortAddress } from '~/address';
import { getNetworks } from '~/content';
import { collectPictures } from '~/share/pictures';
import { renderPng } from '~/share/png';

export const getStaticPaths = (async () => {
  const pictures = collectPictures(await getNetworks(), { host: getShortAddress(), getAddress: getFullAddress });
  return pictures.map((picture) => ({ params: { name: picture.name }, props: { picture } }));
}) satisfies GetStaticPaths;

/** A picture for other people's pages, twice as large as its SVG, for print and dense screens. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { picture } }) => new Response(await renderPng(await picture.draw(), 2), { headers: { 'content-type': 'image/png' } });
