import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dark, light } from '../../../src/share/palette.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');

/** The light and dark values of a token, through the token that it stands for. */
function getValues(name: string): [string, string] {
  const value = new RegExp(`--${name}: ([^;]*);`).exec(tokens)?.[1] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other) return getValues(other);
  const [, first = '', second = ''] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  return [first, second];
}

test.each([
  ['light', light, 0],
  ['dark', dark, 1],
] as const)('pictures have the %s colours of the pages', (_, theme, index) => {
  const get = (name: string) => getValues(name)[index];
  expect(theme).toEqual({ paper: get('paper'), ink: get('ink'), ink2: get('ink-2'), ink3: get('ink-3'), rule: get('rule'), outcomes: Object.fromEntries(Object.keys(theme.outcomes).map((outcome) => [outcome, get(`color-${outcome}`)])) });
});
