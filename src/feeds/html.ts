import type { NumberedSource } from '../model/citations.ts';
import { escapeHtml } from '../model/excerpt.ts';
import { formatKnown } from '../model/network.ts';
import type { Piece, Version } from '../schemas/version.ts';

/** What the text of a feed needs to know of the page where it stands. */
export interface Place {
  /** Full address of the entry. */
  page: string;
  sources: readonly NumberedSource[];
  toAddress(path: `/${string}`): string;
}

const describeSource = ({ publisher, published }: NumberedSource) => (published === 'unknown' ? publisher : `${publisher}, ${formatKnown(published)}`);

/** Sources as numbers that lead to the bibliography of the entry, each with its name. */
export function formatCites(ids: readonly string[], { page, sources }: Place): string {
  const cited = sources.filter(({ id }) => ids.includes(id));
  return cited.length ? `<sup>${cited.map((source) => `<a href="${escapeHtml(`${page}#${source.id}`)}" title="${escapeHtml(describeSource(source))}">${source.number}</a>`).join(' ')}</sup>` : '';
}

/** A line of a version as HTML, with full addresses. */
export function formatLine(line: readonly Piece[], place: Place): string {
  return line.map((piece) => formatPiece(piece, place)).join('');
}

function formatPiece(piece: Piece, place: Place): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if ('cites' in piece) return formatCites(piece.cites, place);
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`;
  if ('em' in piece) return `<em>${escapeHtml(piece.em)}</em>`;
  const { to, text, lang } = piece;
  const address = to.startsWith('#') ? place.page + to : to.startsWith('/') ? place.toAddress(to as `/${string}`) : to;
  return `<a href="${escapeHtml(address)}"${lang ? ` lang="${escapeHtml(lang)}"` : ''}>${escapeHtml(text)}</a>`;
}

/** The whole story of an entry, as its newest version has it. */
export function formatStory({ standfirst, parts }: Version, place: Place): string {
  const story = parts.find(({ id }) => id === 'story');
  const blocks = (story?.items ?? []).flatMap(({ kind, title = '', lines }) => (kind === 'heading' ? [`<h2>${escapeHtml(title)}</h2>`] : lines.map((line) => `<p>${formatLine(line, place)}</p>`)));
  return [`<p><strong>${escapeHtml(standfirst)}</strong></p>`, ...blocks, `<p><a href="${escapeHtml(place.page)}">All dates, figures, rulings and sources</a></p>`].join('\n');
}

/** Sources as a list that leads to them, each in its language. */
export function formatSources(ids: readonly string[], { sources }: Place): string {
  const cited = sources.filter(({ id }) => ids.includes(id));
  return `<ul>${cited.map(({ url, publisher, title, published, language }) => `<li>${escapeHtml(publisher)}: <a href="${escapeHtml(url)}" lang="${language}">${escapeHtml(title)}</a>, ${published === 'unknown' ? 'date not known' : formatKnown(published)}</li>`).join('')}</ul>`;
}
