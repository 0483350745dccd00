import { getStart, isBefore, type PartialDate } from '../../../src/model/partial-date.ts';
import { milestoneKinds, outcomes, type MilestoneKind, type Outcome } from '../../../src/model/vocabulary.ts';
import { evidences, type Evidence, type ExplorerData, type ExplorerEvent, type ExplorerNetwork } from '../../../src/timeline/data.ts';

/*
 * Invented networks in any number, for property tests and benchmarks: the same seed gives the same data, in Node and in a browser.
 * As in the real ones, most steps stand close to the takedown, some dates are known only to the month or the year, and what followed
 * drags on for years.
 */

/** A source of numbers from 0 up to 1 that gives the same ones for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const day = 86_400_000;
const edge = '2026-11-25';
const firstLaunch = Date.UTC(2006, 0, 1);
const lastDay = getStart(edge).getTime();

const syllables = ['lark', 'quill', 'tern', 'helio', 'vox', 'cip', 'nyx', 'orb', 'sable', 'wren', 'juno', 'kite'];
const endings = ['line', 'phone', 'mail', 'chat', 'graph', 'net', ' Secure', ' ECC'];
const countries = ['AU', 'BE', 'CA', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'NL', 'SE', 'US'];
const agencies = ['Europol', 'Eurojust', 'National Police', 'Federal Police', 'Gendarmerie nationale', 'FBI', 'National Crime Agency', 'Policía Nacional', 'Royal Canadian Mounted Police'];
const beforeFall: readonly MilestoneKind[] = ['origin', 'investigation', 'investigation', 'infiltration', 'arrest'];
const atFall: readonly MilestoneKind[] = ['takedown', 'announcement', 'arrest', 'arrest', 'statistic'];
const afterFall: readonly MilestoneKind[] = ['arrest', 'charge', 'plea', 'conviction', 'acquittal', 'sentence', 'sentence', 'ruling', 'ruling', 'statistic', 'aftermath'];
const deeds = ['Police searched', 'A court convicted', 'Prosecutors charged', 'Investigators copied the server of', 'An appeal was lodged by', 'New figures were published on', 'The operators warned'];
const ends = ['two resellers', 'the company', 'a man said to have supplied phones to users in three countries', 'the users', 'those arrested in the first raids, and ordered their phones forfeited', 'it'];

/** Invented data with as many events as asked for, spread over a twentieth as many networks (at least one, unless there are no events). */
export function makeData(events: number, seed: number): ExplorerData {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = <T>(list: readonly T[], most: number): T[] => [...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list)))];
  /** More often near 0 than near 1. */
  const near = () => random() ** 3;
  const toDate = (time: number, vagueness = random()): PartialDate => new Date(Math.min(time, lastDay)).toISOString().slice(0, vagueness < 0.06 ? 4 : vagueness < 0.26 ? 7 : 10);

  const count = events > 0 ? Math.max(1, Math.round(events / 20)) : 0;
  const networks = Array.from({ length: count }, (_, index): ExplorerNetwork => {
    const launch = firstLaunch + random() * 15 * 365 * day;
    const fall = Math.min(launch + (0.5 + random() * 7) * 365 * day, lastDay - random() * 400 * day);
    const outcome = pick(Object.keys(outcomes) as Outcome[]);
    const takenDown = toDate(fall, random() < 0.1 ? 0.2 : 1);
    const inside = outcome === 'infiltrated' || outcome === 'run-by-police' || random() < 0.1;
    const from = Math.max(launch, fall - (20 + near() * 900) * day);
    return {
      slug: `${pick(syllables)}-${index}`,
      name: `${pick(syllables).replace(/^./, (first) => first.toUpperCase())}${pick(endings)} ${index}`,
      outcome,
      launched: random() < 0.12 ? undefined : toDate(launch),
      covert: inside ? { from: random() < 0.15 ? undefined : toDate(from, Math.max(random(), 0.1)), to: takenDown, label: pick([undefined, 'about 5 months', '74 days']) } : undefined,
      takenDown,
      announced: takenDown.length === 10 ? toDate(fall + Math.floor(random() * 3) * day, 1) : takenDown,
      arrests: random() < 0.3 ? undefined : Math.floor(near() * 2000),
      agencies: some(agencies, 4),
    };
  });

  const list = Array.from({ length: events }, (_, index): ExplorerEvent => {
    // Every network has some; those that made the most noise have many.
    const network = networks[index < count ? index : Math.floor(random() ** 1.6 * count)]!;
    const fall = getStart(network.takenDown).getTime();
    const where = random();
    const [kinds, time] = where < 0.25 ? [beforeFall, fall - near() * 4 * 365 * day] : where < 0.5 ? [atFall, fall + Math.floor(random() * 3) * day] : [afterFall, fall + near() * Math.min(8 * 365 * day, lastDay - fall)];
    const kind: MilestoneKind = pick(kinds);
    const date = toDate(time);
    const isSecret = (kind === 'investigation' || kind === 'infiltration') && isBefore(date, network.announced);
    return {
      id: `m-${date}-${index}`,
      slug: network.slug,
      date,
      kind,
      text: `${pick(deeds)} ${pick(ends)} (${milestoneKinds[kind].toLowerCase()}).`,
      countries: some(countries, 3),
      evidence: pick(Object.keys(evidences) as Evidence[]),
      disclosed: isSecret ? network.announced : date,
    };
  });
  return { edge, networks, events: list };
}
