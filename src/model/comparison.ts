import { diffWordsWithSpace } from 'diff';
import type { Item, ItemKind, Part, Piece, Version } from '../schemas/version.ts';

/** A stretch of words that both texts have, that is new, or that is gone. */
export interface Stretch {
  state: 'same' | 'added' | 'removed';
  text: string;
}

/** What became of one thing between two versions. What stayed as it was has none. */
export interface Difference {
  state: 'changed' | 'added' | 'withdrawn';
  kind: ItemKind;
  /** Its address on the page, where it has one. */
  id?: string | undefined;
  /** The words before and after, word by word; all of one kind where the thing is new or gone. */
  text: Stretch[];
  /** Sources that it cites since then, or no longer; by name. */
  sources: { added: string[]; removed: string[] };
}

/** What changed between two versions of an entry, in the order of the page. */
export interface Comparison {
  from: string;
  to: string;
  parts: { id: string; title: string; differences: Difference[] }[];
}

/** The words of a piece, without the numbers of sources. */
export function getPieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'text' in piece ? piece.text : 'strong' in piece ? piece.strong : 'em' in piece ? piece.em : '';
}

/** All that a thing says, line by line, without the numbers of sources. */
export function getItemText({ title, head, lines, note }: Item): string {
  return [head, title, ...lines.map((line) => line.map(getPieceText).join('').trim()), note].filter(Boolean).join('\n');
}

/** The sources that a thing cites, each once. */
export function collectItemSources({ lines }: Item): string[] {
  return [...new Set(lines.flat().flatMap((piece) => (typeof piece === 'object' && 'cites' in piece ? piece.cites : [])))];
}

/**
 * Compares two versions of an entry, thing by thing. The same id is the same thing; what has none is known by its words, by its name, or by being nearly the same.
 * Sources count: a line that says the same on other sources has changed.
 */
export function compareVersions(from: Version, to: Version): Comparison {
  const lead: Part[] = [from, to].map(({ title, standfirst }) => ({ id: 'top', title: 'Title and summary', items: [{ kind: 'fact', title, lines: [[standfirst]] }] }));
  const oldParts = [lead[0]!, ...from.parts];
  const newParts = [lead[1]!, ...to.parts];
  const pairs = pairItems(oldParts, newParts);
  const olds = new Map([...pairs].map(([old, now]) => [now, old]));
  const names = { from: nameSources(from), to: nameSources(to) };

  const parts = [...newParts, ...oldParts.filter(({ id }) => !newParts.some((part) => part.id === id))].map(({ id, title }) => {
    const items = newParts.find((part) => part.id === id)?.items ?? [];
    const gone = (oldParts.find((part) => part.id === id)?.items ?? []).filter((item) => !pairs.has(item));
    const differences = [
      ...items.flatMap((item): Difference[] => {
        const old = olds.get(item);
        return old ? compareItems(old, item, names) : [{ state: 'added', kind: item.kind, id: getAddress(item), text: [{ state: 'added', text: getItemText(item) }], sources: { added: [], removed: [] } }];
      }),
      ...gone.map((item): Difference => ({ state: 'withdrawn', kind: item.kind, id: getAddress(item), text: [{ state: 'removed', text: getItemText(item) }], sources: { added: [], removed: [] } })),
    ];
    return { id, title, differences };
  });
  return { from: from.date, to: to.date, parts: parts.filter(({ differences }) => differences.length) };
}

/** How many things changed, came and went. */
export function countDifferences({ parts }: Comparison): Record<Difference['state'], number> {
  const all = parts.flatMap(({ differences }) => differences);
  const count = (state: Difference['state']) => all.filter((difference) => difference.state === state).length;
  return { changed: count('changed'), added: count('added'), withdrawn: count('withdrawn') };
}

/** Counts in a sentence: `2 lines have changed, 1 was withdrawn and 3 are new`. Undefined where nothing differs. */
export function describeCounts({ changed, added, withdrawn }: Record<Difference['state'], number>): string | undefined {
  const counts = [
    { count: changed, one: 'has changed', many: 'have changed' },
    { count: withdrawn, one: 'was withdrawn', many: 'were withdrawn' },
    { count: added, one: 'is new', many: 'are new' },
  ].filter(({ count }) => count);
  const said = counts.map(({ count, one, many }, index) => `${count}${index ? '' : count === 1 ? ' line' : ' lines'} ${count === 1 ? one : many}`);
  return said.length ? new Intl.ListFormat('en-GB').format(said) : undefined;
}

/** The id of a heading follows its words: it is no sign of being the same heading. */
const getAddress = ({ kind, id }: Item) => (kind === 'heading' ? undefined : id);

