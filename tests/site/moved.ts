import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot, type Build } from './builds.ts';

/** Copies what a build needs to .cache/<name>, inside the project so that it finds node_modules above itself. Gives the folder. */
export function copyProject(name: string): string {
  const copy = join(projectRoot, '.cache', name);
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(projectRoot, part), join(copy, part), { recursive: true });
  return copy;
}

/** Builds the site of a folder into its `dist`, or runs another of its commands. */
export function runIn(copy: string, env: Record<string, string> = {}, command: readonly string[] = [join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build']) {
  const { SITE: _site, BASE: _base, ...inherited } = process.env;
  return spawnSync(process.execPath, [...command], { cwd: copy, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...env }, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
}

/** Replaces the one place where a text stands in a file of a copy. */
export function edit(copy: string, file: string, from: string | RegExp, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const found = typeof from === 'string' ? text.split(from).length - 1 : [...text.matchAll(new RegExp(from, `${from.flags}g`))].length;
  if (found !== 1) throw new Error(`${found} times in ${file}: ${from}`);
  writeFileSync(path, text.replace(from, to));
}

const source = 'moved';

/** The site as it would be after things moved and went, built below a path. `npm run test:build` makes it. */
export const moved: Build = {
  ...{ name: 'below', site: 'https://example.org', base: '/gone-dark/', flags: [] },
  what: 'below /gone-dark/, after some things moved and some were withdrawn',
  dir: join(projectRoot, '.cache', source, 'dist/'),
  env: { SITE: 'https://example.org', BASE: '/gone-dark/' },
};

const ghost = '/operations/ghost/';

/** What moved in that build: old address to where it arrives. */
export const moves: Readonly<Record<string, string>> = {
  [`${ghost}#c-updates-altered`]: `${ghost}#c-the-australian-way-in`,
  [`${ghost}#m-2015-launch`]: `${ghost}#m-2015-began`,
  [`${ghost}#f-officers-ie-2024-09-16`]: `${ghost}#f-gardai-2024-09-16`,
  [`${ghost}#d-cryptocurrency`]: `${ghost}#d-crypto-sum`,
  [`${ghost}#the-day-it-ended`]: `${ghost}#the-last-days`,
  '/operations/ghost-phones/': ghost,
  '/operations/ghost-phones/#m-2015-start': `${ghost}#m-2015-began`,
};

/** What was withdrawn in it. */
export const withdrawals = [`${ghost}#q-withdrawn`, '/operations/kestrelphone/'];

/** Builds that site. Gives what it said where it failed. */
export function buildMoved(): string | undefined {
  const copy = copyProject(source);
  const facts = 'content/operations/ghost/facts.yaml';
  const story = 'content/operations/ghost/entry.mdx';
  edit(copy, story, '<Claim id="c-updates-altered" />', '<Claim id="c-the-australian-way-in" />');
  edit(copy, story, '## The day it ended', '## The last days');
  edit(copy, story, '<Figure id="f-officers-ie-2024-09-16"', '<Figure id="f-gardai-2024-09-16"');
  edit(copy, facts, 'id: m-2015-launch', 'id: m-2015-began');
  edit(copy, facts, 'id: f-officers-ie-2024-09-16', 'id: f-gardai-2024-09-16');
  edit(copy, facts, 'id: d-cryptocurrency', 'id: d-crypto-sum');

  // What the real site never had stands in the ledger of the copy as if it had been there.
  edit(copy, 'content/permalinks/ledger.txt', '\n/operations/ghost/\n', `\n/operations/ghost/\n/operations/ghost/#q-withdrawn\n/operations/ghost-phones/\n/operations/ghost-phones/#m-2015-start\n/operations/ghost-phones/#figures\n/operations/kestrelphone/\n/operations/kestrelphone/#m-2011\n/s/kestrelphone/ → /operations/kestrelphone/\n/s/k3st/ → /operations/kestrelphone/#m-2011\n`);
  writeFileSync(join(copy, 'content/permalinks/moved.yaml'), Object.entries(moves).map(([from, to]) => `- from: ${from}\n  to: ${to}\n`).join(''));
  writeFileSync(
    join(copy, 'content/permalinks/withdrawn.yaml'),
    `- address: ${withdrawals[0]}
  title: an invented question
  date: 2026-11-25
  reason: This record was made up for a test.
  last: Whether anyone ever asked.
- address: ${withdrawals[1]}
  title: Kestrelphone
  date: 2026-11-25
  reason: This network was made up for a test.
  change:
    date: 2026-11-24
    text: First published.
`,
  );
  // An entry that says something else than its recorded version is not built.
  runIn(copy, {}, ['src/versions/cli.ts', '--again']);
  const { status, stdout, stderr, error } = runIn(copy, moved.env);
  return status === 0 ? undefined : [stdout, stderr, error?.message].filter(Boolean).join('\n');
}
