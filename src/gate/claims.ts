import { mdxToMdast } from 'satteri';
import type { StoryClaim } from '../model/quotes.ts';
import type { Facts } from '../schemas/facts.ts';
import { collectCited, getAttribute, spell, walk, type StoryNode } from '../model/story.ts';

/**
 * The paragraphs of a story that have an id of their own (`<Claim id="c-…" />`), in the words in which the page shows them.
 * @param story the MDX, without or with its frontmatter
 * @param names of all networks, by slug
 */
export function collectClaims(story: string, facts: Facts, names: ReadonlyMap<string, string>): StoryClaim[] {
  // The page has typographic quotes, so a quote from it has them too.
  const root = mdxToMdast(story, { features: { smartPunctuation: true } }) as unknown as StoryNode;
  const claims: StoryClaim[] = [];
  let heading: string | undefined;
  for (const node of walk(root)) {
    if (node.type === 'heading' && node.depth === 2) heading = spell(node, facts, names);
    const id = node.type === 'paragraph' && node.children?.find(({ name }) => name === 'Claim');
    if (id) claims.push({ id: getAttribute(id, 'id'), heading, text: spell(node, facts, names).replace(/\s+/g, ' ').trim(), sources: collectCited(node, facts) });
  }
  return claims;
}
