/** In every frame for other pages: tells the page around it how high it is, and keeps to the version that its address names. Reads and stores nothing. */

const frame = document.querySelector<HTMLElement>('main.frame')!;

if (parent !== window) {
  // How high it is is no secret, and any page may frame it. The page checks who says so.
  const say = () => parent.postMessage({ goneDark: 'height', height: Math.ceil(frame.getBoundingClientRect().bottom + scrollY) }, '*');
  new ResizeObserver(say).observe(frame);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && (data as { goneDark?: unknown } | null)?.goneDark === 'ask') say();
  });
}

const asked = new URLSearchParams(location.search).get('v');
if (asked && frame.dataset['versions']) {
  // The full page says there what has changed since.
  for (const link of frame.querySelectorAll<HTMLAnchorElement>('a:not(svg a)')) {
    if (link.pathname === new URL('..', new URL(frame.dataset['versions'], location.href)).pathname) link.search = `?v=${encodeURIComponent(asked)}`;
  }
  if (asked !== frame.dataset['version']) void import('./frame-version').then(({ showVersion }) => showVersion(frame, asked));
}
