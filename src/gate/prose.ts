import { mdxToMdast, type MdastNode } from 'satteri';
import GithubSlugger from 'github-slugger';
import { splitIds } from '../model/citations.ts';
import { deriveClaimId, isClaimId, longestClaimId } from '../model/claims.ts';
import { getAttribute, spell, walk } from '../model/story.ts';
import type { Facts } from '../schemas/facts.ts';
import type { Term } from '../schemas/entry.ts';
import { findUnprovenVerdicts } from './facts.ts';
import type { Problem } from './problem.ts';

/** What prose may refer to. */
export interface ProseContext {
  facts?: Facts | undefined;
  sourceIds: ReadonlySet<string>;
  networks: ReadonlyMap<string, string>;
  terms: ReadonlyMap<string, Term>;
  /** Names of all files of the glossary, also of those that have problems. */
  termIds: ReadonlySet<string>;
}

export type Node = Omit<MdastNode, 'children'> & {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  label?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
};

/** The components that authors may write, with the attributes of each. */
const components: Record<string, { required: string[]; optional: string[] }> = {
  Cite: { required: ['s'], optional: [] },
  Figure: { required: ['id'], optional: ['as', 'dated'] },
  Term: { required: ['id'], optional: [] },
  Network: { required: ['id'], optional: [] },
  Link: { required: ['to'], optional: [] },
  Claim: { required: ['id'], optional: [] },
};

/** Parses MDX with the parser that the build uses. */
export function parseMdx(text: string, file: string): { root: Node; problems: Problem[] } {
  try {
    return { root: mdxToMdast(text) as unknown as Node, problems: [] };
  } catch (error) {
    // The parser's message begins with line:column and ends with a name of its own.
    const [, line, column, message] = /^(?:(\d+):(\d+): )?(.*?)(?: \([\w-]+:[\w-]+\))?$/.exec((error as Error).message.split('\n')[0]!)!;
    return { root: { type: 'root', children: [] } as unknown as Node, problems: [{ file, line: line ? Number(line) : undefined, message: `This is not MDX${column ? ` (column ${column})` : ''}: ${message}. Check that each tag is closed, and that "<" and "{" stand only in components.` }] };
  }
}

/** The YAML between the `---` lines at the top, without them. */
export function getFrontmatter(root: Node): string | undefined {
  return root.children?.find(({ type }) => type === 'yaml')?.value;
}

/** What no prose may have: raw HTML, scripts, event handlers, unknown components, pictures without words, dead references. */
export function checkMarkup(root: Node, file: string, context: ProseContext): Problem[] {
  const problems: Problem[] = [];
  const say = (node: Node, message: string, field?: string) => problems.push({ file, line: node.position?.start.line, field, message });
  const anchors = collectAnchors(root, context);

  for (const node of walk(root)) {
    if (node.type === 'mdxjsEsm') say(node, 'Import and export are not for content. The components that prose may use are there without import.');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')) say(node, `"{${node.value ?? ''}}" is code. Write plain text; for a number, <Figure id="f-…" />.`);
    }
    if (node.type === 'html') say(node, `"${(node.value ?? '').slice(0, 40)}" is raw HTML. Write Markdown instead.`);
    if (node.type === 'heading' && node.depth === 1) say(node, 'The page has its heading already. Begin sections with "##".');
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) say(node, `The picture "${node.url ?? node.label ?? ''}" has no alternative text. Say what it shows: ![what it shows](address).`);
    if (node.type === 'link' || node.type === 'definition') checkLink(node, say, anchors, Boolean(context.facts));
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') checkComponent(node, say, context);
  }
  return problems;
}

function checkLink(node: Node, say: (node: Node, message: string) => void, anchors: ReadonlySet<string>, isEntry: boolean) {
  const url = node.url ?? '';
  if (/^\/(?!\/)/.test(url)) say(node, `"${url}" breaks where the site lives below a path. Write <Link to="${url}">…</Link>, or <Network id="…" /> for a network.`);
  else if (url.startsWith('#')) {
    if (!anchors.has(url.slice(1))) say(node, `Nothing on this page has the id "${url.slice(1)}". ${isEntry ? 'Link to a heading, or to a record of this entry: a milestone (m-…), figure (f-…), ruling (r-…), person (p-…), disagreement (d-…), open question (q-…) or paragraph (c-…).' : 'Link to one of its headings.'}`);
  } else if (!/^(?:https?:\/\/|mailto:)/i.test(url)) say(node, `"${url.slice(0, 40)}" is no address to link to. Write the full address, starting with https://, or #… for a place on this page.`);
}

