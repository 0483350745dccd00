import { compareDates, type PartialDate } from '../model/partial-date.ts';
import type { Outcome } from '../model/vocabulary.ts';
import type { TimelineNetwork } from './events.ts';

/** A turning point in the life of a network, for the upright timeline. */
export interface Turn {
  date: PartialDate;
  slug: string;
  name: string;
  outcome: Outcome;
  kind: 'launched' | 'covert' | 'fell';
  /** How long police read along, where that is known. */
  covertLabel: string | undefined;
}

/** The turning points of all networks in order of date: what the upright timeline lists on narrow screens, and what a screen reader hears. */
export function collectTurns(networks: readonly TimelineNetwork[]): Turn[] {
  const turns = networks.flatMap(({ slug, name, outcome, launched, covert, takenDown }): Turn[] => {
    const base = { slug, name, outcome, covertLabel: covert?.label };
    return [...(launched ? [{ ...base, kind: 'launched' as const, date: launched }] : []), ...(covert?.from ? [{ ...base, kind: 'covert' as const, date: covert.from }] : []), { ...base, kind: 'fell' as const, date: takenDown }];
  });
  return turns.toSorted((a, b) => compareDates(a.date, b.date));
}
