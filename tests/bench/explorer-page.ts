import { Explorer } from '../../src/elements/explorer/explorer.ts';
import '../../src/styles/main.css';
import { buildViewIndex } from '../../src/timeline/view.ts';
import { makeData } from '../unit/timeline/synthetic.ts';
import { afterPaint, offer } from './bench.ts';

offer({
  draw({ events, seed, picture, list }, done) {
    const { span } = buildViewIndex(makeData(events, seed));
    const below = document.createElement('section');
    below.className = 'networks';
    const place = document.createElement('section');
    place.className = 'picture';
    const times = { list: 0, picture: 0, start: 0, own: 0, all: 0 };
    const measure = (name: keyof typeof times, run: () => void, then: () => void) => {
      const start = performance.now();
      run();
      afterPaint(() => {
        times[name] = performance.now() - start;
        if (name !== 'list') times.all += times[name];
        then();
      });
    };

    let explorer: Explorer;
    const showList = () => {
      below.innerHTML = list;
      document.body.append(below);
    };
    const showPicture = () => {
      place.innerHTML = picture;
      document.body.prepend(place);
    };
    const start = () => (explorer = new Explorer(place.querySelector<HTMLElement>('timeline-explorer')!));
    const drawAll = () => explorer.showWindow(span);
    // A page has the list in any case, and in production it is parsed before the script is there.
    measure('list', showList, () => measure('picture', showPicture, () => measure('start', start, () => measure('own', drawAll, () => done(times)))));
  },
  count: () => document.querySelectorAll('.picture-frame svg.timeline *').length,
  getView: () => [...document.querySelectorAll('.picture-frame .axis text')].map((text) => text.getAttribute('transform')).join(),
  getPlace() {
    const box = document.querySelector('.picture-frame')!.getBoundingClientRect();
    return { x: box.left + box.width * 0.6, y: Math.max(box.top, 0) + Math.min(box.height * 0.8, 300) };
  },
});
