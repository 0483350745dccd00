import { outcomes } from '../../model/vocabulary.ts';
import { markPaths, outcomePaths } from '../../timeline/symbols.ts';
import type { Span, ViewLane, ViewMark, ViewShape } from '../../timeline/view.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Addresses that the picture needs and the layout doesn't know. */
export interface DrawingAddresses {
  getEventAddress: (event: number) => string;
  getNetworkAddress: (slug: string) => string;
}

/** The parts of one lane in the SVG. */
interface LaneParts {
  group: SVGGElement;
  link: Element;
  hit: Element;
  name: Element;
  outcome: Element;
  shapes: Element;
  lines: Record<'after' | 'vague' | 'life' | 'vagueBand' | 'band', SVGElement>;
  takedown: Element;
  takedownLink: Element;
  label: Element;
  rows: SVGElement[];
  toggle: SVGElement;
  marks: MarkParts[];
}

interface MarkParts {
  link: SVGElement;
  path: SVGElement;
  extent: SVGElement | undefined;
  label: SVGElement | undefined;
}

/** Lanes out of view, and marks of each lane beyond those in use, that are kept for later: few, so that the picture stays small however much there is. */
const spareLanes = 12;
const spareMarks = 3;

/**
 * Puts a laid-out view into the SVG that the build drew. Its elements are taken over and moved; new ones are made only where there
 * are too few, and some are kept for later. Nothing is read back from the page while drawing, so that a drag never forces a layout.
 */
export class Drawing {
  #svg: SVGSVGElement;
  /** Lies below everything and takes the pointer where nothing else does. */
  readonly surface: SVGElement;
  #addresses: DrawingAddresses;
  #lanes = new Map<string, LaneParts>();
  /** Lanes that went out of view, taken out of the picture, to be used again. */
  #free: LaneParts[] = [];
  #template: SVGGElement;
  #axis: Element;
  #edge: Element | null;
  #ticks: { line: SVGElement; text: SVGElement }[];
  #arcs: { path: SVGElement; from: string; to: string }[];
  #ring: SVGElement;

