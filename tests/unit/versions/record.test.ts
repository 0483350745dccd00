import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/gate/content.ts';
import { formatVersion } from '../../../src/versions/file.ts';
import { findItem, findRevisions } from '../../../src/feeds/revisions.ts';
import { isSealed, recordVersion } from '../../../src/versions/record.ts';
import { recordStory } from '../../../src/versions/story.ts';
import { makeFacts } from '../facts.ts';

const names = new Map([['quillphone', 'Quillphone']]);
const record = (story: string) => recordStory(story, { facts: makeFacts(), names });

test('records a story in plain pieces: words, links, figures with their dates, and where sources are cited', () => {
  expect(record('## What it was\n\nIt\'s a <Term id="implant">phone</Term>,\nlike <Network id="quillphone" />.<Cite s="s1, s2" /> *Police* counted <Figure id="f-arrests-2019" as="arrests" />, **as** [said](#d-count).')).toMatchInlineSnapshot(`
    [
      {
        "id": "what-it-was",
        "kind": "heading",
        "lines": [],
        "title": "What it was",
      },
      {
        "kind": "paragraph",
        "lines": [
          [
            "It’s a ",
            {
              "text": "phone",
              "to": "/glossary/#implant",
            },
            ", like ",
            {
              "text": "Quillphone",
              "to": "/operations/quillphone/",
            },
            ".",
            {
              "cites": [
                "s1",
                "s2",
              ],
            },
            " ",
            {
              "em": "Police",
            },
            " counted ",
            {
              "text": "about 42 arrests",
              "to": "#f-arrests-2019",
            },
            " (2019)",
            {
              "cites": [
                "s1",
              ],
            },
            ", ",
            {
              "strong": "as",
            },
            " ",
            {
              "text": "said",
              "to": "#d-count",
            },
            ".",
          ],
        ],
      },
    ]
  `);
});

test('records the id of a paragraph where there is one, and list items as paragraphs', () => {
  expect(record('It fell.<Cite s="s1" /><Claim id="c-fall" />\n\n- It was dear.<Cite s="s1" />\n- It was slow.<Cite s="s1" /><Claim id="c-slow" />').map(({ id, lines }) => [id, lines[0]![0]])).toEqual([['c-fall', 'It fell.'], [undefined, 'It was dear.'], ['c-slow', 'It was slow.']]);
});

const { version, slug, entry, facts, sources, cited } = readContent(join(import.meta.dirname, '../../content/base')).operations[0]!;

test('records every part of an entry, in the order of the page', () => {
  expect(version!.parts.map(({ id, items }) => `${id}: ${items.map((item) => item.id ?? item.kind).join(' ')}`)).toMatchInlineSnapshot(`
    [
      "glance: fact fact fact fact fact fact fact",
      "story: what-it-was c-phone-and-fall what-came-of-it c-arrests-and-raids c-in-court",
      "figures: heading f-arrests-2019-06-21 heading f-cash-nl-2019-06-21",
      "milestones: m-2019-06-20-raids m-2020-02-verdict",
      "people: fact p-jo-doe p-ann-roe",
      "unknowns: q-price",
      "product: fact",
      "technique: fact",
      "operations: fact fact fact",
      "related: fact",
      "sources: s2 s1",
    ]
  `);
});

test('puts a seal on it, which does not mind the order of keys but each word', () => {
  const { seal, ...rest } = version!;
  expect(isSealed(JSON.parse(formatVersion(version!)))).toBe(true);
  expect(isSealed({ seal, ...Object.fromEntries(Object.entries(rest).reverse()) } as typeof version & object)).toBe(true);
  expect(isSealed({ ...version!, standfirst: 'Another.' })).toBe(false);
});

test('records what a step announces for the calendar, so that another name or day of it raises its number there', () => {
  const id = facts!.milestones[0]!.id;
  const announce = (date: string, hearing: { on: string; until?: string; what: string }) => {
    const milestones = facts!.milestones.map((step) => (step.id === id ? { ...step, hearings: [hearing] } : step));
    return recordVersion({ slug, entry: { ...entry!, updated: date }, facts: { ...facts!, milestones }, sources: sources!, cited, names, raw: { facts: {}, sources: {}, story: '' } });
  };
  const versions = [
    announce('2026-01-01', { on: '2027-03-01', what: 'Trial of two' }),
    announce('2026-02-02', { on: '2027-03-01', what: 'Trial of two' }),
    announce('2026-03-03', { on: '2027-03-01', what: 'Trial of three' }),
    announce('2026-04-04', { on: '2027-03-01', until: '2027-03-03', what: 'Trial of three' }),
  ];
  expect(versions.map((recorded) => findItem(recorded, [id])!.lines[1])).toEqual([['In the calendar: Trial of two, 1 March 2027'], ['In the calendar: Trial of two, 1 March 2027'], ['In the calendar: Trial of three, 1 March 2027'], ['In the calendar: Trial of three, 1 March 2027 to 3 March 2027']]);
  expect(findRevisions(versions, (recorded) => findItem(recorded, [id]))).toEqual({ published: '2026-01-01', updated: '2026-04-04', count: 2 });
});
