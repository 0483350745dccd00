import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/gate/content.ts';
import { reportOnFacts, withContent } from './report.ts';

test('finds no problem in the sound content', () => {
  expect(withContent({}, readContent).problems).toEqual([]);
});

describe('keys and words', () => {
  test('refuses a key that no record has', () => {
    expect(reportOnFacts('    metric: arrests', '    metrc: arrests')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 61, f-arrests-2019-06-21, metric: The metric is missing. Write a name from src/model/metrics.ts, such as users.
        line 62, f-arrests-2019-06-21, metrc: There is no key "metrc" here. Check the spelling, or take it out.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a record without a text', () => {
    expect(reportOnFacts('    text: A court in Utrecht sentenced Ann Roe.\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 54, m-2020-02-verdict, text: This is missing. Write a text.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an empty text', () => {
    expect(reportOnFacts('text: A court in Utrecht sentenced Ann Roe.', 'text:')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 57, m-2020-02-verdict, text: This is empty. Write a text, or leave the key out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a group of keys where a text belongs', () => {
    expect(reportOnFacts('text: A court in Utrecht sentenced Ann Roe.', 'text: {A court: sentenced Ann Roe}')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 57, m-2020-02-verdict, text: A group of keys is no text. Write a sentence; put it in quotes if it has a colon or looks like a number.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a list that is missing, empty or no list', () => {
    expect(reportOnFacts('product:\n  - text: A phone without a microphone.\n    sources: [s2]\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 2, product: This is missing. Write a list.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('product:\n  - text: A phone without a microphone.\n    sources: [s2]\n', 'product: []\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 28, product: This list is empty. Write at least one record.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('product:\n  - text: A phone without a microphone.\n    sources: [s2]\n', 'product: a phone\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 28, product: This is not what belongs here. Write a list.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses unknown words where the list of words is closed', () => {
    expect(reportOnFacts('outcome: infiltrated', 'outcome: hacked')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 4, outcome: "hacked" is no known outcome. Write one of: seized, infiltrated, run-by-police, operators-arrested.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('kind: takedown', 'kind: raid')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 51, m-2019-06-20-raids, kind: "raid" is no known kind of milestone. Write one of: origin, investigation, infiltration, takedown, announcement, arrest, charge, plea, conviction, acquittal, sentence, ruling, statistic, aftermath.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('kind: users-moved-to', 'kind: followed-by')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 105, relations[0], kind: "followed-by" is no known kind of relation. Write one of: users-moved-to, successor-of, shared-intelligence-with, inspired.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a country that ISO 3166-1 does not have', () => {
    expect(reportOnFacts('  - code: NL', '  - code: UK')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 43, countries[0], code: "UK" is no country code of ISO 3166-1. Write two capital letters such as NL or GB, or EU, or international.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('    country: NL\n    sources: [s1]\n\nproduct', '    sources: [s1]\n\nproduct')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 23, operations[0], country: The country is missing. Write two capital letters such as NL.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('sources of records', () => {
  test('refuses a record without sources', () => {
    expect(reportOnFacts('    text: Police searched the company and took its server.\n    sources: [s1]\n', '    text: Police searched the company and took its server.\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 48, m-2019-06-20-raids, sources: The sources are missing. Add a line such as: sources: [s1]

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an empty list of sources', () => {
    expect(reportOnFacts('took its server.\n    sources: [s1]', 'took its server.\n    sources: []')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 53, m-2019-06-20-raids, sources: The list of sources is empty. Name at least one id from sources.yaml: sources: [s1]

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses sources that are no list', () => {
    expect(reportOnFacts('took its server.\n    sources: [s1]', 'took its server.\n    sources: s1')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 53, m-2019-06-20-raids, sources: "s1" is no list of sources. Write sources: [s1, s2].

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a source that the bibliography does not have', () => {
    expect(reportOnFacts('took its server.\n    sources: [s1]', 'took its server.\n    sources: [s1, s9]')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 53, m-2019-06-20-raids, sources: There is no source "s9" in sources.yaml. Add it there, or correct the id.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a source that stands twice in a list', () => {
    expect(reportOnFacts('took its server.\n    sources: [s1]', 'took its server.\n    sources: [s1, s1]')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 53, m-2019-06-20-raids, sources: Source "s1" stands twice in this list. Leave one.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('figures', () => {
  test('refuses a figure without value', () => {
    expect(reportOnFacts('    value: 42\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 61, f-arrests-2019-06-21, value: The value is missing. Write a number (value: 900), or the words of the source if it gives none (words: several thousand).

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a figure with both a value and words', () => {
    expect(reportOnFacts('    value: 42\n', '    value: 42\n    words: dozens\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 63, f-arrests-2019-06-21, value: The figure has both a value and words. Keep the value.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a figure without unit', () => {
    expect(reportOnFacts('    unit: people\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 61, f-arrests-2019-06-21, unit: The unit is missing. Write a name from src/model/units.ts, such as accounts.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a figure without scope', () => {
    expect(reportOnFacts('    scope: worldwide\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 61, f-arrests-2019-06-21, scope: The scope is missing. Say where the figure holds: scope: worldwide, or a country code such as NL.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a figure without the date for which it was true', () => {
    expect(reportOnFacts('    as_of: 2019-06-21\n    sources: [s1]\n    headline: 1', '    sources: [s1]\n    headline: 1')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 61, f-arrests-2019-06-21, as_of: The date is missing. Write a year, a month or a day: 2021, 2021-03 or 2021-03-09, or unknown where no source says.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a figure without qualifier', () => {
    expect(reportOnFacts('    qualifier: at least\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 61, f-arrests-2019-06-21, qualifier: The qualifier is missing. Write one of: exactly, at least, about, up to.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a metric that is not in the list', () => {
    expect(reportOnFacts('metric: cash', 'metric: banknotes')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 71, f-cash-nl-2019-06-21, metric: "banknotes" is no known metric. The names are in src/model/metrics.ts.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a unit that is not in the list', () => {
    expect(reportOnFacts('unit: EUR', 'unit: euros')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 74, f-cash-nl-2019-06-21, unit: "euros" is no known unit. The names are in src/model/units.ts.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a unit that does not go with the metric', () => {
    expect(reportOnFacts('unit: EUR', 'unit: kilograms')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 74, f-cash-nl-2019-06-21, unit: "kilograms" doesn't go with the metric "cash". Write one of: AUD, CAD, CHF, EUR, GBP, NZD, SEK, TRY, USD.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a scope that is no place', () => {
    expect(reportOnFacts('scope: NL', 'scope: Holland')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 75, f-cash-nl-2019-06-21, scope: "Holland" is no scope. Write worldwide, Europe, EU, several-countries, a country code (NL), a part of a country (AU-NSW), or a list of countries.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('scope: NL', 'scope: [NL, toString]')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 75, f-cash-nl-2019-06-21, scope[1]: "toString" is no scope. Write worldwide, Europe, EU, several-countries, a country code (NL), a part of a country (AU-NSW), or a list of countries.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a value below zero', () => {
    expect(reportOnFacts('value: 42', 'value: -42')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 63, f-arrests-2019-06-21, value: -42 is negative. Nothing we count is below zero.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a value that is not finite', () => {
    expect(reportOnFacts('value: 42', 'value: .inf')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 63, f-arrests-2019-06-21, value: ".inf" is no finite number. Write digits only, in whole units, such as 900000000.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('value: 42', 'value: .nan')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 63, f-arrests-2019-06-21, value: ".nan" is no finite number. Write digits only, in whole units, such as 900000000.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a value in words or with separators', () => {
    expect(reportOnFacts('value: 42', 'value: dozens')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 63, f-arrests-2019-06-21, value: "dozens" is no finite number. Write digits only, in whole units, such as 900000000.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('value: 42', 'value: 6,558')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 63, f-arrests-2019-06-21, value: "6,558" is no finite number. Write digits only, in whole units, such as 900000000.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a headline that is no rank, and two of one rank', () => {
    expect(reportOnFacts('headline: 1', 'headline: 4')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 69, f-arrests-2019-06-21, headline: "4" is no rank. Write 1, 2 or 3, or leave the key out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('    scope: NL\n', '    scope: NL\n    headline: 1\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 76, f-cash-nl-2019-06-21, headline: Another figure is headline 1 already. Give each of the two or three its own rank.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('dates', () => {
  test('refuses a day that is not in the calendar, quoted or not', () => {
    expect(reportOnFacts('    date: 2020-02\n    kind: sentence', '    date: 2020-02-30\n    kind: sentence')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "2020-02-30" is not in the calendar. Check the month and the day.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('    date: 2020-02\n    kind: sentence', '    date: "2020-02-30"\n    kind: sentence')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "2020-02-30" is not in the calendar. Check the month and the day.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('status_date: 2019-06-25', 'status_date: 2019-06-31')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 84, p-jo-doe, status_date: "2019-06-31" is not in the calendar. Check the month and the day.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a date in another form', () => {
    expect(reportOnFacts('status_date: 2019-06-25', 'status_date: 25 June 2019')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 84, p-jo-doe, status_date: "25 June 2019" is no date. Write a year, a month or a day: 2021, 2021-03 or 2021-03-09.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('    date: 2020-02\n    kind: sentence', '    date: 2020-2\n    kind: sentence')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "2020-2" is no date. Write a year, a month or a day: 2021, 2021-03 or 2021-03-09.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('    date: 2020-02\n    kind: sentence', '    date: unknown\n    kind: sentence')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "unknown" is no date. Write a year, a month or a day: 2021, 2021-03 or 2021-03-09.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a date that is more exact than its precision', () => {
    expect(reportOnFacts('    precision: day\n', '    precision: month\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 49, m-2019-06-20-raids, date: "2019-06-20" is more exact than its precision, month. Write "2019-06", or say precision: day if the sources give it.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a date that is less exact than its precision', () => {
    expect(reportOnFacts('    precision: month\n', '    precision: day\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 12, lifespan.covert_from.date: "2019-03" is less exact than its precision, day. Say precision: month, or write the whole date.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a takedown before the launch', () => {
    expect(reportOnFacts('    date: 2015\n', '    date: 2020\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 16, lifespan.taken_down.date: The takedown (2019-06-20) lies before the launch (2020). One of the two is wrong.
        line 49, m-2019-06-20-raids, date: "2019-06-20" lies before the launch (2020). Add prehistory: true if the step belongs to the story all the same, or correct the date.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses secret reading that begins after the takedown or ends before it began', () => {
    expect(reportOnFacts('    date: 2019-03\n', '    date: 2019-07\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 12, lifespan.covert_from.date: Police can't have begun to read (2019-07) after the takedown (2019-06-20). One of the two is wrong.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('  taken_down:\n', '  covert_to:\n    date: 2019-02-01\n    sources: [s1]\n  taken_down:\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 16, lifespan.covert_to.date: The secret reading can't have ended (2019-02-01) before it began (2019-03). One of the two is wrong.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a step before the launch that is not marked as prehistory', () => {
    expect(reportOnFacts('    date: 2020-02\n    kind: sentence', '    date: 2014-12\n    kind: sentence')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "2014-12" lies before the launch (2015). Add prehistory: true if the step belongs to the story all the same, or correct the date.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses prehistory that does not lie before the launch', () => {
    expect(reportOnFacts('    kind: sentence\n', '    kind: sentence\n    prehistory: true\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "2020-02" does not lie before the launch (2015). Take out prehistory: true, or correct the date.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('    kind: sentence\n', '    kind: sentence\n    prehistory: false\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 57, m-2020-02-verdict, prehistory: "false" has no meaning here. Write true, or leave the key out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a step in the future that is not scheduled', () => {
    expect(reportOnFacts('    date: 2020-02\n    kind: sentence', '    date: 2026-11-26\n    kind: sentence')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "2026-11-26" lies after the entry's updated date, 2026-11-25. Add scheduled: true if it is planned, or correct the date.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a scheduled step that is past', () => {
    expect(reportOnFacts('    kind: sentence\n', '    kind: sentence\n    scheduled: true\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 55, m-2020-02-verdict, date: "2020-02" is past by the entry's updated date, 2026-11-25. Say what happened and take out scheduled: true.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('accepts a scheduled step in the future', () => {
    const edit = ['    date: 2020-02\n    kind: sentence', '    date: 2027-01\n    scheduled: true\n    kind: sentence'] as const;
    expect(withContent({ 'operations/larkline/facts.yaml': edit }, (root) => readContent(root, { versions: false })).problems).toEqual([]);
  });

  test('refuses figures and court dates in the future', () => {
    expect(reportOnFacts('    as_of: 2019-06-21\n    sources: [s1]\n    headline: 1', '    as_of: 2091-06-21\n    sources: [s1]\n    headline: 1')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 67, f-arrests-2019-06-21, as_of: "2091-06-21" lies after the entry's updated date, 2026-11-25. Correct it, or raise updated in entry.mdx.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('        date: 2019-06-25', '        date: 2091-06-25')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 87, p-jo-doe, record[0].date: "2091-06-25" lies after the entry's updated date, 2026-11-25. Correct it, or raise updated in entry.mdx.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('ids', () => {
  test('refuses an id that two records share', () => {
    expect(reportOnFacts('id: m-2020-02-verdict', 'id: m-2019-06-20-raids')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 54, m-2019-06-20-raids, id: The id "m-2019-06-20-raids" is taken by another record of this entry. Ids are addresses: give this one a word more.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses ids that can not be addresses, and proposes others', () => {
    expect(reportOnFacts('id: m-2020-02-verdict', 'id: m-2020-02 Verdict in Zürich')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 54, m-2020-02 Verdict in Zürich, id: "m-2020-02 Verdict in Zürich" can't be an address. Start the id with "m-", then only a-z, 0-9 and single hyphens, such as "m-2020-02-verdict-in-zurich".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('id: f-cash-nl-2019-06-21', 'id: cash_NL')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 70, cash_NL, id: "cash_NL" can't be an address. Start the id with "f-", then only a-z, 0-9 and single hyphens, such as "f-cash-nl".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a record without id', () => {
    expect(reportOnFacts('  - id: m-2020-02-verdict\n    date', '  - date')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 54, milestones[1], id: The id is missing. Write id: m-… (it becomes the address of this record).

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('rulings', () => {
  test('refuses a step that names a ruling which is not there', () => {
    expect(reportOnFacts('    text: A court in Utrecht sentenced Ann Roe.', '    ruling: r-utrecht\n    text: A court in Utrecht sentenced Ann Roe.')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 57, m-2020-02-verdict, ruling: No ruling of this entry has the id "r-utrecht". Write one of: none yet.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a ruling of which nothing says the country', () => {
    expect(reportOnFacts('    kind: sentence\n', '    kind: ruling\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 54, m-2020-02-verdict: This ruling has no record of its own. Write the country of its court, country: NL; or make a record under rulings and name it here, ruling: r-….

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a country where no ruling needs it', () => {
    expect(reportOnFacts('    kind: sentence\n', '    kind: sentence\n    country: NL\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 57, m-2020-02-verdict, country: Only a ruling without a record of its own says its country here. Take out country: NL.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a state that no ruling has', () => {
    expect(reportOnFacts('unknowns:', 'rulings:\n  - id: r-utrecht\n    court: A court\n    country: NL\n    case: 1/20\n    date: 2020\n    state: open\n    holding: Nothing yet.\n    sources: [s1]\nunknowns:')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 116, r-utrecht, state: "open" is no known state of a ruling. Write one of: pending, law.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('relations', () => {
  test('refuses a relation to a network that is not there', () => {
    expect(reportOnFacts('to: quillphone', 'to: quilphone')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 106, relations[0], to: There is no network "quilphone". Write the name of a folder in content/operations: larkline, quillphone.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a relation of a network to itself', () => {
    expect(reportOnFacts('to: quillphone', 'to: larkline')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 106, relations[0], to: "larkline" is this network itself. Name another.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('people', () => {
  test('refuses a person without status', () => {
    expect(reportOnFacts('    status: charged\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 80, p-jo-doe, status: The status of a case is missing. Write one of: arrested, wanted, charged, on-trial, pleaded-guilty, acquitted, convicted, sentenced.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a person without the date of the status', () => {
    expect(reportOnFacts('    status_date: 2019-06-25\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 80, p-jo-doe, status_date: The date is missing. Write a year, a month or a day: 2021, 2021-03 or 2021-03-09, or unknown where no source says.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses the status convicted when the record has only a charge', () => {
    expect(reportOnFacts('status: charged', 'status: convicted')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 83, p-jo-doe, status: The status is "convicted", but the record has only: charged. Add the step to the record with its date and sources, or correct the status.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a role that states as a fact what is only charged', () => {
    expect(reportOnFacts('role: alleged founder', 'role: founder')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 82, p-jo-doe, role: "founder" states as a fact what no court has found. Write "alleged …" until there is a conviction or a plea on the record.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a detail or role that speaks of a conviction when the record has only a charge', () => {
    expect(reportOnFacts('Jo Doe denies it.', 'Jo Doe was convicted of fraud.')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 89, p-jo-doe, detail: "Jo Doe was convicted of fraud." speaks of a conviction, but the record has only: charged. Add the conviction to the record with its sources, or say "alleged" or "charged".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnFacts('role: alleged founder', 'role: alleged founder, convicted of fraud')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 82, p-jo-doe, role: "alleged founder, convicted of fraud" speaks of a conviction, but the record has only: charged. Add the conviction to the record with its sources, or say "alleged" or "charged".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a person with neither name nor description', () => {
    expect(reportOnFacts('    name: Jo Doe\n', '')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 80, p-jo-doe, name: Write either name or described_as, not both and not neither.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses an empty record', () => {
    expect(reportOnFacts('    record:\n      - stage: charged\n        date: 2019-06-25\n        sources: [s2]\n', '    record: []\n')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 85, p-jo-doe, record: The record is empty. Write at least the stage that the status names.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('hearings', () => {
  const add = (hearing: string) => reportOnFacts('    text: A court in Utrecht sentenced Ann Roe.', `    text: A court in Utrecht sentenced Ann Roe and set 3 June 2020 for the next hearing.\n    hearings:\n      - ${hearing}`);

  test('refuses one for a day that the step does not speak of', () => {
    expect(add('{ on: 2020-06-04, what: Appeal }')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 59, m-2020-02-verdict, hearings[0].on: The step does not speak of 4 June 2020. Say in its text or note what was announced for that day, or correct the date.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses one that ends before it begins, and one whose name is too long for a calendar', () => {
    expect(add('{ on: 2020-06-03, until: 2020-06-03, what: Appeal }')).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 59, m-2020-02-verdict, hearings[0].until: The last day of the hearing, 2020-06-03, does not lie after the first, 2020-06-03. Correct one of the two, or leave out until.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add(`{ on: 2020-06-03, what: ${'A very long name '.repeat(6).trim()} }`)).toMatchInlineSnapshot(`
      "content/operations/larkline/facts.yaml
        line 59, m-2020-02-verdict, hearings[0].what: "A very long name A very long name A very long name A very long name A very long name A very long name" is too long for a calendar. Say in at most 80 characters what the hearing is.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('lets pass one that the step speaks of', () => {
    expect(add('{ on: 2020-06-03, what: Appeal }')).not.toContain('hearing');
  });
});
