import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { formatCalendar, listAppointments } from '../../../src/feeds/calendar.ts';
import { makeInput, makeVersion } from './network.ts';

const facts = { milestones: [{ id: 'm-2026-trial', date: '2026', kind: 'aftermath', text: 'The trial was to open on 1 March 2027 and to last until 3 March.', sources: ['s1'], hearings: [{ on: '2027-03-01', until: '2027-03-03', what: 'Trial, of two' }] }] };
const find = (versions: ReturnType<typeof makeVersion>[], kind: string, more: Record<string, unknown> = facts) => listAppointments(makeInput(versions, { facts: more })).find((appointment) => appointment.kind === kind);

test('a hearing keeps its UID and raises its SEQUENCE with each version that words its step otherwise, and with no other', () => {
  const versions = [makeVersion('2026-01-01'), makeVersion('2026-02-02', { standfirst: 'Another.' }), makeVersion('2026-03-03', { standfirst: 'Another.', step: 'Moved to 1 March 2027.' })];
  const seen = versions.map((_, index) => find(versions.slice(0, index + 1), 'hearing')!);
  expect(seen.map(({ uid, sequence, changed }) => ({ uid, sequence, changed }))).toEqual([
    { uid: '1.m-2026-trial.larkline@gone-dark', sequence: 0, changed: '2026-01-01' },
    { uid: '1.m-2026-trial.larkline@gone-dark', sequence: 0, changed: '2026-01-01' },
    { uid: '1.m-2026-trial.larkline@gone-dark', sequence: 1, changed: '2026-03-03' },
  ]);
});

test('a hearing whose step or network got another name keeps its UID', () => {
  const input = { ...makeInput([makeVersion('2026-01-01')], { facts }), getHistory: (address: string) => (address.includes('#') ? ['/operations/lark/#m-2025-trial', address] : ['/operations/lark/', address]) };
  expect(listAppointments(input).map(({ uid, url }) => [uid, url])).toEqual([
    ['takedown.lark@gone-dark', 'https://site.example/below/operations/larkline/'],
    ['1.m-2025-trial.lark@gone-dark', 'https://site.example/below/operations/larkline/#m-2026-trial'],
  ]);
});

test('the day of the takedown raises its SEQUENCE when the day or the sentence about it changes', () => {
  const versions = [makeVersion('2026-01-01'), makeVersion('2026-02-02', { step: 'Other.' }), makeVersion('2026-03-03', { takenDown: '21 June 2019' })];
  expect(find(versions, 'anniversary')).toMatchObject({ uid: 'takedown.larkline@gone-dark', sequence: 1, changed: '2026-03-03' });
});

test('a takedown that is not known to the day has no anniversary', () => {
  const lifespan = { launched: null, covert_from: null, covert_to: null, taken_down: { date: '2019-06', sources: ['s1'] }, announced: { date: '2019-06', sources: ['s1'] } };
  expect(find([makeVersion('2026-01-01')], 'anniversary', { ...facts, lifespan })).toBeUndefined();
});

test('a calendar is read by another program as it was meant: whole days, the last one included, and each year again', () => {
  const list = listAppointments(makeInput([makeVersion('2026-01-01')], { facts }));
  const text = formatCalendar(list, { title: 'Gone Dark, all', description: 'All; and more', source: 'https://site.example/feeds/calendar.ics', home: 'https://site.example/feeds/' });
  expect(text).toBe(formatCalendar(list.toReversed(), { title: 'Gone Dark, all', description: 'All; and more', source: 'https://site.example/feeds/calendar.ics', home: 'https://site.example/feeds/' }));
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  // With a method it would be an invitation, which needs somebody who invites: https://www.rfc-editor.org/rfc/rfc5546#section-3.2.1
  expect(text).not.toContain('METHOD');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(events.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString(), startDate.isDate])).toEqual([
    ['Larkline taken down (2019)', '2019-06-20', '2019-06-21', true],
    ['Larkline: Trial, of two (announced)', '2027-03-01', '2027-03-04', true],
  ]);
  const next = events[0]!.iterator(ICAL.Time.fromDateString('2019-06-20'));
  expect([next.next().toString(), next.next().toString(), next.next().toString()]).toEqual(['2019-06-20', '2020-06-20', '2021-06-20']);
  expect(events[1]!.isRecurring()).toBe(false);
  expect(events[1]!.description).toBe('Trial, of two, 1 March 2027 to 3 March 2027. The trial was to open on 1 March 2027 and to last until 3 March.\n\nhttps://site.example/below/operations/larkline/#m-2026-trial');
});
