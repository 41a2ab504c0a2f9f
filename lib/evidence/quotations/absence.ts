import type { Span } from '../../text/span.ts';
import { overlap } from '../../text/span.ts';
import { longestCommon } from './longest-common.ts';
import { candidates, sameSpeaker, traces, type Quotation, type SourceReading } from './quotation-reading.ts';

/** Below this share of its words of substance in any part of the source, a quotation has no trace there. */
const TRACE = 0.3;
/** The same where the source has a quotation that nothing else answers: this may be that one, freely translated. */
const TRACE_BESIDE_RIVAL = 0.12;
/** Share below which two quotations of one speaker have nothing to do with each other. */
const RELATED = 0.2;
/** Words in the longer of two quotations for one in the shorter, up to which the one may be the other. */
const MAX_RATIO = 2.5;

/**
 * Whether the source has no trace of a quotation: few of its words within any stretch twice as long, and no quotation
 * that it could be a free rewording of. `answered` are the parts of the source that other findings point to. O(words).
 */
export function isAbsent(quotation: Quotation, source: SourceReading, answered: readonly Span[]): boolean {
  if (candidates(quotation, source).some((i) => isRelated(quotation, source.quotations[i]!))) return false;
  const share = traceShare(quotation, source);
  if (share === null || share >= TRACE) return false;
  return (
    share < TRACE_BESIDE_RIVAL || !source.quotations.some((other) => isRival(quotation, other, answered))
  );
}

function isRival(quotation: Quotation, other: Quotation, answered: readonly Span[]): boolean {
  const [a, b] = [quotation.words.length, other.words.length];
  if (Math.max(a, b) > MAX_RATIO * Math.min(a, b)) return false;
  const named = quotation.speaker !== null && other.speaker !== null;
  return (
    (!named || sameSpeaker(quotation.speaker, other.speaker)) &&
    !answered.some((span) => overlap(span, other.span) > 0)
  );
}

/** The same speaker in words that share something: too free a rewording to show, and no proof of absence. */
function isRelated(quotation: Quotation, other: Quotation): boolean {
  if (!sameSpeaker(quotation.speaker, other.speaker)) return false;
  const common = longestCommon(quotation.words, other.words);
  return common.shared > 0 && Math.min(common.articleShare, common.sourceShare) >= RELATED;
}

/** The largest share of a quotation's words found within one stretch of the source; null where too few can be sought. */
function traceShare(quotation: Quotation, source: SourceReading): number | null {
  const wanted = new Set(traces(quotation.words));
  wanted.delete('');
  if (wanted.size < 2) return null;
  const sought = source.traces;
  const reach = Math.max(30, 2 * quotation.words.length);
  const hits = sought.flatMap((trace, i) => (wanted.has(trace) ? [i] : []));
  const counts = new Map<string, number>();
  let tail = 0;
  let most = 0;
  for (const i of hits) {
    const stem = sought[i]!;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    while (hits[tail]! < i - reach) {
      const left = sought[hits[tail]!]!;
      const count = counts.get(left)! - 1;
      if (count === 0) counts.delete(left);
      else counts.set(left, count);
      tail++;
    }
    most = Math.max(most, counts.size);
  }
  return most / wanted.size;
}
