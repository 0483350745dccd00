import { compareVersions, type Difference } from '../model/comparison.ts';
import { formatDate } from '../model/partial-date.ts';
import type { Change, Entry } from '../schemas/entry.ts';
import type { Version } from '../schemas/version.ts';
import type { Finding } from './facts.ts';

/**
 * What an entry may not do to what it has published before: change without a note and a date, drop or reword a note, or lose a version.
 * @param now what the entry says today
 * @param recorded its recorded versions, oldest first
 */
export function checkVersions({ updated, changes }: Entry, now: Version, recorded: readonly Version[]): Finding[] {
  const { slug } = now;
  const findings: Finding[] = [];
  const earlier = recorded.filter(({ date }) => date < updated);
  const later = recorded.find(({ date }) => date > updated);
  if (later) findings.push({ path: ['updated'], message: `A later version is recorded, of ${later.date}: content/versions/${slug}/${later.date}.json. A published entry doesn't go back: raise updated to a day after it.` });
  findings.push(...checkNotes(changes, earlier), ...checkTargets(changes, [...recorded, now]));

  for (const date of new Set(changes.map((change) => change.date)))
    if (date < updated && !earlier.some((version) => version.date === date)) findings.push({ path: ['changes', changes.findIndex((change) => change.date === date), 'date'], message: `The version of ${formatDate(date)} is missing: content/versions/${slug}/${date}.json. Versions are kept for good: restore the file with git.` });

  const same = recorded.find(({ date }) => date === updated);
  if (later || findings.length) return findings;
  if (!same) return [{ path: ['updated'], message: `The version of ${formatDate(updated)} is not recorded yet. When the entry is ready, run npm run snapshot -- ${slug}.` }];
  const differences = listDifferences(same, now);
  if (!differences.length) return [];
  return [{ path: ['updated'], message: `The content differs from the recorded version of the same date, ${updated}: ${formatList(differences)}. Raise updated and add a change note at the top; or, if that version is not published yet, record it again: npm run snapshot -- ${slug} --again.` }];
}

/** Notes that a recorded version has and the entry no longer has as they were, and notes that came in behind its back. */
export function checkNotes(changes: readonly Change[], earlier: readonly Version[], { late = true } = {}): Finding[] {
  const findings: Finding[] = [];
  const spoken = new Set<string>();
  for (const version of earlier)
    for (const noted of version.changes) {
      if (spoken.has(noted.id)) continue;
      const index = changes.findIndex(({ id }) => id === noted.id);
      const what = noted.kind === 'correction' ? 'correction' : 'change note';
      if (index >= 0 && isSameNote(changes[index]!, noted)) continue;
      spoken.add(noted.id);
      if (index < 0) findings.push({ path: ['changes'], message: `The ${what} "${noted.id}" of ${formatDate(noted.date)} is gone: "${noted.text}" It was published with the version of ${formatDate(version.date)}. Put it back as it was.` });
      else findings.push({ path: ['changes', index], message: `The ${what} "${noted.id}" was published as "${noted.text}"${noted.wrong ? ` (wrong: "${noted.wrong}")` : ''} and is not the same any more. Put it back as it was, and say what is new in a note of its own.` });
    }

  const newest = earlier.at(-1);
  if (newest && late)
    for (const [index, { id, date }] of changes.entries())
      if (date <= newest.date && !newest.changes.some((noted) => noted.id === id)) findings.push({ path: ['changes', index, 'date'], message: `The note "${id}" is of ${date}, but the version of ${newest.date} was published without it. A note bears the day on which the change is published.` });
  return findings;
}

const fields = ['date', 'kind', 'text', 'why', 'wrong', 'about'] as const;
const isSameNote = (a: Change, b: Version['changes'][number]) => fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));

/** Notes about something that is in no version. */
function checkTargets(changes: readonly Change[], versions: readonly Version[]): Finding[] {
  const known = new Set(versions.flatMap(({ parts }) => parts.flatMap(({ items }) => items.map(({ id }) => id))));
  return changes.flatMap(({ about }, index) => about.flatMap((id, place) => (known.has(id) ? [] : [{ path: ['changes', index, 'about', place], message: `Nothing in this entry has the id "${id}", now or in an earlier version. Correct it, or take it out.` }])));
}

/** What differs between a version and what the entry says; none where the files differ but the words don't, or where only the code words them otherwise. */
function listDifferences(same: Version, now: Version): string[] {
  const notes = now.changes.filter((change) => !same.changes.some((noted) => noted.id === change.id && isSameNote(change, noted))).map(({ id }) => `the note ${id}`);
  const lost = same.changes.filter(({ id }) => !now.changes.some((change) => change.id === id)).map(({ id }) => `the note ${id}, which is gone`);
  const lines = same.content === now.content ? [] : compareVersions(same, now).parts.flatMap(({ title, differences }) => differences.map((difference) => describe(difference, title)));
  const dates = same.published === now.published ? [] : ['the date of publication'];
  return [...dates, ...notes, ...lost, ...lines];
}

function describe({ state, id, kind, text }: Difference, part: string): string {
  const state2 = { changed: '', added: ', which is new', withdrawn: ', which is gone' }[state];
  const words = text.find((stretch) => stretch.state !== 'same')?.text.trim().replace(/\s+/g, ' ') ?? '';
  return `${id ?? `a ${kind === 'heading' ? 'heading' : 'line'} under “${part}” (“${words.slice(0, 40)}${words.length > 40 ? '…' : ''}”)`}${state2}`;
}

function formatList(items: readonly string[]): string {
  return items.length > 4 ? `${items.slice(0, 3).join(', ')} and ${items.length - 3} more` : new Intl.ListFormat('en-GB').format(items);
}
