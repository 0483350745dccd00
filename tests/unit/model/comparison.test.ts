import { describe, expect, test } from 'vitest';
import { collectItemSources, compareVersions, countDifferences, describeCounts, diffTexts, getItemText, measureLikeness } from '../../../src/model/comparison.ts';
import type { Item, Version } from '../../../src/schemas/version.ts';

const figure = (id: string, value: string, cites = ['s1']): Item => ({ id, kind: 'figure', head: 'Arrests · worldwide', lines: [[{ strong: value }, { cites }]] });
const source = (id: string, title: string): Item => ({ id, kind: 'source', title: 'Dutch police', lines: [[{ to: 'https://police.example/', text: title }]] });

/** A version of an invented entry with one part. */
const makeVersion = (items: Item[], over: Partial<Version> = {}): Version => ({ format: 1, slug: 'larkline', date: '2026-11-25', published: '2026-11-25', name: 'Larkline', title: 'Larkline', standfirst: 'A phone.', content: '', changes: [], parts: [{ id: 'figures', title: 'Figures', items }, { id: 'sources', title: 'Sources', items: [source('s1', 'Larkline closed'), source('s2', 'Larkline, a year on')] }], seal: '', ...over });

/** The differences in short: state, id, and the words with [-removed-] and {+added+}. */
const compare = (olds: Item[], news: Item[], over: Partial<Version> = {}) =>
  compareVersions(makeVersion(olds), makeVersion(news, { date: '2026-12-01', ...over })).parts.flatMap(({ id: part, differences }) =>
    differences.map(({ state, id, text, sources }) => [part, state, id, text.map((stretch) => ({ same: stretch.text, added: `{+${stretch.text}+}`, removed: `[-${stretch.text}-]` })[stretch.state]).join(''), ...(sources.added.length || sources.removed.length ? [sources] : [])]),
  );

test('says nothing of two versions that say the same', () => {
  expect(compare([figure('f-a', '42 people')], [figure('f-a', '42 people')])).toEqual([]);
});

test('knows a thing by its id, wherever it stands', () => {
  expect(compare([figure('f-a', '42 people'), figure('f-b', '7 people')], [figure('f-b', '7 people'), figure('f-a', '43 people')])).toMatchInlineSnapshot(`
    [
      [
        "figures",
        "changed",
        "f-a",
        "Arrests · worldwide
    [-42-]{+43+} people",
      ],
    ]
  `);
});

test('tells what is gone from what is new, even where the two are alike', () => {
  expect(compare([figure('f-a', '42 people')], [figure('f-b', '42 people in all')])).toMatchInlineSnapshot(`
    [
      [
        "figures",
        "added",
        "f-b",
        "{+Arrests · worldwide
    42 people in all+}",
      ],
      [
        "figures",
        "withdrawn",
        "f-a",
        "[-Arrests · worldwide
    42 people-]",
      ],
    ]
  `);
});

test('counts a change of sources, and names them', () => {
  expect(compare([figure('f-a', '42 people', ['s1'])], [figure('f-a', '42 people', ['s2'])])).toMatchInlineSnapshot(`
    [
      [
        "figures",
        "changed",
        "f-a",
        "Arrests · worldwide
    42 people",
        {
          "added": [
            "Dutch police: Larkline, a year on",
          ],
          "removed": [
            "Dutch police: Larkline closed",
          ],
        },
      ],
    ]
  `);
});

test('sees the title and the summary change', () => {
  expect(compare([], [], { standfirst: 'A phone that fell.' })).toMatchInlineSnapshot(`
    [
      [
        "top",
        "changed",
        undefined,
        "Larkline
    A phone{+ that fell+}.",
      ],
    ]
  `);
});

