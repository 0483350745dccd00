import { z } from 'astro/zod';
import { sourceKinds, type SourceKind } from '../model/vocabulary.ts';
import { dateOrUnknown, oneOf, partialDate, text } from './fields.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** One entry of an operation's bibliography, `sources.yaml`. */
export const sourceSchema = z.strictObject({
  /** Short id, unique in the file, used wherever the source is cited. Example: s12. */
  id: z.string({ error: 'The id is missing. Write id: s1, s2, …' }).regex(/^s[0-9]+[a-z]?$/, { error: ({ input }) => `"${String(input)}" is no source id. Write s and a number: s12.` }),
  /** Who published it, as a reader would name them. Example: Europol. */
  publisher: text,
  /** The title in its own language. */
  title: text,
  /** Set to descriptive where the title is our description, because the published headline is not known to us. The page then doesn't show it as a headline. */
  title_is: z.literal('descriptive', { error: 'The only value is descriptive: leave the key out where the title is the published one.' }).optional(),
  /** The full address. */
  url: z.string({ error: 'The address is missing. Write url: https://…' }).refine(isHttpAddress, {
    error: ({ input }) => `"${String(input)}" is not an http(s) address. Write the full address, starting with https://.`,
  }),
  /** When it was published: a year, month or day, or unknown. */
  published: dateOrUnknown,
  /** Day on which one of us last read it at this address; left out where nobody noted it. */
  accessed: partialDate.optional(),
  /** Full address of an archived copy that we have opened. */
  archived: z.string().refine(isHttpAddress, { error: ({ input }) => `"${String(input)}" is not an http(s) address. Write the full address of the archived copy, starting with https://, or leave the key out.` }).optional(),
  /** ISO 639 code of the language it is written in. Example: nl. */
  language: z.string({ error: 'The language is missing. Write its ISO 639 code, such as en, nl or fr.' }).refine((code) => /^[a-z]{2,3}$/.test(code) && languageNames.of(code) !== undefined, {
    error: ({ input }) => `"${String(input)}" is no language code. Write the ISO 639 code, such as en, nl or fr.`,
  }),
  /** court, official, company, document, news, academic, analysis or encyclopedia. */
  kind: oneOf('kind of source', Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]]),
  /** false where none of us has opened the source and it is cited on the word of another. */
  seen: z.boolean({ error: 'Write true or false.' }).default(true),
  /** Set where the source is weak (a repost, a content farm, an unsigned copy): one phrase that says why. A claim that only weak sources carry is marked on the page. */
  weak: text.optional(),
  /** Anything a reader should know about this source. */
  note: text.optional(),
});
export type Source = z.output<typeof sourceSchema>;

function isHttpAddress(value: string): boolean {
  try {
    const { protocol, hostname } = new URL(value);
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && !/\s/.test(value);
  } catch {
    return false;
  }
}
