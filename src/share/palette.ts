import type { Outcome } from '../model/vocabulary.ts';

/** The colours of a picture, as `src/styles/tokens.css` has them: a picture stands alone and can't ask a style sheet. */
export interface Theme {
  paper: string;
  ink: string;
  ink2: string;
  ink3: string;
  rule: string;
  /** The colour of each way in which a network fell. */
  outcomes: Record<Outcome, string>;
}

export const light: Theme = {
  paper: '#fbfaf6',
  ink: '#1c1b18',
  ink2: '#4b4740',
  ink3: '#696357',
  rule: '#dad4c6',
  outcomes: { seized: '#245a9c', infiltrated: '#b23a14', 'run-by-police': '#6d3d9c', 'operators-arrested': '#1d7050' },
};

export const dark: Theme = {
  paper: '#161513',
  ink: '#ece8de',
  ink2: '#bdb7aa',
  ink3: '#9b9486',
  rule: '#3a3731',
  outcomes: { seized: '#86b6ee', infiltrated: '#f0906a', 'run-by-police': '#c3a1ee', 'operators-arrested': '#6cc9a2' },
};
