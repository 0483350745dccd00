import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';
import { readContent } from '../gate/content.ts';
import { toSearchRecords } from './records.ts';
import { stabilizeIndex } from './stable-index.ts';

/** Writes the search index beside the built pages. */
export function search(): AstroIntegration {
  let root = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { operations, terms } = readContent(root);
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`No search index: ${errors.join(', ')}`);
        const records = toSearchRecords(operations, terms);
        for (const record of records) {
          // Pagefind's records know meta and sort as plain string maps.
          const { errors: refused } = await index.addCustomRecord({ ...record, meta: { ...record.meta }, sort: { ...record.sort } });
          if (refused.length) throw new Error(`Search can't index ${record.url}: ${refused.join(', ')}`);
        }
        const made = await index.getFiles();
        if (made.errors.length) throw new Error(`The search index can't be made: ${made.errors.join(', ')}`);
        for (const { path, content } of stabilizeIndex(made.files)) {
          const file = fileURLToPath(new URL(`pagefind/${path}`, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        await index.deleteIndex();
        logger.info(`${records.length} records in the search index`);
      },
    },
  };
}
