import { z } from 'astro/zod';
import { grades } from '../model/evidence.ts';
import { metricNames, topics, type Topic } from '../model/metrics.ts';
import { units } from '../model/units.ts';
import { changeKinds, confidences, milestoneKinds, outcomes, qualifiers, relationKinds, rulingStates, sourceKinds, stages } from '../model/vocabulary.ts';
import { column, id, network, partialDate, partialDateOrNull, placeCode, precision, precisionOrNull, reference, sentence, sentenceOrNull, sourceIds, text, textOrNull, url, version, word, wordOrNull } from './fields.ts';

/*
 * The rows of the published files. What stands here is a promise: a column keeps its name and type for as long as there is a /data/v1/,
 * and a new one comes at the end. Names avoid the reserved words of SQL (`case`, `of`, `to`), so that nobody has to quote them.
 */

const keys = <Word extends string>(words: Record<Word, unknown>) => Object.keys(words) as [Word, ...Word[]];

const confidence = () => wordOrNull(keys(confidences), 'Set where the record is less well supported than usual: medium, low, derived (worked out from the sources) or unverified.');
const note = () => sentenceOrNull('What a reader should know beside it.');

export const networkRecord = z.strictObject({
  id: id('ghost'),
  url: url('Permanent address of the entry.'),
  data_url: url('Address of the entry as data, with everything in it.'),
  version: version(),
  published: column(z.iso.date(), 'The day on which the entry was first published here.'),
  name: text('Name of the network.'),
  summary: sentence('What it was and how it fell, in one or two sentences.'),
  also_known_as: column(z.array(z.string()), 'Other names, product names and spellings.'),
  outcome: word(keys(outcomes), 'How it fell.'),
  outcome_text: sentence('How it fell, in a sentence.'),
  led_by: sentence('Who led, in a phrase.'),
  countries: column(z.array(z.string()), `Countries that have a part in the story, which need not be a part in the police work: countries_in_story of the entry says which. ${placeCode}.`),
  launched: partialDateOrNull('When the network began.'),
  launched_precision: precisionOrNull('the launch'),
  covert_access: column(z.boolean(), 'Whether it is known that police could read along in secret before the takedown.'),
  covert_from: partialDateOrNull('From when police could read along.'),
  covert_from_precision: precisionOrNull('the beginning of secret access'),
  covert_to: partialDateOrNull('When secret access ended, where that was not with the takedown.'),
  covert_to_precision: precisionOrNull('the end of secret access'),
  taken_down: partialDate('When it was closed.'),
  taken_down_precision: precision('the takedown'),
  announced: partialDateOrNull('When the public was told.'),
  announced_precision: precisionOrNull('the announcement'),
  sources: sourceIds('Ids of the sources for these dates; lifespans says which source is for which date, and what each date stands for.'),
});

export const lifespanRecord = z.strictObject({
  id: id('ghost/covert_from'),
  url: url(),
  network: network(),
  version: version(),
  point: word(['launched', 'covert_from', 'covert_to', 'taken_down', 'announced'], 'Which turning point: when it began, from when and until when police could read along, when it was closed, when the public was told.'),
  date: partialDateOrNull('When.'),
  precision: precisionOrNull('the date'),
  confidence: confidence(),
  note: sentenceOrNull('What the date stands for, and what is uncertain about it.'),
  sources: sourceIds(),
});

export const milestoneRecord = z.strictObject({
  id: id('ghost/m-2024-09-17-raids'),
  url: url(),
  network: network(),
  version: version(),
  date: partialDate('When it happened, or will happen.'),
  precision: precision('the date'),
  kind: word(keys(milestoneKinds), 'What kind of step it is.'),
  text: sentence('What happened, in one or two sentences.'),
  prehistory: column(z.boolean(), 'Whether the step belongs to the story but lies before the launch.'),
  scheduled: column(z.boolean(), 'Whether the step was still to come on the day of the version.'),
  confidence: confidence(),
  note: note(),
  sources: sourceIds(),
  country: textOrNull(`Country of the court, of a ruling that only this step tells of: ${placeCode}. null: all other steps.`),
});

