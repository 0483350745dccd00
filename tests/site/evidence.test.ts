import { expect, test } from 'vitest';
import { weighEvidence, type Claim } from '../../src/model/evidence.ts';
import { getAddressKey } from '../../src/model/links.ts';
import { root } from './builds.ts';
import { content } from './content.ts';
import { getValue, isFrame, readPages, weigh } from './page.ts';

const pages = new Map(readPages(root).map((page) => [page.file, page]));
const operations = content.operations.map(({ slug, facts, sources, entry }) => ({ slug, facts: facts!, sources: sources!, entry: entry!, page: pages.get(`operations/${slug}/index.html`)!, used: pages.get(`sources/${slug}/index.html`)! }));
const list = pages.get('sources/index.html')!;

test.for(operations)('every figure, step and ruling of $slug says what stands behind it', ({ facts, sources, page }) => {
  const claims: { id: string; ids: string[]; claim: Claim }[] = [
    ...facts.figures.map((figure) => ({ id: figure.id, ids: figure.sources, claim: { type: 'figure' } as const })),
    ...facts.milestones.map(({ id, kind, text, sources: ids }) => ({ id, ids, claim: { type: 'milestone', kind, text } as const })),
    ...facts.rulings.map(({ id, court, holding, sources: ids }) => ({ id, ids, claim: { type: 'ruling', court, text: holding } as const })),
  ];
  const rows = new Map(page.document.querySelectorAll('li[id]').map((row) => [row.id, row]));
  const shown = claims.map(({ id }) => [id, rows.get(id)?.querySelector('.evidence')?.textContent]);
  expect(shown).toEqual(claims.map(({ id, ids, claim }) => [id, weighEvidence(sources.filter((source) => ids.includes(source.id)), claim).words.join(' · ')]));
});

test.for(operations)('every link to a source of $slug can be looked up in an archive: address and day are on it, no copy is made up', ({ sources, entry, page, used }) => {
  for (const { document } of [page, used]) {
    const links = document.querySelectorAll('.sources > li').map((item) => item.querySelector('a')!);
    const wanted = sources.map(({ url, accessed, archived }) => [url, url, accessed ?? entry.checked ?? entry.published, archived]);
    const shown = links.map((link) => ['href', 'data-originalurl', 'data-versiondate', 'data-versionurl'].map((name) => getValue(link, name)));
    const byAddress = (a: (string | undefined)[], b: (string | undefined)[]) => (a[0]! < b[0]! ? -1 : 1);
    expect(shown.toSorted(byAddress)).toEqual(wanted.toSorted(byAddress));
  }
});

test.for(operations)('every record of $slug that uses a source is linked from it', ({ slug, facts, sources, used }) => {
  const items = new Map(used.document.querySelectorAll('.sources > li').map((item) => [item.id, new Set(item.querySelectorAll('.uses a').map((link) => getValue(link, 'href')))]));
  expect([...items.keys()].sort()).toEqual(sources.map(({ id }) => id).sort());
  const records = [...facts.figures, ...facts.milestones, ...facts.rulings, ...facts.people];
  const missing = records.flatMap(({ id, sources: ids }) => ids.filter((source) => !items.get(source)?.has(`/operations/${slug}/#${id}`)).map((source) => `${id} in ${source}`));
  expect(missing).toEqual([]);
  expect([...items].filter(([, links]) => !links.size)).toEqual([]);
});

test('the page of all sources lists each address once and has a place for every source of every entry', () => {
  const shown = list.document.querySelectorAll('.site-sources > li').map((item) => getAddressKey(getValue(item.querySelector('a')!, 'href')!));
  const wanted = new Set(operations.flatMap(({ sources }) => sources.map(({ url }) => getAddressKey(url))));
  expect(shown.toSorted()).toEqual([...wanted].sort());
  expect(operations.flatMap(({ slug, sources }) => sources.map(({ id }) => `${slug}-${id}`)).filter((id) => !list.ids.has(id))).toEqual([]);
});

test('every kind of source but the one that fills the list has a page of its own, complete', () => {
  const counts = new Map(list.document.querySelectorAll('.source-networks a').map((link) => [getValue(link, 'href')!, Number(link.parent!.querySelector('.count')!.textContent)]));
  const kinds = [...counts].filter(([href]) => href.startsWith('/sources/kind/'));
  expect(kinds.length).toBeGreaterThan(3);
  for (const [href, count] of kinds) expect(pages.get(`${href.slice(1)}index.html`)!.document.querySelectorAll('.site-sources > li')).toHaveLength(count);
});

test('says of every link whether it has been checked', () => {
  const unsaid = list.document.querySelectorAll('.site-sources > li').filter((item) => !/link works|page moved|page gone|could not be checked|not checked yet/.test(item.querySelector('.link-state')?.textContent ?? ''));
  expect(unsaid.map(({ id }) => id)).toEqual([]);
});

test.for([...pages.keys()].filter((file) => file.startsWith('sources/')))('%s weighs at most 150 KB', (file) => {
  expect(weigh(root, [file])).toBeLessThanOrEqual(150 * 1024);
});

test('footer, methodology and entries lead to the page of all sources', () => {
  for (const { file, document } of [...pages.values()].filter((page) => !isFrame(page))) expect(document.querySelectorAll('footer a').map((link) => getValue(link, 'href')), file).toContain('/sources/');
  expect(pages.get('methodology/index.html')!.document.querySelectorAll('main a').map((link) => getValue(link, 'href'))).toContain('/sources/');
  for (const { slug, page } of operations) expect(page.document.querySelectorAll('main a').map((link) => getValue(link, 'href'))).toEqual(expect.arrayContaining(['/sources/', `/sources/${slug}/`]));
});
