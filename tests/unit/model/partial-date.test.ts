import { describe, expect, test } from 'vitest';
import { compareDates, countDays, formatDate, getEnd, getMiddle, getPrecision, getStart, isBefore, isPartialDate } from '../../../src/model/partial-date.ts';

const iso = (date: Date) => date.toISOString();

test('runs in the time zone that is farthest ahead', () => {
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(-14 * 60);
});

describe('what is a date', () => {
  test.each(['2021', '2021-03', '2021-03-09', '2024-02-29', '2000-02-29'])('takes %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  test.each(['2021-02-29', '2021-02-30', '1900-02-29', '2021-04-31', '2021-13', '2021-00', '2021-01-00', '2021-1-1', '21-03-09', '2021-03-09T00:00', '09.03.2021', 'March 2021', 'unknown', ''])('refuses %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  test('throws where code hands on a day that is not in the calendar', () => {
    expect(() => getStart('2021-02-30')).toThrow('Not a calendar date: 2021-02-30');
  });
});

test('reads the precision off the form', () => {
  expect(['2021', '2021-03', '2021-03-09'].map(getPrecision)).toEqual(['year', 'month', 'day']);
});

describe('ranges', () => {
  test('begins and ends a day, a month and a year at midnight UTC', () => {
    expect(['2021-03-09', '2021-03', '2021'].map((date) => [iso(getStart(date)), iso(getEnd(date))])).toEqual([
      ['2021-03-09T00:00:00.000Z', '2021-03-10T00:00:00.000Z'],
      ['2021-03-01T00:00:00.000Z', '2021-04-01T00:00:00.000Z'],
      ['2021-01-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z'],
    ]);
  });

  test('ends December, and the last day of February in a leap year, in the month after', () => {
    expect(iso(getEnd('2021-12'))).toBe('2022-01-01T00:00:00.000Z');
    expect(iso(getEnd('2024-02-29'))).toBe('2024-03-01T00:00:00.000Z');
  });

  test('draws a day at its start, a month and a year in the middle', () => {
    expect(['2021-03-09', '2021-04', '2021'].map((date) => iso(getMiddle(date)))).toEqual(['2021-03-09T00:00:00.000Z', '2021-04-16T00:00:00.000Z', '2021-07-02T12:00:00.000Z']);
  });
});

describe('order', () => {
  test('sorts by first instant, the less exact first', () => {
    expect(['2021-01-01', '2020-12-31', '2021', '2021-01', '2021-02'].toSorted(compareDates)).toEqual(['2020-12-31', '2021', '2021-01', '2021-01-01', '2021-02']);
  });

  test('says before only where no reading of the dates overlaps', () => {
    expect(isBefore('2020', '2021')).toBe(true);
    expect(isBefore('2021-03', '2021-03-09')).toBe(false);
    expect(isBefore('2021', '2021-12-31')).toBe(false);
    expect(isBefore('2021-03-09', '2021-03-09')).toBe(false);
    expect(isBefore('2021-03-08', '2021-03-09')).toBe(true);
  });

  test('counts days across a leap day and a change to summer time', () => {
    expect(countDays('2024-02-28', '2024-03-01')).toBe(2);
    expect(countDays('2021-03-27', '2021-03-29')).toBe(2);
    expect(countDays('2021-03-09', '2021-03-09')).toBe(0);
  });
});

describe('print', () => {
  test('prints a date at its own precision, never more', () => {
    expect(['2021-03-09', '2021-03', '2021'].map((date) => formatDate(date))).toEqual(['9 March 2021', 'March 2021', '2021']);
  });

  test('prints the day of the sources, not the one of the machine', () => {
    expect(formatDate('2021-01-01')).toBe('1 January 2021');
    expect(formatDate('2020-12-31')).toBe('31 December 2020');
  });

  test('prints short months and other languages', () => {
    expect(formatDate('2021-03-09', 'en-GB', 'short')).toBe('9 Mar 2021');
    expect(formatDate('2021-03-09', 'zh-CN')).toBe('2021年3月9日');
    expect(formatDate('2021', 'zh-CN')).toBe('2021年');
  });
});
