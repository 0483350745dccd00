import { expect, test } from 'vitest';
import { formatCsv, formatRows, isFormulaLike } from '../../../src/data/formats.ts';

test('writes CSV with a header, CRLF after every line, and quotes only where RFC 4180 wants them', () => {
  const rows = [{ id: 'a', text: 'plain', list: ['x', 'y'] }, { id: 'b', text: 'with, "quotes"\nand a break', list: [] }];
  expect(formatCsv(['id', 'text', 'list'], rows)).toBe('id,text,list\r\na,plain,x|y\r\nb,"with, ""quotes""\nand a break",\r\n');
});

test('writes null as an empty cell, and truth and numbers in words and digits', () => {
  expect(formatCsv(['a', 'b', 'c', 'd'], [{ a: null, b: true, c: false, d: 900_000_000 }])).toBe('a,b,c,d\r\n,true,false,900000000\r\n');
});

test('leaves out what no column asks for, and leaves a cell empty where a value is missing', () => {
  expect(formatCsv(['a', 'b'], [{ a: 1, c: 2 }])).toBe('a,b\r\n1,\r\n');
});

test('refuses the item of a list that has the separator in it', () => {
  expect(() => formatCsv(['names'], [{ names: ['one', 'two|three'] }])).toThrow('"two|three" can\'t be part of a list in CSV: it has "|" in it, which separates the items.');
});

test('changes no text to please a spreadsheet program', () => {
  expect(formatCsv(['text'], [{ text: '=1+1' }, { text: '-5' }, { text: '@name' }])).toBe('text\r\n=1+1\r\n-5\r\n@name\r\n');
});

test('knows what a spreadsheet program may take for a formula', () => {
  expect(['=1', '+1', '-1', '@a', '\ta', 'a=1', ' =1', '', 7, null].map(isFormulaLike)).toEqual([true, true, true, true, true, false, false, false, false, false]);
});

test('writes JSON with a record a line', () => {
  expect(formatRows([{ id: 'a' }, { id: 'b' }])).toBe('[\n{"id":"a"},\n{"id":"b"}\n]\n');
  expect(formatRows([])).toBe('[]\n');
});
