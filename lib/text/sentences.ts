import { paragraphs } from './paragraphs.ts';
import type { Span } from './span.ts';

/**
 * Ends of sentences, with the closing marks that belong to them. What must follow is checked by hand: a lookahead
 * behind these runs would be quadratic on a million periods.
 */
const SENTENCE_END = /[.!?…؟।。！？]+["'”’»›)\]」』）]*/gu;
const FULL_WIDTH_END = /[。！？]/u;

/** Words that end in a period without ending a sentence. Lower case, without the last period. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr gen col capt lt sgt rep sen gov hon rev pres vs etc inc ltd co corp dept est no nos ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m e.g i.e u.s u.k u.n d.c ' +
    'bzw ca d.h z.b usw nr str hr fr dipl ing mio mrd tel abs art bspw ggf inkl evtl u.a m me mme mlle av sra srta ' +
    'pag núm dra tzv např apod atd č r str. tj mj resp г ул им т.е т.д т.п млн млрд руб тыс'
  ).split(' '),
);

/**
 * Cuts a text into sentences, never across lines. Abbreviations, initials and decimal points do not end one, nor
 * does a period before a lower-case letter. O(n). Written by hand: Intl.Segmenter splits behind "U.S." and takes
 * seconds on long input in some engines.
 */
export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph));
}

function sentencesOf(text: string, paragraph: Span): Span[] {
  const line = text.slice(paragraph.start, paragraph.end);
  const spans: Span[] = [];
  let start = 0;
  for (const end of line.matchAll(SENTENCE_END)) {
    const after = end.index + end[0].length;
    if (!isEnd(line, end.index, after)) continue;
    spans.push({ start: paragraph.start + start, end: paragraph.start + after });
    start = after;
    while (start < line.length && /\s/u.test(line.charAt(start))) start++;
  }
  if (start < line.length) spans.push({ start: paragraph.start + start, end: paragraph.end });
  return spans;
}

function isEnd(line: string, at: number, after: number): boolean {
  const spaced = after >= line.length || /\s/u.test(line.charAt(after));
  if (!spaced) return FULL_WIDTH_END.test(line.charAt(at));
  if (line.charAt(at) !== '.' || line.charAt(at + 1) === '.') return true;
  const next = line.slice(after, after + 4).trimStart();
  if (/^\p{Ll}/u.test(next)) return false;
  const word = lastWord(line, at);
  if (/^\p{Lu}$/u.test(word)) return false;
  if (
    /^\d{1,2}$/u.test(word) &&
    /^\p{Lu}\p{Ll}/u.test(next) &&
    ORDINAL_MONTH.test(line.slice(after, after + 12))
  )
    return false;
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** "am 3. Oktober", "3. října": a day of the month, not the end of a sentence. */
const ORDINAL_MONTH = /^\s(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

/** The word before an offset, at most 12 characters back: long enough for any abbreviation. */
function lastWord(line: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && /[\p{L}\p{N}.]/u.test(line.charAt(start - 1))) start--;
  return line.slice(start, end);
}
