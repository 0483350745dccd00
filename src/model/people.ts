import type { Person } from '../schemas/facts.ts';
import { provenStages } from './vocabulary.ts';

/** Whether a court or the person's own plea has proved a part of the case. */
export function isProven({ record }: Pick<Person, 'record'>): boolean {
  return record.some(({ stage }) => provenStages.includes(stage));
}

/** Whether a page has to say that people are presumed innocent: somebody is before the courts and nothing is proved. */
export function isPresumedInnocent(person: Pick<Person, 'record' | 'status'>): boolean {
  return !isProven(person) && person.status !== 'acquitted';
}
