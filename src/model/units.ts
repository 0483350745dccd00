/** The units that figures may have. Currencies are ISO 4217 codes. */
export const currencies = ['AUD', 'CAD', 'CHF', 'EUR', 'GBP', 'NZD', 'SEK', 'TRY', 'USD'] as const;

/** Nouns for one and for many. */
export const nouns = {
  accounts: 'account',
  aircraft: 'aircraft',
  boats: 'boat',
  calls: 'call',
  cases: 'case',
  charges: 'charge',
  convictions: 'conviction',
  countries: 'country',
  customers: 'customer',
  days: 'day',
  decisions: 'decision',
  devices: 'device',
  domains: 'domain',
  files: 'file',
  firearms: 'firearm',
  groups: 'group',
  investigations: 'investigation',
  items: 'item',
  kilograms: 'kilogram',
  killings: 'killing',
  languages: 'language',
  locations: 'location',
  meetings: 'meeting',
  messages: 'message',
  months: 'month',
  officers: 'officer',
  operations: 'operation',
  pages: 'page',
  people: 'person',
  percent: 'percent',
  photos: 'photo',
  pills: 'pill',
  places: 'place',
  properties: 'property',
  rounds: 'round',
  rulings: 'ruling',
  searches: 'search',
  servers: 'server',
  sites: 'site',
  terabytes: 'terabyte',
  threats: 'threat',
  tonnes: 'tonne',
  vehicles: 'vehicle',
  warrants: 'warrant',
  watches: 'watch',
  weapons: 'weapon',
  years: 'year',
} as const;

export type Currency = (typeof currencies)[number];
export type Noun = keyof typeof nouns;
export type Unit = Currency | Noun;
export const units = [...(Object.keys(nouns) as Noun[]), ...currencies] as const;

/** Whether a unit is money. */
export function isCurrency(unit: Unit): unit is Currency {
  return (currencies as readonly string[]).includes(unit);
}
