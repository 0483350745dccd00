import { z } from 'astro/zod';
import { partialDate, text } from './fields.ts';

/** A whole day: 2026-11-25. */
export const day = partialDate.refine((date) => date.length === 10, { error: ({ input }) => `"${String(input)}" is no whole day. Write year, month and day: 2026-11-25.` });

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
  /** Day of the last change of substance. Scheduled milestones are measured against it. */
  updated: day,
  /** What changed, newest first. */
  changes: z.array(z.strictObject({ date: day, text })).min(1, { error: 'Write at least one change note: what was published or changed, and when.' }),
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
