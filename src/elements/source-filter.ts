import { countFacets, facetNames, foldText, matchesQuestion, type Facet, type FacetQuestion, type FacetRow } from '../model/source-facets.ts';

const keys = ['q', 'publisher', ...facetNames] as const;

/** Narrows the list of all sources. What is asked stands in the address; without script the list is whole and has links to jump by. */
class SourceFilter extends HTMLElement {
  #rows: { element: HTMLElement; row: FacetRow }[] = [];
  #timer = 0;

  connectedCallback() {
    this.#rows = [...this.querySelectorAll<HTMLElement>('.site-sources > li')].map((element) => ({ element, row: readRow(element) }));
    const publishers = new Set([...this.querySelectorAll('.publisher')].map(({ textContent }) => textContent ?? ''));
    this.#find('datalist').append(...[...publishers].map((name) => new Option(name, name)));
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('reset', this.#onReset);
    addEventListener('popstate', this.#onPopState);
    this.#readAddress();
    this.#apply();
    // A filter makes the list shorter: what the address leads to has to be found again.
    if (location.hash && location.search) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#timer);
  }

  #find<Kind extends Element = HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`No ${selector} in <source-filter>`);
    return found;
  }
  get #form() { return this.#find<HTMLFormElement>('form'); }
  #field(name: string) { return this.#find<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`); }

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    this.#write('push');
    this.#apply();
  };

  #onInput = (event: Event) => {
    clearTimeout(this.#timer);
    // A choice is a step to come back to; single letters are not.
    const typed = event.target instanceof HTMLInputElement;
    this.#timer = window.setTimeout(() => {
      this.#write(typed ? 'replace' : 'push');
      this.#apply();
    }, typed ? 200 : 0);
  };

  #onReset = (event: Event) => {
    event.preventDefault();
    for (const name of keys) this.#field(name).value = '';
    this.#write('push');
    this.#apply();
    this.#field('q').focus();
  };

  #onPopState = () => {
    this.#readAddress();
    this.#apply();
  };

  #readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const name of keys) this.#field(name).value = asked.get(name) ?? '';
  }

  #read(): FacetQuestion {
    return Object.fromEntries(keys.map((name) => [name, this.#field(name).value.trim()])) as FacetQuestion;
  }

  #write(how: 'push' | 'replace') {
    const question = this.#read();
    const said = new URLSearchParams(keys.filter((name) => question[name]).map((name) => [name, question[name]]));
    const address = said.size ? `?${said}` : location.pathname;
    if (address === (location.search || location.pathname)) return;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  }

  #apply() {
    const question = this.#read();
    let shown = 0;
    for (const { element, row } of this.#rows) {
      element.hidden = !matchesQuestion(row, question);
      if (!element.hidden) shown++;
    }
    for (const section of this.querySelectorAll<HTMLElement>('.source-letter')) section.hidden = !section.querySelector('.site-sources > li:not([hidden])');
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.source-letters a')) link.parentElement!.hidden = document.getElementById(link.hash.slice(1))!.closest<HTMLElement>('.source-letter')!.hidden;

    const counts = countFacets(this.#rows.map(({ row }) => row), question);
    for (const name of facetNames) {
      for (const option of this.#find<HTMLSelectElement>(`select[name="${name}"]`).options) {
        if (!option.value) continue;
        const count = counts[name].get(option.value) ?? 0;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.hidden = option.disabled = !count && !option.selected;
      }
    }
    const all = this.#rows.length;
    this.#find('[role="status"]').textContent = shown === all ? `${all} sources` : shown ? `${shown} of ${all} sources` : 'No source is like this. Take out a choice or a word.';
  }
}

/** What a row of the list says of itself. */
function readRow(element: HTMLElement): FacetRow {
  const facets = Object.fromEntries(facetNames.map((name) => [name, (element.dataset[name] ?? '').split(' ')])) as Record<Facet, string[]>;
  const pick = (selector: string) => [...element.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '').join(' ');
  return { ...facets, publisher: foldText(pick('.publisher')), words: foldText(pick('.publisher, .source-title, .marks')) };
}

customElements.define('source-filter', SourceFilter);
