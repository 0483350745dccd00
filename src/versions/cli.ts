/**
 * `npm run snapshot`: records what each entry says as the version of its updated date, where that is not recorded yet.
 * `npm run snapshot -- ghost` speaks of one entry only; `-- --again` replaces the version of the updated date, for as long as it is not published. Earlier versions are never touched.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../gate/content.ts';
import { formatReport } from '../gate/problem.ts';
import { checkNotes, checkVersions } from '../gate/versions.ts';
import { isCorrection } from '../model/changes.ts';
import { formatDate } from '../model/partial-date.ts';
import { formatVersion, getVersionFile, readVersions } from './file.ts';

const again = process.argv.includes('--again');
const asked = process.argv.slice(2).filter((argument) => argument !== '--again');
const root = process.cwd();
const { operations, problems } = readContent(root, { versions: false });
const unknown = asked.find((slug) => !operations.some((operation) => operation.slug === slug));

if (unknown !== undefined) {
  const option = unknown.startsWith('-');
  console.error(option ? `"${unknown}" is no option. The only one is --again.` : `There is no entry "${unknown}". The entries are: ${operations.map(({ slug }) => slug).join(', ')}.`);
  process.exitCode = 1;
} else if (problems.length) {
  console.error(`${formatReport(problems)} Nothing is recorded either.`);
  process.exitCode = 1;
} else {
  const lines = operations.filter(({ slug }) => !asked.length || asked.includes(slug)).map(({ slug, entry, version }) => record(slug, entry!, version!));
  const recorded = lines.filter((line) => line !== undefined);
  if (recorded.length) console.log(recorded.join('\n'));
  else if (!process.exitCode) console.log('Nothing to record: each version is there already.');
}

/** Records one entry. Gives a line that says so, or nothing. */
function record(slug: string, entry: NonNullable<(typeof operations)[number]['entry']>, version: NonNullable<(typeof operations)[number]['version']>): string | undefined {
  const { versions, problems: damaged } = readVersions(root, slug);
  const same = versions.find(({ date }) => date === version.date);
  const others = versions.filter((item) => item !== same);
  // As the gate will see it once the file is written; without --again, a version that is there stays.
  const kept = same && !again ? same : version;
  const found = checkVersions(entry, version, [...others, kept].sort((a, b) => (a.date < b.date ? -1 : 1)));
  const dropped = same && again ? checkNotes(entry.changes, [{ ...same, changes: same.changes.filter(isCorrection) }], { late: false }).map(({ message }) => ({ message: `${message} If it was never published, delete ${getVersionFile(slug, same.date)} and record the version anew.` })) : [];
  const wrong = [...damaged, ...[...found, ...dropped].map(({ message }) => ({ file: `content/operations/${slug}/entry.mdx`, message }))];
  if (wrong.length) {
    console.error(formatReport(wrong));
    process.exitCode = 1;
    return undefined;
  }

  if (same && !again) return undefined;
  const file = getVersionFile(slug, version.date);
  const text = formatVersion(version);
  if (same && readFileSync(join(root, file), 'utf8') === text) return undefined;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return `${slug}: recorded the version of ${formatDate(version.date)}${same ? ' again' : ''} in ${file}.`;
}
