import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerFile } from '../../src/gate/permalinks.ts';
import { formatLedger, parseLedger, splitAddress } from '../../src/model/permalinks.ts';
import { findLost, findNew } from '../../src/permalinks/check.ts';
import { readSite } from '../../src/permalinks/site.ts';
import { below, projectRoot, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { copyProject, edit, moved, moves, runIn, withdrawals } from './moved.ts';
import { getAddress, getValue, readPages, readRedirects } from './page.ts';

const { ledger } = content.permalinks;

test('the ledger is sorted and has each address once, as npm run permalinks leaves it', () => {
  const text = readFileSync(join(projectRoot, ledgerFile), 'utf8');
  expect(text === formatLedger(parseLedger(text)), 'Run npm run permalinks').toBe(true);
});

test('the ledger has every address of the site: run npm run permalinks where it does not', () => {
  expect(findNew({ ledger }, readSite(root.dir))).toEqual([]);
});

test.for([root, below])('every address in the ledger leads somewhere in the build "$name"', (build) => {
  expect(ledger.addresses.size).toBeGreaterThan(3000);
  expect(findLost(content.permalinks, readSite(build.dir))).toEqual([]);
});

test('the ledger has every record, source and paragraph of every entry, each entry and milestone with a short link', () => {
  const wanted = content.operations.flatMap(({ slug, facts, sources }) => {
    const page = `/operations/${slug}/`;
    const records = [facts!.milestones, facts!.figures, facts!.rulings, facts!.people, facts!.disagreements, facts!.unknowns, sources!].flat();
    const paragraphs = [...readFileSync(join(projectRoot, `content/operations/${slug}/entry.mdx`), 'utf8').matchAll(/<Claim id="([^"]+)" \/>$/gm)];
    expect(paragraphs.length).toBeGreaterThan(10);
    return [page, ...records.map(({ id }) => `${page}#${id}`), ...paragraphs.map(([, id]) => `${page}#${id}`)];
  });
  expect(wanted.filter((address) => !ledger.addresses.has(address))).toEqual([]);
  const targets = [...ledger.short.values()];
  const shortened = content.operations.flatMap(({ slug, facts }) => [`/operations/${slug}/`, ...facts!.milestones.map(({ id }) => `/operations/${slug}/#${id}`)]);
  expect(targets.toSorted()).toEqual(shortened.toSorted());
});

test.for(content.operations.map(({ slug }) => slug))('every paragraph of the story of %s has its own link at its end', (slug) => {
  const page = readPages(root).find(({ file }) => file === `operations/${slug}/index.html`)!;
  const unlinked = page.document.querySelectorAll('.story .prose p').filter((paragraph) => {
    const claim = paragraph.childElements.at(-1);
    return !claim?.classList.contains('claim') || getValue(claim, 'href') !== `#${claim.id}`;
  });
  expect(unlinked.map(({ textContent }) => textContent.slice(0, 60))).toEqual([]);
});

/** Where a page that only sends on leads: by itself, by its link, and the page that it names as the real one. */
function readTargets(build: Build) {
  return readRedirects(build).map(({ file, html, document }) => ({
    file,
    bytes: Buffer.byteLength(html),
    refresh: /^0; url=(.*)$/.exec(getValue(document.querySelector('meta[http-equiv="refresh"]')!, 'content')!)![1]!,
    links: document.querySelectorAll('a').map((link) => getValue(link, 'href')!),
    canonical: getValue(document.querySelector('link[rel="canonical"]')!, 'href'),
    robots: getValue(document.querySelector('meta[name="robots"]')!, 'content'),
    policy: getValue(document.querySelector('meta[http-equiv="content-security-policy"]')!, 'content')!,
  }));
}

test.for([root, below, moved])('every redirect of the build ($what) is small and leads to a place that is there', (build) => {
  const ids = new Map(readPages(build).map((page) => [getAddress(build, page.file).href, page.ids]));
  const targets = readTargets(build);
  expect(targets.length).toBeGreaterThanOrEqual(ledger.short.size);
  const wrong = targets.filter(({ bytes, refresh, links, canonical, robots, policy }) => {
    const url = new URL(refresh, build.site);
    const anchors = ids.get(url.href.split('#')[0]!);
    // The places of a page that was withdrawn are not on the page that says so.
    const arrives = anchors && (!url.hash || anchors.has(url.hash.slice(1)) || url.pathname.endsWith('/kestrelphone/'));
    return !(arrives && bytes < 1024 && links.length === 1 && links[0] === refresh && canonical === url.href.split('#')[0] && robots === 'noindex' && policy.startsWith("default-src 'none'"));
  });
  expect(wrong).toEqual([]);
});

test('the short links in the ledger lead where it says', () => {
  const targets = new Map(readTargets(root).map(({ file, refresh }) => [`/${file.replace('index.html', '')}`, refresh]));
  expect([...targets].toSorted()).toEqual([...ledger.short].toSorted());
});

test('each entry shows its short link, and each of its steps carries one', () => {
  for (const { document, file } of readPages(below).filter((page) => /^operations\/[^/]+\/index\.html$/.test(page.file))) {
    const slug = file.split('/')[1]!;
    expect(document.querySelectorAll('.short-link a').map((link) => [getValue(link, 'href'), link.textContent])).toEqual([[`/gone-dark/s/${slug}/`, `example.org/gone-dark/s/${slug}/`]]);
    const steps = document.querySelectorAll('.steps li[data-kind]').map((step) => [getValue(step, 'data-short')?.replace('/gone-dark', ''), `/operations/${slug}/#${step.id}`] as const);
    expect(steps.filter(([short, target]) => ledger.short.get(short!) !== target)).toEqual([]);
  }
});

describe('a site on which things moved and were withdrawn', () => {
  const site = readSite(moved.dir);
  const pages = new Map(readPages(moved).map((page) => [`/${page.file.replace('index.html', '')}`, page]));

  test.for(Object.entries(moves))('%s arrives at %s', ([from, to]) => {
    const { page, anchor } = splitAddress(from);
    const target = splitAddress(to);
    if (site.redirects.has(page)) return expect(site.ids.get(target.page)!.has(anchor ?? 'main')).toBe(true);
    const { document } = pages.get(page)!;
    const former = document.querySelector(`span[id="${anchor}"]`)!;
    expect(former.closest(`[id="${target.anchor}"]`)).not.toBeNull();
  });

  test('a withdrawn part says on its page when, why and what it was', () => {
    const { page, anchor } = splitAddress(withdrawals[0]!);
    const note = pages.get(page)!.document.querySelector(`li[id="${anchor}"]`)!;
    for (const words of ['an invented question', 'Withdrawn', '25 November 2026', 'This record was made up for a test.', 'Whether anyone ever asked.']) expect(note.textContent).toContain(words);
  });

  test('a withdrawn page says when, why and what its last change was, and keeps out of search engines and the sitemap', () => {
    const { document } = pages.get(withdrawals[1]!)!;
    for (const words of ['Kestrelphone', '25 November 2026', 'This network was made up for a test.', '24 November 2026: First published.']) expect(document.querySelector('main')!.textContent).toContain(words);
    expect(getValue(document.querySelector('meta[name="robots"]')!, 'content')).toBe('noindex');
    expect(readFileSync(join(moved.dir, 'sitemap-0.xml'), 'utf8')).not.toMatch(/kestrelphone|ghost-phones|\/s\//);
  });
});

describe('a build in which a published address leads nowhere', () => {
  let copy = '';
  beforeAll(() => {
    copy = copyProject('lost');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** What an entry says is held against its recorded version before anything is built. */
  const recordVersions = () => expect(runIn(copy, {}, ['src/versions/cli.ts', '--again']).status).toBe(0);

  test('stops before it begins where the id of a record is gone', () => {
    edit(copy, 'content/operations/ghost/facts.yaml', 'id: m-2015-launch', 'id: m-2015-began');
    const { status, stderr } = runIn(copy);
    edit(copy, 'content/operations/ghost/facts.yaml', 'id: m-2015-began', 'id: m-2015-launch');
    expect(status).toBe(1);
    expect(stderr).toContain('The address /operations/ghost/#m-2015-launch was published, and nothing there has the id "m-2015-launch" now. Give it its id back.');
  });

  test('stops at its end where a heading has another id, or a file is gone, and says what to do', { timeout: 180_000 }, () => {
    edit(copy, 'content/operations/ghost/entry.mdx', '## The day it ended', '## The last days');
    rmSync(join(copy, 'src/pages/feed.xml.ts'));
    recordVersions();
    const { status, stderr } = runIn(copy);
    expect(status).toBe(1);
    expect(stderr).toContain('Addresses that were published have to go on working.');
    expect(stderr).toContain('The address /operations/ghost/#the-day-it-ended was published, and nothing there has the id "the-day-it-ended" now.');
    expect(stderr).toContain("The address /feed.xml was published, and there is no such file now. Put the file back: a static host can't redirect a file.");
  });

  test('npm run permalinks records what is new, takes nothing away, and says what is lost', { timeout: 180_000 }, () => {
    const readLines = () => readFileSync(join(copy, ledgerFile), 'utf8').split('\n');
    const whole = readLines();
    const known = whole.filter((line) => !/c-threats-to-life|#m-2015-launch|ghost\/#c-updates-altered/.test(line));
    writeFileSync(join(copy, ledgerFile), known.join('\n'));
    edit(copy, 'content/operations/ghost/entry.mdx', '<Claim id="c-threats-to-life" />', '');
    // The first run gives the paragraph its id; with it the entry is another, which has to be recorded as well.
    const first = runIn(copy, {}, ['src/permalinks/cli.ts']);
    expect(first.stdout).toContain('1 paragraph has an address now: c-australian-federal-dealt-reports.');
    recordVersions();
    const { status, stderr } = runIn(copy, {}, ['src/permalinks/cli.ts']);
    expect(status).toBe(1);
    expect(stderr).toContain('/operations/ghost/#the-day-it-ended was published');
    const lines = readLines();
    expect(whole.filter((line) => !lines.includes(line))).toEqual(whole.filter((line) => line.includes('c-threats-to-life')));
    expect(lines.filter((line) => !whole.includes(line))).toEqual(['/operations/ghost/#c-australian-federal-dealt-reports', '/operations/ghost/#the-last-days', '/operations/ghost/cite/#c-australian-federal-dealt-reports']);
  });
});
