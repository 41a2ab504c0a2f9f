import type { Span } from './span.ts';

const LINE = /[^\n\r\u2028\u2029]+/gu;
const BLANK_START = /^\s+/u;
const BLANK_END = /(?<!\s)\s+$/u;

/** The lines of a text that hold anything, without the blanks around them. O(n). */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(LINE)) {
    const lead = BLANK_START.exec(line[0])?.[0].length ?? 0;
    if (lead === line[0].length) continue;
    const trail = trailingBlanks(line[0]);
    spans.push({ start: line.index + lead, end: line.index + line[0].length - trail });
  }
  return spans;
}

/** Counted by hand: a regular expression for trailing blanks is quadratic on long runs of them. */
function trailingBlanks(line: string): number {
  let end = line.length;
  while (end > 0 && BLANK_END.test(line.charAt(end - 1))) end--;
  return line.length - end;
}
