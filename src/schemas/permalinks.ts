import { z } from 'astro/zod';
import { isAddress } from '../model/permalinks.ts';
import { day } from './entry.ts';
import { text } from './fields.ts';

/** An address of this site, from its root: /operations/ghost/ or /operations/ghost/#m-2024-09-17-raids. */
const address = z.string({ error: ({ input }) => (input === undefined ? 'The address is missing. Write it from the site\'s root, such as /operations/ghost/#m-2024-09-17-raids.' : `"${String(input)}" is no address. Write it from the site's root, such as /operations/ghost/#m-2024-09-17-raids.`) }).refine((value) => isAddress(value) && /\/(?:#|$)/.test(value), {
  error: ({ input }) => `"${String(input)}" is no address of a page. Write it from the site's root, with a slash at the end of the page, such as /operations/ghost/ or /operations/ghost/#m-2024-09-17-raids.`,
});

/** One record of `content/permalinks/moved.yaml`: an address that has another one now. */
export const movedSchema = z.strictObject({
  /** The address as it was published. */
  from: address,
  /** Where the same thing stands now. */
  to: address,
});

/** One record of `content/permalinks/withdrawn.yaml`: an address whose content was taken back. */
export const withdrawnSchema = z
  .strictObject({
    /** The address as it was published: a page, or a part of one. */
    address,
    /** What it was, in a few words. Example: the number of arrests in Ireland. */
    title: text,
    /** Day of the withdrawal. */
    date: day,
    /** Why, in a sentence or two. */
    reason: text,
    /** The last wording. Needed for a part of a page. */
    last: text.optional(),
    /** The last version's change note. Needed for a page. */
    change: z.strictObject({ date: day, text }).optional(),
  })
  .check(({ value, issues }) => {
    if (value.address.includes('#') && !value.last) issues.push({ code: 'custom', input: value, path: ['last'], message: 'The last wording is missing. Write last: and the text as it stood, so that whoever cited it can see it.' });
    if (!value.address.includes('#') && !value.change) issues.push({ code: 'custom', input: value, path: ['change'], message: 'The last change note is missing. Write change: with the date and text of the newest note that the page had.' });
  });
