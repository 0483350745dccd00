import type { ExplorerData } from '../../timeline/data.ts';
import { getFacets } from '../../timeline/filter.ts';
import { filterNames, type FilterName, type Filters } from '../../timeline/state.ts';

const titles: Record<FilterName, string> = { outcome: 'How it fell', kind: 'Kind of step', evidence: 'Evidence', country: 'Country', agency: 'Agency' };

/** The lists of values to filter by, each with the number of steps that it would leave. */
export class FilterPanel {
  #boxes = new Map<string, { box: HTMLInputElement; count: HTMLElement }>();

  constructor(place: HTMLElement, data: ExplorerData, onChange: (filters: Filters) => void) {
    const facets = getFacets(data);
    const countries = new Intl.DisplayNames('en-GB', { type: 'region' });
    for (const name of ['outcome', 'kind', 'evidence', 'country', 'agency'] as const) {
      const set = document.createElement('fieldset');
      const legend = document.createElement('legend');
      legend.textContent = titles[name];
      set.append(legend);
      const list = document.createElement('div');
      list.className = 'filter-values';
      for (const { value, label } of facets[name]) {
        const line = document.createElement('label');
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.value = value;
        const count = document.createElement('span');
        count.className = 'count';
        line.append(box, ` ${name === 'country' ? (countries.of(label) ?? label) : label} `, count);
        list.append(line);
        this.#boxes.set(`${name} ${value}`, { box, count });
      }
      set.append(list);
      set.addEventListener('change', () => onChange(this.#read()));
      place.append(set);
    }
  }

  /** Shows what is chosen and what each value would leave. */
  show(filters: Filters, counts: Record<FilterName, Record<string, number>>) {
    for (const [key, { box, count }] of this.#boxes) {
      const [name, value] = key.split(' ') as [FilterName, string];
      box.checked = (filters[name] as string[]).includes(value);
      count.textContent = String(counts[name][value] ?? 0);
    }
  }

  #read(): Filters {
    const chosen = (name: FilterName) => [...this.#boxes].filter(([key, { box }]) => key.startsWith(`${name} `) && box.checked).map(([, { box }]) => box.value).toSorted();
    return Object.fromEntries(filterNames.map((name) => [name, chosen(name)])) as unknown as Filters;
  }
}
