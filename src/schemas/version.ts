import { z } from 'astro/zod';
import { changeKinds, type ChangeKind } from '../model/vocabulary.ts';
import { day } from './entry.ts';
import { text } from './fields.ts';

/**
 * A piece of a line: words; words that lead somewhere (`#f-…` on the same page, `/glossary/#implant` from the site's root, or a whole address),
 * in their language where it isn't English; words set apart; or the sources cited at this place.
 */
const pieceSchema = z.union([
  z.string(),
  z.strictObject({ to: z.string(), text: z.string(), lang: z.string().optional() }),
  z.strictObject({ strong: z.string() }),
  z.strictObject({ em: z.string() }),
  z.strictObject({ cites: z.array(z.string()).min(1) }),
]);
export type Piece = z.output<typeof pieceSchema>;

/** Kinds of things that stand in an entry; all but heading and fact have an address. */
export const itemKinds = ['heading', 'paragraph', 'figure', 'milestone', 'ruling', 'person', 'disagreement', 'question', 'source', 'fact'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One thing as it stood: a paragraph, a figure, a ruling … */
const itemSchema = z.strictObject({
  /** Its address on the page, where it has one. */
  id: z.string().optional(),
  kind: z.enum(itemKinds),
  /** What it is called: a case, a person, a publisher, the text of a heading. */
  title: z.string().optional(),
  /** The small line above it: date, kind, court, scope. */
  head: z.string().optional(),
  /** What it says, line by line. */
  lines: z.array(z.array(pieceSchema)),
  /** What stands below it: reservations and notes. */
  note: z.string().optional(),
});
export type Item = z.output<typeof itemSchema>;

/** A section of the page. */
const partSchema = z.strictObject({ id: z.string(), title: z.string(), items: z.array(itemSchema) });
export type Part = z.output<typeof partSchema>;

/** A change note as it was recorded. What is asked of new ones may grow; what was recorded stays readable. */
const notedSchema = z.object({
  id: z.string(),
  date: day,
  kind: z.enum(Object.keys(changeKinds) as [ChangeKind, ...ChangeKind[]]),
  text,
  why: text.optional(),
  wrong: text.optional(),
  about: z.array(z.string()).default([]),
});

/**
 * A version of an entry as it was published on a day: a file `content/versions/<slug>/<date>.json`, written by `npm run snapshot` and never again.
 * It holds the words themselves, so that its page can be made without the code and the records of that day.
 */
export const versionSchema = z.strictObject({
  /** Of this form of the file. */
  format: z.literal(1),
  slug: z.string(),
  /** The entry's `updated` of that day. */
  date: day,
  published: day,
  name: text,
  title: text,
  standfirst: text,
  /** SHA-256 of the files that it was made from: tells a change of the content from one of the code that words it. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  changes: z.array(notedSchema).min(1),
  parts: z.array(partSchema).min(1),
  /** SHA-256 of all of the above: tells whether anybody wrote in the file. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Version = z.output<typeof versionSchema>;
