import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { collectClaims } from './gate/claims.ts';
import { collectFirstPlaces, parseMdx } from './gate/prose.ts';
import { numberSources } from './model/citations.ts';
import { findShown } from './model/embed-path.ts';
import type { LinkResult } from './model/links.ts';
import { compareNetworks, type Network } from './model/network.ts';
import { collectDeparted, makeResolver, splitAddress, type Moved, type Withdrawn } from './model/permalinks.ts';
import type { StoryClaim } from './model/quotes.ts';
import { collectCited, spell, type PlainTerm } from './model/story.ts';
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

/** What the link check found last, by address. Empty where it has never run. */
export async function getLinks(): Promise<ReadonlyMap<string, LinkResult>> {
  const report = await getEntry('links', 'report');
  return new Map(report?.data.list.map((link) => [link.url, link]));
}

/** The story of a network, ready to be placed, with its section headings. */
export async function getStory(slug: string) {
  const story = await getEntry('stories', slug);
  if (!story) throw new Error(`No story for ${slug}`);
  const { Content, headings } = await render(story);
  return { Content, sections: headings.filter(({ depth }) => depth === 2) };
}

/** The paragraphs of a network's story that can be quoted, as the page shows them. */
export async function getClaims(slug: string): Promise<StoryClaim[]> {
  const all = await getNetworks();
  const { facts } = all.find((network) => network.slug === slug)!;
  const story = await getEntry('stories', slug);
  return collectClaims(story?.body ?? '', facts, new Map(all.map((network) => [network.slug, network.facts.name])));
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

/** The glossary as plain words. */
export async function getPlainTerms(): Promise<PlainTerm[]> {
  const names = new Map((await getNetworks()).map(({ slug, facts }) => [slug, facts.name]));
  return (await getTerms()).map(({ id, data, body = '' }) => ({ id, ...data, text: spell(parseMdx(body, id).root, undefined, names).replace(/\s+/g, ' ').trim() }));
}

/** A page of text such as `about`. */
export async function getText(id: 'about' | 'methodology' | 'left-out') {
  const page = await getEntry('texts', id);
  if (!page) throw new Error(`No page ${id}`);
  const { Content, headings } = await render(page);
  return { ...page.data, Content, sections: headings.filter(({ depth }) => depth === 2), gone: await getGone(`/${id}/`) };
}

/** Short links, former addresses, frames of entries, moves and withdrawals. */
async function getPermalinks(): Promise<{ short: ReadonlyMap<string, string>; former: ReadonlyMap<string, readonly string[]>; frames: readonly string[]; moved: readonly Moved[]; withdrawn: readonly Withdrawn[] }> {
  const { short, former, frames, moved, withdrawn } = (await getEntry('permalinks', 'all'))!.data;
  return { short: new Map(short), former: new Map(former), frames, moved, withdrawn };
}

/** The function that gives all addresses that something has had, the first one first and the present one last: what has to keep one name for good takes the first. */
export async function getHistory(): Promise<(address: string) => string[]> {
  const { former } = await getPermalinks();
  return (address) => [...(former.get(address) ?? []), address];
}

/** Every short link with the address where it leads by now, both from the site's root. */
export async function getShortLinks(): Promise<{ id: string; target: string }[]> {
  const { short, moved } = await getPermalinks();
  const resolve = makeResolver(moved);
  return [...short].map(([address, target]) => ({ id: address.slice('/s/'.length, -1), target: resolve(target) ?? target }));
}

/**
 * The short links of an entry and its milestones, from the site's root: id of the milestone to `/s/g7k2/`; the entry's own stands under "".
 * A milestone that is new since `npm run permalinks` has none yet.
 */
export async function getShortAddresses(slug: string): Promise<ReadonlyMap<string, `/s/${string}/`>> {
  const links = (await getShortLinks()).map(({ id, target }) => ({ id, ...splitAddress(target) }));
  return new Map(links.filter(({ page }) => page === `/operations/${slug}/`).map(({ id, anchor = '' }) => [anchor, `/s/${id}/` as const]));
}

/** The short link of an entry, or of one of its milestones, from the site's root; undefined where there is none. */
export async function getShortAddress(slug: string, id = ''): Promise<`/s/${string}/` | undefined> {
  return (await getShortAddresses(slug)).get(id);
}

/** Pages that moved, with where each leads by now; and the frames of what moved. */
export async function getMovedPages(): Promise<{ from: string; to: string }[]> {
  const { frames, moved } = await getPermalinks();
  const resolve = makeResolver(moved);
  const pages = [...moved.map(({ from }) => from).filter((from) => !from.includes('#')), ...frames.filter((frame) => resolve(frame) !== frame)];
  return [...new Set(pages)].map((from) => ({ from, to: resolve(from) ?? from }));
}

/** Pages that were withdrawn, and the frames of what was. */
export async function getWithdrawnPages(): Promise<Withdrawn[]> {
  const { frames, moved, withdrawn } = await getPermalinks();
  const resolve = makeResolver(moved);
  const records = new Map(withdrawn.map((record) => [resolve(record.address) ?? record.address, record]));
  const framed = frames.filter((frame) => resolve(frame) === frame).flatMap((frame): Withdrawn[] => {
    const shown = findShown(frame)!;
    const record = records.get(shown) ?? records.get(splitAddress(shown).page);
    return record ? [{ ...record, address: frame }] : [];
  });
  return [...withdrawn.filter(({ address }) => !address.includes('#')), ...framed];
}

/** What is no longer on a page: parts that were withdrawn, newest first, and ids whose content stands on another page now. */
export interface Gone {
  withdrawn: (Withdrawn & { id: string })[];
  departed: { id: string; to: string }[];
}

/** What is no longer on a page and has to be said there, so that links to it arrive. */
export async function getGone(page: string): Promise<Gone> {
  const { moved, withdrawn } = await getPermalinks();
  const resolve = makeResolver(moved);
  const here = withdrawn.flatMap((record) => {
    // A page that moved has taken along what was withdrawn from it.
    const { page: at, anchor } = splitAddress(resolve(record.address) ?? record.address);
    return at === page && anchor ? [{ ...record, id: anchor }] : [];
  });
  return { withdrawn: here.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)), departed: [...collectDeparted(page, moved)].map(([id, to]) => ({ id, to })) };
}

/** The stories of all networks as Markdown trees, with the ids of their section headings: for the data. */
export async function getStoryTrees() {
  const stories = await getCollection('stories');
  const trees = stories.map(async (story) => {
    const { headings } = await render(story);
    return [story.id, { root: parseMdx(story.body ?? '', story.id).root, headings: headings.filter(({ depth }) => depth === 2).map(({ slug }) => slug) }] as const;
  });
  return new Map(await Promise.all(trees));
}
