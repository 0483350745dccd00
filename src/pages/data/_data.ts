import { getFullAddress } from '~/address';
import { getPlainTerms, getHistory, getNetworks, getStoryTrees } from '~/content';
import { makeData } from '~/data/files';

/** All published data, as the files and the pages about them show it. */
export async function getData() {
  return makeData({ networks: await getNetworks(), terms: await getPlainTerms(), stories: await getStoryTrees(), toAddress: getFullAddress, getHistory: await getHistory() });
}
