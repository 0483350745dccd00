import type { Source } from '../schemas/source.ts';

/** What a check can find at an address, and how that reads. An address that nobody has checked has no state. */
export const linkStates = {
  fine: 'link works',
  moved: 'page moved',
  gone: 'page gone',
  unclear: 'link could not be checked',
} as const;
export type LinkState = keyof typeof linkStates;

/** What the link check found at one address, and on which day (ISO 8601). */
export interface LinkResult {
  url: string;
  state: LinkState;
  checked: string;
  /** Where a page that moved is now. */
  to?: string | undefined;
  /** What the check met, where that is not plain success. */
  why?: string | undefined;
}

/** One form for addresses that lead to the same page: no scheme, no `www.`, no slash at the end, no fragment. */
export function getAddressKey(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
}

/**
 * Attributes that let a program find a page again as it was when we linked to it: its address, the day, and a copy where we know one.
 * Format: Robust Links, https://robustlinks.mementoweb.org/spec/
 * @param linked day of the linking (ISO 8601), for a source that has no day of its own
 */
export function getRobustAttributes({ url, accessed, archived }: Pick<Source, 'url' | 'accessed' | 'archived'>, linked: string): Record<`data-${string}`, string> {
  return { 'data-originalurl': url, 'data-versiondate': accessed?.length === 10 ? accessed : linked, ...(archived !== undefined && { 'data-versionurl': archived }) };
}
