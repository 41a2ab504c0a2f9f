import type { Passage } from '../align/passage.ts';
import type { Match } from '../compare/report.ts';
import type { Span } from '../text/span.ts';
import { atPassage, textDirective } from './text-fragment.ts';

/** Where the source says most of what the article says: its longest verbatim passage, else its longest. O(passages). */
function strongestPassage(passages: readonly Passage[]): Span | null {
  const length = ({ source }: Passage) => source.end - source.start;
  const longest = (some: readonly Passage[]) =>
    some.reduce<Passage | null>((most, next) => (most && length(most) >= length(next) ? most : next), null);
  return (longest(passages.filter(({ kind }) => kind === 'verbatim')) ?? longest(passages))?.source ?? null;
}

/**
 * The address of a match's story, leading to a span of its text, or else to its strongest passage. The address as it
 * stands where the text is not at hand or no passage can be told from the rest of it.
 */
export function addressOfPassage({ source, sourceText, passages }: Match, span?: Span): string | null {
  if (source.url === undefined) return null;
  const wanted = span ?? strongestPassage(passages);
  if (sourceText === null || wanted === null) return source.url;
  return atPassage(source.url, textDirective(sourceText, wanted));
}
