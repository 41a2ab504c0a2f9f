import { foldWord } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { isSpeechVerb } from '../words/speech-verbs.ts';

interface Piece extends Span {
  readonly line: number;
  readonly closed: boolean;
}

/**
 * Joins speech whose marks open twice and close once, as machine translation leaves them: “We read it “too late”.
 * A sentence that ends before the second mark, or a verb of saying, shows that a closing mark was lost instead.
 * `pieces` are of one family of marks, in order. O(length).
 */
export function joinReopened<P extends Piece>(text: string, pieces: readonly P[]): P[] {
  const joined: P[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && reopens(text, before, piece))
      joined[joined.length - 1] = { ...piece, start: before.start };
    else joined.push(piece);
  }
  return joined;
}

function reopens(text: string, before: Piece, piece: Piece): boolean {
  if (before.closed || !piece.closed || before.line !== piece.line) return false;
  // Only the mark itself lies between.
  if (piece.start - before.end > 2 || piece.start < before.end) return false;
  const inside = text.slice(before.start, before.end);
  if (/[.!?…]\s*$/u.test(inside)) return false;
  return !(inside.match(/\p{L}+/gu) ?? []).some((word) => isSpeechVerb(foldWord(word, false)));
}
