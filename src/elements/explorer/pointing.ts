import type { ViewLane, ViewMark } from '../../timeline/view.ts';

export interface PointingHost {
  /** Pixels of the screen for a pixel of the picture. */
  getScale: () => number;
  /** The lanes as they are drawn. */
  getLanes: () => readonly ViewLane[];
  /** Shows the card of a mark. */
  show: (mark: ViewMark) => void;
  hide: () => void;
  hideSoon: () => void;
  select: (event: number) => void;
  toggleLane: (slug: string) => void;
  /** Goes to the entry, at the step. */
  open: (event: number) => void;
}

/** A pointer within this distance of a mark means it, in pixels of the screen: targets are at least 24 wide at every zoom. */
const reach = 13;

/** What the pointer does on the picture, gestures aside: a mouse shows what a mark stands for, a click or a tap takes it. */
export class Pointing {
  #svg: SVGSVGElement;
  #surface: Element;
  #host: PointingHost;

  /** @param surface lies below everything and shows by its cursor whether there is something to take */
  constructor(svg: SVGSVGElement, surface: Element, host: PointingHost, signal: AbortSignal) {
    this.#svg = svg;
    this.#surface = surface;
    this.#host = host;
    svg.addEventListener('pointermove', this.#onMove, { signal });
    svg.addEventListener('pointerleave', () => host.hideSoon(), { signal });
    svg.addEventListener('click', this.#onClick, { signal });
  }

  /** The mark nearest to where an event was, if it is in reach; what is dimmed only where nothing else is. */
  #findMark(event: MouseEvent): ViewMark | undefined {
    const scale = this.#host.getScale();
    const box = this.#svg.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale];
    const lane = this.#host.getLanes().find(({ top, height }) => y >= top && y < top + height);
    let [best, nearest] = [undefined as ViewMark | undefined, reach / scale];
    for (const mark of lane?.marks ?? []) {
      const distance = Math.hypot(mark.x - x, mark.y - y) + (mark.dim ? 6 : 0);
      if (distance < nearest) [best, nearest] = [mark, distance];
    }
    return best;
  }

  #onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons) return;
    const mark = this.#findMark(event);
    this.#surface.toggleAttribute('data-on-mark', Boolean(mark));
    if (mark) this.#host.show(mark);
    else this.#host.hideSoon();
  };

  #onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const toggle = target.closest('.toggle');
    if (toggle) return this.#host.toggleLane(toggle.closest<SVGElement>('.lane')!.dataset['slug']!);
    if (event.ctrlKey || event.metaKey || event.shiftKey || target.closest('.lane-link')) return;
    const mark = this.#findMark(event);
    if (!mark) return target.closest('a') ? undefined : this.#host.hide();
    event.preventDefault();
    // Several steps in one mark, or a finger: first show what is there. Else a click opens the entry at the step.
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (mark.events.length === 1 && !isTouch) return this.#host.open(mark.events[0]!);
    this.#host.select(mark.events[0]!);
    this.#host.show(mark);
  };
}
