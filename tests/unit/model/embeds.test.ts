import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { addQuery, embedForms, formatEmbedCode, getFrameAddress, usualChoice, type Embed } from '../../../src/model/embed-code.ts';
import { findFrame, findShown, getEmbedPath, getLifePath, getOembedPath } from '../../../src/model/embed-path.ts';
import { collectEmbeds, getTimelineEmbed, toOembed, type EmbedSite } from '../../../src/model/embeds.ts';
import { numberSources } from '../../../src/model/citations.ts';
import { entrySchema } from '../../../src/schemas/entry.ts';
import { sourceSchema } from '../../../src/schemas/source.ts';
import { makeFacts } from '../facts.ts';

const site: EmbedSite = { name: 'Gone Dark', getAddress: (path) => `https://dark.example${path}`, life: { label: 'The life line', getTitle: (name) => `${name}: life line`, words: { launched: 'Launched', covert: 'Police inside', takenDown: 'Taken down', announced: 'Made public', dateUnknown: 'date not known', covertUndisclosed: 'from a day that was not disclosed', noCovert: 'no secret access is known' } } };
const script = 'https://dark.example/embed/embed.js';
const source = sourceSchema.parse({ id: 's1', publisher: 'Example Daily', title: 'Raids & "arrests" <live>', url: 'https://example.org/a?b=1&c=2', published: '2019-06-21', language: 'en', kind: 'news' });
const entry = entrySchema.parse({ title: 'Larkline', standfirst: 'A phone that “no one” could read & its end.', published: '2026-11-25', updated: '2026-11-25', changes: [{ id: 'n-2026-11-25-published', date: '2026-11-25', kind: 'publication', text: 'First published.' }] });
const arrests = { metric: 'arrests', qualifier: 'about', unit: 'people', scope: 'worldwide', sources: ['s1'] };

function embed(figures: Record<string, unknown>[]) {
  const facts = makeFacts({ figures });
  return collectEmbeds({ slug: 'larkline', entry, facts, sources: numberSources([source], [], facts) }, site);
}

const [card, life, first, second] = embed([
  { ...arrests, id: 'f-arrests-2019', value: 42, as_of: '2019', headline: 1 },
  { ...arrests, id: 'f-arrests-2020', value: 60, as_of: '2020', confidence: 'low' },
]) as [Embed, Embed, Embed, Embed];

test('the life line of an entry says its dates in words, with what is uncertain about them, and their sources', () => {
  expect(life).toMatchInlineSnapshot(`
    {
      "attribution": {
        "live": "Gone Dark, “Larkline”, as of 25 November 2026",
        "pinned": "Gone Dark, “Larkline”, version of 25 November 2026",
      },
      "frame": "https://dark.example/embed/operations/larkline/life/",
      "group": "",
      "height": 520,
      "label": "The life line",
      "lines": [
        "Larkline. Launched: date not known. Police inside: no secret access is known. Taken down: 20 June 2019. Made public: 20 June 2019.",
      ],
      "page": "https://dark.example/operations/larkline/#life",
      "path": "/embed/operations/larkline/life/",
      "pin": "v=2026-11-25",
      "sources": [
        "Example Daily, <a href="https://example.org/a?b=1&amp;c=2"><cite>Raids &amp; &quot;arrests&quot; &lt;live&gt;</cite></a>, 21 June 2019",
      ],
      "sourcesTitle": "Sources of the dates:",
      "title": "Larkline: life line (Gone Dark)",
    }
  `);
});

