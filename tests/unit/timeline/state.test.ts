import { describe, expect, test } from 'vitest';
import { isPartialDate } from '../../../src/model/partial-date.ts';
import type { ExplorerData } from '../../../src/timeline/data.ts';
import { dimmings, filterNames, getDefaultState, getFilterValues, getOffsetSpan, getSpan, isSameView, orders, readState, slugify, tidyWords, writeState, type Filters, type ViewState } from '../../../src/timeline/state.ts';
import { event, network } from './records.ts';

const data: ExplorerData = {
  edge: '2026-08-10',
  networks: [network('anom', { outcome: 'run-by-police', takenDown: '2021-06-07', agencies: ['Europol', 'Policía Nacional'] }), network('sky-ecc', { launched: '2013', agencies: ['Europol'] }), network('pgp-safe', { launched: undefined })],
  events: [
    event('anom', 'm-2018-10-first', { date: '2018-10', kind: 'origin', countries: ['AU', 'US'], evidence: 'court' }),
    event('sky-ecc', 'm-2021-03-09-raids', { countries: ['BE', 'NL', 'FR'] }),
    event('sky-ecc', 'm-2023-ruling', { date: '2023', kind: 'ruling', evidence: 'court' }),
    event('pgp-safe', 'm-2017-05-09-seized', { date: '2017-05-09', evidence: 'press' }),
  ],
};

