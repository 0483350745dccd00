import { Explorer } from '../../src/elements/explorer/explorer.ts';
import '../../src/styles/main.css';
import { buildViewIndex } from '../../src/timeline/view.ts';
import { makeData } from '../unit/timeline/synthetic.ts';
import { offer, time } from './bench.ts';

const place = document.createElement('section');
place.className = 'picture';
let explorer: Explorer;

offer({
  parts: {
    // A page has the list in any case, and in production it is parsed before the script is there.
    list({ list }, done) {
      const below = document.createElement('section');
      below.className = 'networks';
      time(() => {
        below.innerHTML = list;
        document.body.append(below);
      }, done);
    },
    picture({ picture }, done) {
      time(() => {
        place.innerHTML = picture;
        document.body.prepend(place);
      }, done);
    },
    start(_, done) {
      time(() => (explorer = new Explorer(place.querySelector<HTMLElement>('timeline-explorer')!)), done);
    },
    own({ events, seed }, done) {
      const { span } = buildViewIndex(makeData(events, seed));
      time(() => explorer.showWindow(span), done);
    },
  },
  count: () => document.querySelectorAll('.picture-frame svg.timeline *').length,
  getView: () => [...document.querySelectorAll('.picture-frame .axis text')].map((text) => text.getAttribute('transform')).join(),
  getPlace() {
    const box = document.querySelector('.picture-frame')!.getBoundingClientRect();
    return { x: box.left + box.width * 0.6, y: Math.max(box.top, 0) + Math.min(box.height * 0.8, 300) };
  },
});
