import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { ErrorCode } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';

/** Decodes a file's bytes. Returns the problem where they are not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const line = countLinesBeforeDamage(bytes);
    return { text: '', problems: [{ file, line, message: 'This file is not UTF-8. Save it again with the encoding UTF-8.' }] };
  }
}

function countLinesBeforeDamage(bytes: Uint8Array): number {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  return decoded.slice(0, decoded.indexOf('\uFFFD')).split('\n').length;
}

/** A parsed YAML text that knows on which line each value stands. */
export interface YamlFile {
  value: unknown;
  problems: Problem[];
  /** The line of the value at a path, or of the nearest one above it. */
  findLine(path: readonly PropertyKey[]): number;
}

/**
 * Parses YAML 1.2 (core schema: an unquoted date stays text).
 * @param lineOffset lines of the file before the text, for frontmatter
 */
export function parseYaml(text: string, file: string, lineOffset = 0): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const errors = document.errors.map(({ code, message, pos: [start] }) => ({ code, message, ...lines.linePos(start) }));
  // One mistake makes the parser stumble several times: its first complaint about a line is the one that helps.
  const problems = errors.filter(({ line }, index) => errors.findIndex((error) => error.line === line) === index).map(({ code, message, line, col }): Problem => {
    const plain = plainErrors[code] ?? `${message.replace(/\.$/, '')}. Check the indentation and the quotes.`;
    return { file, line: line + lineOffset, message: `This is not YAML (column ${col}): ${plain}` };
  });
  // A reference that leads nowhere makes toJS throw.
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) problems.push({ file, line: lines.linePos(alias.range![0]).line + lineOffset, message: `"*${alias.source}" refers to a place "&${alias.source}" that is not above it in this file. Put a text that begins with * in quotes.` });
    },
  });
  const findLine = (path: readonly PropertyKey[]) => lines.linePos(findNode(document, path)?.range?.[0] ?? 0).line + lineOffset;
  return { value: problems.length ? undefined : document.toJS(), problems, findLine };
}

/** The commonest mistakes in plainer words than the parser's. */
const plainErrors: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'here is a second colon, or the next line is indented too far. Put a text with a colon in quotes, or correct the indentation.',
  DUPLICATE_KEY: 'this key stands twice in its group. Leave one.',
  TAB_AS_INDENT: 'this line is indented with a tab. Write spaces.',
};

function findNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      // A key stands on the line where the reader looks for it, also when its value begins on the next.
      node = isScalar(pair.value) || pair.value === null || key === path.at(-1) ? pair.key : pair.value;
    } else if (isSeq(node) && typeof key === 'number' && node.items[key]) {
      node = node.items[key];
    } else break;
  }
  return node as Node | undefined;
}

/** Holds a parsed YAML value against a schema. Returns the typed value, or undefined with the problems. */
export function checkSchema<Schema extends z.ZodType>(schema: Schema, yaml: YamlFile, file: string): { value: z.output<Schema> | undefined; problems: Problem[] } {
  if (yaml.problems.length) return { value: undefined, problems: yaml.problems };
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.map((issue) => describeIssue(issue, yaml, file)) };
}

function describeIssue(issue: z.core.$ZodIssue, yaml: YamlFile, file: string): Problem {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : keepWritten(yaml.value, issue.path);
  return { file, line: yaml.findLine(path), ...describePath(yaml.value, path), message: describeMessage(issue, getValue(yaml.value, issue.path)) };
}

/** The path without what the schema added: a scope of one place is a list only there. */
function keepWritten(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const end = path.findIndex((_, index) => index > 0 && typeof getValue(value, path.slice(0, index)) !== 'object');
  return end < 0 ? path : path.slice(0, end);
}

function getValue(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The schema's own message; where it has none and Zod speaks instead, plainer words. */
function describeMessage(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return `There is no key ${issue.keys.map((key) => `"${key}"`).join(', ')} here. Check the spelling, or take it out.`;
  if (issue.message.startsWith('Invalid input')) {
    if (value === undefined) return issue.code === 'invalid_type' ? `This is missing. Write ${article(issue.expected)}.` : 'This is missing.';
    if (issue.code === 'invalid_type') return `This is not what belongs here. Write ${article(issue.expected)}.`;
    if (issue.code === 'invalid_value') return `"${String(value)}" has no meaning here. Write ${issue.values.map(String).join(' or ')}, or leave the key out.`;
  }
  if (issue.message.startsWith('Too small')) return issue.code === 'too_small' && issue.origin === 'array' ? 'This list is empty. Write at least one record.' : `${String(value)} is too small.`;
  return issue.message;
}

const article = (noun: string) => ({ object: 'a group of keys', array: 'a list', string: 'a text', record: 'a group of keys', boolean: 'true or false', int: 'a whole number' })[noun] ?? `a ${noun}`;

/** Splits a path into the record that a person would look for and the field in it. */
export function describePath(value: unknown, path: readonly PropertyKey[]): Pick<Problem, 'record' | 'field'> {
  let record: string | undefined;
  let rest = path;
  let at: unknown = value;
  for (const [index, key] of path.entries()) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    if (typeof key !== 'number') continue;
    const id = (at as { id?: unknown } | undefined)?.id;
    if (typeof id !== 'string' && record) continue;
    record = typeof id === 'string' ? id : formatPath(path.slice(0, index + 1));
    rest = path.slice(index + 1);
  }
  return { record, field: rest.length ? formatPath(rest) : undefined };
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)), '');
}
