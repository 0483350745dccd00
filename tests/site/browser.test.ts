import { expect, test } from 'vitest';
import { getLaunchArgs, listBrowsers } from '../browser.ts';

test('tries what the reader names first, in the order of the variables', () => {
  const env = { CHROME_PATH: '/c', PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/b', CHROMIUM_PATH: '/a' };
  expect(listBrowsers({ env, platform: 'linux', playwright: '/p' }).slice(0, 4)).toEqual(['/a', '/b', '/c', '/usr/bin/chromium']);
});

test("tries Playwright's own browser after those of the system", () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) expect(listBrowsers({ env: { PATH: '/bin' }, platform, playwright: '/p' }).at(-1), platform).toBe('/p');
});

test('on Linux looks in the usual folders before the others on the path, Chromium before Chrome', () => {
  const tried = listBrowsers({ env: { PATH: '/home/me/bin:/usr/bin' }, platform: 'linux', playwright: '' });
  expect(tried.slice(0, 5)).toEqual(['/usr/bin/chromium', '/usr/local/bin/chromium', '/snap/bin/chromium', '/home/me/bin/chromium', '/usr/bin/chromium-browser']);
  expect(tried.indexOf('/usr/bin/google-chrome')).toBeGreaterThan(tried.indexOf('/home/me/bin/chromium-browser'));
});

test('on macOS looks among the applications of the machine, then of the reader', () => {
  expect(listBrowsers({ env: { HOME: '/Users/me' }, platform: 'darwin', playwright: '' })).toEqual([
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
});

test('on Windows looks in the program folders', () => {
  expect(listBrowsers({ env: { PROGRAMFILES: 'C:\\Program Files' }, platform: 'win32', playwright: '' })).toEqual(['C:\\Program Files\\Chromium\\Application\\chrome.exe', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']);
});

test('goes without the sandbox only as root', () => {
  expect(getLaunchArgs(true)).toContain('--no-sandbox');
  expect(getLaunchArgs(false)).not.toContain('--no-sandbox');
});
