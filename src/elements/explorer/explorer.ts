import { getEnd } from '../../model/partial-date.ts';
import { applyFilters, getWindow, type Filtered } from '../../timeline/filter.ts';
import { orderNetworks } from '../../timeline/order.ts';
import { describeView } from '../../timeline/sentence.ts';
import { getDefaultState, isSameView, readState, writeState, type ViewState } from '../../timeline/state.ts';
import { buildViewIndex, layoutView, type ViewIndex, type ViewMark, type ViewShape } from '../../timeline/view.ts';
import { findStep, type Step } from '../../timeline/walk.ts';
import { bringIntoView, fitWindow, toRange, toWindow, zoomWindow, type TimeWindow } from '../../timeline/window.ts';
import { AddressBar, type Entry } from './address-bar.ts';
import { ListedWords } from './card-words.ts';
import { DetailCard } from './card.ts';
import { Drawing } from './drawing.ts';
import { FilterPanel } from './filter-panel.ts';
import { Gestures } from './gestures.ts';
import { Glide } from './glide.ts';
import { Keys } from './keys.ts';
import { ListView } from './list.ts';
import { readList, type ListedData } from './listed-data.ts';
import { LabelMeasure } from './measure.ts';
import { Overview } from './overview.ts';
import { savePicture } from './picture.ts';
import { Pointing } from './pointing.ts';
import { Toolbar } from './toolbar.ts';

/*
 * Brings the picture of the home page to life. There is one state; every control changes it through `#change`, which marks what
 * depends on the difference. In the next frame the picture is drawn; when things have come to rest, the list, the sentence and the
 * address follow. The data is the list below the picture; what the picture looks like for a state is `layoutView`. Nothing here
 * runs before the first paint, and the first view needs none of it: until something changes, the build's drawing stays as it is.
 */

/** Width of the picture and its plot, as the build draws it. */
const width = 1160;
const plot = { left: 168, right: 1140 };
/** How long nothing must change before list and sentence follow, in milliseconds. */
const rest = 120;
/** From so many lanes on the picture scrolls in a frame of its own, and only the lanes in view are drawn. */
const manyLanes = 40;

export class Explorer {
  #root: HTMLElement;
  #frame: HTMLElement;
  #svg: SVGSVGElement;
  #list: ListedData;
  #index: ViewIndex;
  #state: ViewState;
  #filtered: Filtered;
  #isInView: (event: number) => boolean;
  /** What is in view to the instant; the state knows it to the day. */
  #window: TimeWindow;
  #shape: ViewShape | undefined;
  #drawing: Drawing;
  #measure = new LabelMeasure();
  #card: DetailCard;
  #toolbar: Toolbar;
  #filters: FilterPanel;
  #gestures: Gestures;
  #overview: Overview;
  #listView: ListView;
  #address: AddressBar;
  #words: ListedWords;
  /** Pixels of the screen for one of the picture, and the scroll position and height of its frame: measured when they change, never while drawing. */
  #size = { scale: 1, width: 0, top: 0, height: 0 };
  #changed = { window: false, picture: false, filters: false };
  #frameAsked = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #glide = new Glide();
  /** The networks as they are ordered: kept, as sorting reads a date for each comparison. */
  #lanes: { order: ViewState['order']; slugs: string[] } | undefined;
  /** What is to be said instead of the sentence. */
  #message: string | undefined;
  #off = new AbortController();

