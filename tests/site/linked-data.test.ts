import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { describeEntry, formatLinkedData, type Site } from '../../src/metadata/linked-data.ts';
import { projectRoot, root } from './builds.ts';
import { content } from './content.ts';
import { getAddress, getValue, readPages } from './page.ts';

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const pages = readPages(root).map((page) => ({ ...page, things: readThings(page.html) }));
const getPage = (file: string) => pages.find((page) => page.file === file)!;
const operations = content.operations.map(({ slug, entry, facts, sources }) => ({ slug, entry: entry!, facts: facts!, sources: sources! }));
const home = getAddress(root, 'index.html').href;

/** What a page describes: the things in its blocks of JSON-LD. */
function readThings(html: string): Thing[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, json]) => {
    const { '@context': context, '@graph': graph, ...thing } = JSON.parse(json!) as { '@context': string; '@graph'?: Thing[] } & Thing;
    expect(context).toBe('https://schema.org');
    return graph ?? [thing as Thing];
  });
}

/**
 * What is wrong with things by the vocabulary of schema.org: the compiler holds each against schema-dts, which Google makes from that vocabulary.
 * A property that its type doesn't have, and a value of a type that the property doesn't take, are errors.
 */
function checkVocabulary(things: readonly { name: string; thing: unknown }[]): string[] {
  const name = join(projectRoot, '.cache/linked-data.ts');
  const text = `import type { Article, BreadcrumbList, Dataset, DefinedTermSet, WebSite, WithActionConstraints, SearchAction } from 'schema-dts';\n${things.map(({ name: title, thing }, index) => `/* ${title} */ export const thing${index}: ${getTypeName(thing as Thing)} = ${JSON.stringify(thing)};`).join('\n')}\n`;
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ESNext, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (file, version) => (file === name ? ts.createSourceFile(name, text, version) : getSourceFile(file, version));
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? text : readFile(file));
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => `${text.slice(0, start).match(/\/\* (.*?) \*\/(?![\s\S]*\/\*)/)?.[1]}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

/** The type to hold a thing against; a search has its input annotated, which is no property. https://schema.org/docs/actions.html */
const getTypeName = ({ '@type': type }: Thing) => (type === 'WebSite' ? "Exclude<WebSite, string> & { potentialAction: WithActionConstraints<Exclude<SearchAction, string>> }" : `Exclude<${type}, string>`);

const site: Site = { url: 'https://example.org/', name: 'Gone Dark', description: 'A site.', search: 'https://example.org/search/', about: 'https://example.org/about/', author: 'Gone Dark contributors' };

test("all that the pages say in JSON-LD is of schema.org's vocabulary, and right for its type", () => {
  const things = pages.flatMap(({ file, things: all }) => all.map((thing, index) => ({ name: `${file} ${index}`, thing })));
  expect(new Set(things.map(({ thing }) => thing['@type']))).toEqual(new Set(['Article', 'BreadcrumbList', 'Dataset', 'DefinedTermSet', 'WebSite']));
  expect(checkVocabulary(things)).toEqual([]);
}, 120_000);

test('so is what they can say but do not yet: a correction and a picture', () => {
  const { slug, facts, entry, sources } = operations[0]!;
  const network = { slug, facts, entry, sources: sources.map((source, index) => ({ ...source, number: index + 1 })), firstPlaces: new Map() };
  const article = describeEntry(network, { url: 'https://example.org/x/', site, image: 'https://example.org/x.png', corrections: [{ date: '2026-12-01', text: 'It was 52, not 51.', url: 'https://example.org/x/#c' }, { date: '2026-12-02', text: 'Another.' }] });
  expect(article['correction']).toHaveLength(2);
  expect(checkVocabulary([{ name: 'article', thing: article }])).toEqual([]);
}, 120_000);

test('the check of the vocabulary refuses a property of another type, a value of a wrong type and a type that is not there', () => {
  const [article] = getPage(`operations/${operations[0]!.slug}/index.html`).things;
  const broken = [
    { name: 'property', thing: { ...article, startDate: '2024-09-17' } },
    { name: 'value', thing: { ...article, isPartOf: { '@type': 'Country', name: 'France' } } },
    { name: 'type', thing: { ...article, citation: [{ '@type': 'NewspaperPiece', name: 'x' }] } },
  ];
  const errors = checkVocabulary(broken);
  for (const { name } of broken) expect(errors.filter((error) => error.startsWith(`${name}:`)), name).not.toEqual([]);
}, 120_000);

test.for(operations)('the entry $slug is an article of this site about an event, with its own dates apart from those of the event', ({ slug, entry, facts, sources }) => {
  const [article, breadcrumbs] = getPage(`operations/${slug}/index.html`).things;
  const url = getAddress(root, `operations/${slug}/index.html`).href;
  expect(article).toMatchObject({
    '@type': 'Article',
    url,
    headline: entry.title,
    description: entry.standfirst,
    inLanguage: 'en-GB',
    datePublished: entry.published,
    dateModified: entry.updated,
    isPartOf: { '@type': 'WebSite', url: home },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    about: { '@type': 'Event', startDate: facts.lifespan.taken_down.date, endDate: facts.lifespan.taken_down.date },
  });
  const cited = (article!['citation'] as Thing[]).map((source) => source['url']);
  expect(cited.toSorted()).toEqual(sources.map((source) => source.url).sort());
  expect(breadcrumbs).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1, item: home }, { position: 2, item: url }] });
});

test('the home page names the site and how to search it, and no more', () => {
  expect(getPage('index.html').things).toMatchObject([{ '@type': 'WebSite', url: home, potentialAction: { target: { urlTemplate: `${home}search/?q={search_term_string}` } } }]);
});

test('the glossary describes each term under its own address', () => {
  const { things, ids } = getPage('glossary/index.html');
  const terms = things[0]!['hasDefinedTerm'] as Thing[];
  expect(terms.map(({ termCode }) => termCode).toSorted()).toEqual([...content.terms.keys()].sort());
  for (const { url } of terms) expect(ids).toContain(new URL(url as string).hash.slice(1));
});

test('nothing that is described can end the element in which it stands', () => {
  expect(formatLinkedData([{ '@type': 'Thing', name: '</script><!--' }])).toBe('{"@context":"https://schema.org","@type":"Thing","name":"\\u003c/script>\\u003c!--"}');
});

test.for(operations)('the head of $slug tells reference managers and robots what to cite and where it is described', ({ slug, entry }) => {
  const { document } = getPage(`operations/${slug}/index.html`);
  const getMetas = (name: string) => document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`).map((meta) => getValue(meta, 'content'));
  const url = getAddress(root, `operations/${slug}/index.html`).href;
  const day = (date: string) => date.replaceAll('-', '/');
  expect(Object.fromEntries(['z:itemType', 'citation_title', 'citation_author', 'citation_publication_date', 'citation_online_date', 'citation_date', 'citation_language', 'citation_public_url'].map((name) => [name, getMetas(name)]))).toEqual({
    'z:itemType': ['webpage'],
    citation_title: [entry.title],
    citation_author: ['Gone Dark contributors,'],
    citation_publication_date: [day(entry.published)],
    citation_online_date: [day(entry.published)],
    citation_date: [day(entry.updated)],
    citation_language: ['en-GB'],
    citation_public_url: [url],
  });
  expect([getMetas('article:published_time'), getMetas('article:modified_time')]).toEqual([[entry.published], [entry.updated]]);
  const getLinks = (rel: string) => document.querySelectorAll('link').filter((link) => getValue(link, 'rel')?.split(' ').includes(rel)).map((link) => [getValue(link, 'type'), getValue(link, 'href')]);
  expect(getLinks('cite-as')).toEqual([[undefined, url]]);
  expect(getLinks('license')).toEqual([[undefined, 'https://creativecommons.org/licenses/by/4.0/']]);
  expect(getLinks('type')).toEqual([[undefined, 'https://schema.org/Article']]);
  const described = [
    ['application/x-bibtex', `/operations/${slug}/${slug}.bib`],
    ['application/x-research-info-systems', `/operations/${slug}/${slug}.ris`],
    ['application/vnd.citationstyles.csl+json', `/operations/${slug}/${slug}.csl.json`],
  ];
  expect(getLinks('describedby')).toEqual(described);
  const items = getLinks('item');
  expect(items).toEqual([['application/json', `/operations/${slug}/quotes.json`], ['image/png', `/operations/${slug}/share.png`]]);
  expect(items.filter(([, href]) => !existsSync(join(root.dir, href!)))).toEqual([]);
  const feedTypes = ['application/atom+xml', 'application/feed+json', 'text/calendar'];
  expect(getLinks('alternate').filter(([type]) => !feedTypes.includes(type!))).toEqual([
    ...described,
    ['application/json+oembed', new URL(`/oembed/operations/${slug}.json`, root.site).href],
    ['application/json', `/data/v1/operations/${slug}.json`],
  ]);
});
