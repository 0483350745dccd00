import { splitIds } from '../model/citations.ts';
import { formatAsOf, formatPhrase } from '../model/figures.ts';
import type { Facts } from '../schemas/facts.ts';
import type { Twin } from './records.ts';

/** A node of a story's Markdown tree, as far as it is read here. */
export interface StoryNode {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  attributes?: { name?: string; value?: unknown }[];
  children?: StoryNode[];
}

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
    if (node.type === 'heading' && node.depth === 2) sections.push({ id: context.headings[headings++] ?? null, heading: spell(node, context), paragraphs: [] });
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
  const cited = inner.flatMap((item) => (item.name === 'Cite' ? splitIds(getAttribute(item, 's')) : item.name === 'Figure' ? (context.facts.figures.find(({ id }) => id === getAttribute(item, 'id'))?.sources ?? []) : []));
  const claim = inner.find(({ name }) => name === 'Claim');
  return {
    id: claim ? getAttribute(claim, 'id') || null : null,
    text: spell(node, context).replace(/\s+/g, ' ').trim(),
    figures: [...new Set(shown)].map(context.globalize),
    sources: [...new Set(cited)].map(context.globalize),
  };
}

/** The words of a node, as the page prints them. */
function spell(node: StoryNode, context: StoryContext): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  if (node.name === 'Network') return context.names.get(getAttribute(node, 'id')) ?? getAttribute(node, 'id');
  if (node.name === 'Figure') {
    const figure = context.facts.figures.find(({ id }) => id === getAttribute(node, 'id'));
    if (!figure) throw new Error(`Unknown figure in a story: ${getAttribute(node, 'id')}`);
    const phrase = formatPhrase(figure, 'en-GB', getAttribute(node, 'as') || undefined);
    return getAttribute(node, 'dated') === 'no' ? phrase : `${phrase} (${formatAsOf(figure)})`;
  }
  return (node.children ?? []).map((child) => spell(child, context)).join('');
}

function* findParagraphs(node: StoryNode): Generator<StoryNode> {
  if (node.type === 'paragraph' || node.type === 'heading' || (node.type === 'mdxJsxFlowElement' && node.name)) yield node;
  else for (const child of node.children ?? []) yield* findParagraphs(child);
}

function* walk(node: StoryNode): Generator<StoryNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

function getAttribute(node: StoryNode, name: string): string {
  return String(node.attributes?.find((attribute) => attribute.name === name)?.value ?? '');
}
