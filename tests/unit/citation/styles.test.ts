import { describe, expect, test } from 'vitest';
import { toEntryItem, toSourceItem } from '../../../src/citation/item.ts';
import { formatAll, formatCitations, styleNames, toPlainText } from '../../../src/citation/styles.ts';
import type { Source } from '../../../src/schemas/source.ts';
import { makeSource } from './sources.ts';

const cite = (some: Partial<Source>) => formatAll([toSourceItem(makeSource(some), 'x')]).get('x')!;

describe('in all styles', () => {
  test('an entry', () => {
    const entry = { title: 'Larkline', standfirst: 'A made-up network.', published: '2026-01-02', updated: '2026-03-04', changes: [] };
    const item = toEntryItem({ slug: 'larkline', entry }, { url: 'https://example.org/operations/larkline/', site: 'Gone Dark', author: 'Gone Dark contributors' });
    expect(formatAll([item]).get(item.id)).toMatchInlineSnapshot(`
      {
        "apa": "Gone Dark contributors. (2026, March 4). <i>Larkline</i>. Gone Dark. https://example.org/operations/larkline/",
        "chicago": "Gone Dark contributors. “Larkline.” Gone Dark, March 4, 2026. https://example.org/operations/larkline/.",
        "harvard": "Gone Dark contributors (2026) <i>Larkline</i>, <i>Gone Dark</i>. Available at: https://example.org/operations/larkline/.",
        "iso690": "GONE DARK CONTRIBUTORS, 2026. Larkline. <i>Gone Dark</i>. Online. 4 March 2026. Available from: https://example.org/operations/larkline/",
        "mla": "Gone Dark contributors. “Larkline.” <i>Gone Dark</i>, 4 Mar. 2026, https://example.org/operations/larkline/.",
        "newspaper": "‘Larkline’, Gone Dark, 4 March 2026, https://example.org/operations/larkline/",
      }
    `);
  });

  test('a statement of a body that speaks for itself, known to the month', () => {
    expect(cite({ kind: 'official', publisher: 'Europol', title: 'Global coalition takes down new criminal communication platform', published: '2024-09' })).toMatchInlineSnapshot(`
      {
        "apa": "Europol. (2024, September). <i>Global coalition takes down new criminal communication platform</i>. https://example.org/police",
        "chicago": "Europol. “Global Coalition Takes down New Criminal Communication Platform,” September 2024. https://example.org/police.",
        "harvard": "Europol (2024) <i>Global coalition takes down new criminal communication platform</i>. Available at: https://example.org/police.",
        "iso690": "EUROPOL, 2024. Global coalition takes down new criminal communication platform. Online. September 2024. Available from: https://example.org/police",
        "mla": "Europol. <i>Global Coalition Takes down New Criminal Communication Platform</i>. Sept. 2024, https://example.org/police.",
        "newspaper": "‘Global coalition takes down new criminal communication platform’, Europol, September 2024, https://example.org/police",
      }
    `);
  });

  test('a newspaper in another language, with the day on which it was read', () => {
    expect(cite({ title: 'Live meekijken met criminelen', publisher: 'NRC', language: 'nl', published: '2020-07-02', accessed: '2026-11-20' })).toMatchInlineSnapshot(`
      {
        "apa": "<span lang="nl">Live meekijken met criminelen</span>. (2020, July 2). <i>NRC</i>. https://example.org/police",
        "chicago": "NRC. “<span lang="nl">Live meekijken met criminelen</span>,” July 2, 2020. https://example.org/police.",
        "harvard": "<i>NRC</i> (2020) ‘<span lang="nl">Live meekijken met criminelen</span>’, 2 July. Available at: https://example.org/police (Accessed: 20 November 2026).",
        "iso690": "<span lang="nl">Live meekijken met criminelen</span>, 2020. <i>NRC</i>. Online. [Accessed 20 November 2026]. Available from: https://example.org/police",
        "mla": "“<span lang="nl">Live meekijken met criminelen</span>.” <i>NRC</i>, 2 July 2020, https://example.org/police.",
        "newspaper": "‘<span lang="nl">Live meekijken met criminelen</span>’, NRC, 2 July 2020, https://example.org/police",
      }
    `);
  });

  test('a source without date whose headline is not known', () => {
    expect(cite({ title: 'Report on the raids', title_is: 'descriptive', language: 'nl', published: 'unknown' })).toMatchInlineSnapshot(`
      {
        "apa": "[Report on the raids]. (n.d.). <i>Example Daily</i>. https://example.org/police",
        "chicago": "Example Daily. “[Report on the raids],” n.d. https://example.org/police.",
        "harvard": "<i>Example Daily</i> (no date) ‘[Report on the raids]’. Available at: https://example.org/police.",
        "iso690": "[Report on the raids], [no date]. <i>Example Daily</i>. Online. Available from: https://example.org/police",
        "mla": "“[Report on the raids].” <i>Example Daily</i>, https://example.org/police.",
        "newspaper": "‘[Report on the raids]’, Example Daily, undated, https://example.org/police",
      }
    `);
  });

  test('a judgment, with where it is published and its address', () => {
    expect(cite({ kind: 'court', publisher: 'Rechtspraak.nl', title: 'ECLI:NL:HR:2023:913', language: 'nl', published: '2023-06-13' })).toMatchInlineSnapshot(`
      {
        "apa": "<i><span lang="nl">ECLI:NL:HR:2023:913</span></i>. (2023, June 13). Rechtspraak.nl. https://example.org/police",
        "chicago": "Rechtspraak.nl. “<span lang="nl">ECLI:NL:HR:2023:913</span>,” June 13, 2023. https://example.org/police.",
        "harvard": "<i><span lang="nl">ECLI:NL:HR:2023:913</span></i> (2023) <i>Rechtspraak.nl</i>. Available at: https://example.org/police.",
        "iso690": "<span lang="nl">ECLI:NL:HR:2023:913</span>, 2023. <i>Rechtspraak.nl</i>. Online. Available from: https://example.org/police",
        "mla": "“<span lang="nl">ECLI:NL:HR:2023:913</span>.” <i>Rechtspraak.nl</i>, 13 June 2023, https://example.org/police.",
        "newspaper": "<span lang="nl">ECLI:NL:HR:2023:913</span>, Rechtspraak.nl, 13 June 2023, https://example.org/police",
      }
    `);
  });

  test('an article in a journal, with its DOI', () => {
    expect(cite({ kind: 'academic', publisher: 'New Journal of European Criminal Law', title: 'The future of data-driven investigations', url: 'https://doi.org/10.1177/20322844231212661', published: '2023-12-01' })).toMatchInlineSnapshot(`
      {
        "apa": "The future of data-driven investigations. (2023). <i>New Journal of European Criminal Law</i>. https://doi.org/10.1177/20322844231212661",
        "chicago": "“The Future of Data-Driven Investigations.” <i>New Journal of European Criminal Law</i>, December 1, 2023. https://doi.org/10.1177/20322844231212661.",
        "harvard": "<i>The future of data-driven investigations</i> (2023) <i>New Journal of European Criminal Law</i>. Available at: https://doi.org/10.1177/20322844231212661.",
        "iso690": "The future of data-driven investigations, 2023. <i>New Journal of European Criminal Law</i>. Online. Available from: https://doi.org/10.1177/20322844231212661",
        "mla": "“The Future of Data-Driven Investigations.” <i>New Journal of European Criminal Law</i>, Dec. 2023, https://doi.org/10.1177/20322844231212661.",
        "newspaper": "‘The future of data-driven investigations’, New Journal of European Criminal Law, 1 December 2023, https://doi.org/10.1177/20322844231212661",
      }
    `);
  });

  test('a headline in Chinese', () => {
    expect(cite({ title: '全球执法机构捣毁加密通讯平台', publisher: '安全圈', language: 'zh', published: '2024' })).toMatchInlineSnapshot(`
      {
        "apa": "<span lang="zh">全球执法机构捣毁加密通讯平台</span>. (2024). 安全圈. https://example.org/police",
        "chicago": "安全圈. “<span lang="zh">全球执法机构捣毁加密通讯平台</span>,” 2024. https://example.org/police.",
        "harvard": "安全圈 (2024) ‘<span lang="zh">全球执法机构捣毁加密通讯平台</span>’. Available at: https://example.org/police.",
        "iso690": "<span lang="zh">全球执法机构捣毁加密通讯平台</span>, 2024. 安全圈. Online. Available from: https://example.org/police",
        "mla": "“<span lang="zh">全球执法机构捣毁加密通讯平台</span>.” 安全圈, 2024, https://example.org/police.",
        "newspaper": "‘<span lang="zh">全球执法机构捣毁加密通讯平台</span>’, 安全圈, 2024, https://example.org/police",
      }
    `);
  });
});

test('a title with quotation marks, in another language, is marked as a whole in every style', () => {
  const all = cite({ title: 'Kraken Sky is mokerslag: "Gewaand"', language: 'nl' });
  for (const style of styleNames) expect(all[style], style).toMatch(/<span lang="nl">Kraken Sky is mokerslag: ["'“‘]Gewaand[.,]?["'”’]<\/span>/);
});

test('signs that mean something in HTML are written so that they do not', () => {
  const html = cite({ title: 'A < B & C', publisher: 'D & E' }).newspaper;
  expect(html).toContain('A &lt; B &amp; C');
  expect(toPlainText(html)).toContain('‘A < B & C’, D & E, 18 September 2024');
});

test('each citation reads as if it stood alone, also beside others of the same author and year', () => {
  const items = ['a', 'b'].map((key) => toSourceItem(makeSource({ kind: 'official', publisher: 'Europol', title: `Statement ${key}`, url: `https://example.org/${key}` }), key));
  for (const style of styleNames) {
    const together = formatCitations(items, style);
    for (const item of items) expect(together.get(item.id), style).toBe(formatCitations([item], style).get(item.id));
    expect([...together.keys()]).toEqual(['a', 'b']);
  }
});
