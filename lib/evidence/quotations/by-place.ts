import type { SentenceLink } from '../../align/pair-sentences.ts';
import { overlap, type Span } from '../../text/span.ts';
import { longestCommon } from './longest-common.ts';
import { sameSpeaker, type Quotation } from './quotation-reading.ts';

/** Code units from a quotation to the sentence by which its place is told. */
const NEAR = 400;
/** Words in the longer of two wordings for one in the shorter, up to which the one may be the other reworded. */
const MAX_RATIO = 2;

/** A pair of sentences that tell the same thing. */
interface Tie {
  readonly article: Span;
  readonly source: Span;
}

/**
 * Quotations reworded past recognition, told by where they stand: one speaker, the same figures, at least one word of
 * substance in common, and the sentence beside them is the same sentence of the source. Pairs are each other's best.
 * Returns for each quotation the source's that answers it, or null. O(quotations x quotations near them x words).
 */
export function answersByPlace(
  quotations: readonly Quotation[],
  others: readonly Quotation[],
  links: readonly SentenceLink[],
): (Quotation | null)[] {
  const ties = links.flatMap(({ article, source }) => (article && source ? [{ article, source }] : []));
  if (ties.length === 0) return quotations.map(() => null);
  const here = placesOf(quotations, ties, 'article');
  const there = placesOf(others, ties, 'source');
  const likeness = quotations.map((quotation, i) =>
    others.map((other, j) => (isSamePlace(here[i]!, there[j]!) ? likenessOf(quotation, other) : 0)),
  );
  return likeness.map((row, i) => {
    const most = Math.max(0, ...row);
    const j = row.indexOf(most);
    const isMutual = likeness.every((rival, k) => k === i || rival[j]! < most);
    return most > 0 && isMutual ? others[j]! : null;
  });
}

/** The ties that a quotation stands in, and those next before and behind it. */
interface Surroundings {
  readonly within: readonly Tie[];
  readonly before: Tie | undefined;
  readonly behind: Tie | undefined;
}

function placesOf(
  quotations: readonly Quotation[],
  ties: readonly Tie[],
  side: 'article' | 'source',
): Surroundings[] {
  const ordered = ties.toSorted((a, b) => a[side].start - b[side].start);
  return quotations.map(({ span }) => ({
    within: ordered.filter((tie) => overlap(tie[side], span) > 0),
    before: ordered.findLast((tie) => tie[side].end <= span.start && tie[side].end > span.start - NEAR),
    behind: ordered.find((tie) => tie[side].start >= span.end && tie[side].start < span.end + NEAR),
  }));
}

function isSamePlace(a: Surroundings, b: Surroundings): boolean {
  if (a.within.some((tie) => b.within.includes(tie))) return true;
  // A sentence that is told elsewhere is not this one.
  if (a.within.length > 0 || b.within.length > 0) return false;
  return (
    (a.before !== undefined && a.before === b.before) || (a.behind !== undefined && a.behind === b.behind)
  );
}

/** Share of both wordings that they have in order; 0 where they cannot be one quotation. */
function likenessOf(a: Quotation, b: Quotation): number {
  const [short, long] = [a.words.length, b.words.length].toSorted((x, y) => x - y) as [number, number];
  if (long > MAX_RATIO * short || !sameSpeaker(a.speaker, b.speaker) || figures(a) !== figures(b)) return 0;
  const common = longestCommon(a.words, b.words);
  return common.shared === 0 ? 0 : Math.min(common.articleShare, common.sourceShare);
}

/** Numbers and dates by their value, as quoted-words.ts marks them; "one" is a pronoun as often as a number. */
function figures({ words }: Quotation): string {
  return words
    .filter(({ key }) => /^[#@]/u.test(key) && key !== '#1')
    .map(({ key }) => key)
    .toSorted()
    .join(' ');
}
