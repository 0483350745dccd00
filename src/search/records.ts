import type { OperationFiles } from '../gate/content.ts';
import { describeMetric, formatAsOf, formatPhrase, formatScope } from '../model/figures.ts';
import { formatDate } from '../model/partial-date.ts';
import { formatPlace, isCountryCode } from '../model/places.ts';
import { milestoneKinds, stages } from '../model/vocabulary.ts';
import { lowerFirst } from '../model/words.ts';
import type { Term } from '../schemas/entry.ts';
import type { Source } from '../schemas/source.ts';
import { findCountries } from './countries.ts';

/** One hit that search can give: a part of a page with its own address. Shape: Pagefind's custom records. */
export interface SearchRecord {
  url: string;
  content: string;
  language: 'en';
  meta: { title: string; kind: string; network?: string; date?: string };
  filters: Record<string, string[]>;
  sort: { date: string };
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** Everything that search finds, from the content that passed the gate. */
export function toSearchRecords(operations: readonly OperationFiles[], terms: ReadonlyMap<string, Term>): SearchRecord[] {
  return [...operations.flatMap(toNetworkRecords), ...[...terms].map(([id, term]) => toTermRecord(id, term))];
}

function toNetworkRecords({ slug, facts, entry, sources, sections }: OperationFiles): SearchRecord[] {
  if (!facts || !entry || !sources) return [];
  const page = `/operations/${slug}/`;
  const { name } = facts;
  const allCountries = facts.countries.map(({ code }) => code).filter(isCountryCode);

  const make = (anchor: string, title: string, kind: string, content: string, { date, countries, ids }: { date?: string | undefined; countries: readonly string[]; ids: readonly string[] }): SearchRecord => ({
    url: anchor ? `${page}#${anchor}` : page,
    content,
    language: 'en',
    meta: { title, kind, network: name, ...(date && date !== 'unknown' && { date: formatDate(date) }) },
    filters: {
      network: [name],
      kind: [kind],
      ...(countries.length && { country: [...new Set(countries)].map((code) => formatPlace(code)) }),
      ...(date && date !== 'unknown' && { year: [date.slice(0, 4)] }),
      language: namesOfLanguages(ids, sources),
    },
    sort: { date: date && date !== 'unknown' ? date.padEnd(10, '-01') : '0000' },
  });

  const takedown = facts.lifespan.taken_down;
  const names = [...facts.also_known_as, ...facts.search_names, ...facts.operations.map((operation) => operation.name)];
  return [
    make('', name, 'Entry', `${entry.standfirst} ${facts.outcome_text} Also known as: ${names.join(', ')}.`, { date: takedown.date, countries: allCountries, ids: sources.map(({ id }) => id) }),
    ...sections.map(({ id, heading, text }) => make(id ?? '', `${name}: ${heading ?? 'the story'}`, 'Story', text, { countries: allCountries, ids: sources.map((source) => source.id) })),
    ...facts.milestones.map(({ id, date, kind, text, note, sources: ids }) => make(id, `${name}, ${formatDate(date)}`, milestoneKinds[kind], [text, note].filter(Boolean).join(' '), { date, countries: findCountries(text), ids })),
    ...facts.rulings.map((ruling) => make(ruling.id, `${name}: ${ruling.case}`, 'Court ruling', `${ruling.court}. ${ruling.case}. ${ruling.holding}`, { date: ruling.date, countries: isCountryCode(ruling.country) ? [ruling.country] : [], ids: ruling.sources })),
    ...facts.people.map((person) => make(person.id, `${person.name ?? person.described_as!} (${name})`, 'Person', `${person.name ?? person.described_as!}, ${person.role}. ${stages[person.status]}. ${person.detail}`, { date: person.status_date, countries: findCountries(person.detail), ids: person.sources })),
    ...facts.figures.map((figure) => {
      const value = formatPhrase(figure);
      const label = describeMetric(figure);
      return make(figure.id, `${name}: ${lowerFirst(label)}, ${value}`, 'Figure', `${label}: ${value}. ${formatScope(figure)}, ${formatAsOf(figure)}. ${figure.note ?? ''}`.trim(), { date: figure.as_of, countries: figure.scope.map((code) => code.slice(0, 2)).filter((code, index) => figure.scope[index] !== 'EU' && figure.scope[index] !== 'Europe' && isCountryCode(code)), ids: figure.sources });
    }),
    ...facts.disagreements.map(({ id, topic, versions, assessment }) => make(id, `${name}: accounts differ on ${topic}`, 'Disagreement', `${versions.map(({ says }) => says).join('. ')}. ${assessment}`, { countries: [], ids: versions.flatMap(({ sources: list }) => list) })),
  ];
}

function toTermRecord(id: string, { term, forms, short }: Term): SearchRecord {
  return { url: `/glossary/#${id}`, content: `${term}. ${short} ${forms.join(', ')}`, language: 'en', meta: { title: term, kind: 'Glossary' }, filters: { kind: ['Glossary'] }, sort: { date: '0000' } };
}

function namesOfLanguages(ids: readonly string[], sources: readonly Source[]): string[] {
  return [...new Set(sources.filter(({ id }) => ids.includes(id)).map(({ language }) => languages.of(language) ?? language))];
}
