import { formatScope } from '../model/figures.ts';
import { formatPlace } from '../model/places.ts';
import { confidences, milestoneKinds, outcomes, relationKinds, rulingStates, sourceKinds, stages, type Confidence } from '../model/vocabulary.ts';
import type { Row } from './tables.ts';

/** A column as the page of a table shows it to people. */
export interface ShownColumn {
  /** Names the column in the address, where the table is sorted by it. */
  key: string;
  title: string;
  /** name: links to the record's permanent address and heads the row; link: leads to the source itself. The others of text differ in the room they need. */
  kind: 'name' | 'short' | 'text' | 'wide' | 'long' | 'number' | 'date' | 'sources' | 'link';
  /** How wide it is, if not as wide as its kind: `main` takes most of the page, in a table of few columns. */
  width?: 'main' | 'wide';
  /** What stands there: of a date the date, of sources their ids, of a link the address. */
  get(row: Row): string | number | null | string[];
  /** What a number never goes without: how exact it is. */
  getPrefix?(row: Row): string | undefined;
  /** What stands there where no date does, if that is not "not known". */
  getAbsent?(row: Row): string | undefined;
  /** The language of the text, where it is not English. */
  getLanguage?(row: Row): string | undefined;
}

/** What the rows of a table are called, for "34 of 594 figures". */
export interface ShownTable {
  rows: string;
  columns: ShownColumn[];
}

type Names = ReadonlyMap<string, string>;

const pick = (key: string) => (row: Row) => row[key] as string | number | null;
const text = (key: string, title: string, kind: ShownColumn['kind'] = 'text'): ShownColumn => ({ key, title, kind, get: pick(key) });
const spelt = (key: string, title: string, words: Readonly<Record<string, string>>): ShownColumn => ({ key, title, kind: 'text', get: (row) => words[row[key] as string] ?? null });
const place = (key: string, title: string): ShownColumn => ({ key, title, kind: 'text', get: (row) => formatPlace(row[key] as string) });
const sources: ShownColumn = { key: 'sources', title: 'Sources', kind: 'sources', get: (row) => row['sources'] as string[] };
/** What a reader has to know beside a row: how well it is supported, and the note on it. */
const remarks: ShownColumn = { key: 'note', title: 'Remarks', kind: 'long', get: (row) => [row['confidence'] && confidences[row['confidence'] as Confidence], row['note']].filter(Boolean).join(' ') || null };
/** Whether somebody is presumed innocent, in words that claim no more than is known. */
const describeInnocence = (row: Row) => (row['presumed_innocent'] ? 'yes' : row['verdict_final'] === false ? 'verdict not final' : row['proven'] ? 'proved' : 'acquitted');
const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ');
const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** A number as the tables print it: `6,558`. */
export const formatNumber = (value: number) => numbers.format(value);

/** The tables that have a page of their own, with the columns that it shows. The rest is read beside the records that it belongs to. */
export function getShownTables(names: Names): Record<string, ShownTable> {
  const network: ShownColumn = { key: 'network', title: 'Network', kind: 'short', get: (row) => names.get(row['network'] as string) ?? null };
  return {
    networks: {
      rows: 'networks',
      columns: [
        text('name', 'Network', 'name'),
        spelt('outcome', 'How it fell', Object.fromEntries(Object.entries(outcomes).map(([key, { label }]) => [key, label]))),
        text('launched', 'Launched', 'date'),
        { ...text('covert_from', 'Police inside from', 'date'), getAbsent: (row) => (row['covert_access'] ? undefined : 'none known') },
        text('taken_down', 'Taken down', 'date'),
        text('announced', 'Made public', 'date'),
        text('led_by', 'Led by', 'long'),
        sources,
      ],
    },
    figures: {
      rows: 'figures',
      columns: [
        { key: 'figure', title: 'Figure', kind: 'name', get: (row) => join(row['metric_label'] as string, row['part'] as string | null) },
        network,
        { key: 'value', title: 'Value', kind: 'number', get: (row) => (row['value'] ?? row['words']) as number | string, getPrefix: (row) => (row['value'] === null || row['qualifier'] === 'exactly' ? undefined : (row['qualifier'] as string)) },
        text('unit', 'Unit'),
        { key: 'scope', title: 'Where', kind: 'wide', get: (row) => formatScope({ scope: row['scope'] as string[], scope_note: (row['scope_note'] ?? undefined) as string | undefined }) },
        text('as_of', 'As of', 'date'),
        sources,
        remarks,
      ],
    },
    milestones: {
      rows: 'steps',
      columns: [text('text', 'What happened', 'name'), network, text('date', 'Date', 'date'), spelt('kind', 'Kind', milestoneKinds), sources, { ...remarks, width: 'wide' }],
    },
    rulings: {
      rows: 'rulings',
      columns: [text('case_name', 'Case', 'name'), network, text('court', 'Court', 'wide'), place('country', 'Country'), text('date', 'Date', 'date'), spelt('state', 'State', rulingStates), text('holding', 'What was held', 'long'), sources, remarks],
    },
    people: {
      rows: 'people and companies',
      columns: [{ key: 'name', title: 'Name', kind: 'name', get: (row) => (row['name'] ?? row['described_as']) as string }, network, text('role', 'Part in the story', 'long'), spelt('status', 'Status', stages), text('status_date', 'Since', 'date'), { key: 'presumed_innocent', title: 'Presumed innocent', kind: 'text', get: describeInnocence }, sources, remarks],
    },
    sources: {
      rows: 'sources',
      columns: [
        { key: 'title', title: 'Title', kind: 'name', get: (row) => (row['title_is_descriptive'] ? `[${row['title'] as string}]` : (row['title'] as string)), getLanguage: (row) => (row['language'] === 'en' || row['title_is_descriptive'] ? undefined : (row['language'] as string)) },
        text('publisher', 'Publisher', 'wide'),
        network,
        text('published', 'Published', 'date'),
        { key: 'language', title: 'Language', kind: 'short', get: (row) => languages.of(row['language'] as string) ?? null },
        spelt('kind', 'Kind', sourceKinds),
        { key: 'seen', title: 'Opened by us', kind: 'short', get: (row) => (row['seen'] ? 'yes' : 'no') },
        text('link', 'Original', 'link'),
      ],
    },
    relations: {
      rows: 'relations',
      columns: [{ key: 'network', title: 'Network', kind: 'name', get: network.get }, spelt('kind', 'Relation', relationKinds), { key: 'to_network', title: 'To', kind: 'short', get: (row) => names.get(row['to_network'] as string) ?? null }, { ...text('text', 'Why', 'long'), width: 'main' }, sources],
    },
    disagreements: {
      rows: 'disagreements',
      columns: [text('topic', 'Accounts differ on', 'name'), network, { ...text('assessment', 'Which is better supported', 'long'), width: 'main' }, sources],
    },
    questions: {
      rows: 'open questions',
      columns: [{ ...text('text', 'What is not known', 'name'), width: 'main' }, network],
    },
  };
}
