import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideLink } from '../../../src/links/decide.ts';
import { Visitor, type Manners } from '../../../src/links/visit.ts';

/** What each path of the local server does. */
const paths: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private/\n'),
  '/fine': page('Phones'),
  '/paper.pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF'),
  '/gone': status(404),
  '/withdrawn': status(410),
  '/forbidden': status(403),
  '/busy': status(429),
  '/broken': status(500),
  '/soft': page('Page not found'),
  '/no-head': (request, response) => (request.method === 'HEAD' ? status(405) : page('Phones'))(request, response),
  '/head-says-gone': (request, response) => (request.method === 'HEAD' ? status(404) : page('Phones'))(request, response),
  '/moved': redirect(301, '/fine'),
  '/for-now': redirect(302, '/fine'),
  '/members': redirect(302, '/login?next=/members'),
  '/login': page('Log in'),
  '/consent-first': redirect(303, '/consent/?to=x'),
  '/consent/': page('Your choice'),
  '/old-article': redirect(301, '/'),
  '/': page('Gazette'),
  '/circle': redirect(302, '/circle'),
  '/into-private': redirect(301, '/private/page'),
  '/private/page': page('Secret'),
  '/silent': () => undefined,
};

function page(title: string) {
  return (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.method === 'HEAD' ? undefined : `<!doctype html><title>${title}</title>`);
  };
}
function status(code: number) {
  return (_: IncomingMessage, response: ServerResponse) => void response.writeHead(code).end();
}
function redirect(code: number, location: string) {
  return (_: IncomingMessage, response: ServerResponse) => void response.writeHead(code, { location }).end();
}

interface Asked {
  method: string;
  path: string;
  userAgent: string;
  /** Milliseconds since the last answer of this server was sent; undefined for the first. */
  rested: number | undefined;
}

let server: Server;
let origin: string;
let asked: Asked[] = [];
let open = 0;
let mostOpen = 0;
let robots: string | undefined;

beforeAll(async () => {
  let ended: number | undefined;
  server = createServer((request, response) => {
    mostOpen = Math.max(mostOpen, ++open);
    asked.push({ method: request.method!, path: request.url!, userAgent: request.headers['user-agent'] ?? '', rested: ended === undefined ? undefined : performance.now() - ended });
    response.on('close', () => {
      open--;
      ended = performance.now();
    });
    if (request.url === '/robots.txt' && robots !== undefined) return robots === 'broken' ? void response.writeHead(503).end() : void response.end(robots);
    const { pathname } = new URL(request.url!, 'http://localhost');
    (paths[pathname] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
  mostOpen = 0;
  robots = undefined;
});

const makeVisitor = (over: Partial<Manners> = {}) => new Visitor({ userAgent: 'GoneDark-link-check/1.0 (+https://gone-dark.example/)', pause: 0, timeout: 5000, hosts: 4, ...over });

async function check(path: string, over: Partial<Manners> = {}) {
  const url = origin + path;
  return decideLink(url, await makeVisitor(over).visit(url));
}

describe('what the check finds', () => {
  test.each([
    ['/fine', { state: 'fine' }],
    ['/paper.pdf', { state: 'fine' }],
    ['/no-head', { state: 'fine' }],
    ['/head-says-gone', { state: 'fine' }],
    ['/for-now', { state: 'fine' }],
    ['/gone', { state: 'gone', why: 'status 404' }],
    ['/withdrawn', { state: 'gone', why: 'status 410' }],
    ['/soft', { state: 'gone', why: 'the page says that it is not there' }],
    ['/old-article', { state: 'gone', why: 'leads to the home page' }],
    ['/forbidden', { state: 'unclear', why: 'the site refused the check, status 403' }],
    ['/busy', { state: 'unclear', why: 'the site refused the check, status 429' }],
    ['/broken', { state: 'unclear', why: 'status 500' }],
    ['/members', { state: 'unclear', why: 'leads to a page for logging in or for consent' }],
    ['/consent-first', { state: 'unclear', why: 'leads to a page for logging in or for consent' }],
    ['/circle', { state: 'unclear', why: 'redirects in circles' }],
    ['/private/page', { state: 'unclear', why: 'the site asks programs to stay away (robots.txt)' }],
    ['/into-private', { state: 'unclear', why: 'the site asks programs to stay away (robots.txt)' }],
  ])('at %s', async (path, decision) => {
    expect(await check(path)).toEqual(decision);
  });

  test('at an address that moved for good, the new address', async () => {
    expect(await check('/moved')).toEqual({ state: 'moved', to: `${origin}/fine` });
  });

  test('where no answer comes in time', async () => {
    expect(await check('/silent', { timeout: 300 })).toEqual({ state: 'unclear', why: 'no answer in 0.3 seconds' });
  });

  test('where nobody listens', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(free.address() as AddressInfo).port}/`;
    await new Promise((resolve) => free.close(resolve));
    expect(decideLink(url, await makeVisitor().visit(url))).toEqual({ state: 'unclear', why: 'no answer' });
  });

  test('where the rules of the site can’t be read', async () => {
    robots = 'broken';
    expect(await check('/fine')).toEqual({ state: 'unclear', why: 'the site asks programs to stay away (robots.txt)' });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });
});

describe('manners', () => {
  test('says who asks, and reads the rules once', async () => {
    const visitor = makeVisitor();
    await visitor.visit(`${origin}/fine`);
    await visitor.visit(`${origin}/paper.pdf`);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /robots.txt', 'HEAD /fine', 'GET /fine', 'HEAD /paper.pdf']);
    expect(new Set(asked.map(({ userAgent }) => userAgent))).toEqual(new Set(['GoneDark-link-check/1.0 (+https://gone-dark.example/)']));
  });

  test('does not fetch a page that robots.txt closes', async () => {
    await check('/private/page');
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test('has one request open at a host, and rests between two', async () => {
    const visitor = makeVisitor({ pause: 60 });
    await Promise.all(['/fine', '/moved', '/gone'].map((path) => visitor.visit(origin + path)));
    expect(mostOpen).toBe(1);
    // A timer may fire a moment early.
    expect(asked.slice(1).filter(({ rested }) => rested! < 55)).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });

  test('rests as long as the site asks for', async () => {
    robots = 'User-agent: *\nCrawl-delay: 0.2\n';
    const visitor = makeVisitor();
    await visitor.visit(`${origin}/paper.pdf`);
    await visitor.visit(`${origin}/gone`);
    expect(asked.find(({ path }) => path === '/gone')!.rested).toBeGreaterThan(190);
  });

  test('hands on every address once', async () => {
    const seen: string[] = [];
    const other = origin.replace('127.0.0.1', 'localhost');
    const urls = [`${origin}/fine`, `${other}/fine`, `${origin}/gone`];
    await makeVisitor().visitAll(urls, (url) => seen.push(url));
    expect(seen.toSorted()).toEqual(urls.toSorted());
  });
});
