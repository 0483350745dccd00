import { describe, expect, test } from 'vitest';
import { reportOn, reportOnStory } from './report.ts';

/** Adds a paragraph at the end of the story. */
const add = (paragraph: string) => reportOnStory('Jo Doe was charged and denies it.\n', `Jo Doe was charged and denies it.\n\n${paragraph}\n`);

describe('references', () => {
  test('refuses a source that the bibliography does not have', () => {
    expect(reportOnStory('<Cite s="s1 s2" />', '<Cite s="s1 s8" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Cite: There is no source "s8" in sources.yaml. Add it there, or correct the id.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a figure that the facts do not have', () => {
    expect(reportOnStory('id="f-arrests-2019-06-21"', 'id="f-arrests-2019"')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 16, Figure: There is no figure "f-arrests-2019" in facts.yaml. Add it there, or correct the id.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a term that the glossary does not have', () => {
    expect(reportOnStory('<Term id="implant">implant</Term>', '<Term id="trojan">trojan</Term>')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Term: There is no term "trojan" in content/glossary. Write the name of a file there, without .mdx.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a network that the site does not have', () => {
    expect(reportOnStory('<Network id="quillphone" />', '<Network id="quill" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12, Network: There is no network "quill". Write the name of a folder in content/operations: larkline, quillphone.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a link to a place that the page does not have', () => {
    expect(reportOnStory('(#m-2019-06-20-raids)', '(#m-2019-raids)')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 16: Nothing on this page has the id "m-2019-raids". Link to a heading, or to a record of this entry: a milestone (m-…), figure (f-…), ruling (r-…), person (p-…), disagreement (d-…) or open question (q-…).

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOn({ 'pages/about.mdx': ['(#who-writes-it)', '(#who)'] })).toMatchInlineSnapshot(`
      "content/pages/about.mdx
        line 9: Nothing on this page has the id "who". Link to one of its headings.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a component without what it needs, with more, or that is not there', () => {
    expect(add('It fell.<Cite />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: <Cite> needs s="…".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('It fell.<Cite s="s1" page="3" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: <Cite> has no attribute "page". Take it out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('It fell.<Cite s="s1" /><Quote id="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: There is no component <Quote>. Write one of: Cite, Figure, Term, Network, Link, Claim.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('It fell.<Cite s="s1" /><constructor />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: <constructor> is raw HTML. Write Markdown instead.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('See the <Link to="methodology">method</Link>.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20, Link: "methodology" is no address below the site's own. Write it from the site's root, such as to="/methodology/"; for other sites write a Markdown link.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses dated="no" where the paragraph does not say the year', () => {
    expect(reportOnStory('as="arrests" />', 'as="arrests" dated="no" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 16, Figure: The figure f-arrests-2019-06-21 stands without its date, and the paragraph doesn't say 2019. Say the year, or take out dated="no".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnStory('as="arrests" />', 'as="arrests" dated="yes" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 16, Figure: dated="yes" has no meaning. Write dated="no", or leave it out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('claims', () => {
  test('refuses a paragraph without source or figure', () => {
    expect(add('The phone was popular with gangs in three cities.')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: The paragraph "The phone was popular with gangs in thre…" has no source. Add <Cite s="s1" /> with ids from sources.yaml, or show a figure.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a list item without source', () => {
    expect(add('- It was dear.<Cite s="s1" />\n- It was slow.')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 21: The paragraph "It was slow.…" has no source. Add <Cite s="s1" /> with ids from sources.yaml, or show a figure.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses counts of people, money, messages and drugs that are typed', () => {
    expect(add('Police made 6,558 arrests.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "6,558 arrests" is a number typed by hand. Put it among the figures in facts.yaml, with its date and sources, and write <Figure id="f-…" />.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('They froze €900 million.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "€900 million" is a number typed by hand. Put it among the figures in facts.yaml, with its date and sources, and write <Figure id="f-…" />.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('They read 115 million messages.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "115 million messages" is a number typed by hand. Put it among the figures in facts.yaml, with its date and sources, and write <Figure id="f-…" />.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('They found 3.7 tonnes of cocaine.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "3.7 tonnes" is a number typed by hand. Put it among the figures in facts.yaml, with its date and sources, and write <Figure id="f-…" />.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a typed count in a heading', () => {
    expect(reportOnStory('## What came of it', '## What came of 42 arrests')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 14: "42 arrests" is a number typed by hand. Put it among the figures in facts.yaml, with its date and sources, and write <Figure id="f-…" />.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a table', () => {
    expect(add('| Year | Arrests |\n|---|---|\n| 2019 | 42 |')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: A story has no tables: their numbers would have no source. Put them among the figures in facts.yaml; the page makes the table.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a sentence that calls a person convicted who is only charged', () => {
    expect(reportOnStory('Jo Doe was charged and denies it.', 'Jo Doe was convicted and denies it.')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 18: "Jo Doe was convicted and denies it." speaks of a conviction, but the record of Jo Doe has none. Add it to the record with its sources, or say "charged".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a term that is not linked where it first stands', () => {
    expect(reportOnStory('<Term id="implant">implant</Term>', 'implant')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 12: "implant" first stands here and the glossary explains it. Write <Term id="implant">implant</Term>.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a term that is linked twice', () => {
    expect(add('The <Term id="implant">implant</Term> came by post.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: The term "implant" is linked a second time. Link it only where it first stands in the story.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});

describe('what is not for content', () => {
  test('refuses scripts and frames', () => {
    expect(add('<script>alert(1)</script>')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: <script> is not allowed in content. Take it out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('<iframe src="https://elsewhere.example/"></iframe>')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: <iframe> is not allowed in content. Take it out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses raw HTML', () => {
    expect(add('<div>It fell.<Cite s="s1" /></div>')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: <div> is raw HTML. Write Markdown instead.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('It <b>fell</b>.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: <b> is raw HTML. Write Markdown instead.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses event handlers', () => {
    expect(add('It fell.<Cite s="s1" onclick="alert(1)" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "onclick" is an event handler. Content has no script: take it out.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('It <b onMouseOver={alert}>fell</b>.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "onMouseOver" is an event handler. Content has no script: take it out.
        line 20: <b> is raw HTML. Write Markdown instead.

      2 problems in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses import and export', () => {
    expect(add("import Chart from '../../../src/components/Chart.astro'")).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: Import and export are not for content. The components that prose may use are there without import.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('export const year = 2019')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: Import and export are not for content. The components that prose may use are there without import.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses expressions in the text and in attributes', () => {
    expect(add('It fell in {2000 + 19}.<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "{2000 + 19}" is code. Write plain text; for a number, <Figure id="f-…" />.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnStory('as="arrests" />', 'as={process.cwd()} />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 16: <Figure> takes as only as a text: as="…".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(reportOnStory('as="arrests" />', '{...facts} />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 16: <Figure> takes no code such as {...facts}. Write each attribute by itself.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a picture without words for what it shows', () => {
    expect(add('![](phone.png)<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: The picture "phone.png" has no alternative text. Say what it shows: ![what it shows](address).

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('<img src="phone.png" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: This picture has no alternative text. Write it in Markdown, with words for what it shows: ![what it shows](address).

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('![][phone]<Cite s="s1" />\n\n[phone]: https://phones.example/phone.png')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: The picture "phone" has no alternative text. Say what it shows: ![what it shows](address).

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a link that is no address', () => {
    expect(add('[More](javascript:alert(1))<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "javascript:alert(1)" is no address to link to. Write the full address, starting with https://, or #… for a place on this page.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('[More](< javascript:alert(1)>)<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: " javascript:alert(1)" is no address to link to. Write the full address, starting with https://, or #… for a place on this page.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('[More][more]<Cite s="s1" />\n\n[more]: JavaScript:alert(1)')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 22: "JavaScript:alert(1)" is no address to link to. Write the full address, starting with https://, or #… for a place on this page.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('[More](/methodology/)<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "/methodology/" breaks where the site lives below a path. Write <Link to="/methodology/">…</Link>, or <Network id="…" /> for a network.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
    expect(add('[More](//elsewhere.example/)<Cite s="s1" />')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 20: "//elsewhere.example/" is no address to link to. Write the full address, starting with https://, or #… for a place on this page.

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });

  test('refuses a heading of the first level', () => {
    expect(reportOnStory('## What it was', '# What it was')).toMatchInlineSnapshot(`
      "content/operations/larkline/entry.mdx
        line 10: The page has its heading already. Begin sections with "##".

      1 problem in 1 file. Nothing is built until they are mended."
    `);
  });
});
