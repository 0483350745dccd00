import type { Outcome } from '../model/vocabulary.ts';

/** The site's light colours, as `src/styles/tokens.css` has them: a picture stands alone and can't ask a style sheet. */
export const palette = {
  paper: '#fbfaf6',
  ink: '#1c1b18',
  ink2: '#4b4740',
  ink3: '#696357',
  rule: '#dad4c6',
} as const;

/** The colour of each way in which a network fell. */
export const outcomeColours: Record<Outcome, string> = {
  seized: '#245a9c',
  infiltrated: '#b23a14',
  'run-by-police': '#6d3d9c',
  'operators-arrested': '#1d7050',
};