  constructor(svg: SVGSVGElement, addresses: DrawingAddresses) {
    this.#svg = svg;
    this.#addresses = addresses;
    this.#axis = svg.querySelector('.axis')!;
    this.#edge = this.#axis.querySelector('.edge');
    this.#arcs = [...svg.querySelectorAll<SVGElement>('.arc')].map((path) => ({ path, from: path.dataset['from']!, to: path.dataset['to']! }));
    const texts = [...this.#axis.querySelectorAll<SVGElement>('text')];
    this.#ticks = [...this.#axis.querySelectorAll<SVGElement>('line:not(.edge)')].map((line, index) => ({ line, text: texts[index]! }));
    // The card says what a native tooltip would.
    for (const title of svg.querySelectorAll('title')) title.remove();
    const groups = [...svg.querySelectorAll<SVGGElement>('.lane')];
    this.#template = groups[0]!.cloneNode(true) as SVGGElement;
    for (const mark of this.#template.querySelectorAll('.mark')) mark.remove();
    // The picture is one thing to the keyboard, with its own keys: new lanes are no stops either.
    for (const link of this.#template.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
    for (const group of groups) this.#lanes.set(group.dataset['slug']!, adoptLane(group));
    this.surface = prepend(svg, 'rect', 'surface');
    this.#stretch(svg.getAttribute('width')!, svg.getAttribute('height')!);
    this.#ring = create(svg, 'circle', 'ring');
    set(this.#ring, 'r', 11);
    show(this.#ring, false);
  }

  /** Draws a view; `selected` is the event that gets the ring. */
  draw(shape: ViewShape, open: ReadonlySet<string>, selected: number | undefined, withArcs: boolean) {
    set(this.#svg, 'viewBox', `0 0 ${shape.width} ${shape.height}`);
    set(this.#svg, 'width', shape.width);
    set(this.#svg, 'height', shape.height);
    this.#stretch(shape.width, shape.height);
    this.#drawAxis(shape);
    const present = new Set(shape.lanes.map(({ slug }) => slug));
    for (const [slug, parts] of this.#lanes) {
      if (present.has(slug)) continue;
      parts.group.remove();
      if (this.#free.length < spareLanes) this.#free.push(parts);
      this.#lanes.delete(slug);
    }
    let ring: ViewMark | undefined;
    for (const lane of shape.lanes) {
      const parts = this.#lanes.get(lane.slug) ?? this.#takeLane(lane);
      this.#drawLane(parts, lane, shape, open.has(lane.slug));
      if (selected !== undefined) ring ??= lane.marks.find(({ events }) => events.includes(selected));
    }
    show(this.#ring, Boolean(ring));
    if (ring) set(this.#ring, 'transform', `translate(${ring.x},${ring.y})`);
    this.#drawArcs(shape, withArcs);
  }

  #stretch(width: number | string, height: number | string) {
    set(this.surface, 'width', width);
    set(this.surface, 'height', height);
  }

  /** A lane that is free, or a new one, dressed for a network. */
  #takeLane({ slug, name, outcome }: ViewLane): LaneParts {
    const same = this.#free.findIndex(({ group }) => group.dataset['slug'] === slug);
    const parts = (same >= 0 ? this.#free.splice(same, 1)[0] : this.#free.pop()) ?? adoptLane(this.#template.cloneNode(true) as SVGGElement);
    this.#svg.insertBefore(parts.group, this.#ring);
    this.#lanes.set(slug, parts);
    if (same >= 0) return parts;
    set(parts.group, 'data-slug', slug);
    set(parts.group, 'data-outcome', outcome);
    set(parts.link, 'href', this.#addresses.getNetworkAddress(slug));
    set(parts.link, 'aria-label', name);
    set(parts.takedownLink, 'href', this.#addresses.getNetworkAddress(slug));
    write(parts.name, name);
    write(parts.outcome, outcomes[outcome].label);
    set(parts.takedown, 'd', outcomePaths[outcome]);
    return parts;
  }

  #drawLane(parts: LaneParts, lane: ViewLane, { plot }: ViewShape, open: boolean) {
    const { y, takedown } = lane;
    set(parts.group, 'data-dim', String(lane.dim));
    set(parts.hit, 'y', y - 23);
    set(parts.name, 'y', y - 1);
    set(parts.outcome, 'y', y + 15);
    set(parts.toggle, 'transform', `translate(${plot.left - 18},${y})`);
    set(parts.toggle, 'data-open', String(open));
    placeLine(parts.lines.after, lane.after, y);
    placeLine(parts.lines.vague, lane.vague, y);
    placeLine(parts.lines.life, lane.life, y);
    placeBand(parts.lines.band, lane.band, y);
    placeBand(parts.lines.vagueBand, lane.vagueBand, y);
    show(parts.takedownLink, Boolean(takedown));
    show(parts.label, Boolean(takedown));
    if (takedown) {
      set(parts.takedown, 'transform', `translate(${takedown.x},${y})`);
      placeText(parts.label, takedown.side === 'start' ? takedown.x - 7 : takedown.x + 7, y - 13);
      set(parts.label, 'text-anchor', takedown.side);
      write(parts.label, takedown.label);
    }
    this.#drawRows(parts, lane.rows);
    this.#drawMarks(parts, lane.marks);
  }

  #drawAxis({ ticks, plot, edge }: ViewShape) {
    while (this.#ticks.length < ticks.length) this.#ticks.push({ line: create(this.#axis, 'line'), text: create(this.#axis, 'text') });
    for (const [index, { line, text }] of this.#ticks.entries()) {
      const tick = ticks[index];
      show(line, Boolean(tick));
      show(text, Boolean(tick));
      if (!tick) continue;
      placeUpright(line, tick.x, plot);
      placeText(text, tick.x + 4, plot.top - 12);
      write(text, tick.label);
    }
    if (!this.#edge) return;
    show(this.#edge, edge !== undefined);
    if (edge !== undefined) placeUpright(this.#edge, edge, plot);
  }

  #drawRows(parts: LaneParts, rows: readonly { name: string; y: number }[]) {
    while (parts.rows.length < rows.length) parts.rows.push(create(parts.group, 'text', 'row-name'));
    for (const [index, text] of parts.rows.entries()) {
      const row = rows[index];
      show(text, Boolean(row));
      if (!row) continue;
      set(text, 'x', 14);
      set(text, 'y', row.y + 4);
      write(text, row.name);
    }
  }

  #drawMarks(parts: LaneParts, marks: readonly ViewMark[]) {
    while (parts.marks.length < marks.length) parts.marks.push(createMark(parts));
    if (parts.marks.length > marks.length + spareMarks) for (const { link } of parts.marks.splice(marks.length + spareMarks)) link.remove();
    for (const [index, mark] of parts.marks.entries()) {
      const shape = marks[index];
      show(mark.link, Boolean(shape));
      if (shape) this.#drawMark(mark, shape);
    }
  }

  #drawMark(parts: MarkParts, { x, y, group, events, dim, extent, label }: ViewMark) {
    set(parts.link, 'href', this.#addresses.getEventAddress(events[0]!));
    set(parts.link, 'data-group', group);
    set(parts.link, 'data-dim', String(dim));
    set(parts.path, 'd', markPaths[group]);
    set(parts.path, 'transform', `translate(${x},${y})`);
    if (extent || parts.extent) {
      parts.extent ??= prepend(parts.link, 'line', 'extent');
      placeLine(parts.extent, extent, y);
    }
    if (!label && !parts.label) return;
    parts.label ??= create(parts.link, 'text', 'mark-label');
    show(parts.label, Boolean(label));
    if (!label) return;
    placeText(parts.label, label.x, label.y);
    write(parts.label, label.text);
  }

  #drawArcs({ lanes }: ViewShape, withArcs: boolean) {
    const bySlug = new Map(lanes.map((lane) => [lane.slug, lane]));
    for (const { path, from, to } of this.#arcs) {
      const [source, target] = [bySlug.get(from), bySlug.get(to)];
      const start = target && Math.min(target.vague?.x1 ?? Infinity, target.life?.x1 ?? Infinity);
      const drawn = withArcs && source?.takedown !== undefined && target !== undefined && start !== undefined && Number.isFinite(start) && !source.dim && !target.dim;
      show(path, drawn);
      if (!drawn) continue;
      const down = target.y > source.y ? 1 : -1;
      const [x1, y1] = [source.takedown!.x, source.y + 9 * down];
      const [x2, y2] = [Math.max(x1 + 10, start + 2), target.y - 8 * down];
      const bend = Math.round((y1 + (y2 - y1) * 0.55) * 10) / 10;
      set(path, 'd', `M${x1},${y1}C${x1},${bend} ${x2},${bend} ${x2},${y2}`);
    }
  }
}

/** What each element was last given: asking here is quicker than asking the page, and most of a drag leaves most of the picture as it is. */
const given = new WeakMap<Element, Map<string, string>>();

function set(element: Element, name: string, value: string | number) {
  const text = String(value);
  let attributes = given.get(element);
  if (!attributes) given.set(element, (attributes = new Map()));
  if (attributes.get(name) === text) return;
  attributes.set(name, text);
  element.setAttribute(name, text);
}

function write(element: Element, text: string) {
  let attributes = given.get(element);
  if (!attributes) given.set(element, (attributes = new Map()));
  if (attributes.get('') === text) return;
  attributes.set('', text);
  element.textContent = text;
}

const show = (element: Element, visible: boolean) => set(element, 'display', visible ? 'inline' : 'none');

function create(parent: Element, name: string, className = ''): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  if (className) element.setAttribute('class', className);
  parent.append(element);
  return element;
}

function prepend(parent: Element, name: string, className: string): SVGElement {
  const element = create(parent, name, className);
  parent.prepend(element);
  return element;
}

function adoptLane(group: SVGGElement): LaneParts {
  const shapes = group.querySelector('.shapes')!;
  const find = (selector: string, name: string, className: string) => shapes.querySelector<SVGElement>(selector) ?? prepend(shapes, name, className);
  return {
    group,
    link: group.querySelector('.lane-link')!,
    hit: group.querySelector('.lane-hit')!,
    name: group.querySelector('.lane-name')!,
    outcome: group.querySelector('.lane-outcome')!,
    shapes,
    lines: {
      vagueBand: find('.band.vague', 'rect', 'band vague'),
      band: find('.band:not(.vague)', 'rect', 'band'),
      life: find('.life:not(.vague)', 'line', 'life'),
      vague: find('.life.vague', 'line', 'life vague'),
      after: find('.after', 'line', 'after'),
    },
    takedown: shapes.querySelector('.takedown')!,
    takedownLink: shapes.querySelector('.takedown-link')!,
    label: shapes.querySelector('.takedown-label')!,
    rows: [],
    toggle: group.querySelector<SVGElement>('.toggle') ?? createToggle(group),
    marks: [...shapes.querySelectorAll<SVGElement>('.mark')].map((link) => ({ link, path: link.querySelector<SVGElement>('path')!, extent: undefined, label: undefined })),
  };
}

function createToggle(group: SVGGElement): SVGElement {
  const toggle = create(group, 'g', 'toggle');
  // The name's field ends where the plot is about to begin, and is as high as the lane.
  const field = group.querySelector('.lane-hit')!;
  set(toggle, 'transform', `translate(${Number(field.getAttribute('width')) - 12},${Number(field.getAttribute('y')) + 23})`);
  const hit = create(toggle, 'rect');
  for (const [name, value] of Object.entries({ x: -14, y: -14, width: 28, height: 28, rx: 3 })) set(hit, name, value);
  set(create(toggle, 'path'), 'd', 'M-2.5,-5L2.5,0L-2.5,5');
  return toggle;
}

function createMark({ shapes, takedownLink }: LaneParts): MarkParts {
  const link = create(shapes, 'a', 'mark');
  link.setAttribute('tabindex', '-1');
  const path = create(link, 'path');
  shapes.insertBefore(link, takedownLink);
  return { link, path, extent: undefined, label: undefined };
}

function placeUpright(line: Element, x: number, { top, bottom }: ViewShape['plot']) {
  set(line, 'x1', x);
  set(line, 'x2', x);
  set(line, 'y1', top - 6);
  set(line, 'y2', bottom);
}

/** Moves a text. Its own coordinates would have the browser set it anew, each letter. */
function placeText(text: Element, x: number, y: number) {
  set(text, 'x', 0);
  set(text, 'y', 0);
  set(text, 'transform', `translate(${x},${y})`);
}

function placeLine(line: SVGElement, span: Span | undefined, y: number) {
  show(line, Boolean(span));
  if (!span) return;
  set(line, 'x1', span.x1);
  set(line, 'x2', span.x2);
  set(line, 'y1', y);
  set(line, 'y2', y);
}

function placeBand(rect: SVGElement, span: Span | undefined, y: number) {
  show(rect, Boolean(span));
  if (!span) return;
  set(rect, 'x', span.x1);
  set(rect, 'width', Math.round((span.x2 - span.x1) * 10) / 10);
  set(rect, 'y', y - 7);
  set(rect, 'height', 14);
}
