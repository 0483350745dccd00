import GithubSlugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import type { parseMdx } from '../gate/prose.ts';
import { splitIds } from '../model/citations.ts';
import { formatAsOf, formatPhrase } from '../model/figures.ts';
import type { Facts } from '../schemas/facts.ts';
import type { Item, Piece } from '../schemas/version.ts';

type Node = ReturnType<typeof parseMdx>['root'];

/** What the components of a story refer to. */
interface Context {
  facts: Facts;
  /** Names of all networks by slug. */
  names: ReadonlyMap<string, string>;
}

/**
 * The paragraphs and headings of a story in plain pieces, in order. A paragraph's id is that of the `<Claim>` in it; one without has none.
 * @param story the MDX without its frontmatter, which the gate has found sound
 */
export function recordStory(story: string, context: Context): Item[] {
  // With the quotation marks and dashes that the page has.
  const root = mdxToMdast(story, { features: { smartPunctuation: true } }) as unknown as Node;
  const slugger = new GithubSlugger();
  return [...eachBlock(root)].map((block): Item => {
    const pieces = tidy(toPieces(block, context));
    if (block.type === 'heading') {
      const title = pieces.map(getWords).join('');
      return { id: slugger.slug(title), kind: 'heading', title, lines: [] };
    }
    const id = findClaim(block);
    return { ...(id && { id }), kind: 'paragraph', lines: [pieces] };
  });
}

function* eachBlock(node: Node): Generator<Node> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'mdxJsxFlowElement') yield node;
  else if (node.type !== 'yaml') for (const child of node.children ?? []) yield* eachBlock(child);
}

function findClaim(node: Node): string | undefined {
  if (node.name === 'Claim') return getAttribute(node, 'id') || undefined;
  for (const child of node.children ?? []) {
    const id = findClaim(child);
    if (id) return id;
  }
  return undefined;
}

function toPieces(node: Node, context: Context): Piece[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node.value ?? ''];
  if (node.type === 'break') return [' '];
  const inner = () => (node.children ?? []).flatMap((child) => toPieces(child, context));
  const words = () => inner().map(getWords).join('');
  const id = getAttribute(node, 'id');
  switch (node.name) {
    case 'Cite':
      return [{ cites: splitIds(getAttribute(node, 's')) }];
    case 'Figure':
      return toFigure(node, id, context);
    case 'Term':
      return [{ to: `/glossary/#${id}`, text: words() }];
    case 'Network':
      return [{ to: `/operations/${id}/`, text: context.names.get(id) ?? id }];
    case 'Link':
      return [{ to: getAttribute(node, 'to'), text: words() }];
  }
  if (node.type === 'link') return [{ to: node.url ?? '', text: words() }];
  if (node.type === 'strong') return [{ strong: words() }];
  if (node.type === 'emphasis') return [{ em: words() }];
  return inner();
}

/** As src/components/prose/Figure.astro prints it. */
function toFigure(node: Node, id: string, { facts }: Context): Piece[] {
  const figure = facts.figures.find((item) => item.id === id);
  if (!figure) return [];
  const dated = getAttribute(node, 'dated') !== 'no';
  return [{ to: `#${id}`, text: formatPhrase(figure, 'en-GB', getAttribute(node, 'as') || undefined) }, ...(dated ? [` (${formatAsOf(figure)})`] : []), { cites: figure.sources.slice(0, 3) }];
}

/** Joins neighbouring words, and leaves no line breaks and no empty pieces. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined.map((piece) => (typeof piece === 'string' ? piece.replace(/\s+/g, ' ') : piece)).filter((piece) => piece !== '');
}

const getWords = (piece: Piece): string => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : 'strong' in piece ? piece.strong : 'em' in piece ? piece.em : '');

function getAttribute(node: Node, name: string): string {
  return String(node.attributes?.find((attribute) => attribute.name === name)?.value ?? '');
}
