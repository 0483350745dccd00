import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/gate/content.ts';
import { formatReport } from '../../src/gate/problem.ts';
import { reportOn, withContent } from './report.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('files', () => {
  test('refuses a file that is missing', () => {
    expect(reportOn({ 'operations/quillphone/sources.yaml': 'delete' })).toMatchInlineSnapshot(`
      "content/operations/quillphone/sources.yaml
        This file is missing. An operation has entry.mdx, facts.yaml and sources.yaml.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/quillphone/entry.mdx': 'delete' })).toMatchInlineSnapshot(`
      "content/operations/quillphone/entry.mdx
        This file is missing. An operation has entry.mdx, facts.yaml and sources.yaml.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an empty file', () => {
    expect(reportOn({ 'operations/quillphone/facts.yaml': latin1('\n') })).toMatchInlineSnapshot(`
      "content/operations/quillphone/facts.yaml
        This file is empty. The same file of another network shows what belongs here.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a file that is not UTF-8, and says where', () => {
    expect(reportOn({ 'operations/quillphone/facts.yaml': latin1('name: Quillphone\noutcome: seized\noutcome_text: Police took it in Zürich.\n') })).toMatchInlineSnapshot(`
      "content/operations/quillphone/facts.yaml
        line 3: This file is not UTF-8. Save it again with the encoding UTF-8.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'glossary/reseller.mdx': latin1('---\nterm: Café\n---\n') })).toMatchInlineSnapshot(`
      "content/glossary/reseller.mdx
        line 2: This file is not UTF-8. Save it again with the encoding UTF-8.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses YAML that is none, with line and column', () => {
    expect(reportOn({ 'operations/larkline/facts.yaml': ['led_by: Dutch police', 'led_by: Dutch police: the unit'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 6: This is not YAML (column 9): here is a second colon, or the next line is indented too far. Put a text with a colon in quotes, or correct the indentation.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/larkline/facts.yaml': ['    value: 42\n', '     value: 42\n'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 62: This is not YAML (column 13): here is a second colon, or the next line is indented too far. Put a text with a colon in quotes, or correct the indentation.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/larkline/facts.yaml': ['    value: 42\n', '    value: 42\n    value: 43\n'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 64: This is not YAML (column 5): this key stands twice in its group. Leave one.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/larkline/facts.yaml': ['led_by: Dutch police', 'led_by: *police'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 6: "*police" refers to a place "&police" that is not above it in this file. Put a text that begins with * in quotes.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses MDX that is none, with line and column', () => {
    expect(reportOn({ 'operations/larkline/entry.mdx': ['implant</Term>', 'implant'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12: This is not MDX (column 31): Expected a closing tag for \`<Term>\` (12:31) before the end of \`paragraph\`. Check that each tag is closed, and that "<" and "{" stand only in components.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/larkline/entry.mdx': ['began at dawn', 'began <8 hours'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 16: This is not MDX (column 106): Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`). Check that each tag is closed, and that "<" and "{" stand only in components.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'pages/about.mdx': ['We do.', 'We do {not.'] })).toMatchInlineSnapshot(`
      "content/pages/about.mdx
        line 9: This is not MDX (column 7): Unexpected end of file in expression, expected a corresponding closing brace for \`{\`. Check that each tag is closed, and that "<" and "{" stand only in components.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a folder whose name can not be an address', () => {
    const report = withContent({}, (root) => {
      renameSync(join(root, 'content/operations/quillphone'), join(root, 'content/operations/Quill_Phone'));
      return formatReport(readContent(root).problems.filter(({ file }) => file.endsWith('Quill_Phone')));
    });
    expect(report).toMatchInlineSnapshot(`
      "content/operations/Quill_Phone
        "Quill_Phone" can't be an address. Name the folder with a-z, 0-9 and single hyphens.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a project without networks', () => {
    expect(formatReport(readContent(join(import.meta.dirname, 'base/content')).problems)).toMatchInlineSnapshot(`
      "content/operations
        There is no network here. Make a folder for each, with entry.mdx, facts.yaml and sources.yaml.

      content/permalinks/ledger.txt
        The ledger of published addresses is missing. Take it back from git; for a new site, npm run permalinks writes one.

      2 problems in 2 files. Nothing is built until they are mended."
    `);
  });
});

