/** What an id on an entry's page may stand for and a version records: a paragraph, figure, step, ruling, person, disagreement, question or source. */
const citable = /^(?:[cfmrpdq]-|s\d)/;

/**
 * Tells whoever comes by a link from an earlier version what has changed since: at the top in short, and beside each thing that changed, word by word.
 * Says nothing where nothing changed. All words come from the page of the comparison, which the build has made.
 * @param entry the article, as it stands today
 * @param asked the version of the link, as it stands in the address
 */
export async function showVersionNotices(entry: HTMLElement, asked: string) {
  const link = [...entry.querySelectorAll<HTMLAnchorElement>('a[data-compare]')].find(({ dataset }) => dataset['compare'] === asked);
  const status = document.createElement('div');
  status.className = 'version-status';
  // There before its words, so that a screen reader speaks them.
  status.setAttribute('role', 'status');

  if (!link) {
    const words = entry.querySelector<HTMLTemplateElement>('#version-unknown')?.content.cloneNode(true) as DocumentFragment | undefined;
    if (!words) return;
    if (/^[\w.-]{1,20}$/.test(asked)) words.querySelector('[data-asked]')!.textContent = ` (${asked})`;
    return keepPlace(() => {
      placeStatus(entry, status);
      status.append(words);
    });
  }

  const page = await load(link.href);
  const words = page?.querySelector<HTMLTemplateElement>('#version-summary')?.content;
  if (!page || !words) return;
  const changes = new Map([...page.querySelectorAll<HTMLElement>('[data-change]')].map((change) => [change.dataset['change']!, change]));
  const target = readHash();
  const change = changes.get(target);
  const state = change?.dataset['state'] ?? (citable.test(target) && document.getElementById(target) ? 'unchanged' : undefined);

  keepPlace(() => {
    for (const [id, { dataset }] of changes) placeNotice(id, changes.get(id)!, dataset['state'] === 'withdrawn' || id === target);
    placeStatus(entry, status);
    for (const part of words.querySelectorAll<HTMLElement>('[data-case]')) {
      const { case: wanted } = part.dataset;
      if (wanted !== (wanted === 'here' || wanted === 'elsewhere' ? (state ? 'here' : 'elsewhere') : state)) part.remove();
    }
    status.append(document.adoptNode(words));
    // What is gone has no place of its own: its last words stand here.
    if (state === 'withdrawn') status.firstElementChild!.after(copyWords(change!));
  });
}

function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

async function load(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

function placeStatus(entry: HTMLElement, status: HTMLElement) {
  entry.querySelector('.entry-header')!.append(status);
}

/** Puts a notice beside a thing; folded, unless it is what the reader came for. */
function placeNotice(id: string, change: HTMLElement, open: boolean) {
  const found = document.getElementById(id);
  if (!found) return;
  const notice = document.createElement('details');
  notice.className = 'version-notice';
  notice.open = open;
  const head = document.createElement('summary');
  head.textContent = change.querySelector('.difference-say')!.textContent;
  notice.append(head, copyWords(change));
  // The mark of a paragraph stands in it, and a block can't.
  const place = found.closest('p') ?? found;
  if (place.matches('li, details, section, article')) place.append(notice);
  else place.after(notice);
}

/** The words of a difference, without its head and without its links. */
function copyWords(change: HTMLElement): DocumentFragment {
  const words = document.createDocumentFragment();
  words.append(...[...change.querySelectorAll('.difference-text, .difference-sources')].map((part) => document.importNode(part, true)));
  return words;
}

/** Does something to the page without moving what the reader is looking at. */
function keepPlace(change: () => void) {
  const target = document.getElementById(readHash());
  const before = target?.getBoundingClientRect().top;
  change();
  if (!target || before === undefined || scrollY === 0) return;
  // Browsers that hold the place by themselves have done so by then.
  requestAnimationFrame(() => scrollBy({ top: target.getBoundingClientRect().top - before, behavior: 'instant' }));
}
