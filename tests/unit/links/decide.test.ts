import { describe, expect, test } from 'vitest';
import { decideLink, findTitle, type Visit } from '../../../src/links/decide.ts';

const page = 'https://gazette.example/2021/phones';
const ends = (status: number, title?: string): Visit => ({ hops: [{ url: page, status }], ...(title && { title }) });
const leads = (to: string, { by = 301, status = 200, title }: { by?: number; status?: number; title?: string } = {}): Visit => ({ hops: [{ url: page, status: by, to }, { url: to, status }], ...(title && { title }) });

describe('an address that answers itself', () => {
  test.each<[string, Visit, object]>([
    ['200 is fine', ends(200, 'Phones'), { state: 'fine' }],
    ['404 is gone', ends(404), { state: 'gone', why: 'status 404' }],
    ['410 is gone', ends(410), { state: 'gone', why: 'status 410' }],
    ['401 is unclear', ends(401), { state: 'unclear', why: 'the site refused the check, status 401' }],
    ['403 is unclear', ends(403), { state: 'unclear', why: 'the site refused the check, status 403' }],
    ['429 is unclear', ends(429), { state: 'unclear', why: 'the site refused the check, status 429' }],
    ['500 is unclear', ends(500), { state: 'unclear', why: 'status 500' }],
    ['400 is unclear', ends(400), { state: 'unclear', why: 'status 400' }],
    ['no answer is unclear', { hops: [], failure: 'no answer in 20 seconds' }, { state: 'unclear', why: 'no answer in 20 seconds' }],
    ['an endless redirect is unclear', { hops: [{ url: page, status: 302, to: page }] }, { state: 'unclear', why: 'redirects in circles' }],
    ['200 with "page not found" in the title is gone', ends(200, 'Page not found - Gazette'), { state: 'gone', why: 'the page says that it is not there' }],
    ['200 with "Seite nicht gefunden" is gone', ends(200, 'Seite nicht gefunden | Zeitung'), { state: 'gone', why: 'the page says that it is not there' }],
    ['200 with "Pagina niet gevonden" is gone', ends(200, 'Pagina niet gevonden'), { state: 'gone', why: 'the page says that it is not there' }],
    ['200 with a robot check is unclear', ends(200, 'Just a moment...'), { state: 'unclear', why: 'the site asks who is there' }],
    ['a title with a number that is not 404 is fine', ends(200, 'Police arrest 1404 people'), { state: 'fine' }],
    ['an article about access is fine', ends(200, 'How police gained access to phones'), { state: 'fine' }],
  ])('%s', (_, visit, decision) => {
    expect(decideLink(page, visit)).toEqual(decision);
  });
});

describe('an address that sends on', () => {
  test.each<[string, Visit, object]>([
    ['for good, to another path: moved', leads('https://gazette.example/archive/phones'), { state: 'moved', to: 'https://gazette.example/archive/phones' }],
    ['for good (308), to another host: moved', leads('https://gazette-archive.example/phones', { by: 308 }), { state: 'moved', to: 'https://gazette-archive.example/phones' }],
    ['for now, to another path: fine', leads('https://gazette.example/m/phones', { by: 302 }), { state: 'fine' }],
    ['to the same with a slash: fine', leads(`${page}/`), { state: 'fine' }],
    ['to the same with www: fine', leads('https://www.gazette.example/2021/phones'), { state: 'fine' }],
    ['to the home page: gone', leads('https://gazette.example/'), { state: 'gone', why: 'leads to the home page' }],
    ['to the home page of a language, for now: gone', leads('https://gazette.example/en/', { by: 302 }), { state: 'gone', why: 'leads to the home page' }],
    ['to a page for what is missing: gone', leads('https://gazette.example/404.html'), { state: 'gone', why: 'leads to a page that says it is not there' }],
    ['to nothing: gone', leads('https://gazette.example/archive/phones', { status: 404 }), { state: 'gone', why: 'status 404' }],
    ['to a login: unclear', leads('https://gazette.example/login?next=/2021/phones', { by: 302 }), { state: 'unclear', why: 'leads to a page for logging in or for consent' }],
    ['to a login in Dutch: unclear', leads('https://gazette.example/inloggen/'), { state: 'unclear', why: 'leads to a page for logging in or for consent' }],
    ['to a login on a host of its own: unclear', leads('https://login.gazette.example/start'), { state: 'unclear', why: 'leads to a page for logging in or for consent' }],
    ['to a page for consent: unclear', leads('https://myprivacy.gazette.example/x?siteKey=1', { by: 302 }), { state: 'unclear', why: 'leads to a page for logging in or for consent' }],
  ])('%s', (_, visit, decision) => {
    expect(decideLink(page, visit)).toEqual(decision);
  });

  test('an address that was a front page itself may lead to one', () => {
    const front = 'https://gazette.example/';
    expect(decideLink(front, { hops: [{ url: front, status: 302, to: 'https://gazette.example/en/' }, { url: 'https://gazette.example/en/', status: 200 }] })).toEqual({ state: 'fine' });
  });
});

test('reads the title of a page', () => {
  expect(findTitle('<!doctype html><head><title lang="en">\n Phones &amp;\n police </title>')).toBe('Phones police');
  expect(findTitle('<title></title>')).toBeUndefined();
  expect(findTitle('no page')).toBeUndefined();
});
