import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of the index: its path below `pagefind/` and its bytes. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * Pagefind writes filters and their values in whatever order its hash maps have, so that each build names those files anew
 * (https://github.com/Pagefind/pagefind/issues/638). This sorts them, and corrects the names in the files that hold them.
 */
export function stabilizeIndex(files: readonly IndexFile[]): IndexFile[] {
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter')).map((file) => ({ file, sorted: sortFilter(unpack(file.content)) }));
  const names = new Map(filters.map(({ file, sorted }) => [nameOf(file.path), `en_${hash(sorted, 7)}`]));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))!;
  const newMeta = sortList(rename(unpack(meta.content), names), [...names.values()]);
  names.set(nameOf(meta.path), `en_${hash(newMeta, 10)}`);

  return files.map((file) => {
    const path = [...names].reduce((text, [from, to]) => text.replace(from, to), file.path);
    const filter = filters.find((item) => item.file === file);
    if (filter) return { path, content: pack(filter.sorted) };
    if (file === meta) return { path, content: pack(newMeta) };
    return path.endsWith('pagefind-entry.json') ? { path, content: rename(Buffer.from(file.content), names) } : file;
  });
}

const nameOf = (path: string) => /en_[0-9a-f]+/.exec(path)![0];
const hash = (bytes: Buffer, length: number) => createHash('sha256').update(bytes).digest('hex').slice(0, length);
const unpack = (content: Uint8Array) => gunzipSync(content);
const pack = (content: Buffer) => gzipSync(content, { level: 9 });

/** Old and new names are equally long, so lengths written around them stay true. latin1 keeps every byte. */
const rename = (bytes: Buffer, names: ReadonlyMap<string, string>) => Buffer.from([...names].reduce((text, [from, to]) => text.replaceAll(from, to), bytes.toString('latin1')), 'latin1');

/** Puts the filters in the list of the index, which stand one after another as [name, name of the file], in order. */
function sortList(bytes: Buffer, files: readonly string[]): Buffer {
  const items = files.map((file) => {
    const end = bytes.indexOf(file) + file.length;
    return { start: bytes.lastIndexOf(0x82, end - file.length), end };
  });
  const start = Math.min(...items.map((item) => item.start));
  const end = Math.max(...items.map((item) => item.end));
  const parts = items.map((item) => bytes.subarray(item.start, item.end));
  return Buffer.concat([bytes.subarray(0, start), ...parts.toSorted(Buffer.compare), bytes.subarray(end)]);
}

/** A filter is CBOR behind a signature: [name, [[value, [page, …]], …]]. https://www.rfc-editor.org/rfc/rfc8949 */
function sortFilter(bytes: Buffer): Buffer {
  let at = bytes.indexOf('pagefind_dcd') + 'pagefind_dcd'.length;
  const head = () => {
    const byte = bytes[at++]!;
    const small = byte & 31;
    const size = small < 24 ? 0 : 2 ** (small - 24);
    const value = size ? bytes.readUIntBE(at, size) : small;
    at += size;
    return { kind: byte >> 5, value };
  };
  const skip = () => {
    const { kind, value } = head();
    if (kind === 3) at += value;
    else if (kind === 4) for (let item = 0; item < value; item++) skip();
  };
  head();
  skip();
  const { value: count } = head();
  const start = at;
  const values = Array.from({ length: count }, () => {
    const from = at;
    skip();
    return bytes.subarray(from, at);
  });
  return Buffer.concat([bytes.subarray(0, start), ...values.toSorted(Buffer.compare), bytes.subarray(at)]);
}
