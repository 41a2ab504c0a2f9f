import type { Span } from '../../text/span.ts';
import { ANY_NAME, SHORT_NAMES } from './agencies.ts';

/** A credit to an agency or outlet that a text carries itself. `agency` is its usual short name. */
export interface CreditLine {
  readonly agency: string;
  readonly span: Span;
}

/** How far from the start a dateline stands, and from the end a credit line: both in code units. */
const HEAD = 600;
const TAIL = 1500;

/** Each catches the agency's name as its first group. All are bounded: no step looks further than 80 characters. */
const PATTERNS: readonly RegExp[] = [
  // "(AP)", "(dpa/lni)", "(Reuters) -", "[AFP]"
  new RegExp(`[([（](${ANY_NAME})(?:[/,;·\\s][^)\\]）\\n]{0,40})?[)\\]）]`, 'gu'),
  // "Associated Press writer Jane Doe contributed", "The AP contributed to this report"
  new RegExp(`(?<![\\p{L}\\p{N}])(${ANY_NAME})(?![\\p{L}\\p{N}])[^.\\n]{0,80}?\\bcontributed\\b`, 'gu'),
  // "mit Material von dpa", "avec AFP", "con información de EFE", "com informações da Reuters", "Source: AP"
  new RegExp(
    `(?:mit (?:Material|Agenturmaterial|Informationen) (?:von|der)|Quelle ?:|avec(?: l['’])?|\\(?con información de|con informazioni|fonte ?:|fuente ?:|com informações d[aeo]|com agências?|source ?:|\\bvia|©(?: ?\\d{4})?|copyright(?: \\d{4})?(?: the)?|from|by the?|zdroj ?:|источник ?:) ?(?:the )?(${ANY_NAME})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  // a line that is nothing but the name, as "dpa" or "AFP/Reuters" at the end
  new RegExp(
    `(?<=^|\\n)[ \\t—–-]{0,3}(?:The )?(${ANY_NAME})(?:[/, ]{1,2}(?:${ANY_NAME})){0,3}[ \\t.]{0,3}(?=\\n|$)`,
    'gu',
  ),
];
/** How Reuters signs: no name is said, and none is needed. */
const REUTERS_SIGNATURE = /\(?Reporting by [^;\n]{3,120};(?:[^;\n]{3,80};)? ?Editing by /u;

/**
 * The credits that a text carries to agencies: datelines at its head, credit lines at its tail. A mention in the story
 * ("told Reuters") is none. O(1): only the head and the tail are read.
 */
export function readCredits(text: string): CreditLine[] {
  const found: CreditLine[] = [];
  const parts =
    text.length <= HEAD + TAIL
      ? [{ start: 0, end: text.length }]
      : [
          { start: 0, end: HEAD },
          { start: text.length - TAIL, end: text.length },
        ];
  for (const part of parts) {
    const piece = text.slice(part.start, part.end);
    for (const pattern of PATTERNS) {
      for (const match of piece.matchAll(pattern)) {
        const agency = SHORT_NAMES.get(match[1]!.toLowerCase());
        const start = part.start + match.index;
        if (agency !== undefined) found.push({ agency, span: { start, end: start + match[0].length } });
      }
    }
    const signature = REUTERS_SIGNATURE.exec(piece);
    if (signature !== null)
      found.push({
        agency: 'Reuters',
        span: {
          start: part.start + signature.index,
          end: part.start + signature.index + signature[0].length,
        },
      });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
