import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFullAddress, getShortAddress } from '~/address';
import { getNetworks } from '~/content';
import { collectPictures } from '~/share/pictures';

export const getStaticPaths = (async () => {
  const pictures = collectPictures(await getNetworks(), { host: getShortAddress(), getAddress: getFullAddress });
  return pictures.filter(({ theme }) => theme === 'light').map((picture) => ({ params: { name: picture.name }, props: { picture } }));
}) satisfies GetStaticPaths;

/** What a picture shows, in words. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { picture } }) => new Response(picture.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
