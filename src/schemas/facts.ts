import { z } from 'astro/zod';
import { getMetric, metricNames } from '../model/metrics.ts';
import { units } from '../model/units.ts';
import { milestoneKinds, outcomes, provenStages, qualifiers, relationKinds, stages, type MilestoneKind, type Outcome, type RelationKind, type Stage } from '../model/vocabulary.ts';
import { day } from './entry.ts';
import { checkPrecision, confidence, country, dateOrUnknown, oneOf, partialDate, precision, recordId, scope, sourceIds, text } from './fields.ts';

/** A statement with its sources: a fact about the product or the technique. */
export const factSchema = z.strictObject({
  /** What is so, in one or two sentences. */
  text,
  sources: sourceIds,
  confidence,
  note: text.optional(),
});

/** A turning point in the life of the network. */
const turningPoint = z
  .strictObject({
    /** When; unknown where no source says. */
    date: dateOrUnknown,
    precision,
    sources: sourceIds,
    confidence,
    /** What exactly the date stands for, and what is uncertain about it. */
    note: text.optional(),
  })
  .check(checkPrecision);

/** A named police operation. */
export const operationSchema = z.strictObject({
  name: text,
  /** Who ran it. */
  agency: text,
  country,
  sources: sourceIds,
});

export const agencySchema = z.strictObject({
  name: text,
  country,
  /** What it did. */
  role: text,
  sources: sourceIds,
});

export const countryPartSchema = z.strictObject({
  code: country,
  /** What part the country has in the story. */
  part: text,
  sources: sourceIds,
});

/** One dated step in the life of a network: launch, infiltration, raid, verdict. */
export const milestoneSchema = z
  .strictObject({
    /** Address of the step on its page, m-<date>-<words>. Stays the same for good once published. */
    id: recordId('m'),
    date: partialDate,
    precision,
    /** What kind of step it is. */
    kind: oneOf('kind of milestone', Object.keys(milestoneKinds) as [MilestoneKind, ...MilestoneKind[]]),
    /** What happened, in one or two sentences. */
    text,
    sources: sourceIds,
    confidence,
    note: text.optional(),
    /** true for a step before the network's launch that belongs to its story. */
    prehistory: z.literal(true).optional(),
    /** true for a step that lies after the entry's updated date: planned, not yet happened. */
    scheduled: z.literal(true).optional(),
    /** Id of the record of the ruling that the step speaks of, where its date is another or not known to the day. */
    ruling: recordId('r').optional(),
    /** Country of the court, of a ruling that has no record of its own. */
    country: country.optional(),
    /** Hearings and decisions that were announced, as the step says: they stand in the calendar. New ones come at the end, because their place is part of their lasting name. */
    hearings: z
      .array(
        z.strictObject({
          /** The day, or the first of several. */
          on: day,
          /** The last day, where there are several. */
          until: day.optional(),
          /** What it is, in a few words. Example: Trial of 30 people in Paris. */
          what: text.max(80, { error: ({ input }) => `"${String(input)}" is too long for a calendar. Say in at most 80 characters what the hearing is.` }),
        }),
      )
      .optional(),
  })
  .check(checkPrecision);
export type Milestone = z.output<typeof milestoneSchema>;

