import { fillFrame } from '../model/excerpt';
import { nameInAddress } from './arrival';
import { copyTexts, type Texts } from './clipboard';
import { makeQuoteFile } from './quote-file';

/**
 * Makes the links to the lines of an entry copy their lasting address, and opens beside them what else can be done with a line:
 * quote it, read it among all quotes, report an error. One popover serves the whole page: it moves to where it is needed, so that
 * it comes next for the keyboard. Whoever copies a part of the story is offered its link and its source in the same place.
 */

const template = document.querySelector<HTMLTemplateElement>('#citable-tools');
// Without popovers the links stay what they are.
if (template && 'popover' in HTMLElement.prototype) enliven(template);

function enliven({ content, dataset: words }: HTMLTemplateElement) {
  const tools = content.firstElementChild as HTMLElement;
  const said = tools.querySelector<HTMLElement>('.tools-said')!;
  // Apart from the popover, because a region that appears together with its words is not always read out.
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'visually-hidden';
  document.body.append(status, tools);

  const getQuotes = makeQuoteFile(words['quotes']!);
  const getLink = (id: string) => words['address']! + (id && `#${id}`);
  let control: HTMLAnchorElement | undefined;
  /** What the reader has copied from the story, paragraph by paragraph. */
  let pieces: { id: string; text: string }[] = [];

  const actions: Record<string, () => [done: string, texts: Promise<Texts>, flavours: (keyof Texts)[]]> = {
    link: () => [words['linkCopied']!, Promise.resolve({ plain: getLink(getId(control!)) }), ['plain']],
    quote: () => [words['quoteCopied']!, quote([{ id: getId(control!) }]), ['plain', 'html']],
    paragraph: () => [words['linkCopied']!, Promise.resolve({ plain: getLink(pieces[0]!.id) }), ['plain']],
    selection: () => [words['selectionCopied']!, quote(pieces), ['plain', 'html']],
  };

  async function quote(parts: readonly { id: string; text?: string }[]): Promise<Texts> {
    const quotes = await getQuotes();
    const filled = parts.map(({ id, text }) => fillFrame(quotes[id]!, text ?? quotes[id]!.text));
    return { plain: filled.map(({ plain }) => plain).join('\n\n'), html: filled.map(({ html }) => html).join('') };
  }

  async function copy(action: string) {
    const [done, texts, flavours] = actions[action]!();
    say((await copyTexts(texts, flavours)) ? done : words['failed']!);
  }

  function say(text: string) {
    said.textContent = status.textContent = text;
  }

  /** Shows the popover below a place, and within the window. */
  function open(mode: 'line' | 'selection', after: Element | Text, { left, top, bottom }: DOMRect) {
    // It may be open somewhere else.
    tools.hidePopover();
    after.after(tools);
    tools.dataset['mode'] = mode;
    said.textContent = '';
    tools.showPopover();
    const { offsetWidth: width, offsetHeight: height } = tools;
    const gap = 6;
    const { clientWidth, clientHeight } = document.documentElement;
    const above = bottom + gap + height > clientHeight && top > gap + height;
    tools.style.left = `${scrollX + Math.max(gap, Math.min(left, clientWidth - width - gap))}px`;
    tools.style.top = `${scrollY + (above ? top - gap - height : bottom + gap)}px`;
    void getQuotes().catch(() => undefined);
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor, a.claim') : null;
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    control?.removeAttribute('aria-expanded');
    control = link;
    const id = getId(link);
    void copy('link');
    link.focus({ preventScroll: true });
    if (id) nameInAddress(id);
    // The box of a paragraph's link is the paragraph: what was clicked is its sign.
    open('line', link, (link.querySelector('.claim-sign') ?? link).getBoundingClientRect());
    link.ariaExpanded = 'true';
    tools.querySelector<HTMLElement>('[data-do="quote"]')!.hidden = link.dataset['quote'] === 'no';
    const cite = tools.querySelector<HTMLAnchorElement>('[data-cite]')!;
    cite.hash = id;
    // A figure has a frame of its own; the other lines have none.
    const embed = tools.querySelector<HTMLAnchorElement>('[data-embed]')!;
    embed.hidden = id !== '' && !id.startsWith('f-');
    embed.search = embed.search.replace(/&.*/, '') + (id && `&figure=${id}`);
    for (const report of tools.querySelectorAll<HTMLAnchorElement>('[data-line]')) {
      report.dataset['entry'] ??= report.href;
      report.href = id ? report.dataset['line']!.replaceAll('__ID__', id) : report.dataset['entry'];
    }
  });

  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    if (button) void copy(button.dataset['do']!);
  });

  tools.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    control?.removeAttribute('aria-expanded');
    status.textContent = '';
    // Its words are none of the story's.
    document.body.append(tools);
  });

  document.addEventListener('copy', ({ target }) => {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed || target instanceof HTMLTextAreaElement) return;
    const range = selection.getRangeAt(0);
    pieces = [...document.querySelectorAll<HTMLAnchorElement>('.story a.claim')].flatMap((claim) => {
      const text = readSelected(claim.closest('p, li')!, range);
      return text ? [{ id: getId(claim), text }] : [];
    });
    if (!pieces.length) return;
    // After the words, so that the keyboard comes to it next; never inside a link.
    const end = range.endContainer;
    const after = end instanceof Text ? (end.parentElement!.closest('a, .cites') ?? end) : document.getElementById(pieces.at(-1)!.id)!;
    const boxes = range.getClientRects();
    open('selection', after, boxes[boxes.length - 1] ?? range.getBoundingClientRect());
    // The browser's own copy comes first.
    setTimeout(() => say(words['textCopied']!));
  });
}

const getId = (link: HTMLAnchorElement) => decodeURIComponent(link.hash.slice(1));

/** The part of a paragraph that is selected, without the numbers of its sources. */
function readSelected(paragraph: Element, range: Range): string {
  if (!range.intersectsNode(paragraph)) return '';
  const part = document.createRange();
  part.selectNodeContents(paragraph);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  const words = part.cloneContents();
  for (const extra of words.querySelectorAll('.cites, .claim, .tools')) extra.remove();
  return words.textContent!.replace(/\s+/g, ' ').trim();
}
