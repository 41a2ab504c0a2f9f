import type { Span } from '../../text/span.ts';
import { isStopword } from '../../text/stopwords.ts';
import { lexemes, type Lexeme } from '../words/lexemes.ts';
import { isCapital, nameRuns, type NameRun } from '../words/name-runs.ts';
import { isTitle } from '../words/person-names.ts';
import { isSpeechVerb } from '../words/speech-verbs.ts';

/** Who a stretch of text says has spoken: a name, or a pronoun whose name stands elsewhere. */
export type Attribution =
  | { readonly kind: 'name'; readonly span: Span }
  | { readonly kind: 'pronoun'; readonly word: string };

/** Where the stretch stands: behind a quotation, before it, or in a sentence of its own. */
type Place = 'behind' | 'before' | 'apart';

/** Words of attribution that the name follows, wherever they stand. */
const NAME_FOLLOWS = new Set(
  'according laut selon segun segundo secondo volgens podle aldus словам'.split(' '),
);
const PRONOUN = new Set('he she they er sie il elle el ella ele ela hij zij он она'.split(' '));
/** A name behind one of these is what the speaker is of, from or speaks to, where another name may be the speaker. */
const PREPOSITION = new Set('of from at for in on to with against about'.split(' '));
/** Words behind a quotation within which its verb of saying stands. */
const VERB_WITHIN = 25;
/** Words behind the verb within which its subject begins: "said the mayor, Jan Bilek". */
const NAME_WITHIN = 7;

/** The speaker that a stretch of one sentence names by a verb of saying; null where it names none. O(length). */
export function attributionIn(text: string, span: Span, place: Place): Attribution | null {
  if (span.end <= span.start) return null;
  const parts = lexemes(text, span).filter((part) => part.kind === 'word');
  const verbs = parts.flatMap((part, i) => (isSpeechVerb(part.word) ? [i] : []));
  const verb = place === 'before' ? verbs.at(-1) : verbs[0];
  if (verb === undefined || (place === 'behind' && verb > VERB_WITHIN)) return null;
  // A title alone, cut off at its stop, names nobody.
  const runs = nameRuns(text, parts).filter((run) => parts.slice(run.from, run.to).some(isNoTitle));
  const follows = () => named(nameFrom(text, parts, runs, verb + 1));
  if (NAME_FOLLOWS.has(parts[verb]!.word)) return follows();
  if (place === 'behind' && verb <= 1 && parts.slice(0, verb).every(isNoSubject)) {
    return pronounAt(parts[verb + 1], parts[verb + 2]) ?? follows();
  }
  return (
    pronounAt(parts[verb - 1], parts[verb]) ??
    named(nameBefore(text, parts, runs, verb)) ??
    (place === 'behind' ? follows() : null)
  );
}

function named(run: NameRun | null): Attribution | null {
  return run && { kind: 'name', span: { start: run.start, end: run.end } };
}

function isNoTitle(part: Lexeme): boolean {
  return !isTitle(part.word);
}

function isNoSubject(part: Lexeme): boolean {
  return !isCapital(part) && !PRONOUN.has(part.word);
}

/** "el" and "il" are articles too: a pronoun stands before the verb, or last. */
function pronounAt(part: Lexeme | undefined, next: Lexeme | undefined): Attribution | null {
  if (part === undefined || !PRONOUN.has(part.word)) return null;
  const article = part.raw.toLowerCase() === 'el' || part.raw.toLowerCase() === 'il';
  return article && next !== undefined && !isSpeechVerb(next.word)
    ? null
    : { kind: 'pronoun', word: part.word };
}

/**
 * The name behind a verb: the first, but the person behind a body's name and a role ("said Harbour List councillor
 * Teo Bramwell") or behind a place ("said the mayor of Rome, Jan Bilek").
 */
function nameFrom(
  text: string,
  parts: readonly Lexeme[],
  runs: readonly NameRun[],
  from: number,
): NameRun | null {
  const at = runs.findIndex((run) => run.from >= from && run.from < from + NAME_WITHIN);
  const [first, second] = [runs[at], runs[at + 1]];
  if (first === undefined) return null;
  if (second === undefined) return first;
  const between = parts.slice(first.to, second.from);
  const gap = text.slice(first.end, second.start);
  const isRole =
    between.length > 0 &&
    between.length <= 2 &&
    /^[\s\p{Ll}-]+$/u.test(gap) &&
    !between.some((part) => isStopword(part.word, 'en') || isSpeechVerb(part.word));
  const isPlace = PREPOSITION.has(parts[first.from - 1]?.word ?? '') && /^,\s$/u.test(gap);
  return isRole || isPlace ? second : first;
}

/**
 * The name before a verb: the nearest that is nobody's place; behind a comma the first of the sentence ("Ann Lee, of
 * Rome, said"), but the one set in commas where the sentence opens with the office ("The head of Rail, Ann Lee, said").
 */
function nameBefore(
  text: string,
  parts: readonly Lexeme[],
  runs: readonly NameRun[],
  verb: number,
): NameRun | null {
  const before = runs.filter((run) => run.to <= verb && !/['’]s$/u.test(parts[run.to - 1]!.raw));
  const nearest = before.at(-1);
  if (nearest === undefined) return null;
  const isPlace = (run: NameRun) => PREPOSITION.has(parts[run.from - 1]?.word ?? '');
  if (!/,\s*$/u.test(text.slice(parts[verb - 1]!.end, parts[verb]!.start)))
    return isPlace(nearest) ? (before.findLast((run) => !isPlace(run)) ?? nearest) : nearest;
  const opensWithName = runs[0]!.from === 0 && /^\s*,/u.test(text.slice(runs[0]!.end, parts[verb]!.start));
  const isSetInCommas =
    nearest.to === verb &&
    nearest.to - nearest.from > 1 &&
    nearest.from > 0 &&
    /^,\s*$/u.test(text.slice(parts[nearest.from - 1]!.end, nearest.start));
  return isSetInCommas && !opensWithName ? nearest : before[0]!;
}
