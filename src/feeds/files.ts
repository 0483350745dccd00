import { listAppointments, formatCalendar, type Appointment } from './calendar.ts';
import { listFeeds, type FeedInput, type SiteFeed } from './feeds.ts';
import { formatAtom, formatJsonFeed, formatOpml, type Sender } from './formats.ts';

/** A file that is made of feeds or appointments. */
export interface FeedFile {
  /** Address from the site's root. */
  path: `/${string}`;
  type: string;
  body: string;
}

/** All that can be followed: the feeds, the appointments, and their files. */
export interface Following {
  feeds: SiteFeed[];
  appointments: Appointment[];
  files: FeedFile[];
}

/** What the groups of feeds are called. */
export const groupTitles = { all: 'The whole site', events: 'What happened', networks: 'Networks', countries: 'Countries' } as const;

export const opmlPath = '/feeds/gone-dark.opml';
/** Address of the calendar of everything, or of one network. */
export const getCalendarPath = (slug?: string): `/${string}` => (slug ? `/feeds/networks/${slug}.ics` : '/feeds/calendar.ics');

/** Whether a network has anything for a calendar: the format knows no empty ones. */
export const hasCalendar = (appointments: readonly Appointment[], slug: string) => appointments.some((appointment) => appointment.slug === slug);

const made = new WeakMap<FeedInput['networks'], Following>();

/** Makes all feeds and calendars, once for the same networks. */
export function makeFollowing(input: FeedInput, sender: Sender): Following {
  const before = made.get(input.networks);
  if (before) return before;
  const feeds = listFeeds(input);
  const appointments = listAppointments(input);
  const { toAddress } = input;
  const calendar = (list: readonly Appointment[], path: `/${string}`, title: string, description: string, home: string): FeedFile => ({ path, type: 'text/calendar; charset=utf-8', body: formatCalendar(list, { title, description, source: toAddress(path), home }) });
  const following: Following = {
    feeds,
    appointments,
    files: [
      ...feeds.flatMap((feed): FeedFile[] => [
        { path: `${feed.path}.xml`, type: 'application/atom+xml; charset=utf-8', body: formatAtom(feed, sender) },
        { path: `${feed.path}.json`, type: 'application/feed+json; charset=utf-8', body: formatJsonFeed(feed, sender) },
      ]),
      { path: opmlPath, type: 'text/x-opml; charset=utf-8', body: formatOpml(Object.entries(groupTitles).map(([group, title]) => ({ title, feeds: feeds.filter((feed) => feed.group === group) })), `Feeds of ${sender.name}`, sender) },
      calendar(appointments, getCalendarPath(), sender.name, 'Hearings and decisions that were announced, and the days of takedowns.', toAddress('/feeds/')),
      ...input.networks.filter(({ slug }) => hasCalendar(appointments, slug)).map(({ slug, facts }) => calendar(appointments.filter((appointment) => appointment.slug === slug), getCalendarPath(slug), `${sender.name}: ${facts.name}`, `${facts.name}: hearings and decisions that were announced, and the day of the takedown.`, toAddress(`/operations/${slug}/`))),
    ],
  };
  made.set(input.networks, following);
  return following;
}
