import { brushX, pointer, select, type BrushBehavior, type D3BrushEvent } from 'd3';
import { countDensity, layoutDensity, layoutTicks, type ViewIndex } from '../../timeline/view.ts';
import type { TimeWindow } from '../../timeline/window.ts';
import { overviewBottom, overviewHeight, overviewSlices } from '../../timeline/overview.ts';

/** Where a click or a tap was, in units of the picture. The end of a touch has its place in a list. */
function getX(event: MouseEvent | TouchEvent, svg: SVGSVGElement): number {
  const [touch] = 'changedTouches' in event ? event.changedTouches : [];
  return pointer(touch ?? event, svg)[0];
}

export interface OverviewHost {
  getWhole: () => TimeWindow;
  getWindow: () => TimeWindow;
  plot: { left: number; right: number };
  moveTo: (window: TimeWindow) => void;
}

/** The strip with all of time in small: where there are many events, and a brush for the part in view. */
export class Overview {
  #host: OverviewHost;
  #svg: SVGSVGElement;
  #group: SVGGElement;
  #brush: BrushBehavior<unknown> = brushX();
  #shown = '';

  constructor(svg: SVGSVGElement, host: OverviewHost) {
    this.#svg = svg;
    this.#host = host;
    this.#group = svg.querySelector<SVGGElement>('.overview-brush')!;
    const { left, right } = host.plot;
    this.#brush
      .extent([[left, 2], [right, overviewBottom]])
      .handleSize(14)
      .on('brush', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent || !event.selection) return;
        const [x1, x2] = event.selection as [number, number];
        if (x2 - x1 > 2) host.moveTo([this.#toTime(x1), this.#toTime(x2)]);
      })
      .on('end', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return;
        if (!event.selection) this.#jump(getX(event.sourceEvent as MouseEvent | TouchEvent, svg));
        this.sync(true);
      });
    select<SVGGElement, unknown>(this.#group).call(this.#brush);
    this.sync();
  }

  /** A click beside the window moves it there, as wide as before. */
  #jump(x: number) {
    const { left, right } = this.#host.plot;
    const [from, to] = this.#host.getWindow();
    const middle = this.#toTime(Math.min(right, Math.max(left, x)));
    this.#host.moveTo([middle - (to - from) / 2, middle + (to - from) / 2]);
  }

  #toTime(x: number): number {
    const { left, right } = this.#host.plot;
    const [first, last] = this.#host.getWhole();
    return first + ((x - left) / (right - left)) * (last - first);
  }

  /** Puts the brush on the window in view. */
  sync(anyway = false) {
    const { left, right } = this.#host.plot;
    const [first, last] = this.#host.getWhole();
    const place = (time: number) => left + ((time - first) / (last - first)) * (right - left);
    const [x1, x2] = this.#host.getWindow().map(place) as [number, number];
    const shown = `${x1.toFixed(1)} ${x2.toFixed(1)}`;
    if (shown === this.#shown && !anyway) return;
    this.#shown = shown;
    select<SVGGElement, unknown>(this.#group).call((selection) => this.#brush.move(selection, [x1, x2]));
  }

  /** Draws how many of the chosen events there are at each time, and the years; or days before and after, when takedowns are aligned. */
  drawDensity(index: ViewIndex, aligned: boolean, isShown: (event: number) => boolean) {
    const counts = countDensity(index, overviewSlices, aligned, isShown);
    this.#svg.querySelector('.overview-bars')!.setAttribute('d', layoutDensity(counts, this.#host.plot, overviewBottom, overviewHeight));
    const years = this.#svg.querySelector('.overview-years')!;
    const template = years.querySelector('text')!;
    years.replaceChildren(
      ...layoutTicks(this.#host.getWhole(), this.#host.plot, aligned).map(({ x, label }) => {
        const text = template.cloneNode() as SVGTextElement;
        text.setAttribute('x', String(x + 4));
        text.textContent = label;
        return text;
      }),
    );
  }
}
