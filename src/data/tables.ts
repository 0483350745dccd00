import type { z } from 'astro/zod';
import { getGrade } from '../model/evidence.ts';
import { formatPhrase } from '../model/figures.ts';
import { getMetric } from '../model/metrics.ts';
import type { Network } from '../model/network.ts';
import { getPrecision, type PartialDate, type Precision } from '../model/partial-date.ts';
import { isFinal, isPresumedInnocent, isProven } from '../model/people.ts';
import type { PlainTerm } from '../model/story.ts';
import { readColumns, type Column } from './columns.ts';
import * as records from './records.ts';

/** Gives the whole address of a page or file of the site. */
export type ToAddress = (path: `/${string}`) => string;

/** What the tables are made from. */
export interface TableInput {
  networks: readonly Network[];
  terms: readonly PlainTerm[];
  toAddress: ToAddress;
  /** All addresses that something has had, from the site's root, the first one first and the present one last. */
  getHistory(address: string): string[];
}

/** A row of a table: a value for each column. */
export type Row = Record<string, Value>;
export type Value = string | number | boolean | null | string[];

/** A table of the published data: a JSON file, a CSV file and a table in SQLite have it alike. */
export interface Table {
  name: string;
  title: string;
  /** What one row is. */
  description: string;
  schema: z.ZodObject;
  columns: Column[];
  getRows(input: TableInput): Row[];
}

type RowsOf<Schema extends z.ZodObject> = (network: Network, common: Common, toAddress: ToAddress) => z.output<Schema>[];

/** What the rows of one network have in common. */
interface Common {
  /** The id of a record or source of this network in the whole of the data: `ghost/s10`. */
  globalize(id: string): string;
  /** Address of a place on the page. */
  at(fragment: string): string;
  /** The columns that every row but that of a network begins with. */
  head(id: string, fragment?: string): { id: string; url: string; network: string; version: string };
}

function makeCommon({ slug, entry }: Network, { toAddress, getHistory }: Pick<TableInput, 'toAddress' | 'getHistory'>): Common {
  const page = `/operations/${slug}/#`;
  // A record keeps its first name also when it gets another one on its page; what belongs to it has its name and a number.
  const globalize = (id: string) => {
    const [record = '', ...part] = id.split('/');
    const first = getHistory(page + record).find((address) => address.startsWith(page))!;
    return [slug, first.slice(page.length), ...part].join('/');
  };
  const at = (fragment: string) => `${toAddress(`/operations/${slug}/`)}#${fragment}`;
  return { globalize, at, head: (id, fragment = id) => ({ id: globalize(id), url: at(fragment), network: slug, version: entry.updated }) };
}

const known = (date: PartialDate | 'unknown' | undefined): PartialDate | null => (date === undefined || date === 'unknown' ? null : date);
const precisionOf = (date: PartialDate | 'unknown' | undefined): Precision | null => (known(date) ? getPrecision(date!) : null);

const points = ['launched', 'covert_from', 'covert_to', 'taken_down', 'announced'] as const;

/** The row of a network. */
export const toNetwork: RowsOf<typeof records.networkRecord> = ({ slug, entry, facts }, { globalize }, toAddress) => {
  const { lifespan } = facts;
  const { launched, covert_from, covert_to, taken_down, announced } = lifespan;
  return [
    {
      id: slug,
      url: toAddress(`/operations/${slug}/`),
      data_url: toAddress(`/data/v1/operations/${slug}.json`),
      version: entry.updated,
      published: entry.published,
      name: facts.name,
      summary: entry.standfirst,
      also_known_as: facts.also_known_as,
      outcome: facts.outcome,
      outcome_text: facts.outcome_text,
      led_by: facts.led_by,
      countries: facts.countries.map(({ code }) => code),
      launched: known(launched?.date),
      launched_precision: precisionOf(launched?.date),
      covert_access: covert_from !== null,
      covert_from: known(covert_from?.date),
      covert_from_precision: precisionOf(covert_from?.date),
      covert_to: known(covert_to?.date),
      covert_to_precision: precisionOf(covert_to?.date),
      taken_down: taken_down.date,
      taken_down_precision: getPrecision(taken_down.date),
      announced: known(announced.date),
      announced_precision: precisionOf(announced.date),
      sources: [...new Set(points.flatMap((point) => lifespan[point]?.sources ?? []))].map(globalize),
    },
  ];
};

