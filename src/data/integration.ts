import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { formatSize } from './sizes.ts';

/** Says after the build how much there is to take away: data, feeds, frames and pictures. */
export function dataSizes(): AstroIntegration {
  return {
    name: 'data',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(new URL('data/v1/', dir));
        const files = listFiles(folder);
        const groups = Map.groupBy(files, ({ parentPath, name }) => findGroup(join(parentPath, name).slice(folder.length)));
        const parts = [...groups].map(([name, list]) => {
          return `${name} ${measure(list)}`;
        });
        logger.info(`${files.length} files under /data/v1/: ${parts.sort().join(', ')}`);
        for (const name of ['feeds', 'embed', 'oembed', 'pictures']) {
          const list = listFiles(fileURLToPath(new URL(`${name}/`, dir)));
          logger.info(`${list.length} files under /${name}/: ${measure(list)}`);
        }
      },
    },
  };
}

const listFiles = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());

/** How large some files are together, as they lie there and over the wire. */
function measure(files: readonly Dirent[]): string {
  const bodies = files.map((item) => readFileSync(join(item.parentPath, item.name)));
  const [raw, packed] = [bodies, bodies.map((body) => gzipSync(body))].map((all) => all.reduce((sum, { length }) => sum + length, 0));
  return `${formatSize(raw!)} (${formatSize(packed!)} compressed)`;
}

/** Under which name a file, by its path below the folder, is counted. */
function findGroup(path: string): string {
  if (path.startsWith('operations')) return 'entries';
  if (path.startsWith('schemas')) return 'schemas';
  if (path.endsWith('.csv')) return 'CSV';
  if (path.endsWith('.sqlite')) return 'SQLite';
  return /^(?:openapi|datapackage)|^[A-Z]/.test(path) ? 'descriptions' : 'JSON';
}
