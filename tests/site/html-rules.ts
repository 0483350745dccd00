import type { ConfigData } from 'html-validate';

/** What the independent checker holds every page to: all that it recommends. A rule is off here only for a reason that stands beside it. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
};

/** The same for frames. Their titles say what part a figure counts, however long that is: they are read out in other people's pages, and no search engine lists and cuts them. */
export const frameRules: ConfigData = { ...htmlRules, rules: { 'long-title': 'off' } };
