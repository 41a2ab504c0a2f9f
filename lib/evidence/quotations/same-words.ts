import type { Span } from '../../text/span.ts';
import { isTitle, looksLikePerson, mayBeSameName } from '../words/person-names.ts';
import type { Finding, Quotation, SourceReading } from './quotation-reading.ts';
import { findWording, join, spanOf, splitAtGaps } from './wording-index.ts';

/** Identical or trimmed; quoted words of the source come before unquoted ones. */
export function findSameWords(quotation: Quotation, source: SourceReading, article: string): Finding | null {
  const letters = join(quotation.words);
  const whole = source.quotations.find((other) => join(other.words) === letters);
  if (whole !== undefined) return same('identical', quotation, whole, whole.span, source, article);
  const quoted = findWording(source.quoted, quotation.words);
  if (quoted !== null) {
    const owner = source.quotations[source.owners[quoted.from]!]!;
    return same(
      'trimmed',
      quotation,
      owner,
      spanOf(source.quoted.words, quoted.from, quoted.to),
      source,
      article,
    );
  }
  const unquoted = findWording(source.all, quotation.words);
  if (unquoted === null) return findJoined(quotation, source);
  return {
    kind: unquoted.cut ? 'trimmed' : 'identical',
    source: spanOf(source.all.words, unquoted.from, unquoted.to),
  };
}

/** Whole sentences of the source, joined across what was left out, in whatever order. */
function findJoined(quotation: Quotation, source: SourceReading): Finding | null {
  const pieces = splitAtGaps(quotation.words);
  if (pieces.length < 2) return null;
  const places = pieces.map((piece) => findWording(source.all, piece));
  const longest = places[pieces.indexOf(pieces.reduce((a, b) => (b.length > a.length ? b : a)))];
  if (longest === undefined || longest === null || places.includes(null)) return null;
  return { kind: 'trimmed', source: spanOf(source.all.words, longest.from, longest.to) };
}

export function same(
  kind: 'identical' | 'trimmed',
  quotation: Quotation,
  other: Quotation,
  span: Span,
  source: SourceReading,
  article: string,
): Finding {
  const changed = isOtherPerson(quotation, other, source, article);
  return { kind: changed ? 'speaker-changed' : kind, source: span };
}

/** Code units around a quotation in which its speaker would be named. */
const NEAR = 200;

/**
 * Two persons, each surely named beside the quotation, and one of them known to the other text too: then the
 * difference is no accident of a spokesman named in one text and the office in the other. Where the source's speaker
 * stands near the quotation in the article as well, it is the reading of the sentence that differs.
 */
export function isOtherPerson(
  quotation: Quotation,
  other: Quotation,
  source: SourceReading,
  article: string,
): boolean {
  const [a, b] = [quotation.speaker, other.speaker];
  if (a === null || b === null || !a.sure || !b.sure || mayBeSameName(a.name, b.name)) return false;
  if (!looksLikePerson(a.name, article) || !looksLikePerson(b.name, source.text)) return false;
  const { start, end } = quotation.span;
  if (mentions(article.slice(Math.max(0, start - NEAR), start) + article.slice(end, end + NEAR), b.name))
    return false;
  return mentions(source.text, a.name) || mentions(article, b.name);
}

function mentions(text: string, name: string): boolean {
  return name
    .split(/[\s.,]/u)
    .some((word) => /^\p{Lu}.{2,}/u.test(word) && !isTitle(word.toLowerCase()) && text.includes(word));
}
