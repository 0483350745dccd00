import type { Entry } from '../schemas/entry.ts';
import type { Facts, Person } from '../schemas/facts.ts';
import type { Source } from '../schemas/source.ts';
import { formatDate, getEnd, getStart, isBefore, type PartialDate } from '../model/partial-date.ts';
import { eachSourceList } from '../model/citations.ts';
import { getAddressKey } from '../model/links.ts';
import { isProven } from '../model/people.ts';
import { listRecorded } from '../model/rulings.ts';

/** A problem before it is known on which line it stands: the path leads there. */
export interface Finding {
  path: readonly PropertyKey[];
  message: string;
}

/** Records that cite a source which is not in the bibliography. */
export function checkSourceIds(facts: Facts, sources: readonly Source[]): Finding[] {
  const known = new Set(sources.map(({ id }) => id));
  return [...eachSourceList(facts)].flatMap(({ path, ids }) =>
    ids.flatMap((id, index) => [
      ...(known.has(id) ? [] : [{ path, message: `There is no source "${id}" in sources.yaml. Add it there, or correct the id.` }]),
      ...(ids.indexOf(id) === index ? [] : [{ path, message: `Source "${id}" stands twice in this list. Leave one.` }]),
    ]),
  );
}

/** Sources that share an id or an address, or that nothing cites. */
export function checkSources(sources: readonly Source[], cited: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const ids = new Map<string, number>();
  const addresses = new Map<string, string>();
  for (const [index, { id, url }] of sources.entries()) {
    if (ids.has(id)) findings.push({ path: [index, 'id'], message: `The id "${id}" is taken by an earlier source. Give this one another.` });
    ids.set(id, index);
    const twin = addresses.get(getAddressKey(url));
    if (twin) findings.push({ path: [index, 'url'], message: `"${url}" is already the address of ${twin}. Keep one record and cite that.` });
    addresses.set(getAddressKey(url), id);
    if (!cited.has(id)) findings.push({ path: [index, 'id'], message: `Nothing cites the source "${id}". Cite it, or delete it.` });
  }
  return findings;
}

/** Ids that two records share. They are addresses, so each has to be one of a kind in its entry. */
export function checkIds(facts: Facts): Finding[] {
  const seen = new Set<string>();
  const lists = ['milestones', 'figures', 'people', 'rulings', 'disagreements', 'unknowns'] as const;
  return lists.flatMap((list) =>
    facts[list].flatMap(({ id }, index) => {
      const taken = seen.has(id);
      seen.add(id);
      return taken ? [{ path: [list, index, 'id'], message: `The id "${id}" is taken by another record of this entry. Ids are addresses: give this one a word more.` }] : [];
    }),
  );
}

