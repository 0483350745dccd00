import type { StoryNode } from '../model/story.ts';
import type { Network } from '../model/network.ts';
import type { Twin } from './records.ts';
import { readStory } from './story.ts';
import { known, makeCommon, precisionOf, toAccounts, toChanges, toDisagreements, toFigures, toHearings, toLifespans, toMilestones, toNetwork, toPeople, toQuestions, toRelations, toRulings, toSources, toStages, type TableInput } from './tables.ts';

/** A story as the page has it: its Markdown tree, and the ids of its section headings. */
export interface Story {
  root: StoryNode;
  headings: readonly string[];
}

/** The twin of an entry: everything that its page says, as data. */
export function makeTwin(network: Network, story: Story, names: ReadonlyMap<string, string>, input: Pick<TableInput, 'toAddress' | 'getHistory'>): Twin {
  const { facts } = network;
  const { toAddress } = input;
  const common = makeCommon(network, input);
  const { globalize } = common;
  const cite = <Item extends { sources: string[] }>(items: readonly Item[]) => items.map((item) => ({ ...item, sources: item.sources.map(globalize) }));
  const stages = toStages(network, common, toAddress);
  const accounts = toAccounts(network, common, toAddress);
  const toFacts = (list: typeof facts.product) => list.map(({ text, confidence = null, note = null, sources }) => ({ text, confidence, note, sources: sources.map(globalize) }));
  return {
    ...toNetwork(network, common, toAddress)[0]!,
    lifespan: toLifespans(network, common, toAddress),
    operations: cite(facts.operations),
    product: toFacts(facts.product),
    technique: toFacts(facts.technique),
    agencies: cite(facts.agencies),
    countries_in_story: cite(facts.countries),
    milestones: toMilestones(network, common, toAddress),
    hearings: toHearings(network, common, toAddress),
    figures: toFigures(network, common, toAddress),
    people: toPeople(network, common, toAddress).map((person) => ({ ...person, stages: stages.filter((stage) => stage.person === person.id) })),
    people_note: facts.people_note ?? null,
    rulings: toRulings(network, common, toAddress),
    relations: toRelations(network, common, toAddress),
    relations_note: facts.relations_note ?? null,
    statements: facts.statements.map(({ by, date, text, sources }) => ({ made_by: by, date: known(date), precision: precisionOf(date), text, sources: sources.map(globalize) })),
    disagreements: toDisagreements(network, common, toAddress).map((disagreement) => ({ ...disagreement, accounts: accounts.filter((account) => account.disagreement === disagreement.id) })),
    questions: toQuestions(network, common, toAddress),
    bibliography: toSources(network, common, toAddress),
    story: readStory(story.root, { facts, names, globalize, headings: story.headings }),
    changes: toChanges(network, common, toAddress),
  };
}
