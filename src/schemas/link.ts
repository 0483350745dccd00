import { z } from 'astro/zod';
import { linkStates, type LinkState } from '../model/links.ts';
import { oneOf, partialDate, text } from './fields.ts';

const address = z.string({ error: 'The address is missing. Let npm run check:links write this file.' }).refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
  error: ({ input }) => `"${String(input)}" is not an http(s) address. Let npm run check:links write this file.`,
});

/** One line of `content/links.yaml`: what the link check found at an address. */
export const linkSchema = z.strictObject({
  /** The address of a source, as it stands in sources.yaml. */
  url: address,
  /** fine, moved, gone or unclear. */
  state: oneOf('state of a link', Object.keys(linkStates) as [LinkState, ...LinkState[]]),
  /** The day of the check. */
  checked: partialDate.refine((date) => date.length === 10, { error: ({ input }) => `"${String(input)}" is no whole day. Write year, month and day: 2026-11-25.` }),
  /** Where the page moved to. */
  to: address.optional(),
  /** What the check met, where that is not plain success. */
  why: text.optional(),
});
