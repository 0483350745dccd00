import { getFullAddress } from '~/address';
import { getHistory, getNetworks, getVersions } from '~/content';
import { makeFollowing } from '~/feeds/files';
import { messages } from '~/messages/en';

/** All feeds and calendars, with their files. */
export async function getFollowing() {
  return makeFollowing({ networks: await getNetworks(), versions: await getVersions(), toAddress: getFullAddress, getHistory: await getHistory() }, { name: messages.siteName, url: getFullAddress('/'), language: 'en', licence: 'CC BY 4.0', toAddress: getFullAddress });
}

/** The answer that is the file at an address. */
export async function answerWith(path: `/${string}`): Promise<Response> {
  const file = (await getFollowing()).files.find((item) => item.path === path);
  if (!file) throw new Error(`No feed at ${path}`);
  return new Response(file.body, { headers: { 'content-type': file.type } });
}