/** Dates that contradict each other, or that lie in the future of the entry. */
export function checkDates(facts: Facts, entry: Pick<Entry, 'updated'>): Finding[] {
  const { launched, covert_from, covert_to, taken_down, announced } = facts.lifespan;
  const findings: Finding[] = [];
  const launch = dated(launched?.date);
  const end = dated(taken_down.date);
  const covert = dated(covert_from?.date);
  const covertEnd = dated(covert_to?.date);

  if (launch && end && isBefore(end, launch)) findings.push({ path: ['lifespan', 'taken_down', 'date'], message: `The takedown (${end}) lies before the launch (${launch}). One of the two is wrong.` });
  if (covert && end && isBefore(end, covert)) findings.push({ path: ['lifespan', 'covert_from', 'date'], message: `Police can't have begun to read (${covert}) after the takedown (${end}). One of the two is wrong.` });
  if (covert && covertEnd && isBefore(covertEnd, covert)) findings.push({ path: ['lifespan', 'covert_to', 'date'], message: `The secret reading can't have ended (${covertEnd}) before it began (${covert}). One of the two is wrong.` });

  const future = (date: PartialDate | 'unknown', path: PropertyKey[]) => {
    if (date !== 'unknown' && getStart(date) > getStart(entry.updated))
      findings.push({ path, message: `"${date}" lies after the entry's updated date, ${entry.updated}. Correct it, or raise updated in entry.mdx.` });
  };

  for (const [index, { date, prehistory, scheduled }] of facts.milestones.entries()) {
    const path = ['milestones', index, 'date'];
    if (launch && isBefore(date, launch) && !prehistory)
      findings.push({ path, message: `"${date}" lies before the launch (${launch}). Add prehistory: true if the step belongs to the story all the same, or correct the date.` });
    if (launch && prehistory && !isBefore(date, launch)) findings.push({ path, message: `"${date}" does not lie before the launch (${launch}). Take out prehistory: true, or correct the date.` });
    if (getStart(date) > getStart(entry.updated) && !scheduled)
      findings.push({ path, message: `"${date}" lies after the entry's updated date, ${entry.updated}. Add scheduled: true if it is planned, or correct the date.` });
    if (scheduled && getEnd(date) <= getStart(entry.updated))
      findings.push({ path, message: `"${date}" is past by the entry's updated date, ${entry.updated}. Say what happened and take out scheduled: true.` });
  }

  for (const [index, step] of facts.milestones.entries())
    for (const [place, { on, until }] of (step.hearings ?? []).entries()) {
      const path = ['milestones', index, 'hearings', place];
      if (until && until <= on) findings.push({ path: [...path, 'until'], message: `The last day of the hearing, ${until}, does not lie after the first, ${on}. Correct one of the two, or leave out until.` });
      // A hearing that moves has to be said in words too: so it is seen on the page, in the versions, and as a change in calendars.
      for (const [key, date] of Object.entries({ on, until }))
        if (date && date !== step.date && !new RegExp(`(?<!\\d)${formatDate(date).replace(/ \d{4}$/, '')}\\b`).test(`${step.text} ${step.note ?? ''}`)) findings.push({ path: [...path, key], message: `The step does not speak of ${formatDate(date)}. Say in its text or note what was announced for that day, or correct the date.` });
    }

  for (const [index, { as_of }] of facts.figures.entries()) future(as_of, ['figures', index, 'as_of']);
  for (const [index, { date }] of facts.rulings.entries()) future(date, ['rulings', index, 'date']);
  for (const [index, { date }] of facts.statements.entries()) future(date, ['statements', index, 'date']);
  for (const [index, { status_date, record }] of facts.people.entries()) {
    future(status_date, ['people', index, 'status_date']);
    for (const [step, { date }] of record.entries()) future(date, ['people', index, 'record', step, 'date']);
  }
  for (const [point, turn] of Object.entries({ launched, covert_from, covert_to, taken_down, announced })) if (turn) future(turn.date, ['lifespan', point, 'date']);
  return findings;
}

const dated = (date: string | undefined) => (date && date !== 'unknown' ? date : undefined);

/** Steps that name a ruling which is not there. */
export function checkRulings({ milestones, rulings }: Facts): Finding[] {
  const ids = new Set(rulings.map(({ id }) => id));
  const recorded = listRecorded({ milestones, rulings });
  return milestones.flatMap((step, index) => {
    const { kind, ruling, country } = step;
    const path = ['milestones', index, 'ruling'];
    const needsCountry = kind === 'ruling' && !recorded.has(step);
    if (needsCountry && country === undefined) return [{ path: ['milestones', index], message: 'This ruling has no record of its own. Write the country of its court, country: NL; or make a record under rulings and name it here, ruling: r-….' }];
    if (!needsCountry && country !== undefined) return [{ path: ['milestones', index, 'country'], message: `Only a ruling without a record of its own says its country here. Take out country: ${country}.` }];
    if (ruling === undefined) return [];
    if (!ids.has(ruling)) return [{ path, message: `No ruling of this entry has the id "${ruling}". Write one of: ${[...ids].join(', ') || 'none yet'}.` }];
    return kind === 'ruling' ? [] : [{ path, message: `Only a step of the kind ruling is told by the record of a ruling; this one is of the kind ${kind}. Take out ruling, or correct the kind.` }];
  });
}

/** Relations to networks that the site doesn't have, or to itself. */
export function checkRelations(facts: Facts, slug: string, slugs: ReadonlySet<string>): Finding[] {
  return facts.relations.flatMap(({ to }, index) => {
    const path = ['relations', index, 'to'];
    if (to === slug) return [{ path, message: `"${to}" is this network itself. Name another.` }];
    if (!slugs.has(to)) return [{ path, message: `There is no network "${to}". Write the name of a folder in content/operations: ${[...slugs].join(', ')}.` }];
    return [];
  });
}

