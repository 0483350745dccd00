import { expect, test } from 'vitest';
import { root } from './builds.ts';
import { content } from './content.ts';
import { getValue, readPages } from './page.ts';

const pages = new Map(readPages(root).map((page) => [page.file, page.document]));
const networks = content.operations
  .map(({ slug, facts, sources }) => ({ slug, name: facts!.name, takenDown: facts!.lifespan.taken_down.date, sources: sources!, document: pages.get(`operations/${slug}/index.html`)! }))
  .sort((a, b) => (a.takenDown < b.takenDown ? -1 : 1));

test('each entry leads to the takedown before and the one after', () => {
  const shown = networks.map(({ document }) => ['prev', 'next'].map((rel) => document.querySelectorAll(`a[rel="${rel}"]`).map((link) => getValue(link, 'href'))));
  const addresses = networks.map(({ slug }) => `/operations/${slug}/`);
  expect(shown).toEqual(addresses.map((_, index) => [addresses[index - 1], addresses[index + 1]].map((address) => (address ? [address] : []))));
});

test.for(networks)('every source of $slug has its address, its language and a look-up for copies near its date', ({ sources, document }) => {
  const shown = document.querySelectorAll('.sources > li').map((item) => {
    const [title, archive] = item.querySelectorAll('a').map((link) => ({ href: getValue(link, 'href'), lang: getValue(link, 'lang') }));
    return { id: item.id, url: title?.href, language: title?.lang ?? 'en', archive: archive?.href };
  });
  const wanted = sources.map(({ id, url, language, published, title_is }) => ({
    id,
    url,
    // Words of ours that describe a source are English, whatever it is written in.
    language: title_is === 'descriptive' ? 'en' : language,
    archive: `https://web.archive.org/web/${published === 'unknown' ? '*' : published.replaceAll('-', '').padEnd(8, '01')}/${url}`,
  }));
  const byId = (a: { id: string | null }, b: { id: string | null }) => a.id!.localeCompare(b.id!);
  expect(shown.toSorted(byId)).toEqual(wanted.toSorted(byId));
});

const accounts = [
  { slug: 'ghost', says: ['EncroChat was successfully seized in 2023', '2021 criminals in the year 800'] },
  { slug: 'encrochat', says: ['EncroChat was successfully seized in 2023'] },
  { slug: 'anom', says: ['2021 criminals in the year 800'] },
];
test.for(accounts)('$slug sets what the Chinese-language article says against better sources', ({ slug, says }) => {
  const section = pages.get(`operations/${slug}/index.html`)!.querySelector('section[aria-labelledby="disagreements"]')!;
  expect(section.querySelector('h2')!.textContent).toBe('Where accounts differ');
  for (const words of ['Chinese-language article of 20 September 2024', ...says, 'Better supported:']) expect(section.textContent).toContain(words);
});
