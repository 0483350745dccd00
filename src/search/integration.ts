import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';
import { readContent } from '../gate/content.ts';
import { toSearchRecords } from './records.ts';

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
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
        if (written.errors.length) throw new Error(`The search index can't be written: ${written.errors.join(', ')}`);
        await index.deleteIndex();
        logger.info(`${records.length} records in the search index`);
      },
    },
  };
}
