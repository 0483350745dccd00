import type { Succession } from '../../../src/model/network.ts';
import type { TimelineNetwork } from '../../../src/timeline/events.ts';
import type { TimelineOptions } from '../../../src/timeline/layout.ts';

/** An invented network with a launch, a takedown and two events, and `over`. */
export function makeNetwork(over: Partial<TimelineNetwork>): TimelineNetwork {
  return {
    slug: 'larkline',
    name: 'Larkline',
    outcome: 'seized',
    launched: '2016-05-01',
    covert: undefined,
    takenDown: '2020-06-20',
    events: [
      { id: 'm-2020-06-20-raids', date: '2020-06-20', group: 'police', label: '20 June 2020. Takedown: Police searched the company.' },
      { id: 'm-2022-02-verdict', date: '2022-02', group: 'court', label: 'February 2022. Sentence: A court sentenced a reseller.' },
    ],
    ...over,
  };
}

interface Case {
  networks: TimelineNetwork[];
  successions: Succession[];
  options: TimelineOptions;
}

const edge = '2026-11-25';

/** Cases of the timeline that someone cares about: each is laid out in a unit test and drawn to a file in the component test. */
export const namedCases: Record<string, Case> = {
  none: { networks: [], successions: [], options: { edge } },
  one: { networks: [makeNetwork({ outcome: 'infiltrated', covert: { from: '2020-04-01', to: '2020-06-20', label: '80 days' } })], successions: [], options: { edge } },
  'same-day-takedowns': {
    networks: [
      makeNetwork({ slug: 'larkline', name: 'Larkline' }),
      makeNetwork({ slug: 'quillphone', name: 'Quillphone', outcome: 'operators-arrested', launched: '2018', events: [] }),
      makeNetwork({ slug: 'ternmail', name: 'Ternmail', outcome: 'run-by-police', launched: '2019-02', covert: { from: '2019-02', to: '2020-06-20', label: 'about 16 months' } }),
    ],
    successions: [{ from: 'larkline', to: 'quillphone', kind: 'users' }, { from: 'quillphone', to: 'ternmail', kind: 'market' }],
    options: { edge },
  },
  'a-century': {
    networks: [
      makeNetwork({ slug: 'heliograph', name: 'Heliograph', launched: '1921', takenDown: '1926-08', events: [{ id: 'm-1930', date: '1930', group: 'result', label: '1930. Results: A report.' }] }),
      makeNetwork({ slug: 'larkline', name: 'Larkline' }),
    ],
    successions: [{ from: 'heliograph', to: 'larkline', kind: 'market' }],
    options: { edge },
  },
  'long-names': {
    networks: [
      makeNetwork({ slug: 'long', name: 'Encrypted Mobile Communication Network of the Northern Provinces & “Friends” <Ltd>', takenDown: '2026-10-30', covert: { from: '2024', to: '2026-10-30', label: 'about 2 years' } }),
      makeNetwork({ slug: 'chinese', name: '加密通讯网络', takenDown: '2026-11-25' }),
    ],
    successions: [],
    options: { edge, width: 720, marginLeft: 120 },
  },
  'unknown-launch-and-start': {
    networks: [
      makeNetwork({ slug: 'larkline', name: 'Larkline', launched: undefined, covert: { from: undefined, to: '2020-06-20', label: undefined }, outcome: 'infiltrated' }),
      makeNetwork({ slug: 'quillphone', name: 'Quillphone', launched: undefined, takenDown: '2021', events: [] }),
      makeNetwork({ slug: 'ternmail', name: 'Ternmail', launched: '2019', covert: { from: '2019', to: '2019-11', label: 'about 1 year' }, takenDown: '2019-11-02', events: [] }),
    ],
    successions: [],
    options: { edge },
  },
};
