/** `npm run check`: prints every problem in the content and ends with 1 if there is one. `npm run check -- ghost` speaks of one network only. */
import { readContent } from './content.ts';
import { formatReport } from './problem.ts';

const slugs = process.argv.slice(2);
const { operations, problems } = readContent(process.cwd());
const shown = slugs.length ? problems.filter(({ file }) => slugs.some((slug) => file.includes(`/${slug}/`) || file.includes(`/${slug}.`))) : problems;

if (shown.length) {
  console.error(formatReport(shown));
  process.exitCode = 1;
} else {
  console.log(`The content is sound: ${operations.filter(({ slug }) => !slugs.length || slugs.includes(slug)).map(({ slug, words }) => `${slug} (${words} words)`).join(', ')}.`);
}
