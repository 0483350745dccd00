import { stringify } from 'yaml';
import type { ToAddress } from './tables.ts';

/** How to cite the data, for programs that keep references. Format: Citation File Format 1.2.0, https://citation-file-format.github.io/ */
export function makeCitationFile({ version, title, description }: { version: string; title: string; description: string }, toAddress: ToAddress): string {
  return stringify({
    'cff-version': '1.2.0',
    title,
    message: 'If you use these data, please cite them as below, with the version; a single figure by its own address.',
    type: 'dataset',
    authors: [{ name: 'The Gone Dark contributors' }],
    version,
    'date-released': version,
    url: toAddress('/data/'),
    license: ['CC0-1.0', 'CC-BY-4.0'],
    abstract: description,
  });
}
