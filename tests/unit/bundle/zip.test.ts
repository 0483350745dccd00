import { Uint8ArrayReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import { fillNote } from '../../../src/bundle/note.ts';
import { packFiles } from '../../../src/bundle/zip.ts';

const body = (text: string) => new TextEncoder().encode(text);

test('a zip is the same bytes whatever the order, the hour and the zone, and another program unpacks it', async () => {
  const zone = process.env['TZ'];
  const first = packFiles('gone-dark', new Map([['b.txt', body('two')], ['a.txt', body('one')]]));
  process.env['TZ'] = 'America/St_Johns';
  const second = packFiles('gone-dark', new Map([['a.txt', body('one')], ['b.txt', body('two')]]));
  process.env['TZ'] = zone;
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  const entries = await new ZipReader(new Uint8ArrayReader(first), { checkSignature: true, useWebWorkers: false }).getEntries();
  const unpacked = await Promise.all(entries.map(async (entry) => [entry.filename, entry.directory ? undefined : await entry.getData(new TextWriter())]));
  expect(unpacked).toEqual([['gone-dark/a.txt', 'one'], ['gone-dark/b.txt', 'two']]);
});

test('the data page says how large the zip is, and its copy in the zip says that it is that', () => {
  const page = '<p>Before</p><div id="bundle" hidden></div><p>After</p>';
  const filled = fillNote(page, { href: '/bundle/gone-dark.zip', name: 'gone-dark-2026-11-25.zip', bytes: 12_345_678, sha256: 'abc', files: 2100 });
  expect(filled).toBe('<p>Before</p><div id="bundle" class="bundle"><p class="data-lead">The whole site in one file, to read and search offline: <a href="/bundle/gone-dark.zip" download="gone-dark-2026-11-25.zip">gone-dark-2026-11-25.zip</a>, 12.3 MB, 2,100 files, all data and all sources as RIS and BibTeX included. SHA-256: <code>abc</code></p></div><p>After</p>');
  expect(fillNote(filled, 'inside')).toBe(fillNote(page, 'inside'));
  expect(() => fillNote('<p></p>', 'inside')).toThrow('The data page has no place for the zip: an element <div id="bundle">.');
});
