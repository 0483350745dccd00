import { expect, test } from 'vitest';
import { describeSubject, getSubject } from '../../../src/share/subject.ts';
import { makeFacts, makeLifespan } from '../facts.ts';

const figure = { id: 'f-arrests-2019', metric: 'arrests', value: 42, qualifier: 'about', unit: 'people', scope: 'worldwide', as_of: '2019-06-21', sources: ['s1'], headline: 1 };
const describe = (over: Record<string, unknown>, title = 'Larkline') => describeSubject(getSubject({ slug: 'larkline', entry: { title }, facts: makeFacts(over) }));

test('describes a picture in one sentence, with name, dates, how it fell, and the headline figure with its qualifier, scope and date', () => {
  expect(describe({ outcome: 'infiltrated', lifespan: makeLifespan({ launched: '2016', covertFrom: '2019-04-01', covertTo: '2019-06-19' }), figures: [figure] })).toMatchInlineSnapshot(`"Life line of Larkline: launched 2016, police inside in secret for 79 days, taken down 20 June 2019 (infiltrated, then shut); arrests: about 42 (worldwide, 21 June 2019)."`);
});

test('says so where the launch or the start of the covert phase is not known', () => {
  expect(describe({ outcome: 'infiltrated', lifespan: makeLifespan({ launched: 'unknown', covertFrom: 'unknown' }), figures: [figure] })).toMatchInlineSnapshot(`"Life line of Larkline: launch date not known, police inside in secret, start not known, taken down 20 June 2019 (infiltrated, then shut); arrests: about 42 (worldwide, 21 June 2019)."`);
});

test('is silent on a figure where none is a headline', () => {
  expect(describe({}, '幽灵')).toMatchInlineSnapshot(`"Life line of 幽灵: launch date not known, taken down 20 June 2019 (servers seized)."`);
});

test('takes the first of several headline figures, by rank', () => {
  const { headline } = getSubject({ slug: 'larkline', entry: { title: 'Larkline' }, facts: makeFacts({ figures: [{ ...figure, id: 'f-second', headline: 2, value: 7 }, figure] }) });
  expect(headline).toMatchInlineSnapshot(`
    {
      "asOf": "21 June 2019",
      "label": "Arrests",
      "scope": "worldwide",
      "value": "about 42",
    }
  `);
});
