import { splitAddress } from '../model/permalinks.ts';
import type { Item, Version } from '../schemas/version.ts';

/** When something was published here, and when it last changed: days of versions, never those of the event. */
export interface Revisions {
  published: string;
  updated: string;
  /** How many versions said it otherwise than the version before. */
  count: number;
}

/**
 * The history of one thing through the recorded versions of its entry.
 * @param versions oldest first
 * @param read gives what a version says of it; undefined where it is not there
 * @throws where no version has it: the gate has each version recorded before anything is built
 */
export function findRevisions(versions: readonly Version[], read: (version: Version) => unknown): Revisions {
  let published: string | undefined;
  let updated = '';
  let count = -1;
  let before: string | undefined;
  for (const version of versions) {
    const found = read(version);
    const now = found === undefined ? undefined : JSON.stringify(found);
    // What was gone and came back has changed too.
    if (now !== undefined && now !== before) {
      published ??= version.date;
      updated = version.date;
      count++;
    }
    before = now;
  }
  if (!published) throw new Error('Nothing of that kind in any recorded version');
  return { published, updated, count };
}

/**
 * What a version says of a record.
 * @param ids all that it has had: an old version has it by an old one
 */
export function findItem({ parts }: Version, ids: readonly string[]): Omit<Item, 'id'> | undefined {
  const found = parts.flatMap(({ items }) => items).find(({ id }) => id !== undefined && ids.includes(id));
  if (!found) return undefined;
  const { id: _, ...said } = found;
  return said;
}

/** The ids in the addresses that a record has had. */
export const listIds = (history: readonly string[]): string[] => history.flatMap((address) => splitAddress(address).anchor ?? []);
