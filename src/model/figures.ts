import type { Figure } from '../schemas/facts.ts';
import { getMetric, metricNames, topics, type Topic } from './metrics.ts';
import { compareDates, formatDate } from './partial-date.ts';
import { formatPlace } from './places.ts';
import { isCurrency, nouns, type Noun } from './units.ts';

type Countable = Pick<Figure, 'value' | 'words' | 'unit' | 'qualifier'>;

/** The number with its unit: `6,558 people`, `€900 million`, `3.7 tonnes`. */
export function formatValue(figure: Countable, locale = 'en-GB', noun?: string): string {
  const { value, unit } = figure;
  if (isCurrency(unit)) return value === undefined ? `${ofMany(figure.words!)} ${unit}` : formatMoney(value, unit, locale);
  const number = value === undefined ? ofMany(figure.words!) : formatNumber(value, locale);
  if (unit === 'percent') return `${number}%`;
  return `${number} ${noun ?? (value === 1 ? nouns[unit as Noun] : unit)}`.trim();
}

/** Words for a number, as they stand before a noun: `dozens of`, `several thousand`. */
const ofMany = (words: string) => (/(?:dozens|hundreds|thousands|millions|billions)$/.test(words) ? `${words} of` : words);

/** The value as a phrase in a sentence: `at least 6,558 people`. A value that is exact needs no word. */
export function formatPhrase(figure: Countable, locale = 'en-GB', noun?: string): string {
  const value = formatValue(figure, locale, noun);
  return figure.qualifier === 'exactly' || figure.value === undefined ? value : `${figure.qualifier} ${value}`;
}

function formatNumber(value: number, locale: string): string {
  const [scaled, word] = scale(value);
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(scaled)}${word}`;
}

function formatMoney(value: number, currency: string, locale: string): string {
  const [scaled, word] = scale(value);
  const whole = Number.isInteger(scaled);
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: word || whole ? 0 : 2, maximumFractionDigits: word ? 3 : 2 });
  return `${format.format(scaled)}${word}`;
}

/** Millions and billions in words where that loses no digit; three decimals at most. */
function scale(value: number): [number, string] {
  for (const [size, word] of [[1e9, ' billion'], [1e6, ' million']] as const)
    if (value >= size && (value * 1000) % size === 0) return [value / size, word];
  return [value, ''];
}

/** Where a figure holds, in words: `Australia (Operation Kraken)`. */
export function formatScope({ scope, scope_note }: Pick<Figure, 'scope' | 'scope_note'>, locale = 'en-GB'): string {
  const places = new Intl.ListFormat(locale, { type: 'conjunction' }).format(scope.map((code) => formatPlace(code, locale)));
  return scope_note ? `${places} (${scope_note})` : places;
}

/** The date for which a figure was true, in words. */
export function formatAsOf({ as_of }: Pick<Figure, 'as_of'>, locale = 'en-GB'): string {
  return as_of === 'unknown' ? 'date not known' : formatDate(as_of, locale);
}

/** Values of one metric, for one scope, of the same things: they can be compared over time. */
export interface Series {
  metric: Figure['metric'];
  label: string;
  of: string | undefined;
  scope: string;
  /** In order of date. */
  figures: Figure[];
}

/** The ledger: topics in their order, in each the metrics in theirs, in each the series, worldwide first. */
export function groupFigures(figures: readonly Figure[], locale = 'en-GB'): { topic: Topic; title: string; count: number; series: Series[] }[] {
  const series = [...Map.groupBy(figures, getSeriesKey).values()].map((list): Series => {
    const sorted = list.toSorted((a, b) => compareAsOf(a, b));
    const { metric, of } = sorted[0]!;
    return { metric, label: getMetric(metric).label, of, scope: formatScope(sorted[0]!, locale), figures: sorted };
  });
  return (Object.keys(topics) as Topic[]).flatMap((topic) => {
    const found = series.filter(({ metric }) => getMetric(metric).topic === topic).toSorted(compareSeries);
    return found.length ? [{ topic, title: topics[topic], count: found.reduce((sum, { figures }) => sum + figures.length, 0), series: found }] : [];
  });
}

function getSeriesKey({ metric, unit, of, scope, scope_note }: Figure): string {
  return JSON.stringify([metric, unit, of ?? '', scope, scope_note ?? '']);
}

function compareSeries(a: Series, b: Series): number {
  return metricNames.indexOf(a.metric) - metricNames.indexOf(b.metric) || Number(a.scope.startsWith('worldwide') ? 0 : 1) - Number(b.scope.startsWith('worldwide') ? 0 : 1) || Number(Boolean(a.of)) - Number(Boolean(b.of)) || (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0);
}

function compareAsOf(a: Figure, b: Figure): number {
  if (a.as_of === 'unknown' || b.as_of === 'unknown') return Number(a.as_of === 'unknown') - Number(b.as_of === 'unknown');
  return compareDates(a.as_of, b.as_of);
}

/** The two or three figures for a glance, by rank. */
export function getHeadlines(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ headline }) => headline !== undefined).toSorted((a, b) => a.headline! - b.headline!);
}

/** A figure for a headline: the number, and below it what it counts. A noun that the label says already is left out: `about 1,200`, `Arrests`. */
export function describeHeadline(figure: Figure, locale = 'en-GB'): { value: string; label: string } {
  const { label, units } = getMetric(figure.metric);
  const said = figure.unit === units[0] || label.toLowerCase().includes(figure.unit);
  const value = said && figure.value !== undefined ? formatPhrase(figure, locale, '').trim() : formatPhrase(figure, locale);
  return { value, label: describeMetric(figure) };
}

/** What a figure counts: `Arrests`, `Devices, active`. */
export function describeMetric({ metric, of }: Pick<Figure, 'metric' | 'of'>): string {
  const { label } = getMetric(metric);
  return of ? `${label}, ${of}` : label;
}
