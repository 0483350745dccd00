import { z } from 'astro/zod';
import { distance } from 'fastest-levenshtein';
import { isPartialDate } from '../model/partial-date.ts';
import { isCountryCode, isScope } from '../model/places.ts';
import { confidences } from '../model/vocabulary.ts';

/** Prints a value inside a message, as it stands in the file. */
const quote = (value: unknown) => (Array.isArray(value) ? 'A list' : value && typeof value === 'object' ? 'A group of keys' : `"${String(value)}"`);

/** What to say of a date that is missing, or that is none. */
const describeDate = (input: unknown, otherwise = '') => `${input === undefined || input === null ? 'The date is missing.' : `${quote(input)} is no date.`} Write a year, a month or a day: 2021, 2021-03 or 2021-03-09${otherwise}.`;

/**
 * A date, no more exactly than the sources say: 2021, 2021-03 or 2021-03-09. YAML reads a bare year as a number; that is taken too.
 * Astro reads frontmatter with a parser that makes instants of unquoted days, rolling 31 February over to March: the gate, which keeps them as text, has refused those before.
 */
export const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string({ error: ({ input }) => describeDate(input) }).refine(isPartialDate, {
    error: ({ input }) =>
      /^\d{4}-\d{2}(-\d{2})?$/.test(String(input))
        ? `${quote(input)} is not in the calendar. Check the month and the day.`
        : describeDate(input),
  }),
);

/** A date, or the word "unknown" where no source gives one. A missing date is never guessed. */
export const dateOrUnknown = z.union([z.literal('unknown'), partialDate], {
  error: ({ input }) => (/^\d{4}-\d{2}(-\d{2})?$/.test(String(input)) ? `${quote(input)} is not in the calendar. Check the month and the day.` : describeDate(input, ', or unknown where no source says')),
});

/** How exactly the date is known. It may be left out: the form of the date says it. Where it stands, it has to agree. */
export const precision = z.enum(['day', 'month', 'year'], { error: ({ input }) => `${quote(input)} is no precision. Write day, month or year.` }).optional();

/** Refuses a record whose date is written with more (or less) than its precision. For `.check()` on records with `date` and `precision`. */
export function checkPrecision({ value, issues }: z.core.ParsePayload<{ date?: string | undefined; precision?: 'day' | 'month' | 'year' | undefined }>): void {
  const { date, precision: stated } = value;
  if (!date || !stated || date === 'unknown') return;
  const length = { year: 4, month: 7, day: 10 }[stated];
  if (date.length === length) return;
  issues.push({
    code: 'custom',
    input: value,
    path: ['date'],
    message:
      date.length > length
        ? `"${date}" is more exact than its precision, ${stated}. Write "${date.slice(0, length)}", or say precision: ${date.length === 10 ? 'day' : 'month'} if the sources give it.`
        : `"${date}" is less exact than its precision, ${stated}. Say precision: ${date.length === 4 ? 'year' : 'month'}, or write the whole date.`,
  });
}

/** A sentence or phrase in English. */
export const text = z
  .string({ error: ({ input }) => (input === undefined ? 'This is missing. Write a text.' : input === null ? 'This is empty. Write a text, or leave the key out.' : `${quote(input)} is no text. Write a sentence; put it in quotes if it has a colon or looks like a number.`) })
  .trim()
  .min(1, { error: 'This is empty. Write a text, or leave the key out.' });

/** Ids from `sources.yaml` that support the record. At least one. */
export const sourceIds = z
  .array(z.string({ error: ({ input }) => `${quote(input)} is no source id. Write the id from sources.yaml, such as s12.` }), {
    error: ({ input }) => (input === undefined ? 'The sources are missing. Add a line such as: sources: [s1]' : `${quote(input)} is no list of sources. Write sources: [s1, s2].`),
  })
  .min(1, { error: 'The list of sources is empty. Name at least one id from sources.yaml: sources: [s1]' });

/** The address of a record on its page, after its kind's letter. Stays the same for good once published. */
export function recordId(letter: string) {
  return z
    .string({ error: ({ input }) => (input === undefined ? `The id is missing. Write id: ${letter}-… (it becomes the address of this record).` : `${quote(input)} is no id. Write id: ${letter}-…`) })
    .regex(new RegExp(`^${letter}-[a-z0-9]+(?:-[a-z0-9.]+)*$`), {
      error: ({ input }) => `${quote(input)} can't be an address. Start the id with "${letter}-", then only a-z, 0-9 and single hyphens, such as ${suggestId(letter, String(input))}.`,
    });
}

function suggestId(letter: string, given: string): string {
  const rest = given
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(new RegExp(`^-*(?:${letter}-+)?|-+$`, 'g'), '');
  return `"${letter}-${rest || '2021-03-09-raids'}"`;
}

/** An ISO 3166-1 country code such as NL; EU for bodies of the European Union; international for joint bodies. */
export const country = z.string({ error: ({ input }) => (input === undefined ? 'The country is missing. Write two capital letters such as NL.' : `${quote(input)} is no country code. Write two capital letters such as NL.`) }).refine((code) => code === 'EU' || code === 'international' || isCountryCode(code), {
  error: ({ input }) => `${quote(input)} is no country code of ISO 3166-1. Write two capital letters such as NL or GB, or EU, or international.`,
});

/** Where a figure holds: worldwide, Europe, EU, several-countries, a country (NL), a part of one (AU-NSW), or a list of countries. */
export const scope = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z
    .array(
      z.string().refine(isScope, {
        error: ({ input }) => `${quote(input)} is no scope. Write worldwide, Europe, EU, several-countries, a country code (NL), a part of a country (AU-NSW), or a list of countries.`,
      }),
      { error: ({ input }) => (input === undefined ? 'The scope is missing. Say where the figure holds: scope: worldwide, or a country code such as NL.' : `${quote(input)} is no scope.`) },
    )
    .min(1, { error: 'The scope is empty. Write worldwide or a country code such as NL.' }),
);

/** Set where a record is less well supported than usual: medium, low, derived (worked out by us), unverified. */
export const confidence = z.enum(Object.keys(confidences) as [keyof typeof confidences], { error: ({ input }) => `${quote(input)} is no confidence. Write ${Object.keys(confidences).join(', ')}, or leave it out.` }).optional();

/** A word out of a closed list; the message gives the list, or of a long one the nearest words and the file where all of them stand. */
export function oneOf<const Words extends readonly [string, ...string[]]>(what: string, words: Words, file?: string) {
  return z.enum(words, {
    error: ({ input }) => {
      const wrong = input === undefined ? `The ${what} is missing.` : `${quote(input)} is no known ${what}.`;
      if (!file) return `${wrong} Write one of: ${words.join(', ')}.`;
      if (typeof input !== 'string') return `${wrong} Write a name from ${file}, such as ${words[0]}.`;
      const near = words.filter((word) => distance(word, input) <= 2 || word.startsWith(input) || input.startsWith(word));
      return `${wrong} The names are in ${file}${near.length ? `; near it: ${near.join(', ')}` : ''}.`;
    },
  });
}
