const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a page or file of this site, below the path where the site lives. Every internal link goes through here. */
export function getAddress(path: `/${string}`): string {
  return base + path.slice(1);
}

/** The address of a network's page, or of a record on it. */
export function getNetworkAddress(slug: string, anchor?: string): string {
  return `${getAddress(`/operations/${slug}/`)}${anchor ? `#${anchor}` : ''}`;
}

/** The address of the page of a version; with `compare`, of the page that says what has changed since. */
export function getVersionAddress(slug: string, date: string, compare?: 'compare'): string {
  return getAddress(`/operations/${slug}/v/${date}/${compare ? 'compare/' : ''}`);
}

/** The whole address, with the site's own: for canonical links and feeds. */
export function getFullAddress(path: `/${string}`): string {
  return new URL(getAddress(path), import.meta.env.SITE).href;
}
