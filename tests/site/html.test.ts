import { HtmlValidate, type Message } from 'html-validate';
import { expect, test } from 'vitest';
import { root } from './builds.ts';
import { frameRules, htmlRules } from './html-rules.ts';
import { isFrame, readPages, readRedirects } from './page.ts';

const checker = new HtmlValidate(htmlRules);
const frameChecker = new HtmlValidate(frameRules);

test.for(readPages(root))('$file is valid HTML', async (page) => {
  const { file, html } = page;
  const { results } = await (isFrame(page) ? frameChecker : checker).validateString(html, file);
  expect(results.flatMap(({ messages }) => messages.map(describe))).toEqual([]);
});

test('all pages that only send on are valid HTML', async () => {
  const reports = await Promise.all(readRedirects(root).map(({ file, html }) => checker.validateString(html, file)));
  expect(reports.flatMap(({ results }) => results.flatMap(({ messages, filePath }) => messages.map((message) => `${filePath}: ${describe(message)}`)))).toEqual([]);
});

const describe = ({ line, ruleId, message, selector }: Message) => `line ${line}: ${message} (${ruleId}${selector ? ` at ${selector}` : ''})`;
