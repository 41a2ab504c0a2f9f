import { isByline } from './phrases.ts';

/** A line near the article that may name who wrote it. */
export interface BylineCandidate {
  readonly text: string;
  /** Whether the page marks it as about the author; else only a word such as "by" speaks for it. */
  readonly isMarked: boolean;
}

const BY = /^(?:by|von|par|por|di|door|av|af|od)\s+/iu;
/** What stands around a name in one line: "March 4 · by Ann Lee · 2 min read". */
const PARTED = /(?<!\s)\s+[·•|]\s+/u;
/** Headings and links of author boxes, in lower case: they name nobody. */
const LABEL =
  /^(?:about (?:the |this )?(?:authors?|writers?|reporters?)|(?:the )?(?:authors?|writers?|reporters?|contributors?|journalists?|editors?)|(?:view|see|read|show|all|more)\b.*|(?:written|posted|published|words|reported)(?: by)?|(?:posts|articles|stories) by\b.*|follow\b.*|profile|contact|e-?mail|bio(?:graphy)?|(?:über|zu) (?:den|die|der|dem)\b.*|zum autor|zur autorin|autor(?:en|in|es|a|i)?|alle (?:artikel|beiträge)\b.*|mehr\b.*|à propos\b.*|auteure?s?|voir\b.*|tous\b.*|sobre (?:el|la|o|a)\b.*|ver\b.*|más\b.*|mais\b.*|sull.autore|over de auteur|o autorovi?|o autorze|автор(?:ы)?|об авторе)\s*:?$/u;
/** A name begins with a capital or in a script that has none, and is no sentence. */
const NAME = /^[\p{Lu}\p{Lo}][^!?\n]{1,90}$/u;

/**
 * The name of who wrote the article, without "by": the first candidate that can be one. A label is never a name.
 * Undefined where there is none. O(letters).
 */
export function bylineIn(candidates: readonly BylineCandidate[]): string | undefined {
  for (const { text, isMarked } of candidates) {
    const parts = text.split(PARTED).map((part) => part.trim());
    const said = parts.find(isByline);
    const name = said ?? (isMarked && parts.length === 1 ? parts[0] : undefined);
    const bare = name?.replace(BY, '').trim();
    if (bare !== undefined && NAME.test(bare) && !LABEL.test(bare.toLowerCase())) return bare;
  }
  return undefined;
}
