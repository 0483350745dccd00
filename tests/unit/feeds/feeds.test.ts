import { expect, test } from 'vitest';
import { listFeeds } from '../../../src/feeds/feeds.ts';
import { makeInput, makeVersion } from './network.ts';

const trial = { milestones: [{ id: 'm-2019-06-20-raids', date: '2019-06-20', kind: 'takedown', text: 'Police searched the company.', sources: ['s1'] }, { id: 'm-2026-trial', date: '2019-09', kind: 'sentence', text: 'Six years.', note: 'On appeal.', sources: ['s1'] }] };
const get = (input: Parameters<typeof listFeeds>[0], path: string) => listFeeds(input).find((feed) => feed.path === path)!;

test('the feed of entries has the whole story, with full addresses and nothing that a browser could take for a tag', () => {
  expect(get(makeInput([makeVersion('2026-01-01')]), '/feed').items[0]!.html).toMatchInlineSnapshot(`
    "<p><strong>A phone.</strong></p>
    <h2>What &amp; how</h2>
    <p>It was an <a href="https://site.example/below/glossary/#implant">implant</a> for <a href="https://site.example/below/operations/larkline/#f-arrests-2019">&lt;42</a>.<sup><a href="https://site.example/below/operations/larkline/#s1" title="Police &amp; Co">7</a></sup></p>
    <p><a href="https://site.example/below/operations/larkline/">All dates, figures, rulings and sources</a></p>"
  `);
});

test('an event bears the days on which we published and changed it, not the day on which it took place', () => {
  const versions = [makeVersion('2026-01-01', { step: undefined }), makeVersion('2026-02-02', { step: 'Five years.' }), makeVersion('2026-03-03', { step: 'Six years.' }), makeVersion('2026-04-04', { step: 'Six years.', standfirst: 'Another.' })];
  const [item, ...others] = get(makeInput(versions, { facts: trial }), '/feeds/events/sentences').items;
  expect(others).toEqual([]);
  expect(item).toMatchObject({ id: 'https://site.example/below/operations/larkline/#m-2026-trial', title: 'Larkline: Six years. (September 2019)', published: '2026-02-02', updated: '2026-03-03' });
  expect(item!.html).toBe('<p>Six years.</p>\n<p><em>On appeal.</em></p>\n<ul><li>Police &amp; Co: <a href="https://police.example/a?b=1&amp;c=2" lang="nl">Phones</a>, date not known</li></ul>');
});

test('ids stay the same when an entry changes', () => {
  const ids = (versions: ReturnType<typeof makeVersion>[]) => listFeeds(makeInput(versions, { facts: trial })).flatMap(({ id, path, items }) => [id, path, ...items.map((item) => item.id)]);
  expect(ids([makeVersion('2026-01-01'), makeVersion('2026-02-02', { step: 'Other words.', standfirst: 'Other.' })])).toEqual(ids([makeVersion('2026-01-01')]));
});

test('what got another address keeps its id and its day, and leads to where it is now', () => {
  const old = '/operations/larkline/#m-2025-trial';
  const first = makeVersion('2026-01-01');
  for (const part of first.parts) for (const item of part.items) if (item.id === 'm-2026-trial') item.id = 'm-2025-trial';
  const input = makeInput([first, makeVersion('2026-02-02')], { facts: trial });
  const [item] = get({ ...input, getHistory: (address) => (address === '/operations/larkline/#m-2026-trial' ? [old, address] : [address]) }, '/feeds/events/sentences').items;
  expect(item).toMatchObject({ id: `https://site.example/below${old}`, url: 'https://site.example/below/operations/larkline/#m-2026-trial', published: '2026-01-01', updated: '2026-01-01' });
});

