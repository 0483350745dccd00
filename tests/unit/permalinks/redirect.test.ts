import { expect, test } from 'vitest';
import { formatRedirect } from '../../../src/permalinks/redirect.ts';

const redirect = { title: 'A & "B"', href: '/gone-dark/operations/ghost/#m-1', canonical: 'https://example.org/gone-dark/operations/ghost/', lead: 'This leads to' };

test('a redirect is a small page of its own with a link', () => {
  expect(formatRedirect(redirect)).toMatchInlineSnapshot(`
    "<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A &amp; &quot;B&quot;</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><meta http-equiv="content-security-policy" content="default-src 'none';base-uri 'none'"><meta http-equiv="refresh" content="0; url=/gone-dark/operations/ghost/#m-1"><link rel="canonical" href="https://example.org/gone-dark/operations/ghost/"></head><body><p>This leads to <a href="/gone-dark/operations/ghost/#m-1">A &amp; &quot;B&quot;</a></p></body></html>
    "
  `);
});

test('one that keeps the place has a script for it, which its policy allows, and refreshes where no script runs', () => {
  const html = formatRedirect({ ...redirect, keepsPlace: true });
  expect(html).toContain('<noscript><meta http-equiv="refresh"');
  expect(html).toMatch(/script-src 'sha256-[\w+/]+=*';base-uri 'none'"/);
});