/** More than three headline figures, or two of one rank. */
export function checkHeadlines(facts: Facts): Finding[] {
  const ranks = new Set<number>();
  return facts.figures.flatMap(({ headline }, index) => {
    if (headline === undefined) return [];
    const taken = ranks.has(headline);
    ranks.add(headline);
    return taken ? [{ path: ['figures', index, 'headline'], message: `Another figure is headline ${headline} already. Give each of the two or three its own rank.` }] : [];
  });
}

/** Change notes that don't match the entry's dates or one another. */
export function checkChanges({ published, updated, checked, changes }: Entry): Finding[] {
  const findings: Finding[] = [];
  if (checked !== undefined && isBefore(checked, published)) findings.push({ path: ['checked'], message: `The sources were last checked (${checked}) before the entry was published (${published}). One of the two is wrong.` });
  const newest = changes[0]!;
  if (isBefore(updated, published)) findings.push({ path: ['updated'], message: `The entry was updated (${updated}) before it was published (${published}). One of the two is wrong.` });
  if (isBefore(newest.date, updated)) findings.push({ path: ['changes', 0, 'date'], message: `The newest change note is of ${newest.date}, but updated says ${updated}. Add a note of ${formatDate(updated)} at the top that says what changed.` });
  const ids = new Set<string>();
  for (const [index, { id, date, kind }] of changes.entries()) {
    if (index && getStart(date) > getStart(changes[index - 1]!.date)) findings.push({ path: ['changes', index, 'date'], message: `The note of ${date} stands below an older one. Put the newest first.` });
    if (isBefore(updated, date)) findings.push({ path: ['changes', index, 'date'], message: `The note is of ${date}, but updated says ${updated}. Raise updated to ${date}: a change is published on the day of its note.` });
    if (isBefore(date, published)) findings.push({ path: ['changes', index, 'date'], message: `The note is of ${date}, before the entry was published (${published}). One of the two is wrong.` });
    if (ids.has(id)) findings.push({ path: ['changes', index, 'id'], message: `The id "${id}" is taken by another note of this entry. Ids are addresses: give this one a word more.` });
    ids.add(id);
    if (kind === 'publication' && index < changes.length - 1) findings.push({ path: ['changes', index, 'kind'], message: 'Only the oldest note is the first publication. Write minor, material or correction.' });
  }
  const first = changes.at(-1)!;
  if (first.kind !== 'publication' || first.date !== published) findings.push({ path: ['changes', changes.length - 1], message: `The oldest note has to be the first publication. Write one with kind: publication and date: ${published} at the end.` });
  return findings;
}

const verdict = /\b(?:was|were|is|are|been|stands)\s+(?:\w+\s+)?(?:convicted|found guilty|sentenced|jailed)\b|\bple(?:ade)?d\s+guilty\b|\bconvicted\s+(?:of|for|by)\b|^convicted\b/i;
const denial = /\b(?:not|no|nor|never|without|unless|if|until|previously|earlier)\b/i;

/** People whose text speaks of a conviction that their record doesn't have. */
export function checkPeople(people: readonly Person[]): Finding[] {
  return people.flatMap((person, index) =>
    isProven(person)
      ? []
      : (['role', 'detail'] as const).flatMap((field) =>
          splitSentences(person[field])
            .filter((sentence) => verdict.test(sentence) && !denial.test(sentence))
            .map((sentence) => ({
              path: ['people', index, field],
              message: `"${sentence}" speaks of a conviction, but the record has only: ${person.record.map(({ stage }) => stage).join(', ')}. Add the conviction to the record with its sources, or say "alleged" or "charged".`,
            })),
        ),
  );
}

/** Sentences that call someone convicted who is only charged. Returns sentence and name. */
export function findUnprovenVerdicts(text: string, people: readonly Person[]): { sentence: string; name: string }[] {
  const unproven = people.filter((person) => person.name && !isProven(person));
  return splitSentences(text).flatMap((sentence) => {
    if (!verdict.test(sentence) || denial.test(sentence)) return [];
    const person = unproven.find(({ name }) => sentence.includes(name!.split(' ').at(-1)!));
    return person ? [{ sentence, name: person.name! }] : [];
  });
}

const splitSentences = (text: string) => text.split(/(?<=[.;!?])\s+/);
