import type { Entry } from '../schemas/entry.ts';

/** The day (ISO 8601) on which an editor last went through the sources of an entry; without one, the day of publication. */
export function getChecked({ checked, published }: Pick<Entry, 'checked' | 'published'>): string {
  return checked ?? published;
}

/**
 * Whether a day lies more than a year before another.
 * @param day a whole day (ISO 8601)
 * @param today the day to measure from (ISO 8601)
 */
export function isOverAYearAgo(day: string, today: string): boolean {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` < today;
}
