import { createHash } from 'node:crypto';
import { messages } from '../messages/en.ts';
import { describeSupport, numberSources, type NumberedSource } from '../model/citations.ts';
import { formatAsOf, formatPhrase, formatScope, groupFigures } from '../model/figures.ts';
import { formatHearing } from '../model/hearings.ts';
import { describeCovertTime, formatKnown } from '../model/network.ts';
import { compareDates, formatDate, type PartialDate } from '../model/partial-date.ts';
import { isPresumedInnocent } from '../model/people.ts';
import { formatPlace } from '../model/places.ts';
import { confidences, milestoneKinds, outcomes, relationKinds, rulingStates, sourceKinds, stages, type Confidence } from '../model/vocabulary.ts';
import type { Entry } from '../schemas/entry.ts';
import type { Facts } from '../schemas/facts.ts';
import type { Source } from '../schemas/source.ts';
import type { Item, Part, Piece, Version } from '../schemas/version.ts';
import { recordStory } from './story.ts';

/** An operation's folder as the gate has read it. */
export interface Sound {
  slug: string;
  entry: Entry;
  facts: Facts;
  sources: readonly Source[];
  /** Ids of the sources that the story cites, in the order in which they first stand. */
  cited: readonly string[];
  /** Names of all networks by slug. */
  names: ReadonlyMap<string, string>;
  /** What the files say, before the schemas: facts and sources as parsed, the story as text. */
  raw: { facts: unknown; sources: unknown; story: string };
}

/** What an entry says today, as a version of the day on which it was last updated. */
export function recordVersion({ slug, entry, facts, sources, cited, names, raw }: Sound): Version {
  const numbered = numberSources(sources, cited, facts);
  const words = messages.entry;
  const parts: Part[] = [
    { id: 'glance', title: words.glance, items: recordGlance(facts) },
    { id: 'story', title: words.story, items: recordStory(raw.story, { facts, names }) },
    { id: 'figures', title: words.figures, items: recordFigures(facts, numbered) },
    { id: 'milestones', title: words.milestones, items: recordMilestones(facts, numbered) },
    { id: 'rulings', title: words.rulings, items: recordRulings(facts, numbered) },
    { id: 'people', title: words.people, items: recordPeople(facts, numbered) },
    { id: 'disagreements', title: words.disagreements, items: recordDisagreements(facts) },
    { id: 'unknowns', title: words.unknowns, items: facts.unknowns.map(({ id, text }) => ({ id, kind: 'question', lines: [[text]] })) },
    { id: 'product', title: words.product, items: recordFacts(facts.product, numbered) },
    { id: 'technique', title: words.technique, items: recordFacts(facts.technique, numbered) },
    { id: 'operations', title: words.operations, items: recordAgencies(facts) },
    { id: 'statements', title: words.statements, items: facts.statements.map(({ by, date, text, sources: ids }) => ({ kind: 'fact', head: `${formatKnown(date)} · ${by}`, lines: [[text, cite(ids)]] })) },
    { id: 'related', title: words.related, items: recordRelations(facts, names) },
    { id: 'sources', title: words.sources, items: numbered.map(recordSource) },
  ];
  return sealVersion({
    format: 1,
    slug,
    date: entry.updated,
    published: entry.published,
    name: facts.name,
    title: entry.title,
    standfirst: entry.standfirst,
    content: hash({ title: entry.title, standfirst: entry.standfirst, ...raw, story: raw.story.replaceAll('\r\n', '\n') }),
    changes: entry.changes,
    parts: parts.filter(({ items }) => items.length),
  });
}

/** Puts the seal on a version: a hash of all that it says. */
export function sealVersion(version: Omit<Version, 'seal'>): Version {
  return { ...version, seal: hash(version) };
}

/** Whether nobody has written in a version since it was recorded. */
export function isSealed({ seal, ...version }: Version): boolean {
  return hash(version) === seal;
}

