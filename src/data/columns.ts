import { z } from 'astro/zod';
import { partialDateForm, type Rights } from './fields.ts';

/** A column of a table, as all formats need to know it. */
export interface Column {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'list';
  nullable: boolean;
  description: string;
  rights: Rights;
  /** The table whose `id` the values, or the items of the list, are. */
  references?: string;
  /** The closed list of words. */
  words?: string[];
  /** `date` for whole days, `uri` for addresses. */
  format?: string;
  pattern?: string;
}

/** A JSON Schema, as far as it is read here. */
interface JsonSchema {
  type?: string | string[];
  anyOf?: JsonSchema[];
  enum?: string[];
  format?: string;
  pattern?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  'x-references'?: string;
  'x-license'?: Rights;
}

/** The columns of a record, in their order. Throws where a record has something that a table can't hold. */
export function readColumns(schema: z.ZodObject): Column[] {
  const { properties = {} } = z.toJSONSchema(schema) as JsonSchema;
  return Object.entries(properties).map(([name, property]) => readColumn(name, property));
}

function readColumn(name: string, property: JsonSchema): Column {
  // Zod writes "or null" as a list of types where that says it, and else as a choice of schemas.
  const options = property.anyOf ?? (Array.isArray(property.type) ? property.type.map((type) => ({ ...property, type })) : [property]);
  const nullable = options.some(({ type }) => type === 'null');
  const { type, enum: words, format, pattern } = options.find((option) => option.type !== 'null')!;
  const found = type === 'array' ? 'list' : type;
  if (found !== 'string' && found !== 'number' && found !== 'integer' && found !== 'boolean' && found !== 'list') throw new Error(`A table has no column of the type ${String(type)}: ${name}`);
  if (!property.description) throw new Error(`A column without a description: ${name}`);
  return {
    name,
    type: found,
    nullable,
    description: property.description,
    rights: property['x-license'] ?? 'CC0-1.0',
    ...(property['x-references'] && { references: property['x-references'] }),
    ...(words && { words }),
    ...(format && found === 'string' && { format }),
    ...(pattern && { pattern }),
  };
}

/** A column's type in words: `string or null`, `list of strings`. */
export function describeType({ type, nullable, format, pattern }: Column): string {
  const name = type === 'list' ? 'list of strings' : format === 'date' ? 'day' : pattern === partialDateForm.source ? 'date' : format === 'uri' ? 'address' : type === 'string' ? 'text' : type;
  return nullable ? `${name} or null` : name;
}
