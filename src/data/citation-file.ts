import { stringify } from 'yaml';
import { licenceText } from './licences.ts';
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
    // A list of licences would mean that anybody may choose one of them; here each column has its own.
    'license-url': toAddress('/data/#licence'),
    abstract: `${description} ${licenceText}`,
    // Readers of YAML 1.1, as in Python, take a date for more than text unless it stands in quotes.
  }, { version: '1.1' });
}
