import { expect, test } from 'vitest';
import { collectChanges, describeChange, isMaterial, listChangesSince, listCorrections, listPlaces, listPlacesAsOf } from '../../../src/model/changes.ts';
import type { Change } from '../../../src/schemas/entry.ts';
import type { Version } from '../../../src/schemas/version.ts';
import { makeFacts } from '../facts.ts';

const note = (id: string, date: string, over: Partial<Change> = {}): Change => ({ id, date, kind: 'minor', text: 'A comma.', about: [], ...over });
const entry = (changes: Change[]) => ({ title: '', standfirst: '', published: '2026-11-25', updated: changes[0]!.date, changes });

test('lists the notes of all entries, newest first, and of one day by name', () => {
  const networks = [
    { slug: 'quill', facts: makeFacts({ name: 'Quillphone' }), entry: entry([note('n-3', '2026-12-03'), note('n-1', '2026-11-25')]) },
    { slug: 'lark', facts: makeFacts({ name: 'Larkline' }), entry: entry([note('n-2', '2026-12-02'), note('n-1', '2026-11-25')]) },
  ];
  expect(collectChanges(networks).map(({ slug, change }) => `${change.date} ${slug}`)).toEqual(['2026-12-03 quill', '2026-12-02 lark', '2026-11-25 lark', '2026-11-25 quill']);
});

test('material changes and corrections are for the feed', () => {
  expect((['publication', 'minor', 'material', 'correction'] as const).filter((kind) => isMaterial({ kind }))).toEqual(['material', 'correction']);
});

test('lists the notes after a day', () => {
  expect(listChangesSince([note('n-2', '2026-12-02'), note('n-1', '2026-12-01')], '2026-12-01').map(({ id }) => id)).toEqual(['n-2']);
});

test('hands corrections on to machines: what was wrong, what is right and why', () => {
  const correction = note('n-arrests', '2026-12-01', { kind: 'correction', text: 'Police counted 43.', wrong: '42 arrests.', why: 'The police corrected their count.' });
  expect(describeChange(note('n-2', '2026-12-02'))).toBe('A comma.');
  expect(listCorrections([note('n-2', '2026-12-02'), correction], (id) => `https://a.example/#${id}`)).toEqual([{ date: '2026-12-01', text: 'Wrong was: 42 arrests. Police counted 43. The police corrected their count.', url: 'https://a.example/#n-arrests' }]);
});

test('says what each id stands for, and in which version where it is gone', () => {
  const version = (date: string, ids: string[]) => ({ date, parts: [{ id: 'figures', title: '', items: ids.map((id) => ({ id, kind: 'figure' as const, head: `Arrests ${id}`, lines: [] })) }] }) as unknown as Version;
  const versions = [version('2026-11-25', ['f-a', 'f-b', 'f-c']), version('2026-12-01', ['f-a', 'f-c']), version('2026-12-02', ['f-c', 'f-d'])];
  expect([...listPlaces(versions)]).toEqual([['f-a', { label: 'Arrests f-a', version: '2026-12-01' }], ['f-b', { label: 'Arrests f-b', version: '2026-11-25' }], ['f-c', { label: 'Arrests f-c' }], ['f-d', { label: 'Arrests f-d' }]]);
  expect(listPlacesAsOf(versions, '2026-12-01').get('f-c')?.version).toBe('2026-12-01');
  expect(listPlacesAsOf(versions, '2026-12-01').get('f-d')).toBeUndefined();
  expect([...listPlaces([])]).toEqual([]);
});

test('calls a paragraph by its beginning, and a case by its name', () => {
  const items = [{ id: 'c-search', kind: 'paragraph', lines: [['Police searched the company at dawn and took its server away for good.']] }, { id: 'q-price', kind: 'question', lines: [['What it cost.']] }, { id: 'r-a', kind: 'ruling', title: 'Doe v State', head: '2020 · A court', lines: [] }];
  const version = { date: '2026-11-25', parts: [{ id: 'story', title: '', items }] } as unknown as Version;
  expect([...listPlaces([version]).values()].map(({ label }) => label)).toEqual(['“Police searched the company at dawn and took its server …”', '“What it cost.”', 'Doe v State']);
});
