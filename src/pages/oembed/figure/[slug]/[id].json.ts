import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFullAddress } from '~/address';
import { getNetworks } from '~/content';
import { formatIframe, usualChoice } from '~/model/embed-code';
import { toOembed } from '~/model/embeds';
import { embedSite, listEmbeds } from '../../../embed/_embeds';

export const getStaticPaths = (async () => (await getNetworks()).flatMap((network) => listEmbeds(network).filter(({ group }) => group).map((embed) => ({ params: { slug: network.slug, id: embed.path.split('/').at(-2) }, props: { embed } })))) satisfies GetStaticPaths;

/** How to embed a figure, for programs. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props: { embed } }) =>
  Response.json(toOembed(embed, { site: embedSite, html: formatIframe(embed, usualChoice), thumbnail: getFullAddress(`/operations/${params['slug']!}/share.png`) }));
