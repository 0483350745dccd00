import type { ViewIndex } from './view.ts';
import { day } from './window.ts';

/** Steps that a key can take through the events. */
export type Step = 'earlier' | 'later' | 'lane-above' | 'lane-below' | 'year-back' | 'year-ahead' | 'first' | 'last';

/**
 * The event to which a step leads, by its index: by time within a lane, or to the event nearest in time of the next lane that has one.
 * At an end it stays where it is; without a place to start from it is the first event of the first lane. Undefined where there is nothing to walk on.
 */
export function findStep(index: ViewIndex, lanes: readonly string[], isShown: (event: number) => boolean, from: number | undefined, step: Step): number | undefined {
  const walkable = lanes.filter((slug) => index.networks.get(slug)?.all.some(({ event }) => isShown(event)));
  const slug = from === undefined ? undefined : index.data.events[from]?.slug;
  const lane = slug === undefined ? -1 : walkable.indexOf(slug);
  if (from === undefined || lane < 0) return walkable[0] === undefined ? undefined : list(index, walkable[0], isShown)[0]?.event;

  const walk = list(index, walkable[lane]!, isShown);
  const at = walk.findIndex(({ event }) => event === from);
  const { time } = index.networks.get(slug!)!.all.find(({ event }) => event === from)!;
  switch (step) {
    case 'earlier':
      return walk[Math.max(0, at - 1)]?.event;
    case 'later':
      return walk[Math.min(walk.length - 1, at + 1)]?.event;
    case 'first':
      return walk[0]?.event;
    case 'last':
      return walk.at(-1)?.event;
    case 'year-ahead':
      return (walk.find((item) => item.time >= time + 365 * day) ?? walk.at(-1))?.event;
    case 'year-back':
      return (walk.findLast((item) => item.time <= time - 365 * day) ?? walk[0])?.event;
    case 'lane-above':
    case 'lane-below': {
      const other = walkable[lane + (step === 'lane-below' ? 1 : -1)];
      if (other === undefined) return from;
      return list(index, other, isShown).reduce((best, item) => (Math.abs(item.time - time) < Math.abs(best.time - time) ? item : best)).event;
    }
  }
}

function list(index: ViewIndex, slug: string, isShown: (event: number) => boolean) {
  return index.networks.get(slug)!.all.filter(({ event }) => isShown(event));
}