test('an entry gives its card and each of its figures, with the words, their date and their sources', () => {
  expect([card, first, second].map(({ path, page, title, label, lines }) => ({ path, page, title, label, lines }))).toMatchInlineSnapshot(`
    [
      {
        "label": "Larkline",
        "lines": [
          "Larkline: A phone that “no one” could read & its end.",
          "Larkline. Arrests: about 42 people, worldwide, as of 2019.",
        ],
        "page": "https://dark.example/operations/larkline/",
        "path": "/embed/operations/larkline/",
        "title": "Larkline (Gone Dark)",
      },
      {
        "label": "Arrests: about 42 people (worldwide, 2019)",
        "lines": [
          "Larkline. Arrests: about 42 people, worldwide, as of 2019.",
        ],
        "page": "https://dark.example/operations/larkline/#f-arrests-2019",
        "path": "/embed/figure/larkline/f-arrests-2019/",
        "title": "Larkline. Arrests: about 42 people (Gone Dark)",
      },
      {
        "label": "Arrests: about 60 people (worldwide, 2020)",
        "lines": [
          "Larkline. Arrests: about 60 people, worldwide, as of 2020.",
          "Weakly supported: treat with care.",
        ],
        "page": "https://dark.example/operations/larkline/#f-arrests-2020",
        "path": "/embed/figure/larkline/f-arrests-2020/",
        "title": "Larkline. Arrests: about 60 people (Gone Dark)",
      },
    ]
  `);
  expect(first.sources).toMatchInlineSnapshot(`
    [
      "Example Daily, <a href="https://example.org/a?b=1&amp;c=2"><cite>Raids &amp; &quot;arrests&quot; &lt;live&gt;</cite></a>, 21 June 2019",
    ]
  `);
});

test('a figure that is not sure says so also where it is embedded', () => {
  expect(second.lines.length).toBe(2);
  expect(formatEmbedCode(second, usualChoice, script)).toContain(second.lines[1]);
});

describe('the code to copy', () => {
  test('as a quote is words, date, sources and link, and a script that may fail', () => {
    expect(formatEmbedCode(first, usualChoice, script)).toMatchInlineSnapshot(`
      "<blockquote cite="https://dark.example/operations/larkline/#f-arrests-2019" data-gone-dark="https://dark.example/embed/figure/larkline/f-arrests-2019/" data-title="Larkline. Arrests: about 42 people (Gone Dark)">
      <p>Larkline. Arrests: about 42 people, worldwide, as of 2019.</p>
      <p><a href="https://dark.example/operations/larkline/#f-arrests-2019">Gone Dark, “Larkline”, as of 25 November 2026</a></p>
      <p>Source:</p>
      <ul>
      <li>Example Daily, <a href="https://example.org/a?b=1&amp;c=2"><cite>Raids &amp; &quot;arrests&quot; &lt;live&gt;</cite></a>, 21 June 2019</li>
      </ul>
      </blockquote>
      <script async src="https://dark.example/embed/embed.js"></script>"
    `);
  });

  test('as a frame names its place in words below it, for readers without frames', () => {
    expect(formatEmbedCode(first, { form: 'frame', theme: 'dark', pinned: true }, script)).toMatchInlineSnapshot(`
      "<figure style="margin: 0">
      <iframe src="https://dark.example/embed/figure/larkline/f-arrests-2019/?v=2026-11-25#dark" title="Larkline. Arrests: about 42 people (Gone Dark)" width="600" height="302" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border: 0; width: 100%"></iframe>
      <figcaption>Larkline. Arrests: about 42 people, worldwide, as of 2019. <a href="https://dark.example/operations/larkline/?v=2026-11-25#f-arrests-2019">Gone Dark, “Larkline”, version of 25 November 2026</a> Source: Example Daily, <a href="https://example.org/a?b=1&amp;c=2"><cite>Raids &amp; &quot;arrests&quot; &lt;live&gt;</cite></a>, 21 June 2019</figcaption>
      </figure>"
    `);
  });

  test('as a quote alone loads nothing', () => {
    const code = formatEmbedCode(first, { ...usualChoice, form: 'words' }, script);
    expect(code).not.toMatch(/script|iframe|data-gone-dark/);
    expect(code).toContain('Arrests: about 42 people');
  });

  test.each(embedForms)('as %s is valid HTML whatever the words are', async (form) => {
    const checker = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { 'no-inline-style': 'off' } });
    for (const item of [card, life, first, second, getTimelineEmbed(site, { edge: '2026-11-25', sentence: 'Two <networks> & "more".' })]) {
      const report = await checker.validateString(formatEmbedCode(item, { form, theme: 'light', pinned: true }, script));
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  });

  test('pinned has the version in the link and in the frame, and the version in words', () => {
    const code = formatEmbedCode(first, { ...usualChoice, pinned: true }, script);
    expect(code).toContain('https://dark.example/operations/larkline/?v=2026-11-25#f-arrests-2019');
    expect(code).toContain('https://dark.example/embed/figure/larkline/f-arrests-2019/?v=2026-11-25');
    expect(code).toContain('version of 25 November 2026');
  });

  test('of the timeline is pinned to what was known on a day', () => {
    const timeline = getTimelineEmbed(site, { edge: '2026-11-25', sentence: '2 networks.' });
    expect(getFrameAddress(timeline, { theme: 'auto', pinned: true })).toBe('https://dark.example/embed/timeline/?as-of=2026-11-25');
    expect(formatEmbedCode(timeline, { ...usualChoice, pinned: true }, script)).toContain('the timeline as known on 25 November 2026');
  });
});

