import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/gate/content.ts';
import { formatReport } from '../../src/gate/problem.ts';
import { reportOn, withContent, type Edit } from './report.ts';

const entry = 'operations/larkline/entry.mdx';
const published = '  - {id: n-2026-11-25-published, date: 2026-11-25,\n     kind: publication, text: First published.}\n';

/** Puts notes above the first publication, and raises `updated` to the day of the newest. */
const addNotes = (notes: string, updated = '2026-12-01'): Record<string, readonly Edit[]> => ({ [entry]: [['updated: 2026-11-25', `updated: ${updated}`], [published, notes + published]] });
const report = (notes: string, updated?: string) => reportOn(addNotes(notes, updated));

const minor = '  - id: n-2026-12-01-wording\n    date: 2026-12-01\n    kind: minor\n    text: Two sentences are plainer.\n';
const correction = '  - id: n-2026-12-01-arrests\n    date: 2026-12-01\n    kind: correction\n    text: Police counted at least 43 arrests.\n    wrong: At least 42 arrests.\n    why: The police corrected their count.\n    about: [f-arrests-2019-06-21]\n';

describe('change notes', () => {
  test('refuses a note without its kind, or of a kind that is none', () => {
    expect(report(minor.replace('    kind: minor\n', ''))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 7, n-2026-12-01-wording, kind: The kind of change is missing. Write one of: publication, minor, material, correction.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(report(minor.replace('kind: minor', 'kind: small'))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 9, n-2026-12-01-wording, kind: "small" is no known kind of change. Write one of: publication, minor, material, correction.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a note whose id can be no address, and one whose id is taken', () => {
    expect(report(minor.replace('n-2026-12-01-wording', 'Wording'))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 7, Wording, id: "Wording" can't be an address. Start the id with "n-", then only a-z, 0-9 and single hyphens, such as "n-wording".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(report(minor.replace('n-2026-12-01-wording', 'n-2026-11-25-published'))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 11, n-2026-11-25-published, id: The id "n-2026-11-25-published" is taken by another note of this entry. Ids are addresses: give this one a word more.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a correction that does not say what was wrong, or why', () => {
    expect(report(correction.replace(/ {4}wrong: .*\n/, ''))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 7, n-2026-12-01-arrests, wrong: A correction says what was wrong. Add a line wrong: with what stood here before.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(report(correction.replace(/ {4}why: .*\n/, ''))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 7, n-2026-12-01-arrests, why: A correction says why it was made. Add a line why: with what was found, and where.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a material change that does not say why, and something wrong where nothing is corrected', () => {
    expect(report(minor.replace('kind: minor', 'kind: material'))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 7, n-2026-12-01-wording, why: A material change says why it was made. Add a line why: with what was found, and where.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(report(`${minor}    wrong: Two sentences.\n`)).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 11, n-2026-12-01-wording, wrong: Only a correction has something wrong. Write kind: correction, or take this line out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses notes that are not newest first, later than the entry, or earlier than its publication', () => {
    expect(report(minor + minor.replaceAll('2026-12-01', '2026-12-02'), '2026-12-02')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 8, n-2026-12-01-wording, date: The newest change note is of 2026-12-01, but updated says 2026-12-02. Add a note of 2 December 2026 at the top that says what changed.
        line 12, n-2026-12-02-wording, date: The note of 2026-12-02 stands below an older one. Put the newest first.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
    expect(report(minor, '2026-11-30')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 8, n-2026-12-01-wording, date: The note is of 2026-12-01, but updated says 2026-11-30. Raise updated to 2026-12-01: a change is published on the day of its note.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(report(`${minor}  - id: n-2026-11-01-early\n    date: 2026-11-01\n    kind: minor\n    text: A comma.\n`)).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, n-2026-11-01-early, date: The note is of 2026-11-01, before the entry was published (2026-11-25). One of the two is wrong.
        line 15, n-2026-11-25-published, date: The note of 2026-11-25 stands below an older one. Put the newest first.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an entry that does not begin with its publication, or is published twice', () => {
    expect(reportOn({ [entry]: ['kind: publication', 'kind: minor'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 7, n-2026-11-25-published: The oldest note has to be the first publication. Write one with kind: publication and date: 2026-11-25 at the end.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(report(minor.replace('kind: minor', 'kind: publication'))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 9, n-2026-12-01-wording, kind: Only the oldest note is the first publication. Write minor, material or correction.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a note about something that never was', () => {
    expect(report(correction.replace('[f-arrests-2019-06-21]', '[f-arrests-2019]'))).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 13, n-2026-12-01-arrests, about[0]: Nothing in this entry has the id "f-arrests-2019", now or in an earlier version. Correct it, or take it out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

const snapshot = (root: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../../src/versions/cli.ts'), ...args], { cwd: root, encoding: 'utf8' });
  return `${stdout}${stderr}ends with ${status}`;
};
const reportAfter = (root: string) => formatReport(readContent(root).problems);

/** Replaces a text that stands once in a file below `content`. */
function edit(root: string, path: string, from: string, to: string) {
  const file = join(root, 'content', path);
  const parts = readFileSync(file, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`Not once in ${path}: ${from}`);
  writeFileSync(file, parts.join(to));
}

describe('recorded versions', () => {
  test('refuses an entry that says something else than its version of the same date', () => {
    expect(reportOn({ 'operations/larkline/facts.yaml': ['value: 42', 'value: 43'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 5, updated: The content differs from the recorded version of the same date, 2026-11-25: c-arrests-and-raids and f-arrests-2019-06-21. Raise updated and add a change note at the top; or, if that version is not published yet, record it again: npm run snapshot -- larkline --again.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ [entry]: ['began at dawn', 'began before dawn'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 5, updated: The content differs from the recorded version of the same date, 2026-11-25: c-arrests-and-raids. Raise updated and add a change note at the top; or, if that version is not published yet, record it again: npm run snapshot -- larkline --again.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ [entry]: ['text: First published.', 'text: Published.'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 5, updated: The content differs from the recorded version of the same date, 2026-11-25: the note n-2026-11-25-published. Raise updated and add a change note at the top; or, if that version is not published yet, record it again: npm run snapshot -- larkline --again.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('does not mind what no reader reads: the order of keys, a comment, the rank of a figure', () => {
    expect(reportOn({ 'operations/larkline/facts.yaml': [['    headline: 1\n', ''], ['milestones:\n', '# In order.\nmilestones:\n']] })).toMatchInlineSnapshot(`"0 problems in 0 files. Nothing is built until they are mended."`);
  });

  test('refuses an entry without a version of its date', () => {
    expect(report(minor)).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 5, updated: The version of 1 December 2026 is not recorded yet. When the entry is ready, run npm run snapshot -- larkline.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'versions/larkline/2026-11-25.json': 'delete' })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 5, updated: The version of 25 November 2026 is not recorded yet. When the entry is ready, run npm run snapshot -- larkline.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a version that somebody has written in, that is no JSON, or that stands in the wrong place', () => {
    const file = 'versions/larkline/2026-11-25.json';
    expect(reportOn({ [file]: ['at least 42 people', 'at least 43 people'] })).toMatchInlineSnapshot(`
      "content/versions/larkline/2026-11-25.json
        This version is not as it was recorded. Versions are never written by hand: restore the file with git, and write what is new into the entry.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ [file]: new TextEncoder().encode('{"format": 1,') })).toMatchInlineSnapshot(`
      "content/versions/larkline/2026-11-25.json
        This version is not as it was recorded. Versions are never written by hand: restore the file with git, and write what is new into the entry.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    withContent({}, (root) => {
      writeFileSync(join(root, 'content/versions/quillphone/2026-11-24.json'), readFileSync(join(root, 'content', file)));
      expect(reportAfter(root)).toMatchInlineSnapshot(`
        "content/versions/quillphone/2026-11-24.json
          This is the version of larkline of 2026-11-25. Give the file its own place again: content/versions/larkline/2026-11-25.json.

        1 problem in 1 file. Nothing is built until they are mended."
      `);
    });
  });

  test('npm run snapshot records a changed entry once it has its date and its note, and the gate is content', () => {
    withContent(addNotes(correction), (root) => {
      edit(root, 'operations/larkline/facts.yaml', 'value: 42', 'value: 43');
      const first = readFileSync(join(root, 'content/versions/larkline/2026-11-25.json'), 'utf8');
      expect(snapshot(root)).toMatchInlineSnapshot(`
        "larkline: recorded the version of 1 December 2026 in content/versions/larkline/2026-12-01.json.
        ends with 0"
      `);
      expect(readContent(root).problems).toEqual([]);
      expect(readFileSync(join(root, 'content/versions/larkline/2026-11-25.json'), 'utf8')).toBe(first);
      expect(snapshot(root)).toMatchInlineSnapshot(`
        "Nothing to record: each version is there already.
        ends with 0"
      `);
    });
  });

  test('npm run snapshot leaves a version as it is unless told to record it again, and then only that of the updated date', () => {
    withContent({ 'operations/larkline/facts.yaml': ['value: 42', 'value: 43'] }, (root) => {
      expect(snapshot(root, 'larkline')).toMatchInlineSnapshot(`
        "content/operations/larkline/entry.mdx
          The content differs from the recorded version of the same date, 2026-11-25: c-arrests-and-raids and f-arrests-2019-06-21. Raise updated and add a change note at the top; or, if that version is not published yet, record it again: npm run snapshot -- larkline --again.

        1 problem in 1 file. Nothing is built until they are mended.
        ends with 1"
      `);
      expect(snapshot(root, 'larkline', '--again')).toMatchInlineSnapshot(`
        "larkline: recorded the version of 25 November 2026 again in content/versions/larkline/2026-11-25.json.
        ends with 0"
      `);
      expect(readContent(root).problems).toEqual([]);
    });
  });

  test('npm run snapshot records nothing while the content has problems, and nothing that it does not know', () => {
    withContent({ 'operations/larkline/facts.yaml': ['value: 42', 'value: -42'], 'versions/larkline/2026-11-25.json': 'delete' }, (root) => {
      expect(snapshot(root)).toMatchInlineSnapshot(`
        "content/operations/larkline/facts.yaml
          line 63, f-arrests-2019-06-21, value: -42 is negative. Nothing we count is below zero.

        1 problem in 1 file. Nothing is built until they are mended. Nothing is recorded either.
        ends with 1"
      `);
      expect(existsSync(join(root, 'content/versions/larkline/2026-11-25.json'))).toBe(false);
    });
    expect(withContent({}, (root) => snapshot(root, 'lark'))).toMatchInlineSnapshot(`
      "There is no entry "lark". The entries are: larkline, quillphone.
      ends with 1"
    `);
    expect(withContent({}, (root) => snapshot(root, '--agian'))).toMatchInlineSnapshot(`
      ""--agian" is no option. The only one is --again.
      ends with 1"
    `);
  });
});

describe('what was published', () => {
  /** Hands on the content with a published correction, and a minor change after it. */
  const withCorrection = (use: (root: string) => void) =>
    withContent(addNotes(correction), (root) => {
      edit(root, 'operations/larkline/facts.yaml', 'value: 42', 'value: 43');
      snapshot(root);
      edit(root, entry, 'updated: 2026-12-01', 'updated: 2026-12-02');
      edit(root, entry, 'changes:\n', `changes:\n${minor.replaceAll('2026-12-01', '2026-12-02')}`);
      snapshot(root);
      expect(readContent(root).problems).toEqual([]);
      use(root);
    });

  test('refuses to drop a correction', () => {
    withCorrection((root) => {
      edit(root, entry, correction, '');
      expect(reportAfter(root)).toMatchInlineSnapshot(`
        "content/operations/larkline/entry.mdx
          line 6, changes: The correction "n-2026-12-01-arrests" of 1 December 2026 is gone: "Police counted at least 43 arrests." It was published with the version of 1 December 2026. Put it back as it was.

        1 problem in 1 file. Nothing is built until they are mended."
      `);
      expect(snapshot(root, '--again')).toContain('The correction "n-2026-12-01-arrests" of 1 December 2026 is gone');
    });
  });

  test('npm run snapshot -- --again drops no correction from the version that it replaces', () => {
    withContent(addNotes(correction), (root) => {
      snapshot(root);
      edit(root, entry, 'kind: correction', 'kind: material');
      edit(root, entry, '    wrong: At least 42 arrests.\n', '');
      expect(snapshot(root, '--again')).toMatchInlineSnapshot(`
        "content/operations/larkline/entry.mdx
          The correction "n-2026-12-01-arrests" was published as "Police counted at least 43 arrests." (wrong: "At least 42 arrests.") and is not the same any more. Put it back as it was, and say what is new in a note of its own. If it was never published, delete content/versions/larkline/2026-12-01.json and record the version anew.

        1 problem in 1 file. Nothing is built until they are mended.
        ends with 1"
      `);
    });
  });

  test('refuses to play a correction down', () => {
    withCorrection((root) => {
      edit(root, entry, 'kind: correction', 'kind: material');
      edit(root, entry, '    wrong: At least 42 arrests.\n', '');
      expect(reportAfter(root)).toMatchInlineSnapshot(`
        "content/operations/larkline/entry.mdx
          line 11, n-2026-12-01-arrests: The correction "n-2026-12-01-arrests" was published as "Police counted at least 43 arrests." (wrong: "At least 42 arrests.") and is not the same any more. Put it back as it was, and say what is new in a note of its own.

        1 problem in 1 file. Nothing is built until they are mended."
      `);
    });
  });

  test('refuses a note that comes in behind the back of a published version', () => {
    withCorrection((root) => {
      edit(root, entry, correction, `${correction}  - id: n-2026-12-01-price\n    date: 2026-12-01\n    kind: minor\n    text: A comma.\n`);
      expect(reportAfter(root)).toMatchInlineSnapshot(`
        "content/operations/larkline/entry.mdx
          line 19, n-2026-12-01-price, date: The note "n-2026-12-01-price" is of 2026-12-01, but the version of 2026-12-01 was published without it. A note bears the day on which the change is published.

        1 problem in 1 file. Nothing is built until they are mended."
      `);
    });
  });

  test('refuses the loss of an earlier version, and a step back behind a later one', () => {
    withCorrection((root) => {
      const file = join(root, 'content/versions/larkline/2026-12-01.json');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, '');
      expect(reportAfter(root)).toContain('2026-12-01.json\n  This version is not as it was recorded.');
      writeFileSync(file, text);
      edit(root, entry, 'updated: 2026-12-02', 'updated: 2026-12-01');
      edit(root, entry, minor.replaceAll('2026-12-01', '2026-12-02'), '');
      expect(reportAfter(root)).toMatchInlineSnapshot(`
        "content/operations/larkline/entry.mdx
          line 5, updated: A later version is recorded, of 2026-12-02: content/versions/larkline/2026-12-02.json. A published entry doesn't go back: raise updated to a day after it.

        1 problem in 1 file. Nothing is built until they are mended."
      `);
    });
    withContent(addNotes(correction), (root) => {
      edit(root, 'operations/larkline/facts.yaml', 'value: 42', 'value: 43');
      snapshot(root);
      writeFileSync(join(root, 'content/versions/larkline/2026-11-25.json'), '');
      expect(reportAfter(root)).toContain('This version is not as it was recorded.');
    });
    expect(reportOn({ ...addNotes(correction), 'versions/larkline/2026-11-25.json': 'delete' })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 14, n-2026-11-25-published, date: The version of 25 November 2026 is missing: content/versions/larkline/2026-11-25.json. Versions are kept for good: restore the file with git.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});
