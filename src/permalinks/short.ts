import { createHash } from 'node:crypto';

/** Crockford's alphabet: no i, l, o or u, so that nothing is misread and few words come about. https://www.crockford.com/base32.html */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A short id for an address: four characters out of its hash, with a letter first and a digit among them.
 * It is asked once, and the id is then recorded in the ledger: it never follows the address.
 * @param taken short ids that others have already
 */
export function makeShortId(address: string, taken: ReadonlySet<string>): string {
  for (let round = 0; ; round++) {
    const text = [...createHash('sha256').update(round ? `${address} ${round}` : address).digest()].map((byte) => alphabet[byte % 32]).join('');
    const id = [...text].map((_, at) => text.slice(at, at + 4)).find((part) => /^[a-z](?=.*\d)[a-z0-9]{3}$/.test(part) && !taken.has(part));
    if (id) return id;
  }
}

/** An entry or a step of one, that has a short link. */
export interface Shortened {
  slug: string;
  /** Ids of the milestones. */
  milestones: readonly string[];
}

/**
 * Adds short links for the entries (`/s/ghost/`) and milestones (`/s/g7k2/`) that have none.
 * @returns all of them, old and new: short address to address
 */
export function addShortLinks(short: ReadonlyMap<string, string>, entries: readonly Shortened[]): Map<string, string> {
  const all = new Map(short);
  const targets = new Set(short.values());
  const taken = new Set([...short.keys()].map((address) => address.slice('/s/'.length, -1)));
  const add = (id: string, target: string) => {
    all.set(`/s/${id}/`, target);
    targets.add(target);
    taken.add(id);
  };
  for (const { slug } of entries) {
    const target = `/operations/${slug}/`;
    if (!targets.has(target)) add(taken.has(slug) ? makeShortId(target, taken) : slug, target);
  }
  for (const { slug, milestones } of entries)
    for (const id of milestones) {
      const target = `/operations/${slug}/#${id}`;
      if (!targets.has(target)) add(makeShortId(target, taken), target);
    }
  return all;
}
