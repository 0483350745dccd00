import type { Network } from '../model/network.ts';
import { compareDates, formatDate, isBefore, type PartialDate } from '../model/partial-date.ts';
import type { MilestoneKind, Outcome, SourceKind } from '../model/vocabulary.ts';
import { toTimelineNetwork } from './events.ts';

/** How strong the best source of an event is, for the reader who wants courts only. */
export const evidences = { court: 'Court document', official: 'Official statement', press: 'Press and other' } as const;
export type Evidence = keyof typeof evidences;

/** A network as the explorer needs it. */
export interface ExplorerNetwork {
  slug: string;
  name: string;
  outcome: Outcome;
  launched: PartialDate | undefined;
  covert: { from: PartialDate | undefined; to: PartialDate; label: string | undefined } | undefined;
  takenDown: PartialDate;
  announced: PartialDate;
  /** Arrests worldwide in the newest count, for the order by arrests; undefined where no source counts them. */
  arrests: number | undefined;
  agencies: string[];
}

/** One dated step of one network. */
export interface ExplorerEvent {
  /** Anchor on the network's page, unique in it. */
  id: string;
  slug: string;
  date: PartialDate;
  kind: MilestoneKind;
  text: string;
  /** ISO codes of the countries that the text names; those of the network where it names none. */
  countries: string[];
  evidence: Evidence;
  /** The day from which the public could know it. */
  disclosed: PartialDate;
  /** Publisher and date of up to three sources. */
  sources: string[];
}

/** Everything the explorer works on: one file, written by the build from the same model as the pages. */
export interface ExplorerData {
  edge: PartialDate;
  networks: ExplorerNetwork[];
  events: ExplorerEvent[];
}

/** What police did in secret: it became public with the announcement, not on the day. */
const secretKinds: readonly MilestoneKind[] = ['investigation', 'infiltration'];

/** Takes from the model what the explorer needs. */
export function toExplorerData(networks: readonly Network[], edge: PartialDate, findCountries: (text: string) => string[]): ExplorerData {
  return {
    edge,
    networks: networks.map(({ slug, facts }) => {
      const { name, outcome, launched, covert, takenDown } = toTimelineNetwork(slug, facts);
      const { date: announced } = facts.lifespan.announced;
      return { slug, name, outcome, launched, covert, takenDown, announced: announced === 'unknown' ? takenDown : announced, arrests: countArrests(facts.figures), agencies: [...new Set(facts.agencies.map((agency) => agency.name))] };
    }),
    events: networks.flatMap(({ slug, facts, sources }) => {
      const { date } = facts.lifespan.announced;
      const own = facts.countries.map(({ code }) => code);
      return facts.milestones
        .toSorted((a, b) => compareDates(a.date, b.date))
        .map((step): ExplorerEvent => {
          const cited = sources.filter(({ id }) => step.sources.includes(id));
          const named = findCountries(step.text);
          return {
            id: step.id,
            slug,
            date: step.date,
            kind: step.kind,
            text: step.text,
            countries: named.length ? named : own,
            evidence: getEvidence(cited.map(({ kind }) => kind)),
            disclosed: date !== 'unknown' && secretKinds.includes(step.kind) && isBefore(step.date, date) ? date : step.date,
            sources: cited.slice(0, 3).map(({ publisher, published }) => (published === 'unknown' ? publisher : `${publisher}, ${formatDate(published, 'en-GB', 'short')}`)),
          };
        });
    }),
  };
}

function getEvidence(kinds: readonly SourceKind[]): Evidence {
  return kinds.includes('court') ? 'court' : kinds.includes('official') ? 'official' : 'press';
}

/** The newest count of all arrests worldwide. */
function countArrests(figures: Network['facts']['figures']): number | undefined {
  return figures
    .filter(({ metric, scope, of, as_of, value }) => metric === 'arrests' && scope.length === 1 && scope[0] === 'worldwide' && !of && as_of !== 'unknown' && value !== undefined)
    .toSorted((a, b) => compareDates(a.as_of, b.as_of))
    .at(-1)?.value;
}
