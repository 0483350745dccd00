import type { Change } from '../schemas/entry.ts';
import type { Item, Version } from '../schemas/version.ts';
import { getItemText } from './comparison.ts';
import type { Network } from './network.ts';

/** A change note with the entry that it belongs to. */
export interface EntryChange {
  slug: string;
  /** Name of the network. */
  name: string;
  change: Change;
}

/** All change notes of all entries, newest first; of one day in the order of the names, and in each entry as they stand there. */
export function collectChanges(networks: readonly Pick<Network, 'slug' | 'facts' | 'entry'>[]): EntryChange[] {
  const all = networks.toSorted((a, b) => (a.facts.name < b.facts.name ? -1 : 1)).flatMap(({ slug, facts, entry }) => entry.changes.map((change): EntryChange => ({ slug, name: facts.name, change })));
  return all.toSorted((a, b) => (a.change.date < b.change.date ? 1 : a.change.date > b.change.date ? -1 : 0));
}

/** Whether something that was published turned out to be wrong. */
export function isCorrection({ kind }: Pick<Change, 'kind'>): boolean {
  return kind === 'correction';
}

/** Whether a reader would retell the story otherwise: for the feed of changes. */
export function isMaterial({ kind }: Pick<Change, 'kind'>): boolean {
  return kind === 'material' || kind === 'correction';
}

/** A change note as one text: what was wrong, what changed, and why. */
export function describeChange({ text, why, wrong }: Pick<Change, 'text' | 'why' | 'wrong'>): string {
  return [wrong && `Wrong was: ${wrong}`, text, why].filter(Boolean).join(' ');
}

/** The notes of a list that came after a day, newest first. */
export function listChangesSince(changes: readonly Change[], day: string): Change[] {
  return changes.filter(({ date }) => date > day);
}

/**
 * The corrections of an entry for its description to machines, as the values of schema.org's `correction` (https://schema.org/correction).
 * @param getAddress gives the whole address of a note from its id
 */
export function listCorrections(changes: readonly Change[], getAddress: (id: string) => string): { date: string; text: string; url: string }[] {
  return changes.filter(isCorrection).map((change) => ({ date: change.date, text: describeChange(change), url: getAddress(change.id) }));
}

/** What an id stands for. */
export interface Place {
  /** In a few words: what a figure counts, the name of a case, the beginning of a paragraph. */
  label: string;
  /** The version to look it up in, where that is not the entry as it is today. */
  version?: string;
}

/**
 * Every id that an entry has or had, with the last version that has it where it is gone.
 * @param versions all of them, oldest first: the newest is what the entry says today
 */
export function listPlaces(versions: readonly Version[]): Map<string, Place> {
  const newest = versions.at(-1)?.date;
  return new Map([...listPlacesAsOf(versions, newest ?? '')].map(([id, { label, version }]) => [id, version === newest ? { label } : { label, version }]));
}

/** Every id that an entry had until a day, each with the last version until then that has it. */
export function listPlacesAsOf(versions: readonly Version[], day: string): Map<string, Required<Place>> {
  const until = versions.filter(({ date }) => date <= day);
  return new Map(until.flatMap(({ date, parts }) => parts.flatMap(({ items }) => items.flatMap((item) => (item.id ? [[item.id, { label: getLabel(item), version: date }] as const] : [])))));
}

function getLabel(item: Item): string {
  if (item.kind !== 'paragraph' && item.kind !== 'question') return item.title ?? item.head ?? item.id ?? '';
  const words = getItemText(item);
  return words.length > 60 ? `“${words.slice(0, 60).replace(/\s+\S*$/, '')} …”` : `“${words}”`;
}
