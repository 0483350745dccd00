/** How long parts of the first drawing took, by name, in milliseconds of wall clock. The last is the one to compare. */
export type Times = Record<string, number>;

/** What a page of the benchmark offers to the one who drives it. */
export interface Bench {
  /** Draws for the first time. */
  draw: (input: BenchInput) => Promise<Times>;
  /** Elements in the picture. */
  count: () => number;
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

/** Resolves when the next frame has been drawn: the task after it. */
export function waitForPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Hands a page's benchmark to its driver. */
export function offer(bench: Bench) {
  Object.assign(globalThis, { bench });
}
