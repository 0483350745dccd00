import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync as Database } from 'node:sqlite';

/** A file's columns, in their order, each with its type: `string`, `number | null`, `string[]`. */
export type Shape = Record<string, Record<string, string>>;

interface JsonSchema {
  type?: string | string[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  format?: string;
}

/** Reads what the files under a build's data/v1/ look like: JSON by their schemas, CSV by their headers, SQLite by its own account. */
export function readShape(build: string): Shape {
  const folder = join(build, 'data/v1');
  if (!existsSync(folder)) throw new Error(`No data in ${folder}. Run npm run test:build first.`);
  const shape: Shape = {};
  const readJson = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonSchema;
  for (const file of readdirSync(join(folder, 'schemas')).sort()) {
    const name = file.replace('.schema.json', '');
    if (name === 'operation') shape['operations/<slug>.json'] = Object.fromEntries(walk(readJson('schemas/operation.schema.json'), ''));
    else shape[`${name}.json`] = Object.fromEntries(walk(readJson(`schemas/${file}`).items!, ''));
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')).sort()) {
    const [header = ''] = readFileSync(join(folder, file), 'utf8').split('\r\n');
    shape[file] = Object.fromEntries(header.split(',').map((column) => [column, 'cell']));
  }
  return { ...shape, ...readDatabaseShape(join(folder, 'gone-dark.sqlite')) };
}

/** Every property of a schema with its type; those of objects in lists by their path: `people[].name`. */
function* walk(schema: JsonSchema, path: string): Generator<[path: string, type: string]> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const here = path ? `${path}.${name}` : name;
    const optional = schema.required?.includes(name) ? '' : ' (may be missing)';
    yield [here, describe(property) + optional];
    if (property.items?.properties) yield* walk(property.items, `${here}[]`);
    else if (property.properties) yield* walk(property, here);
  }
}

function describe({ type, anyOf, items }: JsonSchema): string {
  if (anyOf) return anyOf.map(describe).join(' | ');
  if (Array.isArray(type)) return type.join(' | ');
  return type === 'array' ? `${items ? describe(items) : 'unknown'}[]` : (type ?? 'unknown');
}

/** Tables and views with their columns, as the independent reader built into Node sees them. */
function readDatabaseShape(file: string): Shape {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  const database: Database = new DatabaseSync(file, { readOnly: true });
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name").all() as { name: string }[];
  const shape = names.map(({ name }) => {
    const columns = database.prepare(`PRAGMA table_info(${name})`).all() as { name: string; type: string; notnull: number; pk: number }[];
    return [`gone-dark.sqlite: ${name}`, Object.fromEntries(columns.map((column) => [column.name, [column.type || 'any', column.notnull ? 'NOT NULL' : '', column.pk ? 'KEY' : ''].filter(Boolean).join(' ')]))];
  });
  database.close();
  return Object.fromEntries(shape) as Shape;
}

/** What of a recorded shape is broken, and what has come to it, each as a line that says where. */
export function compareShapes(recorded: Shape, found: Shape): { broken: string[]; added: string[] } {
  const broken: string[] = [];
  const added: string[] = [];
  for (const [file, columns] of Object.entries(recorded)) {
    const now = found[file];
    if (!now) {
      broken.push(`${file} is gone`);
      continue;
    }
    for (const [column, type] of Object.entries(columns)) {
      if (!(column in now)) broken.push(`${file}: the column ${column} is gone`);
      else if (now[column] !== type) broken.push(`${file}: the column ${column} was ${type} and is ${now[column]}`);
    }
    // Who reads by position relies on the order: what is new stands behind what was there. In JSON the order says nothing.
    const start = Object.keys(now).slice(0, Object.keys(columns).length);
    if (!file.endsWith('.json') && Object.keys(columns).every((column) => column in now) && start.join() !== Object.keys(columns).join()) broken.push(`${file}: the columns stand in another order`);
  }
  for (const [file, columns] of Object.entries(found)) {
    if (!recorded[file]) added.push(`${file} is new`);
    else for (const column of Object.keys(columns)) if (!(column in recorded[file])) added.push(`${file}: the column ${column} is new`);
  }
  return { broken, added };
}
