import { getFullAddress } from '~/address';
import type { Publication } from '~/citation/item';
import { messages } from '~/messages/en';

/** As what an entry is published: its full address, the site and the author. */
export function getPublication(slug: string): Publication {
  return { url: getFullAddress(`/operations/${slug}/`), site: messages.siteName, author: messages.citation.author };
}
