import { outcomes } from '../../../src/model/vocabulary.ts';
import type { Subject } from '../../../src/share/subject.ts';
import { makeNetwork } from '../timeline/cases.ts';

/** What the share picture of an invented network shows, and `over`. */
export function makeSubject(over: Partial<Subject>): Subject {
  return {
    title: 'Larkline',
    timeline: makeNetwork({}),
    launched: 'Launched 1 May 2016',
    takenDown: 'taken down 20 June 2020',
    outcome: outcomes.seized,
    covert: undefined,
    headline: { value: 'about 42', label: 'Arrests', scope: 'worldwide', asOf: '2019' },
    ...over,
  };
}

/** Share pictures that someone cares about. */
export const namedCases: Record<string, Subject> = {
  plain: makeSubject({}),
  'covert-phase': makeSubject({ outcome: outcomes.infiltrated, covert: 'police inside in secret for 80 days', timeline: makeNetwork({ outcome: 'infiltrated', covert: { from: '2020-04-01', to: '2020-06-20', label: '80 days' } }) }),
  'launch-and-start-unknown': makeSubject({ launched: 'Launch date not known', outcome: outcomes.infiltrated, covert: 'police inside in secret, start not known', timeline: makeNetwork({ outcome: 'infiltrated', launched: undefined, covert: { from: undefined, to: '2020-06-20', label: undefined } }) }),
  'no-headline-figure': makeSubject({ headline: undefined }),
  'long-title': makeSubject({ title: 'Encrypted Mobile Communication Network of the Northern Provinces & “Friends” <Ltd>' }),
  'long-word': makeSubject({ title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen' }),
  'four-scripts': makeSubject({ title: '幽灵 Призрак Čeština Ελληνικά' }),
  'chinese-sentence': makeSubject({ title: '位于荷兰和德国之间的加密手机通讯网络（也称“幽灵”）覆灭记' }),
  'long-figure': makeSubject({
    headline: { value: 'at least 123,456,789 messages', label: 'Messages read or decrypted, in the whole of the northern and southern provinces and all their neighbours together', scope: 'Australia, Canada, Germany, Italy, Netherlands, New Zealand, Norway and Sweden (Operation Fieldfare)', asOf: '18 September 2024' },
  }),
  'last-week': makeSubject({ outcome: outcomes['run-by-police'], covert: 'police inside in secret for about 9 months', launched: 'Launched 2 January 2026', takenDown: 'taken down 20 November 2026', timeline: makeNetwork({ outcome: 'run-by-police', launched: '2026-01-02', covert: { from: '2026-02-01', to: '2026-11-20', label: 'about 9 months' }, takenDown: '2026-11-20', events: [] }) }),
};

export const options = { edge: '2026-11-25', host: 'gone-dark.example' };
