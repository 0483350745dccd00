import { mdxToMdast } from 'satteri';
import { splitIds } from '../model/citations.ts';
import { formatAsOf, formatPhrase } from '../model/figures.ts';
import type { StoryClaim } from '../model/quotes.ts';
import type { Facts } from '../schemas/facts.ts';
import { getAttribute, walk, type Node } from './prose.ts';

/**
 * The paragraphs of a story that have an id of their own (`<Claim id="c-…" />`), in the words in which the page shows them.
 * @param story the MDX, without or with its frontmatter
 * @param names of all networks, by slug
 */
export function collectClaims(story: string, facts: Facts, names: ReadonlyMap<string, string>): StoryClaim[] {
  // The page has typographic quotes, so a quote from it has them too.
  const root = mdxToMdast(story, { features: { smartPunctuation: true } }) as unknown as Node;
  const claims: StoryClaim[] = [];
  let heading: string | undefined;
  for (const node of walk(root)) {
    if (node.type === 'heading' && node.depth === 2) heading = spell(node, facts, names);
    const id = node.type === 'paragraph' && node.children?.find(({ name }) => name === 'Claim');
    if (id) claims.push({ id: getAttribute(id, 'id'), heading, text: spell(node, facts, names).replace(/\s+/g, ' ').trim(), sources: collectSources(node, facts) });
  }
  return claims;
}

function spell(node: Node, facts: Facts, names: ReadonlyMap<string, string>): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  if (node.name === 'Network') return names.get(getAttribute(node, 'id')) ?? '';
  if (node.name === 'Figure') {
    const figure = facts.figures.find(({ id }) => id === getAttribute(node, 'id'));
    if (!figure) return '';
    return formatPhrase(figure, 'en-GB', getAttribute(node, 'as') || undefined) + (getAttribute(node, 'dated') === 'no' ? '' : ` (${formatAsOf(figure)})`);
  }
  return (node.children ?? []).map((child) => spell(child, facts, names)).join('');
}

function collectSources(paragraph: Node, facts: Facts): string[] {
  const ids = [...walk(paragraph)].flatMap((node) => (node.name === 'Cite' ? splitIds(getAttribute(node, 's')) : node.name === 'Figure' ? (facts.figures.find(({ id }) => id === getAttribute(node, 'id'))?.sources ?? []) : []));
  return [...new Set(ids)];
}
