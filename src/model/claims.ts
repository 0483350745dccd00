/** Longest id of a claim, so that its address stays short enough to be read out. */
export const longestClaimId = 40;

/** Whether a text is an id for a claim: `c-`, then words of a-z and 0-9 between single hyphens, at most 40 characters. */
export function isClaimId(id: string): boolean {
  return id.length <= longestClaimId && /^c(?:-[a-z0-9]+)+$/.test(id);
}

/**
 * Makes an id for a claim out of its first telling words. It is asked once, and the id is then written into the text: it never follows the wording.
 * @param text the paragraph in plain words
 * @param taken ids that the entry has already
 */
export function deriveClaimId(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const telling = (words ?? []).filter((word) => word.length > 1 && !commonWords.has(word) && !/^\d+$/.test(word));
  const base = join(telling.slice(0, 4), longestClaimId) || 'c-paragraph';
  if (!taken.has(base)) return base;
  // One word more tells two paragraphs with the same opening apart; where there is none, a number does.
  const longer = join(telling.slice(0, 5), longestClaimId);
  if (longer && longer !== base && !taken.has(longer)) return longer;
  for (let number = 2; ; number++) {
    const numbered = `${join(base.slice(2).split('-'), longestClaimId - String(number).length - 1)}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** As many of the words as fit, behind the letter that marks a claim. */
function join(words: readonly string[], longest: number): string {
  let id = 'c';
  for (const word of words) {
    if (id.length + 1 + word.length > longest) break;
    id += `-${word}`;
  }
  return id === 'c' ? '' : id;
}

/** Words that tell nothing of what a paragraph is about. */
const commonWords = new Set(
  (
    'about above after again against all allegedly almost along also although among an and another any are around as at away be became because become been before began behind being below between both but by called came can case come could did do does during each early either else even ever every few first for former from gave given go got had has have he her here him his how however if in into is it its itself just known last late later least less like made main make many may might more most much must near nearly neither never next no nor not now of off on once one only or other others our out over own part people police put rather reported said same saw says second see set she should since so some soon still such take taken than that the their them then there these they third this those though three through time to together took too towards two under until up upon us used using very was way we well went were what when where whether which while who whole whom whose why will with within without would year years yet you ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
