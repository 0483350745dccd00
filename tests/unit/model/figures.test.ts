import { describe, expect, test } from 'vitest';
import { describeHeadline, formatAsOf, formatPhrase, formatScope, getHeadlines, groupFigures } from '../../../src/model/figures.ts';
import type { Figure } from '../../../src/schemas/facts.ts';

const figure = (over: Partial<Figure>): Figure => ({ id: 'f-x', metric: 'arrests', value: 42, qualifier: 'exactly', unit: 'people', scope: ['worldwide'], as_of: '2021', sources: ['s1'], ...over });

describe('phrases', () => {
  test.each<[string, Partial<Figure>]>([
    ['at least 6,558 people', { value: 6558, qualifier: 'at least' }],
    ['about 1 person', { value: 1, qualifier: 'about' }],
    ['42 people', { qualifier: 'exactly' }],
    ['up to 0 people', { value: 0, qualifier: 'up to' }],
    ['115 million messages', { value: 115_000_000, unit: 'messages' }],
    ['about 1.5 billion messages', { value: 1_500_000_000, unit: 'messages', qualifier: 'about' }],
    ['1.001 million messages', { value: 1_001_000, unit: 'messages' }],
    ['1,234,567 messages', { value: 1_234_567, unit: 'messages' }],
    ['999,999 messages', { value: 999_999, unit: 'messages' }],
    ['3.7 tonnes', { value: 3.7, unit: 'tonnes' }],
    ['about €900 million', { value: 900_000_000, unit: 'EUR', qualifier: 'about' }],
    ['€739.7 million', { value: 739_700_000, unit: 'EUR' }],
    ['€1,500', { value: 1500, unit: 'EUR' }],
    ['£12.50', { value: 12.5, unit: 'GBP' }],
    ['A$2.7 million', { value: 2_700_000, unit: 'AUD' }],
    ['62.5%', { value: 62.5, unit: 'percent' }],
    ['several thousand devices', { value: undefined, words: 'several thousand', unit: 'devices', qualifier: 'about' }],
    ['millions of EUR', { value: undefined, words: 'millions', unit: 'EUR', qualifier: 'about' }],
  ])('says %s', (phrase, over) => {
    const { value, words, ...rest } = figure(over);
    expect(formatPhrase({ ...rest, ...(value !== undefined && { value }), ...(words !== undefined && { words }) })).toBe(phrase);
  });

  test('takes another noun where the sentence needs one', () => {
    expect(formatPhrase(figure({ qualifier: 'at least' }), 'en-GB', 'arrests')).toBe('at least 42 arrests');
  });

  test('prints numbers in another language', () => {
    expect(formatPhrase(figure({ value: 6558 }), 'de-DE', 'Festnahmen')).toBe('6.558 Festnahmen');
  });
});

describe('scope and date', () => {
  test('names one place, several and a note', () => {
    expect(formatScope(figure({}))).toBe('worldwide');
    expect(formatScope(figure({ scope: ['BE', 'NL', 'FR'] }))).toBe('Belgium, Netherlands and France');
    expect(formatScope(figure({ scope: ['AU'], scope_note: 'Operation Kraken' }))).toBe('Australia (Operation Kraken)');
  });

  test('prints the date at its precision, or that it is not known', () => {
    expect(formatAsOf({ as_of: '2021-03' })).toBe('March 2021');
    expect(formatAsOf({ as_of: 'unknown' })).toBe('date not known');
  });
});

describe('the ledger', () => {
  test('puts the values of one metric, scope and part into one series, oldest first and undated last', () => {
    const figures = [figure({ id: 'f-3', as_of: 'unknown' }), figure({ id: 'f-2', as_of: '2023-06-27', value: 6558 }), figure({ id: 'f-1', as_of: '2020-07-02', value: 800 })];
    expect(groupFigures(figures)).toEqual([
      { topic: 'people', title: 'Arrests and charges', count: 3, series: [{ metric: 'arrests', label: 'Arrests', of: undefined, scope: 'worldwide', figures: [figures[2], figures[1], figures[0]] }] },
    ]);
  });

  test('keeps apart what can not be compared: other scope, note, part or unit', () => {
    const others: Partial<Figure>[] = [{}, { scope: ['NL'] }, { scope_note: 'Operation Venetic' }, { of: 'in the dawn raids' }];
    expect(groupFigures(others.map(figure))[0]!.series).toHaveLength(4);
    expect(groupFigures([figure({ metric: 'assets', unit: 'EUR' }), figure({ metric: 'assets', unit: 'USD' })])[0]!.series).toHaveLength(2);
  });

  test('orders topics and metrics as the page does, worldwide first, the whole before its parts, then by name of the place', () => {
    const figures = [
      figure({ metric: 'cocaine', unit: 'kilograms' }),
      figure({ metric: 'charged' }),
      figure({ scope: ['NL'] }),
      figure({ of: 'in the dawn raids' }),
      figure({ scope: ['BE'] }),
      figure({}),
      figure({ metric: 'users' }),
    ];
    expect(groupFigures(figures).map(({ topic, count, series }) => [topic, count, series.map(({ label, scope, of }) => [label, scope, of].filter(Boolean).join(', '))])).toEqual([
      ['network', 1, ['Users, worldwide']],
      ['people', 5, ['Arrests, worldwide', 'Arrests, worldwide, in the dawn raids', 'Arrests, Belgium', 'Arrests, Netherlands', 'People charged, worldwide']],
      ['seized', 1, ['Cocaine, worldwide']],
    ]);
  });

  test('gives nothing for no figures', () => {
    expect(groupFigures([])).toEqual([]);
  });
});

describe('headlines', () => {
  test('takes the ranked figures in the order of rank', () => {
    const figures = [figure({ id: 'f-2', headline: 2 }), figure({ id: 'f-x' }), figure({ id: 'f-1', headline: 1 })];
    expect(getHeadlines(figures).map(({ id }) => id)).toEqual(['f-1', 'f-2']);
  });

  test('leaves out a noun that the label says already', () => {
    expect(describeHeadline(figure({ value: 1200, qualifier: 'about' }))).toEqual({ value: 'about 1,200', label: 'Arrests' });
    expect(describeHeadline(figure({ metric: 'cocaine', unit: 'tonnes', value: 3.7 }))).toEqual({ value: '3.7 tonnes', label: 'Cocaine' });
    expect(describeHeadline(figure({ of: 'in the dawn raids' }))).toEqual({ value: '42', label: 'Arrests, in the dawn raids' });
  });
});
