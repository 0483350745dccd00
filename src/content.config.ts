import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linksFile, readLinks } from './gate/links.ts';
import { readPermalinks } from './gate/permalinks.ts';
import { parseYaml } from './gate/yaml.ts';
import { findShown } from './model/embed-path.ts';
import { collectFormer } from './model/permalinks.ts';
import { entrySchema, pageSchema, termSchema } from './schemas/entry.ts';
import { factsSchema } from './schemas/facts.ts';
import { linkSchema } from './schemas/link.ts';
import { movedSchema, withdrawnSchema } from './schemas/permalinks.ts';
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

/** Loads the short links, former addresses, moves and withdrawals of content/permalinks as one entry, `all`. */
const permalinks: Loader = {
  name: 'permalinks',
  load: async ({ store, parseData, watcher, config }) => {
    const root = fileURLToPath(config.root);
    const read = async () => {
      const { ledger, moved, withdrawn } = readPermalinks(root, []);
      store.set({ id: 'all', data: await parseData({ id: 'all', data: { short: [...ledger.short], former: [...collectFormer(ledger.addresses, moved)], frames: [...ledger.addresses].filter((address) => findShown(address)), moved, withdrawn } }) });
    };
    store.clear();
    await read();
    const dir = join(root, 'content/permalinks');
    watcher?.add(dir);
    watcher?.on('change', (path) => {
      if (path.startsWith(dir)) void read();
    });
  },
};

/** Loads the report of the link check; an empty list where there is no report. */
const linkReport: Loader = {
  name: linksFile,
  load: async ({ store, parseData, config }) => {
    store.clear();
    store.set({ id: 'report', data: await parseData({ id: 'report', data: { list: readLinks(fileURLToPath(config.root)).links } }) });
  },
};

export const collections = {
  stories: defineCollection({ loader: glob({ base: './content/operations', pattern: '*/entry.mdx', generateId: byFolder }), schema: entrySchema }),
  facts: defineCollection({ loader: yamlOfEach('facts.yaml'), schema: factsSchema }),
  sources: defineCollection({ loader: yamlOfEach('sources.yaml'), schema: z.object({ list: z.array(sourceSchema) }) }),
  links: defineCollection({ loader: linkReport, schema: z.object({ list: z.array(linkSchema) }) }),
  versions: defineCollection({ loader: glob({ base: './content/versions', pattern: '*/*.json', generateId: ({ entry }) => entry.replace(/\.json$/, '') }), schema: versionSchema }),
  glossary: defineCollection({ loader: glob({ base: './content/glossary', pattern: '*.mdx' }), schema: termSchema }),
  permalinks: defineCollection({ loader: permalinks, schema: z.object({ short: z.array(z.tuple([z.string(), z.string()])), former: z.array(z.tuple([z.string(), z.array(z.string())])), frames: z.array(z.string()), moved: z.array(movedSchema), withdrawn: z.array(withdrawnSchema) }) }),
  texts: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }), schema: pageSchema }),
};
