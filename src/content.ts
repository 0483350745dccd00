import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { collectCited, collectFirstPlaces, parseMdx } from './gate/prose.ts';
import { numberSources } from './model/citations.ts';
import { compareNetworks, type Network } from './model/network.ts';
import type { Version } from './schemas/version.ts';

let networks: Promise<Network[]> | undefined;

/** All networks, joined and in order of takedown. The only way from the collections to the pages. */
export function getNetworks(): Promise<Network[]> {
  return import.meta.env.DEV ? loadNetworks() : (networks ??= loadNetworks());
}

async function loadNetworks(): Promise<Network[]> {
  const stories = await getCollection('stories');
  const joined = stories.map(async ({ id, data: entry, body = '' }): Promise<Network> => {
    const facts = (await getEntry('facts', id))?.data;
    const sources = (await getEntry('sources', id))?.data.list;
    if (!facts || !sources) throw new Error(`No facts or sources for ${id}`);
    const { root } = parseMdx(body, id);
    return { slug: id, entry, facts, sources: numberSources(sources, collectCited(root, facts), facts), firstPlaces: collectFirstPlaces(root, facts) };
  });
  return (await Promise.all(joined)).toSorted(compareNetworks);
}

/** The story of a network, ready to be placed, with its section headings. */
export async function getStory(slug: string) {
  const story = await getEntry('stories', slug);
  if (!story) throw new Error(`No story for ${slug}`);
  const { Content, headings } = await render(story);
  return { Content, sections: headings.filter(({ depth }) => depth === 2) };
}

/** The recorded versions of each entry by its slug, oldest first; also of entries that are gone. */
export async function getVersions(): Promise<ReadonlyMap<string, readonly Version[]>> {
  const versions = (await getCollection('versions')).map(({ data }) => data);
  return Map.groupBy(versions.toSorted((a, b) => (a.date < b.date ? -1 : 1)), ({ slug }) => slug);
}

export type Term = CollectionEntry<'glossary'>;

/** The glossary, in the order of its terms. */
export async function getTerms(): Promise<Term[]> {
  const terms = await getCollection('glossary');
  return terms.toSorted((a, b) => a.data.term.localeCompare(b.data.term, 'en'));
}

/** A page of text such as `about`. */
export async function getText(id: 'about' | 'methodology' | 'left-out') {
  const page = await getEntry('texts', id);
  if (!page) throw new Error(`No page ${id}`);
  const { Content, headings } = await render(page);
  return { ...page.data, Content, sections: headings.filter(({ depth }) => depth === 2) };
}
