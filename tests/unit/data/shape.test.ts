import { expect, test } from 'vitest';
import { compareShapes } from '../../data/shape.ts';

const recorded = { 'figures.json': { id: 'string', value: 'number | null' }, 'figures.csv': { id: 'cell', value: 'cell' } };

test('says nothing where nothing has changed', () => {
  expect(compareShapes(recorded, structuredClone(recorded))).toEqual({ broken: [], added: [] });
});

test('refuses a column that is gone, one with another type, one that may now be null, and a file that is gone', () => {
  const found = { 'figures.json': { id: 'string | null' } };
  expect(compareShapes(recorded, found).broken).toEqual(['figures.json: the column id was string and is string | null', 'figures.json: the column value is gone', 'figures.csv is gone']);
});

test('refuses a new column before an old one in CSV, but not in JSON', () => {
  const found = { 'figures.json': { unit: 'string', id: 'string', value: 'number | null' }, 'figures.csv': { id: 'cell', unit: 'cell', value: 'cell' } };
  expect(compareShapes(recorded, found)).toEqual({ broken: ['figures.csv: the columns stand in another order'], added: ['figures.json: the column unit is new', 'figures.csv: the column unit is new'] });
});

test('names what is new: it has to be recorded', () => {
  const found = { ...recorded, 'figures.csv': { id: 'cell', value: 'cell', unit: 'cell' }, 'agencies.csv': { id: 'cell' } };
  expect(compareShapes(recorded, found)).toEqual({ broken: [], added: ['figures.csv: the column unit is new', 'agencies.csv is new'] });
});
