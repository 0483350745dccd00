import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Database, SqlValue } from 'sql.js';
import initSqlJs from 'sql.js';
import type { Column } from './columns.ts';
import { listSeparator } from './formats.ts';
import { tables, type Row, type Table } from './tables.ts';

/*
 * SQLite as WebAssembly, at one version on every machine: the file holds the number of the version that wrote it and is laid out by it,
 * so the SQLite that is built into Node would make another file with another Node.
 */
const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));

/** The tables whose rows rest on sources, each source counted once for a record: what an account of a disagreement says is not counted again for the disagreement. */
const citing = tables.filter(({ name, columns }) => !['networks', 'disagreements'].includes(name) && columns.some((column) => column.name === 'sources')).map(({ name }) => name);

/** Views that answer what people ask first; each is said in words in the table `about`. */
const views: Record<string, { description: string; sql: string }> = {
  newest_figures: {
    description: 'The newest value of each metric of each network, for the same unit, part and scope. Two values of one date both stay.',
    sql: `SELECT network, metric, metric_label, qualifier, value, words, unit, part, scope, scope_note, as_of, as_of_precision, phrase, id, url, confidence, note
      FROM (SELECT figures.*, rank() OVER (PARTITION BY network, metric, unit, part, scope, scope_note ORDER BY as_of IS NULL, as_of DESC) AS place FROM figures)
      WHERE place = 1
      ORDER BY network, topic, metric, scope, part`,
  },
  covert_phases: {
    description: 'For how many days police could read along in secret, at least and at most: a month or a year is taken once for its first day and once for its last. null: no source gives the beginning.',
    sql: `SELECT id AS network, name, covert_from, covert_from_precision, until, until_precision,
        CAST(max(0, julianday(first_end) - julianday(last_start)) AS INTEGER) AS days_at_least,
        CAST(julianday(last_end) - julianday(first_start) AS INTEGER) AS days_at_most,
        url
      FROM (SELECT *,
          covert_from || substr('-01-01', length(covert_from) - 3) AS first_start,
          CASE covert_from_precision WHEN 'day' THEN covert_from WHEN 'month' THEN date(covert_from || '-01', '+1 month', '-1 day') ELSE covert_from || '-12-31' END AS last_start,
          until || substr('-01-01', length(until) - 3) AS first_end,
          CASE until_precision WHEN 'day' THEN until WHEN 'month' THEN date(until || '-01', '+1 month', '-1 day') ELSE until || '-12-31' END AS last_end
        FROM (SELECT *, coalesce(covert_to, taken_down) AS until, coalesce(covert_to_precision, taken_down_precision) AS until_precision FROM networks WHERE covert_access))
      ORDER BY taken_down`,
  },
  sources_cited: {
    description: 'How many records of all tables rest on each source, each counted once: turning points and not the row of their network, accounts and not their disagreement.',
    sql: `SELECT sources.id, sources.network, publisher, title, kind, count(cited.record) AS records, sources.url
      FROM sources LEFT JOIN (${citing.map((table) => `SELECT record, value FROM ${table}_sources`).join(' UNION ALL ')}) AS cited ON cited.value = sources.id
      GROUP BY sources.id
      ORDER BY records DESC, sources.id`,
  },
};

/** All data as one SQLite file, the same bytes for the same rows. `facts` are told in its table `about`. */
export async function makeDatabase(filled: readonly { table: Table; rows: readonly Row[] }[], facts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { Database } = await initSqlJs({ wasmBinary: readWasm() });
  const database = new Database();
  database.run('PRAGMA page_size = 4096; PRAGMA foreign_keys = ON; BEGIN;');
  database.run('CREATE TABLE about (name TEXT PRIMARY KEY, says TEXT NOT NULL) WITHOUT ROWID;');
  insert(database, 'about', Object.entries({ ...facts, ...Object.fromEntries(Object.entries(views).map(([name, { description }]) => [`view ${name}`, description])) }));
  database.run('CREATE TABLE columns (table_name TEXT NOT NULL, position INTEGER NOT NULL, column_name TEXT NOT NULL, says TEXT NOT NULL, license TEXT NOT NULL, PRIMARY KEY (table_name, position)) WITHOUT ROWID;');
  insert(database, 'columns', filled.flatMap(({ table }) => table.columns.map(({ name, description, rights }, index) => [table.name, index + 1, name, description, rights])));
  for (const { table } of filled) createTable(database, table);
  for (const { table, rows } of filled) fillTable(database, table, rows);
  for (const [name, { sql }] of Object.entries(views)) database.run(`CREATE VIEW ${name} AS ${sql.replace(/\s+/g, ' ')};`);
  database.run('COMMIT; VACUUM;');
  const bytes = database.export();
  database.close();
  return bytes;
}

/** A table with its keys and indexes. A list stands in its cell as in the CSV, and item by item in a table of its own, so that it can be joined. */
function createTable(database: Database, { name, columns }: Table) {
  database.run(`CREATE TABLE ${name} (${columns.map(defineColumn).join(', ')}) WITHOUT ROWID;`);
  for (const column of columns.filter(({ references, type }) => references && type !== 'list')) database.run(`CREATE INDEX ${name}_by_${column.name} ON ${name} (${column.name});`);
  for (const list of columns.filter(({ type }) => type === 'list')) {
    const inner = `${name}_${list.name}`;
    database.run(`CREATE TABLE ${inner} (record TEXT NOT NULL REFERENCES ${name} (id), position INTEGER NOT NULL, value TEXT NOT NULL${refer(list)}, PRIMARY KEY (record, position)) WITHOUT ROWID;`);
    database.run(`CREATE INDEX ${inner}_by_value ON ${inner} (value);`);
  }
}

function fillTable(database: Database, { name, columns }: Table, rows: readonly Row[]) {
  insert(database, name, rows.map((row) => columns.map((column) => toSql(row[column.name]))));
  for (const list of columns.filter(({ type }) => type === 'list')) insert(database, `${name}_${list.name}`, rows.flatMap((row) => (row[list.name] as string[]).map((value, index) => [row['id'] as string, index + 1, value])));
}

/** Tables refer to each other in both directions: keys are checked once all rows are there. */
const refer = ({ references }: Column) => (references ? ` REFERENCES ${references} (id) DEFERRABLE INITIALLY DEFERRED` : '');

function defineColumn(column: Column): string {
  const { name, type, nullable, words } = column;
  const affinity = { string: 'TEXT', list: 'TEXT', number: 'NUMERIC', integer: 'INTEGER', boolean: 'INTEGER' }[type];
  const rule = type === 'boolean' ? ` CHECK (${name} IN (0, 1))` : words ? ` CHECK (${name} IN (${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')}))` : '';
  return `${name} ${affinity}${name === 'id' ? ' PRIMARY KEY' : ''}${nullable ? '' : ' NOT NULL'}${rule}${type === 'list' ? '' : refer(column)}`;
}

function toSql(value: Row[string] | undefined): SqlValue {
  if (Array.isArray(value)) return value.join(listSeparator);
  if (typeof value === 'boolean') return Number(value);
  return value ?? null;
}

function insert(database: Database, table: string, rows: readonly SqlValue[][]) {
  const [first] = rows;
  if (!first) return;
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
  for (const row of rows) statement.run(row);
  statement.free();
}

function readWasm(): ArrayBuffer {
  const bytes = readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm'));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
