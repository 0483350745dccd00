/** Set while the address names a line because the reader is using a control of that line. */
let stays = false;

/**
 * Shows the target of the address and puts the focus there, so that the keyboard and a screen reader go on from it.
 * Opens every folded list around it. Does nothing where the address names no place.
 */
export function arrive() {
  if (stays) return void (stays = false);
  const target = document.getElementById(readHash());
  if (!target) return;
  let folded = false;
  for (let list = target.closest('details'); list; list = list.parentElement?.closest('details') ?? null) {
    if (!list.open) folded = list.open = true;
  }
  const place = getPlace(target);
  const { top } = place.getBoundingClientRect();
  // The browser has gone there already, but not into what was folded, and only to the mark of a paragraph.
  if (folded || (place !== target && (top < 0 || top > innerHeight))) place.scrollIntoView();
  focusOn(place);
}

/** Once more when all has loaded: until then the browser may still go to the target by its own rules, and stop at the mark of a paragraph. */
export function arriveAgain() {
  const { activeElement } = document;
  if (!stays && (activeElement === document.body || activeElement?.id === readHash())) arrive();
}

/** Names a line in the address and makes it the target, without moving the page or the focus. */
export function nameInAddress(id: string) {
  const { scrollX: left, scrollY: top } = window;
  const { activeElement } = document;
  stays = readHash() !== id;
  location.hash = id;
  scrollTo({ left, top, behavior: 'instant' });
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
}

function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // Not every text with a percent sign is an encoded one.
    return location.hash.slice(1);
  }
}

/** What a reader should see of a target: of the mark of a paragraph the paragraph, of a folded list the line that opens it. */
function getPlace(target: HTMLElement): HTMLElement {
  if (target.matches('.claim')) return target.closest<HTMLElement>('p, li') ?? target;
  return target.matches('details') ? (target.querySelector('summary') ?? target) : target;
}

function focusOn(place: HTMLElement) {
  // Made able to take the focus only while it has it: else a click anywhere in a record would give it the focus.
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
