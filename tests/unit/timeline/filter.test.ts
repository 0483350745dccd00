import { describe, expect, test } from 'vitest';
import { getEnd, getStart } from '../../../src/model/partial-date.ts';
import { milestoneKinds, outcomes, type MilestoneKind, type Outcome } from '../../../src/model/vocabulary.ts';
import { evidences, type Evidence, type ExplorerData, type ExplorerEvent, type ExplorerNetwork } from '../../../src/timeline/data.ts';
import { applyFilters, buildIndex, getFacets, getWindow, inWindow } from '../../../src/timeline/filter.ts';
import { filterNames, getDefaultState, getFilterValues, slugify, type FilterName, type Filters, type ViewState } from '../../../src/timeline/state.ts';
import { event, network } from './records.ts';

const data: ExplorerData = {
  edge: '2026-08-10',
  networks: [
    network('sky-ecc', { name: 'Sky ECC', outcome: 'infiltrated', agencies: ['Europol', 'Policía Nacional', 'Europol'] }),
    network('anom', { name: 'ANOM', outcome: 'run-by-police', takenDown: '2021-06-07', announced: '2021-06-08', agencies: ['Europol'] }),
    network('exclu', { name: 'Exclu', takenDown: '2023-02', announced: '2023-02-03' }),
  ],
  events: [
    event('sky-ecc', 'm-1', { date: '2019-06', kind: 'infiltration', text: 'Traffic was captured in Roubaix.', countries: ['FR', 'FR'], disclosed: '2021-03-09' }),
    event('sky-ecc', 'm-2', { text: 'Police raided 200 homes.', countries: ['BE', 'NL'] }),
    event('sky-ecc', 'm-3', { date: '2024', kind: 'ruling', text: 'The Cour de cassation upheld the evidence.', countries: ['FR'], evidence: 'court' }),
    event('anom', 'm-4', { date: '2021-06-08', kind: 'announcement', text: 'The FBI told the world.', countries: ['US', 'AU'], evidence: 'press' }),
  ],
};

const view = (rest: Partial<Omit<ViewState, 'filters'>> & { filters?: Partial<Filters> } = {}): ViewState => ({ ...getDefaultState(), ...rest, filters: { ...getDefaultState().filters, ...rest.filters } });

const getShown = (state: ViewState) => data.events.filter((_, index) => applyFilters(data, state).shown[index]).map(({ id }) => id);
const getNetworks = (state: ViewState) => [...applyFilters(data, state).networksShown];

describe('facets', () => {
  test('lists the values that occur, with labels, in the order of the lists', () => {
    expect(getFacets(data)).toEqual({
      outcome: [
        { value: 'seized', label: 'Servers seized' },
        { value: 'infiltrated', label: 'Infiltrated, then shut' },
        { value: 'run-by-police', label: 'Run by the police' },
      ],
      country: ['AU', 'BE', 'FR', 'NL', 'US'].map((code) => ({ value: code, label: code })),
      agency: [
        { value: 'europol', label: 'Europol' },
        { value: 'policia-nacional', label: 'Policía Nacional' },
      ],
      kind: [
        { value: 'infiltration', label: 'Infiltration' },
        { value: 'takedown', label: 'Takedown' },
        { value: 'announcement', label: 'Announcement' },
        { value: 'ruling', label: 'Ruling' },
      ],
      evidence: [
        { value: 'court', label: 'Court document' },
        { value: 'official', label: 'Official statement' },
        { value: 'press', label: 'Press and other' },
      ],
    });
  });
});

