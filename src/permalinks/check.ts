import { describeLost, ledgerFile, movedFile, withdrawnFile, type Permalinks } from '../gate/permalinks.ts';
import { getQuoteAddress, makeResolver, splitAddress } from '../model/permalinks.ts';
import type { Site } from './site.ts';

/** Published addresses that lead nowhere in the built site, each as a sentence that says what to do. */
export function findLost({ ledger, moved, withdrawn }: Pick<Permalinks, 'ledger' | 'moved' | 'withdrawn'>, site: Site): string[] {
  const resolve = makeResolver(moved);
  // Of a line that was withdrawn no quote can be had: the entry says why.
  const gone = new Set(withdrawn.flatMap(({ address }) => [address, getQuoteAddress(address) ?? address]));
  const exists = (address: string) => {
    const { page, anchor } = splitAddress(address);
    return anchor === undefined ? site.addresses.has(page) : Boolean(site.ids.get(page)?.has(anchor));
  };

  const lost = [...ledger.addresses].sort().flatMap((address) => {
    const { page, anchor } = splitAddress(address);
    const target = resolve(ledger.short.get(address) ?? address) ?? address;
    // Of a page that is not there, one sentence is enough; a withdrawn page answers for everything that was on it.
    if (anchor !== undefined && (!exists(page) || gone.has(page))) return [];
    const { page: newPage } = splitAddress(resolve(page) ?? page);
    const arrives = anchor === undefined ? exists(address) && exists(splitAddress(target).page) : exists(`${newPage}#${anchor}`) || gone.has(newPage) || gone.has(target);
    return arrives ? [] : [describeLost(address, ledger.short.has(address) && exists(address) ? target : address)];
  });
  const shown = withdrawn.filter(({ address }) => !exists(address)).map(({ address }) => `${withdrawnFile} says that ${address} was withdrawn, but the page doesn't say so. Only entries, the glossary and the pages of text show what was withdrawn from them; elsewhere record in ${movedFile} what stands for it now.`);
  return [...lost, ...shown];
}

/** Addresses of the built site that the ledger does not have yet. */
export function findNew({ ledger }: Pick<Permalinks, 'ledger'>, site: Site): string[] {
  return [...site.addresses].filter((address) => !ledger.addresses.has(address)).sort();
}

/** What the build says of addresses that the ledger does not have. */
export function describeNew(addresses: readonly string[]): string {
  const some = addresses.slice(0, 3).join(', ');
  return `${addresses.length === 1 ? `1 address is not in ${ledgerFile} yet (${some})` : `${addresses.length} addresses are not in ${ledgerFile} yet (${some}${addresses.length > 3 ? ' …' : ''})`}. Run npm run permalinks before you publish.`;
}
