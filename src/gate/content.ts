import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { entrySchema, pageSchema, termSchema, type Entry, type Term } from '../schemas/entry.ts';
import { eachSourceList } from '../model/citations.ts';
import { collectCited } from '../model/story.ts';
import { factsSchema, type Facts } from '../schemas/facts.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { z } from 'astro/zod';
import { checkChanges, checkDates, checkHeadlines, checkIds, checkPeople, checkRelations, checkRulings, checkSourceIds, checkSources, type Finding } from './facts.ts';
import { readLinks } from './links.ts';
import { checkPermalinks, readPermalinks, type Permalinks } from './permalinks.ts';
import type { Problem } from './problem.ts';
import { checkClaimIds, checkMarkup, checkStory, collectAnchors, countWords, getFrontmatter, parseMdx, splitSections, type ProseContext, type Section } from './prose.ts';
import { checkVersions } from './versions.ts';
import { readVersions } from '../versions/file.ts';
import { recordVersion } from '../versions/record.ts';
import type { Version } from '../schemas/version.ts';
import { checkSchema, decodeText, describePath, parseYaml, type YamlFile } from './yaml.ts';

/** One operation's folder, read and checked. Facts, sources and entry are missing where they have problems. */
export interface OperationFiles {
  slug: string;
  facts: Facts | undefined;
  sources: Source[] | undefined;
  entry: Entry | undefined;
  /** Ids of the sources that the story cites, in the order in which they first stand. */
  cited: string[];
  /** Words in the story. */
  words: number;
  /** The story's parts in plain words. */
  sections: Section[];
  /** What the entry says today, as a version; missing where anything in the folder has a problem. */
  version: Version | undefined;
}

export interface ContentReport {
  operations: OperationFiles[];
  terms: ReadonlyMap<string, Term>;
  permalinks: Permalinks;
  problems: Problem[];
}

/**
 * Reads the whole `content` folder and gathers every problem in it. This is the gate: the build asks it first.
 * @param root folder of the project
 * @param options.versions false leaves out what recorded versions say: for recording them
 * @throws only where a file can't be read at all
 */
export function readContent(root: string, { versions = true }: { versions?: boolean } = {}): ContentReport {
  const problems: Problem[] = [];
  const operationsDir = join(root, 'content/operations');
  const slugs = listFolders(operationsDir);
  const drafts = slugs.map((slug) => readDraft(root, join(operationsDir, slug), slug, problems));
  const termIds = new Set(listMdx(join(root, 'content/glossary')).map((path) => basename(path, '.mdx')));
  const terms = readFrontmatters(root, 'glossary', termSchema, problems, ({ see }) =>
    see.flatMap((other, index) => (termIds.has(other) ? [] : [{ path: ['see', index], message: `There is no term "${other}" in content/glossary. Write the name of a file there, without .mdx.` }])),
  );
  if (!slugs.length) problems.push({ file: 'content/operations', message: 'There is no network here. Make a folder for each, with entry.mdx, facts.yaml and sources.yaml.' });
  const networks = new Map(drafts.map(({ slug, facts }) => [slug, facts?.name ?? slug]));

  const operations = drafts.map((draft) => {
    const context: ProseContext = { facts: draft.facts, sourceIds: new Set(draft.sources?.map(({ id }) => id)), networks, terms, termIds };
    problems.push(...checkOperation(draft, new Set(slugs), context));
    const version = problems.some(({ file }) => Object.values(draft.files).includes(file)) ? undefined : recordDraft(draft, networks);
    if (versions) problems.push(...checkRecorded(root, draft, version));
    return { version, slug: draft.slug, facts: draft.facts, sources: draft.sources, entry: draft.entry, cited: collectCited(draft.story.root, draft.facts), words: countWords(draft.story.root), sections: splitSections(draft.story.root, draft.facts, networks) };
  });

  for (const folder of ['glossary', 'pages'] as const) {
    for (const path of listMdx(join(root, 'content', folder))) {
      const file = getName(root, path);
      const { text } = decodeText(readFileSync(path), file);
      problems.push(...checkMarkup(parseMdx(text, file).root, file, { sourceIds: new Set(), networks, terms, termIds }));
    }
  }
  readFrontmatters(root, 'pages', pageSchema, problems);
  const sources = operations.map((operation) => operation.sources);
  problems.push(...readLinks(root, sources.every((list) => list !== undefined) ? new Set(sources.flatMap((list) => list.map(({ url }) => url))) : undefined).problems);

  const permalinks = readPermalinks(root, problems);
  // Of an entry that has problems of its own, not every id is known.
  const anchors = new Map(drafts.map(({ slug, facts, sources, story }) => [slug, facts && sources && !story.problems.length ? collectAnchors(story.root, { facts, sourceIds: new Set(sources.map(({ id }) => id)) }) : undefined]));
  problems.push(...checkPermalinks(permalinks, anchors));
  return { operations, terms, permalinks, problems };
}

