import type { APIRoute } from 'astro';
import { getFullAddress } from '~/address';
import { formatEmbedCode, usualChoice } from '~/model/embed-code';
import { toOembed } from '~/model/embeds';
import { describeTimeline, embedScript, embedSite } from '../embed/_embeds';

/** How to embed the timeline, for programs. */
export const GET: APIRoute = async () => {
  const embed = await describeTimeline();
  return Response.json(toOembed(embed, { site: embedSite, html: formatEmbedCode(embed, { ...usualChoice, form: 'frame' }, embedScript), thumbnail: getFullAddress('/share.png') }));
};
