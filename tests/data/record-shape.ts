/**
 * `npm run shape`: records what the data files look like now, for the test that holds them to it.
 * It takes what is new, and refuses to forget what was promised.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../site/builds.ts';
import { compareShapes, readShape, type Shape } from './shape.ts';

const file = fileURLToPath(new URL('v1.shape.json', import.meta.url));
const found = readShape(root.dir);
const recorded = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Shape) : {};
const { broken, added } = compareShapes(recorded, found);

if (broken.length) {
  console.error(`This breaks what was promised for /data/v1/:\n${broken.map((line) => `  ${line}`).join('\n')}\nKeep the old column beside the new one. What can't be kept needs a /data/v2/.`);
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
console.log(added.length ? `Recorded:\n${added.map((line) => `  ${line}`).join('\n')}` : 'Nothing is new.');
