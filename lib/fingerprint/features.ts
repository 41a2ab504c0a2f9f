import { combine, combineUnordered } from '../text/hash.ts';
import { STOPWORD, UNSPACED, type Tokens } from '../text/tokens.ts';

/** Features of one kind in reading order: `hashes[i]` is seen at token `positions[i]`. A feature may come often. */
export interface Features {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
}

/** Words. Longer shingles lose translated copies, single words lose the separation; notes of the project's research. */
const SHINGLE_LENGTH = 3;
/** Content words. A pair joins a word to the next one and the one after it. */
const PAIR_DISTANCE = 2;
/** Keeps the hashes of pairs apart from those of shingles. */
const PAIR_SPACE = 0x51ed270b;

/** Runs of three words. O(n). */
export function shingles({ wordHashes, count }: Tokens): Features {
  const length = Math.max(0, count - SHINGLE_LENGTH + 1);
  const hashes = new Uint32Array(length);
  const positions = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    hashes[i] = combine(combine(wordHashes[i]!, wordHashes[i + 1]!), wordHashes[i + 2]!);
    positions[i] = i;
  }
  return { hashes, positions };
}

/** Two content stems near each other, in either order: what is left of a run of words when it is reworded. O(n). */
export function pairs(tokens: Tokens): Features {
  const content = contentPositions(tokens);
  const hashes = new Uint32Array(content.length * PAIR_DISTANCE);
  const positions = new Uint32Array(content.length * PAIR_DISTANCE);
  let length = 0;
  for (let i = 0; i < content.length; i++) {
    const left = tokens.stemHashes[content[i]!]!;
    for (let distance = 1; distance <= PAIR_DISTANCE && i + distance < content.length; distance++) {
      const right = tokens.stemHashes[content[i + distance]!]!;
      if (left === right) continue;
      hashes[length] = combine(combineUnordered(left, right), PAIR_SPACE);
      positions[length++] = content[i]!;
    }
  }
  return { hashes: hashes.slice(0, length), positions: positions.slice(0, length) };
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
