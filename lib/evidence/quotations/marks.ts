/** Marks that may open or close direct speech. Marks of different families never close one another. */
export type Family = 'double' | 'angle' | 'small-angle' | 'corner' | 'white-corner' | 'single';

export interface Mark {
  readonly family: Family;
  /** Where the mark stands; `end` is behind it. */
  readonly at: number;
  readonly end: number;
  /** 0-based number of the line that holds it. */
  readonly line: number;
  /** What place and shape say: a straight mark between two spaces may be either. */
  readonly side: 'open' | 'close' | 'either';
  /** First character of its line that is not blank. */
  readonly leads: boolean;
}

const MARK = /\n|``|''|[“”„‟"＂〝〞«»‹›‘’‚‛'「」『』﹁﹂﹃﹄]/gu;

const FAMILIES: Readonly<Record<string, Family>> = {
  '«': 'angle',
  '»': 'angle',
  '‹': 'small-angle',
  '›': 'small-angle',
  '「': 'corner',
  '」': 'corner',
  '﹁': 'corner',
  '﹂': 'corner',
  '『': 'white-corner',
  '』': 'white-corner',
  '﹃': 'white-corner',
  '﹄': 'white-corner',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'single',
};

/** Shapes that open, or close, wherever they stand. */
const ALWAYS_OPEN = '„〝「『﹁﹃‚``';
const ALWAYS_CLOSE = '〞」』﹂﹄';
/** What a shape does where its place does not tell. */
const LEANS_OPEN = '“‟«‹‘‛';
const LEANS_CLOSE = "”»›’''";

const ANY_MARK = '“”„‟"＂〝〞«»‹›‘’‚‛\'`「」『』﹁﹂﹃﹄';
const OPENING = /[\s([{—–\-:/¿¡=|•*>]/u;
const CLOSING = /[\s.,;:!?)\]}—–\-…/<،؛؟。，、！？：；]/u;
const BLANK = /\s/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const HEBREW = /\p{Script=Hebrew}/u;

/** Words whose first letter is left out: the mark before them is an apostrophe. */
const CLIPPED =
  /^(?:\d\ds?|em|tis|twas|til|till|cause|n|bout|round|cos|im|ne|ner|nen|nem|ns|nuff|ere)(?![\p{L}\p{N}])/iu;
/** Tails that follow an apostrophe, here parted from it by a blank as automatic tokenisers leave them. */
const TAIL = /^\s(?:s|t|d|m|ll|re|ve)(?![\p{L}\p{N}])/iu;

/** All marks of a text that may belong to speech, in order. Apostrophes, feet and inches are left out. O(n). */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let line = 0;
  let lineStart = 0;
  let blankSince = true;
  let cursor = 0;
  for (const found of text.matchAll(MARK)) {
    const at = found.index;
    const shape = found[0];
    blankSince &&= isBlank(text, cursor, at);
    cursor = at + shape.length;
    if (shape === '\n') {
      line++;
      lineStart = cursor;
      blankSince = true;
      continue;
    }
    const leads = blankSince && at >= lineStart;
    blankSince = false;
    const side = sideOf(text, at, shape);
    if (side === null) continue;
    marks.push({ family: FAMILIES[shape] ?? 'double', at, end: cursor, line, side, leads });
  }
  return marks;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!BLANK.test(text.charAt(i))) return false;
  return true;
}

/** Null for a mark that is no quotation mark at all. */
function sideOf(text: string, at: number, shape: string): Mark['side'] | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + shape.length);
  if (FAMILIES[shape] === 'single') return sideOfSingle(text, at, shape, before, after);
  if (shape === '"') {
    if (isInches(text, at)) return null;
    if (HEBREW.test(before) && HEBREW.test(after)) return null;
  }
  if (ALWAYS_OPEN.includes(shape)) return 'open';
  if (ALWAYS_CLOSE.includes(shape)) return 'close';
  return sideByPlace(text, at, at + shape.length) ?? leaning(shape);
}

function leaning(shape: string): Mark['side'] {
  if (LEANS_OPEN.includes(shape)) return 'open';
  return LEANS_CLOSE.includes(shape) ? 'close' : 'either';
}

/** A mark opens behind a blank and before a word; it closes behind a word and before a blank or a stop. */
function sideByPlace(text: string, start: number, end: number): 'open' | 'close' | null {
  const left = neighbour(text, start - 1, -1);
  const right = neighbour(text, end, 1);
  const afterOpening = left === '' || OPENING.test(left);
  const beforeClosing = right === '' || CLOSING.test(right);
  if (afterOpening && !beforeClosing) return 'open';
  return !afterOpening && beforeClosing ? 'close' : null;
}

/** The nearest character that is not itself a mark, at most three marks away. */
function neighbour(text: string, from: number, step: 1 | -1): string {
  let i = from;
  for (let n = 0; n < 3 && i >= 0 && i < text.length && ANY_MARK.includes(text.charAt(i)); n++) i += step;
  return text.charAt(i);
}

/** Straight inch marks: 6'2", 5 ' 11 ", and 27" before a lower-case word or a stop that no quotation could end at. */
function isInches(text: string, at: number): boolean {
  if (!DIGIT.test(text.charAt(at - 1))) return false;
  return /['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at));
}

function sideOfSingle(
  text: string,
  at: number,
  shape: string,
  before: string,
  after: string,
): Mark['side'] | null {
  if (shape === '‚') return LETTER.test(after) ? 'open' : null;
  if (LETTER.test(before) && LETTER.test(after)) return null;
  const side = sideByPlace(text, at, at + 1);
  if (side === 'open') {
    return shape === '’' || CLIPPED.test(text.slice(at + 1, at + 8)) ? null : 'open';
  }
  if (side === null || shape === '‛') return null;
  return TAIL.test(text.slice(at + 1, at + 5)) || isElision(text, at) ? null : 'close';
}

/** "l’ accord", "qu’ il": the mark follows a word of one letter, or "qu". */
function isElision(text: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{N}.])(?:\p{L}|qu)$/iu.test(text.slice(Math.max(0, at - 3), at));
}
