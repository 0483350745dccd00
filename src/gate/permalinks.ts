import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { makeResolver, parseLedger, splitAddress, type Ledger, type Moved, type Withdrawn } from '../model/permalinks.ts';
import { movedSchema, withdrawnSchema } from '../schemas/permalinks.ts';
import type { Problem } from './problem.ts';
import { checkSchema, parseYaml, type YamlFile } from './yaml.ts';

/** What has been published, moved and withdrawn. */
export interface Permalinks {
  ledger: Ledger;
  moved: readonly Moved[];
  withdrawn: readonly Withdrawn[];
  /** Where the records stand in their files. */
  lines: { moved: YamlFile; withdrawn: YamlFile };
}

export const ledgerFile = 'content/permalinks/ledger.txt';
export const movedFile = 'content/permalinks/moved.yaml';
export const withdrawnFile = 'content/permalinks/withdrawn.yaml';

/**
 * Reads the ledger of published addresses and the records of what moved and what was withdrawn.
 * @param root folder of the project
 * @param problems gets what is wrong in the files
 */
export function readPermalinks(root: string, problems: Problem[]): Permalinks {
  const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);
  const text = read(ledgerFile);
  if (text === undefined) problems.push({ file: ledgerFile, message: 'The ledger of published addresses is missing. Take it back from git; for a new site, npm run permalinks writes one.' });
  const { wrong, ...ledger } = parseLedger(text ?? '');
  for (const { line, text: found } of wrong) problems.push({ file: ledgerFile, line, message: `"${found}" is no line of the ledger. Write one address from the site's root, such as /operations/ghost/; a short link has " → " and its target behind it, and only one.` });

  const take = <Schema extends z.ZodType>(schema: Schema, file: string): { list: z.output<Schema>[]; yaml: YamlFile } => {
    const yaml = parseYaml(read(file) ?? '[]', file);
    if (yaml.value === null) return { list: [], yaml };
    const { value, problems: found } = checkSchema(z.array(schema), yaml, file);
    problems.push(...found);
    return { list: value ?? [], yaml };
  };
  const moved = take(movedSchema, movedFile);
  const withdrawn = take(withdrawnSchema, withdrawnFile);
  return { ledger, moved: moved.list, withdrawn: withdrawn.list, lines: { moved: moved.yaml, withdrawn: withdrawn.yaml } };
}

/**
 * Published addresses of entries and their records that lead nowhere by now, and records of moves and withdrawals that can't be right.
 * The rest (pages, sections, files) is known only when the site is built, and checked there.
 * @param entries slug to all ids on the entry's page; undefined where they are not known
 */
export function checkPermalinks({ ledger, moved, withdrawn, lines }: Permalinks, entries: ReadonlyMap<string, ReadonlySet<string> | undefined>): Problem[] {
  const problems: Problem[] = [];
  const resolve = makeResolver(moved);
  const gone = new Set(withdrawn.map(({ address }) => address));

  /** Whether the content has what an address names; undefined where only the built site can tell. */
  const has = (address: string): boolean | undefined => {
    const { page, anchor } = splitAddress(address);
    const slug = /^\/operations\/([^/]+)\/$/.exec(page)?.[1];
    if (slug === undefined) return undefined;
    if (!entries.has(slug)) return false;
    const known = entries.get(slug);
    return anchor === undefined ? true : known && isRecordId(anchor) ? known.has(anchor) : undefined;
  };
  const isGone = (address: string) => gone.has(address) || gone.has(splitAddress(address).page);

  const seen = new Set<string>();
  for (const [index, { from, to }] of moved.entries()) {
    const say = (field: string, message: string) => problems.push({ file: movedFile, line: lines.moved.findLine([index, field]), field, message });
    const target = resolve(from);
    if (seen.has(from)) say('from', `"${from}" stands here twice. Keep one record of where it went.`);
    else if (from === to) say('to', `"${to}" leads to itself. Write where it is now, or take the record out.`);
    else if (target === undefined) say('to', `"${from}" is sent round in a circle by these records. Let one of them lead to where it is now.`);
    else if (!ledger.addresses.has(from)) say('from', `"${from}" was never published, so nobody can have a link to it. Correct the address, or take the record out.`);
    else if (has(from)) say('from', `"${from}" is still there. Take this record out, or take the old id out of the content.`);
    else if (has(target) === false && !isGone(target)) say('to', `"${from}" leads to "${target}", and there is nothing. Correct the address.`);
    seen.add(from);
  }
  const taken = new Set<string>();
  for (const [index, { address }] of withdrawn.entries()) {
    const say = (message: string) => problems.push({ file: withdrawnFile, line: lines.withdrawn.findLine([index, 'address']), field: 'address', message });
    if (taken.has(address)) say(`"${address}" stands here twice. Keep one record.`);
    else if (seen.has(address)) say(`"${address}" stands in moved.yaml too. It either moved or was withdrawn: keep one record.`);
    else if (!ledger.addresses.has(address)) say(`"${address}" was never published. Correct the address, or take the record out.`);
    else if (has(address)) say(`"${address}" is still there. Take this record out, or take what is withdrawn out of the content.`);
    taken.add(address);
  }
  for (const address of [...ledger.addresses].sort()) {
    const { page, anchor } = splitAddress(address);
    // A page that is not there is one problem, not one for each thing on it.
    if (anchor !== undefined && has(page) === false && !seen.has(page)) continue;
    const target = resolve(address);
    if (seen.has(address) || target === undefined || isGone(target) || has(target) !== false) continue;
    problems.push({ file: getFile(page, anchor), record: anchor, message: describeLost(address, target) });
  }
  return problems;
}

/** Whether an id is of the kinds that records, sources and paragraphs of an entry have. */
const isRecordId = (id: string) => /^(?:[cdfmpqr]-|s\d+$)/.test(id);

/** The file of an entry in which the record would stand. */
function getFile(page: string, anchor: string | undefined): string {
  const folder = `content${page.slice(0, -1)}`;
  if (anchor === undefined) return folder;
  return `${folder}/${anchor.startsWith('c-') ? 'entry.mdx' : /^s\d/.test(anchor) ? 'sources.yaml' : 'facts.yaml'}`;
}

/** Says of a published address that leads nowhere what is missing and what to do. */
export function describeLost(address: string, target = address): string {
  const { page, anchor } = splitAddress(target);
  const where = target === address ? '' : ` (it leads to ${target} now)`;
  const missing = anchor === undefined ? (page.endsWith('/') ? 'there is no such page now' : 'there is no such file now') : `nothing there has the id "${anchor}" now`;
  const restore = anchor === undefined ? `Put the ${page.endsWith('/') ? 'page' : 'file'} back` : 'Give it its id back';
  if (!page.endsWith('/')) return `The address ${address} was published${where}, and ${missing}. ${restore}: a static host can't redirect a file.`;
  return `The address ${address} was published${where}, and ${missing}. ${restore}. If it has another address now, write that into ${movedFile} (- from: ${address}, to: …). If it is gone for good, say so in ${withdrawnFile}.`;
}
