/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year';

/** A date as the sources give it: `2021`, `2021-03` or `2021-03-09` (ISO 8601 calendar dates, UTC). Its length is its precision. */
export type PartialDate = string;

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The precision of a date: its form says it. */
export function getPrecision(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** Whether a text is a date of one of the three forms, and in the calendar. */
export function isPartialDate(text: string): text is PartialDate {
  const match = form.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (!month) return true;
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return start.getUTCMonth() === Number(month) - 1 && start.getUTCDate() === Number(day ?? 1);
}

/** The first instant that a date can mean, in UTC. */
export function getStart(date: PartialDate): Date {
  const [year, month, day] = splitDate(date);
  return new Date(Date.UTC(year, month - 1, day));
}

/** The first instant after all that a date can mean, in UTC: of `2021-03` it is 1 April 2021. */
export function getEnd(date: PartialDate): Date {
  const [year, month, day] = splitDate(date);
  switch (getPrecision(date)) {
    case 'year':
      return new Date(Date.UTC(year + 1, 0, 1));
    case 'month':
      return new Date(Date.UTC(year, month, 1));
    case 'day':
      return new Date(Date.UTC(year, month - 1, day + 1));
  }
}

/** The middle of what a date can mean: where to draw it when one point has to do. */
export function getMiddle(date: PartialDate): Date {
  return getPrecision(date) === 'day' ? getStart(date) : new Date((getStart(date).getTime() + getEnd(date).getTime()) / 2);
}

/** Orders dates by their first instant; of two that start together the less exact comes first. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return getStart(a).getTime() - getStart(b).getTime() || a.length - b.length;
}

/** Whether all that `a` can mean lies before all that `b` can mean. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return getEnd(a) <= getStart(b);
}

/** Prints a date at its own precision, never more: `9 March 2021`, `March 2021`, `2021`. */
export function formatDate(date: PartialDate, locale = 'en-GB', month: 'long' | 'short' = 'long'): string {
  return getFormat(locale, getPrecision(date), month).format(getStart(date));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it. */
function getFormat(locale: string, precision: Precision, month: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${month}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', ...(precision !== 'year' && { month }), ...(precision === 'day' && { day: 'numeric' }) });
    formats.set(key, format);
  }
  return format;
}

/** The whole days from `a` to `b`, both known to the day. */
export function countDays(a: PartialDate, b: PartialDate): number {
  return Math.round((getStart(b).getTime() - getStart(a).getTime()) / 86_400_000);
}

function splitDate(date: PartialDate): [year: number, month: number, day: number] {
  if (!isPartialDate(date)) throw new Error(`Not a calendar date: ${date}`);
  const [year, month = '1', day = '1'] = date.split('-');
  return [Number(year), Number(month), Number(day)];
}