describe('filters', () => {
  test('show everything where nothing is chosen, networks without events too', () => {
    expect(applyFilters(data, view())).toEqual({
      shown: [true, true, true, true],
      networksShown: new Set(['sky-ecc', 'anom', 'exclu']),
      counts: {
        outcome: { infiltrated: 3, 'run-by-police': 1, seized: 0 },
        country: { AU: 1, BE: 1, FR: 2, NL: 1, US: 1 },
        agency: { europol: 4, 'policia-nacional': 3 },
        kind: { announcement: 1, infiltration: 1, ruling: 1, takedown: 1 },
        evidence: { court: 1, official: 2, press: 1 },
      },
    });
  });

  test('widen within a filter and narrow between filters', () => {
    expect(getShown(view({ filters: { kind: ['ruling', 'takedown'] } }))).toEqual(['m-2', 'm-3']);
    expect(getShown(view({ filters: { kind: ['ruling', 'takedown'], country: ['FR', 'US'] } }))).toEqual(['m-3']);
    expect(getShown(view({ filters: { agency: ['policia-nacional'], outcome: ['run-by-police'] } }))).toEqual([]);
  });

  test('count a value as if it were the only one chosen in its filter', () => {
    const { counts } = applyFilters(data, view({ filters: { kind: ['ruling'], country: ['FR'] } }));
    expect(counts.kind).toEqual({ announcement: 0, infiltration: 1, ruling: 1, takedown: 0 });
    expect(counts.country).toEqual({ AU: 0, BE: 0, FR: 1, NL: 0, US: 0 });
    expect(counts.evidence).toEqual({ court: 1, official: 0, press: 0 });
  });

  test('keep a network without events where only its own facts are asked for', () => {
    expect(getNetworks(view({ filters: { outcome: ['seized'] } }))).toEqual(['exclu']);
    expect(getNetworks(view({ filters: { kind: ['announcement'] } }))).toEqual(['anom']);
    expect(getNetworks(view({ filters: { agency: ['europol'] } }))).toEqual(['sky-ecc', 'anom']);
  });

  test('find every word in the text or the name, whatever its case and accents', () => {
    expect(getShown(view({ q: 'CÁPTURED sky' }))).toEqual(['m-1']);
    expect(getShown(view({ q: 'sky homes' }))).toEqual(['m-2']);
    expect(getShown(view({ q: 'homes fbi' }))).toEqual([]);
    expect(getShown(view({ q: 'ecctraffic' }))).toEqual([]);
    expect(getNetworks(view({ q: 'anom' }))).toEqual(['anom']);
  });
});

describe('as of a date', () => {
  test('hides what was not public, though it had happened', () => {
    expect(getShown(view({ asOf: '2021-03-08' }))).toEqual([]);
    expect(getShown(view({ asOf: '2021-03-09' }))).toEqual(['m-1', 'm-2']);
    expect(getShown(view({ asOf: '2021-06-08' }))).toEqual(['m-1', 'm-2', 'm-4']);
  });

  test('hides a network that was not announced', () => {
    expect(getNetworks(view({ asOf: '2021-06-07' }))).toEqual(['sky-ecc']);
    expect(getNetworks(view({ asOf: '2021-06-08' }))).toEqual(['sky-ecc', 'anom']);
    expect(getNetworks(view({ asOf: '2023-02-02', filters: { outcome: ['seized'] } }))).toEqual([]);
  });

  test('hides an event of a vague date only while all of it lies ahead', () => {
    expect(getShown(view({ asOf: '2023-12-31' }))).not.toContain('m-3');
    expect(getShown(view({ asOf: '2024-01-01' }))).toContain('m-3');
  });
});

describe('window', () => {
  test('takes a date that touches any day of the range', () => {
    const range = { from: '2021-03-31', to: '2021-05-01' };
    expect(['2021-03-30', '2021-03-31', '2021-04-15', '2021-05-01', '2021-05-02'].map((date) => inWindow({ date }, range))).toEqual([false, true, true, true, false]);
    expect(['2021-02', '2021-03', '2021-04', '2021-05', '2021-06'].map((date) => inWindow({ date }, range))).toEqual([false, true, true, true, false]);
    expect(['2020', '2021', '2022'].map((date) => inWindow({ date }, range))).toEqual([false, true, false]);
    expect(inWindow({ date: '2020-02' }, { from: '2020-02-29', to: '2020-02-29' })).toBe(true);
    expect(inWindow({ date: '1999' }, undefined)).toBe(true);
  });

  test('counts days from each takedown while aligned', () => {
    const getIds = (from: number, to: number) => data.events.filter((_, index) => getWindow(data, view({ align: true, days: { from, to } }))(index)).map(({ id }) => id);
    expect(getIds(0, 0)).toEqual(['m-2']);
    expect(getIds(1, 1)).toEqual(['m-4']);
    // June 2019 ends 618 days before 9 March 2021.
    expect(getIds(-619, -618)).toEqual(['m-1']);
    expect(getIds(-617, -1)).toEqual([]);
  });
});