export const toLifespans: RowsOf<typeof records.lifespanRecord> = ({ facts }, { head, globalize }) =>
  points.flatMap((point) => {
    const found = facts.lifespan[point];
    return found ? [{ ...head(point, 'glance'), point, date: known(found.date), precision: precisionOf(found.date), confidence: found.confidence ?? null, note: found.note ?? null, sources: found.sources.map(globalize) }] : [];
  });

export const toMilestones: RowsOf<typeof records.milestoneRecord> = ({ facts }, { head, globalize }) =>
  facts.milestones.map(({ id, date, kind, text, prehistory = false, scheduled = false, confidence = null, note = null, sources, country = null }) => ({ ...head(id), date, precision: getPrecision(date), kind, text, prehistory, scheduled, confidence, note, sources: sources.map(globalize), country }));

export const toHearings: RowsOf<typeof records.hearingRecord> = ({ facts }, { head, globalize }) =>
  facts.milestones.flatMap(({ id, hearings = [], sources }) => hearings.map(({ on, until = on, what }, index) => ({ ...head(`${id}/${index + 1}`, id), milestone: globalize(id), position: index + 1, first_day: on, last_day: until, what, sources: sources.map(globalize) })));

export const toFigures: RowsOf<typeof records.figureRecord> = ({ facts }, { head, globalize }) =>
  facts.figures.map((figure) => {
    const { label, topic } = getMetric(figure.metric);
    return {
      ...head(figure.id),
      metric: figure.metric,
      metric_label: label,
      topic,
      qualifier: figure.qualifier,
      value: figure.value ?? null,
      words: figure.words ?? null,
      unit: figure.unit,
      part: figure.of ?? null,
      scope: figure.scope,
      scope_note: figure.scope_note ?? null,
      as_of: known(figure.as_of),
      as_of_precision: precisionOf(figure.as_of),
      phrase: formatPhrase(figure),
      headline: figure.headline ?? null,
      confidence: figure.confidence ?? null,
      note: figure.note ?? null,
      sources: figure.sources.map(globalize),
    };
  });

export const toRulings: RowsOf<typeof records.rulingRecord> = ({ facts }, { head, globalize }) =>
  facts.rulings.map(({ id, court, country, case: name, date, holding, state = 'decided' as const, confidence = null, note = null, sources }) => ({ ...head(id), court, country, case_name: name, date: known(date), precision: precisionOf(date), holding, confidence, note, sources: sources.map(globalize), state }));

export const toPeople: RowsOf<typeof records.personRecord> = ({ facts }, { head, globalize }) =>
  facts.people.map((person) => ({
    ...head(person.id),
    name: person.name ?? null,
    described_as: person.described_as ?? null,
    role: person.role,
    status: person.status,
    status_date: known(person.status_date),
    status_precision: precisionOf(person.status_date),
    pending: person.pending,
    proven: isProven(person),
    presumed_innocent: isPresumedInnocent(person),
    detail: person.detail,
    confidence: person.confidence ?? null,
    note: person.note ?? null,
    sources: person.sources.map(globalize),
    verdict_final: isFinal(person),
  }));

export const toStages: RowsOf<typeof records.stageRecord> = ({ facts }, { head, globalize }) =>
  facts.people.flatMap(({ id, record }) =>
    record.map(({ stage, date, sources }, index) => ({ ...head(`${id}/${index + 1}`, id), person: globalize(id), position: index + 1, stage, date: known(date), precision: precisionOf(date), sources: sources.map(globalize) })),
  );

export const toSources: RowsOf<typeof records.sourceRecord> = ({ sources }, { head }) =>
  sources.map(({ id, number, publisher, title, title_is, url, published, language, kind, seen, weak = null, note = null, accessed, archived = null }) => ({
    ...head(id),
    number,
    publisher,
    title,
    title_is_descriptive: title_is === 'descriptive',
    link: url,
    published: known(published),
    published_precision: precisionOf(published),
    language,
    kind,
    seen,
    weak,
    note,
    accessed: known(accessed),
    archived,
    grade: getGrade({ kind, weak: weak ?? undefined }),
  }));

export const toRelations: RowsOf<typeof records.relationRecord> = ({ facts }, { head, globalize }) =>
  facts.relations.map(({ kind, to, text, sources }) => ({ ...head(`${kind}/${to}`, 'related'), kind, to_network: to, text, sources: sources.map(globalize) }));

