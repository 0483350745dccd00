import { expect, test } from 'vitest';
import { isFinal, isPresumedInnocent, isProven } from '../../../src/model/people.ts';
import type { Stage } from '../../../src/model/vocabulary.ts';

const person = (...stages: Stage[]) => ({ status: stages.at(-1)!, record: stages.map((stage) => ({ stage, date: '2020', sources: ['s1'] })) });

test('calls a case proved after a plea, a conviction or a sentence', () => {
  expect([person('charged'), person('arrested', 'on-trial'), person('charged', 'pleaded-guilty'), person('convicted'), person('charged', 'sentenced')].map(isProven)).toEqual([false, false, true, true, true]);
});

test('no longer calls a case proved after an acquittal on appeal, and says of a verdict whether it is final', () => {
  expect([person('convicted', 'sentenced', 'acquitted'), person('acquitted', 'convicted')].map(isProven)).toEqual([false, true]);
  const verdict = (pending: boolean, ...stages: Stage[]) => isFinal({ ...person(...stages), pending });
  expect([verdict(true, 'charged'), verdict(true, 'convicted'), verdict(false, 'convicted', 'sentenced'), verdict(false, 'convicted', 'acquitted')]).toEqual([null, false, true, null]);
});

test('presumes innocent who is before the courts and neither proved guilty nor acquitted', () => {
  expect([person('charged'), person('wanted'), person('charged', 'acquitted'), person('convicted')].map(isPresumedInnocent)).toEqual([true, true, false, false]);
});
