import { readContent } from '../../src/gate/content.ts';
import { projectRoot } from './builds.ts';

/** What the builds were made from. */
export const content = readContent(projectRoot);