/** SHA-256 of a value, whatever the order of its keys. */
function hash(value: unknown): string {
  const sorted = JSON.stringify(value, (_, item: unknown) => (item && typeof item === 'object' && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item));
  return createHash('sha256').update(sorted).digest('hex');
}

const cite = (ids: readonly string[]): Piece => ({ cites: [...ids] });

const byDate = (a: PartialDate | 'unknown', b: PartialDate | 'unknown') => (a === 'unknown' || b === 'unknown' ? Number(a === 'unknown') - Number(b === 'unknown') : compareDates(a, b));

/** Reservations and notes on a record, as src/components/Marks.astro prints them. */
function recordNote(ids: readonly string[], sources: readonly NumberedSource[], { confidence, note }: { confidence?: Confidence | undefined; note?: string | undefined }): { note?: string } {
  const support = describeSupport(sources.filter(({ id }) => ids.includes(id)));
  const text = [support && `${support}.`, confidence && confidences[confidence], note].filter(Boolean).join(' ');
  return text ? { note: text } : {};
}

function recordGlance(facts: Facts): Item[] {
  const { launched, covert_from, covert_to, taken_down, announced } = facts.lifespan;
  const words = messages.entry;
  const line = (title: string, pieces: Piece[], note?: string | undefined): Item => ({ kind: 'fact', title, lines: [pieces], ...(note && { note }) });
  const turn = (title: string, point: typeof launched, more = ''): Item => (point ? line(title, [`${formatKnown(point.date)}${more}`, cite(point.sources)], point.note) : line(title, ['not known']));
  const covertTime = describeCovertTime(facts);
  const covertMore = [covertTime, covert_to && `until ${formatKnown(covert_to.date)}`].filter(Boolean).join(', ');
  return [
    line(words.howItFell, [`${outcomes[facts.outcome].label}. ${facts.outcome_text}`]),
    turn(words.launched, launched),
    ...(covert_from ? [turn(words.covert, covert_from, covertMore && ` (${covertMore})`)] : [line(words.covert, [words.noCovert])]),
    turn(words.takenDown, taken_down),
    turn(words.announced, announced),
    line(words.ledBy, [facts.led_by]),
    ...(facts.also_known_as.length ? [line(words.alsoKnownAs, [facts.also_known_as.join(', ')])] : []),
  ];
}

function recordFigures({ figures }: Facts, sources: readonly NumberedSource[]): Item[] {
  return groupFigures(figures).flatMap(({ title, series }): Item[] => [
    { kind: 'heading', title, lines: [] },
    ...series.flatMap(({ label, of, figures: list }) =>
      list.map(
        (figure): Item => ({
          id: figure.id,
          kind: 'figure',
          head: `${of ? `${label}, ${of}` : label} · ${formatScope(figure)} · ${formatAsOf(figure)}`,
          lines: [[{ strong: formatPhrase(figure) }, cite(figure.sources)]],
          ...recordNote(figure.sources, sources, figure),
        }),
      ),
    ),
  ]);
}

function recordMilestones({ milestones }: Facts, sources: readonly NumberedSource[]): Item[] {
  return milestones.toSorted((a, b) => compareDates(a.date, b.date)).map((step) => ({
    id: step.id,
    kind: 'milestone',
    head: `${formatDate(step.date)} · ${milestoneKinds[step.kind]}${step.scheduled ? ', scheduled' : ''}`,
    lines: [[step.text, cite(step.sources)], ...(step.hearings ?? []).map((hearing): Piece[] => [`${messages.entry.announcedFor} ${formatHearing(hearing)}`])],
    ...recordNote(step.sources, sources, step),
  }));
}

function recordRulings({ rulings }: Facts, sources: readonly NumberedSource[]): Item[] {
  return rulings.toSorted((a, b) => byDate(a.date, b.date)).map((ruling) => ({
    id: ruling.id,
    kind: 'ruling',
    title: ruling.case,
    head: [ruling.date === 'unknown' ? 'date not known' : formatDate(ruling.date), ruling.court, ...(ruling.state ? [rulingStates[ruling.state]] : [])].join(' · '),
    lines: [[ruling.holding, cite(ruling.sources)]],
    ...recordNote(ruling.sources, sources, ruling),
  }));
}