  constructor(root: HTMLElement) {
    const find = <Kind extends Element>(selector: string) => root.querySelector<Kind>(selector)!;
    const { signal } = this.#off;
    this.#root = root;
    this.#frame = find<HTMLElement>('.picture-frame');
    this.#svg = find<SVGSVGElement>('svg.timeline:not(.upright)');
    this.#list = readList(document, root.dataset['edge']!);
    this.#index = buildViewIndex(this.#list.data);
    const { state, dropped } = readState(location.search, this.#list.data);
    this.#state = state;
    this.#filtered = applyFilters(this.#list.data, state);
    this.#isInView = getWindow(this.#list.data, state);
    this.#window = fitWindow(toWindow(state, this.#whole), this.#whole);
    this.#address = new AddressBar(() => writeState(this.#state), signal);
    this.#words = new ListedWords(this.#list, root.dataset['details'], () => this.#card.isShown && this.#card.refresh());
    this.#card = new DetailCard(this.#frame, this.#words, signal);
    this.#toolbar = new Toolbar(find('.explorer-bar'), this.#list.data);
    this.#filters = new FilterPanel(find('.filter-lists'), this.#list.data, (filters) => this.#change({ filters }, 'push'));
    this.#listView = new ListView(root, this.#list);
    const host = {
      plot,
      getWhole: () => this.#whole,
      getWindow: () => this.#window,
      getScale: () => this.#size.scale,
      moveTo: (window: TimeWindow) => this.#moveTo(window),
      zoomBy: (factor: number, around: number) => this.#glideTo(zoomWindow(this.#window, factor, around)),
      onStart: () => this.#glide.stop(),
    };
    this.#drawing = new Drawing(this.#svg, {
      getEventAddress: (event) => this.#list.addresses[event]!,
      getNetworkAddress: (slug) => this.#list.networks.get(slug)!.querySelector('a')!.href,
    });
    this.#gestures = new Gestures(this.#svg, host, signal);
    this.#overview = new Overview(find('svg.overview'), host);
    new Pointing(
      this.#svg,
      this.#drawing.surface,
      {
        getScale: () => this.#size.scale,
        getLanes: () => this.#laidOut.lanes,
        show: (mark) => this.#showCard(mark),
        hide: () => this.#card.hide(),
        hideSoon: () => this.#card.hideSoon(),
        select: (event) => this.#select(event),
        toggleLane: (slug) => this.#toggleLane(slug),
        open: (event) => this.#open(event),
      },
      signal,
    );
    new Keys(
      this.#frame,
      {
        getSelected: () => this.#selectedEvent,
        walk: (step) => this.#walk(step),
        zoomBy: (factor) => this.#zoomByKey(factor),
        showAll: () => this.#showAll(),
        toggleLaneOf: (event) => this.#toggleLaneOf(event),
        open: (event) => this.#open(event),
        stepBack: () => this.#stepBack(),
        showKeys: () => this.#showKeys(),
      },
      signal,
    );
    this.#takeOver();
    this.#listen();
    this.#showNotice(dropped);
    if (!isSameView(state, getDefaultState())) {
      this.#changed = { window: true, picture: true, filters: true };
      this.#draw();
      this.#settle(false);
      this.#showSelected();
    } else this.#filters.show(state.filters, this.#filtered.counts);
    this.#toolbar.sync(state);
    this.#toolbar.enable();
    root.dataset['ready'] = '';
  }

  /** Ends what is under way, and takes its listeners off what goes on without it. */
  stop() {
    this.#off.abort();
    clearTimeout(this.#restTimer);
    cancelAnimationFrame(this.#frameAsked);
    this.#glide.stop();
    this.#address.drop();
  }

  /** For the benchmark: shows a window at once and returns the number of elements in the picture. */
  showWindow(window: TimeWindow): number {
    this.#moveTo(window);
    this.#draw();
    return this.#svg.querySelectorAll('*').length;
  }

  // State

  #change(part: Partial<ViewState>, how: Entry, window?: TimeWindow) {
    const before = this.#state;
    const state = { ...before, ...part };
    this.#state = state;
    const differs = (...fields: (keyof ViewState)[]) => fields.some((field) => before[field] !== state[field] && JSON.stringify(before[field]) !== JSON.stringify(state[field]));
    const filtersChanged = differs('filters', 'q', 'asOf');
    const rangeChanged = differs('range', 'days', 'align');
    if (filtersChanged) this.#filtered = applyFilters(this.#list.data, state);
    if (rangeChanged) this.#isInView = getWindow(this.#list.data, state);
    if (window) this.#window = window;
    else if (rangeChanged) this.#window = fitWindow(toWindow(state, this.#whole), this.#whole);
    const windowChanged = rangeChanged || window !== undefined;
    if (!windowChanged && !filtersChanged && !differs('order', 'open', 'dimmed', 'selected')) return;
    if (differs('align', 'order', 'dimmed', 'open') || filtersChanged) this.#card.hide();
    this.#changed.window ||= windowChanged;
    this.#changed.filters ||= filtersChanged || differs('align');
    this.#changed.picture = true;
    this.#frameAsked ||= requestAnimationFrame(() => this.#draw());
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#settle(true), rest);
    this.#address.write(how);
  }

  #onPopState = () => {
    this.#address.drop();
    this.#glide.stop();
    const { state, dropped } = readState(location.search, this.#list.data);
    this.#showNotice(dropped);
    this.#change(state, 'replace');
    this.#address.drop();
    this.#draw();
    this.#showSelected();
  };

  /** What follows when things have come to rest. */
  #settle(aloud: boolean) {
    clearTimeout(this.#restTimer);
    this.#syncControls();
    this.#listView.sync(this.#state, this.#filtered, this.#isInView);
    const sentence = describeView(this.#list.data, this.#filtered, this.#state);
    this.#write('.view-sentence', sentence);
    this.#frame.setAttribute('aria-label', sentence);
    if (aloud) this.#write('.view-live', this.#message ?? sentence);
    this.#message = undefined;
  }

  #write(selector: string, text: string) {
    const place = this.#root.querySelector<HTMLElement>(selector)!;
    if (place.textContent !== text) place.textContent = text;
  }

  #showNotice(dropped: string[]) {
    const notice = this.#root.querySelector<HTMLElement>('.view-dropped')!;
    notice.hidden = !dropped.length;
    notice.textContent = dropped.length ? `The address asks for something that is not here: ${dropped.join('; ')}. The rest is shown.` : '';
  }

  // Time

  get #whole(): TimeWindow {
    return this.#state.align ? this.#index.alignedSpan : this.#index.span;
  }

  #moveTo(window: TimeWindow, how: Entry = 'replace') {
    const fitted = fitWindow(window, this.#whole);
    this.#change(toRange(fitted, this.#state.align, this.#list.data), how, fitted);
  }

  #glideTo(window: TimeWindow, how: Entry = 'replace') {
    this.#glide.start(this.#window, fitWindow(window, this.#whole), (step) => this.#moveTo(step, how));
  }

  // Drawing

  #draw() {
    cancelAnimationFrame(this.#frameAsked);
    this.#frameAsked = 0;
    const { window, picture, filters } = this.#changed;
    this.#changed = { window: false, picture: false, filters: false };
    if (window) {
      this.#root.toggleAttribute('data-zoomed', Boolean(this.#state.range ?? this.#state.days) || this.#state.align);
      this.#gestures.sync();
      this.#overview.sync();
    }
    if (filters) {
      this.#filters.show(this.#state.filters, this.#filtered.counts);
      this.#overview.drawDensity(this.#index, this.#state.align, (event) => this.#filtered.shown[event]!);
    }
    if (picture || !this.#shape) this.#drawPicture();
    // While time moves they wait until it rests: a date field is dear to draw.
    if (!window) this.#syncControls();
  }

  #syncControls() {
    this.#toolbar.sync(this.#state);
    this.#write('[data-do="lanes"]', this.#state.open.length ? 'Close all lanes' : 'Open all lanes');
  }

  #drawPicture() {
    const { align, open, dimmed, order, asOf } = this.#state;
    const lanes = this.#list.data.networks.length;
    const opened = new Set(open);
    this.#shape = layoutView(this.#index, {
      width,
      window: this.#window,
      aligned: align,
      order: this.#getOrder(order),
      open: opened,
      isShown: (event) => this.#filtered.shown[event]!,
      removed: dimmed === 'remove',
      isHidden: (slug) => this.#isHidden(slug),
      isDim: (slug) => !this.#filtered.networksShown.has(slug),
      edge: asOf ? getEnd(asOf).getTime() : this.#index.span[1],
      measure: this.#measure.measure,
      ...(lanes > manyLanes && { viewport: [this.#size.top / this.#size.scale - 100, (this.#size.top + this.#size.height) / this.#size.scale + 100] as const }),
    });
    this.#drawing.draw(this.#shape, opened, this.#selectedEvent, !align);
  }

  #getOrder(order: ViewState['order']): readonly string[] {
    if (this.#lanes?.order !== order) this.#lanes = { order, slugs: orderNetworks(this.#list.data, order).map(({ slug }) => slug) };
    return this.#lanes.slugs;
  }

  /** The view as it stands, laid out if it has not been yet. */
  get #laidOut(): ViewShape {
    if (!this.#shape || this.#frameAsked) this.#draw();
    return this.#shape!;
  }

  #isHidden(slug: string): boolean {
    if (this.#filtered.networksShown.has(slug)) return false;
    const { asOf, dimmed } = this.#state;
    return dimmed === 'remove' || (asOf !== undefined && this.#index.networks.get(slug)!.announced > asOf);
  }

  // Setting up

  #takeOver() {
    for (const part of this.#root.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false;
    this.#frame.tabIndex = 0;
    this.#frame.setAttribute('role', 'figure');
    this.#frame.setAttribute('aria-label', this.#root.querySelector('.view-sentence')!.textContent!);
    this.#frame.setAttribute('aria-describedby', 'timeline-keys');
    this.#svg.removeAttribute('role');
    this.#svg.removeAttribute('aria-label');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#frame.toggleAttribute('data-many', this.#list.data.networks.length > manyLanes);
    for (const link of this.#svg.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
    const watch = new ResizeObserver(() => {
      const box = this.#svg.getBoundingClientRect();
      const before = this.#size.height;
      this.#size = { ...this.#size, scale: box.width / width || 1, width: this.#frame.clientWidth, height: this.#frame.clientHeight };
      // Of many lanes only those are drawn that the frame has room for.
      const hasOtherLanes = this.#list.data.networks.length > manyLanes && this.#size.height !== before;
      if ((this.#measure.resize(box.width) || hasOtherLanes) && this.#shape) {
        this.#changed.picture = true;
        this.#frameAsked ||= requestAnimationFrame(() => this.#draw());
      }
    });
    watch.observe(this.#frame);
    this.#off.signal.addEventListener('abort', () => watch.disconnect());
  }

  #listen() {
    const { signal } = this.#off;
    const bar = this.#root.querySelector<HTMLElement>('.explorer-bar')!;
    const take = (how: Entry) => (event: Event) => {
      const control = event.target as HTMLInputElement;
      const part = control.name ? this.#toolbar.read(control, this.#state) : undefined;
      if (part) this.#ask(part, how);
    };
    bar.addEventListener('change', take('push'), { signal });
    bar.querySelector('[name="q"]')!.addEventListener('input', take('replace'), { signal });
    this.#root.addEventListener('click', this.#onClick, { signal });
    addEventListener('popstate', this.#onPopState, { signal });
    addEventListener('keydown', this.#onEscape, { signal });
    addEventListener('pointerdown', (event) => !this.#frame.contains(event.target as Node) && this.#card.hide(), { signal });
    this.#frame.addEventListener(
      'scroll',
      () => {
        this.#size.top = this.#frame.scrollTop;
        this.#changed.picture = true;
        this.#frameAsked ||= requestAnimationFrame(() => this.#draw());
      },
      { signal },
    );
  }

  /** Takes what a control asks for, as an address would: within what there is. */
  #ask(part: Partial<ViewState>, how: Entry) {
    if (!part.range) return this.#change(part, how);
    const { state } = readState(writeState({ ...this.#state, ...part }), this.#list.data);
    this.#glideTo(toWindow(state, this.#whole), how);
  }

  // Buttons

  #onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    switch (button?.dataset['do']) {
      case 'in':
        return this.#glideTo(zoomWindow(this.#window, 2));
      case 'out':
        return this.#glideTo(zoomWindow(this.#window, 0.5));
      case 'all':
        return this.#glideTo(this.#whole, 'push');
      case 'clear':
        return this.#change({ filters: getDefaultState().filters, q: '', asOf: undefined, dimmed: 'dim' }, 'push');
      case 'lanes':
        return this.#change({ open: this.#state.open.length ? [] : [...this.#index.networks.keys()].toSorted() }, 'push');
      case 'lane':
        return this.#toggleLane(button!.dataset['slug']!);
      case 'copy':
        return void this.#copyLink();
      case 'svg':
      case 'png':
        return void this.#save(button!.dataset['do'] as 'svg' | 'png');
      case 'keys':
        return this.#showKeys();
      default:
    }
  };

  #showKeys() {
    this.#root.querySelector<HTMLDialogElement>('dialog.keys')!.showModal();
  }

  async #copyLink() {
    const address = `${location.origin}${location.pathname}?${writeState(this.#state, { full: true })}`;
    try {
      await navigator.clipboard.writeText(address);
      this.#write('.view-done', 'Link copied.');
    } catch {
      this.#address.drop();
      history.replaceState(null, '', address);
      this.#write('.view-done', 'Copying is not allowed here; the address bar now holds the whole link.');
    }
  }

  async #save(format: 'svg' | 'png') {
    void this.#laidOut;
    this.#settle(false);
    const query = writeState(this.#state);
    const saved = await savePicture(this.#svg, { format, title: 'Gone Dark', sentence: this.#root.querySelector('.view-sentence')!.textContent!, address: `${location.origin}${location.pathname}${query && `?${query}`}` });
    this.#write('.view-done', saved ? `Saved as ${format.toUpperCase()}.` : 'This browser can’t make the picture.');
  }

  // Cards and lanes

  #showCard({ events, x, y }: Pick<ViewMark, 'events' | 'x' | 'y'>) {
    const { scale } = this.#size;
    this.#card.show(events, x * scale, y * scale, this.#size.width);
  }

  #toggleLane(slug: string) {
    const open = new Set(this.#state.open);
    if (!open.delete(slug)) open.add(slug);
    this.#change({ open: [...open].toSorted() }, 'push');
  }

  #toggleLaneOf(event: number) {
    this.#toggleLane(this.#list.data.events[event]!.slug);
    this.#draw();
    this.#showSelected();
  }

  /** Goes to an event in its entry. */
  #open(event: number) {
    this.#address.flush();
    location.assign(this.#list.addresses[event]!);
  }

  // Selection and steps

  /** The event last looked for: each frame asks. */
  #found: { selected: string; event: number } | undefined;

  get #selectedEvent(): number | undefined {
    const { selected } = this.#state;
    if (!selected?.includes('/')) return undefined;
    if (this.#found?.selected !== selected) this.#found = { selected, event: this.#list.data.events.findIndex(({ slug, id }) => `${slug}/${id}` === selected) };
    return this.#found.event < 0 ? undefined : this.#found.event;
  }

  #select(event: number | undefined) {
    const chosen = event === undefined ? undefined : this.#list.data.events[event]!;
    this.#change({ selected: chosen && `${chosen.slug}/${chosen.id}` }, 'push');
  }

  /** Selects an event: brings it into view, shows its card and says it. */
  #goTo(event: number | undefined) {
    if (event === undefined) return;
    this.#glide.stop();
    const time = this.#timeOf(event)!;
    const window = bringIntoView(this.#window, time);
    const moves = window[0] !== this.#window[0] || window[1] !== this.#window[1];
    if (moves) this.#moveTo(window);
    const { network, date, kind, text } = this.#words.describe(event);
    const message = `${network}, ${date}. ${kind}: ${text}`;
    // It is said when all has come to rest; where nothing changes, at once.
    if (moves || event !== this.#selectedEvent) this.#message = message;
    else this.#write('.view-live', message);
    this.#select(event);
    this.#draw();
    this.#scrollToLane(event);
    this.#showSelected();
  }

  #scrollToLane(event: number) {
    if (this.#list.data.networks.length <= manyLanes) return;
    const lane = this.#shape!.lanes.find(({ slug }) => slug === this.#list.data.events[event]!.slug);
    if (lane) this.#frame.scrollTo({ top: Math.max(0, lane.top * this.#size.scale - this.#size.height / 2) });
  }

  #showSelected() {
    const event = this.#selectedEvent;
    const mark = event === undefined ? undefined : this.#laidOut.lanes.flatMap(({ marks }) => marks).find(({ events }) => events.includes(event));
    if (mark && event !== undefined) this.#showCard({ ...mark, events: [event] });
    else this.#card.hide();
  }

  /** When an event is drawn, as the window counts time. */
  #timeOf(event: number | undefined): number | undefined {
    if (event === undefined) return undefined;
    const network = this.#index.networks.get(this.#list.data.events[event]!.slug)!;
    return network.all.find((item) => item.event === event)!.time - (this.#state.align ? network.zero : 0);
  }

  /** A card closes by Esc wherever the focus is: it may have come by the pointer alone. */
  #onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.target === this.#frame || !this.#card.isShown) return;
    if (this.#card.contains(event.target)) this.#frame.focus();
    this.#card.hide();
  };

  #walk(step: Step) {
    const event = this.#selectedEvent;
    const lanes = this.#getOrder(this.#state.order).filter((slug) => !this.#isHidden(slug));
    const isShown = (other: number) => this.#filtered.shown[other]!;
    // The first key takes what is in view: the reader has chosen it.
    const start = event === undefined ? findStep(this.#index, lanes, (other) => isShown(other) && this.#isInView(other), undefined, step, this.#state.align) : undefined;
    this.#goTo(start ?? findStep(this.#index, lanes, isShown, event, step, this.#state.align));
  }

  #showAll() {
    this.#card.hide();
    this.#glideTo(this.#whole, 'push');
  }

  /** Zooms around the selected event, so that it stays where it is. */
  #zoomByKey(factor: number) {
    this.#card.hide();
    const time = this.#timeOf(this.#selectedEvent);
    const [from, to] = this.#window;
    this.#glideTo(zoomWindow(this.#window, factor, time !== undefined && time >= from && time <= to ? time : undefined));
  }

  /** Closes the card, then gives up the selection, then the zoom. Returns whether there was anything to leave. */
  #stepBack(): boolean {
    if (this.#card.isShown) this.#card.hide();
    else if (this.#state.selected) this.#select(undefined);
    else if (this.#state.range || this.#state.days) this.#glideTo(this.#whole, 'push');
    else return false;
    return true;
  }
}
