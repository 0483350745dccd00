import { getFullAddress } from '~/address';
import { getNetworks } from '~/content';
import { messages } from '~/messages/en';
import type { Embed } from '~/model/embed-code';
import { collectEmbeds, getTimelineEmbed, type EmbedSite } from '~/model/embeds';
import { getEdge, type Network } from '~/model/network';
import { findCountries } from '~/search/countries';
import { toExplorerData } from '~/timeline/collect';
import { applyFilters } from '~/timeline/filter';
import { describeView } from '~/timeline/sentence';
import { getDefaultState } from '~/timeline/state';

export const embedSite: EmbedSite = { name: messages.siteName, getAddress: getFullAddress, life: { label: messages.embed.life, getTitle: messages.embed.lifeTitle, words: messages.entry } };

/** Whole address of the script that turns quotes into frames. */
export const embedScript = getFullAddress('/embed/embed.js');

/** What can be embedded of a network: its card, its life line, then its figures. */
export function listEmbeds(network: Network): Embed[] {
  return collectEmbeds(network, embedSite);
}

/** The timeline of all networks, to embed. */
export async function describeTimeline(): Promise<Embed> {
  const networks = await getNetworks();
  const edge = getEdge(networks);
  const data = toExplorerData(networks, edge, findCountries);
  const everything = getDefaultState();
  return getTimelineEmbed(embedSite, { edge, sentence: describeView(data, applyFilters(data, everything), everything) });
}
