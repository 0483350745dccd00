import type { APIRoute } from 'astro';
import { getFullAddress } from '~/address';

/** Everyone may read everything. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${getFullAddress('/sitemap-index.xml')}\n`);
