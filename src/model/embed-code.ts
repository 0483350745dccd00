import { escapeHtml } from './excerpt.ts';

/** What can be shown on another page, with all that the code for it needs. The builder of codes loads it as JSON. */
export interface Embed {
  /** Its address below the site: `/embed/figure/ghost/f-arrests-2024-09-18/`. */
  path: `/${string}`;
  /** Whole address of the frame. */
  frame: string;
  /** Whole address of the same place on its full page, without a version. */
  page: string;
  /** What it is, for the frame's title: `Ghost. Arrests: 51 people`. */
  title: string;
  /** By what to find it in a list. */
  label: string;
  /** Topic in that list; empty where it has none. */
  group: string;
  /** Height of the frame, in pixels, where 600 are there in width and it can't say its own. */
  height: number;
  /** What has to be in the query of both addresses so that they stay with this version: `v=2026-11-25`. */
  pin: string;
  /** The words, a paragraph each. */
  lines: string[];
  /** What stands above its sources. */
  sourcesTitle: string;
  /** Its sources, a line of HTML each. */
  sources: string[];
  /** Where the words come from, pinned to a version and not. */
  attribution: Record<'pinned' | 'live', string>;
}

/** How it comes onto the other page: a quote that a script turns into the frame, the frame alone, the quote alone. */
export const embedForms = ['quote', 'frame', 'words'] as const;
export type EmbedForm = (typeof embedForms)[number];

/** `auto` follows the reader's own setting. */
export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

export interface EmbedChoice {
  form: EmbedForm;
  theme: EmbedTheme;
  /** Whether it stays with this version. */
  pinned: boolean;
}

/** What most want: a quote that becomes the frame, in the reader's own theme, with what the site says today. */
export const usualChoice: EmbedChoice = { form: 'quote', theme: 'auto', pinned: false };

/** Where the words of a timeline come from that shows what was known on a day, in words. */
export const attributeTimeline = (name: string, day: string) => `${name}, the timeline as known on ${day}`;

/** Puts a query before the place of an address, after what is there already. */
export function addQuery(address: string, query: string): string {
  if (!query) return address;
  const [page = '', place] = address.split('#');
  return `${page}${page.includes('?') ? '&' : '?'}${query}${place === undefined ? '' : `#${place}`}`;
}

/** The address of the frame as chosen. The theme is its place on the page, which needs no script. */
export function getFrameAddress({ frame, pin }: Pick<Embed, 'frame' | 'pin'>, { theme, pinned }: Pick<EmbedChoice, 'theme' | 'pinned'>): string {
  return `${pinned ? addQuery(frame, pin) : frame}${theme === 'auto' ? '' : `#${theme}`}`;
}

/** What a frame may do on the other page: run its own script and open links in a new tab. Never lead the page itself elsewhere. */
export const frameSandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The frame itself, as wide as it may. */
export function formatIframe(embed: Pick<Embed, 'frame' | 'pin' | 'title' | 'height'>, choice: Pick<EmbedChoice, 'theme' | 'pinned'>): string {
  return `<iframe src="${escapeHtml(getFrameAddress(embed, choice))}" title="${escapeHtml(embed.title)}" width="600" height="${embed.height}" loading="lazy" referrerpolicy="no-referrer" sandbox="${frameSandbox}" style="border: 0; width: 100%"></iframe>`;
}

/**
 * The code to copy, as HTML that is readable where frames or scripts are blocked.
 * @param script whole address of the script that turns quotes into frames
 */
export function formatEmbedCode(embed: Embed, choice: EmbedChoice, script: string): string {
  const { form, pinned } = choice;
  const { page, pin, title, lines, sourcesTitle, sources, group } = embed;
  const frame = escapeHtml(getFrameAddress(embed, choice));
  const address = escapeHtml(pinned ? addQuery(page, pin) : page);
  const attribution = escapeHtml(embed.attribution[pinned ? 'pinned' : 'live']);
  if (form === 'frame')
    return [
      '<figure style="margin: 0">',
      formatIframe(embed, choice),
      // What a figure says of its own weakness goes with it; of a whole entry one sentence is enough.
      `<figcaption>${escapeHtml(group ? lines.join(' ') : lines[0]!)} <a href="${address}">${attribution}</a>${group && sources.length ? ` ${escapeHtml(sourcesTitle)} ${sources.join('; ')}` : ''}</figcaption>`,
      '</figure>',
    ].join('\n');
  const quote = [
    `<blockquote cite="${address}"${form === 'quote' ? ` data-gone-dark="${frame}" data-title="${escapeHtml(title)}"` : ''}>`,
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    `<p><a href="${address}">${attribution}</a></p>`,
    ...(sources.length ? [`<p>${escapeHtml(sourcesTitle)}</p>`, '<ul>', ...sources.map((source) => `<li>${source}</li>`), '</ul>'] : []),
    '</blockquote>',
  ];
  return [...quote, ...(form === 'quote' ? [`<script async src="${escapeHtml(script)}"></script>`] : [])].join('\n');
}
