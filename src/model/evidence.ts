import type { Source } from '../schemas/source.ts';
import { groupByPublisher } from './publishers.ts';
import { sourceKinds, type MilestoneKind, type SourceKind } from './vocabulary.ts';
import { lowerFirst } from './words.ts';

/** How much a source can carry, best first, each with how it reads and what it means. */
export const grades = {
  primary: { label: 'Primary', meaning: 'The court, authority, company or document itself, or its text reproduced in full.' },
  press: { label: 'Press', meaning: 'Reporting by a newspaper, agency, broadcaster or trade title.' },
  secondary: { label: 'Secondary', meaning: 'Analysis, academic work or an encyclopedia: it explains what others have established.' },
  weak: { label: 'Weak', meaning: 'An unsigned or rewritten copy, a machine translation, a listing, a wiki: it only points the way.' },
} as const;
export type Grade = keyof typeof grades;

const gradeOfKind: Readonly<Record<SourceKind, Grade>> = { court: 'primary', official: 'primary', company: 'primary', document: 'primary', news: 'press', academic: 'secondary', analysis: 'secondary', encyclopedia: 'secondary' };

/** The grade of a source: it follows from its kind; what is marked as weak is weak, whatever its kind. */
export function getGrade({ kind, weak }: Pick<Source, 'kind'> & { weak?: string | undefined }): Grade {
  return weak ? 'weak' : gradeOfKind[kind];
}

/** What a record says, as far as it bears on how its sources are described. */
export interface Claim {
  type: 'figure' | 'milestone' | 'ruling';
  /** Kind of a milestone. */
  kind?: MilestoneKind;
  /** Court of a ruling. */
  court?: string;
  /** What happened or was held. */
  text?: string;
}

/** What the sources of a record amount to. */
export interface Evidence {
  /** The strongest kind among the sources that count. */
  kind: SourceKind;
  /** Sources that count, and publishers behind them. */
  sources: number;
  publishers: number;
  /** The same in words, part by part, for one quiet line. */
  words: string[];
}

type EvidenceSource = Pick<Source, 'kind' | 'weak' | 'seen' | 'publisher' | 'title' | 'note'>;

/**
 * Weighs the sources of a record. Copies that are marked as weak and sources that nobody here has opened don't count beside better ones.
 * @throws where there is no source
 */
export function weighEvidence(all: readonly EvidenceSource[], claim: Claim): Evidence {
  const counted = [all.filter(({ weak, seen }) => seen && !weak), all.filter(({ seen }) => seen), all].find(({ length }) => length);
  if (!counted) throw new Error('No sources to weigh');
  const kind = getStrongest(counted);
  const publishers = groupByPublisher(counted).length;
  const unopened = all.filter((source) => !counted.includes(source) && !source.seen && !source.weak);
  const words = [
    describeKind(kind, counted, claim),
    all.length === 1 ? 'one source only' : publishers === 1 ? 'one publisher only' : `${publishers} publishers`,
    describeVerification(counted, claim),
    unopened.length && isStronger(getStrongest(unopened), kind) ? `${lowerFirst(sourceKinds[getStrongest(unopened)])} cited, not opened by us` : undefined,
  ].filter((part) => part !== undefined);
  return { kind, sources: counted.length, publishers, words };
}

const kinds = Object.keys(sourceKinds) as SourceKind[];
const isStronger = (a: SourceKind, b: SourceKind) => kinds.indexOf(a) < kinds.indexOf(b);
const getStrongest = (sources: readonly EvidenceSource[]) => sources.map(({ kind }) => kind).reduce((best, kind) => (isStronger(kind, best) ? kind : best));

function describeKind(kind: SourceKind, sources: readonly EvidenceSource[], claim: Claim): string {
  if (kind !== 'court') return sourceKinds[kind];
  return isFinding(claim) && sources.some(isDecision) ? 'Found by a court' : 'In a court document';
}

/** Papers that lie with a court without being its decision: actions brought, opinions of advocates general, transcripts, statements of facts, pleadings. */
const noDecision = /\baction brought|recours introduit|advocate general|\bconclusie|transcript|HCATrans|objet de l'affaire|statement of facts|position of the defence|indictment|complaint\b|affidavit|^case [A-Z]\d/i;

/** Whether a court document is a decision, by its title and our note on it. */
export function isDecision({ kind, title, note = '' }: Pick<Source, 'kind' | 'title' | 'note'>): boolean {
  return kind === 'court' && !noDecision.test(title) && !noDecision.test(note);
}

const decisions: readonly MilestoneKind[] = ['ruling', 'conviction', 'acquittal', 'sentence'];

/** Whether the record itself is what a court decided: a ruling, or a step of such a kind. Questions put to another court decide nothing, and a law is no ruling. */
function isFinding({ type, kind, court, text = '' }: Claim): boolean {
  if (/\b(?:asked|referred)\b/i.test(text)) return false;
  return type === 'ruling' ? !/\bact of parliament|not a ruling\b/i.test(court ?? '') : type === 'milestone' && kind !== undefined && decisions.includes(kind);
}

const police = /polic|politie|polizia|polis|gendarmerie|europol|\bFBI\b|national crime agency|criminal intelligence commission|\bLKA\b|bundeskriminalamt|lögreglan/i;

/** Who alone vouches for a figure or step that only authorities, or only a company, state. What an authority announces about itself on that day needs no second witness. */
function describeVerification(sources: readonly EvidenceSource[], { type, kind }: Claim): string | undefined {
  if (type === 'ruling' || kind === 'announcement') return undefined;
  const what = type === 'figure' ? 'figure' : 'account';
  if (sources.every((source) => source.kind === 'official')) return `${sources.every(({ publisher }) => police.test(publisher)) ? 'police' : 'official'} ${what}, not independently verified`;
  if (sources.every((source) => source.kind === 'company')) return `the company’s own ${what}, not independently verified`;
  return undefined;
}