/** A seeded generator of numbers from 0 to 1: the same in every run. */
function mulberry32(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const read = (search: string) => readState(search, data);

describe('reading', () => {
  test('shows everything for an empty address', () => {
    expect(read('')).toEqual({ state: getDefaultState(), dropped: [] });
    expect(read('?')).toEqual({ state: getDefaultState(), dropped: [] });
  });

  test('reads every key', () => {
    expect(
      read('?agency=europol,policia-nacional&as-of=2022-01-31&country=BE,NL&dimmed=remove&evidence=court&from=2021-03-01&kind=ruling,takedown&open=anom,sky-ecc&order=arrests&outcome=seized&q=police+raid&selected=sky-ecc/m-2023-ruling&to=2021-07-31'),
    ).toEqual({
      state: {
        range: { from: '2021-03-01', to: '2021-07-31' },
        order: 'arrests',
        align: false,
        days: undefined,
        open: ['anom', 'sky-ecc'],
        filters: { outcome: ['seized'], country: ['BE', 'NL'], agency: ['europol', 'policia-nacional'], kind: ['ruling', 'takedown'], evidence: ['court'] },
        q: 'police raid',
        dimmed: 'remove',
        asOf: '2022-01-31',
        selected: 'sky-ecc/m-2023-ruling',
      },
      dropped: [],
    });
  });

  test('reads the range in days while aligned', () => {
    expect(read('?align=yes&from-day=-300&to-day=900').state).toEqual({ ...getDefaultState(), align: true, days: { from: -300, to: 900 } });
    expect(read('?align=yes&from-day=900&to-day=-300').state.days).toEqual({ from: -300, to: 900 });
    expect(read('?align=yes&from-day=-999999').state.days).toEqual(getOffsetSpan(data));
    expect(read('?align=yes&from-day=-0&to-day=5').state.days).toEqual({ from: 0, to: 5 });
    expect(read('?align=yes&from-day=1e3&to-day=5.5')).toEqual({ state: { ...getDefaultState(), align: true }, dropped: ['from-day “1e3”', 'to-day “5.5”'] });
  });

  test('names the range of the other mode as dropped', () => {
    expect(read('?align=yes&from=2021')).toEqual({ state: { ...getDefaultState(), align: true }, dropped: ['from “2021”'] });
    expect(read('?to-day=30')).toEqual({ state: getDefaultState(), dropped: ['to-day “30”'] });
  });

  test('takes months and years as ends of a range', () => {
    expect(read('?from=2021-02&to=2021-02').state.range).toEqual({ from: '2021-02-01', to: '2021-02-28' });
    expect(read('?from=2020&to=2022').state.range).toEqual({ from: '2020-01-01', to: '2022-12-31' });
    expect(read('?as-of=2020-02').state.asOf).toBe('2020-02-29');
  });

  test('turns a range that is the wrong way round', () => {
    expect(read('?from=2021-07-31&to=2021-03-01').state.range).toEqual({ from: '2021-03-01', to: '2021-07-31' });
    expect(read('?from=2021-07&to=2021-03').state.range).toEqual({ from: '2021-03-01', to: '2021-07-31' });
  });

  test('fills a missing end and keeps dates within the data', () => {
    expect(getSpan(data)).toEqual({ from: '2013-01-01', to: '2026-08-10' });
    expect(read('?from=2021').state.range).toEqual({ from: '2021-01-01', to: '2026-08-10' });
    expect(read('?to=2021').state.range).toEqual({ from: '2013-01-01', to: '2021-12-31' });
    expect(read('?from=0050-01-01&to=9999').state.range).toEqual({ from: '2013-01-01', to: '2026-08-10' });
    expect(read('?from=2099').state.range).toEqual({ from: '2026-08-10', to: '2026-08-10' });
    expect(read('?as-of=1990-01-01').state.asOf).toBe('2013-01-01');
  });

  test('drops what is not in the calendar or the data, and names it', () => {
    expect(read('?from=2021-02-30&country=XX,NL&open=nobody&selected=anom/m-nothing&order=size')).toEqual({
      state: { ...getDefaultState(), filters: { ...getDefaultState().filters, country: ['NL'] } },
      dropped: ['from “2021-02-30”', 'order “size”', 'open “nobody”', 'country “XX”', 'selected “anom/m-nothing”'],
    });
  });

  test('drops a kind of event that does not occur', () => {
    expect(read('?kind=plea').dropped).toEqual(['kind “plea”']);
  });

  test('ignores keys of others', () => {
    expect(read('?utm_source=x&fbclid=y&__proto__=z&constructor=w&toString=v')).toEqual({ state: getDefaultState(), dropped: [] });
  });

  test('joins repeated lists and takes the first of anything else', () => {
    const { state, dropped } = read('?country=NL&country=BE,NL&order=launch&order=covert');
    expect(state.filters.country).toEqual(['BE', 'NL']);
    expect(state.order).toBe('launch');
    expect(dropped).toEqual(['order “covert”']);
  });

  test('keeps notices short, few and free of markup', () => {
    expect(read(`?kind=<script>alert(1)</script>&q=ok&order=${'x'.repeat(100_000)}&selected=%E2%80%AEabc&dimmed=%3C%3E`).dropped).toEqual([
      `order “${'x'.repeat(31)}…”`,
      'kind “scriptalert1/script”',
      'dimmed “?”',
      'selected “abc”',
    ]);
    expect(read(`?open=${Array.from({ length: 1000 }, (_, index) => `n${index}`).join(',')}`).dropped).toHaveLength(5);
  });
});

describe('writing', () => {
  test('leaves defaults out', () => {
    expect(writeState(getDefaultState())).toBe('');
  });

  test('writes every key for a link to keep', () => {
    expect(writeState(getDefaultState(), { full: true })).toBe('agency=&align=no&as-of=&country=&dimmed=dim&evidence=&from=&kind=&open=&order=takedown&outcome=&q=&selected=&to=');
    expect(writeState({ ...getDefaultState(), align: true }, { full: true })).toBe('agency=&align=yes&as-of=&country=&dimmed=dim&evidence=&from-day=&kind=&open=&order=takedown&outcome=&q=&selected=&to-day=');
  });

  test('sorts keys and values, and stays readable', () => {
    expect(
      writeState({ ...getDefaultState(), selected: 'anom/m-2018-10-first', range: { from: '2021-03-01', to: '2021-07-31' }, open: ['sky-ecc', 'anom'], q: 'a+b: (c/d)', filters: { ...getDefaultState().filters, country: ['NL', 'BE'] } }),
    ).toBe('country=BE,NL&from=2021-03-01&open=anom,sky-ecc&q=a%2Bb:+%28c/d%29&selected=anom/m-2018-10-first&to=2021-07-31');
  });

  test('does not throw for half a character', () => {
    expect(writeState({ ...getDefaultState(), q: 'a\ud800' })).toBe('q=a%EF%BF%BD');
  });

  test('tells whether two views are the same', () => {
    expect(isSameView(getDefaultState(), { ...getDefaultState(), q: ' ' })).toBe(true);
    expect(isSameView({ ...getDefaultState(), open: ['a', 'b'] }, { ...getDefaultState(), open: ['b', 'a'] })).toBe(true);
    expect(isSameView(getDefaultState(), { ...getDefaultState(), selected: 'anom' })).toBe(false);
    expect(isSameView(getDefaultState(), { ...getDefaultState(), align: true })).toBe(false);
  });

  test('makes words of names', () => {
    expect(['Policía Nacional', 'US Attorney’s Office (NFI)', ' -x- ', '中国 公安'].map(slugify)).toEqual(['policia-nacional', 'us-attorney-s-office-nfi', 'x', '中国-公安']);
  });
});

describe('any state and any address', () => {
  const random = mulberry32(1);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const some = (values: Iterable<string>) => (random() < 0.5 ? [] : [...values].filter(() => random() < 0.4).toSorted());
  const maybe = <T>(get: () => T): T | undefined => (random() < 0.5 ? undefined : get());
  const span = getSpan(data);
  const offsets = getOffsetSpan(data);
  const days = (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000 + 1;
  const pickDay = () => new Date(Date.parse(span.from) + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10);
  const pickOffset = () => offsets.from + Math.floor(random() * (offsets.to - offsets.from + 1));
  const slugs = data.networks.map(({ slug }) => slug);
  const alphabet = ['a', 'é', 'ß', '中', '😀', ' ', '+', '&', '=', '%', '#', ',', '/', ':', '"', "'", '<', '>', '\\', '(', ')', '\ud83d', '\u0000', '\n', '%2C', '__proto__', ';', '?'];
  const pickText = (length: number) => Array.from({ length: Math.floor(random() * length) }, () => pick(alphabet)).join('');

  function pickState(): ViewState {
    const align = random() < 0.3;
    const [from, to] = [pickDay(), pickDay()].toSorted() as [string, string];
    const [first, last] = [pickOffset(), pickOffset()].toSorted((a, b) => a - b) as [number, number];
    return {
      range: align ? undefined : maybe(() => ({ from, to })),
      order: pick(orders),
      align,
      days: align ? maybe(() => ({ from: first, to: last })) : undefined,
      open: some(slugs),
      filters: Object.fromEntries(filterNames.map((name) => [name, some(getFilterValues(data)[name])])) as unknown as Filters,
      q: tidyWords(pickText(60)),
      dimmed: pick(dimmings),
      asOf: maybe(pickDay),
      selected: maybe(() => pick([...slugs, ...data.events.map(({ slug, id }) => `${slug}/${id}`)])),
    };
  }

  test('2,000 random states come back from the address as they were', { timeout: 30_000 }, () => {
    for (let round = 0; round < 2000; round++) {
      const state = pickState();
      for (const full of [false, true]) {
        const address = writeState(state, { full });
        expect(readState(address, data), address).toEqual({ state, dropped: [] });
        expect(writeState(readState(`?${address}`, data).state, { full })).toBe(address);
      }
    }
  });

  test('10,000 random and hostile addresses give a valid state and short notices', { timeout: 30_000 }, () => {
    const keys = ['agency', 'align', 'as-of', 'country', 'dimmed', 'evidence', 'from', 'from-day', 'kind', 'open', 'order', 'outcome', 'q', 'selected', 'to', 'to-day', '__proto__', 'constructor', 'utm_source', '%', ''];
    const junk = ['%', '%zz', '%E0%A4%A', '\ud800', '%ED%A0%80', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '%00', '\u202e\u2066', '2021-02-30', '0000', '9999-12-31', '-0', '1e9', 'NaN', '-999999', '9'.repeat(400), ',,,', '/', 'anom/', 'anom/__proto__', 'yes', 'remove', 'NL', '2021', '2021-03', 'anom', 'z'.repeat(3000)];
    const long = ['x', ',', '%', 'a,', '\ud800', 'é%'].map((part) => part.repeat(100_000 / part.length));
    const pickValue = () => (random() < 0.002 ? pick(long) : random() < 0.6 ? pick(junk) : random() < 0.5 ? pickText(12) : `${pick(junk)},${pick(junk)}`);
    const pickSearch = () => (random() < 0.15 ? pickText(80) : `?${Array.from({ length: Math.floor(random() * 8) }, () => `${pick(keys)}=${pickValue()}`).join(pick(['&', '&&', '&', ';']))}`);
    const before = Object.getOwnPropertyNames(Object.prototype).join();

    for (let round = 0; round < 10_000; round++) {
      const search = pickSearch();
      const { state, dropped } = readState(search, data);
      const problems = [...findProblems(state), ...dropped.filter((text) => text.length > 60 || /[<>&"'\p{C}]/u.test(text)), ...(dropped.length > 5 ? ['many'] : [])];
      expect(problems, search.slice(0, 300)).toEqual([]);
      expect(readState(writeState(state), data)).toEqual({ state, dropped: [] });
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  /** What is wrong with a state, by other means than those that made it. */
  function findProblems({ range, order, align, days, open, filters, q, dimmed, asOf, selected, ...rest }: ViewState): string[] {
    const isDay = (day: string) => day.length === 10 && isPartialDate(day) && day >= '2013-01-01' && day <= '2026-08-10';
    const isList = (values: readonly string[], known: readonly string[]) => values.every((value, index) => known.includes(value) && (index === 0 || values[index - 1]! < value));
    const checks = {
      range: range === undefined || (!align && isDay(range.from) && isDay(range.to) && range.from <= range.to),
      days: days === undefined || (align && Number.isInteger(days.from) && Number.isInteger(days.to) && days.from <= days.to && days.from >= offsets.from && days.to <= offsets.to),
      order: ['takedown', 'launch', 'covert', 'arrests'].includes(order),
      align: typeof align === 'boolean',
      open: isList(open, ['anom', 'pgp-safe', 'sky-ecc']),
      outcome: isList(filters.outcome, ['run-by-police', 'seized']),
      country: isList(filters.country, ['AU', 'BE', 'FR', 'NL', 'US']),
      agency: isList(filters.agency, ['europol', 'policia-nacional']),
      kind: isList(filters.kind, ['origin', 'ruling', 'takedown']),
      evidence: isList(filters.evidence, ['court', 'official', 'press']),
      filters: Object.keys(filters).length === 5 && Object.getPrototypeOf(filters) === Object.prototype,
      q: q.length <= 100 && q === q.trim() && q.isWellFormed() && !/\p{Cc}/u.test(q),
      dimmed: ['dim', 'remove'].includes(dimmed),
      asOf: asOf === undefined || isDay(asOf),
      selected: selected === undefined || [...slugs, 'anom/m-2018-10-first', 'sky-ecc/m-2021-03-09-raids', 'sky-ecc/m-2023-ruling', 'pgp-safe/m-2017-05-09-seized'].includes(selected),
      rest: Object.keys(rest).length === 0,
    };
    return Object.entries(checks).filter(([, isFine]) => !isFine).map(([name]) => name);
  }
});
