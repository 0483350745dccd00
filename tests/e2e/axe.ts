import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it stands, or within one element of it, one line for each place.
 * It asks axe itself: AxeBuilder carries every result that passed out of the browser too, and takes six times as long on a long entry.
 */
export async function findViolations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async ({ values, within }) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const results = await inPage.run(within ?? document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), summary: failureSummary ?? '' })) }));
  }, { values: tags, within });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, summary }) => `${id} at ${target}: ${summary.split('\n').slice(1).map((line) => line.trim()).join(' ')}`));
}
