import { createHash } from 'node:crypto';

/** A page that only sends on to another. */
export interface Redirect {
  /** Title of the page, and what the link says. */
  title: string;
  /** Address to go to, below the site's base. */
  href: string;
  /** The whole address of the page that it leads to. */
  canonical: string;
  /** What stands before the link. */
  lead: string;
  /** true where the place on the page and the query of the address are to go along. Without a script only the page is reached. */
  keepsPlace?: boolean;
}

/** Goes where the link goes, and takes the query and the place of the old address along. */
const script = "addEventListener('DOMContentLoaded',()=>{let a=document.links[0];a.search=location.search;if(!a.hash)a.hash=location.hash;location.replace(a.href)})";
const scriptHash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * A static redirect that any host can serve: it refreshes at once, and its link works where even that is turned off.
 * Small on purpose: hundreds of them are written.
 */
export function formatRedirect({ title, href, canonical, lead, keepsPlace = false }: Redirect): string {
  const refresh = `<meta http-equiv="refresh" content="0; url=${escape(href)}">`;
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">`,
    `<meta http-equiv="content-security-policy" content="default-src 'none'${keepsPlace ? `;script-src ${scriptHash}` : ''};base-uri 'none'">`,
    keepsPlace ? `<noscript>${refresh}</noscript><script>${script}</script>` : refresh,
    `<link rel="canonical" href="${escape(canonical)}"></head><body><p>${escape(lead)} <a href="${escape(href)}">${escape(title)}</a></p></body></html>\n`,
  ].join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!);