export const figureRecord = z.strictObject({
  id: id('ghost/f-arrests-2024-09-18'),
  url: url(),
  network: network(),
  version: version(),
  metric: word(metricNames as [(typeof metricNames)[number], ...(typeof metricNames)[number][]], 'What is counted.'),
  metric_label: text('What is counted, in words.'),
  topic: word(keys(topics) as [Topic, ...Topic[]], 'The group of metrics that it belongs to.'),
  qualifier: word(qualifiers, 'How the source puts it. Quote it with the value.'),
  value: column(z.number().nullable(), 'The number, in whole units. null: the source gives only words.'),
  words: textOrNull('The value in words (dozens, several thousand), where the source gives no number.'),
  unit: word(units as unknown as [(typeof units)[number], ...(typeof units)[number][]], 'What the number counts; money is an ISO 4217 code and is not converted.'),
  part: textOrNull('What part of the metric is counted, where it is not all of it. Only values with the same metric, unit, part and scope can be compared over time.'),
  scope: column(z.array(z.string()), 'Where the figure holds: worldwide, Europe, EU, several-countries, countries (ISO 3166-1) or parts of one (ISO 3166-2).'),
  scope_note: textOrNull('What the scope leaves out or adds.'),
  as_of: partialDateOrNull('The date for which the figure was true. Quote it with the value.'),
  as_of_precision: precisionOrNull('that date'),
  phrase: text('Qualifier, value and unit as the site prints them.'),
  headline: column(z.int().min(1).max(3).nullable(), 'Rank (1, 2, 3) of the figures that matter most to the network.'),
  confidence: confidence(),
  note: note(),
  sources: sourceIds(),
});

export const rulingRecord = z.strictObject({
  id: id('encrochat/r-2022-10-26-bverfg'),
  url: url(),
  network: network(),
  version: version(),
  court: text('The court, or the body that made a law.'),
  country: text(`Country of the court: ${placeCode}.`),
  case_name: text('Name, docket number or ECLI.'),
  date: partialDateOrNull('When it was decided; of a case without a ruling or of a law, what the note says.'),
  precision: precisionOrNull('the date'),
  holding: sentence('What was held; of a case without a ruling, what it is about.'),
  confidence: confidence(),
  note: note(),
  sources: sourceIds(),
  state: word(keys(rulingStates), 'decided: a court has ruled. pending: no ruling is known so far. law: an act of parliament. Count only what is decided as rulings.'),
});

export const hearingRecord = z.strictObject({
  id: id('sky-ecc/m-2026-10-26-paris-trial-date/1'),
  url: url('Permanent address of the step.'),
  network: network(),
  version: version(),
  milestone: reference('milestones', 'Id of the step that speaks of it.'),
  position: column(z.int().min(1), 'Place among the hearings of the step, from 1.'),
  first_day: column(z.iso.date(), 'The day that was announced, or the first of several.'),
  last_day: column(z.iso.date(), 'The last day that was announced; the same, where there is one.'),
  what: sentence('What it is, in a few words.'),
  sources: sourceIds(),
});

export const personRecord = z.strictObject({
  id: id('ghost/p-jay-je-yoon-jung'),
  url: url(),
  network: network(),
  version: version(),
  name: textOrNull('The name, as an official source or the major press gives it. null: the authorities name nobody.'),
  described_as: textOrNull('How the authorities describe somebody whom they do not name.'),
  role: sentence('Part in the story, as it is alleged or was found: see proven.'),
  status: word(keys(stages), 'Where the case stands.'),
  status_date: partialDateOrNull('Since when.'),
  status_precision: precisionOrNull('that date'),
  pending: column(z.boolean(), 'Whether the case can still change: before a verdict, or on appeal.'),
  proven: column(z.boolean(), 'Whether a court or the person’s own plea has proved a part of the case. A verdict that is not final counts: see verdict_final.'),
  presumed_innocent: column(z.boolean(), 'true: nothing is proved and the person has to be presumed innocent: say so wherever you name them. false does not mean that a verdict is final: see verdict_final.'),
  detail: sentence('What is alleged or was found, who says so, and what the person answers.'),
  confidence: confidence(),
  note: note(),
  sources: sourceIds(),
  verdict_final: column(z.boolean().nullable(), 'false: there is a verdict of guilt, and the case can still change, for instance on appeal: say so. null: there is no verdict of guilt.'),
});

