/**
 * `npm run permalinks`: gives an address to every paragraph, entry and step that has none, builds the site once and records every address that is new.
 * It never takes one away; where a published address leads nowhere, it ends with 1 and says what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readContent } from '../gate/content.ts';
import { ledgerFile } from '../gate/permalinks.ts';
import { formatReport } from '../gate/problem.ts';
import { addClaims } from '../gate/prose.ts';
import { formatLedger } from '../model/permalinks.ts';
import { addShortLinks } from './short.ts';

const root = process.cwd();

if (!existsSync(join(root, ledgerFile))) {
  mkdirSync(dirname(join(root, ledgerFile)), { recursive: true });
  writeFileSync(join(root, ledgerFile), formatLedger({ addresses: new Set(), short: new Map() }));
}

for (const { slug } of readContent(root).operations) {
  const file = `content/operations/${slug}/entry.mdx`;
  if (!existsSync(join(root, file))) continue;
  const { text, added } = addClaims(readFileSync(join(root, file), 'utf8'), file);
  if (!added.length) continue;
  writeFileSync(join(root, file), text);
  console.log(`${file}: ${added.length === 1 ? '1 paragraph has' : `${added.length} paragraphs have`} an address now: ${added.join(', ')}. Better words can still be found for them before they are published, not after.`);
}

const { operations, permalinks, problems } = readContent(root);
if (problems.length) {
  console.error(formatReport(problems));
  process.exit(1);
}

const entries = operations.map(({ slug, facts }) => ({ slug, milestones: facts!.milestones.map(({ id }) => id) }));
const short = addShortLinks(permalinks.ledger.short, entries);
const added = short.size - permalinks.ledger.short.size;
writeFileSync(join(root, ledgerFile), formatLedger({ addresses: permalinks.ledger.addresses, short }));
if (added) console.log(added === 1 ? '1 short link is new.' : `${added} short links are new.`);

console.log('Building the site to see all of its addresses …');
const before = permalinks.ledger.addresses.size;
const { SITE: _site, BASE: _base, ...inherited } = process.env;
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', join(root, '.cache/permalinks')], { cwd: root, env: { ...inherited, PERMALINKS: 'record', ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
const after = readContent(root).permalinks.ledger.addresses.size;
if (status !== 0) console.error([stdout, stderr].filter(Boolean).join('\n'));
else console.log(`${after} addresses in ${ledgerFile}, ${after - before} of them new.`);
process.exitCode = status === 0 ? 0 : 1;
