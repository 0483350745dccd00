import { findFrame, findShown } from './embed-path.ts';

/**
 * Addresses of this site, as the ledger writes them: from the site's root, pages with a slash at the end (`/operations/ghost/`),
 * parts of a page behind "#" (`/operations/ghost/#m-2024-09-17-raids`), files as they are (`/feed.xml`).
 */

/** What content/permalinks/ledger.txt says. */
export interface Ledger {
  /** Every address ever published. */
  addresses: ReadonlySet<string>;
  /** Where each short link leads: `/s/g7k2/` to an address. */
  short: ReadonlyMap<string, string>;
}

/** An address that has another one now. */
export interface Moved {
  from: string;
  to: string;
}

/** An address whose content is gone, and what stands there instead. */
export interface Withdrawn {
  address: string;
  title: string;
  date: string;
  reason: string;
  last?: string | undefined;
  change?: { date: string; text: string } | undefined;
}

/** Splits an address into its page or file, and the id behind "#" where there is one. */
export function splitAddress(address: string): { page: string; anchor: string | undefined } {
  const at = address.indexOf('#');
  return at < 0 ? { page: address, anchor: undefined } : { page: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** Whether a text has the form of an address in the ledger. */
export function isAddress(text: string): boolean {
  return /^\/(?:[^\s/#?]+\/)*(?:#[^\s#]+|[^\s/#?]+)?$/.test(text);
}

/**
 * Reads the ledger. Order and repeated lines don't matter, so that git may merge it line by line.
 * @returns the ledger, and the lines that are none, with their numbers
 */
export function parseLedger(text: string): Ledger & { wrong: { line: number; text: string }[] } {
  const addresses = new Set<string>();
  const short = new Map<string, string>();
  const wrong: { line: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.startsWith('# ')) continue;
    const [address = '', arrow, target, ...more] = line.trim().split(/\s+/);
    const isShort = address.startsWith('/s/');
    const sound = isAddress(address) && !more.length && (isShort ? arrow === '→' && isAddress(target ?? '') && !(short.has(address) && short.get(address) !== target) : arrow === undefined);
    if (!sound) wrong.push({ line: index + 1, text: line });
    else {
      addresses.add(address);
      if (isShort) short.set(address, target!);
    }
  }
  return { addresses, short, wrong };
}

const head = `# Every address that this site has published, one a line. None of them may ever stop working.
# Written by \`npm run permalinks\`, which adds lines and takes none away. What moves or goes is recorded in moved.yaml and withdrawn.yaml.
`;

/** The ledger as its file has it: sorted, one address a line. */
export function formatLedger({ addresses, short }: Ledger): string {
  const lines = [...new Set([...addresses, ...short.keys()])].map((address) => (short.has(address) ? `${address} → ${short.get(address)!}` : address));
  return `${head}${lines.sort().map((line) => `${line}\n`).join('')}`;
}

/**
 * Makes the function that takes one step towards where an address leads by now. A page that moved takes its anchors along, unless they have
 * a record of their own, and a frame for other pages goes with what it shows.
 * @returns undefined where the address has not moved
 */
function makeStep(moved: readonly Moved[]): (address: string) => string | undefined {
  const targets = new Map(moved.map(({ from, to }) => [from, to]));
  return function step(address): string | undefined {
    const own = targets.get(address);
    if (own !== undefined) return own;
    const shown = findShown(address);
    if (shown !== undefined) {
      const goes = step(shown);
      return goes && (findFrame(goes, address) ?? goes);
    }
    const { page, anchor } = splitAddress(address);
    const to = anchor === undefined ? undefined : targets.get(page);
    return to === undefined ? undefined : to.includes('#') ? to : `${to}#${anchor}`;
  };
}

/** All addresses from one to where it leads by now, both included; undefined where the records run in a circle. */
function follow(step: (address: string) => string | undefined, address: string): string[] | undefined {
  const way = [address];
  for (;;) {
    const next = step(way.at(-1)!);
    if (next === undefined) return way;
    if (way.includes(next)) return undefined;
    way.push(next);
  }
}

/**
 * Makes the function that tells where an address leads by now.
 * @returns the address itself where it has not moved; undefined where the records run in a circle
 */
export function makeResolver(moved: readonly Moved[]): (address: string) => string | undefined {
  const step = makeStep(moved);
  return (address) => follow(step, address)?.at(-1);
}

/**
 * The addresses that lead to another one by now, by that one, the oldest first: what was moved most often was there first.
 * @param addresses all that were ever published
 */
export function collectFormer(addresses: Iterable<string>, moved: readonly Moved[]): Map<string, string[]> {
  const step = makeStep(moved);
  const ways = [...addresses].flatMap((address) => {
    const way = follow(step, address);
    return way && way.length > 1 ? [{ address, to: way.at(-1)!, steps: way.length }] : [];
  });
  const sorted = ways.toSorted((a, b) => b.steps - a.steps || (a.address < b.address ? -1 : 1));
  return new Map([...Map.groupBy(sorted, ({ to }) => to)].map(([to, list]) => [to, list.map(({ address }) => address)]));
}

/** The address of a record or paragraph of an entry on the page of its quotes, which has the same ids; undefined for any other address. */
export function getQuoteAddress(address: string): string | undefined {
  const [, page, anchor] = /^(\/operations\/[^/]+\/)(#.+)$/.exec(address) ?? [];
  return page && `${page}cite/${anchor}`;
}

/** Where quotes went whose lines moved: the published addresses among them that have no record of their own. */
export function followMoves(moved: readonly Moved[], ledger: Ledger): Moved[] {
  const recorded = new Set(moved.map(({ from }) => from));
  return moved.flatMap(({ from, to }) => {
    const [quote, target] = [getQuoteAddress(from), getQuoteAddress(to)];
    return quote && target && ledger.addresses.has(quote) && !recorded.has(quote) ? [{ from: quote, to: target }] : [];
  });
}

/**
 * Ids that stood on a page and now have another name there: old id to the id that stands for it now.
 * Where a page moved, the ids that it had and that were renamed count too.
 */
export function collectFormerIds(page: string, moved: readonly Moved[]): Map<string, string> {
  const resolve = makeResolver(moved);
  const former = new Map<string, string>();
  for (const { from } of moved) {
    const { page: oldPage, anchor } = splitAddress(from);
    const target = splitAddress(resolve(from) ?? from);
    if (!anchor || !target.anchor || target.page !== page || resolve(oldPage) !== page || target.anchor === anchor) continue;
    former.set(anchor, target.anchor);
  }
  return former;
}

/** Ids that stood on a page and now have their place on another page: old id to the address there. */
export function collectDeparted(page: string, moved: readonly Moved[]): Map<string, string> {
  const resolve = makeResolver(moved);
  const departed = new Map<string, string>();
  for (const { from } of moved) {
    const { page: oldPage, anchor } = splitAddress(from);
    const target = resolve(from);
    if (!anchor || !target || resolve(oldPage) !== page || splitAddress(target).page === page) continue;
    departed.set(anchor, target);
  }
  return departed;
}