test('a query comes after what an address asks already, and before its place', () => {
  expect(addQuery('https://dark.example/', 'v=1')).toBe('https://dark.example/?v=1');
  expect(addQuery('https://dark.example/?a=b#c', 'v=1')).toBe('https://dark.example/?a=b&v=1#c');
  expect(addQuery('https://dark.example/#c', '')).toBe('https://dark.example/#c');
});

test('the theme is the place in the address of the frame, which no script has to read', () => {
  const choose = (theme: 'auto' | 'light' | 'dark') => getFrameAddress(card, { theme, pinned: false });
  expect([choose('auto'), choose('light'), choose('dark')]).toEqual(['', '#light', '#dark'].map((place) => `https://dark.example/embed/operations/larkline/${place}`));
});

test('every frame has its oEmbed file at the same place', () => {
  expect(getOembedPath('/embed/timeline/')).toBe('/oembed/timeline.json');
  expect(getOembedPath(getEmbedPath('larkline'))).toBe('/oembed/operations/larkline.json');
  expect(getOembedPath(getLifePath('larkline'))).toBe('/oembed/operations/larkline/life.json');
  expect(getOembedPath(getEmbedPath('larkline', 'f-arrests-2019'))).toBe('/oembed/figure/larkline/f-arrests-2019.json');
});

test('a frame knows the address of what it shows, and that the address of its frame', () => {
  for (const [frame, shown] of [['/embed/operations/larkline/', '/operations/larkline/'], ['/embed/figure/larkline/f-arrests-2019/', '/operations/larkline/#f-arrests-2019']] as const) {
    expect(findShown(frame)).toBe(shown);
    expect(findFrame(shown)).toBe(frame);
  }
  expect(findShown('/embed/operations/larkline/life/')).toBe('/operations/larkline/');
  expect(findFrame('/operations/larkline/', '/embed/operations/other/life/')).toBe('/embed/operations/larkline/life/');
  expect(['/embed/timeline/', '/embed/', '/operations/larkline/'].map(findShown)).toEqual([undefined, undefined, undefined]);
  expect(['/operations/larkline/#m-2019', '/operations/larkline/cite/', '/'].map((address) => findFrame(address))).toEqual([undefined, undefined, undefined]);
});

test('an oEmbed answer has what the specification asks of a rich one', () => {
  const html = formatEmbedCode(first, { ...usualChoice, form: 'frame' }, script);
  const answer = toOembed(first, { site, html, thumbnail: 'https://dark.example/share.png' });
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, html, provider_name: 'Gone Dark', provider_url: 'https://dark.example/' });
  expect(answer.height).toBeGreaterThan(100);
});
