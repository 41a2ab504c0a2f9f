import { bucketStarts } from '../fingerprint-index/sorted-table.ts';
import { countFrequencies, type Frequencies } from '../fingerprint-index/frequencies.ts';
import { mergeFrequencies } from '../segment/merge-frequencies.ts';
import type { Corpus } from './corpus.ts';
import { segmentedCorpus, type Shelf } from './segmented-corpus.ts';

/** Shelves that lie in one place, and counts of how common terms and features are in them, where they are to count. */
export interface Stock {
  readonly shelves: readonly Shelf[];
  readonly frequencies: readonly Frequencies[];
}

/**
 * Documents whose counts weigh: as many as `memoryCorpus` samples. More would change no weight that matters, and
 * make thresholds depend on the size of the corpus.
 */
const SAMPLE = 8192;

/** One corpus of several stocks. Ids are unique among them. `onDamaged` is told the place of the stock in the list. */
export function corpusOf(stocks: readonly Stock[], onDamaged: (place: number) => void = () => {}): Corpus {
  const owners = stocks.flatMap(({ shelves }, place) => shelves.map(() => place));
  const shelves = stocks.flatMap((stock) => stock.shelves);
  const counts = stocks.flatMap((stock) => stock.frequencies.map((each) => heldTo(each, SAMPLE)));
  const [first = countFrequencies([]), ...others] = counts;
  const frequencies = heldTo(mergeFrequencies([first, ...others]), SAMPLE);
  return segmentedCorpus(shelves, frequencies, (shelf) => onDamaged(owners[shelf]!));
}

/** The same counts as if so many documents had been counted at most. O(terms + features). */
export function heldTo(frequencies: Frequencies, documents: number): Frequencies {
  if (frequencies.documents <= documents) return frequencies;
  const share = documents / frequencies.documents;
  const keys = new Uint32Array(frequencies.keys.length);
  const counts = new Uint16Array(keys.length);
  let length = 0;
  // A loop: `map` and `filter` over a million of them took 100 ms at each opening.
  for (let i = 0; i < keys.length; i++) {
    const count = Math.round(frequencies.counts[i]! * share);
    if (count < 2) continue;
    keys[length] = frequencies.keys[i]!;
    counts[length++] = count;
  }
  const held = keys.slice(0, length);
  return {
    documents,
    terms: frequencies.terms.map((count) => Math.round(count * share)),
    keys: held,
    counts: counts.slice(0, length),
    starts: bucketStarts(held),
  };
}
