import { readPermalinks } from '../gate/permalinks.ts';

/**
 * Makes the filter for @astrojs/sitemap: it takes all pages but those that only say that they were withdrawn.
 * @param base path below which the site lives
 */
export function makeIsListed(base = '/'): (page: string) => boolean {
  const { withdrawn } = readPermalinks(process.cwd(), []);
  const prefix = base.replace(/^\/?/, '/').replace(/\/$/, '');
  const gone = new Set(withdrawn.map(({ address }) => prefix + address));
  return (page) => !gone.has(new URL(page).pathname);
}
