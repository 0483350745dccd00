import { expect, test } from 'vitest';
import { fillFrame } from '../../../src/model/excerpt.ts';
import { collectQuotes, quoteEntry, storeQuote, type Quote, type StoryClaim } from '../../../src/model/quotes.ts';
import { sourceSchema } from '../../../src/schemas/source.ts';
import { makeFacts } from '../facts.ts';

const sources = [
  { id: 's1', publisher: 'Example Daily', title: 'Raids & "arrests"', url: 'https://example.org/a?b=1&c=2', published: '2019-06-21', language: 'en', kind: 'news' },
  { id: 's2', publisher: 'Politie', title: 'Onderzoek naar versleutelde telefoons', url: 'https://example.org/nl', published: '2019-06', language: 'nl', kind: 'official' },
  { id: 's3', publisher: 'Forum', title: 'A post about the price', title_is: 'descriptive', url: 'https://example.org/post', published: 'unknown', language: 'en', kind: 'news', seen: false, weak: 'unsigned' },
].map((source) => sourceSchema.parse(source));

const origin = { site: 'Gone Dark', title: 'Larkline', version: '2026-11-25' };

/** The quotes of an invented network that has these facts and claims, by id. */
function quoteAll(over: Record<string, unknown>, claims: StoryClaim[] = []): Map<string, Quote> {
  const groups = collectQuotes({ facts: makeFacts(over), claims, sources });
  return new Map(groups.flatMap(({ parts }) => parts.flatMap(({ quotes }) => quotes)).map((quote) => [quote.id, quote]));
}

const store = (quote: Quote) => storeQuote(quote, origin, `https://example.org/operations/larkline/?v=2026-11-25#${quote.id}`);

const figure = { id: 'f-arrests', metric: 'arrests', value: 42, qualifier: 'exactly', unit: 'people', scope: 'worldwide', as_of: '2019-06-20', sources: ['s1'] };
const quoteFigure = (over: Record<string, unknown>) => quoteAll({ figures: [{ ...figure, ...over }] }).get('f-arrests')!.text;

test('a figure carries what is counted, its qualifier, its scope and its date', () => {
  expect(quoteFigure({})).toMatchInlineSnapshot(`"Larkline. Arrests: 42 people, worldwide, as of 20 June 2019."`);
  expect(quoteFigure({ qualifier: 'at least' })).toMatchInlineSnapshot(`"Larkline. Arrests: at least 42 people, worldwide, as of 20 June 2019."`);
  expect(quoteFigure({ qualifier: 'about', as_of: '2019', of: 'in the dawn raids' })).toMatchInlineSnapshot(`"Larkline. Arrests, in the dawn raids: about 42 people, worldwide, as of 2019."`);
  expect(quoteFigure({ qualifier: 'up to', metric: 'cash', unit: 'EUR', value: 1_500_000, scope: ['NL', 'BE'], scope_note: 'Operation Fieldfare' })).toMatchInlineSnapshot(`"Larkline. Cash: up to €1.5 million, Netherlands and Belgium (Operation Fieldfare), as of 20 June 2019."`);
});

test('a figure without a number keeps the words of its source, and one without a date says so', () => {
  expect(quoteFigure({ value: undefined, words: 'several hundred', as_of: 'unknown' })).toMatchInlineSnapshot(`"Larkline. Arrests: several hundred people, worldwide, date not known."`);
});

test('a quote is text, remarks, attribution, lasting link and sources, as plain text', () => {
  const quote = quoteAll({ figures: [{ ...figure, qualifier: 'about', confidence: 'medium', note: 'By place of arrest.', sources: ['s1', 's2', 's3'] }] }).get('f-arrests')!;
  const stored = store(quote);
  expect(fillFrame(stored, stored.text).plain).toMatchInlineSnapshot(`
    "Larkline. Arrests: about 42 people, worldwide, as of 20 June 2019.
    Sources are thin or differ on this.
    Note: By place of arrest.

    Gone Dark, “Larkline”, version of 25 November 2026
    https://example.org/operations/larkline/?v=2026-11-25#f-arrests

    Sources:
    • Example Daily, “Raids & "arrests"”, 21 June 2019, https://example.org/a?b=1&c=2
    • Politie, “Onderzoek naar versleutelde telefoons”, June 2019, https://example.org/nl
    • Forum, [A post about the price], undated, not opened by us, https://example.org/post"
  `);
});

