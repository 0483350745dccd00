import type { ViewIndex } from './view.ts';
import { day } from './window.ts';

/** Steps that a key can take through the events. */
export type Step = 'earlier' | 'later' | 'lane-above' | 'lane-below' | 'year-back' | 'year-ahead' | 'first' | 'last';

/**
 * The event to which a step leads, by its index: by time within a lane, or to the event nearest in time of the next lane that has one;
 * with takedowns aligned, nearest in days from its own takedown. At an end it stays where it is. From an event that is no longer shown it goes on
 * from the time where that stands; without a place to start from it is the first event of the first lane. Undefined where there is nothing to walk on.
 */
export function findStep(index: ViewIndex, lanes: readonly string[], isShown: (event: number) => boolean, from: number | undefined, step: Step, aligned = false): number | undefined {
  const slug = from === undefined ? undefined : index.data.events[from]?.slug;
  const lane = slug === undefined ? -1 : lanes.indexOf(slug);
  const here = lane < 0 ? undefined : index.networks.get(slug!)?.all.find(({ event }) => event === from);
  const start = () => findBeyond(index, lanes, isShown, -1, 1)?.[0]!.event;
  if (!here) return start();

  const { time } = here;
  const walk = list(index, slug!, isShown);
  // Events of one instant are told apart by their places; one that is not shown lies between its neighbours.
  const at = walk.findIndex(({ event }) => event === from);
  const next = at >= 0 ? at + 1 : walk.filter((item) => item.time < time).length;
  const before = at >= 0 ? at - 1 : next - 1;
  switch (step) {
    case 'earlier':
      return (walk[before] ?? walk[0])?.event ?? start();
    case 'later':
      return (walk[next] ?? walk.at(-1))?.event ?? start();
    case 'first':
      return walk[0]?.event ?? start();
    case 'last':
      return walk.at(-1)?.event ?? start();
    case 'year-ahead':
      return (walk.find((item) => item.time >= time + 365 * day) ?? walk.at(-1))?.event ?? start();
    case 'year-back':
      return (walk.findLast((item) => item.time <= time - 365 * day) ?? walk[0])?.event ?? start();
    case 'lane-above':
    case 'lane-below': {
      const other = findBeyond(index, lanes, isShown, lane, step === 'lane-below' ? 1 : -1);
      if (!other) return at >= 0 ? from : (findNearest(walk, time) ?? start());
      const zeroOf = (item: { event: number }) => (aligned ? index.networks.get(index.data.events[item.event]!.slug)!.zero : 0);
      return findNearest(other, time - zeroOf(here) + zeroOf(other[0]!));
    }
  }
}

/** The shown events of the nearest lane in a direction that has any. */
function findBeyond(index: ViewIndex, lanes: readonly string[], isShown: (event: number) => boolean, lane: number, direction: 1 | -1) {
  for (let at = lane + direction; at >= 0 && at < lanes.length; at += direction) {
    const events = list(index, lanes[at]!, isShown);
    if (events.length) return events;
  }
  return undefined;
}

/** The event nearest to an instant; the earlier of two that are equally near. */
function findNearest(walk: readonly { time: number; event: number }[], time: number): number | undefined {
  return walk.reduce<(typeof walk)[number] | undefined>((best, item) => (best && Math.abs(best.time - time) <= Math.abs(item.time - time) ? best : item), undefined)?.event;
}

function list(index: ViewIndex, slug: string, isShown: (event: number) => boolean) {
  return index.networks.get(slug)?.all.filter(({ event }) => isShown(event)) ?? [];
}
