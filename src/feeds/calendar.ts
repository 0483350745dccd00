import { ICalCalendar, ICalEventRepeatingFreq, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { formatHearing } from '../model/hearings.ts';
import type { Network } from '../model/network.ts';
import { formatDate, getPrecision, getStart } from '../model/partial-date.ts';
import { confidences } from '../model/vocabulary.ts';
import type { FeedInput } from './feeds.ts';
import { findItem, findRevisions, listIds } from './revisions.ts';

/** An appointment: all day, or over several days. */
export interface Appointment {
  /** Stays the same for good. */
  uid: string;
  kind: 'hearing' | 'anniversary';
  slug: string;
  summary: string;
  text: string;
  /** Full address of what it is about. */
  url: string;
  /** First and last day. */
  from: string;
  to: string;
  /** Day of the version that last changed it, and how often one did. */
  changed: string;
  sequence: number;
}

/**
 * All that can stand in a calendar: hearings and decisions that were announced, and the days of takedowns, which come back each year.
 * A takedown that is not known to the day has none.
 */
export function listAppointments({ networks, versions, toAddress, getHistory }: FeedInput): Appointment[] {
  return networks.flatMap((network) => {
    const recorded = versions.get(network.slug) ?? [];
    const page = toAddress(`/operations/${network.slug}/`);
    return [...listAnniversaries(network, recorded, page, getHistory), ...listHearings(network, recorded, page, getHistory)];
  });
}

type Versions = Parameters<typeof findRevisions>[0];
type GetHistory = FeedInput['getHistory'];

/** What stands in a UID for the address under which something was first published: `ghost`, `m-2026-trial.sky-ecc`. */
const nameFirst = ([first = '']: readonly string[]) => /^\/operations\/([^/]+)\/(?:#(.+))?$/.exec(first)!.slice(1).filter(Boolean).toReversed().join('.');

function listAnniversaries({ slug, facts, entry }: Network, versions: Versions, page: string, getHistory: GetHistory): Appointment[] {
  const { date } = facts.lifespan.taken_down;
  if (date === 'unknown' || getPrecision(date) !== 'day') return [];
  const { updated: changed, count: sequence } = findRevisions(versions, ({ standfirst, parts }) => [standfirst, parts.find(({ id }) => id === 'glance')?.items.find(({ title }) => title === 'Taken down')?.lines]);
  return [{ uid: `takedown.${nameFirst(getHistory(`/operations/${slug}/`))}@gone-dark`, kind: 'anniversary', slug, summary: `${facts.name} taken down (${date.slice(0, 4)})`, text: `On ${formatDate(date)}. ${entry.standfirst}`, url: page, from: date, to: date, changed, sequence }];
}

function listHearings({ slug, facts }: Network, versions: Versions, page: string, getHistory: GetHistory): Appointment[] {
  return facts.milestones.flatMap(({ id, hearings = [], text, note, confidence }) => {
    const history = getHistory(`/operations/${slug}/#${id}`);
    return hearings.map(({ on, until = on, what }, index): Appointment => {
      const { updated: changed, count: sequence } = findRevisions(versions, (version) => findItem(version, listIds(history)));
      return { uid: `${index + 1}.${nameFirst(history)}@gone-dark`, kind: 'hearing', slug, summary: `${facts.name}: ${what} (announced)`, text: [`${formatHearing({ on, until: until === on ? undefined : until, what })}.`, text, confidence && confidences[confidence], note].filter(Boolean).join(' '), url: `${page}#${id}`, from: on, to: until, changed, sequence };
    });
  });
}

/** Appointments as a calendar to follow. Format: iCalendar, https://www.rfc-editor.org/rfc/rfc5545; its name and address: https://www.rfc-editor.org/rfc/rfc7986 */
export function formatCalendar(appointments: readonly Appointment[], { title, description, source, home }: { title: string; description: string; source: string; home: string }): string {
  const calendar = new ICalCalendar({ name: title, description, source, url: home, prodId: { company: 'Gone Dark', product: 'gone-dark', language: 'EN' }, ttl: 86_400 });
  for (const { uid, kind, summary, text, url, from, to, changed, sequence } of appointments.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.uid < b.uid ? -1 : 1)))
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: getStart(changed),
      lastModified: getStart(changed),
      start: getStart(from),
      // Of an event of whole days the end is the first day after it.
      end: new Date(getStart(to).getTime() + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      summary,
      description: `${text}\n\n${url}`,
      url,
      status: kind === 'hearing' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: kind === 'hearing' ? 'Hearing' : 'Anniversary' }],
      ...(kind === 'anniversary' && { repeating: { freq: ICalEventRepeatingFreq.YEARLY } }),
    });
  // Each line ends with a line end, the last one too; the library leaves it out there.
  return `${calendar.toString()}\r\n`;
}
