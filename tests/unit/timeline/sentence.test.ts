import { describe, expect, test } from 'vitest';
import type { ExplorerData, ExplorerEvent, ExplorerNetwork } from '../../../src/timeline/data.ts';
import { applyFilters } from '../../../src/timeline/filter.ts';
import { describeRange, describeView } from '../../../src/timeline/sentence.ts';
import { readState } from '../../../src/timeline/state.ts';

const network = (name: string, launched: string, covertFrom: string | 'unknown' | undefined, takenDown: string, rest: Partial<ExplorerNetwork> = {}): ExplorerNetwork => ({
  slug: name.toLowerCase().replace(' ', '-'),
  name,
  outcome: 'infiltrated',
  launched,
  covert: covertFrom === undefined ? undefined : { from: covertFrom === 'unknown' ? undefined : covertFrom, to: takenDown, label: undefined },
  takenDown,
  announced: takenDown,
  arrests: undefined,
  agencies: ['Europol'],
  ...rest,
});

const event = (slug: string, date: string, rest: Partial<ExplorerEvent> = {}): ExplorerEvent => ({
  id: `m-${date}`,
  slug,
  date,
  kind: 'takedown',
  text: '',
  countries: ['NL'],
  evidence: 'official',
  disclosed: date,
  ...rest,
});

const ghost = network('Ghost', '2015', '2024-03', '2024-09-17', { agencies: ['Europol', 'Gendarmerie nationale'] });
const data: ExplorerData = {
  edge: '2026-08-10',
  networks: [
    network('Ennetcom', '2009', undefined, '2016-04-19', { outcome: 'seized' }),
    network('IronChat', '2015', 'unknown', '2018-11-06'),
    network('EncroChat', '2016', '2020-04-01', '2020-06-13'),
    network('Sky ECC', '2013', '2019-06', '2021-03-09'),
    network('ANOM', '2018-10', '2018-10', '2021-06-07', { outcome: 'run-by-police' }),
    ghost,
  ],
  events: [
    event('ennetcom', '2016-04-19'),
    event('ironchat', '2018-11-06'),
    event('encrochat', '2020-06-13'),
    event('encrochat', '2021', { kind: 'ruling', evidence: 'court', countries: ['FR'] }),
    event('sky-ecc', '2021-03-09'),
    event('sky-ecc', '2021-03-10', { kind: 'statistic', text: 'Of 3 million messages a day' }),
    event('anom', '2021-06-07'),
    event('anom', '2021-06-08', { kind: 'arrest', evidence: 'press', countries: ['AU'] }),
    event('ghost', '2024-09-17'),
  ],
};

const describeIn = (sample: ExplorerData, search: string, locale?: string) => {
  const { state } = readState(search, sample);
  return describeView(sample, applyFilters(sample, state), state, locale);
};
const describeSearch = (search: string) => describeIn(data, search);

describe('range', () => {
  const span = { from: '2008-01-01', to: '2026-08-10' };
  test.for([
    ['2021-03-09', '2021-03-09', 'on 9 March 2021'],
    ['2021-03-09', '2021-03-12', 'from 9 to 12 March 2021'],
    ['2021-03-09', '2021-07-02', 'from 9 March to 2 July 2021'],
    ['2020-03-09', '2021-07-02', 'from 9 March 2020 to 2 July 2021'],
    ['2021-03-01', '2021-03-31', 'in March 2021'],
    ['2020-02-01', '2020-02-29', 'in February 2020'],
    ['2021-03-01', '2021-07-31', 'from March to July 2021'],
    ['2021-03-01', '2021-07-30', 'from 1 March to 30 July 2021'],
    ['2020-12-01', '2021-01-31', 'from December 2020 to January 2021'],
    ['2021-01-01', '2021-12-31', 'in 2021'],
    ['2008-01-01', '2020-12-31', 'from 2008 to 2020'],
    ['2021-01-01', '2026-08-10', 'from 2021 to 2026'],
    ['2026-08-01', '2026-08-10', 'in August 2026'],
  ] as const)('%s to %s is “%s”', ([from, to, words]) => {
    expect(describeRange({ from, to }, span)).toBe(words);
  });

  test('all of time is the years of the data', () => {
    expect(describeRange(undefined, span)).toBe('from 2008 to 2026');
    expect(describeRange(undefined, { from: '2021-01-01', to: '2021-05-03' })).toBe('in 2021');
  });

  test('keeps the order of day and month of the locale', () => {
    expect(describeRange({ from: '2021-03-09', to: '2021-03-12' }, span, 'en-US')).toBe('from March 9 to March 12, 2021');
  });
});

