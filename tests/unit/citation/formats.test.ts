import { expect, test } from 'vitest';
import { writeBibtex } from '../../../src/citation/bibtex.ts';
import { toContextObject } from '../../../src/citation/coins.ts';
import { citationEndings, citationFormats } from '../../../src/citation/files.ts';
import { toSourceItem } from '../../../src/citation/item.ts';
import { writeRis } from '../../../src/citation/ris.ts';
import { sourceKinds, type SourceKind } from '../../../src/model/vocabulary.ts';
import { readCitations } from '../../read-citations.ts';
import { makeSource } from './sources.ts';

const item = toSourceItem(makeSource({ id: 's7', kind: 'official', publisher: 'Polismyndigheten', title: 'Över 2000 fängelseår: 50% & {mer}', published: '2022-06', accessed: '2026-11-20', archived: 'https://archive.example/a_b?c=d&e', language: 'sv', note: 'In $ and #.' }), 'larkline-s7');

test('writes BibTeX in the fields of BibLaTeX, with the letters as they are', () => {
  expect(writeBibtex([item])).toMatchInlineSnapshot(`
    "@online{larkline-s7,
      author = {{Polismyndigheten}},
      title = {{Över 2000 fängelseår: 50\\% \\& \\{mer\\}}},
      date = {2022-06},
      url = {https://example.org/police},
      urldate = {2026-11-20},
      language = {sv},
      langid = {swedish},
      note = {In \\$ and \\#. Archived copy: https://archive.example/a\\_b?c=d\\&e},
    }
    "
  `);
});

test('writes RIS with a date no more exact than it is', () => {
  expect(writeRis([item]).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "TY  - ELEC
    ID  - larkline-s7
    AU  - Polismyndigheten
    TI  - Över 2000 fängelseår: 50% & {mer}
    PY  - 2022/06//
    DA  - 2022/06//
    Y2  - 2026/11/20/
    M1  - 2026/11/20/
    UR  - https://example.org/police
    AV  - https://archive.example/a_b?c=d&e
    LA  - sv
    N1  - In $ and #.
    ER  - 
    "
  `);
});

test('ends each line of RIS as the format asks, and keeps a title on one line', () => {
  const lines = writeRis([{ ...item, title: 'Two\nlines' }, item]).split('\r\n');
  expect(lines.filter((line) => line && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  expect(lines).toContain('TI  - Two lines');
});

test('writes COinS that Zotero reads as the type it is', () => {
  expect(decodeURIComponent(toContextObject(item)).split('&rft').join('\n&rft')).toMatchInlineSnapshot(`
    "ctx_ver=Z39.88-2004
    &rft_val_fmt=info:ofi/fmt:kev:mtx:dc
    &rft.type=webpage
    &rft.title=Över 2000 fängelseår: 50% & {mer}
    &rft.aucorp=Polismyndigheten
    &rft.date=2022-06
    &rft.identifier=https://example.org/police
    &rft.language=sv"
  `);
});

const hard = {
  letters: { title: 'Łódź, Škoda, Þetta er bara rétt að byrja, ßÆøı', publisher: 'Vísir' },
  scripts: { title: '随着欧洲刑警组织关闭加密聊天应用程序 Ghost ，全球犯罪受到打击', publisher: '安全圈', language: 'zh' },
  'right to left': { title: 'الشرطة تفكك شبكة', language: 'ar' },
  signs: { title: 'A & B: 50% of #1 {braces} $5_000 ~ x^2 \\ "quoted" – dash', publisher: 'R&D_Daily' },
  address: { url: "https://example.org/a_b/%C3%BC?x=1&y=~z#'part'" },
  year: { published: '2021' },
  month: { published: '2021-03' },
  'no date': { published: 'unknown' },
  'day of access': { accessed: '2026-11-20' },
  'archived copy': { archived: 'https://archive.example/web/2024/https://example.org/?a=1&b_c' },
  both: { accessed: '2026-11-20', archived: 'https://archive.example/x', note: 'A note: with 5% & more.' },
} as const;

for (const kind of Object.keys(sourceKinds) as SourceKind[]) {
  test.for(Object.keys(hard) as (keyof typeof hard)[])(`an independent reader finds all of a source of kind "${kind}" again: %s`, (name) => {
    const source = makeSource({ kind, ...hard[name] });
    const whole = toSourceItem(source, 'larkline-s1');
    for (const ending of citationEndings) {
      const file = citationFormats[ending].write([whole]);
      const [read] = readCitations(file);
      expect(read, ending).toMatchObject({
        id: 'larkline-s1',
        type: whole.type,
        title: source.title,
        issued: source.published === 'unknown' ? undefined : source.published,
        accessed: source.accessed,
        archived: source.archived,
        language: source.language,
        note: source.note,
      });
      expect(decodeURI(read!.url), ending).toBe(decodeURI(source.url));
      // RIS has a line for the name of a website; this reader passes over it.
      if (ending === 'ris' && whole.type === 'webpage' && !whole.author) expect(file).toContain(`\r\nT2  - ${source.publisher}\r\n`);
      else expect(read!.by, ending).toBe(source.publisher);
    }
  });
}
