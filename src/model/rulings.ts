import type { Facts, Milestone } from '../schemas/facts.ts';
import { getPrecision } from './partial-date.ts';

/** Steps that a record of a ruling stands for: the step names it, or has its day. The other steps of the kind ruling are all that tells of theirs. */
export function listRecorded({ milestones, rulings }: Pick<Facts, 'milestones' | 'rulings'>): Set<Milestone> {
  const days = new Set(rulings.map(({ date }) => date).filter((date) => date !== 'unknown' && getPrecision(date) === 'day'));
  return new Set(milestones.filter(({ kind, date, ruling }) => kind === 'ruling' && (ruling !== undefined || days.has(date))));
}
