import { formatCsv, formatRows } from '../data/formats.ts';

type Row = HTMLTableRowElement;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Lower case, without diacritics: "siochana" finds "Síochána". */
const normalize = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Filters and sorts the table that stands in it, and gives what is shown as a file. What is asked stands in the address; without script the table is all there. */
class DataTable extends HTMLElement {
  /** In the order of the file. */
  #rows: Row[] = [];
  #texts = new Map<Row, string>();
  /** What is shown, in its order. */
  #shown: Row[] = [];
  /** Key of the column that the table is sorted by, after a "-" where the largest comes first; empty in the order of the file. */
  #sort = '';
  #file: Promise<Record<string, unknown>[]> | undefined;
  #timer = 0;

  connectedCallback() {
    this.#rows = [...this.#body.rows];
    for (const head of this.#heads) this.#addButton(head);
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('reset', this.#onReset);
    for (const button of this.#downloads) button.addEventListener('click', this.#onDownload);
    addEventListener('popstate', this.#onPopState);
    this.#readAddress();
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#timer);
  }

  #find<Kind extends Element>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`No ${selector} in <data-table>`);
    return found;
  }
  get #form() { return this.#find<HTMLFormElement>('form'); }
  get #query() { return this.#find<HTMLInputElement>('input[name="q"]'); }
  get #network() { return this.querySelector<HTMLSelectElement>('select[name="network"]'); }
  get #body() { return this.#find<HTMLTableSectionElement>('tbody'); }
  get #heads() { return [...this.querySelectorAll<HTMLTableCellElement>('thead th[data-key]')]; }
  get #downloads() { return [...this.querySelectorAll<HTMLButtonElement>('button[data-format]')]; }

  #addButton(head: HTMLTableCellElement) {
    if (head.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => {
      const key = head.dataset['key']!;
      this.#sort = this.#sort === key ? `-${key}` : this.#sort === `-${key}` ? '' : key;
      this.#write('push');
      this.#show();
    });
    head.append(button);
  }

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    this.#write('push');
    this.#show();
  };

  #onInput = (event: Event) => {
    clearTimeout(this.#timer);
    // A choice is a step to come back to; single letters are not.
    const typed = event.target === this.#query;
    this.#timer = window.setTimeout(() => {
      this.#write(typed ? 'replace' : 'push');
      this.#show();
    }, typed ? 200 : 0);
  };

  #onReset = (event: Event) => {
    event.preventDefault();
    this.#query.value = '';
    if (this.#network) this.#network.value = '';
    this.#sort = '';
    this.#write('push');
    this.#show();
    this.#query.focus();
  };

  #onPopState = () => {
    this.#readAddress();
    this.#show();
  };

  #readAddress() {
    const asked = new URLSearchParams(location.search);
    this.#query.value = asked.get('q') ?? '';
    if (this.#network) {
      this.#network.value = asked.get('network') ?? '';
      // A network that isn't there is none.
      if (this.#network.selectedIndex < 0) this.#network.value = '';
    }
    const sort = asked.get('sort') ?? '';
    this.#sort = this.#heads.some((head) => head.dataset['key'] === sort.replace(/^-/, '')) ? sort : '';
  }

  #write(how: 'push' | 'replace') {
    const address = new URL(location.href);
    for (const [name, value] of [['q', this.#query.value.trim()], ['network', this.#network?.value ?? ''], ['sort', this.#sort]] as const) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  }

  #show() {
    const words = normalize(this.#query.value).split(/\s+/).filter(Boolean);
    const network = this.#network?.value ?? '';
    const found = new Set(this.#rows.filter((row) => (!network || row.dataset['network'] === network) && words.every((word) => this.#getText(row).includes(word))));
    const rows = this.#sortRows();
    for (const row of rows) row.hidden = !found.has(row);
    if (rows.some((row, index) => this.#body.rows[index] !== row)) this.#body.append(...rows);
    this.#shown = rows.filter((row) => found.has(row));
    for (const head of this.#heads) {
      const key = head.dataset['key']!;
      if (this.#sort === key) head.ariaSort = 'ascending';
      else if (this.#sort === `-${key}`) head.ariaSort = 'descending';
      else head.removeAttribute('aria-sort');
    }
    const all = this.#rows.length;
    this.#say(found.size === all ? `All ${all} ${this.dataset['rows']}` : `${found.size} of ${all} ${this.dataset['rows']}`);
  }

  #say(text: string) {
    this.#find<HTMLElement>('[role="status"]').textContent = text;
  }

  #getText(row: Row): string {
    const known = this.#texts.get(row);
    if (known !== undefined) return known;
    const text = normalize(`${row.textContent} ${row.dataset['id']}`);
    this.#texts.set(row, text);
    return text;
  }

  /** All rows in the order that is asked for. Rows with nothing in the column come last either way; equal ones keep the order of the file. */
  #sortRows(): Row[] {
    const index = this.#heads.findIndex((head) => head.dataset['key'] === this.#sort.replace(/^-/, ''));
    if (index < 0) return this.#rows;
    const sign = this.#sort.startsWith('-') ? -1 : 1;
    const isNumber = this.#heads[index]!.dataset['kind'] === 'number';
    const keyed = this.#rows.map((row) => {
      const cell = row.cells[index]!;
      return { row, key: cell.dataset['sort'] ?? cell.textContent.trim() };
    });
    keyed.sort((a, b) => Number(a.key === '') - Number(b.key === '') || sign * (isNumber ? Number(a.key) - Number(b.key) : collator.compare(a.key, b.key)));
    return keyed.map(({ row }) => row);
  }

  #onDownload = async (event: Event) => {
    const { format } = (event.currentTarget as HTMLButtonElement).dataset;
    const shown = this.#shown.map((row) => row.dataset['id']);
    let rows: Record<string, unknown>[];
    try {
      rows = await (this.#file ??= load(this.dataset['file']!));
    } catch {
      this.#file = undefined;
      return this.#say('The file could not be loaded. Try again, or take the whole file by its link.');
    }
    const byId = new Map(rows.map((row) => [row['id'], row]));
    const wanted = shown.map((id) => byId.get(id)).filter((row) => row !== undefined);
    const text = format === 'csv' ? formatCsv(Object.keys(rows[0] ?? {}), wanted) : formatRows(wanted);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/json' }));
    link.download = `${this.dataset['name']}.${format}`;
    link.click();
    // Some browsers read the file only after the click is done with.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
}

async function load(address: string): Promise<Record<string, unknown>[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as Record<string, unknown>[];
}

customElements.define('data-table', DataTable);