test('a correction stands in the feed of corrections and in that of its network, once in each and with the same id', () => {
  const correction = { id: 'n-2026-02-02-arrests', date: '2026-02-02', kind: 'correction' as const, text: 'It was 43.', wrong: '42 people.', why: 'A typing error.', about: [] };
  const minor = { id: 'n-2026-02-02-wording', date: '2026-02-02', kind: 'minor' as const, text: 'Wording.', about: [] };
  const input = makeInput([makeVersion('2026-01-01'), makeVersion('2026-02-02')], { changes: [correction, minor] });
  const id = 'https://site.example/below/operations/larkline/#n-2026-02-02-arrests';
  expect(get(input, '/corrections').items.map((item) => [item.id, item.html])).toEqual([[id, '<p>Wrong was: 42 people. It was 43. A typing error.</p>']]);
  expect(get(input, '/feeds/networks/larkline').items.map((item) => item.id)).toEqual([id, 'https://site.example/below/operations/larkline/']);
});

test('a ruling comes once, whether the step about it has its day or names it; what is not decided does not come', () => {
  const ruling = (id: string, over: object) => ({ id, court: 'Supreme Court', country: 'NL', case: '1/20', date: '2020-01', holding: 'The data may be used.', sources: ['s1'], ...over });
  const rulings = [ruling('r-a', {}), ruling('r-b', { case: '2/20', date: 'unknown', country: 'international' }), ruling('r-c', { state: 'pending' }), ruling('r-d', { state: 'law', court: 'Parliament', case: 'Phones Act' })];
  const step = (id: string, over: object) => ({ id, date: '2020-01', kind: 'ruling', text: 'A court ruled.', sources: ['s1'], ...over });
  const milestones = [...trial.milestones, step('m-a', { ruling: 'r-a' }), step('m-b', { country: 'BE' }), step('m-c', { date: '2020-02-02', ruling: 'r-b' })];
  const version = makeVersion('2026-01-01');
  version.parts.push({ id: 'rulings', title: 'Rulings', items: ['r-a', 'r-b', 'r-c', 'r-d', 'm-a', 'm-b', 'm-c'].map((id) => ({ id, kind: 'ruling' as const, lines: [] })) });
  const input = makeInput([version], { facts: { rulings, milestones } });
  expect(get(input, '/feeds/events/rulings').items.map(({ id, title }) => [id.split('#')[1], title])).toEqual([
    ['m-b', 'Larkline: A court ruled. (January 2020)'],
    ['r-a', 'Larkline: Supreme Court, 1/20, January 2020'],
    ['r-d', 'Larkline: A law, not a ruling: Parliament, Phones Act, January 2020'],
    ['r-b', 'Larkline: Supreme Court, 2/20'],
  ]);
  // A ruling without a record of its own says its country itself.
  expect(get(input, '/feeds/countries/be').items.map(({ id }) => id.split('#')[1])).toEqual(['m-b']);
  expect(get(input, '/feeds/countries/international').items.map(({ id }) => id.split('#')[1])).toEqual(['r-b']);
});

test('a ruling with a record of its own comes once, into the feed of rulings and that of its country', () => {
  const rulings = [{ id: 'r-2020-supreme', court: 'Supreme Court', country: 'NL', case: '1/20', date: '2020-01-02', holding: 'The data may be used.', sources: ['s1'] }];
  const milestones = [...trial.milestones, { id: 'm-2020-01-02-ruling', date: '2020-01-02', kind: 'ruling', text: 'The court ruled.', sources: ['s1'] }, { id: 'm-2020-03-ruling', date: '2020-03', kind: 'ruling', text: 'Another court ruled.', sources: ['s1'] }];
  const version = makeVersion('2026-01-01');
  version.parts.push({ id: 'rulings', title: 'Rulings', items: ['r-2020-supreme', 'm-2020-01-02-ruling', 'm-2020-03-ruling'].map((id) => ({ id, kind: 'ruling' as const, lines: [] })) });
  const input = makeInput([version], { facts: { rulings, milestones } });
  const anchors = (path: string) => get(input, path).items.map(({ id }) => id.split('#')[1]);
  expect(anchors('/feeds/events/rulings')).toEqual(['m-2020-03-ruling', 'r-2020-supreme']);
  expect(anchors('/feeds/countries/nl')).toEqual(['r-2020-supreme', undefined]);
});