describe('random data', () => {
  const random = mulberry32(7);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const some = <T>(values: readonly T[], share: number): T[] => values.filter(() => random() < share);
  const pickDate = () => `${2015 + Math.floor(random() * 8)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`.slice(0, pick([4, 7, 10, 10]));

  /** Plain and slow: what passes, said once more. */
  function passes({ networks }: ExplorerData, { slug, kind, countries, evidence, disclosed, text }: ExplorerEvent, { filters, q, asOf }: ViewState): boolean {
    const { name, outcome, agencies, announced } = networks.find((each) => each.slug === slug)!;
    const has: Record<FilterName, string[]> = { outcome: [outcome], agency: agencies.map(slugify), country: countries, kind: [kind], evidence: [evidence] };
    const isPublic = (date: string) => !asOf || getStart(date) < getEnd(asOf);
    return (
      isPublic(disclosed) &&
      isPublic(announced) &&
      q.split(' ').every((word) => text.includes(word) || name.includes(word)) &&
      filterNames.every((filter) => !filters[filter].length || (filters[filter] as string[]).some((value) => has[filter].includes(value)))
    );
  }

  /** Whether a network is in view without any event: only its own facts are asked for, and it has them. */
  function passesAlone({ outcome, agencies, announced }: ExplorerNetwork, { filters, q, asOf }: ViewState): boolean {
    const asksEvents = q !== '' || filters.country.length + filters.kind.length + filters.evidence.length > 0;
    return !asksEvents && (!asOf || getStart(announced) < getEnd(asOf)) && (!filters.outcome.length || filters.outcome.includes(outcome)) && (!filters.agency.length || agencies.map(slugify).some((slug) => filters.agency.includes(slug)));
  }

  test('counts, networks and window equal those of brute force', { timeout: 30_000 }, () => {
    const words = ['raid', 'server', 'court', 'phone', 'ghost'];
    for (let round = 0; round < 25; round++) {
      const networks = Array.from({ length: 6 }, (_, index) =>
        network(`n-${index}`, { name: pick(words), outcome: pick(Object.keys(outcomes) as Outcome[]), takenDown: pickDate(), announced: pickDate(), agencies: some(['FBI', 'Europol', 'NCA', 'OFAC'], 0.4) }),
      );
      const events = Array.from({ length: 80 }, (_, index) =>
        event(pick(networks).slug, `m-${index}`, { date: pickDate(), disclosed: pickDate(), kind: pick(Object.keys(milestoneKinds) as MilestoneKind[]), text: some(words, 0.5).join(' '), countries: some(['NL', 'FR', 'BE', 'DE'], 0.4), evidence: pick(Object.keys(evidences) as Evidence[]) }),
      );
      const sample: ExplorerData = { edge: '2023', networks, events };
      const known = getFilterValues(sample);
      for (let turn = 0; turn < 10; turn++) {
        const filters = Object.fromEntries(filterNames.map((name) => [name, random() < 0.6 ? [] : some([...known[name]], 0.5)])) as unknown as Filters;
        const [from, to] = [`${pickDate()}-01-01`.slice(0, 10), `${pickDate()}-01-01`.slice(0, 10)].toSorted() as [string, string];
        const state = view({ filters, q: pick(['', '', 'raid', 'court phone']), asOf: pick([undefined, '2018-06-15', '2021-01-01']), range: { from, to } });
        const { shown, networksShown, counts } = applyFilters(sample, state);

        expect(shown).toEqual(events.map((each) => passes(sample, each, state)));
        expect([...networksShown]).toEqual(networks.filter((each) => events.some((step) => step.slug === each.slug && passes(sample, step, state)) || passesAlone(each, state)).map(({ slug }) => slug));
        for (const name of filterNames) {
          const expected = [...known[name]].map((value) => [value, events.filter((each) => passes(sample, each, { ...state, filters: { ...filters, [name]: [value] } })).length]);
          expect(counts[name]).toEqual(Object.fromEntries(expected));
        }
        const isInView = getWindow(sample, state);
        expect(events.map((_, index) => isInView(index))).toEqual(events.map((each) => getStart(each.date) < getEnd(to) && getEnd(each.date) > getStart(from)));
        expect(events.map((each) => inWindow(each, state.range))).toEqual(events.map((_, index) => isInView(index)));
      }
    }
  });

  test('builds the index of the data once', () => {
    expect(buildIndex(data)).toBe(buildIndex(data));
  });

  test('reads each event only a few times, however many there are', () => {
    const countReads = (size: number) => {
      let reads = 0;
      const events = Array.from({ length: size }, (_, index) => {
        const plain = event(`n-${index % (size / 20)}`, `m-${index}`, { text: 'police raid' });
        return new Proxy(plain, { get: (target, key) => (reads++, Reflect.get(target, key)) });
      });
      const networks = Array.from({ length: size / 20 }, (_, index) => network(`n-${index}`, { agencies: ['FBI'] }));
      applyFilters({ edge: '2023', networks, events }, view({ q: 'raid', filters: { country: ['NL'], agency: ['fbi'] } }));
      return reads / size;
    };
    expect(countReads(10_000)).toBe(countReads(200));
  });
});

/** A seeded generator of numbers from 0 to 1: the same in every run. */
function mulberry32(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
