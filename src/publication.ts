import { getFullAddress } from '~/address';
import type { Publication } from '~/citation/item';
import { messages } from '~/messages/en';
import type { Site } from '~/metadata/linked-data';

/** As what an entry is published: its full address, the site and the author. */
export function getPublication(slug: string): Publication {
  return { url: getFullAddress(`/operations/${slug}/`), site: messages.siteName, author: messages.citation.author };
}

/** The site, for what pages say of it to machines. */
export function getSite(): Site {
  return { url: getFullAddress('/'), name: messages.siteName, description: messages.siteTitle.replace(/^./, (letter) => letter.toUpperCase()), search: getFullAddress('/search/'), about: getFullAddress('/about/'), author: messages.citation.author };
}
