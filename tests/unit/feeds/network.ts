import type { FeedInput } from '../../../src/feeds/feeds.ts';
import type { Change } from '../../../src/schemas/entry.ts';
import type { Item, Version } from '../../../src/schemas/version.ts';
import { makeFacts } from '../facts.ts';

/** A recorded version of the invented network Larkline, as far as feeds and calendars read it. */
export function makeVersion(date: string, over: { standfirst?: string; step?: string | undefined; takenDown?: string } = {}): Version {
  const { standfirst = 'A phone.', takenDown = '20 June 2019' } = over;
  const step = 'step' in over ? over.step : 'The trial was to open on 1 March 2027.';
  const items: Item[] = step === undefined ? [] : [{ id: 'm-2026-trial', kind: 'milestone', head: '2026 · Aftermath', lines: [[step, { cites: ['s1'] }]] }];
  return {
    format: 1,
    slug: 'larkline',
    date,
    published: '2026-01-01',
    name: 'Larkline',
    title: 'Larkline',
    standfirst,
    content: '',
    seal: '',
    changes: [],
    parts: [
      { id: 'glance', title: 'At a glance', items: [{ kind: 'fact', title: 'Taken down', lines: [[takenDown]] }] },
      { id: 'story', title: 'The story', items: [{ id: 'what', kind: 'heading', title: 'What & how', lines: [] }, { id: 'c-a', kind: 'paragraph', lines: [['It was an ', { to: '/glossary/#implant', text: 'implant' }, ' for ', { to: '#f-arrests-2019', text: '<42' }, '.', { cites: ['s1'] }]] }] },
      { id: 'milestones', title: 'Steps', items: [{ id: 'm-2019-06-20-raids', kind: 'milestone', head: '20 June 2019', lines: [['Police searched the company.']] }, ...items] },
    ],
  };
}

/** What feeds and calendars of that network are made from. */
export function makeInput(versions: Version[], { facts = {}, changes = [], updated = versions.at(-1)!.date }: { facts?: Record<string, unknown>; changes?: Change[]; updated?: string } = {}): FeedInput {
  const published: Change = { id: 'n-2026-01-01-published', date: '2026-01-01', kind: 'publication', text: 'First published.', about: [] };
  return {
    networks: [
      {
        slug: 'larkline',
        entry: { title: 'Larkline', standfirst: versions.at(-1)!.standfirst, published: '2026-01-01', updated, changes: [...changes, published] },
        facts: makeFacts(facts),
        sources: [{ id: 's1', number: 7, publisher: 'Police & Co', title: 'Phones', url: 'https://police.example/a?b=1&c=2', published: 'unknown', language: 'nl', kind: 'official', seen: true }],
        firstPlaces: new Map(),
      },
    ],
    versions: new Map([['larkline', versions]]),
    toAddress: (path) => `https://site.example/below${path}`,
    getHistory: (address) => [address],
  };
}
