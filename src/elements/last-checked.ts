import { isOverAYearAgo } from '../model/checked.ts';

/** The day of the last check. Once that is more than a year ago by the reader's clock it says "not checked since"; without script the day alone speaks. */
class LastChecked extends HTMLElement {
  connectedCallback() {
    const day = this.querySelector('time')?.dateTime;
    if (!day || !isOverAYearAgo(day, new Date().toISOString().slice(0, 10))) return;
    this.querySelector('span')!.textContent = this.dataset['old'] ?? '';
  }
}

customElements.define('last-checked', LastChecked);
