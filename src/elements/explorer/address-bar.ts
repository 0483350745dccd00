/** How a view gets into the history: as a step that Back returns from, or in place of the last one. */
export type Entry = 'push' | 'replace';

/** Writes views into the address when things have come to rest: a drag is one address, not hundreds. */
export class AddressBar {
  #getQuery: () => string;
  #timer = 0;
  #pending: Entry | undefined;

  constructor(getQuery: () => string, signal: AbortSignal) {
    this.#getQuery = getQuery;
    addEventListener('pagehide', () => this.flush(), { signal });
  }

  write(how: Entry) {
    this.#pending = this.#pending === 'push' ? 'push' : how;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.flush(), 250);
  }

  /** Writes at once what is waiting. */
  flush() {
    clearTimeout(this.#timer);
    const how = this.#pending;
    this.#pending = undefined;
    if (!how) return;
    const query = this.#getQuery();
    const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
    if (address !== `${location.pathname}${location.search}${location.hash}`) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  }

  /** Forgets what is waiting: the address itself has changed. */
  drop() {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }
}