/** The ids that a page has: of its headings, and in an entry of its records, sources and paragraphs. */
export function collectAnchors(root: Node, { facts, sourceIds }: Pick<ProseContext, 'facts' | 'sourceIds'>): Set<string> {
  return new Set([...collectHeadingIds(root), ...(facts ? collectIds(facts) : []), ...sourceIds, ...collectClaimIds(root)]);
}

function collectHeadingIds(root: Node): string[] {
  const slugger = new GithubSlugger();
  return [...walk(root)].filter(({ type }) => type === 'heading').map((heading) => slugger.slug(toText(heading)));
}

/** Stands for the name of attributes that come from an expression. */
const spread = '{...}';

function checkComponent(node: Node, say: (node: Node, message: string, field?: string) => void, context: ProseContext) {
  const name = node.name ?? '';
  const attributes = new Map(node.attributes?.map((attribute) => [attribute.name ?? spread, attribute.value]));
  const handler = [...attributes.keys()].find((key) => /^on/i.test(key));
  if (/^(script|iframe|object|embed|style|link|meta|form|input)$/.test(name)) return say(node, `<${name}> is not allowed in content. Take it out.`);
  if (handler) say(node, `"${handler}" is an event handler. Content has no script: take it out.`);
  if (/^img$/i.test(name) && !attributes.get('alt')) return say(node, 'This picture has no alternative text. Write it in Markdown, with words for what it shows: ![what it shows](address).');

  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!known) return say(node, /^[a-z]/.test(name) ? `<${name}> is raw HTML. Write Markdown instead.` : `There is no component <${name}>. Write one of: ${Object.keys(components).join(', ')}.`);
  for (const key of known.required) if (typeof attributes.get(key) !== 'string' || !attributes.get(key)) say(node, `<${name}> needs ${key}="…".`);
  for (const key of known.optional) if (attributes.has(key) && (typeof attributes.get(key) !== 'string' || !attributes.get(key))) say(node, `<${name}> takes ${key} only as a text: ${key}="…".`);
  for (const key of attributes.keys()) if (![...known.required, ...known.optional].includes(key) && key !== handler) say(node, `<${name}> ${key === spread ? `takes no code such as {...facts}. Write each attribute by itself.` : `has no attribute "${key}". Take it out.`}`);

  const to = attributes.get('to');
  if (name === 'Link' && typeof to === 'string' && !/^\/(?!\/)/.test(to)) say(node, `"${to}" is no address below the site's own. Write it from the site's root, such as to="/methodology/"; for other sites write a Markdown link.`, 'Link');
  const id = attributes.get('id');
  if (known.required.some((key) => typeof attributes.get(key) !== 'string')) return;
  if (name === 'Cite')
    for (const source of splitIds(String(attributes.get('s') ?? ''))) if (!context.sourceIds.has(source)) say(node, `There is no source "${source}" in sources.yaml. Add it there, or correct the id.`, 'Cite');
  if (name === 'Figure' && !context.facts?.figures.some((figure) => figure.id === id)) say(node, `There is no figure "${String(id)}" in facts.yaml. Add it there, or correct the id.`, 'Figure');
  if (name === 'Figure' && attributes.get('dated') && typeof attributes.get('dated') === 'string' && attributes.get('dated') !== 'no') say(node, `dated="${String(attributes.get('dated'))}" has no meaning. Write dated="no", or leave it out.`, 'Figure');
  if (name === 'Claim' && !context.facts) say(node, '<Claim> marks the paragraphs of an entry.mdx. Take it out here.', 'Claim');
  if (name === 'Term' && !context.termIds.has(String(id))) say(node, `There is no term "${String(id)}" in content/glossary. Write the name of a file there, without .mdx.`, 'Term');
  if (name === 'Network' && !context.networks.has(String(id))) say(node, `There is no network "${String(id)}". Write the name of a folder in content/operations: ${[...context.networks.keys()].join(', ')}.`, 'Network');
}

