import type { PartialDate } from '../model/partial-date.ts';
import type { MilestoneKind } from '../model/vocabulary.ts';
import type { TimelineNetwork } from './events.ts';

/** How strong the best source of an event is, for the reader who wants courts only. */
export const evidences = { court: 'Court document', official: 'Official statement', press: 'Press and other' } as const;
export type Evidence = keyof typeof evidences;

/** A network as the explorer needs it. */
export interface ExplorerNetwork extends Omit<TimelineNetwork, 'events'> {
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
}

/** What a card says of an event beside its text: figures of the same day from the same sources, and who says so. */
export interface EventDetails {
  /** Value, noun, and anchor on the network's page. */
  figures: [text: string, id: string][];
  /** Publisher and date of up to three sources. */
  sources: string[];
  /** Sources beyond those. */
  more: number;
}

/** Everything the explorer works on: one file, written by the build from the same model as the pages. */
export interface ExplorerData {
  edge: PartialDate;
  networks: ExplorerNetwork[];
  events: ExplorerEvent[];
}
