import { describe, expect, test } from 'vitest';
import { checkPeople, checkSources, findUnprovenVerdicts } from '../../../src/gate/facts.ts';
import type { Person } from '../../../src/schemas/facts.ts';
import type { Source } from '../../../src/schemas/source.ts';
import type { Stage } from '../../../src/model/vocabulary.ts';

const person = (stage: Stage, over: Partial<Person> = {}): Person => ({ id: 'p-jo-doe', name: 'Jo Doe', role: 'alleged founder', status: stage, status_date: '2020', record: [{ stage, date: '2020', sources: ['s1'] }], detail: 'Jo Doe denies it.', pending: true, sources: ['s1'], ...over });

describe('verdicts in the text', () => {
  test.each(['Doe was convicted of fraud.', 'Doe and two others were later found guilty.', 'In May Doe was sentenced to prison.', 'Doe, convicted of fraud, appealed.', 'Doe pleaded guilty in May.', 'He was jailed, as Doe was jailed.'])('asks for a record: %s', (sentence) => {
    expect(findUnprovenVerdicts(sentence, [person('charged')])).toEqual([{ sentence, name: 'Jo Doe' }]);
  });

  test.each(['Doe was charged with fraud.', 'Doe has not been convicted.', 'Doe pleaded not guilty.', 'Doe would be sentenced if found guilty.', 'Until Doe is convicted, he is presumed innocent.', 'Ann Roe was convicted of fraud.'])('lets pass: %s', (sentence) => {
    expect(findUnprovenVerdicts(sentence, [person('charged')])).toEqual([]);
  });

  test('lets a conviction pass that is on the record', () => {
    expect(findUnprovenVerdicts('Doe was convicted of fraud.', [person('convicted')])).toEqual([]);
    expect(checkPeople([person('pleaded-guilty', { detail: 'Doe was sentenced to prison.' })])).toEqual([]);
  });

  test('finds one sentence among several', () => {
    expect(checkPeople([person('on-trial', { detail: 'The trial opened in May. Doe was found guilty of fraud; he appealed.' })])).toEqual([
      { path: ['people', 0, 'detail'], message: '"Doe was found guilty of fraud;" speaks of a conviction, but the record has only: on-trial. Add the conviction to the record with its sources, or say "alleged" or "charged".' },
    ]);
  });
});

test('knows one page by its different addresses', () => {
  const source = (id: string, url: string): Source => ({ id, publisher: 'Gazette', title: 'Phones', url, published: '2020', language: 'en', kind: 'news', seen: true });
  const twins = (...urls: string[]) => checkSources(urls.map((url, index) => source(`s${index + 1}`, url)), new Set(['s1', 's2'])).length;
  expect(twins('https://gazette.example/a', 'http://www.gazette.example/a/')).toBe(1);
  expect(twins('https://gazette.example/a#top', 'https://GAZETTE.example/a')).toBe(1);
  expect(twins('https://gazette.example/a?page=1', 'https://gazette.example/a?page=2')).toBe(0);
  expect(twins('https://gazette.example/a', 'https://gazette.example/b')).toBe(0);
});
