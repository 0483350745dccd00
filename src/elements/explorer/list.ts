import { inWindow } from '../../timeline/filter.ts';
import type { Filtered } from '../../timeline/filter.ts';
import { getDefaultState, isSameView, type ViewState } from '../../timeline/state.ts';
import type { ListedData } from './listed-data.ts';

/** The forms of the timeline that are lists: the networks below the picture, and the turning points that stand in its place on narrow screens. They show what the picture shows. */
export class ListView {
  #list: ListedData;
  /** Whether each step is shown: asking here is quicker than asking the page. */
  #visible: boolean[];
  #summaries: { item: HTMLElement; summary: HTMLElement | null; slug: string; whole: string }[];
  #turns: { turn: HTMLElement; date: string; toggle: HTMLElement | undefined }[];
  #years: HTMLElement[];
  /** Steps of open networks among the turning points, by slug. */
  #steps = new Map<string, HTMLElement[]>();
  #empty: HTMLElement;
  /** Lanes of the upright picture, and the years beside the list. */
  #upright: SVGElement[];
  #axis: HTMLAnchorElement[];

  constructor(root: HTMLElement, list: ListedData) {
    this.#list = list;
    this.#visible = list.items.map(({ hidden }) => !hidden);
    this.#summaries = [...list.networks].map(([slug, item]) => {
      const summary = item.querySelector<HTMLElement>('.network-steps summary');
      return { item, summary, slug, whole: summary?.textContent ?? '' };
    });
    const counts = new Map<string, number>();
    for (const { slug } of list.data.events) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    this.#turns = [...root.querySelectorAll<HTMLElement>('.turn')].map((turn) => ({
      turn,
      date: turn.querySelector('time')!.getAttribute('datetime')!,
      toggle: turn.dataset['kind'] === 'fell' ? addToggle(turn, counts.get(turn.dataset['slug']!) ?? 0) : undefined,
    }));
    this.#years = [...root.querySelectorAll<HTMLElement>('.turn-year')];
    this.#empty = root.querySelector<HTMLElement>('.turns-empty')!;
    this.#upright = [...root.querySelectorAll<SVGElement>('.upright .lane')];
    this.#axis = [...root.querySelectorAll<HTMLAnchorElement>('.year-axis a')];
  }

  /** Shows the events that pass and lie in the window, and where everything is shown, everything. */
  sync(state: ViewState, { shown, networksShown }: Filtered, isInView: (event: number) => boolean) {
    const isWhole = isSameView({ ...state, selected: undefined, open: [], order: 'takedown', dimmed: 'dim' }, getDefaultState());
    const counts = new Map<string, number>();
    for (const [event, item] of this.#list.items.entries()) {
      const visible = shown[event]! && isInView(event);
      if (this.#visible[event] !== visible) item.hidden = !(this.#visible[event] = visible);
      const { slug } = this.#list.data.events[event]!;
      if (visible) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    for (const { item, summary, slug, whole } of this.#summaries) {
      const count = counts.get(slug) ?? 0;
      setHidden(item, !isWhole && !count);
      const words = isWhole ? whole : `${count} of its dated steps, as chosen above`;
      if (summary && summary.textContent !== words) summary.textContent = words;
    }
    this.#syncTurns(state, networksShown, isInView, shown, isWhole);
  }

  #syncTurns({ open, range, filters, align }: ViewState, networksShown: ReadonlySet<string>, isInView: (event: number) => boolean, shown: readonly boolean[], isWhole: boolean) {
    const opened = new Set(open);
    for (const slug of opened) if (!this.#steps.has(slug)) this.#steps.set(slug, this.#addSteps(slug));
    for (const [slug, steps] of this.#steps) for (const step of steps) step.hidden = !opened.has(slug) || !shown[Number(step.dataset['event'])] || !isInView(Number(step.dataset['event']));
    for (const { turn, date, toggle } of this.#turns) {
      const slug = turn.dataset['slug']!;
      setHidden(turn, !isWhole && !(networksShown.has(slug) && (align || inWindow({ date }, range)) && (!filters.kind.length || turn.dataset['kind'] !== 'launched')));
      const expanded = String(opened.has(slug));
      if (toggle && toggle.getAttribute('aria-expanded') !== expanded) toggle.setAttribute('aria-expanded', expanded);
    }
    for (const year of this.#years) year.hidden = !year.querySelector('.turn:not([hidden])');
    this.#empty.hidden = this.#years.some(({ hidden }) => !hidden);
    for (const lane of this.#upright) lane.dataset['dim'] = String(!networksShown.has(lane.dataset['slug']!));
    for (const link of this.#axis) link.parentElement!.hidden = document.getElementById(link.hash.slice(1))?.hidden ?? true;
  }

  /** Puts the steps of a network among the turning points, each in its year. */
  #addSteps(slug: string): HTMLElement[] {
    return this.#list.data.events.flatMap((event, index) => {
      if (event.slug !== slug) return [];
      const year = event.date.slice(0, 4);
      const step = document.createElement('li');
      step.className = 'turn turn-step';
      step.dataset['event'] = String(index);
      step.dataset['outcome'] = this.#list.networks.get(slug)!.dataset['outcome'];
      const dot = document.createElement('span');
      dot.className = 'turn-dot';
      const words = document.createElement('span');
      const link = document.createElement('a');
      link.href = this.#list.addresses[index]!;
      link.textContent = this.#list.data.networks.find((network) => network.slug === slug)!.name;
      const date = this.#list.items[index]!.querySelector('time')!.cloneNode(true);
      const when = document.createElement('span');
      when.className = 'turn-date';
      when.append(date);
      words.append(link, `: ${event.text}`, when);
      step.append(dot, words);
      this.#insert(this.#getYear(year), step, event.date);
      return [step];
    });
  }

  #insert(year: HTMLElement, step: HTMLElement, date: string) {
    const list = year.querySelector('ol')!;
    const next = [...list.children].find((other) => other.querySelector('time')!.getAttribute('datetime')! > date);
    list.insertBefore(step, next ?? null);
  }

  /** The part of the list for a year; made where there is none yet. */
  #getYear(year: string): HTMLElement {
    const found = this.#years.find(({ dataset }) => dataset['year'] === year);
    if (found) return found;
    const made = document.createElement('li');
    made.className = 'turn-year';
    made.dataset['year'] = year;
    const name = document.createElement('span');
    name.className = 'year';
    name.textContent = year;
    made.append(name, document.createElement('ol'));
    const place = this.#years.findIndex(({ dataset }) => dataset['year']! > year);
    const next = this.#years[place];
    if (next) next.before(made);
    else this.#years.at(-1)!.after(made);
    this.#years.splice(place < 0 ? this.#years.length : place, 0, made);
    return made;
  }
}

/** Hides or shows what is not so already: writing costs even where nothing changes. */
function setHidden(element: HTMLElement, hidden: boolean) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

function addToggle(turn: HTMLElement, count: number): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'turn-toggle';
  button.dataset['do'] = 'lane';
  button.dataset['slug'] = turn.dataset['slug'];
  button.textContent = `${count} steps`;
  button.setAttribute('aria-expanded', 'false');
  turn.lastElementChild!.append(button);
  return button;
}
