/** Address of the frame of an entry, or of one of its figures, from the site's root. */
export function getEmbedPath(slug: string, figure?: string): `/embed/${string}/` {
  return figure ? `/embed/figure/${slug}/${figure}/` : `/embed/operations/${slug}/`;
}

/** Address of the frame of a network's life line, from the site's root. */
export const getLifePath = (slug: string): `/embed/${string}/` => `${getEmbedPath(slug)}life/`;

/** Address of the oEmbed file for a frame, from the site's root: `/embed/timeline/` has `/oembed/timeline.json`. */
export function getOembedPath(embed: string): `/oembed/${string}.json` {
  return `/oembed/${embed.replace(/^\/embed\/|\/$/g, '')}.json`;
}

/** Address of what a frame shows, on the page of its entry; undefined for what is no frame of an entry. */
export function findShown(frame: string): string | undefined {
  const [, entry, slug, figure] = /^\/embed\/(?:operations\/([^/]+)(?:\/life)?|figure\/([^/]+)\/([^/#]+))\/$/.exec(frame) ?? [];
  return entry ? `/operations/${entry}/` : slug && `/operations/${slug}/#${figure}`;
}

/**
 * Address of the frame for an entry or a figure by its address there; undefined for what has none.
 * @param like a frame whose kind it should be, where there are two: the card of an entry or its life line
 */
export function findFrame(address: string, like = ''): string | undefined {
  const [, slug, figure] = /^\/operations\/([^/]+)\/(?:#(f-.+))?$/.exec(address) ?? [];
  return slug && (like.endsWith('/life/') ? getLifePath(slug) : getEmbedPath(slug, figure));
}
