import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Where this machine may have a browser. */
export interface Places {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** Where Playwright puts its own. */
  playwright: string;
}

/** Environment variables in which people and CI images name a browser. */
const variables = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', 'CHROME_PATH'];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Every place where a browser may be, in the order in which they are tried: named by the reader, on the system, Playwright's own. */
export function listBrowsers({ env, platform, playwright }: Places): string[] {
  const named = variables.map((name) => env[name]);
  return [...named, ...listSystemBrowsers(platform, env), playwright].filter((path): path is string => Boolean(path));
}

function listSystemBrowsers(platform: NodeJS.Platform, env: Places['env']): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((path): path is string => Boolean(path));
    return roots.flatMap((root) => ['Chromium', 'Google\\Chrome'].map((name) => `${root}\\${name}\\Application\\chrome.exe`));
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  if (platform === 'darwin') {
    const apps = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return [...apps.flatMap((folder) => ['Chromium', 'Google Chrome'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`)), ...commands.flatMap((command) => folders.map((folder) => `${folder}/${command}`))];
  }
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...commands.flatMap((command) => [...new Set([...usual, ...folders])].map((folder) => `${folder}/${command}`)), '/opt/google/chrome/chrome'];
}

/** What the browser is started with: nothing that talks to the outside by itself, and no sandbox only where Chromium refuses to start with one. */
export function getLaunchArgs(isRoot = process.getuid?.() === 0): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-gpu', '--disable-quic'];
  return isRoot ? [...quiet, '--no-sandbox'] : quiet;
}

/** The browser for the tests; installs one where there is none. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? (install() ? findBrowser() : undefined);
  if (!found) throw new Error('No Chromium or Chrome was found, and none could be installed. Install one from your package manager or from google.com/chrome, or put the path of one into CHROMIUM_PATH, then run the tests again.');
  // Playwright reads its config again in each worker: they needn't look a second time.
  process.env['CHROMIUM_PATH'] = found;
  return found;
}

function findBrowser(): string | undefined {
  return listBrowsers({ env: process.env, platform: process.platform, playwright: chromium.executablePath() }).find(canStart);
}

function canStart(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  // On Ubuntu chromium-browser may be a script that only asks for the snap. On Windows --version opens a window.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function install(): boolean {
  console.log('No Chromium or Chrome found: installing one.');
  const playwright = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js');
  if (run(process.execPath, [playwright, 'install', '--with-deps', 'chromium'])) return true;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return hasCommand('apt-get') && runAll([[...asRoot, 'apt-get', 'update'], [...asRoot, 'apt-get', 'install', '-y', 'chromium']]);
}

const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
const runAll = (lines: string[][]) => lines.every(([command = '', ...args]) => run(command, args));
const hasCommand = (name: string) => (process.env['PATH'] ?? '').split(delimiter).some((folder) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
