import type { ExplorerNetwork } from '../../timeline/data.ts';
import { getFirstDay, getLastDay, getSpan, type DayRange, type ViewState } from '../../timeline/state.ts';
import type { ExplorerData } from '../../timeline/data.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** The controls above the picture, apart from the filters: they show the state, and give the part of it that a change asks for. */
export class Toolbar {
  #bar: HTMLElement;
  #data: ExplorerData;
  #inside: DayRange | undefined;

  constructor(bar: HTMLElement, data: ExplorerData) {
    this.#bar = bar;
    this.#data = data;
    this.#inside = getInsideRange(data.networks);
  }

  /** Makes the controls work: until the script is here they are disabled. */
  enable() {
    this.#bar.querySelector('fieldset')!.disabled = false;
  }

  #get<Kind extends Control = HTMLInputElement>(name: string): Kind {
    return this.#bar.querySelector<Kind>(`[name="${name}"]`)!;
  }

  /** Shows a state. A field that someone is typing in is left alone. */
  sync({ range, order, align, dimmed, q, asOf, filters }: ViewState) {
    const span = getSpan(this.#data);
    const write = (name: string, text: string) => {
      const control = this.#get<Control>(name);
      if (control.value !== text && !(document.activeElement === control && control.type !== 'select-one')) control.value = text;
    };
    write('from', align ? '' : (range?.from ?? span.from));
    write('to', align ? '' : (range?.to ?? span.to));
    for (const name of ['from', 'to', 'preset']) this.#get(name).disabled = align;
    write('order', order);
    write('q', q);
    write('asof', asOf ?? '');
    write('preset', align ? '' : this.#findPreset(range));
    this.#get('align').checked = align;
    this.#get('remove').checked = dimmed === 'remove';
    const active = Object.values(filters).flat().length + Number(Boolean(q)) + Number(Boolean(asOf));
    this.#bar.querySelector('.filter-count')!.textContent = active ? ` (${active})` : '';
  }

  /** The part of the state that a control asks for; undefined while its value is no use yet. */
  read(control: Control, state: ViewState): Partial<ViewState> | undefined {
    const { name, value } = control;
    const checked = control instanceof HTMLInputElement && control.checked;
    switch (name) {
      case 'preset':
        return value ? { range: this.#getPreset(value), days: undefined } : undefined;
      case 'from':
      case 'to': {
        if (!value) return undefined;
        const range = { ...(state.range ?? getSpan(this.#data)), [name]: value };
        return range.from <= range.to ? { range } : undefined;
      }
      case 'order':
        return { order: value as ViewState['order'] };
      case 'align':
        return { align: checked, range: undefined, days: undefined };
      case 'remove':
        return { dimmed: checked ? 'remove' : 'dim' };
      case 'q':
        return { q: value };
      case 'asof':
        return { asOf: value || undefined };
      default:
        return undefined;
    }
  }

  #getPreset(value: string): DayRange | undefined {
    if (value === 'all') return undefined;
    return value === 'inside' ? this.#inside : { from: `${value}-01-01`, to: `${value}-12-31` };
  }

  #findPreset(range: DayRange | undefined): string {
    if (!range) return 'all';
    const presets = [...this.#get<HTMLSelectElement>('preset').options].map(({ value }) => value).filter((value) => value && value !== 'all');
    const { to } = getSpan(this.#data);
    return presets.find((value) => {
      const preset = this.#getPreset(value);
      return preset?.from === range.from && (preset.to < to ? preset.to : to) === range.to;
    }) ?? '';
  }
}

/** From the first day on which police can have been inside a network to the last; undefined where no start is known. */
function getInsideRange(networks: readonly ExplorerNetwork[]): DayRange | undefined {
  const phases = networks.flatMap(({ covert }) => (covert?.from ? [{ from: getFirstDay(covert.from), to: getLastDay(covert.to) }] : []));
  return phases.length ? { from: phases.map(({ from }) => from).toSorted()[0]!, to: phases.map(({ to }) => to).toSorted().at(-1)! } : undefined;
}
