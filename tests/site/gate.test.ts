import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from './builds.ts';

// Inside the project, so that the copy finds node_modules above itself.
const copy = join(projectRoot, '.cache/broken');
const mistake = 'operations/ghost/sources.yaml';

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(projectRoot, part), join(copy, part), { recursive: true });
  const file = join(copy, 'content', mistake);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/url: https?:/, 'url: ftp:'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a build with a mistake in the content says where it is, and stops before it writes anything', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: copy, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain(`content/${mistake}`);
  expect(stderr).toMatch(/line \d+, s\d+, url: .*ftp:/);
  expect(stderr).toContain('1 problem in 1 file. Nothing is built until they are mended.');
  expect(existsSync(join(copy, 'dist'))).toBe(false);
});
