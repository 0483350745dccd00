import { pointer, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import { narrowest, type TimeWindow } from '../../timeline/window.ts';

export interface GestureHost {
  /** The whole of time, and the part in view. */
  getWhole: () => TimeWindow;
  getWindow: () => TimeWindow;
  /** Left and right edge of the plot, in pixels of the picture. */
  plot: { left: number; right: number };
  /** Pixels of the screen for a pixel of the picture. */
  getScale: () => number;
  moveTo: (window: TimeWindow) => void;
  /** Zooms in, or out, around an instant. */
  zoomBy: (factor: number, around: number) => void;
  onStart: () => void;
}

/**
 * Wheel, drag, pinch and double click on the picture. The plain wheel scrolls the page; with Ctrl or Cmd it zooms. The mouse drags,
 * two fingers pinch. One finger pans sideways only: d3-zoom would take the touch as a whole and stop the page from scrolling, so
 * that is done here by pointer events, which the browser cancels (touch-action: pan-y) when the swipe turns out to be a scroll.
 */
export class Gestures {
  #svg: SVGSVGElement & { __zoom?: ZoomTransform };
  #host: GestureHost;
  #zoom = zoom<SVGSVGElement, unknown>();
  #finger: { id: number; x: number; window: TimeWindow } | undefined;

  constructor(svg: SVGSVGElement, host: GestureHost, signal: AbortSignal) {
    this.#svg = svg;
    this.#host = host;
    this.#zoom
      .filter((event: Event) => {
        if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
        if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
        return event instanceof MouseEvent && event.type !== 'dblclick' && !event.button && !event.ctrlKey;
      })
      // A notch of a mouse wheel, and the small steps by which a touchpad reports a pinch, as d3-zoom weighs them.
      .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002) * (Math.abs(event.deltaY) < 40 && event.ctrlKey ? 10 : 2))
      .clickDistance(4)
      .on('start', (event: D3ZoomEvent<SVGSVGElement, unknown>) => event.sourceEvent && event.sourceEvent.type !== 'wheel' && host.onStart())
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => event.sourceEvent && this.#take(event.transform));
    select<SVGSVGElement, unknown>(svg).call(this.#zoom).on('dblclick.zoom', null);
    signal.addEventListener('abort', () => select(svg).on('.zoom', null));
    svg.addEventListener('dblclick', (event) => host.zoomBy(event.shiftKey ? 0.5 : 2, this.#toTime(pointer(event, svg)[0])), { signal });
    svg.addEventListener('pointerdown', this.#onPointerDown, { signal });
    svg.addEventListener('pointermove', this.#onPointerMove, { signal });
    for (const type of ['pointerup', 'pointercancel'] as const) svg.addEventListener(type, () => (this.#finger = undefined), { signal });
    this.sync();
  }

  /** Tells the zoom which window is in view, so that the next gesture starts from there. */
  sync() {
    const { plot: { left, right } } = this.#host;
    const [first, last] = this.#host.getWhole();
    const [from, to] = this.#host.getWindow();
    const factor = (last - first) / (to - from);
    this.#zoom.scaleExtent([1, Math.max(1, (last - first) / narrowest)]).extent([[left, 0], [right, 1]]).translateExtent([[left, -Infinity], [right, Infinity]]);
    const x = left - (left + ((from - first) / (last - first)) * (right - left)) * factor;
    // Set without `zoom.transform`, which would end a gesture under way and send an event for it.
    this.#svg.__zoom = zoomIdentity.translate(x, 0).scale(factor);
  }

  #take({ x, k }: ZoomTransform) {
    const { plot: { left, right } } = this.#host;
    const [first, last] = this.#host.getWhole();
    const perPixel = (last - first) / (right - left);
    const from = first + ((left - x) / k - left) * perPixel;
    this.#host.moveTo([from, from + (last - first) / k]);
  }

  #toTime(x: number): number {
    const { plot: { left, right } } = this.#host;
    const [from, to] = this.#host.getWindow();
    return from + ((x - left) / (right - left)) * (to - from);
  }

  #onPointerDown = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return;
    this.#finger = event.isPrimary ? { id: event.pointerId, x: event.clientX, window: this.#host.getWindow() } : undefined;
  };

  #onPointerMove = (event: PointerEvent) => {
    if (event.pointerId !== this.#finger?.id) return;
    const { x, window: [from, to] } = this.#finger;
    const { plot: { left, right } } = this.#host;
    const moved = event.clientX - x;
    if (Math.abs(moved) < 6) return;
    const time = (moved / this.#host.getScale() / (right - left)) * (to - from);
    this.#host.onStart();
    this.#host.moveTo([from - time, to - time]);
  };
}
