import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeColours, palette } from '../../../src/share/palette.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');

/** The light value of a token, through the token that it stands for. */
function getLight(name: string): string | undefined {
  const value = new RegExp(`--${name}: ([^;]*);`).exec(tokens)?.[1] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other ? getLight(other) : /^light-dark\((#\w+),/.exec(value)?.[1];
}

test('pictures have the light colours of the pages', () => {
  expect({ ...palette }).toEqual({ paper: getLight('paper'), ink: getLight('ink'), ink2: getLight('ink-2'), ink3: getLight('ink-3'), rule: getLight('rule') });
  expect(outcomeColours).toEqual(Object.fromEntries(Object.keys(outcomeColours).map((outcome) => [outcome, getLight(`color-${outcome}`)])));
});
