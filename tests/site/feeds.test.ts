import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { Parser } from 'htmlparser2';
import ICAL from 'ical.js';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { below, root, type Build } from './builds.ts';
import { content } from './content.ts';
import { findFile, getAddress, isFrame, listFiles } from './page.ts';

const read = ({ dir }: Build, file: string) => readFileSync(join(dir, file), 'utf8');
const isFeed = (file: string) => /^(?:feed|corrections|feeds\/.*)\.(?:xml|json)$/.test(file);
const listFeeds = (build: Build, ending: 'xml' | 'json') => listFiles(build).filter((file) => isFeed(file) && file.endsWith(`.${ending}`));
const listCalendars = (build: Build) => listFiles(build).filter((file) => file.endsWith('.ics'));
const operations = content.operations.map(({ slug, entry, facts }) => ({ slug, entry: entry!, facts: facts! }));
const getText = (text: string | { value?: string } | undefined) => (typeof text === 'string' ? text : text?.value) ?? '';

/** What is needed of a page, read by a parser that keeps no tree: all pages of both builds as trees take gigabytes. */
function scan(build: Build, file: string) {
  const ids = new Set<string>();
  const alternates: string[] = [];
  let claims = 0;
  const parser = new Parser({
    onopentag(name, { id, rel, href, class: classes }) {
      if (id) ids.add(id);
      if (id && classes?.split(' ').includes('claim')) claims++;
      if (name === 'link' && rel === 'alternate' && href) alternates.push(href);
    },
  });
  parser.end(read(build, file));
  return { ids, alternates, claims };
}

/** The pages of a build by their files, without those that only send on. */
const scanPages = (build: Build) => new Map(listFiles(build).filter((file) => file.endsWith('.html') && !read(build, file).includes('http-equiv="refresh"')).map((file) => [file, scan(build, file)]));

/** A feed as another program reads it. */
function readAtom(build: Build, file: string) {
  const { entries = [], ...feed } = parseAtomFeed(read(build, file));
  return {
    ...feed,
    title: getText(feed.title),
    entries: entries.map(({ id = '', links = [], title, content: body, published = '', updated = '' }) => ({ id, links: links.map(({ href }) => href), title: getText(title), text: getText(body), published: String(published), updated: String(updated) })),
  };
}

const getNames = (feeds: readonly string[]) => feeds.map((file) => file.replace(/\.\w+$/, ''));

