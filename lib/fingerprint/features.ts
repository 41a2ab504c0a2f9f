import { combine, combineUnordered } from '../text/hash.ts';
import { CAPITAL, DIGIT, STOPWORD, UNSPACED, type Tokens } from '../text/tokens.ts';

/**
 * Features of one kind in reading order: `hashes[i]` is seen at token `positions[i]`. A feature may come often.
 */
export interface Features {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
}

/** The three kinds of evidence that outlive rewriting; each kind has its own hash space. */
export interface TextFeatures {
  /** Runs of three words. */
  readonly shingles: Features;
  /** Two content stems near each other, in either order. */
  readonly pairs: Features;
  /** Names, figures, dates. */
  readonly names: Features;
}

/** Words. Longer shingles lose translated copies, single words lose the separation; benchmarks/decision.md. */
const SHINGLE_LENGTH = 3;
/** Content words. A pair joins a word to the next one and the one after it. */
const PAIR_DISTANCE = 2;

const PAIR_SPACE = 0x51ed270b;
const NAME_SPACE = 0x2545f491;

/** All features of a text. O(n). */
export function features(tokens: Tokens): TextFeatures {
  return { shingles: shingles(tokens), pairs: pairs(tokens), names: names(tokens) };
}

function shingles({ wordHashes, count }: Tokens): Features {
  const length = Math.max(0, count - SHINGLE_LENGTH + 1);
  const hashes = new Uint32Array(length);
  const positions = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    hashes[i] = combine(combine(wordHashes[i]!, wordHashes[i + 1]!), wordHashes[i + 2]!);
    positions[i] = i;
  }
  return { hashes, positions };
}

function pairs(tokens: Tokens): Features {
  const content = contentPositions(tokens);
  const hashes: number[] = [];
  const positions: number[] = [];
  for (let i = 0; i < content.length; i++) {
    const left = tokens.stemHashes[content[i]!]!;
    for (let distance = 1; distance <= PAIR_DISTANCE && i + distance < content.length; distance++) {
      const right = tokens.stemHashes[content[i + distance]!]!;
      if (left === right) continue;
      hashes.push(combine(combineUnordered(left, right), PAIR_SPACE));
      positions.push(content[i]!);
    }
  }
  return { hashes: Uint32Array.from(hashes), positions: Uint32Array.from(positions) };
}

/** Indices of the words that carry subject. Characters of scripts without spaces all do. */
function contentPositions({ flags, count }: Tokens): Uint32Array {
  const positions = new Uint32Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    if ((flags[i]! & STOPWORD) === 0 || (flags[i]! & UNSPACED) !== 0) positions[length++] = i;
  }
  return positions.subarray(0, length);
}

function names(tokens: Tokens): Features {
  const positions: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (isName(tokens.flags[i]!)) positions.push(i);
  }
  const hashes = positions.map((i) => combine(tokens.stemHashes[i]!, NAME_SPACE));
  return { hashes: Uint32Array.from(hashes), positions: Uint32Array.from(positions) };
}

function isName(flags: number): boolean {
  if ((flags & DIGIT) !== 0) return true;
  return (flags & CAPITAL) !== 0 && (flags & STOPWORD) === 0;
}