interface Draft {
  slug: string;
  files: { entry: string; facts: string; sources: string };
  facts: Facts | undefined;
  factsYaml: YamlFile;
  sources: Source[] | undefined;
  sourcesYaml: YamlFile;
  entry: Entry | undefined;
  entryYaml: YamlFile;
  story: ReturnType<typeof parseMdx>;
  /** The story as it is written, without its frontmatter. */
  storyText: string;
}

function readDraft(root: string, dir: string, slug: string, problems: Problem[]): Draft {
  const files = { entry: getName(root, join(dir, 'entry.mdx')), facts: getName(root, join(dir, 'facts.yaml')), sources: getName(root, join(dir, 'sources.yaml')) };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) problems.push({ file: getName(root, dir), message: `"${slug}" can't be an address. Name the folder with a-z, 0-9 and single hyphens.` });

  // Undefined where the file can't be used, and a problem says why.
  const read = (file: string): string | undefined => {
    if (!existsSync(join(root, file))) {
      problems.push({ file, message: 'This file is missing. An operation has entry.mdx, facts.yaml and sources.yaml.' });
      return undefined;
    }
    const { text, problems: damage } = decodeText(readFileSync(join(root, file)), file);
    problems.push(...damage);
    if (damage.length) return undefined;
    if (text.trim()) return text;
    problems.push({ file, message: 'This file is empty. The same file of another network shows what belongs here.' });
    return undefined;
  };
  const take = <Schema extends z.ZodType>(schema: Schema, yaml: YamlFile, file: string, text: string | undefined) => {
    if (text === undefined) return undefined;
    const { value, problems: found } = checkSchema(schema, yaml, file);
    problems.push(...found);
    return value;
  };

  const factsText = read(files.facts);
  const factsYaml = parseYaml(factsText ?? '', files.facts);
  const sourcesText = read(files.sources);
  const sourcesYaml = parseYaml(sourcesText ?? '', files.sources);
  const entryText = read(files.entry);
  const story = parseMdx(entryText ?? '', files.entry);
  problems.push(...story.problems);
  const frontmatter = getFrontmatter(story.root)?.trim() ? getFrontmatter(story.root) : undefined;
  const entryYaml = parseYaml(frontmatter ?? '', files.entry, 1);
  if (entryText !== undefined && !story.problems.length && frontmatter === undefined) problems.push({ file: files.entry, line: 1, message: describeNoFrontmatter(entrySchema) });

  return {
    slug,
    files,
    facts: take(factsSchema, factsYaml, files.facts, factsText),
    factsYaml,
    sources: take(z.array(sourceSchema), sourcesYaml, files.sources, sourcesText),
    sourcesYaml,
    entry: take(entrySchema, entryYaml, files.entry, frontmatter),
    entryYaml,
    story,
    storyText: (entryText ?? '').replace(/^---\r?\n[\s\S]*?\n---\r?\n/, ''),
  };
}

