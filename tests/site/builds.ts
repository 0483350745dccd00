import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** One build of the site that the tests look at. */
export interface Build {
  name: 'root' | 'again' | 'below';
  /** What it is for, in words. */
  what: string;
  dir: string;
  /** The site's origin, and the path below it where it lives. */
  site: string;
  base: string;
  env: Record<string, string>;
  flags: string[];
}

const cache = (name: string) => fileURLToPath(new URL(`../../.cache/${name}/`, import.meta.url));

export const root: Build = { name: 'root', what: 'at the root of a domain', dir: cache('root'), site: 'https://gone-dark.example', base: '/', env: {}, flags: [] };

/** Far-off zone, other language, nothing remembered: whatever leaks from the machine into a page shows as a difference. */
export const again: Build = { ...root, name: 'again', what: 'the same once more, elsewhere in the world and without a cache', dir: cache('again'), env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' }, flags: ['--force'] };

export const below: Build = { name: 'below', what: 'below /gone-dark/', dir: cache('below'), site: 'https://example.org', base: '/gone-dark/', env: { SITE: 'https://example.org', BASE: '/gone-dark/', REPOSITORY: 'https://code.example/desk/gone-dark', CONTACT: 'errors@gone-dark.example' }, flags: [] };

export const builds: readonly Build[] = [root, again, below];
