import { splitIds } from './citations.ts';
import { formatAsOf, formatPhrase } from './figures.ts';
import type { Facts } from '../schemas/facts.ts';

/** A node of a story's Markdown tree, as far as its words are read. */
export interface StoryNode {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  attributes?: { name?: string; value?: unknown }[];
  children?: StoryNode[];
}

/** A term of the glossary in plain words. */
export interface PlainTerm {
  id: string;
  term: string;
  /** Words and forms by which stories use it. */
  forms: readonly string[];
  short: string;
  /** Ids of related terms. */
  see: readonly string[];
  text: string;
}

/** A node and all below it, in the order of the text. */
export function* walk<Tree extends { children?: Tree[] }>(node: Tree): Generator<Tree> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** What an attribute of a component says; empty where it has none of that name. */
export function getAttribute(node: Pick<StoryNode, 'attributes'>, name: string): string {
  return String(node.attributes?.find((attribute) => attribute.name === name)?.value ?? '');
}

/**
 * The words of a node as the page prints them, with figures and names of networks spelt out.
 * @param names of all networks, by slug
 */
export function spell(node: StoryNode, facts: Pick<Facts, 'figures'> | undefined, names: ReadonlyMap<string, string>): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  if (node.name === 'Network') return names.get(getAttribute(node, 'id')) ?? getAttribute(node, 'id');
  if (node.name === 'Figure') {
    const figure = facts?.figures.find(({ id }) => id === getAttribute(node, 'id'));
    if (!figure) return '';
    const phrase = formatPhrase(figure, 'en-GB', getAttribute(node, 'as') || undefined);
    return getAttribute(node, 'dated') === 'no' ? phrase : `${phrase} (${formatAsOf(figure)})`;
  }
  const inner = (node.children ?? []).map((child) => spell(child, facts, names)).join('');
  return node.type === 'paragraph' || node.type === 'listItem' ? `${inner} ` : inner;
}

/** Ids of the sources that a text cites, in the order in which they first stand; those of a figure stand where the figure does. */
export function collectCited(node: StoryNode, facts: Pick<Facts, 'figures'> | undefined): string[] {
  const ids = [...walk(node)].flatMap((item) => {
    if (item.name === 'Cite') return splitIds(getAttribute(item, 's'));
    if (item.name === 'Figure') return facts?.figures.find(({ id }) => id === getAttribute(item, 'id'))?.sources ?? [];
    return [];
  });
  return [...new Set(ids)];
}
