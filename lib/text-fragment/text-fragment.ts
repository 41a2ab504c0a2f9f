import { paragraphs } from '../text/paragraphs.ts';
import { overlap, slice, type Span } from '../text/span.ts';

/** Words a fragment begins with at least: fewer are rarely found once, and read badly in an address. */
const FIRST_WORDS = 5;
/** Words of the end of a range at least. */
const LAST_WORDS = 3;
/** Words that may be taken from before or behind where the words themselves stand several times. */
const CONTEXT_WORDS = 12;

/** A run of letters, with the marks behind it; scripts without spaces are cut behind their marks. */
const UNIT = /[^\s、。，！？；：「」『』（）]+[、。，！？；：」』）]*/gu;
const LONE_SURROGATE = /\p{Cs}/u;

interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/**
 * A text directive (":~:text=…", WICG Scroll to Text Fragment) that leads a browser to a span of a text: to the
 * longest line in it, since a match may not cross from block to block. Its words are those of the text itself, and
 * stand in it once, case and accents aside, as browsers search; where they do not by themselves, the words before or
 * behind them are added. Null where nothing in the span can be told from the rest. O(length of the text x words).
 */
export function textDirective(text: string, span: Span): string | null {
  const line = longestLine(text, span);
  if (line === null || LONE_SURROGATE.test(text)) return null;
  const folded = fold(text);
  const units = unitsOf(text, line);
  for (let count = Math.min(FIRST_WORDS, units.length); count <= units.length; count++) {
    const start = { start: line.start, end: units[count - 1]!.end };
    if (isOnce(folded, slice(text, start))) return encode(withEnd(text, start, line, units.slice(count)));
  }
  return inContext(text, folded, line);
}

/** An address with a text directive in its fragment. An address that has one already gets the new one. */
export function atPassage(url: string, directive: string | null): string {
  if (directive === null || !/^https?:\/\//iu.test(url)) return url;
  const bare = url.replace(/:~:.*$/su, '');
  return `${bare}${bare.includes('#') ? '' : '#'}${directive}`;
}

function longestLine(text: string, span: Span): Span | null {
  let longest: Span | null = null;
  for (const line of paragraphs(text)) {
    if (overlap(line, span) === 0) continue;
    const part = { start: Math.max(line.start, span.start), end: Math.min(line.end, span.end) };
    if (longest === null || part.end - part.start > longest.end - longest.start) longest = part;
  }
  return longest && trimmed(text, longest);
}

function trimmed(text: string, span: Span): Span | null {
  const units = unitsOf(text, span);
  const [first, last] = [units[0], units.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function unitsOf(text: string, span: Span): Span[] {
  return [...slice(text, span).matchAll(UNIT)].map((found) => ({
    start: span.start + found.index,
    end: span.start + found.index + found[0].length,
  }));
}

/** The rest of the line as the end of a range: as few words as lead past no earlier place that reads the same. */
function withEnd(text: string, start: Span, line: Span, rest: readonly Span[]): Directive {
  const found = slice(text, start);
  if (rest.length === 0) return { start: found };
  const folded = fold(text.slice(start.end, line.end));
  for (let count = LAST_WORDS; count < rest.length; count++) {
    const end = text.slice(rest.at(-count)!.start, line.end);
    const wanted = fold(end);
    if (folded.indexOf(wanted) === folded.length - wanted.length) return { start: found, end };
  }
  return { start: slice(text, line) };
}

/** The line is said again elsewhere: with words before it, or else behind it, it may be the only one. */
function inContext(text: string, folded: string, line: Span): string | null {
  const start = slice(text, line);
  const before = unitsOf(text, { start: Math.max(0, line.start - 400), end: line.start });
  const behind = unitsOf(text, { start: line.end, end: line.end + 400 });
  for (let count = 1; count <= CONTEXT_WORDS; count++) {
    const first = before.at(-count);
    const prefix = first && before.length >= count ? text.slice(first.start, before.at(-1)!.end) : null;
    if (prefix !== null && isOnce(folded, `${prefix} ${start}`)) return encode({ prefix, start });
    const last = behind[count - 1];
    const suffix = last ? text.slice(behind[0]!.start, last.end) : null;
    if (suffix !== null && isOnce(folded, `${start} ${suffix}`)) return encode({ start, suffix });
  }
  return null;
}

function isOnce(folded: string, words: string): boolean {
  const wanted = fold(words);
  const at = folded.indexOf(wanted);
  return wanted !== '' && at >= 0 && !folded.includes(wanted, at + 1);
}

/** As browsers compare: base letters only. Blanks are one, since pages lay them out as they like. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function encode({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    ...(prefix === undefined ? [] : [`${escape(prefix)}-`]),
    escape(start),
    ...(end === undefined ? [] : [escape(end)]),
    ...(suffix === undefined ? [] : [`-${escape(suffix)}`]),
  ];
  return `:~:text=${parts.join(',')}`;
}

/** "-", "," and "&" part the terms of a directive, so that in a term they are escaped. */
function escape(words: string): string {
  return encodeURIComponent(words.replace(/\s+/gu, ' ')).replace(/-/gu, '%2D');
}
