import { collectCited, getAttribute, spell, walk, type StoryNode } from '../model/story.ts';
import type { Facts } from '../schemas/facts.ts';
import type { Twin } from './records.ts';

/** What a story's components refer to. */
export interface StoryContext {
  facts: Facts;
  /** Names of the networks by slug. */
  names: ReadonlyMap<string, string>;
  /** The id of a record or source in the whole of the data. */
  globalize(id: string): string;
  /** Ids of the page's section headings, in their order. */
  headings: readonly string[];
}

type Section = Twin['story'][number];

/** A story as words: its sections, in each the paragraphs with the figures and sources that they cite. */
export function readStory(root: StoryNode, context: StoryContext): Section[] {
  const sections: Section[] = [];
  let headings = 0;
  for (const node of root.children ?? []) {
    if (node.type === 'heading' && node.depth === 2) sections.push({ id: context.headings[headings++] ?? null, heading: spell(node, context.facts, context.names), paragraphs: [] });
    else {
      const paragraphs = [...findParagraphs(node)].map((paragraph) => readParagraph(paragraph, context)).filter(({ text }) => text);
      if (!paragraphs.length) continue;
      if (!sections.length) sections.push({ id: null, heading: null, paragraphs: [] });
      sections.at(-1)!.paragraphs.push(...paragraphs);
    }
  }
  return sections;
}

function readParagraph(node: StoryNode, context: StoryContext): Section['paragraphs'][number] {
  const inner = [...walk(node)];
  const shown = inner.filter(({ name }) => name === 'Figure').map((figure) => getAttribute(figure, 'id'));
  const claim = inner.find(({ name }) => name === 'Claim');
  return {
    id: claim ? getAttribute(claim, 'id') || null : null,
    text: spell(node, context.facts, context.names).replace(/\s+/g, ' ').trim(),
    figures: [...new Set(shown)].map(context.globalize),
    sources: collectCited(node, context.facts).map(context.globalize),
  };
}

function* findParagraphs(node: StoryNode): Generator<StoryNode> {
  if (node.type === 'paragraph' || node.type === 'heading' || (node.type === 'mdxJsxFlowElement' && node.name)) yield node;
  else for (const child of node.children ?? []) yield* findParagraphs(child);
}
