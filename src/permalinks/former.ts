import { Parser } from 'htmlparser2';

/** Elements that may not hold a `<span>`: an id of theirs can't get a former one beside it. */
const closed = new Set(['area', 'br', 'col', 'colgroup', 'dl', 'hr', 'img', 'input', 'link', 'menu', 'meta', 'ol', 'optgroup', 'option', 'select', 'table', 'tbody', 'textarea', 'tfoot', 'thead', 'tr', 'ul']);

/**
 * Puts ids that a page once had beside the ids that stand for them now, so that an old link arrives there, also without a script.
 * @param former old id to the id that stands for it now
 * @returns the page, the old ids that found no place, and those that are on the page anyway
 */
export function placeFormerIds(html: string, former: ReadonlyMap<string, string>): { html: string; unplaced: string[]; present: string[] } {
  const byNew = Map.groupBy(former.keys(), (old) => former.get(old)!);
  const inserts: { at: number; old: string }[] = [];
  const present: string[] = [];
  let waiting: string[] = [];
  const parser = new Parser({
    onopentag(name, { id = '' }) {
      if (former.has(id)) present.push(id);
      const olds = [...(byNew.get(id) ?? []), ...(name === 'summary' ? waiting.splice(0) : [])];
      // A folded list begins with its summary: nothing may stand before that.
      if (name === 'details') waiting = olds;
      else if (!closed.has(name)) for (const old of olds) inserts.push({ at: parser.endIndex + 1, old });
    },
  });
  parser.end(html);
  const place = inserts.filter(({ old }) => !present.includes(old));
  const result = place.reduceRight((text, { at, old }) => `${text.slice(0, at)}<span class="former" id="${old}"></span>${text.slice(at)}`, html);
  return { html: result, unplaced: [...former.keys()].filter((old) => !inserts.some((insert) => insert.old === old) && !present.includes(old)), present };
}
