import { bagsOf, sentenceRanges, type Bags, type TokenRange } from '../fingerprint/bags.ts';
import { pairs, shingles, type Features } from '../fingerprint/features.ts';
import type { Sketch } from '../fingerprint/sketch.ts';
import { terms } from '../fingerprint/terms.ts';
import type { Span } from '../text/span.ts';
import { CAPITAL, DIGIT, OPENS, STOPWORD, UNSPACED, type Tokens } from '../text/tokens.ts';
import type { Rarity } from './rarity.ts';

/** The distinct features of the article in reading order: where each is first seen, how rare, whether in a quotation. */
export interface WeighedFeatures {
  /** The hashes in ascending order, and the row of each. */
  readonly ascending: Uint32Array;
  readonly rows: Uint32Array;
  readonly positions: Uint32Array;
  /** 1 / sources that hold the feature. */
  readonly weights: Float64Array;
  /** 1 where the feature is first seen inside a quotation. */
  readonly quoted: Uint8Array;
}

/** A sentence of the article. */
export interface QuerySentence extends TokenRange {
  /** Most of its words are quoted. */
  readonly quoted: boolean;
  /** Distinct terms of the names in it, where names can be told. */
  readonly names: readonly number[];
}

/** How the names of a text can be told: by capitals, or not at all, in a script with spaces or without them. */
export type NamesBy = 'capitals' | 'words' | 'characters';

/** The article, made ready to be held against many sources. */
export interface Query {
  readonly tokens: Tokens;
  readonly sketch: Sketch;
  readonly shingles: WeighedFeatures;
  readonly pairs: WeighedFeatures;
  readonly sentences: readonly QuerySentence[];
  readonly namesBy: NamesBy;
  /** Distinct terms of names and figures; where names cannot be told, of all words. */
  readonly names: readonly number[];
  /** Distinct terms of the other words, quotations aside. */
  readonly content: readonly number[];
  readonly quotations: number;
}

/** Code units. Longer "quotations" are lost closing marks; masking them would hide the article itself. */
const LONGEST_QUOTATION = 700;

/** Weighs the features of an article. `quotations` are disjoint spans of its text, in order. O(n log n). */
export function prepare(tokens: Tokens, quotations: readonly Span[], rarity: Rarity): Query {
  const masked = quotations.filter(({ start, end }) => end - start <= LONGEST_QUOTATION);
  const quoted = quotedTokens(tokens, masked);
  const ranges = sentenceRanges(tokens);
  const termOf = terms(tokens);
  const bags: Bags = bagsOf(termOf, ranges);
  const shingleRows = weighed(shingles(tokens), quoted, rarity);
  const pairRows = weighed(pairs(tokens), quoted, rarity);
  const told = namesAndContent(tokens, termOf, quoted, rarity);
  const isNamed = new Set(told.names);
  return {
    tokens,
    sketch: { words: tokens.count, bags, shingles: shingleRows.ascending, pairs: pairRows.ascending },
    shingles: shingleRows,
    pairs: pairRows,
    sentences: ranges.map((range) => ({
      ...range,
      quoted: isMostly(quoted, range),
      names: [...new Set(termOf.subarray(range.from, range.to))].filter((term) => isNamed.has(term)),
    })),
    quotations: masked.length,
    ...told,
  };
}

function weighed({ hashes, positions }: Features, quoted: Uint8Array, rarity: Rarity): WeighedFeatures {
  const firsts = new Map<number, number>();
  for (let i = 0; i < hashes.length; i++) if (!firsts.has(hashes[i]!)) firsts.set(hashes[i]!, i);
  const distinctHashes = Uint32Array.from(firsts.keys());
  const at = Uint32Array.from(firsts.values());
  const rows = Uint32Array.from(at.keys()).sort((a, b) => distinctHashes[a]! - distinctHashes[b]!);
  return {
    ascending: rows.map((row) => distinctHashes[row]!),
    rows,
    positions: at.map((i) => positions[i]!),
    weights: Float64Array.from(distinctHashes, (hash) => rarity.weight(hash, 0)),
    quoted: Uint8Array.from(at, (i) => quoted[positions[i]!]!),
  };
}

/** Share of the tokens that start with a capital, first words included, in a script that has capitals. */
const CASED_SHARE = 0.02;

function namesAndContent({ flags, count }: Tokens, termOf: Uint16Array, quoted: Uint8Array, rarity: Rarity) {
  let capitals = 0;
  let unspaced = 0;
  for (let i = 0; i < count; i++) {
    if ((flags[i]! & CAPITAL) !== 0) capitals++;
    if ((flags[i]! & UNSPACED) !== 0) unspaced++;
  }
  const cased = capitals > CASED_SHARE * count && 2 * unspaced < count;
  const namesBy: NamesBy = cased ? 'capitals' : 2 * unspaced < count ? 'words' : 'characters';
  const names = new Set<number>();
  const content = new Set<number>();
  for (let i = 0; i < count; i++) {
    const term = termOf[i]!;
    if (term === 0 || rarity.isCommon(term)) continue;
    if (!cased || isName(flags[i]!)) names.add(term);
    else if (quoted[i] === 0) content.add(term);
  }
  for (const name of names) content.delete(name);
  return { namesBy, names: [...names], content: [...content] };
}

/** A capital that opens a sentence proves nothing. */
function isName(flags: number): boolean {
  if ((flags & DIGIT) !== 0) return true;
  return (flags & (CAPITAL | OPENS | STOPWORD)) === CAPITAL;
}

/** Marks the tokens inside the spans. */
function quotedTokens({ starts, count }: Tokens, quotations: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    while (at < quotations.length && quotations[at]!.end <= starts[i]!) at++;
    const quotation = quotations[at];
    if (quotation !== undefined && quotation.start <= starts[i]!) marks[i] = 1;
  }
  return marks;
}

function isMostly(marks: Uint8Array, { from, to }: TokenRange): boolean {
  let marked = 0;
  for (let i = from; i < to; i++) marked += marks[i]!;
  return 2 * marked > to - from;
}
