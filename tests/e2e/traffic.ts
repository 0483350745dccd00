import type { Page } from '@playwright/test';
import { servers } from './servers.ts';

/** Watches a page from now on and notes what no page may do: ask another origin, fail to load something, or speak up in the console. */
export function watchTraffic(page: Page, origin = servers[0].origin): { problems: string[] } {
  const problems: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    // These ask nobody.
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
    if (url.origin !== origin) problems.push(`request to ${url.href}`);
  });
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} (${request.failure()?.errorText})`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  return { problems };
}
