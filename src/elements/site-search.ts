import { findAlias, normalizeName, suggestName, type KnownNames } from '../search/names.ts';

/** The part of Pagefind's browser API that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(term: string | null, options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: { data(): Promise<Hit> }[]; filters: Record<string, Record<string, number>> }>;
}

interface Hit {
  url: string;
  excerpt: string;
  meta: { title: string; kind: string; network?: string; date?: string };
}

/** A network with what its own hit shows. */
interface KnownNetwork extends KnownNames {
  address: string;
  standfirst: string;
}

const pageSize = 20;
const filterNames = ['network', 'kind', 'country', 'year', 'language'] as const;
const sorts: Record<string, Record<string, 'asc' | 'desc'>> = { newest: { date: 'desc' }, oldest: { date: 'asc' } };

/** Full-text search over the index that the build wrote. What is asked stands in the address; without script the page is an index. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind | undefined> | undefined;
  #known: KnownNetwork[] = [];
  #results: { data(): Promise<Hit> }[] = [];
  #shown = 0;
  /** The words looked for: those typed, or the name that they stand for. */
  #asked = '';
  /** The last search asked for: answers to earlier ones are dropped. */
  #turn = 0;
  /** Whether more hits were asked for and have not come yet. */
  #isLoading = false;
  #timer = 0;

  connectedCallback() {
    this.#known = JSON.parse(this.dataset['names'] ?? '[]') as KnownNetwork[];
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('reset', this.#onReset);
    this.#more.addEventListener('click', this.#onMore);
    addEventListener('popstate', this.#onPopState);
    this.#readAddress();
    void this.#ask();
    if (!location.hash) this.#query.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#timer);
  }

  #find<Kind extends Element>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`No ${selector} in <site-search>`);
    return found;
  }
  get #form() { return this.#find<HTMLFormElement>('form'); }
  get #query() { return this.#find<HTMLInputElement>('#query'); }
  get #status() { return this.#find<HTMLElement>('.search-status'); }
  get #hint() { return this.#find<HTMLElement>('.search-hint'); }
  get #list() { return this.#find<HTMLOListElement>('.search-results'); }
  get #more() { return this.#find<HTMLButtonElement>('.search-more'); }
  #select(name: string) { return this.#find<HTMLSelectElement>(`select[name="${name}"]`); }

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    this.#write('push');
    void this.#ask();
  };

  #onInput = (event: Event) => {
    clearTimeout(this.#timer);
    // A choice is a step to come back to; single letters are not.
    const typed = event.target === this.#query;
    this.#timer = window.setTimeout(() => {
      this.#write(typed ? 'replace' : 'push');
      void this.#ask();
    }, typed ? 250 : 0);
  };

  #onReset = (event: Event) => {
    event.preventDefault();
    this.#query.value = '';
    for (const name of [...filterNames, 'sort']) this.#select(name).value = '';
    this.#write('push');
    void this.#ask();
    this.#query.focus();
  };

  #onPopState = () => {
    this.#readAddress();
    void this.#ask();
  };

  #onMore = async () => {
    // A second press before the hits are there asks for the same ones.
    if (this.#isLoading) return;
    const first = this.#shown;
    this.#isLoading = true;
    try {
      await this.#showMore(this.#turn);
      this.#list.children[first]?.querySelector('a')?.focus();
    } catch {
      this.#sayFailed();
    } finally {
      this.#isLoading = false;
    }
  };

  #readAddress() {
    const asked = new URLSearchParams(location.search);
    this.#query.value = asked.get('q') ?? '';
    for (const name of [...filterNames, 'sort']) setValue(this.#select(name), asked.get(name) ?? '');
  }

  #write(how: 'push' | 'replace') {
    const said = new URLSearchParams();
    if (this.#query.value.trim()) said.set('q', this.#query.value.trim());
    for (const name of [...filterNames, 'sort']) if (this.#select(name).value) said.set(name, this.#select(name).value);
    const address = said.size ? `?${said}` : location.pathname;
    if (address === (location.search || location.pathname)) return;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  }

  async #load(): Promise<Pagefind | undefined> {
    try {
      const address = `${this.dataset['index']}pagefind.js`;
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      await pagefind.options({ baseUrl: this.dataset['base'], excerptLength: 28 });
      await pagefind.init();
      // Pagefind counts only the filters that have come: an answer before that would leave out the others.
      await pagefind.filters().catch(() => undefined);
      return pagefind;
    } catch {
      this.#find<HTMLElement>('.search-no-index').hidden = false;
      return undefined;
    }
  }

  /** Searches for what the form asks, and says so where the index does not answer. */
  async #ask() {
    const turn = ++this.#turn;
    try {
      await this.#search(turn);
    } catch {
      if (turn === this.#turn) this.#sayFailed();
    }
  }

  #sayFailed() {
    this.#status.textContent = this.dataset['failed'] ?? '';
  }

  async #search(turn: number) {
    const pagefind = await (this.#pagefind ??= this.#load());
    if (!pagefind) return;

    const query = this.#query.value.trim();
    const filters = Object.fromEntries(filterNames.map((name) => [name, this.#select(name).value]).filter(([, value]) => value)) as Record<string, string>;
    if (!query && !Object.keys(filters).length) {
      const filters = await pagefind.filters();
      // Somebody may have begun to type in the meantime.
      if (turn !== this.#turn) return;
      this.#fillFilters(filters);
      return this.#showNothing();
    }

    const sort = sorts[this.#select('sort').value];
    const alias = findAlias(query, this.#known);
    this.#asked = alias ?? query;
    const answer = await pagefind.search(this.#asked || null, { filters, ...(sort && { sort }) });
    if (turn !== this.#turn) return;
    this.#fillFilters(answer.filters);
    this.#results = answer.results;
    this.#shown = 0;
    this.#more.hidden = true;
    this.#list.replaceChildren();
    const count = this.#results.length === 1 ? '1 result' : `${this.#results.length} results`;
    this.#status.textContent = `${count}${query ? ` for “${query}”` : ''}`;
    this.#showHint(query, alias);
    this.toggleAttribute('data-active', true);
    await this.#showMore(turn);
  }

  #showNothing() {
    this.#results = [];
    this.#list.replaceChildren();
    this.#hint.replaceChildren();
    this.#status.textContent = '';
    this.#more.hidden = true;
    this.toggleAttribute('data-active', false);
  }

  /** Says which network another name belongs to, what a misspelt one probably means, or what to try when nothing is found. */
  #showHint(query: string, alias: string | undefined) {
    this.#hint.replaceChildren();
    const network = this.#known.find((item) => item.name === alias || normalizeName(item.name) === normalizeName(query));
    if (network) {
      const entry = document.createElement('a');
      entry.href = network.address;
      entry.textContent = network.name;
      if (alias) this.#hint.append(paragraph(`“${query}” is another name or spelling for ${alias}; these are the results for ${alias}.`));
      const head = paragraph('');
      head.className = 'search-entry';
      head.append(entry);
      return this.#hint.append(head, paragraph(network.standfirst));
    }
    const name = suggestName(query, this.#known);
    if (name) {
      const link = document.createElement('a');
      link.href = `?q=${encodeURIComponent(name)}`;
      link.textContent = name;
      const line = paragraph('Did you mean ');
      line.append(link, '?');
      this.#hint.append(line);
    } else if (!this.#results.length) {
      this.#hint.append(paragraph('Nothing found. Try fewer or other words, a name of a network, a city or a court, or take out a filter. The full index is below.'));
    }
  }

  async #showMore(turn: number) {
    const next = await Promise.all(this.#results.slice(this.#shown, this.#shown + pageSize).map((result) => result.data()));
    if (turn !== this.#turn) return;
    this.#list.append(...next.map((hit) => this.#toItem(hit)));
    this.#shown += next.length;
    this.#more.hidden = this.#shown >= this.#results.length;
  }

  #toItem({ url, excerpt, meta }: Hit): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const words = this.#asked;
    const target = new URL(url, location.href);
    if (words) target.searchParams.set('highlight', words);
    link.href = target.href;
    link.textContent = meta.title;
    const about = paragraph([meta.kind, meta.network, meta.date].filter(Boolean).join(' · '));
    about.className = 'search-about';
    const text = document.createElement('p');
    appendExcerpt(text, excerpt);
    item.append(link, about, text);
    return item;
  }

  /** Offers the values that the results have, each with its count. */
  #fillFilters(counts: Record<string, Record<string, number>>) {
    for (const name of filterNames) {
      const select = this.#select(name);
      const chosen = select.value;
      const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count > 0 || value === chosen);
      values.sort(([a], [b]) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b)));
      select.replaceChildren(select.options[0]!, ...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
      setValue(select, chosen);
    }
  }
}

/** Chooses a value, also one whose option has not come yet. */
function setValue(select: HTMLSelectElement, value: string) {
  if (value && ![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Pagefind gives excerpts as escaped text with <mark> around what was found: only those two tags are taken from it. */
function appendExcerpt(parent: HTMLElement, excerpt: string) {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of parsed.childNodes) {
    if (node instanceof HTMLElement && node.tagName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      parent.append(mark);
    } else parent.append(node.textContent ?? '');
  }
}

customElements.define('site-search', SiteSearch);
