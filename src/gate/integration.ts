import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readContent } from './content.ts';
import { formatReport } from './problem.ts';

/** Holds the build until the content has no problem; while writing, says what is wrong and goes on. */
export function gate(): AstroIntegration {
  return {
    name: 'gate',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { problems } = readContent(fileURLToPath(config.root));
        if (!problems.length) return;
        if (command === 'dev') return logger.warn(`\n${formatReport(problems)}`);
        console.error(`\n${formatReport(problems)}\n`);
        process.exit(1);
      },
    },
  };
}
