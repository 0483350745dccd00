import { getViteConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { build, createServer, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const alias = { '~': fileURLToPath(new URL('../../src', import.meta.url)) };

/** The files of a page of the benchmark, by name: its script and style sheet as one each, minified, and what they use. */
export async function bundlePage(entry: string): Promise<Map<string, { body: string | Buffer; type: string }>> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias },
    build: { write: false, assetsInlineLimit: 0, cssCodeSplit: false, chunkSizeWarningLimit: Infinity, rolldownOptions: { input: fileURLToPath(new URL(entry, import.meta.url)), output: { entryFileNames: 'page.js', assetFileNames: 'assets/[name][extname]', codeSplitting: false } } },
  });
  const files = new Map<string, { body: string | Buffer; type: string }>();
  for (const { output } of [result].flat().filter((part) => 'output' in part)) {
    for (const file of output) {
      const body = file.type === 'chunk' ? file.code : file.source;
      const name = file.fileName.endsWith('.css') ? 'page.css' : file.fileName;
      files.set(`/${name}`, { body: typeof body === 'string' ? body : Buffer.from(body), type: types[name.split('.').at(-1)!] ?? 'application/octet-stream' });
    }
  }
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>${files.has('/page.css') ? '<link rel="stylesheet" href="/page.css">' : ''}</head><body><script type="module" src="/page.js"></script></body></html>`;
  files.set('/', { body: html, type: 'text/html' });
  return files;
}

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };

/** What the build would write for data: the site's own components, rendered here. */
export async function openRenderer() {
  // Astro's plugins then only compile components, and start no development server.
  process.env['VITEST'] = 'true';
  const config = await getViteConfig({ root }, { configFile: false, root, devToolbar: { enabled: false }, logLevel: 'error' })({ mode: 'test', command: 'serve' });
  const server = await createServer({ ...(config as UserConfig), root, configFile: false, resolve: { ...config.resolve, alias }, logLevel: 'error', server: { middlewareMode: true, hmr: false, ws: false, watch: null } } as UserConfig);
  const { renderPage } = (await server.ssrLoadModule('/tests/bench/render.ts')) as typeof import('./render.ts');
  return { renderPage, close: () => server.close() };
}
