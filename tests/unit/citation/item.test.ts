import { expect, test } from 'vitest';
import { fromCslDate, listAllSources, toCslDate, toEntryItem, toSourceItem } from '../../../src/citation/item.ts';
import type { SourceKind } from '../../../src/model/vocabulary.ts';
import { numberSources } from '../../../src/model/citations.ts';
import { makeFacts } from '../facts.ts';
import { makeSource } from './sources.ts';

const entry = { title: 'Larkline', standfirst: 'A made-up network.', published: '2026-01-02', updated: '2026-03-04', changes: [{ id: 'n-first', date: '2026-01-02', kind: 'publication' as const, text: 'First published.', about: [] }] };

test('a date keeps its precision on the way into parts and back', () => {
  expect(toCslDate('2021')).toEqual({ 'date-parts': [[2021]] });
  expect(toCslDate('2021-03-09')).toEqual({ 'date-parts': [[2021, 3, 9]] });
  expect(toCslDate('unknown')).toBeUndefined();
  for (const date of ['2021', '2021-03', '2021-03-09']) expect(fromCslDate(toCslDate(date)!)).toBe(date);
});

test('an entry is dated by its last update, which is the version that a reader sees', () => {
  expect(toEntryItem({ slug: 'larkline', entry }, { url: 'https://example.org/operations/larkline/', site: 'Gone Dark', author: 'Gone Dark contributors' })).toMatchInlineSnapshot(`
    {
      "URL": "https://example.org/operations/larkline/",
      "abstract": "A made-up network.",
      "author": [
        {
          "literal": "Gone Dark contributors",
        },
      ],
      "container-title": "Gone Dark",
      "id": "gone-dark-larkline",
      "issued": {
        "date-parts": [
          [
            2026,
            3,
            4,
          ],
        ],
      },
      "language": "en-GB",
      "original-date": {
        "date-parts": [
          [
            2026,
            1,
            2,
          ],
        ],
      },
      "title": "Larkline",
      "type": "webpage",
    }
  `);
});

test('each kind of source has a type', () => {
  const kinds: SourceKind[] = ['court', 'official', 'company', 'document', 'news', 'academic', 'analysis', 'encyclopedia'];
  expect(Object.fromEntries(kinds.map((kind) => [kind, toSourceItem(makeSource({ kind }), 'x').type]))).toMatchInlineSnapshot(`
    {
      "academic": "article-journal",
      "analysis": "webpage",
      "company": "webpage",
      "court": "legal_case",
      "document": "report",
      "encyclopedia": "entry-encyclopedia",
      "news": "article-newspaper",
      "official": "webpage",
    }
  `);
});

test('words of ours that describe a source stand in brackets, and the note says so', () => {
  const { title, note } = toSourceItem(makeSource({ title: 'Report on the raids', title_is: 'descriptive', language: 'nl' }), 'x');
  expect(title).toBe('[Report on the raids]');
  expect(note).toBe('The title in brackets describes the source; it is not its headline.');
});

test('the note says what a reader has to know of a source', () => {
  expect(toSourceItem(makeSource({ seen: false, weak: 'copy on a blog', note: 'In two parts.' }), 'x').note).toBe('Not opened by Gone Dark: cited on the word of another source. Weak source: copy on a blog. In two parts.');
  expect(toSourceItem(makeSource(), 'x')).not.toHaveProperty('note');
});

test('only a body or a company that speaks for itself is an author', () => {
  const getParts = (publisher: string, kind: SourceKind) => {
    const { author, 'container-title': container } = toSourceItem(makeSource({ publisher, kind }), 'x');
    return { author: author?.[0]?.literal, container };
  };
  expect(getParts('Europol', 'official')).toEqual({ author: 'Europol', container: undefined });
  expect(getParts('Europol (release, reprinted by a newspaper)', 'official')).toEqual({ author: undefined, container: 'Europol (release, reprinted by a newspaper)' });
  expect(getParts('The Times', 'news')).toEqual({ author: undefined, container: 'The Times' });
});

test('an address at doi.org is also given as a DOI', () => {
  expect(toSourceItem(makeSource({ url: 'https://doi.org/10.1177/20322844231212661' }), 'x').DOI).toBe('10.1177/20322844231212661');
  expect(toSourceItem(makeSource(), 'x')).not.toHaveProperty('DOI');
});

test('an unknown date, day of access or archived copy is left out, never guessed', () => {
  expect(Object.keys(toSourceItem(makeSource({ published: 'unknown' }), 'x'))).not.toEqual(expect.arrayContaining([expect.stringMatching(/issued|accessed|archive/)]));
  expect(toSourceItem(makeSource({ accessed: '2026-11-20', archived: 'https://archive.example/1' }), 'x')).toMatchObject({ accessed: { 'date-parts': [[2026, 11, 20]] }, archive_location: 'https://archive.example/1' });
});

test('of sources that several entries share, the entry that was published first gives the key, whatever comes later', () => {
  const shared = makeSource({ id: 's2', url: 'https://example.org/shared' });
  const first = { slug: 'larkline', entry, sources: numberSources([shared], [], makeFacts()) };
  const later = { slug: 'aardphone', entry: { ...entry, published: '2026-05-06' }, sources: numberSources([makeSource({ id: 's10' }), { ...shared, id: 's9' }], [], makeFacts()) };
  expect(listAllSources([later, first]).map(({ id }) => id)).toEqual(['larkline-s2', 'aardphone-s10']);
});
