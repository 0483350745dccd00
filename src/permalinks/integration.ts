import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ledgerFile, movedFile, readPermalinks } from '../gate/permalinks.ts';
import { collectFormerIds, followMoves, formatLedger } from '../model/permalinks.ts';
import { describeNew, findLost, findNew } from './check.ts';
import { placeFormerIds } from './former.ts';
import { listBuilt, readSite } from './site.ts';

/**
 * Keeps the promise that a published address never dies: puts former ids into the built pages, then holds the site against the ledger.
 * The build fails where an address leads nowhere. New addresses are only mentioned, except in `npm run permalinks`, which has them recorded here.
 */
export function permalinks(): AstroIntegration {
  let root = '';
  return {
    name: 'permalinks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const { ledger, moved: recorded, withdrawn } = readPermalinks(root, []);
        const moved = [...recorded, ...followMoves(recorded, ledger)];
        const problems: string[] = [];

        for (const { address, file } of listBuilt(built).pages) {
          const former = collectFormerIds(address, moved);
          if (!former.size) continue;
          const { html, unplaced, present } = placeFormerIds(readFileSync(join(built, file), 'utf8'), former);
          writeFileSync(join(built, file), html);
          problems.push(...unplaced.map((old) => `${movedFile} says that #${old} is now #${former.get(old)!} on ${address}, but there is no such id on the page, or it is one that can't have another beside it (a whole list or table). Name the id of a heading, a paragraph or a record.`));
          problems.push(...present.map((old) => `${movedFile} says that #${old} on ${address} has another id now, but it is still there. Take the record out, or the old id.`));
        }

        const site = readSite(built);
        if (process.env['PERMALINKS'] === 'record') {
          const fresh = findNew({ ledger }, site);
          if (fresh.length) writeFileSync(join(root, ledgerFile), formatLedger({ addresses: new Set([...ledger.addresses, ...fresh]), short: ledger.short }));
          logger.info(fresh.length === 1 ? '1 address is new in the ledger' : `${fresh.length} addresses are new in the ledger`);
        } else {
          const fresh = findNew({ ledger }, site);
          if (fresh.length) logger.warn(describeNew(fresh));
        }

        problems.push(...findLost({ ledger, moved, withdrawn }, site));
        if (!problems.length) return logger.info(`${ledger.addresses.size} published addresses lead where they should`);
        const shown = problems.slice(0, 40).map((problem) => `  ${problem}`);
        const more = problems.length > shown.length ? [`  … and ${problems.length - shown.length} more`] : [];
        console.error(['', 'Addresses that were published have to go on working.', ...shown, ...more, ''].join('\n'));
        process.exit(1);
      },
    },
  };
}