export const stageRecord = z.strictObject({
  id: id('ghost/p-jay-je-yoon-jung/1'),
  url: url('Permanent address of the person.'),
  network: network(),
  version: version(),
  person: reference('people', 'Id of the person.'),
  position: column(z.int().min(1), 'Place in the order of the case, from 1.'),
  stage: word(keys(stages), 'Stage of the case.'),
  date: partialDateOrNull('When.'),
  precision: precisionOrNull('the date'),
  sources: sourceIds(),
});

export const sourceRecord = z.strictObject({
  id: id('ghost/s10'),
  url: url('Permanent address of the source in the bibliography of the entry.'),
  network: network(),
  version: version(),
  number: column(z.int().min(1), 'Number of the source on the page of this version. It can change: cite the id.'),
  publisher: text('Who published it.'),
  title: column(z.string(), 'The title in its own language, or our description of it: see title_is_descriptive. Titles belong to their publishers; our descriptions are CC BY 4.0.', { 'x-license': 'excluded' }),
  title_is_descriptive: column(z.boolean(), 'true: the title is our description, not the published headline.'),
  link: column(z.url(), 'Where it was published.'),
  published: partialDateOrNull('When it was published.'),
  published_precision: precisionOrNull('that date'),
  language: text('ISO 639 code of its language.'),
  kind: word(keys(sourceKinds), 'What kind of source it is.'),
  seen: column(z.boolean(), 'false: we have not opened it, and cite it on the word of another source.'),
  weak: sentenceOrNull('Why the source is weak, where it is.'),
  note: note(),
  accessed: partialDateOrNull('When one of us last read it there.'),
  archived: column(z.url().nullable(), 'Address of an archived copy that we have opened.'),
  grade: word(keys(grades), 'How much it can carry: primary, press, secondary or weak, as the sources page explains.'),
});

export const relationRecord = z.strictObject({
  id: id('ghost/successor-of/encrochat'),
  url: url(),
  network: network(),
  version: version(),
  kind: word(keys(relationKinds), 'How the network stands to the other: its users moved to it, it is its successor, it shared intelligence with it, or it led to it.'),
  to_network: reference('networks', 'Id of the other network.'),
  text: sentence('The reason, in a sentence.'),
  sources: sourceIds(),
});

export const disagreementRecord = z.strictObject({
  id: id('ghost/d-year-of-launch'),
  url: url(),
  network: network(),
  version: version(),
  topic: sentence('What accounts differ on.'),
  assessment: sentence('Which account is better supported, and why.'),
  sources: sourceIds('Ids of the sources of all accounts.'),
});

export const accountRecord = z.strictObject({
  id: id('ghost/d-year-of-launch/1'),
  url: url('Permanent address of the disagreement.'),
  network: network(),
  version: version(),
  disagreement: reference('disagreements', 'Id of the disagreement.'),
  position: column(z.int().min(1), 'Place among the accounts, from 1.'),
  says: sentence('What this account says, and whose it is.'),
  sources: sourceIds(),
});

export const questionRecord = z.strictObject({
  id: id('ghost/q-devices-worldwide'),
  url: url(),
  network: network(),
  version: version(),
  text: sentence('What the public record does not establish. It has no source: nobody says it.'),
});

export const termRecord = z.strictObject({
  id: id('honeypot'),
  url: url('Permanent address of the term in the glossary.'),
  term: text('The term.'),
  forms: column(z.array(z.string()), 'Words and forms by which the entries use it.'),
  short: sentence('What it means, in a sentence.'),
  text: sentence('More about it, as plain words.'),
  see: column(z.array(z.string()), 'Ids of related terms.', { 'x-references': 'terms' }),
});

