import { collectChanges, describeChange, isMaterial, type EntryChange } from '../model/changes.ts';
import { escapeHtml } from '../model/excerpt.ts';
import { getEdge, formatKnown, type Network } from '../model/network.ts';
import { formatPlace } from '../model/places.ts';
import { shorten } from '../model/quotes.ts';
import { listRecorded } from '../model/rulings.ts';
import { changeKinds, confidences, milestoneKinds, rulingStates, type Confidence, type MilestoneKind } from '../model/vocabulary.ts';
import type { Version } from '../schemas/version.ts';
import { formatSources, formatStory, type Place } from './html.ts';
import { findItem, findRevisions, listIds } from './revisions.ts';

/** One thing in a feed. */
export interface FeedItem {
  /** The address under which it was first published: it never changes, also when the record moves. */
  id: string;
  /** Where it is now. */
  url: string;
  title: string;
  /** One or two sentences, as plain text. */
  summary: string;
  /** The full text, as HTML. */
  html: string;
  /** Days of publication and of the last change on this site. */
  published: string;
  updated: string;
  /** When it happened, for the order of what was published on one day. */
  happened: string;
  tags: string[];
}

/** A feed, to be had as Atom and as JSON Feed. */
export interface SiteFeed {
  /** Address from the site's root without the ending: `/feeds/networks/ghost`. */
  path: `/${string}`;
  /** Id for good, an address. */
  id: string;
  group: 'all' | 'networks' | 'events' | 'countries';
  /** What the list of feeds calls it. */
  name: string;
  /** What a reader's program calls it. */
  title: string;
  description: string;
  /** Full address of the page that it follows. */
  home: string;
  updated: string;
  items: FeedItem[];
}

/** What the feeds are made from. */
export interface FeedInput {
  networks: readonly Network[];
  /** The recorded versions by slug, oldest first. */
  versions: ReadonlyMap<string, readonly Version[]>;
  toAddress(path: `/${string}`): string;
  /** All addresses that something has had, from the site's root, the first one first and the present one last. */
  getHistory(address: string): string[];
}

/** The address under which something was first published: what names it for good, also when it moves. */
const getFirst = ({ getHistory, toAddress }: Pick<FeedInput, 'getHistory' | 'toAddress'>, address: `/${string}`): string => toAddress(getHistory(address)[0]! as `/${string}`);

/** The feeds of what happened, by kind. */
export const eventKinds: Record<string, { name: string; about: string; steps: readonly MilestoneKind[] }> = {
  rulings: { name: 'Rulings', about: 'Decisions of courts, and laws, that bear on a network; also those that only a dated step tells of.', steps: ['ruling'] },
  arrests: { name: 'Arrests and charges', about: 'Who was arrested or charged, as far as courts, authorities or the press say so. Everybody who has not been convicted is presumed innocent.', steps: ['arrest', 'charge'] },
  sentences: { name: 'Verdicts and sentences', about: 'Pleas, convictions, acquittals and sentences.', steps: ['plea', 'conviction', 'acquittal', 'sentence'] },
  takedowns: { name: 'Investigations and takedowns', about: 'How police got in, when a network was closed, and when the public was told.', steps: ['investigation', 'infiltration', 'takedown', 'announcement'] },
  statistics: { name: 'Results in numbers', about: 'What authorities said came of it: arrests, cases, years of prison.', steps: ['statistic'] },
};

const site = 'Gone Dark';

