import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../gate/problem.ts';
import { versionSchema, type Version } from '../schemas/version.ts';
import { isSealed } from './record.ts';

/** The file of a version below the project's folder. */
export const getVersionFile = (slug: string, date: string) => `content/versions/${slug}/${date}.json`;

/** A version as text: one thing a line, so that a difference between two files can be read. */
export function formatVersion({ parts, seal, ...rest }: Version): string {
  const head = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${key === 'changes' ? formatLines(value as unknown[], '    ') : JSON.stringify(value)}`);
  const sections = parts.map(({ id, title, items }) => `    {\n      "id": ${JSON.stringify(id)},\n      "title": ${JSON.stringify(title)},\n      "items": ${formatLines(items, '        ')}\n    }`);
  return `{\n${[...head, `  "parts": [\n${sections.join(',\n')}\n  ]`, `  "seal": ${JSON.stringify(seal)}`].join(',\n')}\n}\n`;
}

const formatLines = (list: readonly unknown[], indent: string) => `[\n${list.map((item) => indent + JSON.stringify(item)).join(',\n')}\n${indent.slice(2)}]`;

/** The recorded versions of an entry, oldest first, and what is wrong with their files. */
export function readVersions(root: string, slug: string): { versions: Version[]; problems: Problem[] } {
  const dir = join(root, 'content/versions', slug);
  const problems: Problem[] = [];
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => !name.startsWith('.')).sort() : [];
  const versions = names.flatMap((name): Version[] => {
    const file = `content/versions/${slug}/${name}`;
    const refuse = (message: string): [] => (problems.push({ file, message }), []);
    if (!/^\d{4}-\d{2}-\d{2}\.json$/.test(name)) return refuse('This file has no place here. The folder holds only versions, which npm run snapshot writes: take it out.');
    const value = parseJson(readFileSync(join(root, file), 'utf8'));
    const parsed = versionSchema.safeParse(value);
    if (!parsed.success || !isSealed(value as Version)) return refuse('This version is not as it was recorded. Versions are never written by hand: restore the file with git, and write what is new into the entry.');
    if (parsed.data.slug !== slug || `${parsed.data.date}.json` !== name) return refuse(`This is the version of ${parsed.data.slug} of ${parsed.data.date}. Give the file its own place again: ${getVersionFile(parsed.data.slug, parsed.data.date)}.`);
    return [parsed.data];
  });
  return { versions, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
