/** The picture of the home page with its controls. What it can do is loaded after the first paint; until then, and without it, the picture and its links are as the build made them. */
class TimelineExplorer extends HTMLElement {
  #explorer: { stop: () => void } | undefined;

  connectedCallback() {
    // An address that asks for a view, or a hand on the picture, can't wait until the browser has nothing else to do.
    if (location.search) requestAnimationFrame(() => setTimeout(this.#start));
    else if ('requestIdleCallback' in globalThis) requestIdleCallback(this.#start, { timeout: 2000 });
    else setTimeout(this.#start, 200);
    // By then the view stands in the address.
    this.querySelector<HTMLAnchorElement>('.embed-view')?.addEventListener('click', ({ currentTarget }) => {
      (currentTarget as HTMLAnchorElement).search = new URLSearchParams({ of: 'timeline', ...(location.search && { view: location.search }) }).toString();
    });
    for (const type of ['pointerenter', 'focusin'] as const) this.addEventListener(type, this.#start, { once: true });
  }

  disconnectedCallback() {
    this.#explorer?.stop();
  }

  #asked = false;

  #start = async () => {
    if (this.#asked) return;
    this.#asked = true;
    const { Explorer } = await import('./explorer/explorer.ts');
    if (this.isConnected) this.#explorer = new Explorer(this);
  };
}

customElements.define('timeline-explorer', TimelineExplorer);
