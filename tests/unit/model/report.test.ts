import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatReport } from '../../../src/model/report.ts';
import { readSettings } from '../../../src/settings.ts';

const line = { entry: 'Sky ECC', id: 'f-users', version: '2026-11-25', address: 'https://example.org/operations/sky-ecc/?v=2026-11-25#f-users' };
const form = parse(readFileSync(join(import.meta.dirname, '../../../.github/ISSUE_TEMPLATE/error.yml'), 'utf8')) as { body: { id?: string }[] };

test('the issue form gets entry, line, version and address', () => {
  const url = new URL(formatReport({ repository: 'https://code.example/desk/gone-dark', contact: undefined }, line).issue!);
  expect(url.origin + url.pathname).toBe('https://code.example/desk/gone-dark/issues/new');
  expect(Object.fromEntries(url.searchParams)).toEqual({ template: 'error.yml', title: 'Error in Sky ECC: f-users', entry: 'Sky ECC', record: 'f-users', version: '2026-11-25', address: line.address });
});

test('every field that the address fills is in the form', () => {
  const fields = new URL(formatReport({ repository: 'https://code.example/x', contact: undefined }, line).issue!).searchParams;
  const ids = form.body.map(({ id }) => id);
  expect([...fields.keys()].filter((key) => !['template', 'title'].includes(key) && !ids.includes(key))).toEqual([]);
});

test('a mail has the same in its text, a line each', () => {
  const { issue, mail } = formatReport({ repository: undefined, contact: 'errors@example.org' }, { ...line, id: undefined, address: 'https://example.org/operations/sky-ecc/?v=2026-11-25' });
  expect(issue).toBeUndefined();
  const url = new URL(mail!);
  expect(url.pathname).toBe('errors@example.org');
  expect(mail).not.toContain('+');
  expect(url.searchParams.get('subject')).toBe('Error in Sky ECC');
  expect(url.searchParams.get('body')?.split('\r\n').slice(0, 4)).toEqual(['Entry: Sky ECC', 'Line: the whole entry', 'Version: 2026-11-25', 'Address: https://example.org/operations/sky-ecc/?v=2026-11-25']);
});

test('settings that are empty count as not set', () => {
  expect(readSettings({ REPOSITORY: ' ', CONTACT: '' })).toEqual({ repository: undefined, contact: undefined });
});

test('the address of a repository loses its last slash', () => {
  expect(readSettings({ REPOSITORY: 'https://code.example/desk/gone-dark/' }).repository).toBe('https://code.example/desk/gone-dark');
});

test('settings that can not be right are refused with what to write', () => {
  expect(() => readSettings({ REPOSITORY: 'desk/gone-dark' })).toThrowErrorMatchingInlineSnapshot(`[Error: REPOSITORY is "desk/gone-dark", and that is no address of a repository. Write it in full, such as https://example.org/gone-dark, or leave it out.]`);
  expect(() => readSettings({ REPOSITORY: 'javascript:alert(1)' })).toThrow('REPOSITORY is');
  expect(() => readSettings({ CONTACT: 'the desk' })).toThrowErrorMatchingInlineSnapshot(`[Error: CONTACT is "the desk", and that is no mail address. Write one such as corrections@example.org, or leave it out.]`);
  expect(() => readSettings({ CONTACT: 'a@example.org?cc=b@example.org' })).toThrow('CONTACT is');
});
