/**
 * `npm run check:links`: visits the addresses of the sources and writes what it finds to content/links.yaml, for the site to show.
 * `npm run check:links -- ghost exclu` visits those of two networks; `--days 90` leaves out what was checked in the last 90 days (30 unless told).
 * It asks the network and is therefore no part of the build or of the tests.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../gate/content.ts';
import { linksFile, readLinks } from '../gate/links.ts';
import { linkStates, type LinkState } from '../model/links.ts';
import { decideLink, type Decision } from './decide.ts';
import { chooseAddresses, formatLinks, mergeResults } from './report.ts';
import { Visitor } from './visit.ts';

const { values, positionals: slugs } = parseArgs({ allowPositionals: true, options: { days: { type: 'string', default: '30' } } });
const days = Number(values.days);
const { operations } = readContent(process.cwd());
const unknown = slugs.find((slug) => !operations.some((operation) => operation.slug === slug));

if (!Number.isInteger(days) || days < 0) fail(`"${values.days}" is no number of days. Write --days 30, or --days 0 for all.`);
else if (unknown !== undefined) fail(`There is no network "${unknown}". The networks are: ${operations.map(({ slug }) => slug).join(', ')}.`);
else if (operations.some(({ sources }) => !sources)) fail('The sources have problems. Run npm run check, mend them, then come back.');
else await checkLinks();

async function checkLinks() {
  const listAddresses = (chosen: typeof operations) => chosen.flatMap(({ sources = [] }) => sources.map(({ url }) => url));
  const addresses = new Set(listAddresses(operations));
  const { links: old } = readLinks(process.cwd());
  const day = new Date().toISOString().slice(0, 10);
  const wanted = chooseAddresses(listAddresses(operations.filter(({ slug }) => !slugs.length || slugs.includes(slug))), old, day, days);
  console.log(`${wanted.length} of ${addresses.size} addresses to visit; those checked in the last ${days} days are left out.`);

  const site = process.env['SITE'] || 'https://gone-dark.example';
  const visitor = new Visitor({ userAgent: `GoneDark-link-check/1.0 (+${site}/methodology/#link-checks)`, pause: 3000, timeout: 25_000, hosts: 8 });
  const found = new Map<string, Decision>();
  let answered = 0;
  await visitor.visitAll(wanted, (url, visit) => {
    const decision = decideLink(url, visit);
    if (visit.hops.length) answered++;
    found.set(url, decision);
    console.log(`${String(found.size).padStart(5)}  ${linkStates[decision.state]}${decision.why ? ` (${decision.why})` : ''}: ${url}${decision.to ? ` -> ${decision.to}` : ''}`);
  });
  if (wanted.length && !answered) return fail('No host answered at all, so this machine seems to have no network. Nothing was written.');

  const links = mergeResults(old, found, addresses, day);
  writeFileSync(linksFile, formatLinks(links));
  const count = (state: LinkState) => links.filter((link) => link.state === state).length;
  console.log(`${linksFile}: ${(Object.keys(linkStates) as LinkState[]).map((state) => `${state} ${count(state)}`).join(', ')}, never checked ${addresses.size - links.length}.`);
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