/** What libxml2 finds wrong in a feed, by the rules of Atom; nothing where it is valid. */
function validateAtom(text: string): string {
  using rules = XmlDocument.fromBuffer(readFileSync(new URL('formats/atom.rng', import.meta.url)));
  using validator = RelaxNGValidator.fromDoc(rules);
  using feed = XmlDocument.fromString(text);
  try {
    validator.validate(feed);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('the rules of Atom refuse what is no feed', () => {
  const feed = read(root, 'feed.xml');
  expect(validateAtom(feed.replace(/<id>[^<]*<\/id>/, ''))).toContain('id');
  expect(validateAtom(feed.replace(/<updated>[^<]*</, '<updated>25 November 2026<'))).toContain('25 November 2026');
  expect(validateAtom(feed.replace('<entry>', '<entry><summary>Twice</summary>'))).toContain('entry');
});

describe.each([root, below])('the build "$name"', (build) => {
  const files = new Set(listFiles(build));
  const pages = scanPages(build);
  const leads = (address: string) => {
    const url = new URL(address);
    const file = url.origin === build.site ? findFile(build, files, url) : undefined;
    return file !== undefined && (!url.hash || pages.get(file)?.ids.has(decodeURIComponent(url.hash.slice(1))) === true);
  };

  test('has each feed as Atom and as JSON: of everything, each network, each country and each kind of event', () => {
    const countries = [...new Set(operations.flatMap(({ facts }) => [...facts.countries.map(({ code }) => code), ...facts.rulings.map(({ country }) => country)]))];
    const wanted = ['feed', 'corrections', ...['arrests', 'rulings', 'sentences', 'statistics', 'takedowns'].map((kind) => `feeds/events/${kind}`), ...operations.map(({ slug }) => `feeds/networks/${slug}`), ...countries.map((code) => `feeds/countries/${code.toLowerCase()}`)].sort();
    expect(getNames(listFeeds(build, 'xml')).sort()).toEqual(wanted);
    expect(getNames(listFeeds(build, 'json')).sort()).toEqual(wanted);
    const timed = operations.filter(({ facts }) => facts.lifespan.taken_down.date.length === 10 || facts.milestones.some(({ hearings }) => hearings));
    expect(listCalendars(build)).toEqual(['feeds/calendar.ics', ...timed.map(({ slug }) => `feeds/networks/${slug}.ics`)].sort());
  });

  test.for(listFeeds(build, 'xml'))('%s is Atom, and all of its items lead to a place on the site', (file) => {
    expect(validateAtom(read(build, file))).toBe('');
    const { entries, ...feed } = readAtom(build, file);
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(getAddress(build, file).href);
    expect(feed.title).toMatch(/^Gone Dark/);
    expect(feed.id).toBe({ 'feed.xml': getAddress(build, 'index.html').href, 'corrections.xml': getAddress(build, 'corrections/index.html').href }[file] ?? getAddress(build, file).href);
    expect(entries.length > 0 || file === 'corrections.xml').toBe(true);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, links, title, updated, published, text } of entries) {
      expect(leads(id), id).toBe(true);
      expect(links).toEqual([id]);
      expect(title.trim()).toBeTruthy();
      expect(text, id).toMatch(/^<p>/);
      expect(new Date(published).getTime()).toBeLessThanOrEqual(new Date(updated).getTime());
    }
    const days = entries.map(({ updated }) => updated);
    expect(days).toEqual(days.toSorted().reverse());
    if (days.length) expect(String(feed.updated)).toBe(days[0]);
  });

  test.for(listFeeds(build, 'json'))('%s follows JSON Feed 1.1 and says the same as its Atom feed', (file) => {
    const text = read(build, file);
    const json = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
    // https://www.jsonfeed.org/version/1.1/: what has to be there, what may be there, and of what type.
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: expect.any(String), feed_url: getAddress(build, file).href, language: 'en', authors: [{ name: 'Gone Dark', url: getAddress(build, 'index.html').href }] });
    expect(Object.keys(json).filter((key) => !['version', 'title', 'description', 'home_page_url', 'feed_url', 'language', 'authors', 'items'].includes(key))).toEqual([]);
    expect(leads(json['home_page_url'] as string)).toBe(true);
    for (const item of json.items) {
      expect(Object.keys(item)).toEqual(['id', 'url', 'title', 'summary', 'content_html', 'date_published', 'date_modified', 'tags']);
      for (const key of ['date_published', 'date_modified']) expect(item[key]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/);
    }
    const parsed = parseJsonFeed(text);
    const atom = readAtom(build, file.replace(/json$/, 'xml'));
    const spell = (title: string) => title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect((parsed.items ?? []).map(({ id, title, content_html }) => ({ id, title, text: content_html }))).toEqual(atom.entries.map(({ id, title, text: body }) => ({ id, title: spell(title), text: body })));
  });

  test('lists every feed once in its OPML file, with the page that it follows', () => {
    const opml = parseOpml(read(build, 'feeds/gone-dark.opml'));
    const outlines = (opml.body?.outlines ?? []).flatMap(({ outlines: inner = [] }) => inner);
    expect(outlines.map(({ xmlUrl }) => xmlUrl).sort()).toEqual(listFeeds(build, 'xml').map((file) => getAddress(build, file).href).sort());
    expect(outlines.filter(({ htmlUrl, type, text }) => !leads(htmlUrl!) || type !== 'rss' || !text)).toEqual([]);
  });

  test.for(listCalendars(build))('%s is a calendar whose events last whole days and lead to a place on the site', (file) => {
    const text = read(build, file);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    const events = calendar.getAllSubcomponents('vevent');
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length);
    for (const event of events) {
      const { startDate, endDate, summary } = new ICAL.Event(event);
      expect([startDate.isDate, endDate.isDate, endDate.compare(startDate)]).toEqual([true, true, 1]);
      expect(summary).toBeTruthy();
      expect(leads(String(event.getFirstPropertyValue('url')))).toBe(true);
      expect(Number(event.getFirstPropertyValue('sequence'))).toBeGreaterThanOrEqual(0);
      expect(String(event.getFirstPropertyValue('dtstamp'))).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    }
  });

  test('links its feeds from every page, and those of a network from its entry', () => {
    for (const [file, { alternates: links }] of pages) {
      if (isFrame({ file })) continue;
      for (const feed of ['feed.xml', 'feed.json', 'corrections.xml']) expect(links, file).toContain(`${build.base}${feed}`);
      const [, slug] = /^operations\/([^/]+)\/index\.html$/.exec(file) ?? [];
      for (const ending of slug ? ['xml', 'json', 'ics'] : []) expect(links.includes(`${build.base}feeds/networks/${slug}.${ending}`), `${file}: ${ending}`).toBe(files.has(`feeds/networks/${slug}.${ending}`));
    }
  });
});

