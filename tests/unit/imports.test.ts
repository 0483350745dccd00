import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');

interface Import {
  /** What is imported: a folder or file of src (`model`, `content.ts`), or a package as it is written. */
  from: string;
  /** Path of the file below src, where it is one of ours. */
  file: string | undefined;
  isType: boolean;
}

/** The folder of src in which a file is, or the file itself where it is in none. */
const getPlace = (file: string) => file.split('/')[0]!;

/** What a file of src imports: its lines that begin with `import` or `export … from`. */
function readImports(file: string): Import[] {
  const lines = readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"\n;]*?\sfrom\s+)?['"]([^'"]+)['"];?/gm);
  return [...lines].map(([, type, specifier]) => {
    const path = specifier!.startsWith('~/') ? specifier!.slice(2) : specifier!.startsWith('.') ? posix.join(dirname(file), specifier!) : undefined;
    const target = path && resolve(path);
    return { from: target ? getPlace(target) : specifier!, file: target, isType: Boolean(type) };
  });
}

const files = globSync('**/*.{ts,astro}', { cwd: root }).map((file) => file.replaceAll('\\', '/')).sort();
const all = new Set(files);

/** The file that a path without an ending means. */
function resolve(path: string): string {
  const clean = path.replace(/\?\w+$/, '');
  return [clean, `${clean}.ts`, `${clean}.astro`].find((name) => all.has(name)) ?? clean;
}

/** Who may import what. `type` goes before what may be imported only for its types. */
const table: Record<string, readonly string[]> = {
  model: ['model', 'type schemas', 'diff', 'iso-3166'],
  schemas: ['schemas', 'model', 'astro/zod', 'fastest-levenshtein'],
  gate: ['gate', 'model', 'schemas', 'versions', 'astro/zod', 'type astro', 'github-slugger', 'node:fs', 'node:path', 'node:url', 'satteri', 'yaml'],
  data: ['data', 'model', 'type schemas', 'type astro', 'astro/zod', 'd3', 'node:crypto', 'node:fs', 'node:module', 'node:path', 'node:url', 'node:zlib', 'sql.js', 'yaml'],
  feeds: ['feeds', 'model', 'type schemas', 'feed', 'ical-generator'],
  bundle: ['bundle', 'data', 'gate', 'search', 'fflate', 'htmlparser2', 'node:crypto', 'node:fs', 'node:path', 'node:util'],
  hosting: ['hosting', 'type astro', 'node:fs', 'node:path', 'node:url'],
  timeline: ['timeline', 'model', 'd3', 'type schemas'],
  share: ['share', 'messages', 'model', 'timeline', '@resvg/resvg-wasm', 'fast-png', 'harfbuzzjs', 'node:fs', 'node:module', 'node:path', 'woff2-encoder/decompress'],
  elements: ['elements', 'timeline', 'model', 'search', 'd3', 'data'],
  search: ['search', 'gate', 'model', 'type schemas', 'type astro', 'fastest-levenshtein', 'node:crypto', 'node:fs', 'node:path', 'node:url', 'node:zlib', 'pagefind', 'world-countries'],
  permalinks: ['permalinks', 'gate', 'model', 'type astro', 'htmlparser2', 'node:child_process', 'node:crypto', 'node:fs', 'node:module', 'node:path', 'node:url'],
  links: ['links', 'gate', 'model', 'node:fs', 'node:util', 'robots-parser', 'yaml'],
  versions: ['satteri', 'versions', 'gate', 'messages', 'model', 'schemas', 'github-slugger', 'node:crypto', 'node:fs', 'node:path'],
  messages: ['messages'],
  'address.ts': [],
  'settings.ts': [],
  'content.config.ts': ['gate', 'model', 'schemas', 'astro:content', 'astro/loaders', 'astro/zod', 'node:fs', 'node:path', 'node:url'],
  'content.ts': ['gate', 'model', 'type schemas', 'astro:content'],
  components: ['components', 'address.ts', 'data', 'feeds', 'settings.ts', 'elements', 'messages', 'model', 'timeline', 'type schemas', 'citation', 'publication.ts', 'metadata'],
  layouts: ['layouts', 'components', 'address.ts', 'assets', 'elements', 'messages', 'model', 'styles', 'type astro/types', 'metadata', 'publication.ts'],
  pages: ['pages', 'layouts', 'components', 'address.ts', 'settings.ts', 'content.ts', 'data', 'elements', 'messages', 'model', 'permalinks', 'search', 'styles', 'timeline', 'type schemas', 'type astro', 'astro:content', 'feeds', 'citation', 'publication.ts', 'metadata', 'share'],
  citation: ['citation', 'type model', 'type schemas', 'citeproc'],
  metadata: ['model', 'type schemas'],
  'publication.ts': ['address.ts', 'messages', 'type citation', 'type metadata'],
};

test.each(files)('%s imports only what its folder may', (file) => {
  const allowed = table[getPlace(file)] ?? (file === 'env.d.ts' ? [] : undefined);
  expect(allowed, `There is no row for ${getPlace(file)} in the table of who may import whom`).toBeDefined();
  const refused = readImports(file).filter(({ from, isType }) => !allowed!.includes(from) && !(isType && allowed!.includes(`type ${from}`)));
  expect(refused).toEqual([]);
});

test('only pages ask src/content.ts', () => {
  expect(files.filter((file) => readImports(file).some((item) => item.file === 'content.ts')).filter((file) => !file.startsWith('pages/'))).toEqual([]);
});

describe('what the browser runs', () => {
  /** A file and everything it imports, types left out. */
  function reach(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const item of readImports(file)) if (!item.isType) item.file && all.has(item.file) ? reach(item.file, seen) : seen.add(item.from);
    return seen;
  }

  test.each(files.filter((file) => /^(?:elements|timeline)\//.test(file)))('%s reaches neither Node nor Astro', (file) => {
    expect([...reach(file)].filter((name) => /^(?:node:|astro\b|gate\/|schemas\/)/.test(name))).toEqual([]);
  });
});

test('what Node runs itself names each file with its ending', () => {
  const own = files.filter((file) => /^(?:bundle|data|feeds|gate|links|model|permalinks|schemas|search|versions)\//.test(file));
  const wrong = own.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/from '((?:\.|~)[^']*)'/g)].filter(([, path]) => !/^\..*\.ts$/.test(path!)).map(([, path]) => `${file}: ${path}`));
  expect(wrong).toEqual([]);
});
