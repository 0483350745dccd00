import { expect, test } from 'vitest';
import { getChecked, isOverAYearAgo } from '../../../src/model/checked.ts';

test('the day of publication stands in for a day of checking', () => {
  expect(getChecked({ published: '2026-11-25', checked: undefined })).toBe('2026-11-25');
  expect(getChecked({ published: '2026-11-25', checked: '2027-03-01' })).toBe('2027-03-01');
});

test.each([
  ['2026-11-25', '2027-11-25', false],
  ['2026-11-25', '2027-11-26', true],
  ['2026-11-25', '2026-11-25', false],
  ['2024-02-29', '2025-02-28', false],
  ['2024-02-29', '2025-03-01', true],
])('%s seen from %s: over a year ago is %s', (day, today, expected) => {
  expect(isOverAYearAgo(day, today)).toBe(expected);
});
