/** 32-bit FNV-1a over UTF-16 code units, finished as MurmurHash3 does, so that low bits are fit for sampling. O(length). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return finish(hash);
}

/** Hash of an ordered pair of hashes. Chain it for longer shingles. */
export function combine(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));
}

/** Hash of a pair of hashes in either order. */
export function combineUnordered(a: number, b: number): number {
  return a < b ? combine(a, b) : combine(b, a);
}

function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
