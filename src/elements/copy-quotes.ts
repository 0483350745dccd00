import { fillFrame } from '../model/excerpt';
import { copyTexts } from './clipboard';
import { makeQuoteFile } from './quote-file';

/** Gives each quote of the page its own button to copy it. */

const list = document.querySelector<HTMLElement>('.quotes');
if (list) {
  const getQuotes = makeQuoteFile(list.dataset['quotes']!);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'visually-hidden';
  list.append(status);

  for (const button of list.querySelectorAll<HTMLButtonElement>('button[data-id]')) button.hidden = false;

  list.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-id]') : null;
    if (!button) return;
    const texts = getQuotes().then((quotes) => {
      const quote = quotes[button.dataset['id']!]!;
      return fillFrame(quote, quote.text);
    });
    const words = (await copyTexts(texts, ['plain', 'html'])) ? list.dataset['copied']! : list.dataset['failed']!;
    for (const said of list.querySelectorAll('.quote-said')) said.remove();
    const said = document.createElement('span');
    said.className = 'quote-said';
    said.textContent = words;
    said.ariaHidden = 'true';
    button.before(said);
    status.textContent = words;
  });
}