function recordPeople({ people, people_note }: Facts, sources: readonly NumberedSource[]): Item[] {
  const note = [people_note, people.some(isPresumedInnocent) && messages.entry.presumption].flatMap((text): Item[] => (text ? [{ kind: 'fact', lines: [[text]] }] : []));
  const persons = people.map((person): Item => {
    const stage = (name: keyof typeof stages, date: string) => `${stages[name]}, ${date === 'unknown' ? 'date not known' : formatDate(date)}`;
    return {
      id: person.id,
      kind: 'person',
      title: person.name ?? person.described_as!,
      head: person.role,
      lines: [
        [`${stage(person.status, person.status_date)}${person.pending ? '; case pending' : ''}.`],
        [person.detail, cite(person.sources)],
        ...(person.record.length > 1 ? person.record.map(({ stage: name, date, sources: ids }): Piece[] => [stage(name, date), cite(ids)]) : []),
      ],
      ...recordNote(person.sources, sources, person),
    };
  });
  return [...note, ...persons];
}

function recordDisagreements({ disagreements }: Facts): Item[] {
  return disagreements.map(({ id, topic, versions, assessment }) => ({
    id,
    kind: 'disagreement',
    title: topic,
    lines: [...versions.map(({ says, sources }): Piece[] => [says, cite(sources)]), [{ strong: 'Better supported:' }, ` ${assessment}`]],
  }));
}

function recordFacts(facts: Facts['product'], sources: readonly NumberedSource[]): Item[] {
  return facts.map((fact) => ({ kind: 'fact', lines: [[fact.text, cite(fact.sources)]], ...recordNote(fact.sources, sources, fact) }));
}

function recordAgencies({ operations, agencies, countries }: Facts): Item[] {
  return [
    ...operations.map(({ name, agency, country, sources }): Item => ({ kind: 'fact', title: name, lines: [[`${agency} (${formatPlace(country)})`, cite(sources)]] })),
    ...agencies.map(({ name, country, role, sources }): Item => ({ kind: 'fact', title: `${name} (${formatPlace(country)})`, lines: [[role, cite(sources)]] })),
    ...countries.map(({ code, part, sources }): Item => ({ kind: 'fact', title: formatPlace(code), lines: [[part, cite(sources)]] })),
  ];
}

function recordRelations({ relations, relations_note }: Facts, names: ReadonlyMap<string, string>): Item[] {
  return [
    ...(relations_note ? [{ kind: 'fact', lines: [[relations_note]] } satisfies Item] : []),
    ...relations.map(({ kind, to, text, sources }): Item => ({ kind: 'fact', lines: [[`${relationKinds[kind]} `, { to: `/operations/${to}/`, text: names.get(to) ?? to }, `. ${text}`, cite(sources)]] })),
  ];
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

function recordSource(source: NumberedSource): Item {
  const { id, publisher, title, title_is, url, language, published, kind, seen, weak, note } = source;
  const remarks = [!seen && 'Not opened by us: cited on the word of another source.', weak && `Weak source: ${weak.replace(/\.$/, '')}.`, title_is && 'The words in brackets describe the source; they are not its headline.', note !== weak && note].filter(Boolean).join(' ');
  return {
    id,
    kind: 'source',
    title: publisher,
    head: [published === 'unknown' ? 'undated' : formatDate(published), sourceKinds[kind], ...(language === 'en' ? [] : [`in ${languages.of(language)}`])].join(' · '),
    lines: [[{ to: url, text: title_is ? `[${title}]` : title, ...(language !== 'en' && !title_is && { lang: language }) }]],
    ...(remarks && { note: remarks }),
  };
}
