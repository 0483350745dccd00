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

/** The item of an id in a version. */
export function findItem({ parts }: Version, id: string): Item | undefined {
  return parts.flatMap(({ items }) => items).find((item) => item.id === id);
}
