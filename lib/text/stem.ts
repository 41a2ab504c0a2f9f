/** Letters kept of a word: short enough to join most inflections of the languages we meet, long enough to part words. */
const STEM_LENGTH = 6;

/**
 * A stem without a dictionary: a plural "s" is dropped and the first letters are kept. Prefixes beat suffix
 * rules across languages when the wish is only that inflections of one word meet. O(1).
 */
export function stem(word: string): string {
  const singular = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return singular.length > STEM_LENGTH ? singular.slice(0, STEM_LENGTH) : singular;
}
