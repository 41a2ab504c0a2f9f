import type { Features } from '../fingerprint/features.ts';
import { features } from '../fingerprint/features.ts';
import { sketchOf, type Sketch } from '../fingerprint/sketch.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';

/** The distinct features of the article in reading order: where each is first seen, how rare, whether quoted only. */
export interface WeighedFeatures {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
  /** 1 / documents that hold the feature. */
  readonly weights: Float64Array;
  /** 1 where the feature is seen inside a quotation. */
  readonly quoted: Uint8Array;
}

/** The article, made ready to be held against many sources. */
export interface Query {
  readonly tokens: Tokens;
  readonly sketch: Sketch;
  readonly shingles: WeighedFeatures;
  readonly pairs: WeighedFeatures;
  readonly names: WeighedFeatures;
}

/** In how many sources a feature is seen; at least 1. */
export type Frequency = (feature: number) => number;

/** Weighs the features of an article. `quotations` are spans of its text. O(n log n). */
export function prepare(tokens: Tokens, quotations: readonly Span[], frequency: Frequency): Query {
  const found = features(tokens);
  const quoted = quotedTokens(tokens, quotations);
  const weigh = (kind: Features) => weighed(kind, quoted, frequency);
  return {
    tokens,
    sketch: sketchOf(found, tokens.count),
    shingles: weigh(found.shingles),
    pairs: weigh(found.pairs),
    names: weigh(found.names),
  };
}

function weighed({ hashes, positions }: Features, quoted: Uint8Array, frequency: Frequency): WeighedFeatures {
  const seen = new Set<number>();
  const rows: number[] = [];
  for (let i = 0; i < hashes.length; i++) {
    if (seen.has(hashes[i]!)) continue;
    seen.add(hashes[i]!);
    rows.push(i);
  }
  return {
    hashes: Uint32Array.from(rows, (i) => hashes[i]!),
    positions: Uint32Array.from(rows, (i) => positions[i]!),
    weights: Float64Array.from(rows, (i) => 1 / frequency(hashes[i]!)),
    quoted: Uint8Array.from(rows, (i) => quoted[positions[i]!]!),
  };
}

/** Marks the tokens inside the spans, which are in order. */
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
