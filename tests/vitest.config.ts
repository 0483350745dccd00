import { getViteConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Far from everybody: a date that is read in the machine's own zone falls on another day here. */
const env = { TZ: 'Pacific/Kiritimati' };

/** Components need Astro's own Vite plugins. The site's config stays out: it would read the content and look for an index. */
const components = await getViteConfig(
  { root, test: { name: 'components', root, include: ['tests/components/**/*.test.ts'], env } },
  { configFile: false, root, devToolbar: { enabled: false }, logLevel: 'error' },
)({ mode: 'test', command: 'serve' });

export default defineConfig({
  root,
  test: {
    projects: [
      {
        resolve: { alias: { '~': fileURLToPath(new URL('../src', import.meta.url)) } },
        test: { name: 'plain', root, include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'], env, testTimeout: 30_000 },
      },
      components,
    ],
  },
});
