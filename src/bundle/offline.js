// @ts-check
// Goes into the zip as it stands: a classic script, because a browser loads no modules and fetches nothing from a page that was opened straight from a folder.
// Where a server serves the folder it does nothing: there the site's own scripts run.
(() => {
  if (location.protocol !== 'file:') return;

  // What would sort and filter tables and sources, and make code, is a module: its controls go, and leave no room behind.
  for (const part of document.querySelectorAll('.table-form, .table-shown, .source-form, embed-builder')) part.remove();

  const script = document.currentScript;
  const records = script instanceof HTMLScriptElement ? script.dataset['records'] : undefined;
  if (!records || !document.querySelector('site-search')) return;

  /** @typedef {{ url: string; title: string; about: string; text: string; date: string; filters: Record<string, string[]> }} SearchRecord */
  /** @typedef {SearchRecord & { head: string; body: string }} Prepared */

  const filterNames = ['network', 'kind', 'country', 'year', 'language'];
  const pageSize = 20;

  /** One form for all ways to write a word: `Éxclu` is `exclu`. @param {string} text */
  const normalize = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  /** @param {string} text */
  const split = (text) => normalize(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  class OfflineSearch extends HTMLElement {
    /** @type {Prepared[]} */
    #records = [];
    /** @type {Prepared[]} */
    #found = [];
    /** @type {string[]} */
    #words = [];

    connectedCallback() {
      const source = document.createElement('script');
      source.src = /** @type {string} */ (records);
      source.addEventListener('load', () => this.#start());
      document.head.append(source);
    }

    #start() {
      const list = /** @type {SearchRecord[]} */ (Reflect.get(window, 'goneDarkRecords'));
      this.#records = list.map((record) => ({ ...record, head: ` ${split(record.title).join(' ')}`, body: ` ${split(record.text).join(' ')}` }));
      const asked = new URLSearchParams(location.search);
      this.#query.value = asked.get('q') ?? '';
      for (const name of filterNames) {
        const values = [...new Set(this.#records.flatMap(({ filters }) => filters[name] ?? []))].sort((a, b) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b)));
        this.#select(name).append(...values.map((value) => new Option(value, value)));
        this.#select(name).value = asked.get(name) ?? '';
      }
      this.#select('sort').value = asked.get('sort') ?? '';
      const form = this.#find('form');
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#search();
      });
      form.addEventListener('input', () => this.#search());
      form.addEventListener('reset', () => setTimeout(() => this.#search()));
      this.#find('.search-more').addEventListener('click', () => this.#showMore());
      this.#search();
    }

    /** @param {string} selector @returns {HTMLElement} */
    #find(selector) {
      const found = this.querySelector(selector);
      if (!(found instanceof HTMLElement)) throw new Error(`No ${selector} in <site-search>`);
      return found;
    }
    get #query() { return /** @type {HTMLInputElement} */ (this.#find('#query')); }
    /** @param {string} name */
    #select(name) { return /** @type {HTMLSelectElement} */ (this.#find(`select[name="${name}"]`)); }

    #search() {
      this.#words = split(this.#query.value);
      const chosen = filterNames.map((name) => /** @type {const} */ ([name, this.#select(name).value])).filter(([, value]) => value);
      const asked = this.#words.length > 0 || chosen.length > 0;
      const scored = asked
        ? this.#records
            .filter(({ filters }) => chosen.every(([name, value]) => filters[name]?.includes(value)))
            .map((record) => ({ record, score: this.#score(record) }))
            .filter(({ score }) => score > 0)
        : [];
      const sort = this.#select('sort').value;
      scored.sort((a, b) => (sort === 'newest' ? b.record.date.localeCompare(a.record.date) : sort === 'oldest' ? a.record.date.localeCompare(b.record.date) : 0) || b.score - a.score);
      this.#found = scored.map(({ record }) => record);
      this.#find('.search-results').replaceChildren();
      this.#find('.search-status').textContent = asked ? `${this.#found.length === 1 ? '1 result' : `${this.#found.length} results`}, by the simpler search of the offline copy` : '';
      this.toggleAttribute('data-active', asked);
      this.#showMore();
    }

    /** Each word has to begin one in the record; a title says more than a text. @param {Prepared} record */
    #score({ head, body, filters }) {
      let score = filters['kind']?.includes('Entry') ? 2 : 1;
      for (const word of this.#words) {
        const inHead = head.includes(` ${word}`);
        const inBody = body.split(` ${word}`).length - 1;
        if (!inHead && !inBody) return 0;
        score += (inHead ? 10 : 0) + Math.min(inBody, 5);
      }
      return score;
    }

    #showMore() {
      const list = this.#find('.search-results');
      list.append(...this.#found.slice(list.children.length, list.children.length + pageSize).map((record) => this.#toItem(record)));
      this.#find('.search-more').hidden = list.children.length >= this.#found.length;
    }

    /** @param {Prepared} record */
    #toItem({ url, title, about, text }) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      const line = document.createElement('p');
      line.className = 'search-about';
      line.textContent = about;
      const excerpt = document.createElement('p');
      const words = text.split(/\s+/);
      const at = Math.max(0, words.findIndex((word) => this.#isFound(word)) - 8);
      if (at > 0) excerpt.append('… ');
      for (const word of words.slice(at, at + 28)) {
        const mark = this.#isFound(word) ? document.createElement('mark') : undefined;
        if (mark) mark.textContent = word;
        excerpt.append(mark ?? word, ' ');
      }
      if (at + 28 < words.length) excerpt.append('…');
      item.append(link, line, excerpt);
      return item;
    }

    /** @param {string} word */
    #isFound(word) {
      return split(word).some((part) => this.#words.some((wanted) => part.startsWith(wanted)));
    }
  }

  customElements.define('site-search', OfflineSearch);
})();