test('the same quote as HTML has links, marks the language of titles and lets nothing out of its place', () => {
  const quote = quoteAll({ figures: [{ ...figure, note: '<b>By place & day.</b>', sources: ['s1', 's2', 's3'] }] }).get('f-arrests')!;
  const stored = store(quote);
  expect(fillFrame(stored, stored.text).html.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<blockquote cite="https://example.org/operations/larkline/?v=2026-11-25#f-arrests">
    <p>Larkline. Arrests: 42 people, worldwide, as of 20 June 2019.</p>
    <p>Note: &lt;b&gt;By place &amp; day.&lt;/b&gt;</p>
    </blockquote>
    <p>Gone Dark, “Larkline”, version of 25 November 2026<br>
    <a href="https://example.org/operations/larkline/?v=2026-11-25#f-arrests">https://example.org/operations/larkline/?v=2026-11-25#f-arrests</a>
    </p>
    <p>Sources:</p>
    <ul>
    <li>Example Daily, <a href="https://example.org/a?b=1&amp;c=2">
    <cite>Raids &amp; &quot;arrests&quot;</cite>
    </a>, 21 June 2019</li>
    <li>Politie, <a href="https://example.org/nl">
    <cite lang="nl">Onderzoek naar versleutelde telefoons</cite>
    </a>, June 2019</li>
    <li>Forum, <a href="https://example.org/post">[A post about the price]</a>, undated, not opened by us</li>
    </ul>"
  `);
});

test('a part of the words can take the place of all, whatever signs are in it', () => {
  const stored = store({ id: 'c-a', label: '', text: 'All of it.', remarks: [], sources: [] });
  expect(fillFrame(stored, 'for $& <less> than "$1"')).toMatchInlineSnapshot(`
    {
      "html": "<blockquote cite="https://example.org/operations/larkline/?v=2026-11-25#c-a"><p>for $&amp; &lt;less&gt; than &quot;$1&quot;</p></blockquote><p>Gone Dark, “Larkline”, version of 25 November 2026<br><a href="https://example.org/operations/larkline/?v=2026-11-25#c-a">https://example.org/operations/larkline/?v=2026-11-25#c-a</a></p>",
      "plain": "for $& <less> than "$1"

    Gone Dark, “Larkline”, version of 25 November 2026
    https://example.org/operations/larkline/?v=2026-11-25#c-a",
    }
  `);
});

test('a step begins with its date, and says where it is only planned', () => {
  const milestones = [
    { id: 'm-a', date: '2019-06', kind: 'takedown', text: 'Police searched the company.', sources: ['s2'] },
    { id: 'm-b', date: '2030', kind: 'ruling', text: 'The appeal is to be heard.', scheduled: true, sources: ['s1'] },
  ];
  const quotes = quoteAll({ milestones });
  expect([quotes.get('m-a')!.text, quotes.get('m-b')!.text]).toMatchInlineSnapshot(`
    [
      "June 2019: Police searched the company.",
      "2030 (scheduled): The appeal is to be heard.",
    ]
  `);
});

test('a ruling names the court, the case and the day', () => {
  const rulings = [{ id: 'r-a', court: 'District Court Gelderland', country: 'NL', case: 'ECLI:NL:RBGEL:2020:1', date: '2020-01-31', holding: 'The messages may be used.', sources: ['s2'] }];
  expect(fillFrame(store(quoteAll({ rulings }).get('r-a')!), 'X').plain).toMatchInlineSnapshot(`
    "X

    Gone Dark, “Larkline”, version of 25 November 2026
    https://example.org/operations/larkline/?v=2026-11-25#r-a

    Sources:
    • Politie, “Onderzoek naar versleutelde telefoons”, June 2019, https://example.org/nl"
  `);
  expect(quoteAll({ rulings }).get('r-a')!.text).toMatchInlineSnapshot(`"District Court Gelderland, ECLI:NL:RBGEL:2020:1, 31 January 2020: The messages may be used."`);
});

test('a person who has not been convicted is quoted as presumed innocent, one who has been is not', () => {
  const person = { id: 'p-a', described_as: 'A man of 30', role: 'alleged reseller', status: 'charged', status_date: '2019-07', record: [{ stage: 'charged', date: '2019-07', sources: ['s1'] }], detail: 'He denies it.', pending: true, sources: ['s1'] };
  const convicted = { ...person, id: 'p-b', role: 'reseller', status: 'convicted', pending: false, record: [{ stage: 'convicted', date: '2020', sources: ['s1'] }], status_date: '2020', detail: 'He sold phones.' };
  const quotes = quoteAll({ people: [person, convicted] });
  expect([quotes.get('p-a')!.text, quotes.get('p-b')!.text]).toMatchInlineSnapshot(`
    [
      "A man of 30, alleged reseller. Charged, case pending, July 2019. He denies it. Presumed innocent.",
      "A man of 30, reseller. Convicted, 2020. He sold phones.",
    ]
  `);
});

test('a disagreement gives every version and the sources of all', () => {
  const disagreements = [{ id: 'd-a', topic: 'year of launch', versions: [{ says: 'It began in 2015', sources: ['s1'] }, { says: 'It began in 2017.', sources: ['s2', 's1'] }], assessment: 'The first.' }];
  const { text, sources: cited } = quoteAll({ disagreements }).get('d-a')!;
  expect({ text, cited: cited.map(({ id }) => id) }).toMatchInlineSnapshot(`
    {
      "cited": [
        "s1",
        "s2",
      ],
      "text": "Accounts differ (year of launch). (1) It began in 2015. (2) It began in 2017. Better supported: The first.",
    }
  `);
});

test('a paragraph is quoted in its words, and says so where it has weak sources only', () => {
  const claim = { id: 'c-a', heading: 'What it was', text: 'The phone cost “a lot” (June 2019).', sources: ['s3'] };
  const quote = quoteAll({}, [claim]).get('c-a')!;
  const stored = store(quote);
  expect(fillFrame(stored, stored.text).plain).toMatchInlineSnapshot(`
    "The phone cost “a lot” (June 2019).
    One weak source only.

    Gone Dark, “Larkline”, version of 25 November 2026
    https://example.org/operations/larkline/?v=2026-11-25#c-a

    Sources:
    • Forum, [A post about the price], undated, not opened by us, https://example.org/post"
  `);
});

test('the entry itself is its title and standfirst', () => {
  expect(quoteEntry({ title: 'Larkline', standfirst: 'A phone.' }).text).toBe('Larkline: A phone.');
});
