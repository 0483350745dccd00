import { formatDate } from './partial-date.ts';

/** A hearing or decision that was announced for a day or for several. */
export interface Hearing {
  on: string;
  until?: string | undefined;
  what: string;
}

/** What stands in the calendar, in words: `Trial of 30 people in Paris, 26 October 2026 to 18 December 2026`. */
export function formatHearing({ on, until, what }: Hearing): string {
  return `${what}, ${formatDate(on)}${until ? ` to ${formatDate(until)}` : ''}`;
}
