import { licenceText, promiseText } from './licences.ts';
import type { Table, ToAddress } from './tables.ts';

/** A description of the files for programs that make clients. Format: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1.html */
export function makeOpenApi(tables: readonly Table[], slugs: readonly string[], { version, title, description }: { version: string; title: string; description: string }, toAddress: ToAddress): object {
  const file = (operationId: string, summary: string, about: string, tag: string, content: object) => ({
    get: { operationId, summary, description: about, tags: [tag], responses: { 200: { description: 'The file.', content }, 404: { $ref: '#/components/responses/Missing' } } },
  });
  const pascal = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const plain = (mediaType: string, schema: object = { type: 'string' }) => ({ [mediaType]: { schema } });
  return {
    openapi: '3.1.1',
    info: { title, version, summary: 'Static files: no key, no limit, no parameters but the name of an entry.', description: `${description}\n\n${licenceText}\n\n${promiseText}`, license: { name: 'CC0-1.0 for facts and figures, CC-BY-4.0 for sentences', url: toAddress('/data/#licence') }, contact: { name: 'The Gone Dark contributors', url: toAddress('/about/') } },
    servers: [{ url: toAddress('/data/v1').replace(/\/$/, ''), description: 'Version 1 of the shape of the data.' }],
    security: [],
    tags: [{ name: 'tables', description: 'One file for each table, as JSON and as CSV.' }, { name: 'entries', description: 'Everything on the page of one network.' }, { name: 'whole', description: 'All of it at once, and what describes it.' }],
    externalDocs: { description: 'The data page for people.', url: toAddress('/data/') },
    paths: {
      ...Object.fromEntries(
        tables.flatMap((table) => [
          [`/${table.name}.json`, file(`get${pascal(table.name)}`, `${table.title}, as JSON`, table.description, 'tables', plain('application/json', { $ref: `./schemas/${table.name}.schema.json` }))],
          [`/${table.name}.csv`, file(`get${pascal(table.name)}Csv`, `${table.title}, as CSV`, `${table.description} UTF-8, RFC 4180, with a header; the columns are those of the JSON, in the same order.`, 'tables', plain('text/csv'))],
        ]),
      ),
      '/operations/{slug}.json': {
        ...file('getOperation', 'An entry', 'Everything on the page of one network: facts, sources and story.', 'entries', plain('application/json', { $ref: './schemas/operation.schema.json' })),
        parameters: [{ name: 'slug', in: 'path', required: true, description: 'Id of the network.', schema: { type: 'string', enum: slugs } }],
      },
      '/gone-dark.sqlite': file('getDatabase', 'All tables as one SQLite file', 'With keys, indexes and views; its tables `about` and `columns` say what is in it.', 'whole', plain('application/vnd.sqlite3', { type: 'string', format: 'binary' })),
      '/datapackage.json': file('getDataPackage', 'The descriptor of the CSV files', 'Data Package 2.0, with a schema for each table.', 'whole', plain('application/json', { type: 'object' })),
      '/openapi.json': file('getOpenApi', 'This description', 'OpenAPI 3.1.', 'whole', plain('application/json', { type: 'object' })),
      '/CITATION.cff': file('getCitation', 'How to cite the data', 'Citation File Format 1.2.0.', 'whole', plain('application/yaml')),
      '/schemas/{table}.schema.json': {
        ...file('getSchema', 'The JSON Schema of a file', 'JSON Schema 2020-12, of each table and of an entry.', 'whole', plain('application/schema+json', { type: 'object' })),
        parameters: [{ name: 'table', in: 'path', required: true, description: 'Name of the table, or operation.', schema: { type: 'string', enum: [...tables.map(({ name }) => name), 'operation'] } }],
      },
      '/SHA256SUMS.txt': file('getChecksums', 'Checksums of all files', 'As sha256sum writes and reads them.', 'whole', plain('text/plain')),
    },
    components: { responses: { Missing: { description: 'There is no such file.' } } },
  };
}
