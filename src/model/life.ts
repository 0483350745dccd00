import type { Facts } from '../schemas/facts.ts';
import { describeCovertTime, formatKnown } from './network.ts';

/** A turning point of a network's life, in words. */
export interface LifePoint {
  name: string;
  /** When it was, or that it is not known: `from March 2024 (about 6 months)`. */
  text: string;
  /** Ids of the sources of the date; none where nothing is known. */
  sources: string[];
  /** What the date stands for, and what is uncertain about it. */
  note: string | undefined;
}

/** What turning points are called, and what is said where one is not known. */
export interface LifeWords {
  launched: string;
  covert: string;
  takenDown: string;
  announced: string;
  dateUnknown: string;
  covertUndisclosed: string;
  noCovert: string;
}

/** The life of a network in its turning points: launched, police inside, taken down, made public. */
export function describeLife(facts: Pick<Facts, 'lifespan'>, words: LifeWords, locale = 'en-GB'): LifePoint[] {
  const { launched, covert_from, covert_to, taken_down, announced } = facts.lifespan;
  const make = (name: string, point: Facts['lifespan']['launched'], describe: (date: string) => string, absent: string): LifePoint => ({
    name,
    text: point ? describe(point.date === 'unknown' ? words.dateUnknown : formatKnown(point.date, locale)) : absent,
    sources: point?.sources ?? [],
    note: point?.note,
  });
  const covertTime = describeCovertTime(facts);
  const end = covertTime && covert_to ? `, until ${formatKnown(covert_to.date, locale)}` : '';
  const describeCovert = (date: string) => `${covert_from?.date === 'unknown' ? words.covertUndisclosed : `from ${date}`}${covertTime ? ` (${covertTime}${end})` : ''}`;
  const same = (date: string) => date;
  return [
    make(words.launched, launched, same, words.dateUnknown),
    make(words.covert, covert_from, describeCovert, words.noCovert),
    make(words.takenDown, taken_down, same, words.dateUnknown),
    make(words.announced, announced, same, words.dateUnknown),
  ];
}
