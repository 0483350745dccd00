import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from './gate/yaml.ts';
import { entrySchema, pageSchema, termSchema } from './schemas/entry.ts';
import { factsSchema } from './schemas/facts.ts';
import { sourceSchema } from './schemas/source.ts';
import { versionSchema } from './schemas/version.ts';

const byFolder = ({ entry }: { entry: string }) => entry.split('/')[0]!;

/** Loads one YAML file of each operation, with the same parser as the gate: Astro's own turns unquoted dates into instants. */
function yamlOfEach(name: 'facts.yaml' | 'sources.yaml'): Loader {
  return {
    name: `operations/${name}`,
    load: async ({ store, parseData, watcher, config }) => {
      const dir = fileURLToPath(new URL('content/operations/', config.root));
      const read = async (slug: string) => {
        const file = join(dir, slug, name);
        const value = parseYaml(readFileSync(file, 'utf8'), file).value;
        const data = await parseData({ id: slug, data: name === 'sources.yaml' ? { list: value } : (value as Record<string, unknown>), filePath: file });
        store.set({ id: slug, data });
      };
      store.clear();
      for (const slug of readdirSync(dir).sort()) await read(slug);
      watcher?.add(dir);
      watcher?.on('change', (path) => {
        if (path.startsWith(dir) && path.endsWith(`/${name}`)) void read(path.slice(dir.length).split('/')[0]!);
      });
    },
  };
}

export const collections = {
  stories: defineCollection({ loader: glob({ base: './content/operations', pattern: '*/entry.mdx', generateId: byFolder }), schema: entrySchema }),
  facts: defineCollection({ loader: yamlOfEach('facts.yaml'), schema: factsSchema }),
  sources: defineCollection({ loader: yamlOfEach('sources.yaml'), schema: z.object({ list: z.array(sourceSchema) }) }),
  versions: defineCollection({ loader: glob({ base: './content/versions', pattern: '*/*.json', generateId: ({ entry }) => entry.replace(/\.json$/, '') }), schema: versionSchema }),
  glossary: defineCollection({ loader: glob({ base: './content/glossary', pattern: '*.mdx' }), schema: termSchema }),
  texts: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }), schema: pageSchema }),
};
