import type { ExplorerEvent, ExplorerNetwork } from '../../../src/timeline/data.ts';

/** An invented network that fell on 9 March 2021, with `rest`. */
export const network = (slug: string, rest: Partial<ExplorerNetwork> = {}): ExplorerNetwork => ({
  slug,
  name: slug,
  outcome: 'seized',
  launched: '2016',
  covert: undefined,
  takenDown: '2021-03-09',
  announced: '2021-03-09',
  arrests: undefined,
  agencies: [],
  ...rest,
});

/** An invented event of a network, public from its own day unless `rest` says otherwise. */
export const event = (slug: string, id: string, rest: Partial<ExplorerEvent> = {}): ExplorerEvent => ({
  id,
  slug,
  date: '2021-03-09',
  kind: 'takedown',
  text: '',
  countries: ['NL'],
  evidence: 'official',
  disclosed: rest.date ?? '2021-03-09',
  ...rest,
});