/** What a story may not have beside: tables, uncited paragraphs, typed numbers, unlinked terms, people called guilty too early. */
export function checkStory(root: Node, file: string, context: ProseContext): Problem[] {
  const problems: Problem[] = [];
  const linked = new Set<string>();
  for (const { position } of [...walk(root)].filter(({ type }) => type === 'table'))
    problems.push({ file, line: position?.start.line, message: 'A story has no tables: their numbers would have no source. Put them among the figures in facts.yaml; the page makes the table.' });
  for (const heading of [...walk(root)].filter(({ type }) => type === 'heading')) problems.push(...checkClaims(heading, file, context));

  for (const paragraph of paragraphsOf(root)) {
    const line = paragraph.position?.start.line;
    const inner = [...walk(paragraph)];
    const text = toText(paragraph);
    const opening = `"${text.replaceAll(placeholder, '').trim().slice(0, 40)}…"`;

    if (!inner.some(({ name }) => name === 'Cite' || name === 'Figure'))
      problems.push({ file, line, message: `The paragraph ${opening} has no source. Add <Cite s="s1" /> with ids from sources.yaml, or show a figure.` });

    problems.push(...checkClaims(paragraph, file, context));

    for (const node of inner.filter(({ name }) => name === 'Figure')) {
      const figure = context.facts?.figures.find(({ id }) => id === getAttribute(node, 'id'));
      if (figure && getAttribute(node, 'dated') === 'no' && figure.as_of !== 'unknown' && !text.includes(figure.as_of.slice(0, 4)))
        problems.push({ file, line, field: 'Figure', message: `The figure ${figure.id} stands without its date, and the paragraph doesn't say ${figure.as_of.slice(0, 4)}. Say the year, or take out dated="no".` });
    }

    problems.push(...checkTerms(paragraph, linked, context).map((message) => ({ file, line, message })));
  }
  return problems;
}

/** Paragraphs of a story without an address of their own, and addresses that can't be. */
export function checkClaimIds(root: Node, file: string, { facts, sourceIds }: ProseContext): Problem[] {
  const problems: Problem[] = [];
  const others = new Set([...(facts ? collectIds(facts) : []), ...sourceIds, ...collectHeadingIds(root)]);
  const seen = new Set<string>();
  for (const { node, claims, suggestion } of listClaims(root)) {
    const say = (message: string, at: Node = node) => problems.push({ file, line: at.position?.start.line, field: 'Claim', message });
    const opening = `"${toText(node).replaceAll(placeholder, '').trim().slice(0, 40)}…"`;
    for (const claim of claims) {
      const id = getAttribute(claim, 'id');
      // Without an id, the check of components has spoken already.
      if (!id) continue;
      if (!isClaimId(id)) say(`"${id}" can't be the address of a paragraph. Write c-, then two to four words of a-z and 0-9 with single hyphens, at most ${longestClaimId} characters in all, such as "${suggestion}".`, claim);
      else if (others.has(id)) say(`The id "${id}" is taken by a heading or a record of this entry. Give the paragraph another, such as "${suggestion}".`, claim);
      else if (seen.has(id)) say(`The id "${id}" is taken by an earlier paragraph. Ids are addresses: give this one another, such as "${suggestion}".`, claim);
      seen.add(id);
    }
    if (node.name === 'Claim') say('<Claim> stands by itself. Put it at the end of the paragraph that it marks, on the same line.');
    else if (node.type !== 'paragraph') say(`<${node.name ?? ''}> stands by itself, outside of a paragraph, and can't have an address. Put it into a sentence, with <Claim id="c-…" /> at its end.`);
    else if (!claims.length) say(`The paragraph ${opening} has no address. Write <Claim id="${suggestion}" /> at its end, or a better id; npm run permalinks does it for all paragraphs.`);
    else if (claims.length > 1) say(`The paragraph ${opening} has ${claims.length} addresses. Leave one <Claim>: the one that was published.`);
    else if (node.children?.findLast((child) => child.type !== 'text' || child.value?.trim()) !== claims[0]) say(`<Claim id="${getAttribute(claims[0]!, 'id')}" /> stands in the middle of its paragraph. Put it at the end.`, claims[0]);
  }
  return problems;
}

interface ClaimPlace {
  /** The paragraph, or a component that stands outside of one. */
  node: Node;
  claims: Node[];
  /** An id that is free in this entry, made from the paragraph's words. */
  suggestion: string;
}

