import { featureFrequency, type Frequencies } from '../fingerprint-index/frequencies.ts';

/** How rare what two texts share is, among the sources at hand. */
export interface Rarity {
  /** 1 / sources that hold the feature, a shingle or a pair; `aside` of them are copies of one story. */
  readonly weight: (feature: number, aside: number) => number;
  /** Logarithm of sources / sources that hold the term. */
  readonly idf: (term: number) => number;
  /** Whether so many sources hold the term that sharing it says nothing. */
  readonly isCommon: (term: number) => boolean;
}

/** Sources. Fewer than these are taken for so many, or every word would be rare or common by chance. */
const MIN_SOURCES = 300;
/** Share of the sources that hold a common term. */
const COMMON_SHARE = 0.2;

/** Rarity by the counts of a corpus. */
export function rarityOf(frequencies: Frequencies): Rarity {
  const sources = Math.max(frequencies.documents, MIN_SOURCES);
  return {
    weight: (feature, aside) => 1 / Math.max(1, featureFrequency(frequencies, feature) - aside),
    idf: (term) => Math.log((sources + 1) / Math.max(1, frequencies.terms[term]!)),
    isCommon: (term) => frequencies.terms[term]! > COMMON_SHARE * sources,
  };
}
