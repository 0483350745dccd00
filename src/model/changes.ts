import type { Change } from '../schemas/entry.ts';
import type { Version } from '../schemas/version.ts';
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

/**
 * Ids that the newest version no longer has, each with the date of the last version that has it.
 * @param versions oldest first
 */
export function findLastPlaces(versions: readonly Version[]): Map<string, string> {
  const places = collectPlaces(versions);
  for (const [id, date] of places) if (date === versions.at(-1)!.date) places.delete(id);
  return places;
}

/** Where each id stood on a day: the date of that version, or of the last before it that has the id. */
export function findPlacesAsOf(versions: readonly Version[], day: string): Map<string, string> {
  return collectPlaces(versions.filter(({ date }) => date <= day));
}

/** All ids that ever were, each with the date of the last version that has it. */
const collectPlaces = (versions: readonly Version[]) => new Map(versions.flatMap(({ date, parts }) => parts.flatMap(({ items }) => items.flatMap(({ id }) => (id ? [[id, date] as const] : [])))));
