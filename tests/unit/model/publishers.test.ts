import { describe, expect, test } from 'vitest';
import { groupByPublisher, parsePublisher } from '../../../src/model/publishers.ts';

describe('names behind a publisher', () => {
  test.each([
    ['Europol', ['europol']],
    ['The Guardian', ['guardian']],
    ['Welt (dpa)', ['dpa', 'welt']],
    ['ANP / Haarlems Dagblad', ['anp', 'haarlems dagblad']],
    ['La Libre Belgique (Belga/AFP)', ['afp', 'belga', 'la libre belgique']],
    ['Agence France-Presse via Kuwait Times', ['afp']],
    ['Reuters (via SWI swissinfo.ch)', ['reuters']],
    ['DutchNews.nl', ['dutchnews']],
    ['Vice / Motherboard', ['vice']],
    ['Techdirt (on a Motherboard report)', ['techdirt', 'vice']],
    ['Daily8 (Sky News text)', ['daily8', 'sky news']],
    ['Hypebaby, after Computer Weekly', ['computer weekly', 'hypebaby']],
    ['Europol and Eurojust (release, reprinted by Il Metropolitano)', ['eurojust', 'europol']],
    ['Metropolnews (reproduces the joint release of Generalstaatsanwaltschaft Koblenz and LKA Rheinland-Pfalz)', ['generalstaatsanwaltschaft koblenz', 'lka rheinland-pfalz', 'metropolnews']],
    ['Hoge Raad (text at Lexboost)', ['dutch courts']],
    ['Court of Justice of the European Union (press release, on Lawyers Week)', ['court of justice european union']],
    ['High Court of Australia (transcript on CaseChat)', ['high court of australia']],
    ['J.J. Oerlemans, professor of criminal law (blog)', ['j.j. oerlemans']],
    ['Crimesite (column)', ['crimesite']],
    ['安全圈 (WeChat public account)', ['安全圈']],
    ['HCC', ['hcc']],
  ])('%s', (publisher, names) => {
    expect(parsePublisher(publisher)).toEqual(names);
  });

  test('keeps the whole name where every part of it only describes', () => {
    expect(parsePublisher('Blog (law firm)')).toEqual(['blog (law firm)']);
  });
});

describe('publishers', () => {
  const group = (...publishers: string[]) => groupByPublisher(publishers.map((publisher) => ({ publisher }))).map((list) => list.map(({ publisher }) => publisher));

  test('counts one agency once, however many papers print it', () => {
    expect(group('Stern (AFP)', 'Le Soir', 'Khaleej Times (AFP)', 'Agence France-Presse via Tahiti Infos')).toEqual([['Le Soir'], ['Stern (AFP)', 'Khaleej Times (AFP)', 'Agence France-Presse via Tahiti Infos']]);
  });

  test('counts a release and its reprints once', () => {
    expect(group('Europol', 'Europol (copy kept by Statewatch)')).toHaveLength(1);
  });

  test('counts two courts on one legal database as two', () => {
    expect(group('Rechtbank Amsterdam (text at Lexboost)', 'Hoge Raad (text at Lexboost)')).toHaveLength(2);
  });

  test('joins two through a third that shares a name with each', () => {
    expect(group('Europol', 'Eurojust', 'Europol and Eurojust')).toEqual([['Eurojust', 'Europol', 'Europol and Eurojust']]);
  });

  test('counts prosecutors and a court of the same district as two', () => {
    expect(group("US Attorney's Office, Southern District of California", 'US District Court, Southern District of California (text at Justia)')).toHaveLength(2);
  });

  test('finds nobody where there is nobody', () => {
    expect(group()).toEqual([]);
  });
});
