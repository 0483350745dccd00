/**
 * Who stands behind a source, as far as its publisher's name says so.
 *
 * `sources.yaml` names publishers as a reader would: `Reuters (via Yahoo News)`, `Welt (dpa)`, `Daily8 (Sky News text)`,
 * `Europol (release, reprinted by Statewatch)`. From that it can be told when two sources are one account: the same name, the same
 * news agency, the text of another paper. It can't be told who owns whom, or which paper rewrote which release. So we count
 * publishers, err towards fewer, and don't speak of independence where the data can't know it.
 */
import type { Source } from '../schemas/source.ts';

/** Places that only hold a copy: what follows these words is no voice of its own. */
const carrier = /\b(?:(?:text|copy|copied|transcript|reproduced|reprinted|reposted?|reprint|read|listed|kept|carried|quoted in full|summary|page) (?:at|on|by|in)|(?<=release(?: \d+\/\d+)?, )on|via|(?<=\()in the)\s[^()]*/gi;

/** Words around a name that say what became of a text, and name nobody. */
const filler = /\b(?:(?:joint |press )?(?:release|statement)s?(?: \d+\/\d+)?|reproduces|reproduced|reporting|reports?|relays|based on|quoting|citing|summarising|after|with|on an?|texts?|copy|copied|translation|rendering|extract|digest|reposted|repost|reprint|reworded|interview|story|document for|judgment|series|English|Spanish edition|German desk|newspaper|newsletter|figures|summary|the|an?|that|of (?=(?:the|an?|release|Dutch|Generalstaatsanwaltschaft)\b))\b/gi;

/** Names in brackets that say what a publisher is, not who. */
const descriptions = new Set(
  'blog|column|opinion|podcast|lawyer|law firm|law firms|defence lawyers|legal database|legal journal|journal article|online journal|company site|company website|newsletter copy|joint|press|professor of criminal law|law professor\'s|podcast page|substack|hansard|spain|italy|australia|sydney|adelaide|alicante|dila open data|criminal division|civil division|divisional court|general court|wechat public account|presseportal|unknown'.split('|'),
);

/** Names that stand for one house, each as the data writes it. */
const sameHouse: Readonly<Record<string, string>> = {
  'agence france-presse': 'afp',
  'associated press': 'ap',
  'pa media': 'pa',
  'press association': 'pa',
  'anadolu agency': 'anadolu',
  'cns': 'city news service',
  'motherboard': 'vice',
  'vice motherboard': 'vice',
  'vice world news': 'vice',
  'politie': 'dutch police',
  'dutch national police': 'dutch police',
  'rechtspraak': 'dutch courts',
  'hoge raad': 'dutch courts',
  'hoge raad der nederlanden': 'dutch courts',
  'curia': 'court of justice european union',
  'eur-lex': 'court of justice european union',
  'general court european union': 'court of justice european union',
  'bgh': 'bundesgerichtshof',
  'bverfg': 'bundesverfassungsgericht',
  'swedish police authority': 'polismyndigheten',
  'jan-jaap oerlemans': 'j.j. oerlemans',
  'icelandic police': 'lögreglan',
};

/** The names that stand behind a publisher's line, in one form each, sorted: `Welt (dpa)` is `dpa` and `welt`; who merely holds a copy is left out. */
export function parsePublisher(publisher: string): string[] {
  const parts = publisher
    .replace(/\(joint release of [^()]*\)/i, ' ')
    .replace(carrier, ' ')
    .split(/[()/]|\s(?:and|or)\s|,\s(?=after\b|blog\b|citing\b|professor\b|document\b|translation\b|lawyer)/);
  const names = parts.map(normalizeName).filter((name) => /\p{L}./u.test(name) && !descriptions.has(name));
  const known = names.map((name) => sameHouse[name] ?? name);
  return [...new Set(known.length ? known : [normalizeName(publisher)])].sort();
}

/** A publisher's name without the words around it, its article, its country's domain or a section: `DutchNews.nl` is `dutchnews`. */
function normalizeName(name: string): string {
  return name
    .replace(filler, ' ')
    .toLowerCase()
    .replace(/\.(?:nl|be|ch|at|ie|com|no|de)\b(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.'’-]+|[\s,.'’-]+$/g, '')
    .replace(/^(?:(?:of|by|press|fact check by|column by) )+/, '')
    .replace(/(?:(?<=news|gizmodo|computerworld) (?:australia|uk)| decision database| online blog| blog| podcast)$/, '')
    .trim();
}

/** Sources in groups that share a name, directly or through a third. The size of the result is how many publishers speak. */
export function groupByPublisher<Item extends Pick<Source, 'publisher'>>(sources: readonly Item[]): Item[][] {
  const groups: { names: Set<string>; items: Item[] }[] = [];
  for (const source of sources) {
    const names = new Set(parsePublisher(source.publisher));
    const joined = { names, items: [source] };
    for (const group of groups.filter((other) => !other.names.isDisjointFrom(names))) {
      joined.items.unshift(...group.items);
      for (const name of group.names) joined.names.add(name);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map(({ items }) => items);
}
