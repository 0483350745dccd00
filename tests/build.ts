/**
 * `npm run test:build`: builds what the tests look at, into .cache/.
 * One after another: builds at the same time would share Astro's data store in node_modules/.astro.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builds, projectRoot, type Build } from './site/builds.ts';
import { buildMoved, moved } from './site/moved.ts';

const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');

for (const build of builds) {
  console.log(`${build.name}: building, ${build.what} …`);
  const started = performance.now();
  rmSync(build.dir, { recursive: true, force: true });
  const output = run(build);
  if (output !== undefined) {
    console.error(`${output}\n${build.name}: the build failed.`);
    process.exit(1);
  }
  console.log(`${build.name}: ${describeSize(build.dir)} in ${build.dir}, after ${Math.round((performance.now() - started) / 1000)} s`);
}

console.log(`moved: building, ${moved.what} …`);
const failure = buildMoved();
if (failure !== undefined) {
  console.error(`${failure}\nmoved: the build failed.`);
  process.exit(1);
}
console.log(`moved: ${describeSize(moved.dir)} in ${moved.dir}`);

/** Runs a build; gives what it said where it failed. */
function run({ dir, env, flags }: Build): string | undefined {
  const { SITE: _site, BASE: _base, REPOSITORY: _repository, CONTACT: _contact, ...inherited } = process.env;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [astro, 'build', '--outDir', dir, ...flags], { cwd: projectRoot, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...env }, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return status === 0 ? undefined : [stdout, stderr, error?.message].filter(Boolean).join('\n');
}

function describeSize(dir: string): string {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${pages.length} pages, ${files.length} files, ${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
