import { expect, test } from 'vitest';
import { collectClaims } from '../../../src/gate/claims.ts';
import { makeFacts } from '../facts.ts';

const facts = makeFacts();
const names = new Map([['sky-ecc', 'Sky ECC']]);

test('a paragraph with an id is given in the words of the page, with its heading and sources', () => {
  const story = `## What it was\n\nIt wasn't <Term id="x">new</Term>,<Cite s="s2 s1" /> said *one*, [like](#d-a) <Network id="sky-ecc" />: police made <Figure id="f-arrests-2019" as="arrests" />.<Cite s="s1" /> <Claim id="c-new" />`;
  expect(collectClaims(story, facts, names)).toEqual([{ id: 'c-new', heading: 'What it was', text: 'It wasn’t new, said one, like Sky ECC: police made about 42 arrests (2019).', sources: ['s2', 's1'] }]);
});

test('a figure without its date there has none in the quote', () => {
  expect(collectClaims('In 2019: <Figure id="f-arrests-2019" dated="no" />. <Claim id="c-a" />', facts, names)[0]?.text).toBe('In 2019: about 42 people.');
});

test('paragraphs without an id are not among them', () => {
  expect(collectClaims('One.\n\nTwo. <Claim id="c-two" />\n\nThree.', facts, names).map(({ id }) => id)).toEqual(['c-two']);
});
