import { z } from 'astro/zod';
import { changeKinds, type ChangeKind } from '../model/vocabulary.ts';
import { oneOf, partialDate, recordId, text } from './fields.ts';

/** A whole day: 2026-11-25. */
export const day = partialDate.refine((date) => date.length === 10, { error: ({ input }) => `"${String(input)}" is no whole day. Write year, month and day: 2026-11-25.` });

/** One note on what changed in an entry. Once published it stays as it is: a later one can add to it. */
export const changeSchema = z
  .strictObject({
    /** Address of the note, n-<date>-<words>. Stays the same for good once published. */
    id: recordId('n'),
    /** Day on which the change is published: the entry's `updated` of that day. */
    date: day,
    /**
     * What kind of change it is. publication: the entry appears. minor: wording, spelling, a source more, nothing that a reader would retell otherwise.
     * material: a fact, figure or step is new, or has gone. correction: something published here was wrong.
     */
    kind: oneOf('kind of change', Object.keys(changeKinds) as [ChangeKind, ...ChangeKind[]]),
    /** What changed, in a sentence or two: for a correction, what is right. */
    text,
    /** Why it changed: what was found, who told us, which source came out. Left out only with publication and minor changes. */
    why: text.optional(),
    /** For a correction: what stood here and was wrong, so that whoever quoted it can see it. */
    wrong: text.optional(),
    /** Ids of the records and paragraphs that changed, went or came. Example: [f-arrests-2024-09-18]. */
    about: z.array(z.string({ error: ({ input }) => `"${String(input)}" is no id. Write the id of a record or a paragraph, such as f-arrests-2024-09-18.` }), { error: 'This is no list of ids. Write about: [f-arrests-2024-09-18].' }).default([]),
  })
  .check(({ value: { kind, why, wrong }, issues }) => {
    const say = (path: string, message: string) => issues.push({ code: 'custom', input: wrong, path: [path], message });
    if ((kind === 'material' || kind === 'correction') && !why) say('why', `A ${kind === 'material' ? 'material change' : 'correction'} says why it was made. Add a line why: with what was found, and where.`);
    if (kind === 'correction' && !wrong) say('wrong', 'A correction says what was wrong. Add a line wrong: with what stood here before.');
    if (kind !== 'correction' && wrong) say('wrong', `Only a correction has something wrong. Write kind: correction, or take this line out.`);
  });
export type Change = z.output<typeof changeSchema>;

/** Frontmatter of an operation's `entry.mdx`. */
export const entrySchema = z.strictObject({
  /** Heading of the page. */
  title: text,
  /** One or two sentences that say what it was and how it fell; shown under the title, on the home page and in search results. */
  standfirst: text.max(320, { error: ({ input }) => `The standfirst has ${String(input).length} characters. Keep it to 320.` }),
  /** Day of first publication on this site. */
  published: day,
  /** Day on which an editor last went through all sources of the entry; the day of publication where it is left out. */
  checked: day.optional(),
  /** Day of the last change; the name of this version of the entry. Scheduled milestones are measured against it. */
  updated: day,
  /** What changed, newest first. The oldest is the first publication. */
  changes: z.array(changeSchema).min(1, { error: 'Write at least one change note: what was published or changed, and when.' }),
});
export type Entry = z.output<typeof entrySchema>;

/** Frontmatter of a glossary term. */
export const termSchema = z.strictObject({
  /** The term as it stands in the list. */
  term: text,
  /** Words and forms by which stories use it; the first place where one stands has to link to it. */
  forms: z.array(text).min(1),
  /** The meaning in one sentence; the page's own text says more. */
  short: text,
  /** Slugs of related terms. */
  see: z.array(text).default([]),
});
export type Term = z.output<typeof termSchema>;

/** Frontmatter of a page of text. */
export const pageSchema = z.strictObject({
  title: text,
  description: text,
  updated: day,
});
