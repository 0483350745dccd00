import { z } from 'astro/zod';
import { licenceText } from './licences.ts';
import { twinRecord } from './records.ts';
import type { Table, ToAddress } from './tables.ts';

/** The JSON Schema (2020-12) of a table's JSON file, from the Zod schema of its rows. */
export function makeTableSchema({ name, title, description, schema }: Table, toAddress: ToAddress): object {
  return { ...makeHead(name, title, description, toAddress), ...describe(z.array(schema)) };
}

/** The JSON Schema (2020-12) of the twin of an entry. */
export function makeTwinSchema(toAddress: ToAddress): object {
  return { ...makeHead('operation', 'Entry', 'Everything on the page of one network.', toAddress), ...describe(twinRecord) };
}

function makeHead(name: string, title: string, description: string, toAddress: ToAddress): object {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: toAddress(`/data/v1/schemas/${name}.schema.json`), title, description, $comment: licenceText };
}

/** Zod's schema, open to columns that come later: who checks with a copy of it is not to fail over a new one. */
function describe(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return rest;
}
