import { expect, test } from 'vitest';
import { isPresumedInnocent, isProven } from '../../../src/model/people.ts';
import type { Stage } from '../../../src/model/vocabulary.ts';

const person = (...stages: Stage[]) => ({ status: stages.at(-1)!, record: stages.map((stage) => ({ stage, date: '2020', sources: ['s1'] })) });

test('calls a case proved after a plea, a conviction or a sentence', () => {
  expect([person('charged'), person('arrested', 'on-trial'), person('charged', 'pleaded-guilty'), person('convicted'), person('charged', 'sentenced')].map(isProven)).toEqual([false, false, true, true, true]);
});

test('presumes innocent who is before the courts and neither proved guilty nor acquitted', () => {
  expect([person('charged'), person('wanted'), person('charged', 'acquitted'), person('convicted')].map(isPresumedInnocent)).toEqual([true, true, false, false]);
});