/** A fact of an entry that has no address of its own. */
const factRecord = z.strictObject({ text: sentence('What is so.'), confidence: confidence(), note: note(), sources: sourceIds() });

/** A paragraph of a story, as words. */
const paragraph = z.strictObject({
  id: column(z.string().nullable(), 'Fragment of its permanent address on the page, where it has one.'),
  text: sentence('The paragraph as plain words, with figures spelt out.'),
  figures: column(z.array(z.string()), 'Ids of the figures in it.', { 'x-references': 'figures' }),
  sources: sourceIds('Ids of the sources cited in it, those of its figures included.'),
});

export const changeRecord = z.strictObject({
  id: id('ghost/n-2026-11-25-published'),
  url: url(),
  network: network(),
  version: version(),
  date: column(z.iso.date(), 'When the change was published: the name of the version that it made.'),
  kind: word(keys(changeKinds), 'publication: the entry appeared. minor: wording. material: something is new or has gone. correction: something published here was wrong.'),
  text: sentence('What changed; of a correction, what is right.'),
  why: sentenceOrNull('Why it changed.'),
  wrong: sentenceOrNull('Of a correction: what stood there and was wrong.'),
  about: column(z.array(z.string()), 'Ids of the records and paragraphs that changed, came or went.'),
});

/** The twin of an entry: everything on its page. */
export const twinRecord = networkRecord.extend({
  lifespan: z.array(lifespanRecord).describe('Rows of the table lifespans.'),
  operations: z.array(z.strictObject({ name: text('Name of the police operation.'), agency: text('Who ran it.'), country: text(placeCode), sources: sourceIds() })).describe('The police operations, by name.'),
  product: z.array(factRecord).describe('What the phone and the service were.'),
  technique: z.array(factRecord).describe('How investigators got in.'),
  agencies: z.array(z.strictObject({ name: text('Name of the agency.'), country: text(placeCode), role: sentence('What it did.'), sources: sourceIds() })).describe('Who took part in the police work.'),
  countries_in_story: z.array(z.strictObject({ code: text(placeCode), part: sentence('What part the country has in the story.'), sources: sourceIds() })).describe('The countries in the story and their part.'),
  milestones: z.array(milestoneRecord).describe('Rows of the table milestones.'),
  hearings: z.array(hearingRecord).describe('Rows of the table hearings.'),
  figures: z.array(figureRecord).describe('Rows of the table figures.'),
  people: z.array(personRecord.extend({ stages: z.array(stageRecord) })).describe('Rows of the table people, each with its rows of stages.'),
  people_note: sentenceOrNull('Said where the list of people needs it, for instance why nobody is named.'),
  rulings: z.array(rulingRecord).describe('Rows of the table rulings.'),
  relations: z.array(relationRecord).describe('Rows of the table relations.'),
  relations_note: sentenceOrNull('Said where nothing is known of relations.'),
  statements: z.array(z.strictObject({ made_by: text('Whose statement.'), date: partialDateOrNull('When.'), precision: precisionOrNull('the date'), text: sentence('What was said, in our words.'), sources: sourceIds() })).describe('What officials and companies said, in our words.'),
  disagreements: z.array(disagreementRecord.extend({ accounts: z.array(accountRecord) })).describe('Rows of the table disagreements, each with its rows of accounts.'),
  questions: z.array(questionRecord).describe('Rows of the table questions.'),
  bibliography: z.array(sourceRecord).describe('Rows of the table sources.'),
  story: z.array(z.strictObject({ id: column(z.string().nullable(), 'Fragment of the heading’s address.'), heading: sentenceOrNull('Heading of the section.'), paragraphs: z.array(paragraph) })).describe('The story, section by section.'),
  changes: z.array(changeRecord).describe('Rows of the table changes, newest first.'),
});

export type Twin = z.output<typeof twinRecord>;
