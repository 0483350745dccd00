import { createHash } from 'node:crypto';
import { getEdge, type Network } from '../model/network.ts';
import { formatCsv, formatRows, isFormulaLike } from './formats.ts';
import { makeCitationFile } from './citation-file.ts';
import { makeDataPackage } from './data-package.ts';
import { makeTableSchema, makeTwinSchema } from './json-schema.ts';
import { licenceText, promiseText } from './licences.ts';
import { makeOpenApi } from './openapi.ts';
import { makeDatabase } from './sqlite.ts';
import { tables, type Row, type Table, type TableInput } from './tables.ts';
import { makeTwin, type Story } from './twin.ts';

/** What the files are made from. */
export interface DataInput extends TableInput {
  /** By slug. */
  stories: ReadonlyMap<string, Story>;
}

/** A file of the published data. */
export interface DataFile {
  /** Path below /data/v1/. */
  path: string;
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

/** All of the published data: the files, and the rows that they were made from. */
export interface Data {
  /** The day of the newest update of any entry. */
  version: string;
  files: DataFile[];
  filled: { table: Table; rows: Row[] }[];
  /** How many cells a spreadsheet program might take for a formula. */
  formulaLike: number;
}

export const title = 'Gone Dark: takedowns of encrypted-phone networks';
export const description = 'Every law-enforcement takedown of an encrypted-phone network: dates, figures, rulings, people before the courts and points of disagreement, each with its sources.';

export const keywords = ['encrypted phones', 'law enforcement', 'EncroChat', 'Sky ECC', 'ANOM', 'timeline'] as const;

const made = new WeakMap<readonly Network[], Promise<Data>>();

/** Makes all files under /data/v1/, once for the same networks. */
export function makeData(input: DataInput): Promise<Data> {
  const before = made.get(input.networks);
  if (before) return before;
  const now = makeAll(input);
  made.set(input.networks, now);
  return now;
}

async function makeAll(input: DataInput): Promise<Data> {
  const { networks, stories, toAddress } = input;
  const version = getEdge(networks);
  const about = { version, title, description, keywords };
  const names = new Map(networks.map(({ slug, facts }) => [slug, facts.name]));
  const filled = tables.map((table) => ({ table, rows: table.getRows(input) }));
  const csv = filled.map(({ table, rows }) => ({ table, file: toFile(`${table.name}.csv`, 'text/csv; charset=utf-8', formatCsv(table.columns.map(({ name }) => name), rows)) }));

  const files = [
    ...filled.map(({ table, rows }) => toFile(`${table.name}.json`, 'application/json', formatRows(rows))),
    ...csv.map(({ file }) => file),
    ...networks.map((network) => {
      const story = stories.get(network.slug);
      if (!story) throw new Error(`No story for ${network.slug}`);
      return toFile(`operations/${network.slug}.json`, 'application/json', formatJson(makeTwin(network, story, names, input)));
    }),
    ...tables.map((table) => toFile(`schemas/${table.name}.schema.json`, 'application/schema+json', formatJson(makeTableSchema(table, toAddress)))),
    toFile('schemas/operation.schema.json', 'application/schema+json', formatJson(makeTwinSchema(toAddress))),
    toFile('openapi.json', 'application/json', formatJson(makeOpenApi(tables, [...names.keys()], about, toAddress))),
    toFile('datapackage.json', 'application/json', formatJson(makeDataPackage(csv.map(({ table, file }) => ({ table, bytes: file.body.length, sha256: hash(file.body) })), about, toAddress))),
    toFile('CITATION.cff', 'application/yaml; charset=utf-8', makeCitationFile(about, toAddress)),
    { path: 'gone-dark.sqlite', type: 'application/vnd.sqlite3', body: new Uint8Array(await makeDatabase(filled, { title, description, version, home: toAddress('/data/'), licence: licenceText, promise: promiseText })) },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));

  const sums = files.map(({ path, body }) => `${hash(body)}  ${path}\n`).join('');
  return { version, files: [...files, toFile('SHA256SUMS.txt', 'text/plain; charset=utf-8', sums)], filled, formulaLike: filled.flatMap(({ rows }) => rows).flatMap((row) => Object.values(row)).filter(isFormulaLike).length };
}

function toFile(path: string, type: string, text: string): DataFile {
  return { path, type, body: new TextEncoder().encode(text) };
}

const hash = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

const formatJson = (value: object) => `${JSON.stringify(value, null, 1)}\n`;
