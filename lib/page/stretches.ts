/** Code units of a stretch: what two texts are said to share. Shorter ones match by chance. */
export const STRETCH = 18;

const [FIRST, SECOND] = [0x01000193, 0x2c1b3c6d];
/** What the code unit that leaves a stretch still weighs in its hash. */
const LEAVING = [powerOf(FIRST), powerOf(SECOND)] as const;

function powerOf(factor: number): number {
  let power = 1;
  for (let i = 0; i < STRETCH; i++) power = Math.imul(power, factor);
  return power;
}

/**
 * Visits each stretch of a text by its number: equal ones have the same, others of a page all but never (two rolling
 * hashes after Rabin and Karp, 53 bits of them). Nothing is visited in a text that is shorter than one. O(text).
 */
export function eachStretch(text: string, visit: (stretch: number) => void): void {
  let [a, b] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const [comes, leaves] = [text.charCodeAt(i), i < STRETCH ? 0 : text.charCodeAt(i - STRETCH)];
    a = (Math.imul(a, FIRST) + comes - Math.imul(leaves, LEAVING[0])) | 0;
    b = (Math.imul(b, SECOND) + comes - Math.imul(leaves, LEAVING[1])) | 0;
    if (i >= STRETCH - 1) visit((a >>> 0) * 0x200000 + (b >>> 11));
  }
}

/** The number of the stretch that a text is, or begins with. */
export function stretchAt(text: string, at: number): number {
  let found = Number.NaN;
  eachStretch(text.slice(at, at + STRETCH), (stretch) => (found = stretch));
  return found;
}
