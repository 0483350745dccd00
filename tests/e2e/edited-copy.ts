import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { projectRoot } from '../site/builds.ts';

// Inside the project, so that the copy finds node_modules above itself.
const dir = join(projectRoot, '.cache/edited');
const content = join(dir, 'content');

/** A copy of the site with the two invented entries of `tests/content/base`: what a test does to it stays in it. */
export function makeCopy() {
  removeCopy();
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(projectRoot, part), join(dir, part), { recursive: true });
  cpSync(join(projectRoot, 'tests/content/base/content'), content, { recursive: true });
  mkdirSync(join(content, 'pages'), { recursive: true });
  for (const name of ['methodology', 'left-out']) writeFileSync(join(content, 'pages', `${name}.mdx`), `---\ntitle: ${name}\ndescription: A page of the copy.\nupdated: 2026-11-25\n---\n\n## Nothing\n\nNothing.\n`);
}

export function removeCopy() {
  rmSync(dir, { recursive: true, force: true });
}

/** Replaces a text that stands once in a file below `content`. */
export function edit(path: string, from: string, to: string) {
  const file = join(content, path);
  const parts = readFileSync(file, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`Not once in ${path}: ${from}`);
  writeFileSync(file, parts.join(to));
}

/** Adds to a list that says so of itself, where the site keeps one: `[]` or records of YAML. */
export function addRecord(path: string, record: string) {
  const file = join(content, path);
  const text = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\[\]$/m, '') : '';
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text + record);
}

/** Runs one of the project's programs in the copy. Gives what it said; throws where it failed. */
export function runInCopy(program: string, ...args: string[]): string {
  const { SITE: _site, BASE: _base, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, program), ...args], { cwd: dir, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  if (status !== 0) throw new Error(`${program} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

export const buildCopy = () => runInCopy('node_modules/astro/bin/astro.mjs', 'build');

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.xml': 'application/xml' };

/** Serves the built copy as any static host would. */
export async function serveCopy(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(dir, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}