/** The paragraphs of a story, each with the claims in it and an id that it could have. */
function listClaims(root: Node): ClaimPlace[] {
  const taken = new Set(collectClaimIds(root));
  return [...paragraphsOf(root)].map((node) => {
    const suggestion = deriveClaimId(toText(node).replaceAll(placeholder, ' '), taken);
    const claims = [...walk(node)].filter(({ name }) => name === 'Claim');
    if (!claims.length) taken.add(suggestion);
    return { node, claims, suggestion };
  });
}

/** Ids of the paragraphs of a story, in order. */
export function collectClaimIds(root: Node): string[] {
  return [...walk(root)].filter(({ name }) => name === 'Claim').map((node) => getAttribute(node, 'id'));
}

/** Writes an id at the end of each paragraph that has none. Returns the text with them, and the ids that are new. */
export function addClaims(text: string, file: string): { text: string; added: string[] } {
  const lines = text.split('\n');
  const added: string[] = [];
  for (const { node, claims, suggestion } of listClaims(parseMdx(text, file).root)) {
    const end = node.position?.end;
    if (node.type !== 'paragraph' || claims.length || !end) continue;
    const index = end.line - 1;
    lines[index] = lines[index]!.replace(/\s*$/, (space) => `<Claim id="${suggestion}" />${space.includes('\r') ? '\r' : ''}`);
    added.push(suggestion);
  }
  return { text: lines.join('\n'), added };
}

/** What a paragraph or a heading may not say of its own: numbers, and convictions that no record has. */
function checkClaims(node: Node, file: string, { facts }: ProseContext): Problem[] {
  const line = node.position?.start.line;
  const text = toText(node);
  return [
    ...findTypedNumbers(text).map((typed) => ({ file, line, message: `"${typed}" is a number typed by hand. Put it among the figures in facts.yaml, with its date and sources, and write <Figure id="f-…" />.` })),
    ...findUnprovenVerdicts(text.replaceAll(placeholder, ''), facts?.people ?? []).map(({ sentence, name }) => ({ file, line, message: `"${sentence}" speaks of a conviction, but the record of ${name} has none. Add it to the record with its sources, or say "charged".` })),
  ];
}

/** Checks one paragraph for glossary terms: each is linked where it first stands in a story, and nowhere else. */
function checkTerms(paragraph: Node, linked: Set<string>, { terms, networks }: ProseContext): string[] {
  const messages: string[] = [];
  const pieces = [...textPieces(paragraph)];
  for (const [id, { forms }] of terms) {
    const form = new RegExp(`(?<![\\w-])(?:${forms.map(escapeRegExp).join('|')})(?![\\w-])`, 'i');
    for (const { text, term } of pieces) {
      if (term === id) {
        if (linked.has(id)) messages.push(`The term "${id}" is linked a second time. Link it only where it first stands in the story.`);
        linked.add(id);
      } else if (!linked.has(id) && !term) {
        const plain = [...networks.values()].reduce((rest, name) => rest.replaceAll(name, ''), text);
        const found = form.exec(plain)?.[0];
        if (!found) continue;
        messages.push(`"${found}" first stands here and the glossary explains it. Write <Term id="${id}">${found}</Term>.`);
        linked.add(id);
      }
    }
  }
  return messages;
}

const counted =
  'people|persons|men|women|users|customers|subscribers|members|suspects|defendants|criminals|offenders|arrests|arrestees|detainees|convictions|officers|agents|detectives|messages|chats|texts|conversations|calls|photos|devices|phones|handsets|smartphones|kilos|kilograms|kilogrammes|kg|tonnes|tons|grams|grammes|euros?|dollars?|pounds|kronor|lira|francs|pills|tablets|weapons|firearms|guns|rifles|pistols';
const large = 'hundreds?|thousands?|millions?|billions?|dozens?|scores|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const digits = '\\d(?:[\\d.,]*\\d)?';
const number = `(?:(?<![\\w-])${digits}(?:\\s?(?:hundred|thousand|million|billion|bn|m|k)\\b)?|\\b(?:${large})(?:[ -](?:${large}))?\\b)`;
// Article 8, 9 March, 18 months: the number counts or names something else than the noun that follows later.
const notCounting = 'years?|months?|weeks?|days?|hours?|minutes?|January|February|March|April|May|June|July|August|September|October|November|December';
const named = '(?:articles?|sections?|paragraphs?|chapters?|rules?|no\\.)\\s(?:\\d+(?:,\\s|\\s(?:and|or|to)\\s))*';
const typedCount = new RegExp(`(?<!\\b${named})${number}(?!\\s+(?:${notCounting})\\b)(?:\\s+(?:of\\s+)?[a-z][a-z-]*){0,2}\\s+(?:${counted})\\b`, 'gi');
const typedMoney = new RegExp(`(?:[€$£]\\s?|\\b(?:EUR|USD|AUD|GBP|CAD|NZD|SEK|CHF)\\s?)${digits}(?:\\s?(?:million|billion|bn|m|k)\\b)?|${digits}(?:\\s?(?:million|billion))?\\s?(?:€|(?:EUR|USD|AUD|GBP|CAD|NZD|SEK|CHF)\\b)`, 'g');
const typedMeasure = new RegExp(`(?<![\\w-])${digits}\\s?(?:%|per ?cent\\b|kg\\b)`, 'gi');