/** One value of one metric, at one date, for one scope. */
export const figureSchema = z
  .strictObject({
    /** Address of the figure, f-<metric>-<scope>-<as of>. Stays the same for good once published. */
    id: recordId('f'),
    /** What is counted: a name from src/model/metrics.ts. */
    metric: oneOf('metric', metricNames as [(typeof metricNames)[number], ...(typeof metricNames)[number][]], 'src/model/metrics.ts'),
    /** The number, in whole units (900000000, not 900). */
    value: z
      .number({ error: ({ input }) => (input === undefined ? 'The value is missing. Write a number in whole units, such as 900000000.' : `"${typeof input === 'number' ? String(input).replace('Infinity', '.inf').replace('NaN', '.nan') : String(input)}" is no finite number. Write digits only, in whole units, such as 900000000.`) })
      .nonnegative({ error: ({ input }) => `${String(input)} is negative. Nothing we count is below zero.` })
      .optional(),
    /** Instead of a value, the words of the source where it gives no number. Example: several thousand. */
    words: text.optional(),
    /** How the source puts it: exactly, at least, about, up to. */
    qualifier: oneOf('qualifier', qualifiers),
    /** A noun or an ISO 4217 currency, from src/model/units.ts. */
    unit: oneOf('unit', units as unknown as readonly [(typeof units)[number], ...(typeof units)[number][]], 'src/model/units.ts'),
    /** What part of the metric is counted, where it is not all of it. Example: in the dawn raids. Values with the same text form one series. */
    of: text.optional(),
    scope,
    /** What the scope leaves out or adds. Example: Operation Kraken. */
    scope_note: text.optional(),
    /** The date for which the figure was true; unknown where the source gives none. */
    as_of: dateOrUnknown,
    sources: sourceIds,
    confidence,
    note: text.optional(),
    /** Rank (1, 2, 3) of the figures shown at a glance and on the home page. */
    headline: z.literal([1, 2, 3], { error: ({ input }) => `"${String(input)}" is no rank. Write 1, 2 or 3, or leave the key out.` }).optional(),
  })
  .check(({ value: figure, issues }) => {
    if ((figure.value === undefined) === (figure.words === undefined))
      issues.push({ code: 'custom', input: figure, path: ['value'], message: figure.value === undefined ? 'The value is missing. Write a number (value: 900), or the words of the source if it gives none (words: several thousand).' : 'The figure has both a value and words. Keep the value.' });
    const allowed = getMetric(figure.metric)?.units;
    if (allowed && !allowed.includes(figure.unit))
      issues.push({ code: 'custom', input: figure, path: ['unit'], message: `"${figure.unit}" doesn't go with the metric "${figure.metric}". Write one of: ${allowed.join(', ')}.` });
  });
export type Figure = z.output<typeof figureSchema>;

const stageNames = Object.keys(stages) as [Stage, ...Stage[]];

/** A person or company before the courts. Only those whom an official source or the major press names as charged or convicted. */
export const personSchema = z
  .strictObject({
    id: recordId('p'),
    /** The name; left out where the authorities name nobody. */
    name: text.optional(),
    /** Instead of a name: how the authorities describe people whom they don't name. */
    described_as: text.optional(),
    /** Part in the story. Starts with "alleged" until a court or a plea has proved it. */
    role: text,
    /** Where the case stands: the last stage of the record. */
    status: oneOf('status of a case', stageNames),
    /** When that became so; unknown where no source says. */
    status_date: dateOrUnknown,
    /** The case so far, stage by stage. A conviction stands here before anyone is called convicted. */
    record: z.array(z.strictObject({ stage: oneOf('stage of a case', stageNames), date: dateOrUnknown, sources: sourceIds })).min(1, { error: 'The record is empty. Write at least the stage that the status names.' }),
    /** What is alleged or was found, who says so, and what the person answers. */
    detail: text,
    /** true while the case can still change: the page then adds the presumption of innocence. */
    pending: z.boolean().default(false),
    sources: sourceIds,
    confidence,
    note: text.optional(),
  })
  .check(({ value: person, issues }) => {
    if ((person.name === undefined) === (person.described_as === undefined))
      issues.push({ code: 'custom', input: person, path: ['name'], message: 'Write either name or described_as, not both and not neither.' });
    if (person.record.length && !person.record.some(({ stage }) => stage === person.status))
      issues.push({ code: 'custom', input: person, path: ['status'], message: `The status is "${person.status}", but the record has only: ${person.record.map(({ stage }) => stage).join(', ')}. Add the step to the record with its date and sources, or correct the status.` });
    if (!person.record.some(({ stage }) => provenStages.includes(stage)) && !/\balleged|accused|defendant|suspect/i.test(person.role))
      issues.push({ code: 'custom', input: person, path: ['role'], message: `"${person.role}" states as a fact what no court has found. Write "alleged …" until there is a conviction or a plea on the record.` });
  });
