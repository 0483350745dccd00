import type { ConfigData } from 'html-validate';

/** What the independent checker holds every page to: all that it recommends. A rule is off here only for a reason that stands beside it. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
};
