import type { Span } from '../../text/span.ts';
import { isStopword } from '../../text/stopwords.ts';
import type { Lexeme } from './lexemes.ts';
import { isSpeechVerb } from './speech-verbs.ts';

const PARTICLES = new Set('de da do dos di del della van von der den la le bin al el ibn ter zu'.split(' '));
/** Words of a name, and words between a name's parts; longer runs are headlines. */
const MAX_WORDS = 7;

/** A run of capitalised words, as indices into the lexemes it was read from, half-open, and as a span of the text. */
export interface NameRun extends Span {
  readonly from: number;
  readonly to: number;
}

/** Names in a stretch of words, in order: capitals that go on, over particles and stops of abbreviations. O(words). */
export function nameRuns(text: string, parts: readonly Lexeme[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (!startsName(parts[i]!)) continue;
    const run = runAt(text, parts, i);
    runs.push(run);
    i = run.to - 1;
  }
  return runs;
}

export function isCapital(part: Lexeme): boolean {
  return /^\p{Lu}/u.test(part.raw);
}

function startsName(part: Lexeme): boolean {
  return isCapital(part) && !['en', 'de', 'fr', 'es'].some((lang) => isStopword(part.word, lang));
}

function runAt(text: string, parts: readonly Lexeme[], from: number): NameRun {
  let to = from + 1;
  while (to < parts.length && to < from + MAX_WORDS && adjacent(text, parts[to - 1]!, parts[to]!)) {
    // Behind a stop a small word with a capital opens a sentence, and no name goes on.
    const isStopped = text.slice(parts[to - 1]!.end, parts[to]!.start).includes('.');
    if (isStopped ? startsName(parts[to]!) : isCapital(parts[to]!) && !isSpeechVerb(parts[to]!.word)) to++;
    else if (PARTICLES.has(parts[to]!.word) && parts[to + 1] !== undefined && isCapital(parts[to + 1]!))
      to += 2;
    else break;
  }
  to = Math.min(to, parts.length);
  return { from, to, start: parts[from]!.start, end: parts[to - 1]!.end };
}

function adjacent(text: string, a: Lexeme, b: Lexeme): boolean {
  return /^(?:[\s\u00a0-]|\.\s?|['’])$/u.test(text.slice(a.end, b.start));
}
