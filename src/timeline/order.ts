import { compareDates, getMiddle } from '../model/partial-date.ts';
import type { ExplorerData, ExplorerNetwork } from './data.ts';
import type { Order } from './state.ts';

/** The networks from the first to fall or to begin, or from the longest covert phase or the most arrests. Equal ones keep their order; where it is not known comes last. */
export function orderNetworks({ networks }: Pick<ExplorerData, 'networks'>, order: Order): ExplorerNetwork[] {
  switch (order) {
    case 'takedown':
      return networks.toSorted((a, b) => compareDates(a.takenDown, b.takenDown));
    case 'launch':
      return sortKnown(networks, ({ launched }) => launched, compareDates);
    case 'covert':
      return sortKnown(networks, getCovertTime, (a, b) => b - a);
    case 'arrests':
      return sortKnown(networks, ({ arrests }) => arrests, (a, b) => b - a);
  }
}

function sortKnown<T>(networks: readonly ExplorerNetwork[], get: (network: ExplorerNetwork) => T | undefined, compare: (a: T, b: T) => number): ExplorerNetwork[] {
  return networks.toSorted((one, other) => {
    const [a, b] = [get(one), get(other)];
    return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : compare(a, b);
  });
}

function getCovertTime({ covert }: ExplorerNetwork): number | undefined {
  return covert?.from ? getMiddle(covert.to).getTime() - getMiddle(covert.from).getTime() : undefined;
}
