import { writeBibtex } from './bibtex.ts';
import type { CslItem } from './item.ts';
import { writeRis } from './ris.ts';

/** The files in which citations can be taken along, by the ending of their names. */
export const citationFormats = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', write: writeBibtex },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', write: writeRis },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: (items: readonly CslItem[]) => `${JSON.stringify(items, undefined, 1)}\n` },
} as const;
export type CitationFormat = keyof typeof citationFormats;
export const citationEndings = Object.keys(citationFormats) as CitationFormat[];

/** The answer of an endpoint: the items in a format. */
export function respondWith(items: readonly CslItem[], format: CitationFormat): Response {
  const { type, write } = citationFormats[format];
  return new Response(write(items), { headers: { 'content-type': `${type}; charset=utf-8` } });
}