describe('sentence', () => {
  test('says how much is in view and where police were at the same time', () => {
    expect(describeSearch('from=2021-03&to=2021-07')).toMatchInlineSnapshot(`"3 networks, 5 events from March to July 2021; police were inside Sky ECC and ANOM at the same time for 8 days."`);
  });

  test('is no more exact than a vague beginning', () => {
    expect(describeSearch('')).toMatchInlineSnapshot(`"6 networks, 9 events from 2009 to 2026; police were inside Sky ECC and ANOM at the same time for about 21 months."`);
  });

  test('names all networks that share the longest time', () => {
    expect(describeSearch('from=2020-05&to=2020-05')).toMatchInlineSnapshot(`"No events in May 2020; police were inside EncroChat, Sky ECC and ANOM at the same time for 31 days."`);
  });

  test('names the only network that police were inside', () => {
    expect(describeSearch('from=2021-04&to=2021-06')).toMatchInlineSnapshot(`"2 networks, 3 events from April to June 2021; police were inside ANOM for 67 days."`);
    expect(describeSearch('from=2024')).toMatchInlineSnapshot(`"1 network, 1 event from 2024 to 2026; police were inside Ghost for about 6 months."`);
    expect(describeSearch('from=2024-03&to=2024-03')).toMatchInlineSnapshot(`"No events in March 2024; police were inside Ghost for up to 1 month."`);
    expect(describeSearch('from=2018-11-01&to=2018-11-06&q=ironchat')).toMatchInlineSnapshot(`"1 network, 1 event from 1 to 6 November 2018, with “ironchat”; police were inside IronChat, since when is not known."`);
  });

  test('counts networks that police were inside one after the other', () => {
    expect(describeSearch('from=2021-05')).toMatchInlineSnapshot(`"3 networks, 4 events from May 2021 to August 2026; police were inside 2 networks."`);
  });

  test('says nothing of police where they were nowhere', () => {
    expect(describeSearch('from=2016&to=2017')).toMatchInlineSnapshot(`"1 network, 1 event from 2016 to 2017."`);
    expect(describeSearch('from=2022&to=2022')).toMatchInlineSnapshot(`"No events in 2022."`);
  });

  test('counts a vague date in every window that it touches', () => {
    expect(describeSearch('from=2021-08-05&to=2021-08-05')).toMatchInlineSnapshot(`"1 network, 1 event on 5 August 2021."`);
  });

  test('says how it is filtered', () => {
    expect(describeSearch('evidence=court')).toMatchInlineSnapshot(`"1 network, 1 event from 2009 to 2026, court documents only; police were inside EncroChat for 73 days."`);
    expect(describeSearch('country=AU,FR&kind=arrest,ruling')).toMatchInlineSnapshot(`"2 networks, 2 events from 2009 to 2026, Australia or France only, arrests or ruling only; police were inside EncroChat and ANOM at the same time for 73 days."`);
    expect(describeSearch('kind=arrest,ruling,takedown&outcome=seized')).toMatchInlineSnapshot(`"1 network, 1 event from 2009 to 2026, servers seized only, 3 kinds of event only."`);
    expect(describeSearch('agency=gendarmerie-nationale&q=nothing')).toMatchInlineSnapshot(`"No events from 2009 to 2026, Gendarmerie nationale only, with “nothing”."`);
  });

  test('says as of when, and hides what was secret then', () => {
    expect(describeSearch('as-of=2021-03-09')).toMatchInlineSnapshot(`"4 networks, 5 events from 2009 to 2021, as known on 9 March 2021; police were inside EncroChat and Sky ECC at the same time for 73 days."`);
  });

  test('counts days from each takedown while aligned', () => {
    expect(describeSearch('align=yes&from-day=-300&to-day=900')).toMatchInlineSnapshot(`"6 networks, 9 events from 300 days before to 900 days after each takedown; police were inside Sky ECC and ANOM longest, for 300 days."`);
    expect(describeSearch('align=yes')).toMatchInlineSnapshot(`"6 networks, 9 events, counted from each takedown; police were inside ANOM longest, for about 32 months."`);
    expect(describeSearch('align=yes&from-day=-2&to-day=-1')).toContain('No events from 2 to 1 day before each takedown');
    expect(describeSearch('align=yes&from-day=1&to-day=1')).toMatchInlineSnapshot(`"2 networks, 2 events 1 day after each takedown."`);
    expect(describeSearch('align=yes&from-day=0&to-day=0')).toContain('6 events on the day of each takedown');
    expect(describeSearch('align=yes&from-day=0&to-day=30')).toContain('from the day of each takedown to 30 days after it');
    expect(describeSearch('align=yes&from-day=-30&to-day=0')).toContain('from 30 days before each takedown to its day');
    expect(describeSearch('align=yes&from-day=100&to-day=200')).toContain('from 100 to 200 days after each takedown');
  });

  test('has a sentence for no network at all', () => {
    expect(describeIn({ edge: '2026-08-10', networks: [], events: [] }, '')).toBe('No events in 2026.');
  });

  test('groups the digits of large numbers', () => {
    const many = { ...data, networks: [ghost], events: Array.from({ length: 1234 }, (_, index) => event('ghost', '2024-09-17', { id: `m-${index}` })) };
    expect(describeIn(many, 'from=2024&to=2024')).toBe('1 network, 1,234 events in 2024; police were inside Ghost for about 6 months.');
  });

  test('finds the longest overlap among many', () => {
    const crowd = ['2020-01-01 2020-03-01', '2020-02-20 2020-06-01', '2020-05-01 2020-12-31', '2020-07-01 2020-07-15', '2020-12-10 2021-02-01'].map((ends, index) => network(`N${index}`, '2015', ends.slice(0, 10), ends.slice(11)));
    expect(describeIn({ ...data, networks: crowd, events: [] }, 'from=2020&to=2021')).toBe('No events from 2020 to 2021; police were inside N1 and N2 at the same time for 31 days.');
  });
});