describe('frontmatter', () => {
  test('refuses a text without frontmatter', () => {
    expect(reportOn({ 'operations/quillphone/entry.mdx': latin1('## What it was\n\nQuillphone sold <Figure id="f-devices-2021-03-09" />.<Claim id="c-sold" />\n') })).toMatchInlineSnapshot(`
      "content/operations/quillphone/entry.mdx
        line 1: The frontmatter is missing. Begin the file with a line --- and title, standfirst, published, checked, updated, changes, and close it with another ---.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'glossary/reseller.mdx': latin1('Someone who sells phones on.\n') })).toMatchInlineSnapshot(`
      "content/glossary/reseller.mdx
        line 1: The frontmatter is missing. Begin the file with a line --- and term, forms, short, see, and close it with another ---.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/quillphone/entry.mdx': latin1('---\n---\n\nQuillphone sold <Figure id="f-devices-2021-03-09" />.<Claim id="c-sold" />\n') })).toMatchInlineSnapshot(`
      "content/operations/quillphone/entry.mdx
        line 1: The frontmatter is missing. Begin the file with a line --- and title, standfirst, published, checked, updated, changes, and close it with another ---.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a key that no entry has', () => {
    expect(reportOn({ 'operations/larkline/entry.mdx': ['standfirst: A', 'subtitle: A'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 2, standfirst: This is missing. Write a text.
        line 3, subtitle: There is no key "subtitle" here. Check the spelling, or take it out.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a day that is not in the calendar, quoted or not', () => {
    expect(reportOn({ 'operations/larkline/entry.mdx': ['published: 2026-11-25', 'published: 2026-02-31'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 4, published: "2026-02-31" is not in the calendar. Check the month and the day.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/larkline/entry.mdx': ['published: 2026-11-25', 'published: "2026-02-31"'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 4, published: "2026-02-31" is not in the calendar. Check the month and the day.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'pages/about.mdx': ['updated: 2026-11-25', 'updated: 2026-11'] })).toMatchInlineSnapshot(`
      "content/pages/about.mdx
        line 4, updated: "2026-11" is no whole day. Write year, month and day: 2026-11-25.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an updated date without a change note, and one before publication', () => {
    expect(reportOn({ 'operations/larkline/entry.mdx': ['updated: 2026-11-25', 'updated: 2026-12-01'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 7, n-2026-11-25-published, date: The newest change note is of 2026-11-25, but updated says 2026-12-01. Add a note of 1 December 2026 at the top that says what changed.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'operations/larkline/entry.mdx': [['updated: 2026-11-25', 'updated: 2026-11-01'], ['date: 2026-11-25,', 'date: 2026-11-01,']] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 5, updated: The entry was updated (2026-11-01) before it was published (2026-11-25). One of the two is wrong.
        line 7, n-2026-11-25-published, date: The note is of 2026-11-01, before the entry was published (2026-11-25). One of the two is wrong.
        line 7, n-2026-11-25-published: The oldest note has to be the first publication. Write one with kind: publication and date: 2026-11-25 at the end.

      3 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an entry without change notes', () => {
    expect(reportOn({ 'operations/larkline/entry.mdx': ['changes:\n  - {id: n-2026-11-25-published, date: 2026-11-25,\n     kind: publication, text: First published.}\n', 'changes: []\n'] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 6, changes: Write at least one change note: what was published or changed, and when.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a standfirst that is too long', () => {
    expect(reportOn({ 'operations/larkline/entry.mdx': ['standfirst: A phone', `standfirst: ${'A long phone. '.repeat(25)}A phone`] })).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 3, standfirst: The standfirst has 392 characters. Keep it to 320.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a related term that the glossary does not have', () => {
    expect(reportOn({ 'glossary/implant.mdx': ['see: [reseller]', 'see: [resale]'] })).toMatchInlineSnapshot(`
      "content/glossary/implant.mdx
        line 5, see[0]: There is no term "resale" in content/glossary. Write the name of a file there, without .mdx.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a term without forms', () => {
    expect(reportOn({ 'glossary/reseller.mdx': ['forms: [reseller, resellers]', 'forms: []'] })).toMatchInlineSnapshot(`
      "content/glossary/reseller.mdx
        line 3, forms: This list is empty. Write at least one record.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

test('gathers every problem of several files in one report, in the order of files and lines', () => {
  const edits = {
    'operations/larkline/facts.yaml': [['to: quillphone', 'to: nowhere'], ['    scope: worldwide\n    as_of: 2019-06-21', '    scope: worldwide\n    as_of: 2091'], ['took its server.\n    sources: [s1]', 'took its server.\n    sources: [s9]']],
    'operations/larkline/sources.yaml': ['url: https://herald.example/2020/reseller?id=7', 'url: https://police.example/larkline'],
    'operations/larkline/entry.mdx': [['## What it was', '# What it was'], ['began at dawn', 'brought 42 arrests']],
    'operations/quillphone/facts.yaml': [['metric: devices', 'metric: device'], ['country: BE\n    role', 'country: XX\n    role']],
    'glossary/implant.mdx': ['<Network id="larkline" />', '<Network id="lark" />'],
    'pages/about.mdx': ['<Link to="/glossary/">glossary</Link>', '[glossary](/glossary/)'],
  } as const;
  expect(reportOn(edits)).toMatchInlineSnapshot(`
    "content/glossary/implant.mdx
      line 8, Network: There is no network "lark". Write the name of a folder in content/operations: larkline, quillphone.

    content/operations/larkline/entry.mdx
      line 10: The page has its heading already. Begin sections with "##".
      line 16: "42 arrests" is a number typed by hand. Put it among the figures in facts.yaml, with its date and sources, and write <Figure id="f-…" />.

    content/operations/larkline/facts.yaml
      line 53, m-2019-06-20-raids, sources: There is no source "s9" in sources.yaml. Add it there, or correct the id.
      line 67, f-arrests-2019-06-21, as_of: "2091" lies after the entry's updated date, 2026-11-25. Correct it, or raise updated in entry.mdx.
      line 106, relations[0], to: There is no network "nowhere". Write the name of a folder in content/operations: larkline, quillphone.

    content/operations/larkline/sources.yaml
      line 11, s2, url: "https://police.example/larkline" is already the address of s1. Keep one record and cite that.

    content/operations/quillphone/facts.yaml
      line 31, agencies[0], country: "XX" is no country code of ISO 3166-1. Write two capital letters such as NL or GB, or EU, or international.
      line 49, f-devices-2021-03-09, metric: "device" is no known metric. The names are in src/model/metrics.ts; near it: devices, devices-sold.

    content/pages/about.mdx
      line 9: "/glossary/" breaks where the site lives below a path. Write <Link to="/glossary/">…</Link>, or <Network id="…" /> for a network.

    10 problems in 6 files. Nothing is built until they are mended."
  `);
});

describe('npm run check', () => {
  const cli = join(import.meta.dirname, '../../src/gate/cli.ts');
  const check = (root: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  test('ends with 0 and counts the words of each story when the content is sound', () => {
    expect(withContent({}, (root) => check(root))).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "The content is sound: larkline (38 words), quillphone (2 words).
      ",
      }
    `);
  });

  test('ends with 1 and prints the report when there is a problem', () => {
    expect(withContent({ 'pages/about.mdx': ['title: About', 'titel: About'] }, (root) => check(root))).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "content/pages/about.mdx
        line 2, title: This is missing. Write a text.
        line 2, titel: There is no key "titel" here. Check the spelling, or take it out.

      2 problems in 1 file. Nothing is built until they are mended.
      ",
        "stdout": "",
      }
    `);
  });

  test('speaks of one network when asked', () => {
    expect(withContent({ 'pages/about.mdx': ['title: About', 'titel: About'] }, (root) => check(root, 'quillphone'))).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "The content is sound: quillphone (2 words).
      ",
      }
    `);
  });

  test('ends with 1 when asked about a network that is not there', () => {
    expect(withContent({}, (root) => check(root, 'quill'))).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "There is no "quill" in content. The networks are: larkline, quillphone.
      ",
        "stdout": "",
      }
    `);
  });
});
