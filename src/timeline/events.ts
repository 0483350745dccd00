import type { Facts } from '../schemas/facts.ts';
import { describeCovertTime, getTakedown } from '../model/network.ts';
import { formatDate, type PartialDate } from '../model/partial-date.ts';
import { milestoneKinds, type MilestoneKind, type Outcome } from '../model/vocabulary.ts';

/** Groups of milestones that share a mark and a row. */
export const markGroups = {
  police: 'Inquiry and takedown',
  arrest: 'Arrests and charges',
  court: 'Courts',
  result: 'Results published',
  other: 'Other steps',
} as const;
export type MarkGroup = keyof typeof markGroups;

/** The group of each kind of milestone. */
export const groupOf: Record<MilestoneKind, MarkGroup> = {
  origin: 'other',
  investigation: 'police',
  infiltration: 'police',
  takedown: 'police',
  announcement: 'police',
  arrest: 'arrest',
  charge: 'arrest',
  plea: 'court',
  conviction: 'court',
  acquittal: 'court',
  sentence: 'court',
  ruling: 'court',
  statistic: 'result',
  aftermath: 'other',
};

export interface TimelineEvent {
  id: string;
  date: PartialDate;
  group: MarkGroup;
  /** Date, kind and text, as a reader of the mark needs them. */
  label: string;
}

/** What the timeline has to know of one network. */
export interface TimelineNetwork {
  slug: string;
  name: string;
  outcome: Outcome;
  /** Missing where no source says when it began. */
  launched: PartialDate | undefined;
  /** The time when police read along; the start may be unknown. */
  covert: { from: PartialDate | undefined; to: PartialDate; label: string | undefined } | undefined;
  takenDown: PartialDate;
  events: TimelineEvent[];
}

/** Takes from a network's facts what the timeline draws. */
export function toTimelineNetwork(slug: string, facts: Facts, locale = 'en-GB'): TimelineNetwork {
  const { launched, covert_from, covert_to } = facts.lifespan;
  const takenDown = getTakedown(facts);
  const ended = covert_to?.date ?? takenDown;
  return {
    slug,
    name: facts.name,
    outcome: facts.outcome,
    launched: known(launched?.date),
    covert: covert_from ? { from: known(covert_from.date), to: known(ended) ?? takenDown, label: describeCovertTime(facts) } : undefined,
    takenDown,
    events: facts.milestones.map(({ id, date, kind, text }) => ({ id, date, group: groupOf[kind], label: `${formatDate(date, locale)}. ${milestoneKinds[kind]}: ${text}` })),
  };
}

const known = (date: string | undefined) => (date === 'unknown' ? undefined : date);
