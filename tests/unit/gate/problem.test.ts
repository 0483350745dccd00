import { expect, test } from 'vitest';
import { formatReport } from '../../../src/gate/problem.ts';

test('prints problems by file, in the order of lines, with record and field', () => {
  const problems = [
    { file: 'b.yaml', line: 12, record: 'f-1', field: 'unit', message: 'Second.' },
    { file: 'b.yaml', line: 3, message: 'First.' },
    { file: 'a.yaml', message: 'This file is missing.' },
  ];
  expect(formatReport(problems)).toMatchInlineSnapshot(`
    "a.yaml
      This file is missing.

    b.yaml
      line 3: First.
      line 12, f-1, unit: Second.

    3 problems in 2 files. Nothing is built until they are mended."
  `);
});

test('counts one as one', () => {
  expect(formatReport([{ file: 'a.yaml', message: 'This file is missing.' }])).toMatchInlineSnapshot(`
    "a.yaml
      This file is missing.

    1 problem in 1 file. Nothing is built until they are mended."
  `);
});
