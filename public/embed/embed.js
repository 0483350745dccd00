// @ts-check
/*
 * Gone Dark: turns quotes with data-gone-dark into frames, and lets frames be as high as what is in them.
 * It stores nothing, counts nothing, sends nothing. A quote stays where its frame doesn't answer.
 */
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script) return;
  /** Every frame begins with this address: the script's own folder. */
  const home = new URL('./', script.src);
  /** @param {string | null | undefined} address */
  const isOurs = (address) => URL.canParse(address ?? '') && new URL(/** @type {string} */ (address)).href.startsWith(home.href);

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== home.origin || data?.goneDark !== 'height' || !Number.isFinite(data.height)) return;
    // The origin alone is not enough: it has to be one of our frames on this page.
    const frame = [...document.querySelectorAll('iframe')].find((item) => item.contentWindow === source && isOurs(item.src));
    if (!frame) return;
    frame.style.height = `${Math.min(Math.max(data.height, 40), 6000)}px`;
    const quote = frame.previousElementSibling;
    if (!(quote instanceof HTMLQuoteElement) || quote.dataset.goneDark !== frame.dataset.of) return;
    quote.style.display = 'none';
    frame.removeAttribute('aria-hidden');
    frame.removeAttribute('tabindex');
  });

  const begin = () => {
    for (const quote of /** @type {NodeListOf<HTMLQuoteElement>} */ (document.querySelectorAll('blockquote[data-gone-dark]'))) {
      const address = quote.dataset.goneDark;
      if (!address || !isOurs(address) || quote.dataset.framed) continue;
      quote.dataset.framed = 'yes';
      const frame = document.createElement('iframe');
      frame.dataset.of = address;
      frame.title = quote.dataset.title ?? 'Gone Dark';
      frame.loading = 'lazy';
      frame.referrerPolicy = 'no-referrer';
      // It may run its own script and open links in a new tab, and never lead this page elsewhere.
      if (home.origin !== location.origin) frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox');
      // Without height until it answers: the quote is what is read then.
      frame.style.cssText = 'display: block; width: 100%; height: 0; border: 0';
      frame.setAttribute('aria-hidden', 'true');
      frame.tabIndex = -1;
      frame.src = address;
      quote.after(frame);
    }
    // Frames that were there before this script have already said how high they are: they are asked again.
    for (const frame of document.querySelectorAll('iframe')) if (isOurs(frame.src)) frame.contentWindow?.postMessage({ goneDark: 'ask' }, home.origin);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
})();
