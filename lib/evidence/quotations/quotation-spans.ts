import type { Span } from '../../text/span.ts';
import { dashSpeech } from './dash-speech.ts';
import { readMarks, type Family, type Mark } from './marks.ts';
import { joinReopened } from './reopened-marks.ts';
import { isSpeech, isTooShort } from './speech-words.ts';

/** A quotation that crosses more line breaks, or is longer, has lost its closing mark. */
const MAX_LINES = 4;
const MAX_LENGTH = 3000;

interface Found extends Span {
  readonly family: Family;
  readonly line: number;
  /** False where one of its marks is missing and its border was guessed. */
  readonly closed: boolean;
}

/**
 * Direct speech in a text: the spans between the outermost quotation marks, without the marks, in order and
 * disjoint. Knows double, low, angle, corner and single marks, straight or curly, either way round; speech that
 * re-opens in each paragraph; speech set off by dashes before a verb of saying; and repairs marks that were lost or
 * doubled. One or two words in marks, and titles, are not speech; apostrophes, feet and inches are not marks. O(n).
 */
export function quotationSpans(text: string): Span[] {
  const families = new Map<Family, Mark[]>();
  for (const mark of readMarks(text)) {
    const same = families.get(mark.family);
    if (same === undefined) families.set(mark.family, [mark]);
    else same.push(mark);
  }
  const found: Found[] = dashSpeech(text).map((span) => ({
    ...span,
    family: 'double',
    line: -1,
    closed: false,
  }));
  for (const [family, marks] of families) {
    for (const span of family === 'single' ? pairSingles(text, marks) : pairMarks(text, marks))
      found.push(span);
  }
  return outermost(found)
    .map((span) => trim(text, span))
    .filter((span) => isSpeech(text, span));
}

function pairMarks(text: string, marks: readonly Mark[]): Found[] {
  const found: Found[] = [];
  let open: Mark | null = null;
  let freeFrom = 0;
  for (const mark of marks) {
    const side =
      mark.side === 'either' ? (open === null || mark.line > open.line ? 'open' : 'close') : mark.side;
    if (open !== null && side === 'close' && isNear(open, mark)) {
      found.push({ ...between(open, mark.at), closed: true });
      open = null;
    } else if (side === 'open') {
      if (open !== null) found.push(unclosed(text, open, mark));
      open = mark;
    } else {
      if (open !== null) found.push(unclosed(text, open, mark));
      open = null;
      closeOrphan(text, found, mark, freeFrom);
    }
    freeFrom = mark.end;
  }
  if (open !== null) found.push(unclosed(text, open, null));
  return joinReopened(text, found);
}

function between(open: Mark, end: number): Omit<Found, 'closed'> {
  return { start: open.end, end, family: open.family, line: open.line };
}

function isNear(open: Mark, mark: Mark): boolean {
  return mark.line - open.line <= MAX_LINES && mark.at - open.end <= MAX_LENGTH;
}

/**
 * An opening mark without its closing one. Where the next paragraph opens with a mark, that is how speech of several
 * paragraphs is set, and the whole rest of the line is speech; otherwise the end of the sentence is the safe guess.
 */
function unclosed(text: string, open: Mark, next: Mark | null): Found {
  const continues = next !== null && next.leads && next.line === open.line + 1;
  const sameLine = next !== null && next.line === open.line;
  const newline = sameLine ? -1 : text.indexOf('\n', open.end);
  const until = sameLine ? next.at : newline < 0 ? text.length : newline;
  if (continues) return { ...between(open, until), closed: true };
  const whole = open.leads && !sameLine;
  const end = whole ? until : firstSentenceEnd(text, open.end, until);
  return { ...between(open, Math.min(end, open.end + MAX_LENGTH)), closed: false };
}

/**
 * A closing mark with nothing open: the closing mark of the short quotation before it was a stray one, or that
 * quotation lay inside one of the same marks, or the opening mark was lost at the start of the sentence.
 */
function closeOrphan(text: string, found: Found[], mark: Mark, freeFrom: number): void {
  const last = found.at(-1);
  if (last !== undefined && last.line === mark.line && mark.at - last.start <= MAX_LENGTH) {
    const outer = found.at(-2);
    if (outer !== undefined && !outer.closed && outer.line === mark.line && last.closed) {
      found.splice(-2, 2, { ...outer, end: mark.at, closed: true });
      return;
    }
    // Straight marks open as often as they close: only a curved one is surely a stray closing mark.
    if (last.closed && text.charAt(mark.at) !== '"' && isTooShort(text, last)) {
      found[found.length - 1] = { ...last, end: mark.at, closed: true };
      return;
    }
  }
  if (!/[.,!?…]/u.test(text.charAt(mark.at - 1))) return;
  const start = lastSentenceStart(text, Math.max(freeFrom, mark.at - MAX_LENGTH), mark.at);
  found.push({ start, end: mark.at, family: mark.family, line: mark.line, closed: false });
}

/**
 * Single marks, which look like apostrophes: both marks on one line, and a mark behind an "s" and before a word, which
 * may be a possessive, closes only when no better one follows.
 */
function pairSingles(text: string, marks: readonly Mark[]): Found[] {
  const found: Found[] = [];
  let open: Mark | null = null;
  let possessive: Mark | null = null;
  const close = (mark: Mark | null) => {
    if (open !== null && mark !== null) found.push({ ...between(open, mark.at), closed: true });
    open = null;
    possessive = null;
  };
  let line = -1;
  for (const mark of marks) {
    if (mark.line !== line) close(possessive);
    line = mark.line;
    if (mark.side === 'open') {
      close(possessive);
      open = mark;
    } else if (/^[sS]['’]\s\p{L}/u.test(text.slice(mark.at - 1, mark.at + 3))) possessive ??= mark;
    else close(mark);
  }
  close(possessive);
  return found;
}

/** Drops what lies inside another span; of spans that cross, the one whose marks are certain stays whole. */
function outermost(found: Found[]): Span[] {
  found.sort((a, b) => a.start - b.start || Number(b.closed) - Number(a.closed) || b.end - a.end);
  const kept: Found[] = [];
  for (const span of found) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (!last.closed && span.closed) kept.splice(-1, 1, { ...last, end: span.start - 1 }, span);
    else if (span.end > last.end && last.family === 'single' && span.closed) kept[kept.length - 1] = span;
  }
  return kept.filter((span) => span.end > span.start);
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function firstSentenceEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (/[.!?…。！？]/u.test(text.charAt(i)) && (i + 1 >= end || /\s/u.test(text.charAt(i + 1))))
      return i + 1;
  }
  return end;
}

function lastSentenceStart(text: string, start: number, end: number): number {
  for (let i = end - 2; i > start; i--) {
    if (/[\n]/u.test(text.charAt(i))) return i + 1;
    if (/\s/u.test(text.charAt(i)) && /[.!?…]/u.test(text.charAt(i - 1))) return i + 1;
  }
  return start;
}
