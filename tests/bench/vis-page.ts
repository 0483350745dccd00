import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { getEnd, getMiddle, getStart } from '../../src/model/partial-date.ts';
import { buildViewIndex } from '../../src/timeline/view.ts';
import { makeData } from '../unit/timeline/synthetic.ts';
import { afterPaint, offer, type Bench } from './bench.ts';

const clustered = new URL(location.href).searchParams.has('cluster');

let timeline: Timeline;

const picture: NonNullable<Bench['parts']['picture']> = ({ events, seed }, done) => {
  const data = makeData(events, seed);
  const { span } = buildViewIndex(data);
  const place = document.createElement('div');
  place.id = 'vis';
  document.body.append(place);
  const start = performance.now();
  // The same content: a group for each network, its life and its covert phase as ranges, its steps as points.
  const groups = data.networks.map(({ slug, name }) => ({ id: slug, content: name }));
  const steps = data.events.map(({ id, slug, date, kind, text }) => ({ id: `${slug}/${id}`, group: slug, start: getMiddle(date), type: 'point', content: '', title: text, className: kind }));
  const lives = data.networks.map(({ slug, launched, takenDown }) => ({ id: `life ${slug}`, group: slug, start: getStart(launched ?? takenDown), end: getEnd(takenDown), type: 'background', content: '', className: 'life' }));
  const phases = data.networks.flatMap(({ slug, covert }) => (covert?.from ? [{ id: `covert ${slug}`, group: slug, start: getStart(covert.from), end: getEnd(covert.to), type: 'background', content: '', className: 'covert' }] : []));
  const items = [...steps, ...lives, ...phases];
  timeline = new Timeline(place, items, groups, {
    start: new Date(span[0]),
    end: new Date(span[1]),
    min: new Date(span[0]),
    max: new Date(span[1]),
    zoomKey: 'ctrlKey',
    verticalScroll: true,
    maxHeight: '80vh',
    ...(clustered && { cluster: { maxItems: 3, showStipes: false } }),
  });
  let isDone = false;
  timeline.on('changed', () => {
    if (isDone) return;
    isDone = true;
    afterPaint(() => done(performance.now() - start));
  });
};

offer({
  parts: { picture },
  count: () => document.querySelectorAll('#vis *').length,
  getView: () => Object.values(timeline.getWindow()).map(Number).join(),
  getPlace() {
    const box = document.querySelector('.vis-panel.vis-center')!.getBoundingClientRect();
    return { x: box.left + box.width * 0.6, y: box.top + Math.min(box.height * 0.8, 300) };
  },
});
