const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a page or file of this site, below the path where the site lives. Every internal link goes through here. */
export function getAddress(path: `/${string}`): string {
  return base + path.slice(1);
}

/** The address of a network's page, or of a record on it. */
export function getNetworkAddress(slug: string, anchor?: string): string {
  return `${getAddress(`/operations/${slug}/`)}${anchor ? `#${anchor}` : ''}`;
}

/** The address of the site as readers write it: `gone-dark.example`, `example.org/gone-dark`. */
export function getShortAddress(): string {
  return new URL(import.meta.env.SITE).host + base.slice(0, -1);
}

/** The address of the page of a version; with `compare`, of the page that says what has changed since. */
export function getVersionAddress(slug: string, date: string, compare?: 'compare'): string {
  return getAddress(`/operations/${slug}/v/${date}/${compare ? 'compare/' : ''}`);
}

/** The whole address, with the site's own: for canonical links and feeds. */
export function getFullAddress(path: `/${string}`): string {
  return new URL(getAddress(path), import.meta.env.SITE).href;
}

/** The lasting address of an entry or of a record on it, with the version that it was taken from. */
export function getLastingAddress(slug: string, version: string, anchor?: string): string {
  return `${getFullAddress(`/operations/${slug}/`)}?v=${version}${anchor ? `#${anchor}` : ''}`;
}
