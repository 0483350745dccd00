import type { Person } from '../schemas/facts.ts';
import { provenStages } from './vocabulary.ts';

/** Whether a court or the person's own plea has proved a part of the case, and no later acquittal has undone it. */
export function isProven({ record }: Pick<Person, 'record'>): boolean {
  const last = record.findLast(({ stage }) => stage === 'acquitted' || provenStages.includes(stage));
  return last !== undefined && last.stage !== 'acquitted';
}

/** Whether a verdict of guilt is final; null where there is none. */
export function isFinal(person: Pick<Person, 'record' | 'pending'>): boolean | null {
  return isProven(person) ? !person.pending : null;
}

/** Whether a page has to say that people are presumed innocent: somebody is before the courts and nothing is proved. */
export function isPresumedInnocent(person: Pick<Person, 'record' | 'status'>): boolean {
  return !isProven(person) && person.status !== 'acquitted';
}