test('every id is an address in the ledger of what is published for good', () => {
  const ledger = new Set(content.permalinks.ledger.addresses);
  const named = listFeeds(root, 'xml').flatMap((file) => readAtom(root, file).entries.map(({ id }) => id.slice(root.site.length)));
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((address) => !ledger.has(address))).toEqual([]);
});

test('the feeds of events have every ruling, every verdict and every count, dated by when we published them', () => {
  const get = (kind: string) => readAtom(root, `feeds/events/${kind}.xml`).entries;
  const steps = (kinds: string[]) => operations.flatMap(({ slug, facts }) => facts.milestones.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => `${root.site}/operations/${slug}/#${id}`));
  expect(get('sentences').map(({ id }) => id).sort()).toEqual(steps(['plea', 'conviction', 'acquittal', 'sentence']).sort());
  expect(get('statistics').map(({ id }) => id).sort()).toEqual(steps(['statistic']).sort());
  expect(get('arrests').map(({ id }) => id).sort()).toEqual(steps(['arrest', 'charge']).sort());
  expect(get('takedowns').map(({ id }) => id).sort()).toEqual(steps(['investigation', 'infiltration', 'takedown', 'announcement']).sort());
  const rulings = get('rulings').map(({ id }) => id);
  const list = (isWanted: (state: string | undefined) => boolean) => operations.flatMap(({ slug, facts }) => facts.rulings.filter(({ state }) => isWanted(state)).map(({ id }) => `${root.site}/operations/${slug}/#${id}`));
  expect(list((state) => state !== 'pending').filter((id) => !rulings.includes(id))).toEqual([]);
  const undecided = list((state) => state === 'pending');
  expect(undecided.length).toBeGreaterThan(0);
  expect(undecided.filter((id) => rulings.includes(id))).toEqual([]);
  expect(new Set(get('rulings').map(({ title }) => title)).size).toBe(rulings.length);
  // Each is also in the feed of the country of its court.
  const byCountry = new Set(listFeeds(root, 'xml').filter((file) => file.startsWith('feeds/countries/')).flatMap((file) => readAtom(root, file).entries.map(({ id }) => id)));
  expect(rulings.filter((id) => !byCountry.has(id))).toEqual([]);
  // A ruling that comes only as a step, because no record of its own has its day.
  expect(rulings).toContain(`${root.site}/operations/anom/#${operations.find(({ slug }) => slug === 'anom')!.facts.milestones.find(({ kind, date }) => kind === 'ruling' && date === '2021-06')!.id}`);
  const updates = new Set(operations.flatMap(({ entry }) => entry.changes.map(({ date }) => date)));
  for (const { published, updated } of ['arrests', 'rulings', 'sentences', 'statistics', 'takedowns'].flatMap(get)) expect([published.slice(0, 10), updated.slice(0, 10)].filter((day) => !updates.has(day))).toEqual([]);
});

test('the entry in a feed has every paragraph of the story', () => {
  const { entries } = readAtom(root, 'feed.xml');
  for (const { slug } of operations) {
    const { text } = entries.find(({ id }) => id.endsWith(`/operations/${slug}/`))!;
    // Before it stands the standfirst, after it the link to the page.
    expect(text.match(/<p>/g)!.length - 2, slug).toBe(scan(root, `operations/${slug}/index.html`).claims);
  }
});

test('the calendar has each takedown that is known to the day, and each hearing that the content knows of, and no more', () => {
  const calendar = new ICAL.Component(ICAL.parse(read(root, 'feeds/calendar.ics')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const takedowns = operations.filter(({ facts }) => facts.lifespan.taken_down.date.length === 10).map(({ slug, facts }) => [`takedown.${slug}@gone-dark`, facts.lifespan.taken_down.date]);
  const hearings = operations.flatMap(({ slug, facts }) => facts.milestones.flatMap(({ id, hearings: list = [] }) => list.map(({ on }, index) => [`${index + 1}.${id}.${slug}@gone-dark`, on])));
  expect(events.map(({ uid, startDate }) => [uid, startDate.toString()]).sort()).toEqual([...takedowns, ...hearings].sort());
  expect(events.filter((event) => event.isRecurring()).length).toBe(takedowns.length);
  const [paris] = events.filter(({ summary }) => summary.includes('Paris'));
  expect([paris!.startDate.toString(), paris!.endDate.toString()]).toEqual(['2026-10-26', '2026-12-19']);
});