export const toDisagreements: RowsOf<typeof records.disagreementRecord> = ({ facts }, { head, globalize }) =>
  facts.disagreements.map(({ id, topic, versions, assessment }) => ({ ...head(id), topic, assessment, sources: [...new Set(versions.flatMap(({ sources }) => sources))].map(globalize) }));

export const toAccounts: RowsOf<typeof records.accountRecord> = ({ facts }, { head, globalize }) =>
  facts.disagreements.flatMap(({ id, versions }) => versions.map(({ says, sources }, index) => ({ ...head(`${id}/${index + 1}`, id), disagreement: globalize(id), position: index + 1, says, sources: sources.map(globalize) })));

export const toQuestions: RowsOf<typeof records.questionRecord> = ({ facts }, { head }) => facts.unknowns.map(({ id, text }) => ({ ...head(id), text }));

export const toChanges: RowsOf<typeof records.changeRecord> = ({ entry }, { head, globalize }) =>
  entry.changes.map(({ id, date, kind, text, why = null, wrong = null, about }) => ({ ...head(id), date, kind, text, why, wrong, about: about.map(globalize) }));

const termTable: Table = {
  name: 'terms',
  title: 'Glossary',
  description: 'One row for each term of technology or law that the entries use, explained in our own words.',
  schema: records.termRecord,
  columns: readColumns(records.termRecord),
  getRows: ({ terms, toAddress }) => terms.map(({ id, term, forms, short, see, text }) => ({ id, url: `${toAddress('/glossary/')}#${id}`, term, forms: [...forms], short, text, see: [...see] })),
};

function makeTable<Schema extends z.ZodObject>(name: string, title: string, description: string, schema: Schema, toRows: RowsOf<Schema>): Table {
  return {
    name,
    title,
    description,
    schema,
    columns: readColumns(schema),
    getRows: (input) => input.networks.flatMap((network) => toRows(network, makeCommon(network, input), input.toAddress) as Row[]),
  };
}

/** All tables, each after those that it refers to. */
export const tables: readonly Table[] = [
  makeTable('networks', 'Networks', 'One row for each network that was taken down, in the order of takedown.', records.networkRecord, toNetwork),
  makeTable('sources', 'Sources', 'One row for each source of each entry, in the order of their numbers on the page.', records.sourceRecord, toSources),
  makeTable('lifespans', 'Turning points', 'One row for each turning point of a network: launch, secret access, takedown, announcement, with what the date stands for and its sources.', records.lifespanRecord, toLifespans),
  makeTable('milestones', 'Steps', 'One row for each dated step in the life of a network, from its launch to the latest verdict.', records.milestoneRecord, toMilestones),
  makeTable('hearings', 'Announced hearings', 'One row for each hearing or decision that was announced for a day, held or not; the step says what is known.', records.hearingRecord, toHearings),
  makeTable('figures', 'Figures', 'One row for each value of a metric, at one date, for one scope. Earlier values stay when a figure grows.', records.figureRecord, toFigures),
  makeTable('rulings', 'Rulings', 'One row for each decision of a court that bears on a network, and for a few cases without a ruling so far and laws: state says which.', records.rulingRecord, toRulings),
  makeTable('people', 'People before the courts', 'One row for each person, group or company that was arrested, sought, charged or convicted. Names stand only where an official source or the major press gives them with a charge or a verdict.', records.personRecord, toPeople),
  makeTable('stages', 'Stages of their cases', 'One row for each known stage of each person’s case.', records.stageRecord, toStages),
  makeTable('relations', 'Relations', 'One row for each relation of a network to another.', records.relationRecord, toRelations),
  makeTable('disagreements', 'Disagreements', 'One row for each point on which accounts differ.', records.disagreementRecord, toDisagreements),
  makeTable('accounts', 'Accounts that differ', 'One row for each account in a disagreement.', records.accountRecord, toAccounts),
  makeTable('questions', 'Open questions', 'One row for each question that the public record leaves open.', records.questionRecord, toQuestions),
  makeTable('changes', 'Changes', 'One row for each change of an entry since it was published, with the correction where something was wrong.', records.changeRecord, toChanges),
  termTable,
];

export { makeCommon, known, precisionOf };
