import type { MilestoneKind, Outcome } from '../../model/vocabulary.ts';
import type { Evidence, ExplorerData, ExplorerEvent } from '../../timeline/data.ts';

/** What the explorer works on is the list below the picture: the page carries its data once, as HTML. */
export interface ListedData {
  data: ExplorerData;
  /** The list's item of each event, in the order of the data. */
  items: HTMLLIElement[];
  /** Address of each event on its page, in the order of the data. */
  addresses: string[];
  /** The list's item of each network. */
  networks: Map<string, HTMLLIElement>;
}

/** Reads the list of networks and their steps. */
export function readList(root: ParentNode, edge: string): ListedData {
  const networks = new Map<string, HTMLLIElement>();
  const items: HTMLLIElement[] = [];
  const addresses: string[] = [];
  const data: ExplorerData = { edge, networks: [], events: [] };
  for (const item of root.querySelectorAll<HTMLLIElement>('li.network')) {
    const { outcome, launched, covertFrom, covertTo, covertLabel, takenDown, announced, arrests, agencies } = item.dataset;
    const slug = item.id;
    networks.set(slug, item);
    data.networks.push({
      slug,
      name: item.querySelector('h3')!.textContent!.trim(),
      outcome: outcome as Outcome,
      launched,
      covert: covertTo ? { from: covertFrom, to: covertTo, label: covertLabel } : undefined,
      takenDown: takenDown!,
      announced: announced!,
      arrests: arrests ? Number(arrests) : undefined,
      agencies: agencies ? agencies.split('|') : [],
    });
    for (const step of item.querySelectorAll<HTMLLIElement>('.network-steps li')) {
      // Asked once: the browser puts an address together anew each time.
      const address = step.querySelector('a')!.href;
      items.push(step);
      addresses.push(address);
      data.events.push(readStep(step, slug, address.slice(address.indexOf('#') + 1)));
    }
  }
  return { data, items, addresses, networks };
}

function readStep(step: HTMLLIElement, slug: string, id: string): ExplorerEvent {
  const { kind, in: countries, evidence, on } = step.dataset;
  const date = step.querySelector('time')!.getAttribute('datetime')!;
  return {
    id,
    slug,
    date,
    kind: kind as MilestoneKind,
    text: step.querySelector('.step-words')!.textContent!.trim(),
    countries: countries ? countries.split(' ') : [],
    evidence: evidence as Evidence,
    disclosed: on ?? date,
  };
}
