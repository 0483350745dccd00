// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { dataSizes } from './src/data/integration.ts';
import { gate } from './src/gate/integration.ts';
import { hosting } from './src/hosting/integration.ts';
import { permalinks } from './src/permalinks/integration.ts';
import { makeIsListed } from './src/permalinks/listed.ts';
import { search } from './src/search/integration.ts';

const isListed = makeIsListed(process.env.BASE);

export default defineConfig({
  // Where the site will live. SITE is its origin, BASE the path below it: SITE=https://example.org BASE=/gone-dark npm run build
  site: process.env.SITE || 'https://gone-dark.example',
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [gate(), mdx(), sitemap({ filter: (page) => isListed(page) && !/\/operations\/[^/]+\/v\/|\/embed\/(?:timeline|operations|figure)\//.test(page) }), permalinks(), search(), dataSizes(), hosting()],
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"],
      // Pagefind runs its index as WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: { build: { assetsInlineLimit: 0 } },
});