/** What a sound draft says, as a version. */
function recordDraft({ slug, entry, facts, factsYaml, sources, sourcesYaml, story, storyText }: Draft, names: ReadonlyMap<string, string>): Version | undefined {
  if (!entry || !facts || !sources) return undefined;
  return recordVersion({ slug, entry, facts, sources, cited: collectCited(story.root, facts), names, raw: { facts: factsYaml.value, sources: sourcesYaml.value, story: storyText } });
}

/** What is wrong with the recorded versions of an entry; and, where the entry itself is sound, what of it contradicts them. */
function checkRecorded(root: string, { slug, files, entry, entryYaml }: Draft, version: Version | undefined): Problem[] {
  const { versions, problems } = readVersions(root, slug);
  if (problems.length || !version || !entry) return problems;
  return checkVersions(entry, version, versions).map(at(files.entry, entryYaml));
}

/** Places a finding in its file. */
const at = (file: string, yaml: YamlFile) => ({ path, message }: Finding): Problem => ({ file, line: yaml.findLine(path), ...describePath(yaml.value, path), message });

function checkOperation({ slug, files, facts, factsYaml, sources, sourcesYaml, entry, entryYaml, story }: Draft, slugs: ReadonlySet<string>, context: ProseContext): Problem[] {
  const problems: Problem[] = [];
  if (facts) {
    const findings = [...checkIds(facts), ...checkRelations(facts, slug, slugs), ...checkRulings(facts), ...checkHeadlines(facts), ...checkPeople(facts.people)];
    if (sources) findings.push(...checkSourceIds(facts, sources));
    if (entry) findings.push(...checkDates(facts, entry));
    problems.push(...findings.map(at(files.facts, factsYaml)));
  }
  if (facts && sources) {
    const cited = new Set([...[...eachSourceList(facts)].flatMap(({ ids }) => ids), ...collectCited(story.root, facts)]);
    problems.push(...checkSources(sources, cited).map(at(files.sources, sourcesYaml)));
  }
  if (entry) problems.push(...checkChanges(entry).map(at(files.entry, entryYaml)));
  if (facts && sources) problems.push(...checkMarkup(story.root, files.entry, context), ...checkStory(story.root, files.entry, context), ...checkClaimIds(story.root, files.entry, context));
  return problems;
}

function readFrontmatters<Schema extends z.ZodObject>(root: string, folder: string, schema: Schema, problems: Problem[], check: (value: z.output<Schema>) => Finding[] = () => []): Map<string, z.output<Schema>> {
  const found = new Map<string, z.output<Schema>>();
  for (const path of listMdx(join(root, 'content', folder))) {
    const file = getName(root, path);
    const { text, problems: damage } = decodeText(readFileSync(path), file);
    const { root: tree, problems: broken } = parseMdx(text, file);
    problems.push(...damage, ...broken);
    if (damage.length || broken.length) continue;
    const frontmatter = getFrontmatter(tree);
    if (!frontmatter?.trim()) {
      problems.push({ file, line: 1, message: describeNoFrontmatter(schema) });
      continue;
    }
    const yaml = parseYaml(frontmatter, file, 1);
    const { value, problems: wrong } = checkSchema(schema, yaml, file);
    problems.push(...wrong);
    if (!value) continue;
    problems.push(...check(value).map(at(file, yaml)));
    found.set(basename(path, '.mdx'), value);
  }
  return found;
}

const describeNoFrontmatter = ({ shape }: z.ZodObject) => `The frontmatter is missing. Begin the file with a line --- and ${Object.keys(shape).join(', ')}, and close it with another ---.`;

/** A file's path below the project's folder, written alike on every system. */
const getName = (root: string, path: string) => relative(root, path).split(sep).join('/');

function listFolders(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).filter((item) => item.isDirectory()).map(({ name }) => name).sort();
}

function listMdx(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir).filter((name) => name.endsWith('.mdx')).sort().map((name) => join(dir, name));
}
