import { messages } from '../messages/en.ts';
import { describeHeadline, formatAsOf, formatScope, getHeadlines } from '../model/figures.ts';
import { describeCovertTime, getTakedown, type Network } from '../model/network.ts';
import { formatDate } from '../model/partial-date.ts';
import { outcomes } from '../model/vocabulary.ts';
import { lowerFirst } from '../model/words.ts';
import { toTimelineNetwork, type TimelineNetwork } from '../timeline/events.ts';

/** What the share picture of an entry shows and its description says. */
export interface Subject {
  title: string;
  timeline: TimelineNetwork;
  /** When it was launched and when it fell, in words. */
  launched: string;
  takenDown: string;
  /** How it fell, in a few words and in a sentence. */
  outcome: { label: string; sentence: string };
  /** How long police were inside in secret, in words; undefined where they were not, as far as is known. */
  covert: string | undefined;
  /** The first headline figure: number with qualifier, what it counts, and where and when that held. */
  headline: { value: string; label: string; scope: string; asOf: string } | undefined;
}

const words = messages.share;

/** Takes from a network what its share picture shows. */
export function getSubject({ slug, entry, facts }: Pick<Network, 'slug' | 'facts'> & { entry: Pick<Network['entry'], 'title'> }): Subject {
  const { launched, covert_from } = facts.lifespan;
  const covertTime = describeCovertTime(facts);
  const figure = getHeadlines(facts.figures)[0];
  return {
    title: entry.title,
    timeline: toTimelineNetwork(slug, facts),
    launched: launched && launched.date !== 'unknown' ? `${words.launched} ${formatDate(launched.date)}` : words.launchUnknown,
    takenDown: `${words.takenDown} ${formatDate(getTakedown(facts))}`,
    outcome: outcomes[facts.outcome],
    covert: covert_from ? (covertTime ? `${words.inside} ${covertTime}` : words.insideUnknown) : undefined,
    headline: figure && { ...describeHeadline(figure), scope: formatScope(figure), asOf: formatAsOf(figure) },
  };
}

/** The picture in one sentence, for those who can't see it: name, dates, how it fell, and the figure. */
export function describeSubject({ title, launched, takenDown, outcome, covert, headline }: Subject): string {
  const life = [launched, covert, takenDown].filter(Boolean).join(', ');
  const figure = headline && `; ${lowerFirst(headline.label)}: ${headline.value} (${headline.scope}, ${headline.asOf})`;
  return `${words.lifeLine} ${title}: ${lowerFirst(life)} (${lowerFirst(outcome.label)})${figure ?? ''}.`;
}
