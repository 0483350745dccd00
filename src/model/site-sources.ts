import type { Facts } from '../schemas/facts.ts';
import { getChecked } from './checked.ts';
import type { NumberedSource } from './citations.ts';
import { formatAsOf, formatPhrase } from './figures.ts';
import { getAddressKey } from './links.ts';
import { getMetric } from './metrics.ts';
import type { Network } from './network.ts';
import { formatDate } from './partial-date.ts';
import { milestoneKinds } from './vocabulary.ts';

/** One place where an entry uses a source. */
export interface SourceUse {
  /** What kind of record it is; sections for what has no address of its own. */
  group: 'sections' | 'figures' | 'milestones' | 'rulings' | 'people' | 'disagreements';
  /** Anchor on the entry's page. */
  anchor: string;
  label: string;
}

/** An entry that cites a source. */
export interface SourceHome {
  slug: string;
  name: string;
  /** The source as this entry records it. */
  source: NumberedSource;
  /** The day (ISO 8601) on which the entry's sources were last gone through. */
  checked: string;
  uses: SourceUse[];
}

/** A source of the site: one address, however many entries cite it. */
export interface SiteSource {
  /** Anchor on the page of all sources: entry and id there, such as `ghost-s12`. Those of the other entries lead to it too. */
  id: string;
  /** As the first entry that cites it records it. */
  source: NumberedSource;
  /** In order of takedown. */
  homes: SourceHome[];
}

/** All sources of all entries, each address once, by publisher, then by date. */
export function collectSiteSources(networks: readonly Network[]): SiteSource[] {
  const homes = networks.flatMap(collectHomes);
  const byAddress = [...Map.groupBy(homes, ({ source }) => getAddressKey(source.url)).values()];
  return byAddress.map((list): SiteSource => ({ id: getSourceAnchor(list[0]!), source: list[0]!.source, homes: list })).toSorted(compareSources);
}

/** The sources of one entry with all their uses, in the order of their numbers. */
export function collectHomes(network: Network): SourceHome[] {
  const { slug, entry, facts, sources, firstPlaces } = network;
  const uses = Map.groupBy(listUses(facts), ({ id }) => id);
  return sources.map((source) => ({
    slug,
    name: facts.name,
    source,
    checked: getChecked(entry),
    uses: [...(firstPlaces.has(source.id) ? [{ group: 'sections', anchor: 'story', label: 'the story' } as const] : []), ...(uses.get(source.id) ?? []).map(({ use }) => use).filter(isFirst)],
  }));
}

/** The anchor of an entry's source on the page of all sources. */
export function getSourceAnchor({ slug, source }: Pick<SourceHome, 'slug' | 'source'>): string {
  return `${slug}-${source.id}`;
}

const isFirst = ({ anchor }: SourceUse, index: number, all: readonly SourceUse[]) => all.findIndex((use) => use.anchor === anchor) === index;

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compareSources(a: SiteSource, b: SiteSource): number {
  const dated = ({ source: { published } }: SiteSource) => (published === 'unknown' ? '' : published);
  return collator.compare(getSortName(a.source.publisher), getSortName(b.source.publisher)) || (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : 0) || (a.id < b.id ? -1 : 1);
}

/** The name by which a publisher is sorted: without "The". */
function getSortName(publisher: string): string {
  return publisher.replace(/^The /, '');
}

/** The letter under which a publisher stands: A to Z without accents, `digits`, or `other` for other scripts. */
export function getLetter(publisher: string): string {
  const first = getSortName(publisher).normalize('NFD')[0]!.toUpperCase().replace('Ø', 'O').replace('Æ', 'A');
  return /[A-Z]/.test(first) ? first : /\d/.test(first) ? 'digits' : 'other';
}

/** Whether so many sources of all are worth a page of their own: more than half of them are the list itself. */
export function isSelection(count: number, all: number): boolean {
  return count > 0 && count * 2 <= all;
}

function listUses(facts: Facts): { id: string; use: SourceUse }[] {
  const make = (group: SourceUse['group'], anchor: string, label: string, ids: readonly string[]) => ids.map((id) => ({ id, use: { group, anchor, label } }));
  const { launched, covert_from, covert_to, taken_down, announced } = facts.lifespan;
  return [
    ...[launched, covert_from, covert_to, taken_down, announced].flatMap((point) => (point ? make('sections', 'glance', 'at a glance', point.sources) : [])),
    ...facts.figures.flatMap((figure) => make('figures', figure.id, `${getMetric(figure.metric).label}: ${formatPhrase(figure)}, ${formatAsOf(figure)}`, figure.sources)),
    ...facts.milestones.flatMap(({ id, date, kind, sources }) => make('milestones', id, `${formatDate(date)}, ${milestoneKinds[kind].toLowerCase()}`, sources)),
    ...facts.rulings.flatMap((ruling) => make('rulings', ruling.id, ruling.case, ruling.sources)),
    ...facts.people.flatMap(({ id, name, described_as, sources, record }) => make('people', id, name ?? described_as!, [...sources, ...record.flatMap((step) => step.sources)])),
    ...facts.disagreements.flatMap(({ id, topic, versions }) => make('disagreements', id, topic, versions.flatMap(({ sources }) => sources))),
    ...facts.product.flatMap(({ sources }) => make('sections', 'product', 'the product', sources)),
    ...facts.technique.flatMap(({ sources }) => make('sections', 'technique', 'how investigators got in', sources)),
    ...[facts.operations, facts.agencies, facts.countries].flat().flatMap(({ sources }) => make('sections', 'operations', 'operations and agencies', sources)),
    ...facts.statements.flatMap(({ sources }) => make('sections', 'statements', 'statements', sources)),
    ...facts.relations.flatMap(({ sources }) => make('sections', 'related', 'related networks', sources)),
  ];
}
