import { describe, expect, test } from 'vitest';
import { getGrade, isDecision, weighEvidence, type Claim } from '../../../src/model/evidence.ts';
import type { Source } from '../../../src/schemas/source.ts';

const source = (kind: Source['kind'], publisher: string, over: Partial<Source> = {}) => ({ kind, publisher, title: 'Phones', seen: true, ...over });
const say = (sources: Parameters<typeof weighEvidence>[0], claim: Claim = { type: 'figure' }) => weighEvidence(sources, claim).words.join(' · ');

describe('grades', () => {
  test.each([
    ['court', 'primary'],
    ['official', 'primary'],
    ['company', 'primary'],
    ['document', 'primary'],
    ['news', 'press'],
    ['academic', 'secondary'],
    ['analysis', 'secondary'],
    ['encyclopedia', 'secondary'],
  ] as const)('%s is %s', (kind, grade) => {
    expect(getGrade({ kind })).toBe(grade);
  });

  test('what is marked as weak is weak, whatever its kind', () => {
    expect(getGrade({ kind: 'official', weak: 'copy on another site' })).toBe('weak');
  });
});

describe('the line below a record', () => {
  test('names the strongest kind and counts publishers, an agency once', () => {
    expect(say([source('news', 'Stern (AFP)'), source('official', 'Europol'), source('news', 'Khaleej Times (AFP)'), source('news', 'NRC')])).toBe('Official statement · 3 publishers');
  });

  test('says that one source is one', () => {
    expect(say([source('news', 'NRC')])).toBe('Press · one source only');
  });

  test('says that several sources of one publisher are one voice', () => {
    expect(say([source('news', 'NRC'), source('news', 'NRC')])).toBe('Press · one publisher only');
  });

  test('says that nobody but the police gives a figure or an account', () => {
    expect(say([source('official', 'Europol')])).toBe('Official statement · one source only · police figure, not independently verified');
    expect(say([source('official', 'Politie.nl'), source('official', 'Europol')])).toBe('Official statement · 2 publishers · police figure, not independently verified');
    expect(say([source('official', 'Europol')], { type: 'milestone', kind: 'arrest' })).toBe('Official statement · one source only · police account, not independently verified');
  });

  test('calls a figure of other authorities official, not police', () => {
    expect(say([source('official', 'European Parliament')])).toBe('Official statement · one source only · official figure, not independently verified');
    expect(say([source('official', 'Politie.nl'), source('official', 'Eurojust')])).toBe('Official statement · 2 publishers · official figure, not independently verified');
  });

  test('says that only the company vouches for its own figure', () => {
    expect(say([source('company', 'Sky ECC (company site)')])).toBe('Company text · one source only · the company’s own figure, not independently verified');
  });

  test('does not ask for a second witness to what an authority announced', () => {
    expect(say([source('official', 'Europol')], { type: 'milestone', kind: 'announcement' })).toBe('Official statement · one source only');
  });

  test('does not let a weak copy or an unopened source raise the count', () => {
    expect(say([source('news', 'NRC'), source('news', 'Copycat', { weak: 'a repost' })])).toBe('Press · one publisher only');
    expect(say([source('news', 'NRC'), source('news', 'Trouw', { seen: false })])).toBe('Press · one publisher only');
  });

  test('does not take over the strength of a source that nobody opened, but says that it is cited', () => {
    expect(say([source('official', 'Europol', { seen: false }), source('news', 'NRC'), source('news', 'NOS')])).toBe('Press · 2 publishers · official statement cited, not opened by us');
  });

  test('weighs weak sources where there are no others', () => {
    expect(say([source('news', 'Copycat', { weak: 'a repost' }), source('news', 'Echo', { weak: 'a repost' })])).toBe('Press · 2 publishers');
    expect(say([source('official', 'Europol', { seen: false })])).toBe('Official statement · one source only · police figure, not independently verified');
  });

  test('refuses to weigh nothing', () => {
    expect(() => say([])).toThrow('No sources to weigh');
  });
});

describe('courts', () => {
  const judgment = source('court', 'Hoge Raad', { title: 'ECLI:NL:HR:2024:192' });
  const opinion = source('court', 'Curia', { title: 'Opinion of Advocate General Ćapeta, Case C-670/22' });

  test('a figure in a judgment stands in a court document: no court has found it', () => {
    expect(say([judgment])).toBe('In a court document · one source only');
  });

  test('a ruling in the text of a court was found by a court', () => {
    expect(say([judgment, source('news', 'NRC')], { type: 'ruling', court: 'Supreme Court of the Netherlands', text: 'The use was lawful.' })).toBe('Found by a court · 2 publishers');
    for (const kind of ['ruling', 'conviction', 'acquittal', 'sentence'] as const) expect(say([judgment], { type: 'milestone', kind })).toBe('Found by a court · one source only');
  });

  test('a ruling known from the press only is not called found by a court', () => {
    expect(say([source('news', 'NRC')], { type: 'ruling', court: 'Supreme Court of the Netherlands' })).toBe('Press · one source only');
  });

  test('steps that no court decided stand in a court document', () => {
    for (const kind of ['infiltration', 'arrest', 'charge', 'plea'] as const) expect(say([judgment], { type: 'milestone', kind })).toBe('In a court document · one source only');
  });

  test('a question put to another court finds nothing, and a law is no ruling', () => {
    expect(say([judgment], { type: 'milestone', kind: 'ruling', text: 'The Berlin court asked the EU Court of Justice.' })).toBe('In a court document · one source only');
    expect(say([judgment], { type: 'ruling', court: 'New South Wales (an act of parliament, not a ruling)' })).toBe('In a court document · one source only');
  });

  test('an opinion alone is no finding', () => {
    expect(say([opinion], { type: 'ruling', court: 'Court of Justice of the European Union' })).toBe('In a court document · one source only');
  });

  test.each([
    'Action brought on 8 March 2024 - CW v Europol and Eurojust (Case T-148/24)',
    'Recours introduit le 25 mars 2024 - DG/Europol et Eurojust (T-167/24)',
    'Conclusie AG ECLI:NL:PHR:2023:478',
    'CD & Anor v The Commonwealth of Australia [2025] HCATrans 35',
    "A.L. c. France et E.J. c. France, nos 44715/20 et 47930/21 - objet de l'affaire",
    'Case A24/2024: CD & Anor v Director of Public Prosecutions (SA)',
  ])('%s is no decision', (title) => {
    expect(isDecision({ kind: 'court', title, note: undefined })).toBe(false);
  });

  test('a note can say that a court document is cited for something else than its decision', () => {
    expect(isDecision({ kind: 'court', title: 'ECLI:NL:RBAMS:2021:1507', note: 'Cited for the position of the defence only.' })).toBe(false);
    expect(isDecision({ kind: 'court', title: 'ECLI:NL:RBAMS:2021:1507', note: undefined })).toBe(true);
    expect(isDecision({ kind: 'news', title: 'ECLI:NL:RBAMS:2021:1507', note: undefined })).toBe(false);
  });
});
