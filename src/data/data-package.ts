import { licences, licenceText, promiseText } from './licences.ts';
import type { Column } from './columns.ts';
import { listSeparator } from './formats.ts';
import type { Table, ToAddress } from './tables.ts';

/** A file that the package lists, with what proves that it is whole. */
export interface Listed {
  table: Table;
  bytes: number;
  sha256: string;
}

/** The descriptor of the CSV files. Format: Data Package 2.0, https://datapackage.org/standard/data-package/ */
export function makeDataPackage(csv: readonly Listed[], { version, title, description, keywords }: { version: string; title: string; description: string; keywords: readonly string[] }, toAddress: ToAddress): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gone-dark',
    id: toAddress('/data/v1/datapackage.json'),
    title,
    description: `${description}\n\n${licenceText}\n\n${promiseText}`,
    homepage: toAddress('/data/'),
    version,
    licenses: licences,
    contributors: [{ title: 'The Gone Dark contributors', path: toAddress('/about/'), roles: ['creator'] }],
    keywords,
    resources: csv.map(({ table, bytes, sha256 }) => ({
      name: table.name,
      type: 'table',
      title: table.title,
      description: table.description,
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: table.columns.map(toField),
        missingValues: [''],
        primaryKey: ['id'],
        ...findForeignKeys(table),
      },
    })),
  };
}

/** The keys to other tables; a list of none is not allowed. */
function findForeignKeys({ columns }: Table): object {
  const keys = columns.filter(({ references, type }) => references && type !== 'list').map(({ name, references }) => ({ fields: [name], reference: { resource: references, fields: ['id'] } }));
  return keys.length ? { foreignKeys: keys } : {};
}

/** A column as a field. Format: Table Schema 2.0, https://datapackage.org/standard/table-schema/ */
function toField({ name, type, nullable, description, rights, words, format, pattern, references }: Column): object {
  const constraints = { ...(!nullable && type !== 'list' && { required: true }), ...(name === 'id' && { unique: true }), ...(words && { enum: words }), ...(pattern && format !== 'date' && { pattern: pattern.replace(/^\^|\$$/g, '') }) };
  return {
    name,
    type: format === 'date' ? 'date' : type,
    description,
    'x-license': rights,
    ...(format === 'uri' && { format }),
    ...(type === 'list' && { delimiter: listSeparator, itemType: 'string', ...(references && { 'x-references': references }) }),
    ...(Object.keys(constraints).length && { constraints }),
  };
}
