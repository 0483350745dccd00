import type { Unit } from './units.ts';
import { currencies } from './units.ts';

/** The topics under which a ledger groups its figures, in the order of the page. */
export const topics = {
  network: 'The network',
  police: 'The police work',
  people: 'Arrests and charges',
  court: 'In court',
  seized: 'Seized',
  safety: 'Lives and plots',
} as const;
export type Topic = keyof typeof topics;

export interface Metric {
  label: string;
  topic: Topic;
  /** Units that make sense for it. */
  units: readonly Unit[];
}

const mass = ['kilograms', 'tonnes'] as const;
const term = ['years', 'months', 'days'] as const;

/** What is counted, and in which units. The order is that of the ledger. */
export const metrics = {
  users: { label: 'Users', topic: 'network', units: ['people', 'customers', 'accounts', 'devices', 'percent'] },
  'users-identified': { label: 'Users identified', topic: 'network', units: ['people', 'accounts', 'devices'] },
  'users-monitored': { label: 'Users read by police', topic: 'network', units: ['people', 'accounts', 'devices'] },
  'use-share': { label: 'Share of users or use', topic: 'network', units: ['percent'] },
  devices: { label: 'Devices', topic: 'network', units: ['devices'] },
  'devices-sold': { label: 'Devices sold', topic: 'network', units: ['devices'] },
  'countries-with-users': { label: 'Countries with users', topic: 'network', units: ['countries'] },
  languages: { label: 'Languages spoken', topic: 'network', units: ['languages'] },
  groups: { label: 'Criminal groups using it', topic: 'network', units: ['groups'] },
  messages: { label: 'Messages', topic: 'network', units: ['messages'] },
  'messages-read': { label: 'Messages read or decrypted', topic: 'network', units: ['messages'] },
  'messages-per-day': { label: 'Messages a day', topic: 'network', units: ['messages'] },
  'messages-per-user': { label: 'Messages per user', topic: 'network', units: ['messages'] },
  photos: { label: 'Photos', topic: 'network', units: ['photos'] },
  calls: { label: 'Calls', topic: 'network', units: ['calls'] },
  data: { label: 'Amount of data', topic: 'network', units: ['terabytes'] },
  servers: { label: 'Servers', topic: 'network', units: ['servers', 'locations'] },
  price: { label: 'Price', topic: 'network', units: currencies },
  demand: { label: 'Money asked for', topic: 'network', units: currencies },
  revenue: { label: 'Revenue', topic: 'network', units: currencies },
  profit: { label: 'Profit', topic: 'network', units: currencies },
  prize: { label: 'Prize for breaking it', topic: 'network', units: currencies },
  'market-share': { label: 'Share of sales', topic: 'network', units: ['percent'] },

  'countries-taking-part': { label: 'Countries taking part', topic: 'police', units: ['countries'] },
  'countries-informed': { label: 'Countries given data', topic: 'police', units: ['countries'] },
  'countries-searched': { label: 'Countries searched', topic: 'police', units: ['countries'] },
  officers: { label: 'Officers', topic: 'police', units: ['officers'] },
  meetings: { label: 'Coordination meetings', topic: 'police', units: ['meetings'] },
  'reading-time': { label: 'Time that police read along', topic: 'police', units: term },
  'investigation-time': { label: 'Length of the investigation', topic: 'police', units: term },
  investigations: { label: 'Investigations', topic: 'police', units: ['investigations', 'cases', 'files'] },
  searches: { label: 'Searches', topic: 'police', units: ['searches', 'places', 'warrants'] },
  'search-warrants': { label: 'Search warrants', topic: 'police', units: ['warrants'] },
  'case-file': { label: 'Case file', topic: 'police', units: ['pages', 'files'] },
  payment: { label: 'Payment to an informant', topic: 'police', units: currencies },
  reward: { label: 'Reward offered', topic: 'police', units: currencies },
  targets: { label: 'Targets', topic: 'police', units: ['people'] },

  arrests: { label: 'Arrests', topic: 'people', units: ['people'] },
  'arrest-warrants': { label: 'Arrest warrants', topic: 'people', units: ['warrants', 'people'] },
  suspects: { label: 'Suspects', topic: 'people', units: ['people'] },
  charged: { label: 'People charged', topic: 'people', units: ['people'] },
  charges: { label: 'Charges', topic: 'people', units: ['charges'] },
  detained: { label: 'People in custody', topic: 'people', units: ['people'] },
  'custody-time': { label: 'Time in custody', topic: 'people', units: term },
  'at-large': { label: 'People at large', topic: 'people', units: ['people'] },
  age: { label: 'Age', topic: 'people', units: ['years'] },

  defendants: { label: 'Defendants', topic: 'court', units: ['people'] },
  pleas: { label: 'Guilty pleas', topic: 'court', units: ['people'] },
  convictions: { label: 'Convictions', topic: 'court', units: ['people', 'convictions', 'decisions'] },
  acquittals: { label: 'Acquittals', topic: 'court', units: ['people'] },
  jailed: { label: 'People sent to prison', topic: 'court', units: ['people'] },
  imprisonment: { label: 'Imprisonment', topic: 'court', units: term },
  'imprisonment-sought': { label: 'Imprisonment asked for', topic: 'court', units: term },
  rulings: { label: 'Court rulings', topic: 'court', units: ['rulings', 'decisions', 'cases'] },
  'pending-cases': { label: 'Cases pending', topic: 'court', units: ['cases', 'investigations', 'people'] },
  forfeiture: { label: 'Forfeiture', topic: 'court', units: currencies },
  'forfeiture-sought': { label: 'Forfeiture asked for', topic: 'court', units: currencies },
  damages: { label: 'Damages claimed', topic: 'court', units: currencies },
  tax: { label: 'Tax and penalties', topic: 'court', units: currencies },
  laundering: { label: 'Laundering alleged or proved', topic: 'court', units: currencies },

  assets: { label: 'Assets frozen or seized', topic: 'seized', units: [...currencies, 'properties', 'items'] },
  cash: { label: 'Cash', topic: 'seized', units: currencies },
  cryptocurrency: { label: 'Cryptocurrency', topic: 'seized', units: currencies },
  proceeds: { label: 'Proceeds of crime', topic: 'seized', units: currencies },
  drugs: { label: 'Drugs, all kinds', topic: 'seized', units: mass },
  cocaine: { label: 'Cocaine', topic: 'seized', units: mass },
  heroin: { label: 'Heroin', topic: 'seized', units: mass },
  cannabis: { label: 'Cannabis', topic: 'seized', units: mass },
  'synthetic-drugs': { label: 'Synthetic drugs', topic: 'seized', units: mass },
  amphetamine: { label: 'Amphetamine', topic: 'seized', units: mass },
  methamphetamine: { label: 'Methamphetamine', topic: 'seized', units: mass },
  mdma: { label: 'MDMA (ecstasy)', topic: 'seized', units: mass },
  ketamine: { label: 'Ketamine', topic: 'seized', units: mass },
  'class-a-drugs': { label: 'Class A drugs', topic: 'seized', units: mass },
  precursors: { label: 'Precursor chemicals', topic: 'seized', units: mass },
  pills: { label: 'Pills', topic: 'seized', units: ['pills'] },
  'drug-value': { label: 'Value of drugs', topic: 'seized', units: currencies },
  'drug-sites': { label: 'Drug laboratories and sites', topic: 'seized', units: ['sites'] },
  firearms: { label: 'Firearms and weapons', topic: 'seized', units: ['firearms', 'weapons'] },
  ammunition: { label: 'Ammunition', topic: 'seized', units: ['rounds'] },
  explosives: { label: 'Explosives', topic: 'seized', units: ['items', ...mass] },
  vehicles: { label: 'Vehicles', topic: 'seized', units: ['vehicles'] },
  boats: { label: 'Boats', topic: 'seized', units: ['boats'] },
  aircraft: { label: 'Aircraft', topic: 'seized', units: ['aircraft'] },
  property: { label: 'Homes and property', topic: 'seized', units: ['properties', ...currencies] },
  watches: { label: 'Watches', topic: 'seized', units: ['watches'] },
  'phones-seized': { label: 'Phones seized or examined', topic: 'seized', units: ['devices'] },
  domains: { label: 'Web domains', topic: 'seized', units: ['domains'] },

  'threats-to-life': { label: 'Threats to life', topic: 'safety', units: ['threats', 'people', 'killings'] },
  'killings-prevented': { label: 'Killings prevented', topic: 'safety', units: ['killings', 'threats'] },
  'people-warned': { label: 'People warned', topic: 'safety', units: ['people'] },
  'planned-crimes': { label: 'Planned crimes found', topic: 'safety', units: ['operations'] },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;
export const metricNames = Object.keys(metrics) as MetricName[];

/** The metric of a name. */
export function getMetric(name: MetricName): Metric {
  return metrics[name];
}
