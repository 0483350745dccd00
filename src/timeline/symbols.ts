import type { Outcome } from '../model/vocabulary.ts';
import type { MarkGroup } from './events.ts';

/** The outline of a takedown's mark, drawn around 0,0: its shape tells how the network fell even without colour. */
export const outcomePaths: Record<Outcome, string> = {
  seized: 'M-6,-6H6V6H-6Z',
  infiltrated: 'M0,-8.5L8.5,0L0,8.5L-8.5,0Z',
  'run-by-police': 'M0,-9L2.6,-3.1L9,-2.6L4.2,1.6L5.6,7.9L0,4.6L-5.6,7.9L-4.2,1.6L-9,-2.6L-2.6,-3.1Z',
  'operators-arrested': 'M0,-7A7,7 0 1 1 0,7A7,7 0 1 1 0,-7Z',
};

/** The outline of a small mark for a milestone. */
export const markPaths: Record<MarkGroup, string> = {
  police: 'M0,-4L4,0L0,4L-4,0Z',
  arrest: 'M0,-3.2A3.2,3.2 0 1 1 0,3.2A3.2,3.2 0 1 1 0,-3.2Z',
  court: 'M-1.1,-6.5H1.1V6.5H-1.1Z',
  result: 'M-3.2,-3.2H3.2V3.2H-3.2Z',
  other: 'M0,-1.9A1.9,1.9 0 1 1 0,1.9A1.9,1.9 0 1 1 0,-1.9Z',
};
