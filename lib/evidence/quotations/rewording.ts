import type { Span } from '../../text/span.ts';
import { alignLocally, type LocalAlignment } from './local-alignment.ts';
import { longestCommon } from './longest-common.ts';
import {
  candidates,
  sameSpeaker,
  type Finding,
  type Quotation,
  type SourceReading,
} from './quotation-reading.ts';
import type { Spoken } from './quoted-words.ts';
import { isOtherPerson, same } from './same-words.ts';
import { findWording, spanOf, splitAtGaps } from './wording-index.ts';

/** From here on a quotation is the other reworded. Chosen by benchmarks/evidence.ts. */
const REWORDED = 0.6;
/** Share of both wordings, in order, that a free rewording by the same speaker keeps. Chosen by the same. */
const RECAST = 0.4;
/** Words of a sentence that, found word for word, is set aside; fewer may stand anywhere by chance. */
const MIN_PIECE = 3;
/** What the same speaker adds when candidates compete. */
const SPEAKER_BONUS = 0.1;
/** Words of substance that must be shared; fewer are a turn of phrase. */
const MIN_SHARED = 3;

interface Answer {
  readonly alignment: LocalAlignment;
  readonly words: readonly Spoken[];
  readonly other: Quotation;
}

/**
 * Whether a sentence of it is reworded. Sentences that the source has word for word are set aside first, or a long
 * quotation with a sentence put in from elsewhere would pass for a rewording.
 */
export function findReworded(whole: Quotation, source: SourceReading, article: string): Finding | null {
  const pieces = splitAtGaps(whole.words);
  const rest =
    pieces.length < 2
      ? whole.words
      : pieces.filter((piece) => piece.length < MIN_PIECE || findWording(source.all, piece) === null).flat();
  const quotation = { ...whole, words: rest };
  const answer = bestAnswer(quotation, source);
  if (answer === null) return null;
  const { alignment, words, other } = answer;
  const span = wholeSentences(
    source.text,
    spanOf(words, alignment.sourceFrom, alignment.sourceTo),
    other.span,
  );
  if (alignment.sameWords) return same('trimmed', quotation, other, span, source, article);
  if (isOtherPerson(quotation, other, source, article)) return null;
  const content = quotation.words.filter((word) => word.weight === 1).length;
  const enough = Math.max(2, Math.min(MIN_SHARED, content));
  if (alignment.similarity >= REWORDED && alignment.shared >= enough) {
    return { kind: 'altered', source: span };
  }
  return isRecast(quotation, other) ? { kind: 'altered', source: other.span } : null;
}

/** Widens a part of a quotation to its sentences, so that the reader sees what the whole thought was. */
function wholeSentences(text: string, part: Span, quotation: Span): Span {
  if (part.start < quotation.start || part.end > quotation.end) return part;
  const before = text.slice(quotation.start, part.start);
  const after = text.slice(part.end, quotation.end);
  const stop = before.search(/[.!?…]\s+[^.!?…]*$/u);
  const start = stop < 0 ? quotation.start : part.start - before.length + stop + 1;
  const end = after.search(/[.!?…](?:\s|$)/u);
  const span = { start, end: end < 0 ? quotation.end : part.end + end + 1 };
  while (span.start < part.start && /\s/u.test(text.charAt(span.start))) span.start++;
  return span;
}

/** Freely reworded: one speaker, two quotations that share a good part in order and come to the same point. */
function isRecast(quotation: Quotation, other: Quotation): boolean {
  if (!sameSpeaker(quotation.speaker, other.speaker)) return false;
  const common = longestCommon(quotation.words, other.words);
  return (
    Math.min(common.articleShare, common.sourceShare) >= RECAST && common.shared >= 2 && common.samePoint
  );
}

function bestAnswer(quotation: Quotation, source: SourceReading): Answer | null {
  let best: Answer | null = null;
  let most = 0;
  for (const i of candidates(quotation, source)) {
    for (const [words, other] of wordings(source.quotations, i)) {
      const alignment = alignLocally(quotation.words, words);
      if (alignment === null) continue;
      const score =
        alignment.similarity + (sameSpeaker(quotation.speaker, other.speaker) ? SPEAKER_BONUS : 0);
      if (score > most) [best, most] = [{ alignment, words, other }, score];
    }
  }
  return best;
}

/** A source quotation alone, and together with the one behind it, which the article may have joined. */
function wordings(quotations: readonly Quotation[], i: number): [readonly Spoken[], Quotation][] {
  const one = quotations[i]!;
  const next = quotations[i + 1];
  const alone: [readonly Spoken[], Quotation] = [one.words, one];
  return next === undefined || next.span.start - one.span.end > 200
    ? [alone]
    : [alone, [[...one.words, ...next.words], one]];
}
