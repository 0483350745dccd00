/** The closed lists of words that records may use, each with how it reads on a page. */

/** How a network fell. */
export const outcomes = {
  seized: { label: 'Servers seized', sentence: 'Police took the servers and read what was stored on them.' },
  infiltrated: { label: 'Infiltrated, then shut', sentence: 'Police read messages in secret before the network was shut.' },
  'run-by-police': { label: 'Run by the police', sentence: 'The network itself was a police operation.' },
  'operators-arrested': { label: 'Operators arrested', sentence: 'The people who ran it were arrested and the service ended; no message is known to have been read.' },
} as const;
export type Outcome = keyof typeof outcomes;

/** Kinds of milestones. */
export const milestoneKinds = {
  origin: 'Origin',
  investigation: 'Investigation',
  infiltration: 'Infiltration',
  takedown: 'Takedown',
  announcement: 'Announcement',
  arrest: 'Arrests',
  charge: 'Charges',
  plea: 'Plea',
  conviction: 'Conviction',
  acquittal: 'Acquittal',
  sentence: 'Sentence',
  ruling: 'Ruling',
  statistic: 'Results',
  aftermath: 'Aftermath',
} as const;
export type MilestoneKind = keyof typeof milestoneKinds;

/** Kinds of sources, strongest evidence first. */
export const sourceKinds = {
  court: 'Court document',
  official: 'Official statement',
  company: 'Company text',
  document: 'Leaked or technical document',
  news: 'Press',
  academic: 'Academic work',
  analysis: 'Analysis',
  encyclopedia: 'Encyclopedia',
} as const;
export type SourceKind = keyof typeof sourceKinds;

/** Stages of a criminal case against a person, in the order they usually come. */
export const stages = {
  arrested: 'Arrested',
  wanted: 'Wanted',
  charged: 'Charged',
  'on-trial': 'On trial',
  'pleaded-guilty': 'Pleaded guilty',
  acquitted: 'Acquitted',
  convicted: 'Convicted',
  sentenced: 'Sentenced',
} as const;
export type Stage = keyof typeof stages;

/** Stages that a court or the person's own plea has proved: only then is anyone called guilty. */
export const provenStages: readonly Stage[] = ['pleaded-guilty', 'convicted', 'sentenced'];

/** What stands in the list of rulings: a decision, unless it says otherwise. */
export const rulingStates = { decided: 'Decided', pending: 'No ruling yet', law: 'A law, not a ruling' } as const;
export type RulingState = keyof typeof rulingStates;

/** How two networks are related. */
export const relationKinds = {
  'users-moved-to': 'Users moved to',
  'successor-of': 'Successor of',
  'shared-intelligence-with': 'Shared intelligence with',
  inspired: 'Led to',
} as const;
export type RelationKind = keyof typeof relationKinds;

/** How a value stands to the truth, as its source puts it. */
export const qualifiers = ['exactly', 'at least', 'about', 'up to'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** How well a record is supported, where that is less than usual. */
export const confidences = {
  medium: 'Sources are thin or differ on this.',
  low: 'Weakly supported: treat with care.',
  derived: 'Worked out from the sources, not stated by them.',
  unverified: 'We could not verify this.',
} as const;
export type Confidence = keyof typeof confidences;

/** Kinds of changes to an entry. Material changes and corrections go into the feed of changes. */
export const changeKinds = {
  publication: 'First publication',
  minor: 'Minor change',
  material: 'Material change',
  correction: 'Correction',
} as const;
export type ChangeKind = keyof typeof changeKinds;
