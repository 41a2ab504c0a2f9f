import { paragraphs } from '../../text/paragraphs.ts';
import { lexemes } from '../words/lexemes.ts';

/** Facts that one text must have beyond the other's, and the least that must be shared, before its fullness counts. */
const MIN_SHARED_FACTS = 6;
const FULLER = 1.3;
const SUBSET = 0.95;

/** That one of two texts holds all facts of the other and more. */
export interface Fuller {
  readonly side: 'article' | 'source';
  /** Facts in both, and how many more the fuller text has. */
  readonly shared: number;
  readonly more: number;
}

/** Which text holds all figures and names of the other and a good part more; null where neither does. O(length). */
export function fullerOf(article: string, source: string): Fuller | null {
  const [mine, theirs] = [factsOf(article), factsOf(source)];
  const shared = [...mine].filter((fact) => theirs.has(fact)).length;
  if (shared < MIN_SHARED_FACTS) return null;
  const more = Math.abs(mine.size - theirs.size);
  if (isSubset(shared, mine, theirs)) return { side: 'source', shared, more };
  return isSubset(shared, theirs, mine) ? { side: 'article', shared, more } : null;
}

function isSubset(shared: number, part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return shared / part.size >= SUBSET && whole.size >= FULLER * part.size;
}

/** Figures, and words with a capital that do not open a line or follow a stop. */
function factsOf(text: string): Set<string> {
  const facts = new Set<string>();
  for (const line of paragraphs(text)) {
    for (const part of lexemes(text, line)) {
      if (part.kind === 'digits') facts.add(part.word);
      else if (
        /^\p{Lu}/u.test(part.raw) &&
        part.start > line.start &&
        !/[.!?:"“”„«»…]\s?$/u.test(text.slice(part.start - 2, part.start))
      )
        facts.add(part.word.replace(/'s$/u, ''));
    }
  }
  return facts;
}
