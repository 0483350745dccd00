import type { APIRoute } from 'astro';
import { getFullAddress } from '~/address';
import { formatIframe, usualChoice } from '~/model/embed-code';
import { toOembed } from '~/model/embeds';
import { describeTimeline, embedSite } from '../embed/_embeds';

/** How to embed the timeline, for programs. */
export const GET: APIRoute = async () => {
  const embed = await describeTimeline();
  return Response.json(toOembed(embed, { site: embedSite, html: formatIframe(embed, usualChoice), thumbnail: getFullAddress('/share.png') }));
};
