import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';

/** SHA-256 of a file, in hexadecimal. */
export function hash(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

// A zip notes local time. These parts are the same in every zone, so the same files give the same bytes everywhere.
const time = () => new Date(2000, 0, 1, 12, 0, 0);

// What is compressed already only costs time.
const isPacked = (path: string) => /\.(?:png|woff2|pf_\w+|pagefind)$/.test(path);

/** Packs files into a folder of a zip, in the order of their names, with no trace of when and where. */
export function packFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) entries[`${folder}/${path}`] = [files.get(path)!, { level: isPacked(path) ? 0 : 9, mtime: time(), os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries);
}
