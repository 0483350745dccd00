import { z } from 'astro/zod';

/** Under what a column may be used: facts are CC0, sentences that we wrote CC BY, the words of sources belong to their publishers. */
export type Rights = 'CC0-1.0' | 'CC-BY-4.0' | 'excluded';

/** What a column says about itself beside its type. The keys stand so in the JSON Schemas. */
interface ColumnNotes {
  description: string;
  /** The table whose `id` the values are. */
  'x-references'?: string;
  'x-license'?: Rights;
}

/** A column of a table: a type, and in a sentence what stands in it. */
export function column<Type extends z.ZodType>(type: Type, description: string, notes: Omit<ColumnNotes, 'description'> = {}): Type {
  return type.meta({ description, ...notes } satisfies ColumnNotes);
}

/** A sentence or phrase that we wrote: under CC BY, unlike the facts around it. */
export const sentence = (description: string) => column(z.string(), description, { 'x-license': 'CC-BY-4.0' });
export const sentenceOrNull = (description: string) => column(z.string().nullable(), description, { 'x-license': 'CC-BY-4.0' });

export const text = (description: string) => column(z.string(), description);
export const textOrNull = (description: string) => column(z.string().nullable(), description);

export const partialDateForm = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A date of the form 2021, 2021-03 or 2021-03-09. */
export const partialDate = (description: string) => column(z.string().regex(partialDateForm), description);
export const partialDateOrNull = (description: string) => column(z.string().regex(partialDateForm).nullable(), `${description} null: not known.`);

const precisions = ['year', 'month', 'day'] as const;
export const precision = (of: string) => column(z.enum(precisions), `How exactly ${of} is known.`);
export const precisionOrNull = (of: string) => column(z.enum(precisions).nullable(), `How exactly ${of} is known. null: not at all.`);

/** One of a closed list of words. */
export const word = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) => column(z.enum(words), description);
export const wordOrNull = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) => column(z.enum(words).nullable(), description);

export const id = (example: string) => column(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9._-]+)*$/), `Name of the record in this data, for good. Example: ${example}.`);
export const reference = (table: string, description: string) => column(z.string(), description, { 'x-references': table });
export const network = () => reference('networks', 'Id of the network.');
export const url = (description = 'Permanent address: the place on the page of the network where the record stands.') => column(z.url(), description);
export const version = () => column(z.iso.date(), 'The day on which the entry was last updated: the version of the record.');
export const sourceIds = (description = 'Ids of the sources that support the record.') => column(z.array(z.string()), description, { 'x-references': 'sources' });
export const placeCode = 'ISO 3166-1 alpha-2 code, EU for bodies of the European Union, or international';