/** Counts of people, money, messages or drugs, and percentages, that are typed into a text. Years, ordinals and small numbers in words are none. */
export function findTypedNumbers(text: string): string[] {
  const counts = [...text.matchAll(typedCount)].filter(({ 0: found, index }) => !/^(?:19|20)\d\d\s/.test(found) || /\b(?:about|some|than|least|up to|over|nearly|almost|around|roughly)\s$/i.test(text.slice(0, index))).map(([found]) => found);
  return [...new Set([...counts, ...[...text.matchAll(typedMoney), ...text.matchAll(typedMeasure)].map(([found]) => found)])];
}

/** Stands for a component in a paragraph's text. */
const placeholder = '\uFFFC';

function toText(node: Node): string {
  return [...textPieces(node)].map(({ text }) => text).join('');
}

function* textPieces(node: Node, term?: string): Generator<{ text: string; term?: string | undefined }> {
  if (node.type === 'text' || node.type === 'inlineCode') yield { text: node.value ?? '', term };
  else if (node.type.startsWith('mdxJsx') && node.name !== 'Term' && node.name !== 'Link') yield { text: placeholder, term };
  else for (const child of node.children ?? []) yield* textPieces(child, node.name === 'Term' ? getAttribute(node, 'id') : term);
}

/** Paragraphs and list items, each once: a list item's own paragraph stands for it. */
function* paragraphsOf(node: Node): Generator<Node> {
  if (node.type === 'paragraph' || (node.type === 'mdxJsxFlowElement' && Object.hasOwn(components, node.name ?? ''))) yield node;
  else for (const child of node.children ?? []) yield* paragraphsOf(child);
}

/** For each source the place in a text that cites it first: only there does the margin name it. A place is known by the ids that its component cites or shows. */
export function collectFirstPlaces(root: Node, facts: Facts | undefined): Map<string, string> {
  const places = new Map<string, string>();
  for (const node of walk(root)) {
    const isFigure = node.name === 'Figure';
    if (!isFigure && node.name !== 'Cite') continue;
    const value = getAttribute(node, isFigure ? 'id' : 's');
    const ids = isFigure ? (facts?.figures.find(({ id }) => id === value)?.sources ?? []) : splitIds(value);
    for (const id of ids) if (!places.has(id)) places.set(id, value);
  }
  return places;
}

/** A part of a text, from one second-level heading to the next; what stands before the first has no heading. */
export interface Section {
  /** Id of the heading, as the page has it. */
  id: string | undefined;
  heading: string | undefined;
  text: string;
}

/**
 * Splits a text at its headings into plain words, figures and networks spelt out: for search.
 * @param names of all networks, by slug
 */
export function splitSections(root: Node, facts: Facts | undefined, names: ReadonlyMap<string, string>): Section[] {
  const slugger = new GithubSlugger();
  const sections: Section[] = [{ id: undefined, heading: undefined, text: '' }];
  for (const node of root.children ?? []) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading' && node.depth === 2) {
      const heading = toText(node);
      sections.push({ id: slugger.slug(heading), heading, text: '' });
    } else sections.at(-1)!.text += `${spell(node, facts, names)} `;
  }
  return sections.map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text);
}

/** The number of words in a story. */
export function countWords(root: Node): number {
  return [...paragraphsOf(root)].map(toText).join(' ').split(/\s+/).filter((word) => /\w/.test(word)).length;
}

/** Ids of all records of an entry. */
export function collectIds(facts: Facts): Set<string> {
  return new Set([facts.milestones, facts.figures, facts.people, facts.rulings, facts.disagreements, facts.unknowns].flat().map(({ id }) => id));
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
