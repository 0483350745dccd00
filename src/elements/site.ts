/** Small helps on every page: "/" goes to the search field, an address leads to its target also where that is folded, and words that a search found are marked. */

import { arrive, arriveAgain } from './arrival';

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const field = document.querySelector<HTMLInputElement>('[data-search-field]') ?? document.querySelector<HTMLInputElement>('#site-search');
  if (!field) return;
  event.preventDefault();
  // Where the header has no room for the field, search has its own page.
  if (!field.checkVisibility()) return void location.assign(field.form!.action);
  field.focus();
  field.select();
});

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Marks the words of `?highlight=` without touching the page's own elements. */
function markWords() {
  const words = new URLSearchParams(location.search).get('highlight')?.toLowerCase().split(/\s+/).filter((word) => word.length > 1);
  if (!words?.length || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue!.toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  // The address that a reader copies from here is the lasting one.
  const address = new URL(location.href);
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
}

markWords();
arrive();
addEventListener('load', arriveAgain);
addEventListener('hashchange', arrive);

// A link that was copied from an earlier version of an entry says so: what has changed since is then shown.
const asked = new URLSearchParams(location.search).get('v');
const entry = document.querySelector<HTMLElement>('article[data-version]');
if (asked && entry && asked !== entry.dataset['version']) void import('./version-notices').then(({ showVersionNotices }) => showVersionNotices(entry, asked));
