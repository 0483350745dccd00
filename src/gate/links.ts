import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { LinkResult } from '../model/links.ts';
import { linkSchema } from '../schemas/link.ts';
import type { Problem } from './problem.ts';
import { checkSchema, decodeText, describePath, parseYaml } from './yaml.ts';

/** Where the report of the link check lies, below the project's folder. */
export const linksFile = 'content/links.yaml';

/**
 * Reads the report that `npm run check:links` wrote. There need not be one.
 * @param root folder of the project
 * @param addresses addresses of all sources; undefined while some sources can't be read
 */
export function readLinks(root: string, addresses?: ReadonlySet<string>): { links: LinkResult[]; problems: Problem[] } {
  const path = join(root, linksFile);
  if (!existsSync(path)) return { links: [], problems: [] };
  const { text, problems: damage } = decodeText(readFileSync(path), linksFile);
  if (damage.length) return { links: [], problems: damage };
  const yaml = parseYaml(text, linksFile);
  const { value: links = [], problems } = checkSchema(z.array(linkSchema), yaml, linksFile);
  const seen = new Set<string>();
  for (const [index, { url, state, to }] of links.entries()) {
    const at = (field: string, message: string) => problems.push({ file: linksFile, line: yaml.findLine([index, field]), ...describePath(yaml.value, [index, field]), message });
    if (seen.has(url)) at('url', `"${url}" stands twice. Leave the newer line.`);
    seen.add(url);
    if (addresses && !addresses.has(url)) at('url', `No source has the address "${url}". Run npm run check:links, or delete the line.`);
    if ((state === 'moved') !== (to !== undefined)) at('state', state === 'moved' ? 'A page that moved needs its new address. Write to: https://…' : `Only a page that moved has a new address, and this one is "${state}". Take out the key "to".`);
  }
  return { links, problems };
}
