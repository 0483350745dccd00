/** `npm run check`: prints every problem in the content and ends with 1 if there is one. `npm run check -- ghost` speaks of one network only. */
import { existsSync } from 'node:fs';
import { readContent } from './content.ts';
import { formatReport } from './problem.ts';

const slugs = process.argv.slice(2);
const { operations, problems } = readContent(process.cwd());
const unknown = slugs.find((slug) => !existsSync(`content/operations/${slug}`) && !existsSync(`content/glossary/${slug}.mdx`) && !existsSync(`content/pages/${slug}.mdx`));
const shown = slugs.length ? problems.filter(({ file }) => slugs.some((slug) => file.includes(`/${slug}/`) || file.includes(`/${slug}.`))) : problems;

if (unknown !== undefined) {
  console.error(`There is no "${unknown}" in content. The networks are: ${operations.map(({ slug }) => slug).join(', ')}.`);
  process.exitCode = 1;
} else if (shown.length) {
  console.error(formatReport(shown));
  process.exitCode = 1;
} else {
  console.log(`The content is sound: ${operations.filter(({ slug }) => !slugs.length || slugs.includes(slug)).map(({ slug, words }) => `${slug} (${words} words)`).join(', ')}.`);
}