/** Which old thing is which new one. */
function pairItems(oldParts: readonly Part[], newParts: readonly Part[]): Map<Item, Item> {
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  const pair = (old: Item, now: Item | undefined) => {
    if (!now) return;
    pairs.set(old, now);
    taken.add(now);
  };
  const byId = new Map(newParts.flatMap(({ items }) => items).flatMap((item) => (getAddress(item) ? [[getAddress(item)!, item] as const] : [])));
  for (const item of oldParts.flatMap(({ items }) => items)) if (getAddress(item)) pair(item, byId.get(getAddress(item)!));

  for (const { id, items: olds } of oldParts) {
    const news = newParts.find((part) => part.id === id)?.items ?? [];
    const match = (test: (old: Item, now: Item) => boolean) => {
      for (const old of olds) if (!pairs.has(old)) pair(old, news.find((now) => !taken.has(now) && old.kind === now.kind && test(old, now)));
    };
    match((old, now) => getItemText(old) === getItemText(now));
    // Two things that have an address each are two things.
    const nameless = (old: Item, now: Item) => !(getAddress(old) && getAddress(now));
    match((old, now) => nameless(old, now) && Boolean(old.title) && old.kind !== 'heading' && old.title === now.title);
    match((old, now) => nameless(old, now) && measureLikeness(getItemText(old), getItemText(now)) >= 0.5);
  }
  return pairs;
}

function compareItems(old: Item, now: Item, names: { from: ReadonlyMap<string, string>; to: ReadonlyMap<string, string> }): Difference[] {
  const [before, after] = [getItemText(old), getItemText(now)];
  const [cited, cites] = [collectItemSources(old), collectItemSources(now)];
  const sources = { added: cites.filter((id) => !cited.includes(id)).map((id) => names.to.get(id) ?? id), removed: cited.filter((id) => !cites.includes(id)).map((id) => names.from.get(id) ?? id) };
  if (before === after && !sources.added.length && !sources.removed.length) return [];
  return [{ state: 'changed', kind: now.kind, id: getAddress(now), text: diffTexts(before, after), sources }];
}

/** What a reader would call each source. */
function nameSources({ parts }: Version): Map<string, string> {
  return new Map(parts.flatMap(({ items }) => items).flatMap((item) => (item.kind === 'source' && item.id ? [[item.id, `${item.title ?? ''}: ${item.lines.flat().map(getPieceText).join('')}`]] : [])));
}

/** The difference of two texts, word by word. Where they have next to nothing in common, the one as a whole and the other as a whole. */
export function diffTexts(before: string, after: string): Stretch[] {
  if (before === after) return [{ state: 'same', text: before }];
  if (measureLikeness(before, after) < 0.2) return [{ state: 'removed', text: before }, { state: 'added', text: after }];
  const stretches = diffWordsWithSpace(before, after).map(({ value, added, removed }): Stretch => ({ state: added ? 'added' : removed ? 'removed' : 'same', text: value }));
  return joinStretches(stretches);
}

/** A blank between two changed words belongs to the change: `<del>a b</del>` reads better than two words struck out one by one. */
function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const runs: { removed: string; added: string; same: string }[] = [];
  for (const [index, { state, text }] of stretches.entries()) {
    const bridge = state === 'same' && /^\s+$/.test(text) && !text.includes('\n') && index > 0 && index < stretches.length - 1;
    const last = runs.at(-1);
    const open = last && !last.same ? last : undefined;
    if (state === 'same' && !(bridge && open)) runs.push({ removed: '', added: '', same: text });
    else {
      const run = open ?? { removed: '', added: '', same: '' };
      if (!open) runs.push(run);
      if (state !== 'added') run.removed += text;
      if (state !== 'removed') run.added += text;
    }
  }
  // What both sides end with belongs to what follows.
  for (const [index, run] of runs.entries()) {
    const blank = /\s+$/.exec(run.removed)?.[0];
    const next = runs[index + 1];
    if (!blank || !next || run.added.trimEnd() + blank !== run.added) continue;
    run.removed = run.removed.trimEnd();
    run.added = run.added.trimEnd();
    next.same = blank + next.same;
  }
  return runs.flatMap(({ removed, added, same }): Stretch[] => [
    ...(same ? [{ state: 'same', text: same } as const] : []),
    ...(removed ? [{ state: 'removed', text: removed } as const] : []),
    ...(added ? [{ state: 'added', text: added } as const] : []),
  ]);
}

/** How much two texts have in common, from 0 to 1: the words that are in both, of all (Sørensen–Dice, each word as often as it stands). */
export function measureLikeness(a: string, b: string): number {
  const [first, second] = [countWords(a), countWords(b)];
  const total = sum(first) + sum(second);
  const shared = [...first].reduce((count, [word, times]) => count + Math.min(times, second.get(word) ?? 0), 0);
  return total ? (2 * shared) / total : 1;
}

function countWords(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0);
