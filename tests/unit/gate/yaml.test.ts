import { describe, expect, test } from 'vitest';
import { decodeText, describePath, parseYaml } from '../../../src/gate/yaml.ts';

describe('YAML', () => {
  test('keeps unquoted dates, and words such as no, as text', () => {
    expect(parseYaml('a: 2021-02-31\nb: 2021\nc: no', 'f').value).toEqual({ a: '2021-02-31', b: 2021, c: 'no' });
  });

  test('knows the line of a value, or of the nearest one above it', () => {
    const yaml = parseYaml('a: 1\nlist:\n  - id: x\n    sources:\n      - s1\n      - s2\n', 'f', 10);
    const lines = [['a'], ['list'], ['list', 0], ['list', 0, 'sources'], ['list', 0, 'sources', 1], ['list', 0, 'gone'], ['gone']].map(yaml.findLine);
    expect(lines).toEqual([11, 12, 13, 14, 16, 13, 11]);
  });

  test('takes a place that another refers to', () => {
    expect(parseYaml('a: &one [s1]\nb: *one', 'f').value).toEqual({ a: ['s1'], b: ['s1'] });
  });

  test('complains once about a line', () => {
    expect(parseYaml('a: b: c\nd: "x" y\n', 'f', 2).problems.map(({ line }) => line)).toEqual([3, 4]);
  });
});

test('names the record that a person would look for, and the field in it', () => {
  const value = { figures: [{ id: 'f-1' }, {}], people: [{ id: 'p-1', record: [{}] }], lifespan: { launched: {} } };
  expect([['figures', 0, 'unit'], ['figures', 1, 'unit'], ['people', 0, 'record', 0, 'stage'], ['lifespan', 'launched', 'date'], ['figures', 0], []].map((path) => describePath(value, path))).toEqual([
    { record: 'f-1', field: 'unit' },
    { record: 'figures[1]', field: 'unit' },
    { record: 'p-1', field: 'record[0].stage' },
    { record: undefined, field: 'lifespan.launched.date' },
    { record: 'f-1', field: undefined },
    { record: undefined, field: undefined },
  ]);
});

describe('bytes', () => {
  test('reads UTF-8, with or without a byte order mark', () => {
    const bytes = new TextEncoder().encode('安全圈');
    expect(decodeText(bytes, 'f')).toEqual({ text: '安全圈', problems: [] });
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes), 'f')).toEqual({ text: '安全圈', problems: [] });
  });

  test('says on which line other bytes stand', () => {
    expect(decodeText(Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a), 'f').problems).toEqual([{ file: 'f', line: 2, message: 'This file is not UTF-8. Save it again with the encoding UTF-8.' }]);
  });
});
