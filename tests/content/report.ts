import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../src/gate/content.ts';
import { formatReport } from '../../src/gate/problem.ts';

/** What a test does to one file: replaces its text in part (from, to), puts bytes in its place, or deletes it. */
export type Edit = readonly [from: string, to: string] | Uint8Array | 'delete';

/** Copies the sound content of `base` to a new folder and makes the edits, by path below `content`. Hands the folder to `use`, then deletes it. */
export function withContent<Result>(edits: Readonly<Record<string, Edit | readonly Edit[]>>, use: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'gone-dark-'));
  try {
    cpSync(join(import.meta.dirname, 'base'), root, { recursive: true });
    for (const [path, edit] of Object.entries(edits)) for (const one of isEdit(edit) ? [edit] : edit) apply(join(root, 'content', path), one);
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The report on the sound content after the edits. */
export function reportOn(edits: Readonly<Record<string, Edit | readonly Edit[]>>): string {
  return withContent(edits, (root) => formatReport(readContent(root).problems));
}

/** The report after one edit of the facts of Larkline, its sources or its story. */
export const reportOnFacts = (from: string, to: string) => reportOn({ 'operations/larkline/facts.yaml': [from, to] });
export const reportOnSources = (from: string, to: string) => reportOn({ 'operations/larkline/sources.yaml': [from, to] });
export const reportOnStory = (from: string, to: string) => reportOn({ 'operations/larkline/entry.mdx': [from, to] });

function isEdit(edit: Edit | readonly Edit[]): edit is Edit {
  return edit === 'delete' || edit instanceof Uint8Array || typeof edit[0] === 'string';
}

function apply(file: string, edit: Edit) {
  if (edit === 'delete') return rmSync(file);
  if (edit instanceof Uint8Array) return writeFileSync(file, edit);
  const [from, to] = edit;
  const parts = readFileSync(file, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`Not once in ${file}: ${from}`);
  writeFileSync(file, parts.join(to));
}
