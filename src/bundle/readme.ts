/** The file that says what is in the zip and how to open it. */
export function formatReadme({ version, address, start, licence }: { version: string; address: string; start: string; licence: string }): string {
  return `Gone Dark, the whole site, version of ${version}
${address}

TO READ IT
Open ${start} in a browser. Pages, links and a simple search work straight
from the folder.

For everything else (the interactive timeline, tables to sort, the full search)
serve this folder with one of these two lines, and open the address that it prints:

  python3 -m http.server
  npx serve

Nothing is loaded from the network. Links to sources lead out, of course, and
so do the permanent addresses under which everything is to be cited.

WHAT ELSE IS IN IT
  data/v1/                  all records: JSON, CSV, SQLite, schemas
  sources/sources.ris       all sources for EndNote and Zotero
  sources/sources.bib       all sources for BibLaTeX
  feed.xml, feeds/          feeds and calendars, as they stood
  SHA256SUMS.txt            checksums of all files; to check: sha256sum --check SHA256SUMS.txt
  LICENSE.txt               the licences
${start.includes('/') ? `(data, sources and feeds lie in ${start.replace(/index\.html$/, '')})\n` : ''}
LICENCES
${licence}
`;
}
