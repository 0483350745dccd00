import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/gate/prose.ts';
import { readStory } from '../../../src/data/story.ts';
import { makeFacts } from '../facts.ts';

const read = (text: string) => readStory(parseMdx(text, 'entry.mdx').root, { facts: makeFacts(), names: new Map([['quillphone', 'Quillphone']]), globalize: (id) => `larkline/${id}`, headings: ['what-it-was'] });

test('gives a story as plain words with the figures and sources of each paragraph', () => {
  expect(read('## What it was\n\nLarkline was an <Term id="cryptophone">encrypted phone</Term> like <Network id="quillphone" />.<Cite s="s1" /> Police made <Figure id="f-arrests-2019" as="arrests" />.')).toEqual([
    {
      id: 'what-it-was',
      heading: 'What it was',
      paragraphs: [{ id: null, text: 'Larkline was an encrypted phone like Quillphone. Police made about 42 arrests (2019).', figures: ['larkline/f-arrests-2019'], sources: ['larkline/s1'] }],
    },
  ]);
});

test('leaves out the date where the story does, and keeps what stands before the first heading and in lists', () => {
  const [first] = read('Before <Figure id="f-arrests-2019" dated="no" />.\n\n- one<Cite s="s1" />\n- two<Cite s="s1" />');
  expect(first?.heading).toBeNull();
  expect(first?.paragraphs.map(({ text }) => text)).toEqual(['Before about 42 people.', 'one', 'two']);
});

test('takes the address of a paragraph that has one', () => {
  const [section] = read('## What it was\n\nA phone.<Cite s="s1" /> <Claim id="c-a-phone" />');
  expect(section?.paragraphs[0]).toMatchObject({ id: 'c-a-phone', text: 'A phone.' });
});
