import { expect, test } from 'vitest';
import { cutName, measureLabel } from '../../../src/timeline/label-width.ts';

test('a text is as wide as its letters', () => {
  expect(measureLabel('', 12)).toBe(0);
  expect(measureLabel('Ai 1', 100)).toBeCloseTo(71 + 25 + 25 + 41);
  expect(measureLabel('aaaa', 12.5)).toBeCloseTo(4 * 0.56 * 12.5);
});

test('a letter with an accent is as wide as without, one that the font does not have as wide as it is high', () => {
  expect(measureLabel('éÅç', 1)).toBe(measureLabel('eAc', 1));
  expect(measureLabel('加密', 10)).toBe(20);
  expect(measureLabel('🕶', 10)).toBe(10);
});

test('a name is cut only where it is too long', () => {
  expect(cutName('Sky ECC', 200, 17)).toBe('Sky ECC');
  const cut = cutName('Encrypted Mobile Communication Network', 140, 17);
  expect(cut).toMatch(/^Encrypted \w*…$/);
  expect(measureLabel(cut, 17)).toBeLessThanOrEqual(140);
});
