import { defineConfig } from '@playwright/test';
import { ensureBrowser, getLaunchArgs } from '../browser.ts';
import { projectRoot } from '../site/builds.ts';
import { servers } from './servers.ts';

/** Tests of the built site in a browser. `npm run test:build` makes what is served. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: servers[0].origin,
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: ensureBrowser(), args: getLaunchArgs() },
  },
  webServer: servers.map(({ build, port }) => ({
    // Two servers of one project: each has to leave the other's lock alone.
    command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --outDir .cache/${build.name} --port ${port} --ignore-lock`,
    url: `http://localhost:${port}${build.base}`,
    cwd: projectRoot,
    env: { ...build.env, ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    reuseExistingServer: false,
  })),
});
