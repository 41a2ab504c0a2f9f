import type { FactFinding } from '../findings.ts';
import type { Span } from '../../text/span.ts';
import { isSameSlot, type ClausePair, type Word } from './clauses.ts';
import { isCalendarWord } from './calendar-words.ts';
import { SCALES } from './number-words.ts';
import { isSameNameWord, isTitle } from '../words/person-names.ts';
import { isSpeechVerb } from '../words/speech-verbs.ts';
import { unitOf } from './units.ts';
import { isStopword } from '../../text/stopwords.ts';

/** Names that are one, folded; of each line the first stands for all. Drawn up for the project. */
const ALIASES = new Map(
  [
    'us usa america american americans united states washington',
    'uk britain british kingdom london england',
    'eu european union brussels europe',
    'un nations',
    'who health organization organisation',
    'moscow russia russian kremlin russians',
    'beijing china chinese',
    'germany german berlin',
    'france french paris',
    'netherlands dutch holland',
    'switzerland swiss',
    'kyiv kiev ukraine ukrainian',
    'myanmar burma',
    'turkiye turkey turkish',
    'trump donald potus',
    'fed federal reserve',
    'nato alliance',
    'korea korean dprk',
    'gop republican republicans',
    'democrats democratic democrat',
  ].flatMap((line) => {
    const words = line.split(' ');
    return words.map((word): [string, string] => [word, words[0]!]);
  }),
);

/** A run of capitalised words. */
interface Name {
  readonly from: number;
  readonly to: number;
}

/**
 * Names that stand in one another's place and have nothing in common: no word, no other spelling, no initials. Short
 * forms ("Biden"), roles ("Defense Secretary", "Secretary of Defense"), transliterations and capitals of countries for
 * their governments are equal. Languages that write all nouns with a capital need a preposition or a title before a
 * name. O(words x words).
 */
export function compareNames(
  pair: ClausePair,
  lang: string,
  mentioned: (word: string) => boolean,
): FactFinding[] {
  if (pair.likeness < 0.4 || isHeadline(pair.article) || isHeadline(pair.source)) return [];
  const left = namesOf(pair.article, lang);
  const right = namesOf(pair.source, lang);
  const taken = new Set<Name>();
  return left.flatMap((a): FactFinding[] => {
    const namesake = right.find((s) => isNamesake(pair, a, s));
    if (namesake !== undefined)
      return [{ kind: 'name', article: spanOf(pair.article, a), source: spanOf(pair.source, namesake) }];
    if (isKnown(pair.article, a, pair.source)) return [];
    const s = right.find(
      (s) =>
        !taken.has(s) &&
        !isKnown(pair.source, s, pair.article) &&
        isSameSlot(pair, a.from, a.to, s.from, s.to, 2),
    );
    if (s === undefined || (isElsewhere(pair.article, a, mentioned) && !isTightSlot(pair, a, s))) return [];
    taken.add(s);
    return [{ kind: 'name', article: spanOf(pair.article, a), source: spanOf(pair.source, s) }];
  });
}

/** Most words with a capital: a headline, in which capitals name nothing. */
function isHeadline(words: readonly Word[]): boolean {
  const heavy = words.filter((word) => word.heavy && /^\p{L}/u.test(word.raw));
  return heavy.length > 5 && heavy.filter((word) => /^\p{Lu}/u.test(word.raw)).length > 0.7 * heavy.length;
}

/** "Helen Marsh" where the other has "Helen Burke": one first name, and family names that the other side lacks. */
function isNamesake(pair: ClausePair, a: Name, s: Name): boolean {
  if (a.to - a.from !== 2 || s.to - s.from !== 2 || pair.toSource[a.from] !== s.from) return false;
  const [mine, theirs] = [pair.article[a.to - 1]!, pair.source[s.to - 1]!];
  if (isGeneric(pair.article[a.from]!.word) || isGeneric(mine.word) || isGeneric(theirs.word)) return false;
  // One name by two systems of transliteration starts alike.
  if (mine.word.slice(0, 3) === theirs.word.slice(0, 3)) return false;
  const lacking = (word: Word, others: readonly Word[]) =>
    !others.some((other) => isSame(word.word, other.word));
  const beside = pair.toSource[a.from - 1] === s.from - 1 || pair.toSource[a.to] === s.to;
  return beside && lacking(mine, pair.source) && lacking(theirs, pair.article);
}

