import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { formatSize } from './sizes.ts';

/** Says after the build how much data there is to take away. */
export function dataSizes(): AstroIntegration {
  return {
    name: 'data',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(new URL('data/v1/', dir));
        const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
        const groups = Map.groupBy(files, ({ parentPath, name }) => findGroup(join(parentPath, name).slice(folder.length)));
        const parts = [...groups].map(([name, list]) => {
          const bodies = list.map((item) => readFileSync(join(item.parentPath, item.name)));
          const [raw, packed] = [bodies, bodies.map((body) => gzipSync(body))].map((all) => all.reduce((sum, { length }) => sum + length, 0));
          return `${name} ${formatSize(raw!)} (${formatSize(packed!)} compressed)`;
        });
        logger.info(`${files.length} files under /data/v1/: ${parts.sort().join(', ')}`);
      },
    },
  };
}

/** Under which name a file, by its path below the folder, is counted. */
function findGroup(path: string): string {
  if (path.startsWith('operations')) return 'entries';
  if (path.startsWith('schemas')) return 'schemas';
  if (path.endsWith('.csv')) return 'CSV';
  if (path.endsWith('.sqlite')) return 'SQLite';
  return /^(?:openapi|datapackage)|^[A-Z]/.test(path) ? 'descriptions' : 'JSON';
}