/** All feeds of the site. */
export function listFeeds(input: FeedInput): SiteFeed[] {
  const { networks, toAddress } = input;
  const entries = new Map(networks.map((network) => [network.slug, makeEntryItem(network, input)]));
  const edge = getEdge(networks);
  const changes = collectChanges(networks).filter(({ change }) => isMaterial(change));
  const make = (feed: Omit<SiteFeed, 'id' | 'updated'> & { id?: string }): SiteFeed => {
    const items = feed.items.toSorted((a, b) => order(b.updated, a.updated) || order(b.happened, a.happened) || order(a.id, b.id));
    return { id: toAddress(`${feed.path}.xml`), ...feed, items, updated: items[0]?.updated ?? edge };
  };
  const rulings = networks.flatMap((network) => makeRulingItems(network, input));
  const countries = [...new Set([...networks.flatMap(({ facts }) => facts.countries.map(({ code }) => code)), ...rulings.flatMap(({ country }) => country ?? [])])].filter((code) => /^(?:[A-Z]{2}|international)$/.test(code));

  return [
    make({ path: '/feed', id: toAddress('/'), group: 'all', name: 'Entries', title: `${site}: new and updated entries`, description: 'Each entry in full, when it is new and whenever it changes.', home: toAddress('/'), items: [...entries.values()] }),
    make({ path: '/corrections', id: toAddress('/corrections/'), group: 'all', name: 'Corrections and material changes', title: `${site}: corrections and material changes`, description: 'What was wrong here, what is right, and what is new.', home: toAddress('/corrections/'), items: changes.map((change) => makeChangeItem(change, input)) }),
    ...Object.entries(eventKinds).map(([kind, { name, about, steps }]) =>
      make({ path: `/feeds/events/${kind}`, group: 'events', name, title: `${site}: ${name.toLowerCase()}`, description: about, home: toAddress('/feeds/'), items: (steps.includes('ruling') ? rulings : networks.flatMap((network) => makeStepItems(network, steps, input))).map(({ item }) => item) }),
    ),
    ...networks.map(({ slug, facts }) =>
      make({ path: `/feeds/networks/${slug}`, group: 'networks', name: facts.name, title: `${site}: ${facts.name}`, description: `The entry on ${facts.name} in full, and each correction and material change of it.`, home: toAddress(`/operations/${slug}/`), items: [entries.get(slug)!, ...changes.filter((change) => change.slug === slug).map((change) => makeChangeItem(change, input))] }),
    ),
    ...countries
      .map((code) => ({ code, name: formatPlace(code) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .map(({ code, name }) =>
        make({
          path: `/feeds/countries/${code.toLowerCase()}`,
          group: 'countries',
          name,
          title: `${site}: ${name}`,
          description: describeCountry(code, name),
          home: toAddress('/feeds/'),
          items: [...networks.filter(({ facts }) => facts.countries.some((country) => country.code === code)).map(({ slug }) => entries.get(slug)!), ...rulings.filter(({ country }) => country === code).map(({ item }) => item)],
        }),
      ),
  ];
}

const describeCountry = (code: string, name: string) => (code === 'EU' ? 'Rulings of the courts of the European Union.' : code === 'international' ? 'Rulings of the European Court of Human Rights.' : `${name}: entries on networks in whose story it has a part, and rulings of its courts.`);

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function makePlace({ slug, sources }: Network, { toAddress }: FeedInput): Place {
  return { page: toAddress(`/operations/${slug}/`), sources, toAddress };
}

function makeEntryItem(network: Network, input: FeedInput): FeedItem {
  const { slug, entry, facts } = network;
  const place = makePlace(network, input);
  const newest = getVersions(input, slug).at(-1)!;
  const notes = entry.changes.filter(({ date, kind }) => date === entry.updated && kind !== 'publication').map((change) => `<p><em>${escapeHtml(`${changeKinds[change.kind]}: ${describeChange(change)}`)}</em></p>\n`);
  return { id: getFirst(input, `/operations/${slug}/`), url: place.page, title: entry.title, summary: entry.standfirst, html: notes.join('') + formatStory(newest, place), published: entry.published, updated: entry.updated, happened: String(facts.lifespan.taken_down.date), tags: [facts.name] };
}

function makeChangeItem({ slug, name, change }: EntryChange, input: FeedInput): FeedItem {
  const text = describeChange(change);
  return { id: getFirst(input, `/operations/${slug}/#${change.id}`), url: `${input.toAddress(`/operations/${slug}/`)}#${change.id}`, title: `${name}: ${changeKinds[change.kind].toLowerCase()}`, summary: change.text, html: `<p>${escapeHtml(text)}</p>`, published: change.date, updated: change.date, happened: change.date, tags: [name, changeKinds[change.kind]] };
}

/** Steps of some kinds. A ruling that has a record of its own comes as that, not as a step too. */
function makeStepItems(network: Network, kinds: readonly MilestoneKind[], input: FeedInput): { country: string | undefined; item: FeedItem }[] {
  const recorded = listRecorded(network.facts);
  return network.facts.milestones
    .filter((step) => kinds.includes(step.kind) && !recorded.has(step))
    .map((step) => ({ country: step.country, item: makeEventItem(network, { ...step, title: `${shorten(step.text)} (${formatKnown(step.date)})`, tag: milestoneKinds[step.kind] }, input) }));
}

/** The rulings and laws of a network, also those that only a step tells of; cases without a ruling so far are left out. */
function makeRulingItems(network: Network, input: FeedInput): { country: string | undefined; item: FeedItem }[] {
  const records = network.facts.rulings
    .filter(({ state }) => state !== 'pending')
    .map((ruling) => ({
      country: ruling.country,
      item: makeEventItem(network, { ...ruling, text: ruling.holding, title: `${ruling.state ? `${rulingStates[ruling.state]}: ` : ''}${ruling.court}, ${shorten(ruling.case)}${ruling.date === 'unknown' ? '' : `, ${formatKnown(ruling.date)}`}`, tag: ruling.state ? 'Law' : 'Ruling', head: `${ruling.case} (${formatPlace(ruling.country)})` }, input),
    }));
  return [...records, ...makeStepItems(network, ['ruling'], input)];
}

interface Event {
  id: string;
  date: string;
  title: string;
  tag: string;
  text: string;
  head?: string;
  note?: string | undefined;
  confidence?: Confidence | undefined;
  sources: readonly string[];
}

function makeEventItem(network: Network, { id, date, title, tag, text, head, note, confidence, sources }: Event, input: FeedInput): FeedItem {
  const { slug, facts } = network;
  const place = makePlace(network, input);
  const address = `/operations/${slug}/#${id}` as const;
  const ids = listIds(input.getHistory(address));
  const { published, updated } = findRevisions(getVersions(input, slug), (version) => findItem(version, ids));
  const remarks = [confidence && confidences[confidence], note].filter(Boolean).join(' ');
  return {
    id: getFirst(input, address),
    url: `${place.page}#${id}`,
    title: `${facts.name}: ${title}`,
    summary: text,
    html: [head && `<p><strong>${escapeHtml(head)}</strong></p>`, `<p>${escapeHtml(text)}</p>`, remarks && `<p><em>${escapeHtml(remarks)}</em></p>`, formatSources(sources, place)].filter(Boolean).join('\n'),
    published,
    updated,
    happened: date === 'unknown' ? '' : date,
    tags: [facts.name, tag],
  };
}

function getVersions({ versions }: FeedInput, slug: string): readonly Version[] {
  const found = versions.get(slug);
  if (!found?.length) throw new Error(`No recorded version of ${slug}`);
  return found;
}
