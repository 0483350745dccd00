import { Explorer } from '../../src/elements/explorer/explorer.ts';
import '../../src/styles/main.css';
import { buildViewIndex } from '../../src/timeline/view.ts';
import { makeData } from '../unit/timeline/synthetic.ts';
import { offer, waitForPaint } from './bench.ts';

offer({
  async draw({ events, seed, picture, list }) {
    const { span } = buildViewIndex(makeData(events, seed));
    // The list is what a page has anyway. In production it is parsed before the script is there.
    const below = document.createElement('section');
    below.className = 'networks';
    document.body.append(below);
    let start = performance.now();
    below.innerHTML = list;
    await waitForPaint();
    const listTime = performance.now() - start;

    start = performance.now();
    const place = document.createElement('section');
    place.className = 'picture';
    place.innerHTML = picture;
    document.body.prepend(place);
    await waitForPaint();
    const drawn = performance.now();
    const explorer = new Explorer(place.querySelector<HTMLElement>('timeline-explorer')!);
    const started = performance.now();
    await waitForPaint();
    const ready = performance.now();
    explorer.showWindow(span);
    await waitForPaint();
    const again = performance.now();
    return { list: listTime, picture: drawn - start, start: started - drawn, own: again - ready, all: again - start };
  },
  count: () => document.querySelectorAll('.picture-frame svg.timeline *').length,
  getPlace() {
    const box = document.querySelector('.picture-frame')!.getBoundingClientRect();
    return { x: box.left + box.width * 0.6, y: Math.max(box.top, 0) + Math.min(box.height * 0.8, 300) };
  },
});