function isTightSlot(pair: ClausePair, a: Name, s: Name): boolean {
  const before = a.from === 0 ? s.from === 0 : pair.toSource[a.from - 1] === s.from - 1;
  const behind = a.to === pair.article.length ? s.to === pair.source.length : pair.toSource[a.to] === s.to;
  return before && behind;
}

function isElsewhere(words: readonly Word[], name: Name, mentioned: (word: string) => boolean): boolean {
  return words.slice(name.from, name.to).some((word) => word.word.length > 2 && mentioned(word.word));
}

function spanOf(words: readonly Word[], name: Name): Span {
  return { start: words[name.from]!.start, end: words[name.to - 1]!.end };
}

function namesOf(words: readonly Word[], lang: string): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isNameWord(words, i)) continue;
    let to = i + 1;
    while (to < words.length && isNameWord(words, to) && words[to]!.start - words[to - 1]!.end <= 2) to++;
    if (isSurelyName(words, i, to, lang)) found.push({ from: i, to });
    i = to - 1;
  }
  return found;
}

function isNameWord(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (!/^\p{Lu}/u.test(word.raw) || !word.heavy || isCalendarWord(word.word)) return false;
  return (
    unitOf(word.word) === undefined &&
    !SCALES.has(word.word) &&
    !isTitle(word.word) &&
    !isSpeechVerb(word.word) &&
    !isStopword(word.word, 'en') &&
    word.word.length > 1
  );
}

const PLACE_PREPOSITION = /^(?:in|aus|nach|bei|von|um)$/u;

/** At the start of a sentence only two capitals make a name; in German a preposition without an article, or two capitals. */
function isSurelyName(words: readonly Word[], from: number, to: number, lang: string): boolean {
  if (from === 0) return to - from > 1;
  if (lang !== 'de') return true;
  return to - from > 1 || PLACE_PREPOSITION.test(words[from - 1]!.word);
}

/** Whether a name is said on the other side: any word of it that is its own, in any case, spelling or nationality, or its initials. */
function isKnown(words: readonly Word[], name: Name, others: readonly Word[]): boolean {
  const own = words.slice(name.from, name.to);
  const initials = own.map((word) => word.word[0]).join('');
  if (initials.length > 1 && others.some((other) => other.word === initials)) return true;
  const telling = own.filter((word) => !isGeneric(word.word));
  return (telling.length > 0 ? telling : own).some(
    (word) =>
      others.some((other) => isSame(word.word, other.word)) ||
      (isAcronym(word.raw) && initialsOf(others).includes(word.word)),
  );
}

function isAcronym(raw: string): boolean {
  return raw.length > 1 && raw === raw.toUpperCase();
}

function isSame(a: string, b: string): boolean {
  const [one, two] = [a.replace(/s$/u, ''), b.replace(/s$/u, '')];
  return (
    one === two ||
    isSameNameWord(a, b) ||
    isNationality(a, b) ||
    (ALIASES.get(a) ?? a) === (ALIASES.get(b) ?? b)
  );
}

/** "Kenya" and "Kenyan", "Norway" and "Norwegian". */
function isNationality(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return true;
  return (
    short.length >= 4 &&
    long.startsWith(short.slice(0, Math.max(4, short.length - 2))) &&
    long.length - short.length <= 5
  );
}

/** Words that many names share, so that sharing one proves nothing. */
function isGeneric(word: string): boolean {
  return /^(?:university|bank|group|company|ministry|party|north|south|east|west|new|st|city|county|national|international|institute|college|hospital|river|lake|mount|club|united|saint)$/u.test(
    word,
  );
}

function initialsOf(words: readonly Word[]): string {
  return words.map((word) => (/^\p{Lu}/u.test(word.raw) ? word.word[0] : word.heavy ? ' ' : '')).join('');
}
