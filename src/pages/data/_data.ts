import { getFullAddress } from '~/address';
import { getNetworks, getStoryTrees } from '~/content';
import { makeData } from '~/data/files';

/** All published data, as the files and the pages about them show it. */
export async function getData() {
  return makeData({ networks: await getNetworks(), stories: await getStoryTrees(), toAddress: getFullAddress });
}
