import { slice, type Span } from '../text/span.ts';
import { isStopword } from '../text/stopwords.ts';
import { lexemes, type Lexeme } from './lexemes.ts';
import { isSpeechVerb } from './speech-verbs.ts';

/**
 * Who is said to have spoken. `sure` where a name stands in the same sentence as the quotation, beside the verb; a
 * pronoun, the quotation before, or a neighbouring sentence only suggest.
 */
export interface Speaker {
  readonly name: string;
  readonly sure: boolean;
}

/** How far around a quotation the words that attribute it are sought. */
const REACH = 240;
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s/gu;
/** Words of attribution that the name follows, wherever they stand. */
const NAME_FOLLOWS = new Set([
  'according',
  'laut',
  'selon',
  'segun',
  'segundo',
  'secondo',
  'volgens',
  'podle',
  'aldus',
  'словам',
]);
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'di',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'al',
  'el',
  'ibn',
  'ter',
  'zu',
]);
/** Someone speaks, but who must be taken from the quotation before. */
const PRONOUN_ONLY = Symbol('pronoun');
const PRONOUN = new Set([
  'he',
  'she',
  'they',
  'er',
  'sie',
  'il',
  'elle',
  'el',
  'ella',
  'ele',
  'ela',
  'hij',
  'zij',
  'он',
  'она',
]);

/**
 * The speakers of quotations, found by verbs of saying beside them (see speech-verbs.ts for the languages); null
 * where none is found, always so in scripts without capitals. `quotations` are in order. O(length).
 */
export function findSpeakers(text: string, quotations: readonly Span[]): (Speaker | null)[] {
  const found: (Speaker | null)[] = [];
  for (const [i, quotation] of quotations.entries()) {
    const previous = quotations[i - 1];
    const next = quotations[i + 1];
    const after = behind(text, quotation.end, next?.start ?? text.length);
    const before = ahead(text, previous?.end ?? 0, quotation.start);
    const last = found.at(-1) ?? null;
    const speaker = named(text, after, true) ?? named(text, before, false);
    if (speaker === PRONOUN_ONLY) found.push(last === null ? null : { name: last.name, sure: false });
    else if (speaker !== null) {
      const name = slice(text, speaker);
      found.push({ name, sure: isTight(text, quotation, speaker) });
    } else if (continues(text, previous, quotation) && last !== null)
      found.push({ name: last.name, sure: false });
    else found.push(null);
  }
  return found;
}

