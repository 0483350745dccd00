import type { EventDetails } from '../../timeline/data.ts';

/** What the card has to know of an event. */
export interface CardWords {
  describe: (event: number) => { date: string; kind: string; network: string; text: string; address: string };
  /** Figures and sources; undefined as long as they are not loaded. */
  findDetails: (event: number) => EventDetails | undefined;
}

/** At most so many steps in one card. */
const mostSteps = 12;
const width = 360;

/** The card beside a mark: what happened, when, figures, sources and the link. It stays while the pointer is on it, and Esc closes it. */
export class DetailCard {
  #words: CardWords;
  #card = document.createElement('div');
  #timer = 0;
  #events: readonly number[] = [];

  constructor(frame: HTMLElement, words: CardWords, signal: AbortSignal) {
    this.#words = words;
    this.#card.className = 'card';
    this.#card.hidden = true;
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    this.#card.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.hideSoon(), { signal });
    frame.append(this.#card);
  }

  get isShown(): boolean {
    return !this.#card.hidden;
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && this.#card.contains(node);
  }

  /** Shows events beside a point of the frame, in pixels; `room` is the frame's width. */
  show(events: readonly number[], x: number, y: number, room: number) {
    clearTimeout(this.#timer);
    const same = events.join() === this.#events.join();
    this.#events = events;
    if (!same) this.refresh();
    this.#card.hidden = false;
    // Only written, never measured: showing a card forces no layout.
    this.#card.style.insetInlineStart = `${Math.max(0, Math.min(x + 14, room - Math.min(width, room)))}px`;
    this.#card.style.insetBlockStart = `${y + 16}px`;
  }

  /** Fills the card anew: its details may have come. */
  refresh() {
    const rest = this.#events.length - mostSteps;
    this.#card.replaceChildren(...this.#events.slice(0, mostSteps).map((event) => this.#toItem(event)), ...(rest > 0 ? [make('p', `and ${rest} more: zoom in to see them`)] : []));
  }

  hide() {
    clearTimeout(this.#timer);
    this.#card.hidden = true;
  }

  /** Hides it unless the pointer comes onto it in time, or the focus is in it. */
  hideSoon() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.contains(document.activeElement) || this.hide(), 300);
  }

  #toItem(event: number): HTMLElement {
    const { date, kind, network, text, address } = this.#words.describe(event);
    const details = this.#words.findDetails(event);
    const item = make('article');
    const link = make('a', `${network}, ${date}`);
    link.setAttribute('href', address);
    item.append(link, make('span', kind, 'card-kind'), make('p', text));
    if (details?.figures.length) {
      const list = make('ul', '', 'card-figures');
      for (const [figure, id] of details.figures) {
        const line = make('li');
        const figureLink = make('a', figure);
        figureLink.setAttribute('href', `${address.split('#')[0]}#${id}`);
        line.append(figureLink);
        list.append(line);
      }
      item.append(list);
    }
    if (details?.sources.length) item.append(make('p', `${details.sources.join('; ')}${details.more ? ` and ${details.more} more` : ''}`, 'card-sources'));
    return item;
  }
}

function make(tag: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
