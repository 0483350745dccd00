import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules on colours: all that a theme can change, and most of the time that axe takes over a long page. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Which of axe's rules to check: all, those on colours, or those on everything else. */
export type Rules = 'all' | 'colours' | 'structure';

const options: Record<Rules, axe.RunOptions> = {
  all: { runOnly: { type: 'tag', values: tags } },
  colours: { runOnly: { type: 'rule', values: ofColours } },
  structure: { runOnly: { type: 'tag', values: tags }, rules: Object.fromEntries(ofColours.map((id) => [id, { enabled: false }])) },
};

/**
 * What axe finds wrong on the page as it stands, or within one element of it, one line for each place.
 * It asks axe itself: AxeBuilder carries every result that passed out of the browser too, and takes six times as long on a long entry.
 */
export async function findViolations(page: Page, within?: string, rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async ({ options, within }) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const results = await inPage.run(within ?? document, { ...options, resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), summary: failureSummary ?? '' })) }));
  }, { options: options[rules], within });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, summary }) => `${id} at ${target}: ${summary.split('\n').slice(1).map((line) => line.trim()).join(' ')}`));
}

/** What axe finds wrong in either theme, each line with the theme it was found in. */
export async function findViolationsInThemes(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, rules] of [['light', 'all'], ['dark', 'colours']] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await findViolations(page, within, rules)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}
