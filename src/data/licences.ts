/** The licences of what the files hold. Names: SPDX. */
export const licences = [
  { name: 'CC0-1.0', title: 'Creative Commons Zero 1.0: facts and figures', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0: the sentences that we wrote', path: 'https://creativecommons.org/licenses/by/4.0/' },
] as const;

/** What the licences cover, in words: for every file that can carry a sentence. */
export const licenceText =
  'Facts and figures (dates, numbers, names, codes, source references) are CC0 1.0. The sentences that we wrote (summaries, texts, holdings, notes) are CC BY 4.0, by the Gone Dark contributors; each column says which it is. Titles of sources and the sources themselves belong to their publishers and are not ours to license.';

/** What stays as it is, in words. */
export const promiseText = 'Under /data/v1/ no file, column or type goes away or changes its meaning. New columns come at the end of a table, new files beside the others; whatever would break this gets a /data/v2/.';
