import type { Locator, Page } from '@playwright/test';

/** The search page, as a reader meets it. */
export class SearchPage {
  readonly page: Page;
  readonly field: Locator;
  readonly status: Locator;
  readonly hits: Locator;
  readonly hint: Locator;
  /** Hint and hits together: all that leads on. */
  readonly leads: Locator;
  #base: string;

  constructor(page: Page, base = '/') {
    this.page = page;
    this.#base = base;
    const main = page.getByRole('main');
    this.field = main.getByRole('searchbox', { name: 'Words or a name' });
    this.status = main.getByRole('status');
    this.hits = main.locator('.search-results > li');
    this.hint = main.locator('.search-hint');
    this.leads = main.locator('.search-hint, .search-results');
  }

  async open(query: Record<string, string> = {}) {
    const asked = new URLSearchParams(query);
    await this.page.goto(`${this.#base}search/${asked.size ? `?${asked}` : ''}`);
  }

  filter(name: string): Locator {
    return this.page.getByRole('main').getByRole('combobox', { name, exact: true });
  }

  /** The link of the first hit that says these words. */
  hit(words: string | RegExp): Locator {
    return this.hits.filter({ hasText: words }).first().getByRole('link');
  }
}
