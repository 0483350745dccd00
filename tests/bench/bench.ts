/** What a page of the benchmark offers to the one who drives it. */
export interface Bench {
  /**
   * The first drawing in parts, each run in a task of its own: in promises, scripts are not counted as such by the browser.
   * `picture` ends with the first picture on the screen; what comes after it makes the picture answer.
   */
  parts: Partial<Record<Part, (input: BenchInput, done: (wall: number) => void) => void>>;
  /** Elements in the picture. */
  count: () => number;
  /** What is in view, as a text that is another when the view has moved. */
  getView: () => string;
  /** A point on which a mouse can drag, in pixels of the page. */
  getPlace: () => { x: number; y: number };
}

export type Part = 'list' | 'picture' | 'start' | 'own';

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

/** Runs a part and tells how long it was until its picture stood, in milliseconds of wall clock. */
export function time(run: () => void, done: (wall: number) => void) {
  const start = performance.now();
  run();
  afterPaint(() => done(performance.now() - start));
}

/** Hands a page's benchmark to its driver. */
export function offer(bench: Bench) {
  Object.assign(globalThis, { bench });
}
