import { sentences } from '../../text/sentences.ts';
import { slice, type Span } from '../../text/span.ts';
import { attributionIn } from './attribution.ts';
import { namesAnother } from '../words/person-names.ts';

/**
 * Who is said to have spoken. `sure` where a name stands in the same sentence as the quotation, beside the verb; a
 * pronoun, the quotation before, or a neighbouring sentence only suggest.
 */
export interface Speaker {
  readonly name: string;
  readonly sure: boolean;
}

/** Code units around a quotation in which the words that attribute it are sought. */
const REACH = 240;
/** Code units back to the name that a pronoun stands for. */
const PRONOUN_REACH = 1500;
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s/gu;

/** A quotation between the text that may attribute it. */
interface Place {
  readonly quotation: Span;
  /** Its sentence before and behind it. */
  readonly before: Span;
  readonly after: Span;
  /** Where what belongs to the quotation before it ends. */
  readonly free: number;
}

/** The last speaker, and the pronoun that stood for them: another pronoun is somebody else's. */
interface Last extends Speaker {
  readonly pronoun: string | null;
}

/**
 * The speakers of quotations, found by verbs of saying beside them (see speech-verbs.ts for the languages); null
 * where none is found or it is doubtful who is meant, always so in scripts without capitals. `quotations` are in
 * order. O(length).
 */
export function findSpeakers(text: string, quotations: readonly Span[]): (Speaker | null)[] {
  const found: (Speaker | null)[] = [];
  let last: Last | null = null;
  let free = 0;
  for (const [i, quotation] of quotations.entries()) {
    const next = quotations[i + 1];
    const after = behind(text, quotation.end, next?.start ?? text.length);
    const before = ahead(text, Math.max(free, quotations[i - 1]?.end ?? 0), quotation.start);
    const place = { quotation, before, after, free };
    const isNexts = next !== undefined && introduces(text, quotation, after, next);
    last = speakerAt(text, place, isNexts, last);
    found.push(last && { name: last.name, sure: last.sure });
    free = isNexts ? quotation.end : Math.max(after.end, quotation.end);
  }
  return found;
}

function speakerAt(text: string, place: Place, isNexts: boolean, last: Last | null): Last | null {
  const { quotation, before, after } = place;
  const said =
    (isNexts ? null : attributionIn(text, after, 'behind')) ?? attributionIn(text, before, 'before');
  if (said?.kind === 'name') {
    const isSame = last !== null && last.name === slice(text, said.span);
    const sure = isTight(text, quotation, said.span);
    return { name: slice(text, said.span), sure, pronoun: isSame ? last.pronoun : null };
  }
  if (said === null && !standsAlone(text, place)) return null;
  return meant(text, place, said?.word ?? null, last);
}

/**
 * Who a pronoun means, or a sentence of speech without a word of who said it: the last who was said to speak, unless
 * somebody else was named since.
 */
function meant(
  text: string,
  { free, before }: Place,
  pronoun: string | null,
  last: Last | null,
): Last | null {
  const from = pronoun === null ? Math.max(free, lineStart(text, before.start)) : free;
  if (before.start - from > (pronoun === null ? REACH : PRONOUN_REACH)) return null;
  for (const sentence of sentences(text.slice(from, before.start)).reverse()) {
    const span = { start: from + sentence.start, end: from + sentence.end };
    const said = attributionIn(text, span, 'apart');
    if (said?.kind === 'name') return { name: slice(text, said.span), sure: false, pronoun };
    if (namesAnother(text, span, last?.name ?? null)) return null;
  }
  const isLasts = last !== null && (pronoun === null ? from === free : (last.pronoun ?? pronoun) === pronoun);
  return isLasts ? { name: last.name, sure: false, pronoun: pronoun ?? last.pronoun } : null;
}

/** A whole sentence of speech: no word of its sentence stands outside its marks. */
function standsAlone(text: string, { quotation, before }: Place): boolean {
  return !/[\p{L}\p{N}]/u.test(slice(text, before)) && /^\p{Lu}/u.test(text.slice(quotation.start));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind a full stop, "He added:" and "Lee said," speak of the next quotation. */
function introduces(text: string, quotation: Span, after: Span, next: Span): boolean {
  return (
    text.charAt(quotation.end - 1) === '.' &&
    after.end >= next.start - 3 &&
    /^\p{Lu}/u.test(text.slice(after.start, after.end)) &&
    /[:,]\s*\S?\s?$/u.test(text.slice(after.start, next.start))
  );
}

/** The words behind a quotation, to the end of the sentence, the line or the next quotation. */
function behind(text: string, from: number, until: number): Span {
  let start = from;
  while (start < until && /["'”“’»«‘」』,.\s—–-]/u.test(text.charAt(start)) && text.charAt(start) !== '\n')
    start++;
  const piece = text.slice(start, Math.min(until, start + REACH)).split('\n', 1)[0]!;
  for (const end of piece.matchAll(SENTENCE_END))
    if (!isAbbreviation(piece, end.index)) return { start, end: start + end.index };
  return { start, end: start + piece.length };
}

/** The words before it, from the start of the sentence, the line or the end of the previous quotation. */
function ahead(text: string, from: number, until: number): Span {
  const start = Math.min(until, Math.max(from, until - REACH));
  const piece = text.slice(start, until);
  let cut = piece.lastIndexOf('\n') + 1;
  for (const end of piece.matchAll(SENTENCE_END))
    if (!isAbbreviation(piece, end.index)) cut = Math.max(cut, end.index + end[0].length);
  return { start: start + cut, end: until };
}

/** A stop that ends a title or an initial. */
function isAbbreviation(piece: string, stop: number): boolean {
  return /(?:^|[\s“"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Prof)$/u.test(
    piece.slice(Math.max(0, stop - 6), stop),
  );
}

/** The quotation runs on into its attribution: a comma or no stop before it, or a colon or comma behind it. */
function isTight(text: string, quotation: Span, name: Span): boolean {
  if (name.start < quotation.start)
    return /[:,]\s*\S?\s?$/u.test(text.slice(quotation.start - 4, quotation.start));
  const inside = text.charAt(quotation.end - 1);
  const behind = text.slice(quotation.end, quotation.end + 3);
  return !/[.…]/u.test(inside) && !/[.!?…]/u.test(behind) && name.start - quotation.end < 60;
}
