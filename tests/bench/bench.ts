/** How long parts of the first drawing took, by name, in milliseconds of wall clock. The last is the one to compare. */
export type Times = Record<string, number>;

/** What a page of the benchmark offers to the one who drives it. */
export interface Bench {
  /** Draws for the first time. Its parts run in tasks of their own: in promises, scripts are not counted as such by the browser. */
  draw: (input: BenchInput, done: (times: Times) => void) => void;
  /** Elements in the picture. */
  count: () => number;
  /** What is in view, as a text that is another when the view has moved. */
  getView: () => string;
  /** A point on which a mouse can drag, in pixels of the page. */
  getPlace: () => { x: number; y: number };
}

export interface BenchInput {
  /** How many events, and which. */
  events: number;
  seed: number;
  /** The page as the build makes it: the picture with its controls, and the list. */
  picture: string;
  list: string;
}

/** Runs what is to come when the next frame has been drawn: in the task after it. */
export function afterPaint(run: () => void) {
  requestAnimationFrame(() => setTimeout(run));
}

/** Hands a page's benchmark to its driver. */
export function offer(bench: Bench) {
  Object.assign(globalThis, { bench });
}