/** The words behind a quotation, to the end of the sentence, the line or the next quotation. */
function behind(text: string, from: number, until: number): Span {
  let start = from;
  while (start < until && /["'”“’»«‘」』,.\s—–-]/u.test(text.charAt(start)) && text.charAt(start) !== '\n')
    start++;
  const piece = text.slice(start, Math.min(until, start + REACH)).split('\n', 1)[0]!;
  SENTENCE_END.lastIndex = 0;
  const end = SENTENCE_END.exec(piece);
  return { start, end: start + (end === null ? piece.length : end.index) };
}

/** The words before it, from the start of the sentence, the line or the end of the previous quotation. */
function ahead(text: string, from: number, until: number): Span {
  const start = Math.max(from, until - REACH);
  const piece = text.slice(start, until);
  let cut = piece.lastIndexOf('\n') + 1;
  for (const end of piece.matchAll(SENTENCE_END)) {
    const abbreviation = /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Prof)$/u.test(
      piece.slice(Math.max(0, end.index - 5), end.index),
    );
    if (!abbreviation) cut = Math.max(cut, end.index + end[0].length);
  }
  return { start: start + cut, end: until };
}

function named(text: string, span: Span, after: boolean): Span | typeof PRONOUN_ONLY | null {
  if (span.end <= span.start) return null;
  const parts = lexemes(text, span).filter((part) => part.kind === 'word');
  const verbs = parts.flatMap((part, i) => (isSpeechVerb(part.word) ? [i] : []));
  const verb = after ? verbs[0] : verbs.at(-1);
  if (verb === undefined || (after && verb > 25)) return null;
  if (NAME_FOLLOWS.has(parts[verb]!.word)) return nameFrom(text, parts, verb + 1);
  if (
    after &&
    verb <= 1 &&
    parts.slice(0, verb).every((part) => !isCapital(part) && !PRONOUN.has(part.word))
  ) {
    return pronounAt(parts[verb + 1], parts[verb + 2]) ?? nameFrom(text, parts, verb + 1);
  }
  return (
    pronounAt(parts[verb - 1], parts[verb]) ??
    nameBefore(text, parts, verb) ??
    (after ? nameFrom(text, parts, verb + 1) : null)
  );
}

/** "el" and "il" are articles too: a pronoun stands before the verb, or last. */
function pronounAt(part: Lexeme | undefined, next: Lexeme | undefined): typeof PRONOUN_ONLY | null {
  if (part === undefined || !PRONOUN.has(part.word)) return null;
  const article = part.raw.toLowerCase() === 'el' || part.raw.toLowerCase() === 'il';
  return article && next !== undefined && !isSpeechVerb(next.word) ? null : PRONOUN_ONLY;
}

/** The first name within six words of the verb: "said the mayor, Jan Bilek". */
function nameFrom(text: string, parts: readonly Lexeme[], from: number): Span | null {
  for (let i = from; i < Math.min(parts.length, from + 7); i++) {
    if (startsName(parts[i]!)) return nameAt(text, parts, i);
  }
  return null;
}

/** The name before a verb: the nearest, or with a comma before the verb the first of the sentence ("Ann Lee, of Rome, said"). */
function nameBefore(text: string, parts: readonly Lexeme[], verb: number): Span | null {
  const starts = parts
    .slice(0, verb)
    .flatMap((part, i) => (startsName(part) && !isInner(text, parts, i) ? [i] : []));
  if (starts.length === 0) return null;
  const comma = /,\s*$/u.test(text.slice(parts[verb - 1]!.end, parts[verb]!.start));
  return nameAt(text, parts, comma ? starts[0]! : starts.at(-1)!);
}

function isInner(text: string, parts: readonly Lexeme[], i: number): boolean {
  return (
    i > 0 && isCapital(parts[i - 1]!) && startsName(parts[i - 1]!) && adjacent(text, parts[i - 1]!, parts[i]!)
  );
}

function isCapital(part: Lexeme): boolean {
  return /^\p{Lu}/u.test(part.raw);
}

function startsName(part: Lexeme): boolean {
  return (
    isCapital(part) &&
    !isStopword(part.word, 'en') &&
    !isStopword(part.word, 'de') &&
    !isStopword(part.word, 'fr') &&
    !isStopword(part.word, 'es')
  );
}

function adjacent(text: string, a: Lexeme, b: Lexeme): boolean {
  return /^(?:[\s\u00a0-]|\.\s?|['’])$/u.test(text.slice(a.end, b.start));
}

function nameAt(text: string, parts: readonly Lexeme[], from: number): Span {
  let to = from + 1;
  while (to < parts.length && to < from + 7 && adjacent(text, parts[to - 1]!, parts[to]!)) {
    if (isCapital(parts[to]!) && !isSpeechVerb(parts[to]!.word)) to++;
    else if (PARTICLES.has(parts[to]!.word) && parts[to + 1] !== undefined && isCapital(parts[to + 1]!))
      to += 2;
    else break;
  }
  return { start: parts[from]!.start, end: parts[Math.min(to, parts.length) - 1]!.end };
}

/** The quotation runs on into its attribution: a comma or no stop before it, or a colon or comma behind it. */
function isTight(text: string, quotation: Span, name: Span): boolean {
  if (name.start < quotation.start)
    return /[:,]\s*\S?\s?$/u.test(text.slice(quotation.start - 4, quotation.start));
  const inside = text.charAt(quotation.end - 1);
  const behind = text.slice(quotation.end, quotation.end + 3);
  return !/[.…]/u.test(inside) && !/[.!?…]/u.test(behind) && name.start - quotation.end < 60;
}

/** A second quotation of one paragraph, or one that opens the next, goes on with the speaker before. */
function continues(text: string, previous: Span | undefined, quotation: Span): boolean {
  return (
    previous !== undefined &&
    quotation.start - previous.end < REACH &&
    !text.slice(previous.end, quotation.start).includes('\n\n')
  );
}
