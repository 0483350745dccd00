import { getEnd } from '../model/partial-date.ts';
import { outcomes, type Outcome } from '../model/vocabulary.ts';
import type { ExplorerData, ExplorerEvent, ExplorerNetwork } from './data.ts';
import { applyFilters } from './filter.ts';
import { measureLabel } from './label-width.ts';
import { orderNetworks } from './order.ts';
import { describeView } from './sentence.ts';
import { readState, type ViewState } from './state.ts';
import { buildViewIndex, layoutView, type ViewLane, type ViewShape } from './view.ts';
import { toWindow } from './window.ts';

/*
 * Views that have a page of their own, for links and for readers without JavaScript: a year, or one way of falling.
 * Each is a state like those of the explorer, so that its picture and sentence say what the explorer would.
 */

/** Size of the small labels, in units of the picture: `.view` in `years.css` sets it. */
export const labelSize = 12.5;

export interface PrebuiltView {
  state: ViewState;
  shape: ViewShape;
  sentence: string;
}

/** What happened in a year, in numbers. */
export interface YearSummary {
  year: string;
  steps: number;
  /** How many networks the steps are of. */
  networks: number;
  /** Those that fell in it, in order. */
  fell: ExplorerNetwork[];
}

/** Every year with at least one step, from the first. */
export function listYears(data: ExplorerData): YearSummary[] {
  const byYear = Map.groupBy(data.events, ({ date }) => date.slice(0, 4));
  return [...byYear.keys()].toSorted().map((year) => {
    const events = byYear.get(year)!;
    return {
      year,
      steps: events.length,
      networks: new Set(events.map(({ slug }) => slug)).size,
      fell: orderNetworks({ networks: data.networks.filter(({ takenDown }) => takenDown.startsWith(year)) }, 'takedown'),
    };
  });
}

/** The term of the glossary that explains a way of falling, where there is one. */
export const termOf: Partial<Record<Outcome, string>> = { seized: 'server-seizure', infiltrated: 'live-interception', 'run-by-police': 'honeypot' };

/** The ways of falling that there are, in their usual order, with the networks that fell so. */
export function listOutcomes(data: ExplorerData): { outcome: Outcome; networks: ExplorerNetwork[] }[] {
  const ordered = orderNetworks(data, 'takedown');
  return (Object.keys(outcomes) as Outcome[]).map((outcome) => ({ outcome, networks: ordered.filter((network) => network.outcome === outcome) })).filter(({ networks }) => networks.length > 0);
}

/** The steps of a year by month, in order; those of which no source gives the month come first, under the year. */
export function groupByMonth(events: readonly ExplorerEvent[]): { month: string; events: ExplorerEvent[] }[] {
  // As texts, dates of this form stand in order, the less exact first.
  const ordered = events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [...Map.groupBy(ordered, ({ date }) => date.slice(0, 7))].map(([month, list]) => ({ month, events: list }));
}

/** Lays out and describes the view of an address such as `from=2021&to=2021`; networks of which nothing would be seen have no lane. */
export function buildPrebuilt(data: ExplorerData, search: string, { width = 1040 } = {}): PrebuiltView {
  const { state, dropped } = readState(search, data);
  if (dropped.length) throw new Error(`Not a view of this data: ${dropped.join(', ')}`);
  const index = buildViewIndex(data);
  const filtered = applyFilters(data, state);
  const options = {
    width,
    window: toWindow(state, index.span),
    aligned: false,
    order: orderNetworks(data, state.order).map(({ slug }) => slug),
    open: new Set(state.open),
    isShown: (event: number) => filtered.shown[event]!,
    removed: true,
    edge: getEnd(data.edge).getTime(),
    measure: (text: string) => measureLabel(text, labelSize),
    marginLeft: 150,
  };
  const isHidden = (slug: string) => !filtered.networksShown.has(slug);
  const bare = new Set(layoutView(index, { ...options, isHidden }).lanes.filter(isBare).map(({ slug }) => slug));
  return { state, shape: layoutView(index, { ...options, isHidden: (slug) => isHidden(slug) || bare.has(slug) }), sentence: describeView(data, filtered, state) };
}

const isBare = ({ life, vague, band, vagueBand, takedown, marks }: ViewLane) => !life && !vague && !band && !vagueBand && !takedown && !marks.length;
