/**
 * `npm run bundle`: builds the site and packs it into one zip per release, to be read and searched offline: release/gone-dark-<version>.zip.
 * A copy goes into the site, as /bundle/gone-dark.zip, and the data page links to it with its size.
 * `node src/bundle/cli.ts --site <folder> --out <folder>` takes a site that was built before.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { formatSize } from '../data/sizes.ts';
import { readContent } from '../gate/content.ts';
import { toSearchRecords } from '../search/records.ts';
import { fillNote } from './note.ts';
import { makeOffline } from './offline.ts';
import { formatReadme } from './readme.ts';
import { hash, packFiles } from './zip.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'release' } } });
const root = process.cwd();
const dataPage = join(values.site, 'data/index.html');

if (!existsSync(dataPage)) {
  console.error(`There is no built site in ${values.site}. Run npm run build first.`);
  process.exit(1);
}

interface DataPackage {
  version: string;
  homepage: string;
}

// The build has written its own address and version into the descriptor of the data.
const { version, homepage } = JSON.parse(readFileSync(join(values.site, 'data/v1/datapackage.json'), 'utf8')) as DataPackage;
const base = new URL(homepage).pathname.replace(/data\/$/, '');
const address = homepage.replace(/data\/$/, '');

const { operations, terms } = readContent(root);
const site = makeOffline(readSite(values.site), base, toSearchRecords(operations, terms));
const encode = (text: string) => new TextEncoder().encode(text);
const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
const below = base.slice(1);
const start = `${below}index.html`;
const files = new Map<string, Uint8Array>([...site].map(([path, body]) => [below + path, body]));
// Where the site lives below a path, it lies in folders of that name, so that a server finds everything where its pages look for it.
if (below) files.set('index.html', encode(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gone Dark</title><meta http-equiv="refresh" content="0; url=${start}"></head><body><p><a href="${start}">Gone Dark</a></p></body></html>\n`));
files.set('README.txt', encode(formatReadme({ version, address, start, licence: licence.split(/\n-{20,}/)[0]!.trim() })));
files.set('LICENSE.txt', encode(licence));
files.set('SHA256SUMS.txt', encode([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, body]) => `${hash(body)}  ${path}\n`).join('')));

const name = `gone-dark-${version}`;
const zip = packFiles(name, files);
const sha256 = hash(zip);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, `${name}.zip`), zip);
writeFileSync(join(values.out, `${name}.zip.sha256`), `${sha256}  ${name}.zip\n`);
mkdirSync(join(values.site, 'bundle'), { recursive: true });
writeFileSync(join(values.site, 'bundle/gone-dark.zip'), zip);
writeFileSync(dataPage, fillNote(readFileSync(dataPage, 'utf8'), { href: `${base}bundle/gone-dark.zip`, name: `${name}.zip`, bytes: zip.length, sha256, files: files.size }));
const raw = [...files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(`${join(values.out, `${name}.zip`)}: ${files.size} files, ${formatSize(raw)}, packed ${formatSize(zip.length)}. The data page of ${values.site} links to its copy, bundle/gone-dark.zip.`);

/** All files of the built site by their paths, but for the zip of an earlier run and what only a host reads. */
function readSite(folder: string): Map<string, Uint8Array> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = found.map(({ parentPath, name: file }) => relative(folder, join(parentPath, file)).split(sep).join('/'));
  return new Map(paths.filter((path) => !path.startsWith('bundle/') && path !== '_headers').sort().map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}
