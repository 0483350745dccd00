import { describeHeadline, formatScope } from '../model/figures.ts';
import type { Network } from '../model/network.ts';
import { compareDates, formatDate, isBefore, type PartialDate } from '../model/partial-date.ts';
import type { MilestoneKind, SourceKind } from '../model/vocabulary.ts';
import type { Figure, Milestone } from '../schemas/facts.ts';
import type { EventDetails, Evidence, ExplorerData, ExplorerEvent } from './data.ts';
import { toTimelineNetwork } from './events.ts';

/* From the model to what the explorer works on. Only the build runs this: the browser reads it from the page. */

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
          const named = step.country ? [step.country] : findCountries(step.text);
          return {
            id: step.id,
            slug,
            date: step.date,
            kind: step.kind,
            text: step.text,
            countries: named.length ? named : own,
            evidence: getEvidence(cited.map(({ kind }) => kind)),
            disclosed: date !== 'unknown' && secretKinds.includes(step.kind) && isBefore(step.date, date) ? date : step.date,
          };
        });
    }),
  };
}

/** The details of every event, by `slug/id`: a file of their own, loaded with the first card. */
export function toEventDetails(networks: readonly Network[]): Record<string, EventDetails> {
  return Object.fromEntries(networks.flatMap(({ slug, facts, sources }) => facts.milestones.map((step) => [`${slug}/${step.id}`, describeDetails(step, facts.figures, sources)])));
}

function describeDetails(step: Milestone, figures: readonly Figure[], sources: Network['sources']): EventDetails {
  const cited = sources.filter(({ id }) => step.sources.includes(id));
  const same = figures.filter((figure) => figure.as_of === step.date && figure.sources.some((id) => step.sources.includes(id)));
  return {
    figures: same.slice(0, mostFigures).map((figure) => {
      const { value, label } = describeHeadline(figure);
      return [`${value} ${label} (${formatScope(figure)})`, figure.id];
    }),
    sources: cited.slice(0, mostSources).map(({ publisher, published }) => (published === 'unknown' ? publisher : `${publisher}, ${formatDate(published, 'en-GB', 'short')}`)),
    more: Math.max(0, cited.length - mostSources),
  };
}

const mostFigures = 3;
const mostSources = 3;

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
