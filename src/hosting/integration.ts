import type { AstroIntegration } from 'astro';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addBase } from './headers.ts';
import { narrowPolicy } from './policy.ts';

/** Where the frames for other people's pages are in a build. */
const frames = 'embed/{timeline,operations/*,operations/*/life,figure/*/*}/index.html';

/** Fits what the host sends to where the site lives, and gives frames a policy of their own. */
export function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        rewrite(join(root, '_headers'), (text) => addBase(text, base));
        // The frame of what has moved only sends on, and keeps the policy that lets it.
        const pages = globSync(frames, { cwd: root }).filter((page) => !readFileSync(join(root, page), 'utf8').includes('http-equiv="refresh"'));
        for (const page of pages) rewrite(join(root, page), (html) => narrowPolicy(html, page));
        logger.info(`${pages.length} frames for other pages, each with a policy of its own`);
      },
    },
  };
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