export type Person = z.output<typeof personSchema>;

/** What a court decided about the evidence or the people, or a law that bears on them. */
export const rulingSchema = z
  .strictObject({
    id: recordId('r'),
    court: text,
    /** Country of the court; EU for the courts of the Union, international for the European Court of Human Rights. */
    country,
    /** Name, docket number or ECLI. */
    case: text,
    date: dateOrUnknown,
    precision,
    /** Where it is no decision: a case without a ruling so far, or a law. Left out for decisions. */
    state: oneOf('state of a ruling', ['pending', 'law']).optional(),
    /** What was held. */
    holding: text,
    sources: sourceIds,
    confidence,
    note: text.optional(),
  })
  .check(checkPrecision);
export type Ruling = z.output<typeof rulingSchema>;

export const relationSchema = z.strictObject({
  kind: oneOf('kind of relation', Object.keys(relationKinds) as [RelationKind, ...RelationKind[]]),
  /** Slug of the other network's folder. */
  to: z.string({ error: 'Write the name of the other network\'s folder, such as encrochat.' }),
  /** The reason, in a sentence. */
  text,
  sources: sourceIds,
});

/** What an official or a company said about it, in our words. */
export const statementSchema = z.strictObject({
  /** Whose statement: an institution, or an official by function. */
  by: text,
  date: dateOrUnknown,
  text,
  sources: sourceIds,
});

/** A point on which accounts differ. */
export const disagreementSchema = z.strictObject({
  id: recordId('d'),
  topic: text,
  /** Each version, with who gives it. */
  versions: z.array(z.strictObject({ says: text, sources: sourceIds })).min(2, { error: 'A disagreement needs at least two versions.' }),
  /** Which is better supported, and why. */
  assessment: text,
});

export const unknownSchema = z.strictObject({
  id: recordId('q'),
  /** What the public record does not establish. */
  text,
});

/** Everything in an operation's `facts.yaml`. */
export const factsSchema = z.strictObject({
  /** Name of the network. */
  name: text,
  /** Other names, product names and spellings in use. */
  also_known_as: z.array(text).default([]),
  /** Misspellings and near names that readers type; only for search. */
  search_names: z.array(text).default([]),
  /** How it fell: seized, infiltrated, run-by-police or operators-arrested. */
  outcome: oneOf('outcome', Object.keys(outcomes) as [Outcome, ...Outcome[]]),
  /** How it fell, in one sentence. */
  outcome_text: text,
  /** Who led, in one phrase. */
  led_by: text,
  lifespan: z.strictObject({
    /** When the network began. null where no source speaks of it. */
    launched: turningPoint.nullable(),
    /** From when the police could read along. null where they never did in secret. */
    covert_from: turningPoint.nullable(),
    /** When the secret reading ended, where that is not the day of the takedown. */
    covert_to: turningPoint.nullable().default(null),
    /** When it was closed. */
    taken_down: turningPoint,
    /** When the public was told. */
    announced: turningPoint,
  }),
  operations: z.array(operationSchema).min(1),
  product: z.array(factSchema).min(1),
  technique: z.array(factSchema).min(1),
  agencies: z.array(agencySchema).min(1),
  countries: z.array(countryPartSchema).min(1),
  milestones: z.array(milestoneSchema).min(1),
  figures: z.array(figureSchema).min(1),
  people: z.array(personSchema).default([]),
  /** Said where a list of people needs it, for instance why nobody is named. */
  people_note: text.optional(),
  rulings: z.array(rulingSchema).default([]),
  relations: z.array(relationSchema).default([]),
  /** Said where nothing is known of relations. */
  relations_note: text.optional(),
  statements: z.array(statementSchema).default([]),
  disagreements: z.array(disagreementSchema).default([]),
  unknowns: z.array(unknownSchema).min(1),
});
export type Facts = z.output<typeof factsSchema>;
