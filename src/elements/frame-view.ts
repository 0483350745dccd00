import { formatDate, getEnd } from '../model/partial-date.ts';
import { milestoneKinds } from '../model/vocabulary.ts';
import type { ExplorerData } from '../timeline/data.ts';
import { applyFilters, getWindow } from '../timeline/filter.ts';
import { orderNetworks } from '../timeline/order.ts';
import { describeView } from '../timeline/sentence.ts';
import { readState, writeState } from '../timeline/state.ts';
import { buildViewIndex, layoutView } from '../timeline/view.ts';
import { fitWindow, toWindow } from '../timeline/window.ts';
import { Drawing } from './explorer/drawing.ts';
import { LabelMeasure } from './explorer/measure.ts';

/** Loads what the timeline shows, as the build has written it. */
export async function loadRecords(address: string): Promise<ExplorerData | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as ExplorerData) : undefined;
  } catch {
    return undefined;
  }
}

/** The query of a view without what the data doesn't know, and the view in a sentence. */
export function describeQuery(data: ExplorerData, search: string): { query: string; sentence: string } {
  const { state } = readState(search, data);
  return { query: writeState(state), sentence: describeView(data, applyFilters(data, state), state) };
}

/** Draws the view that the explorer shows for the same query into the picture of the frame. */
export async function showView(search: string) {
  const picture = document.querySelector<HTMLElement>('.frame-picture')!;
  const data = await loadRecords(picture.dataset['records']!);
  // Without it the whole is shown, and says so.
  if (!data) return;
  const { state } = readState(search, data);
  const query = writeState(state);
  if (!query) return;
  const filtered = applyFilters(data, state);
  const isInView = getWindow(data, state);
  const index = buildViewIndex(data);
  const whole = state.align ? index.alignedSpan : index.span;
  const isHidden = (slug: string) => !filtered.networksShown.has(slug) && (state.dimmed === 'remove' || (state.asOf !== undefined && index.networks.get(slug)!.announced > state.asOf));
  const open = new Set(state.open);
  const selected = data.events.findIndex(({ slug, id }) => `${slug}/${id}` === state.selected);
  const getAddress = (slug: string, id = '') => `${picture.dataset['operations']!}${slug}/${id && `#${id}`}`;

  const svg = picture.querySelector<SVGSVGElement>('.frame-wide svg')!;
  const shape = layoutView(index, {
    width: svg.viewBox.baseVal.width,
    window: fitWindow(toWindow(state, whole), whole),
    aligned: state.align,
    order: orderNetworks(data, state.order).map(({ slug }) => slug),
    open,
    isShown: (event) => filtered.shown[event]!,
    removed: state.dimmed === 'remove',
    isHidden,
    isDim: (slug) => !filtered.networksShown.has(slug),
    edge: state.asOf ? getEnd(state.asOf).getTime() : index.span[1],
    measure: new LabelMeasure().measure,
  });
  const addresses = { getEventAddress: (event: number) => getAddress(data.events[event]!.slug, data.events[event]!.id), getNetworkAddress: (slug: string) => getAddress(slug) };
  new Drawing(svg, addresses).draw(shape, open, selected < 0 ? undefined : selected, !state.align);

  // What was drawn anew opens a tab of its own too.
  for (const link of svg.querySelectorAll('a')) link.setAttribute('target', '_blank');

  const seen = data.events.map((event, number) => ({ event, number })).filter(({ number }) => filtered.shown[number] && isInView(number)).map(({ event }) => event);
  // The upright picture stays the whole: it dims what has nothing in view.
  const slugs = new Set(seen.map(({ slug }) => slug));
  for (const lane of picture.querySelectorAll<SVGElement>('.upright .lane')) lane.dataset['dim'] = String(!slugs.has(lane.dataset['slug']!));

  document.querySelector<HTMLElement>('.frame-whole')!.hidden = false;

  const sentence = describeView(data, filtered, state);
  document.querySelector('.frame-sentence')!.textContent = sentence;
  svg.setAttribute('aria-label', sentence);
  document.querySelector<HTMLAnchorElement>('.frame-link')!.search = `?${query}`;
  const heading = document.querySelector<HTMLAnchorElement>('h1 a')!;
  heading.search = `?${query}`;

  const names = new Map(data.networks.map(({ slug, name }) => [slug, name]));
  const describe = ({ slug, id, date, kind, text }: ExplorerData['events'][number]) => {
    const link = document.createElement('a');
    link.href = getAddress(slug, id);
    link.textContent = `${names.get(slug)}, ${formatDate(date, 'en-GB', 'short')}`;
    return [link, `. ${milestoneKinds[kind]}: ${text}`];
  };
  document.querySelector('.frame-list ul')!.replaceChildren(
    ...seen
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map((event) => {
        const item = document.createElement('li');
        item.append(...describe(event));
        return item;
      }),
  );
  const chosen = document.querySelector<HTMLElement>('.frame-selected')!;
  const event = data.events[selected];
  if (event) {
    chosen.replaceChildren(...describe(event));
    chosen.hidden = false;
  }
  picture.dataset['drawn'] = '';
}
