import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { describeType, readColumns } from '../../../src/data/columns.ts';
import { column, partialDateOrNull, reference, sentence, sourceIds, wordOrNull } from '../../../src/data/fields.ts';

test('reads columns with type, meaning, rights and what they refer to from the schema of a record', () => {
  const schema = z.strictObject({ id: column(z.string(), 'Name.'), network: reference('networks', 'Network.'), date: partialDateOrNull('When.'), level: wordOrNull(['low', 'high'], 'How much.'), rank: column(z.int().nullable(), 'Rank.'), seen: column(z.boolean(), 'Seen.'), text: sentence('What.'), sources: sourceIds('Sources.') });
  expect(readColumns(schema)).toEqual([
    { name: 'id', type: 'string', nullable: false, description: 'Name.', rights: 'CC0-1.0' },
    { name: 'network', type: 'string', nullable: false, description: 'Network.', rights: 'CC0-1.0', references: 'networks' },
    { name: 'date', type: 'string', nullable: true, description: 'When. null: not known.', rights: 'CC0-1.0', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    { name: 'level', type: 'string', nullable: true, description: 'How much.', rights: 'CC0-1.0', words: ['low', 'high'] },
    { name: 'rank', type: 'integer', nullable: true, description: 'Rank.', rights: 'CC0-1.0' },
    { name: 'seen', type: 'boolean', nullable: false, description: 'Seen.', rights: 'CC0-1.0' },
    { name: 'text', type: 'string', nullable: false, description: 'What.', rights: 'CC-BY-4.0' },
    { name: 'sources', type: 'list', nullable: false, description: 'Sources.', rights: 'CC0-1.0', references: 'sources' },
  ]);
});

test('says types in words', () => {
  const schema = z.strictObject({ a: column(z.iso.date(), '.'), b: column(z.url(), '.'), c: column(z.number().nullable(), '.'), d: sourceIds(), e: partialDateOrNull('.') });
  expect(readColumns(schema).map(describeType)).toEqual(['day', 'address', 'number or null', 'list of strings', 'date or null']);
});

test('refuses what a table can not hold, and a column that nobody explains', () => {
  expect(() => readColumns(z.strictObject({ inner: column(z.strictObject({}), 'Inner.') }))).toThrow('A table has no column of the type object: inner');
  expect(() => readColumns(z.strictObject({ mute: z.string() }))).toThrow('A column without a description: mute');
});
