import { createConfig, lint } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync as Database } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { below, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { compareShapes, readShape, type Shape } from '../data/shape.ts';
import { findFile, getAddress, getValue, listFiles, readPages } from './page.ts';

type Value = string | number | boolean | null | string[];
type Row = Record<string, Value>;

const names = ['accounts', 'changes', 'disagreements', 'figures', 'hearings', 'lifespans', 'milestones', 'networks', 'people', 'questions', 'relations', 'rulings', 'sources', 'stages', 'terms'] as const;
type Name = (typeof names)[number];

/** The pages of the build at the root, parsed once. */
const pages = readPages(root);

const read = ({ dir }: Build, file: string) => readFileSync(join(dir, 'data/v1', file));
const readJson = <Value>(build: Build, file: string) => JSON.parse(read(build, file).toString('utf8')) as Value;
const tables = new Map(names.map((name) => [name, readJson<Row[]>(root, `${name}.json`)]));
const getRows = (name: Name) => tables.get(name)!;
const readCsv = (name: Name) => parse(read(root, `${name}.csv`), { columns: false, encoding: 'utf8', relax_column_count: false, record_delimiter: '\r\n' });

/** Opens the database as a reader does. Vitest's own resolver doesn't know the module. */
function openDatabase(build: Build): Database {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  return new DatabaseSync(join(build.dir, 'data/v1/gone-dark.sqlite'), { readOnly: true });
}

test('there is a file of each table in each format, and a twin of each entry', () => {
  const found = listFiles(root).filter((file) => file.startsWith('data/v1/')).map((file) => file.slice('data/v1/'.length));
  expect(found).toEqual(
    [
      ...names.flatMap((name) => [`${name}.json`, `${name}.csv`, `schemas/${name}.schema.json`]),
      ...content.operations.map(({ slug }) => `operations/${slug}.json`),
      'schemas/operation.schema.json',
      'CITATION.cff',
      'SHA256SUMS.txt',
      'datapackage.json',
      'gone-dark.sqlite',
      'openapi.json',
    ].sort(),
  );
});

test('the citation file has what its format asks for, and names no licences to choose from', () => {
  const text = read(root, 'CITATION.cff').toString('utf8');
  const citation = parseYaml(text) as Record<string, unknown>;
  expect(parseYaml(text, { version: '1.1' }), 'read as YAML 1.1').toEqual(citation);
  const { version } = readJson<{ version: string }>(root, 'datapackage.json');
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', title: expect.any(String), message: expect.any(String), authors: [{ name: 'The Gone Dark contributors' }], version, 'date-released': version, url: `${root.site}${root.base}data/` });
  // Format: several licences under `license` mean that one may choose; a set of terms of one's own is named by its address.
  expect(citation).not.toHaveProperty('license');
  const terms = new URL(citation['license-url'] as string);
  expect(pages.find(({ file }) => `/${file}` === `${terms.pathname}index.html`)!.ids).toContain(terms.hash.slice(1));
  expect(citation['abstract']).toMatch(/CC0 1\.0.*CC BY 4\.0/);
});

describe('the rows', () => {
  const operations = content.operations.map(({ facts, sources, entry }) => ({ facts: facts!, sources: sources!, entry: entry! }));
  const count = (pick: (item: (typeof operations)[number]) => readonly unknown[]) => operations.reduce((sum, item) => sum + pick(item).length, 0);

  test('are as many as the content has records', () => {
    expect(Object.fromEntries([...tables].map(([name, rows]) => [name, rows.length]))).toEqual({
      networks: operations.length,
      milestones: count(({ facts }) => facts.milestones),
      figures: count(({ facts }) => facts.figures),
      hearings: count(({ facts }) => facts.milestones.flatMap(({ hearings = [] }) => hearings)),
      rulings: count(({ facts }) => facts.rulings),
      people: count(({ facts }) => facts.people),
      stages: count(({ facts }) => facts.people.flatMap(({ record }) => record)),
      relations: count(({ facts }) => facts.relations),
      disagreements: count(({ facts }) => facts.disagreements),
      accounts: count(({ facts }) => facts.disagreements.flatMap(({ versions }) => versions)),
      questions: count(({ facts }) => facts.unknowns),
      sources: count(({ sources }) => sources),
      changes: count(({ entry }) => entry.changes),
      terms: content.terms.size,
      lifespans: count(({ facts }) => Object.values(facts.lifespan).filter((point) => point !== null)),
    });
  });

  test('have the values of the figures as they stand in the content', () => {
    const wanted = content.operations.flatMap(({ slug, facts }) => facts!.figures.map(({ id, value, words, unit, qualifier, as_of, sources }) => ({ id: `${slug}/${id}`, value: value ?? null, words: words ?? null, unit, qualifier, as_of: as_of === 'unknown' ? null : as_of, sources: sources.map((source) => `${slug}/${source}`) })));
    const found = getRows('figures').map(({ id, value, words, unit, qualifier, as_of, sources }) => ({ id, value, words, unit, qualifier, as_of, sources }));
    expect(found.toSorted(byId)).toEqual(wanted.toSorted(byId));
  });

  test('name sources that are there, at least one each, but for sources, open questions and what is ours', () => {
    const known = new Set(getRows('sources').map(({ id }) => id));
    for (const name of names) {
      if (['sources', 'questions', 'changes', 'terms'].includes(name)) continue;
      const bare = getRows(name).filter(({ sources }) => !(sources as string[]).length || (sources as string[]).some((id) => !known.has(id)));
      expect(bare.map(({ id }) => id), name).toEqual([]);
    }
  });

  test('do not call anybody guilty whom no court has found so', () => {
    const guilt = ['pleaded-guilty', 'convicted', 'sentenced'];
    // The last word counts: an acquittal on appeal undoes a conviction.
    const getVerdict = (record: readonly { stage: string }[]) => record.map(({ stage }) => stage).filter((stage) => stage === 'acquitted' || guilt.includes(stage)).at(-1);
    const proven = new Set(content.operations.flatMap(({ slug, facts }) => facts!.people.filter(({ record }) => guilt.includes(getVerdict(record) ?? '')).map(({ id }) => `${slug}/${id}`)));
    const people = getRows('people');
    expect(people.filter(({ proven: said, id }) => said !== proven.has(id as string))).toEqual([]);
    expect(people.filter(({ presumed_innocent, proven: said, status }) => presumed_innocent !== (!said && status !== 'acquitted'))).toEqual([]);
  });
});

test.for([root, below])('every permanent address in the data of the build "$name" leads to its place', (build) => {
  const files = new Set(listFiles(build));
  const ids = new Map((build === root ? pages : readPages(build)).map((page) => [page.file, page.ids]));
  const broken = names.flatMap((name) => readJson<Row[]>(build, `${name}.json`)).flatMap((row) => {
    const url = new URL(row['url'] as string);
    const file = url.origin === build.site ? findFile(build, files, url) : undefined;
    return file && (!url.hash || ids.get(file)!.has(decodeURIComponent(url.hash.slice(1)))) ? [] : [row['url']];
  });
  expect(broken).toEqual([]);
});

describe.each(names)('%s', (name) => {
  test('is the same in CSV, by another reader, as in JSON', () => {
    const [header, ...lines] = readCsv(name);
    const rows = getRows(name);
    expect(header).toEqual(Object.keys(rows[0]!));
    expect(lines.length).toBe(rows.length);
    const spelt = rows.map((row) => Object.values(row).map((value) => (value === null ? '' : Array.isArray(value) ? value.join('|') : String(value))));
    expect(lines).toEqual(spelt);
  });

  test('has CRLF after every line of its CSV, UTF-8 and no mark before it', () => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read(root, `${name}.csv`));
    expect(text.startsWith('id,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is the same in SQLite as in JSON, lists in tables of their own too', () => {
    const database = openDatabase(root);
    const rows = getRows(name);
    const found = new Map((database.prepare(`SELECT * FROM ${name}`).all() as Row[]).map((row) => [row['id'], row]));
    expect(found.size).toBe(rows.length);
    for (const row of rows) {
      const spelt = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, Array.isArray(value) ? value.join('|') : typeof value === 'boolean' ? Number(value) : value]));
      expect({ ...found.get(row['id']!) }).toEqual(spelt);
    }
    for (const [column] of Object.entries(rows[0]!).filter(([, value]) => Array.isArray(value))) {
      const items = database.prepare(`SELECT record, value FROM ${name}_${column} ORDER BY record, position`).all() as { record: string; value: string }[];
      const wanted = rows.toSorted(byId).flatMap(({ id, [column]: list }) => (list as string[]).map((value) => ({ record: id, value })));
      expect(items.map((item) => ({ ...item }))).toEqual(wanted);
    }
    database.close();
  });

  test('is what its JSON Schema says', () => {
    const validate = makeAjv().compile(readJson(root, `schemas/${name}.schema.json`));
    const valid = validate(getRows(name));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('has a JSON Schema that refuses a row without id and one with a wrong type', () => {
    const validate = makeAjv().compile(readJson(root, `schemas/${name}.schema.json`));
    const { id: _, ...nameless } = getRows(name)[0]!;
    expect(validate([nameless])).toBe(false);
    expect(validate([{ ...getRows(name)[0]!, url: 7 }])).toBe(false);
  });
});

test.for(content.operations)('the twin of $slug is what its schema says, holds the rows of the tables, and is linked from the entry', ({ slug }) => {
  const twin = readJson<Record<string, unknown>>(root, `operations/${slug}.json`);
  const validate = makeAjv().compile(readJson(root, 'schemas/operation.schema.json'));
  validate(twin);
  expect(validate.errors ?? []).toEqual([]);

  const of = (name: Name) => getRows(name).filter(({ network }) => network === slug);
  // Every table that has rows of this network, but for two whose rows stand in those that they belong to.
  const places: Partial<Record<Name, string>> = { sources: 'bibliography', lifespans: 'lifespan' };
  for (const name of names.filter((item) => !['networks', 'terms', 'stages', 'accounts'].includes(item))) {
    const rows = twin[places[name] ?? name] as Row[];
    expect(rows.map(({ stages: _, accounts: __, ...row }) => row), name).toEqual(of(name));
  }
  for (const [outer, inner] of [['people', 'stages'], ['disagreements', 'accounts']] as const) expect((twin[outer] as Record<string, Row[]>[]).flatMap((row) => row[inner]!), inner).toEqual(of(inner));
  expect(twin).toMatchObject(getRows('networks').find(({ id }) => id === slug)!);

  const page = pages.find(({ file }) => file === `operations/${slug}/index.html`)!;
  const links = page.document.querySelectorAll('link[rel="alternate"][type="application/json"]').map((link) => getValue(link, 'href'));
  expect(links).toEqual([`/data/v1/operations/${slug}.json`]);
});

test.for(content.operations)('the story in the twin of $slug has every section of the page and cites what the tables have', ({ slug, sections }) => {
  const { story } = readJson<{ story: { id: string | null; heading: string | null; paragraphs: { id: string | null; text: string; sources: string[]; figures: string[] }[] }[] }>(root, `operations/${slug}.json`);
  expect(story.map(({ heading }) => heading)).toEqual(sections.map(({ heading }) => heading ?? null));
  const page = pages.find(({ file }) => file === `operations/${slug}/index.html`)!;
  expect(story.filter(({ id }) => id !== null && !page.ids.has(id))).toEqual([]);
  expect(story.flatMap(({ paragraphs: all }) => all.flatMap(({ id }) => id ?? []))).toEqual(page.document.querySelectorAll('.claim[id]').map((claim) => getValue(claim, 'id')));
  const paragraphs = story.flatMap((section) => section.paragraphs);
  expect(paragraphs.filter(({ text, sources }) => !text || /<|\uFFFC|undefined/.test(text) || !sources.length)).toEqual([]);
  const known = new Set([...getRows('sources'), ...getRows('figures')].map(({ id }) => id));
  expect(paragraphs.flatMap(({ sources, figures }) => [...sources, ...figures]).filter((id) => !known.has(id))).toEqual([]);
});

describe('the database', () => {
  test('is whole, and every key in it leads to a row', () => {
    const database = openDatabase(root);
    expect(database.prepare('PRAGMA integrity_check').all().map((row) => ({ ...row }))).toEqual([{ integrity_check: 'ok' }]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    const keys = names.flatMap((name) => database.prepare(`PRAGMA foreign_key_list(${name})`).all());
    expect(keys.length).toBeGreaterThan(10);
    for (const name of names) expect(database.prepare(`PRAGMA table_info(${name})`).all().filter(({ pk }) => pk).map((column) => column['name']), name).toEqual(['id']);
    database.close();
  });

  test('gives the newest figures of a network, one for each metric, unit, part and scope', () => {
    const database = openDatabase(root);
    const newest = database.prepare("SELECT id FROM newest_figures WHERE network = 'encrochat' AND metric = 'arrests' AND scope = 'worldwide' AND part IS NULL").all().map(({ id }) => id);
    const dated = getRows('figures').filter(({ network, metric, scope, part, scope_note }) => network === 'encrochat' && metric === 'arrests' && String(scope) === 'worldwide' && part === null && scope_note === null);
    const last = dated.map(({ as_of }) => as_of as string).sort().at(-1);
    expect(newest).toEqual(dated.filter(({ as_of }) => as_of === last).map(({ id }) => id));
    expect(newest.length).toBeLessThan(dated.length);
    database.close();
  });

  test('gives the length of each secret phase, no more exactly than its dates', () => {
    const database = openDatabase(root);
    const phases = database.prepare('SELECT network, covert_from, until, days_at_least, days_at_most FROM covert_phases').all().map((row) => ({ ...row }));
    expect(phases.map(({ network }) => network).sort()).toEqual(getRows('networks').filter(({ covert_access }) => covert_access).map(({ id }) => id).sort());
    const day = (date: string) => Date.parse(date) / 86_400_000;
    for (const { covert_from, until, days_at_least, days_at_most } of phases as { covert_from: string | null; until: string; days_at_least: number | null; days_at_most: number | null }[]) {
      if (covert_from === null) expect([days_at_least, days_at_most]).toEqual([null, null]);
      else if (covert_from.length === 10 && until.length === 10) expect([days_at_least, days_at_most]).toEqual([day(until) - day(covert_from), day(until) - day(covert_from)]);
      else expect(days_at_most! - days_at_least!).toBeGreaterThan(25);
    }
    database.close();
  });

  test('counts every record that rests on a source', () => {
    const database = openDatabase(root);
    const counted = new Map(database.prepare('SELECT id, records FROM sources_cited').all().map(({ id, records }) => [id as string, records]));
    const citing = names.filter((name) => !['networks', 'disagreements', 'sources'].includes(name)).flatMap(getRows);
    const wanted = new Map(getRows('sources').map(({ id }) => [id as string, citing.filter(({ sources }) => (sources as string[] | undefined)?.includes(id as string)).length]));
    expect(counted).toEqual(wanted);
    database.close();
  });

  test('says what is in it', () => {
    const database = openDatabase(root);
    const about = Object.fromEntries(database.prepare('SELECT name, says FROM about').all().map(({ name, says }) => [name, says]));
    expect(about).toMatchObject({ version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), licence: expect.stringContaining('CC0 1.0'), home: `${root.site}/data/` });
    const described = database.prepare('SELECT count(*) AS count FROM columns').get()!['count'];
    expect(described).toBe(names.reduce((sum, name) => sum + Object.keys(getRows(name)[0]!).length, 0));
    database.close();
  });
});

describe('the examples on the data page', () => {
  const getCode = (id: string) => pages.find(({ file }) => file === 'data/index.html')!.document.querySelector(`pre[aria-labelledby="with-${id}"]`)!.textContent.replace(/&(?:quot|amp|lt|gt|#39);/g, (entity) => ({ '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#39;': "'" })[entity]!);

  test('name files and columns that are there', () => {
    const files = new Set(listFiles(root));
    for (const id of ['curl', 'duckdb', 'observable', 'pandas', 'r']) {
      const addresses = getCode(id).match(/https:[^\s"'|)]+/g)!;
      expect(addresses.filter((address) => !findFile(root, files, new URL(address))), id).toEqual([]);
    }
    const columns = Object.keys(getRows('figures')[0]!);
    expect(columns).toEqual(expect.arrayContaining(['network', 'metric', 'scope', 'part', 'phrase', 'value', 'as_of', 'url']));
  });

  test('ask the database what it can answer', () => {
    const database = openDatabase(root);
    const queries = [...getCode('sqlite').matchAll(/sqlite3 gone-dark\.sqlite "([^"]+)"/g)].map((match) => match[1]!);
    expect(queries).toHaveLength(2);
    for (const query of queries) expect(database.prepare(query).all().length).toBeGreaterThan(3);
    // A number without its scope and part reads like a total.
    expect(Object.keys(database.prepare(queries[1]!).get()!)).toEqual(expect.arrayContaining(['phrase', 'part', 'scope', 'as_of']));
    database.close();
  });

  test('draw what the file has, as JavaScript', async () => {
    const drawn: unknown[][] = [];
    const plot = { dot: (rows: unknown[]) => drawn.push(rows), plot: () => undefined };
    const run = new Function('fetch', 'Plot', `return (async () => { ${getCode('observable')} })();`) as (...given: unknown[]) => Promise<void>;
    await run(() => ({ then: (read: (response: { json(): unknown }) => unknown) => Promise.resolve(read({ json: () => getRows('figures') })) }), plot);
    expect(drawn).toHaveLength(1);
    const rows = drawn[0] as Row[];
    expect(rows.length).toBeGreaterThan(5);
    // What counts a part, or the arrests of others too, would stand beside totals as if it were one.
    expect(rows.filter(({ metric, part, as_of, value }) => metric !== 'arrests' || part !== null || !as_of || value === null)).toEqual([]);
  });
});

describe('the Data Package', () => {
  interface Field { name: string; type: string; delimiter?: string; constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string } }
  interface Resource { name: string; path: string; bytes: number; hash: string; schema: { fields: Field[]; primaryKey: string[]; foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[] } }
  const { resources, ...about } = readJson<{ $schema: string; version: string; licenses: { name: string; path: string }[]; resources: Resource[] }>(root, 'datapackage.json');
  const getColumn = (name: string, column: string) => parse(read(root, `${name}.csv`), { columns: true }).map((row) => (row as Record<string, string>)[column]!);

  test('follows version 2 and names both licences', () => {
    expect(about.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(about.licenses.map(({ name }) => name)).toEqual(['CC0-1.0', 'CC-BY-4.0']);
    expect(resources.map(({ name }) => name).toSorted()).toEqual([...names]);
  });

  test.for(resources)('$name: size, checksum, header and every cell are as it says', ({ name, path, bytes, hash, schema }) => {
    const file = read(root, path);
    expect(file.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
    const rows = parse(file, { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0]!)).toEqual(schema.fields.map((field) => field.name));
    for (const { name: column, type, constraints = {} } of schema.fields) {
      const wrong = rows.map((row) => row[column]!).filter((cell) => {
        if (cell === '') return constraints.required;
        if (constraints.enum && !constraints.enum.includes(cell)) return true;
        if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) return true;
        switch (type) {
          case 'integer': return !/^-?\d+$/.test(cell);
          case 'number': return !/^-?\d+(?:\.\d+)?$/.test(cell);
          case 'boolean': return !['true', 'false'].includes(cell);
          case 'date': return !/^\d{4}-\d{2}-\d{2}$/.test(cell);
          case 'list': case 'string': return false;
          default: throw new Error(`Unknown type of a field: ${type}`);
        }
      });
      expect(wrong, `${name}.${column}`).toEqual([]);
      if (constraints.unique) expect(new Set(rows.map((row) => row[column])).size, column).toBe(rows.length);
    }
    expect(schema.primaryKey).toEqual(['id']);
    for (const { fields: [column], reference } of schema.foreignKeys ?? []) {
      const known = new Set(getColumn(reference.resource, reference.fields[0]!));
      expect(rows.map((row) => row[column!]).filter((value) => !known.has(value!)), `${name}.${column}`).toEqual([]);
    }
  });
});

test.for([root, below])('the OpenAPI description of the build "$name" passes an independent linter', async (build) => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lint({ ref: join(build.dir, 'data/v1/openapi.json'), config });
  expect(problems.map(({ message, ruleId, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`)).toEqual([]);
});

test.for([root, below])('the OpenAPI description of the build "$name" names files that are there', (build) => {
  const { servers, paths } = readJson<{ servers: { url: string }[]; paths: Record<string, { parameters?: { schema: { enum: string[] } }[] }> }>(build, 'openapi.json');
  const files = new Set(listFiles(build));
  const named = Object.entries(paths).flatMap(([path, { parameters }]) => (parameters ? parameters[0]!.schema.enum.map((name) => path.replace(/\{\w+\}/, name)) : [path]));
  expect(servers.map(({ url }) => url)).toEqual([getAddress(build, 'data/v1').href]);
  expect(named.filter((path) => !findFile(build, files, new URL(servers[0]!.url + path)))).toEqual([]);
});

test.for([root, below])('the checksums of the build "$name" are those of all other files, in order', (build) => {
  const lines = read(build, 'SHA256SUMS.txt').toString('utf8').trimEnd().split('\n').map((line) => line.split('  '));
  const others = listFiles(build).filter((file) => file.startsWith('data/v1/') && !file.endsWith('SHA256SUMS.txt')).map((file) => file.slice('data/v1/'.length));
  expect(lines.map(([, path]) => path)).toEqual(others.sort());
  expect(lines.filter(([sum, path]) => createHash('sha256').update(read(build, path!)).digest('hex') !== sum)).toEqual([]);
});

test('the data files look as it was promised', () => {
  const recorded = JSON.parse(readFileSync(new URL('../data/v1.shape.json', import.meta.url), 'utf8')) as Shape;
  const { broken, added } = compareShapes(recorded, readShape(root.dir));
  expect(broken, 'This breaks a promise: keep the old column beside the new one, or make a /data/v2/').toEqual([]);
  expect(added, 'What is new becomes a promise. Run npm run shape to record it').toEqual([]);
});

test('the data page describes the data set for search engines', () => {
  const page = pages.find(({ file }) => file === 'data/index.html')!;
  const blocks = page.document.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(script.textContent) as Record<string, unknown>);
  expect(blocks.map((thing) => thing['@type'])).toEqual(['Dataset']);
  const [dataset] = blocks;
  expect(dataset).toMatchObject({ '@type': 'Dataset', url: `${root.site}/data/`, license: ['https://creativecommons.org/publicdomain/zero/1.0/', 'https://creativecommons.org/licenses/by/4.0/'], version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), temporalCoverage: expect.stringMatching(/^\d{4}\/\d{4}$/) });
  const files = new Set(listFiles(root));
  const distribution = dataset!['distribution'] as { contentUrl: string; contentSize: string }[];
  expect(distribution.length).toBeGreaterThan(20);
  expect(distribution.filter(({ contentUrl, contentSize }) => {
    const file = findFile(root, files, new URL(contentUrl));
    return !file || `${readFileSync(join(root.dir, file)).length} B` !== contentSize;
  })).toEqual([]);
});

function makeAjv() {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const keyword of ['x-references', 'x-license']) ajv.addKeyword(keyword);
  return ajv;
}

function byId(a: { id?: Value | undefined }, b: { id?: Value | undefined }): number {
  return String(a.id) < String(b.id) ? -1 : 1;
}
