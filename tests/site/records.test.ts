import { expect, test } from 'vitest';
import { root } from './builds.ts';
import { content } from './content.ts';
import { getValue, readPages } from './page.ts';

const pages = new Map(readPages(root).map((page) => [page.file, page]));
const operations = content.operations.map(({ slug, facts, sources }) => ({ slug, facts: facts!, sources: sources!, page: pages.get(`operations/${slug}/index.html`)! }));

test('has a page for every folder in content/operations, and no other', () => {
  const built = [...pages.keys()].filter((file) => /^operations\/[^/]+\/index\.html$/.test(file));
  expect(built).toEqual(content.operations.map(({ slug }) => `operations/${slug}/index.html`).sort());
});

test.for(operations)('every record and source of $slug has its own address on the page', ({ facts, sources, page }) => {
  const records = [facts.milestones, facts.figures, facts.rulings, facts.people, facts.disagreements, facts.unknowns, sources].flat();
  expect(records.map(({ id }) => id).filter((id) => !page.ids.has(id))).toEqual([]);
});

test.for(operations)('every step and every figure of $slug stands beside a link to a source', ({ facts, sources, page }) => {
  const targets = new Set(sources.map(({ id }) => `#${id}`));
  const rows = new Map(page.document.querySelectorAll('li[id]').map((row) => [row.id, row]));
  const unsourced = [...facts.milestones, ...facts.figures].filter(({ id, sources: cited }) => {
    const links = rows.get(id)?.querySelectorAll('a').map((link) => getValue(link, 'href') ?? '') ?? [];
    return links.filter((href) => targets.has(href)).length < new Set(cited).size;
  });
  expect(unsourced.map(({ id }) => id)).toEqual([]);
});

test('every term of the glossary has its own address', () => {
  const { ids } = pages.get('glossary/index.html')!;
  expect([...content.terms.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

test('the home page has every network and every dated step of it as a link', () => {
  const links = new Set(pages.get('index.html')!.document.querySelectorAll('a[href]').map((link) => getValue(link, 'href')));
  const wanted = operations.flatMap(({ slug, facts }) => [`/operations/${slug}/`, ...facts.milestones.map(({ id }) => `/operations/${slug}/#${id}`)]);
  expect(wanted.filter((address) => !links.has(address))).toEqual([]);
});

test('the index on the search page has every entry, step and term as a link', () => {
  const links = new Set(pages.get('search/index.html')!.document.querySelectorAll('a[href]').map((link) => getValue(link, 'href')));
  const wanted = [...operations.flatMap(({ slug, facts }) => [`/operations/${slug}/`, ...facts.milestones.map(({ id }) => `/operations/${slug}/#${id}`)]), ...[...content.terms.keys()].map((id) => `/glossary/#${id}`)];
  expect(wanted.filter((address) => !links.has(address))).toEqual([]);
});
