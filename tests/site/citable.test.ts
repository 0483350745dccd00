import { HtmlElement } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillFrame, type StoredQuote } from '../../src/model/excerpt.ts';
import { below, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { getValue, readPages } from './page.ts';

const pages = new Map(readPages(root).map((page) => [page.file, page]));
const entries = content.operations.map(({ slug, facts, sources, entry }) => ({ slug, facts: facts!, sources: sources!, entry: entry!, page: pages.get(`operations/${slug}/index.html`)!, quotes: pages.get(`operations/${slug}/cite/index.html`)! }));

const readQuotes = ({ dir }: Build, slug: string) => JSON.parse(readFileSync(join(dir, `operations/${slug}/quotes.json`), 'utf8')) as Record<string, StoredQuote>;
const decode = (text: string) => text.replace(/&(?:amp|quot|lt|gt|#34|#38|#39);/g, (entity) => ({ '&amp;': '&', '&quot;': '"', '&#34;': '"', '&#38;': '&', '&#39;': "'", '&lt;': '<', '&gt;': '>' })[entity]!);

/** The words of a paragraph without the numbers of its sources and its own mark. */
function readWords(element: HtmlElement): string {
  return element.childNodes.map((node) => (node instanceof HtmlElement ? (node.classList.contains('cites') || node.classList.contains('claim') ? '' : readWords(node)) : node.textContent)).join('');
}

test.for(entries)('every citable thing of $slug has a link of its own', ({ facts, sources, page }) => {
  const records = [facts.milestones, facts.figures, facts.rulings, facts.people, facts.disagreements, facts.unknowns, sources].flat();
  const links = new Set(page.document.querySelectorAll('a.anchor').map((link) => getValue(link, 'href')));
  expect(records.map(({ id }) => `#${id}`).filter((address) => !links.has(address))).toEqual([]);
});

test.for(entries)('every figure, step, ruling, person, disagreement, question and paragraph of $slug has its quote on the page and in the file, and they agree', ({ slug, facts, page, quotes }) => {
  const claims = page.document.querySelectorAll('a.claim').map(({ id }) => id ?? '');
  const ids = [...claims, ...[facts.milestones, facts.figures, facts.rulings, facts.people, facts.disagreements, facts.unknowns].flat().map(({ id }) => id)];
  const stored = readQuotes(root, slug);
  expect(Object.keys(stored).sort()).toEqual(['', ...ids].sort());
  const shown = new Map(quotes.document.querySelectorAll('li.quote').map((item) => [item.id ?? '', decode(item.querySelector('pre')!.textContent)]));
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(Object.entries(stored).map(([id, quote]) => [id, fillFrame(quote, quote.text).plain])));
});

test.for(entries)('every quote of $slug says where it is from, of which version, and gives every source of its line with its address', ({ slug, facts, sources, entry }) => {
  const stored = readQuotes(root, slug);
  const records = [...facts.milestones, ...facts.figures, ...facts.rulings];
  const wrong = records.flatMap(({ id, sources: cited }) => {
    const { plain, html } = stored[id]!;
    const wanted = [`Gone Dark, “${entry.title}”, version of `, `${root.site}/operations/${slug}/?v=${entry.updated}#${id}`];
    const urls = sources.filter((source) => cited.includes(source.id)).map(({ url }) => url);
    return [...wanted, ...urls].filter((text) => !plain.includes(text) || !decode(html).includes(text)).map((text) => `${id}: ${text}`);
  });
  expect(wrong).toEqual([]);
});

test.for(entries)('the paragraphs of $slug are quoted in the very words of the page', async ({ slug, page }) => {
  const stored = readQuotes(root, slug);
  const different = page.document.querySelectorAll('a.claim').flatMap((claim) => {
    const words = decode(readWords(claim.parent!)).replace(/\s+/g, ' ').trim();
    return words === stored[claim.id ?? '']?.text ? [] : [{ page: words, quote: stored[claim.id ?? '']?.text }];
  });
  expect(different).toEqual([]);
});

test('an entry says of which version it is', () => {
  expect(entries.map(({ page }) => getValue(page.document.querySelector('article.entry')!, 'data-version'))).toEqual(entries.map(({ entry }) => entry.updated));
});

test('with a repository and a mail address set, every line has both ways to report an error', () => {
  const page = readPages(below).find(({ file }) => file === 'operations/ghost/cite/index.html')!;
  const items = page.document.querySelectorAll('li[id]');
  expect(items.length).toBeGreaterThan(100);
  const wrong = items.filter((item) => {
    const links = item.querySelectorAll('a').map((link) => getValue(link, 'href') ?? '');
    return !links.some((href) => href.startsWith('https://code.example/desk/gone-dark/issues/new?') && new URL(href).searchParams.get('record') === item.id) || !links.some((href) => href.startsWith('mailto:errors@gone-dark.example?'));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('with neither set, an entry leads to what the site says about errors', () => {
  const links = entries.map(({ page }) => page.document.querySelectorAll('.report-error a').map((link) => getValue(link, 'href')));
  expect(new Set(links.flat())).toEqual(new Set(['/about/#if-something-is-wrong']));
});
