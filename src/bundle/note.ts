import { formatSize } from '../data/sizes.ts';

/** The zip, as the data page speaks of it. */
export interface Note {
  /** Address of the zip on the site. */
  href: string;
  /** Name under which it is saved. */
  name: string;
  bytes: number;
  sha256: string;
  files: number;
}

// The build leaves an empty place on the data page; what stands there can be known only when the zip is made.
const place = /<div id="bundle"[^>]*>.*?<\/div>/s;

/** Fills the place of the zip on the data page: with the link to it, or, in the copy that lies in the zip, with that. Throws where there is none. */
export function fillNote(html: string, note: Note | 'inside'): string {
  if (!place.test(html)) throw new Error('The data page has no place for the zip: an element <div id="bundle">.');
  if (note === 'inside') return html.replace(place, '<div id="bundle" class="bundle"><p class="data-lead">You are reading the offline copy of the whole site.</p></div>');
  const { href, name, bytes, sha256, files } = note;
  const text = `<p class="data-lead">The whole site in one file, to read and search offline: <a href="${href}" download="${name}">${name}</a>, ${formatSize(bytes)}, ${files.toLocaleString('en-GB')} files, all data and all sources as RIS and BibTeX included. SHA-256: <code>${sha256}</code></p>`;
  return html.replace(place, () => `<div id="bundle" class="bundle">${text}</div>`);
}
