import { easeCubicInOut } from 'd3';
import { interpolateWindow, type TimeWindow } from '../../timeline/window.ts';

/** How long a zoom by button or key takes, in milliseconds. */
const duration = 260;

/** Goes from one window to another in a short, even motion; at once where the reader wants no motion. */
export class Glide {
  #frame = 0;

  /** @param moveTo called with each window on the way */
  start(from: TimeWindow, to: TimeWindow, moveTo: (window: TimeWindow) => void) {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return moveTo(to);
    const begun = performance.now();
    const move = (now: number) => {
      const progress = Math.min(1, Math.max(0, (now - begun) / duration));
      moveTo(interpolateWindow(from, to, easeCubicInOut(progress)));
      this.#frame = progress < 1 ? requestAnimationFrame(move) : 0;
    };
    this.#frame = requestAnimationFrame(move);
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
