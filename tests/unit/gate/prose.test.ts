import { describe, expect, test } from 'vitest';
import { collectCited } from '../../../src/model/story.ts';
import { checkStory, collectFirstPlaces, countWords, findTypedNumbers, parseMdx, splitSections, type ProseContext } from '../../../src/gate/prose.ts';
import { makeFacts } from '../facts.ts';

describe('typed numbers', () => {
  test.each([
    ['arrests of 6,558 people', ['6,558 people']],
    ['more than 2000 people', ['2000 people']],
    ['300 suspected offenders', ['300 suspected offenders']],
    ['€900 million', ['€900 million']],
    ['900 million euros', ['900 million euros']],
    ['about EUR 5m', ['EUR 5m']],
    ['a fine of 5 million EUR', ['5 million EUR']],
    ['US$1,500', ['$1,500']],
    ['AU$ 3.2 million', ['$ 3.2 million']],
    ['25 million Swedish kronor', ['25 million Swedish kronor']],
    ['115 million messages', ['115 million messages']],
    ['a billion chats', ['billion chats']],
    ['hundreds of thousands of messages', ['hundreds of thousands of messages']],
    ['dozens of arrests', ['dozens of arrests']],
    ['two hundred officers', ['hundred officers']],
    ['twenty kilos', ['twenty kilos']],
    ['3.7 tonnes of cocaine', ['3.7 tonnes']],
    ['100kg of cocaine', ['100kg']],
    ['12 kg and 40 guns', ['12 kg', '40 guns']],
    ['60% of users', ['60%']],
    ['90 per cent of users', ['90 per cent']],
    ['in 2020 alone 1.5m messages', ['1.5m messages']],
  ])('catches %s', (text, found) => {
    expect(findTypedNumbers(text)).toEqual(found);
  });

  test.each([
    'In 2020 users were told',
    'in 2016, people',
    'between 2018 and 2020 customers',
    'the 2020 arrests',
    'On 9 March users received a message',
    'On 19 April 2016 officers came',
    'the 2nd device',
    'a 21st-century phone',
    'Sky ECC 2 was announced',
    'EncroChat v2 handsets',
    'An0m phones',
    'the 26DeVink suspects',
    'two men',
    'seven people were charged',
    'sentenced to 18 years in prison',
    '22 years for two men',
    '18 months of messages',
    'within 48 hours of the arrests',
    'article 8 protects private conversations',
    'Articles 7, 8 and 11 protect people',
    'section 99 of the Act',
    'a 36-year-old man',
    '24 hours a day',
    'EU:C:2024:372',
  ])('lets pass: %s', (text) => {
    expect(findTypedNumbers(text)).toEqual([]);
  });
});

const terms: ProseContext['terms'] = new Map([
  ['pgp', { term: 'PGP', forms: ['PGP'], short: 'A method.', see: [] }],
  ['implant', { term: 'Implant', forms: ['implant', 'implants'], short: 'Software.', see: [] }],
  ['remote-wipe', { term: 'Remote wipe', forms: ['remote wipe', 'wiped remotely'], short: 'Erasing.', see: [] }],
]);
const context: ProseContext = { facts: makeFacts(), sourceIds: new Set(['s1']), networks: new Map([['pgp-safe', 'PGP Safe']]), terms, termIds: new Set(terms.keys()) };
const check = (text: string) => checkStory(parseMdx(text, 'entry.mdx').root, 'entry.mdx', context).map(({ line, message }) => `${line}: ${message}`);

describe('terms', () => {
  test('asks for a link where a term first stands, in any of its forms and in any case', () => {
    expect(check('Implants came by post.<Cite s="s1" />')).toEqual(['1: "Implants" first stands here and the glossary explains it. Write <Term id="implant">Implants</Term>.']);
    expect(check('It could be wiped remotely.<Cite s="s1" />')).toEqual(['1: "wiped remotely" first stands here and the glossary explains it. Write <Term id="remote-wipe">wiped remotely</Term>.']);
  });

  test('asks once, not again for later places', () => {
    expect(check('An implant.<Cite s="s1" />\n\nThe implant.<Cite s="s1" />')).toHaveLength(1);
  });

  test('is content with a link at the first place and plain words after', () => {
    expect(check('An <Term id="implant">implant</Term> is an implant.<Cite s="s1" />\n\nImplants again.<Cite s="s1" />')).toEqual([]);
  });

  test('asks to move a link that comes after the first place', () => {
    expect(check('Implants came.<Cite s="s1" />\n\nThe <Term id="implant">implant</Term> worked.<Cite s="s1" />')).toEqual([
      '1: "Implants" first stands here and the glossary explains it. Write <Term id="implant">Implants</Term>.',
      '3: The term "implant" is linked a second time. Link it only where it first stands in the story.',
    ]);
  });

  test('sees no term in the name of a network, in parts of words or in headings', () => {
    expect(check('## An implant\n\nPGP Safe sold implantable things and PGP-like mail.<Cite s="s1" />')).toEqual([]);
  });
});

describe('sources of a story', () => {
  test('takes what a list item, a quotation or a paragraph cites, or the figure that it shows', () => {
    expect(check('- It fell.<Cite s="s1" />\n\n> It fell.<Cite s="s1" />\n\nPolice counted <Figure id="f-arrests-2019" />.')).toEqual([]);
    expect(check('> It fell.')).toEqual(['1: The paragraph "It fell.…" has no source. Add <Cite s="s1" /> with ids from sources.yaml, or show a figure.']);
  });

  test('lists them in the order in which they first stand, those of a figure where the figure stands', () => {
    const { root } = parseMdx('A<Cite s="s3, s2" />\n\n<Figure id="f-arrests-2019" />, B<Cite s="s2 s4" />', 'entry.mdx');
    expect(collectCited(root, makeFacts())).toEqual(['s3', 's2', 's1', 's4']);
    expect([...collectFirstPlaces(root, makeFacts())]).toEqual([['s3', 's3, s2'], ['s2', 's3, s2'], ['s1', 'f-arrests-2019'], ['s4', 's2 s4']]);
  });
});

describe('words', () => {
  test('counts the words of paragraphs and lists, not of headings, components or frontmatter', () => {
    expect(countWords(parseMdx('---\ntitle: A title\n---\n\n## A heading\n\nPolice read *along*.<Cite s="s1" />\n\n- In [secret](https://a.example), <Term id="implant">by implant</Term>.', 'entry.mdx').root)).toBe(7);
  });

  test('splits a story at its headings, figures and networks spelt out', () => {
    const { root } = parseMdx('Before.\n\n## What came of it\n\nPolice counted <Figure id="f-arrests-2019" as="arrests" />,\nas with <Network id="pgp-safe" />.\n\n### Later\n\nMore.\n\n## What came of it\n\nAgain.\n\n## Nothing\n', 'entry.mdx');
    expect(splitSections(root, makeFacts(), new Map([['pgp-safe', 'PGP Safe']]))).toEqual([
      { id: undefined, heading: undefined, text: 'Before.' },
      { id: 'what-came-of-it', heading: 'What came of it', text: 'Police counted about 42 arrests (2019), as with PGP Safe. Later More.' },
      { id: 'what-came-of-it-1', heading: 'What came of it', text: 'Again.' },
    ]);
  });
});
