import type { Step } from '../../timeline/walk.ts';

export interface KeysHost {
  /** The event that is selected, if any. */
  getSelected: () => number | undefined;
  walk: (step: Step) => void;
  /** Zooms around the selected event, so that it stays where it is. */
  zoomBy: (factor: number) => void;
  showAll: () => void;
  toggleLaneOf: (event: number) => void;
  /** Goes to the entry, at the step. */
  open: (event: number) => void;
  /** Leaves the card, the selection or the zoom; false where there is nothing to leave. */
  stepBack: () => boolean;
  showKeys: () => void;
}

const steps: Record<string, Step> = { ArrowLeft: 'earlier', ArrowRight: 'later', ArrowUp: 'lane-above', ArrowDown: 'lane-below', PageUp: 'year-back', PageDown: 'year-ahead', Home: 'first', End: 'last' };

/** The keys of the picture, while the focus is on its frame. */
export class Keys {
  #host: KeysHost;

  constructor(frame: HTMLElement, host: KeysHost, signal: AbortSignal) {
    this.#host = host;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== frame) return;
      if (this.#take(event.key)) event.preventDefault();
    };
    frame.addEventListener('keydown', onKey, { signal });
  }

  /** Does what a key asks. Returns whether it was one of ours. */
  #take(key: string): boolean {
    const step = steps[key];
    if (step) {
      this.#host.walk(step);
      return true;
    }
    const selected = this.#host.getSelected();
    switch (key) {
      case '+':
      case '=':
      case '-':
        this.#host.zoomBy(key === '-' ? 0.5 : 2);
        return true;
      case '0':
        this.#host.showAll();
        return true;
      case ' ':
        if (selected === undefined) return false;
        this.#host.toggleLaneOf(selected);
        return true;
      case 'Enter':
        if (selected === undefined) return false;
        this.#host.open(selected);
        return true;
      case 'Escape':
        return this.#host.stepBack();
      case '?':
        this.#host.showKeys();
        return true;
      default:
        return false;
    }
  }
}
