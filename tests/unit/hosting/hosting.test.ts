import { expect, test } from 'vitest';
import { addBase } from '../../../src/hosting/headers.ts';
import { narrowPolicy } from '../../../src/hosting/policy.ts';

test('rules for hosts get the path below which the site lives, but for the rule for everything', () => {
  const rules = '# /embed/ may be framed\n/*\n  X-Content-Type-Options: nosniff\n\n/\n  Cache-Control: no-cache\n/data/v1/*\n  Access-Control-Allow-Origin: *\n';
  expect(addBase(rules, '/gone-dark/')).toBe('# /embed/ may be framed\n/*\n  X-Content-Type-Options: nosniff\n\n/gone-dark/\n  Cache-Control: no-cache\n/gone-dark/data/v1/*\n  Access-Control-Allow-Origin: *\n');
  expect(addBase(rules, '/gone-dark')).toBe(addBase(rules, '/gone-dark/'));
  expect(addBase(rules, '/')).toBe(rules);
});

const page = (rest: string) => `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'">${rest}</head>`;

test('the policy of a frame allows its own files and nothing else', () => {
  expect(narrowPolicy(page('<script type="module" src="/a.js"></script>'), 'embed/a')).toMatch(/content="default-src 'none'; script-src 'self'; [^"]*base-uri 'none'; form-action 'none'">/);
});

test('a frame that the policy would break stops the build', () => {
  for (const inline of ['<script>alert(1)</script>', '<style>p{}</style>', '<p style="color: red">', '<p onclick="x()">']) expect(() => narrowPolicy(page(inline), 'embed/a')).toThrow('embed/a has a script or a style inline');
  expect(() => narrowPolicy('<head></head>', 'embed/a')).toThrow('embed/a has no Content-Security-Policy');
});