describe('things without an id', () => {
  const fact = (text: string, title?: string): Item => ({ kind: 'fact', ...(title && { title }), lines: [[text]] });

  test('are known by their words, by their name, or by being nearly the same', () => {
    expect(compare([fact('It had no microphone.'), fact('2015', 'Launched'), fact('Police copied the server in Utrecht.')], [fact('Police copied the server in Delft.'), fact('It had no microphone.'), fact('in 2014, by another account', 'Launched')])).toMatchInlineSnapshot(`
      [
        [
          "figures",
          "changed",
          undefined,
          "Police copied the server in [-Utrecht-]{+Delft+}.",
        ],
        [
          "figures",
          "changed",
          undefined,
          "Launched
      [-2015-]{+in 2014, by another account+}",
        ],
      ]
    `);
  });

  test('are gone and new where they have little in common', () => {
    expect(compare([fact('It had no microphone.')], [fact('Users paid by the month.')])).toMatchInlineSnapshot(`
      [
        [
          "figures",
          "added",
          undefined,
          "{+Users paid by the month.+}",
        ],
        [
          "figures",
          "withdrawn",
          undefined,
          "[-It had no microphone.-]",
        ],
      ]
    `);
  });

  test('become those with an id when they are given one', () => {
    const paragraph = (text: string, id?: string): Item => ({ kind: 'paragraph', ...(id && { id }), lines: [[text]] });
    expect(compare([paragraph('Police searched the company.')], [paragraph('Police searched the company.', 'c-search')])).toEqual([]);
    expect(compare([paragraph('Police searched the company at dawn.')], [paragraph('Police searched the company at night.', 'c-search')])).toMatchInlineSnapshot(`
      [
        [
          "figures",
          "changed",
          "c-search",
          "Police searched the company at [-dawn-]{+night+}.",
        ],
      ]
    `);
  });

  test('a heading is one of them: its id follows its words', () => {
    const heading = (id: string, title: string): Item => ({ id, kind: 'heading', title, lines: [] });
    expect(compare([heading('what-came-of-it', 'What came of it')], [heading('what-came-of-all-this', 'What came of all this')])).toMatchInlineSnapshot(`
      [
        [
          "figures",
          "changed",
          undefined,
          "What came of [-it-]{+all this+}",
        ],
      ]
    `);
  });
});

describe('words', () => {
  test('are all that a thing says, without the numbers of sources', () => {
    expect(getItemText({ id: 'p-jo', kind: 'person', title: 'Jo Doe', head: 'alleged founder', lines: [['Charged.'], ['Denies it. ', { cites: ['s1'] }], [{ to: '#f-a', text: '42 people' }, { cites: ['s2', 's1'] }, ', ', { em: 'all' }]], note: 'Unverified.' })).toBe('alleged founder\nJo Doe\nCharged.\nDenies it.\n42 people, all\nUnverified.');
    expect(collectItemSources(figure('f-a', '1', ['s2', 's1', 's2']))).toEqual(['s2', 's1']);
  });

  test('are compared one by one, blanks between two changed ones with them', () => {
    expect(diffTexts('Police counted at least 42 arrests.', 'Police counted about 50 arrests.')).toEqual([
      { state: 'same', text: 'Police counted ' },
      { state: 'removed', text: 'at least 42' },
      { state: 'added', text: 'about 50' },
      { state: 'same', text: ' arrests.' },
    ]);
  });

  test('of two texts that have next to nothing in common stand one after the other', () => {
    expect(diffTexts('Police searched the company.', 'Users moved on to another service.')).toEqual([
      { state: 'removed', text: 'Police searched the company.' },
      { state: 'added', text: 'Users moved on to another service.' },
    ]);
  });

  test('of the old text are those that stayed and went, of the new one those that stayed and came', () => {
    const [before, after] = ['On 3 May a man was charged.\nHe denies it.', 'On 4 May a man and a woman were charged.\nBoth deny it.'];
    const stretches = diffTexts(before, after);
    expect(stretches.filter(({ state }) => state !== 'added').map(({ text }) => text).join('')).toBe(before);
    expect(stretches.filter(({ state }) => state !== 'removed').map(({ text }) => text).join('')).toBe(after);
  });

  test('are alike from 0 to 1', () => {
    expect([measureLikeness('', ''), measureLikeness('a b', 'A, b!'), measureLikeness('a a b', 'a c'), measureLikeness('a', 'b')]).toEqual([1, 1, 0.4, 0]);
  });
});

test('counts what changed, went and came, and says so in a sentence', () => {
  const comparison = compareVersions(makeVersion([figure('f-a', '1'), figure('f-b', '2')]), makeVersion([figure('f-a', '3'), figure('f-c', '4'), figure('f-d', '5')]));
  expect(countDifferences(comparison)).toEqual({ changed: 1, added: 2, withdrawn: 1 });
  expect(describeCounts(countDifferences(comparison))).toBe('1 line has changed, 1 was withdrawn and 2 are new');
  expect(describeCounts({ changed: 2, added: 0, withdrawn: 0 })).toBe('2 lines have changed');
  expect(describeCounts({ changed: 0, added: 0, withdrawn: 0 })).toBeUndefined();
});
