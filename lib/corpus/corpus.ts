import type { Source } from '../document/document.ts';
import type { Frequencies } from '../fingerprint-index/frequencies.ts';
import type { Sketch } from '../fingerprint/sketch.ts';

/** A source with its sketch; where a pack keeps no text, the sketch is all there is to judge by. */
export interface CorpusRecord {
  readonly source: Source;
  readonly sketch: Sketch;
}

/** A source that shares fingerprints with the query; `weight` orders candidates and means nothing else. */
export interface Found {
  readonly id: string;
  readonly weight: number;
}

/** What a comparison needs of the sources. Implementations may keep records on disk: `load` waits. */
export interface Corpus {
  readonly size: number;
  /** Sources that share most with the sketch, best first. */
  readonly retrieve: (sketch: Sketch, limit: number) => Promise<readonly Found[]>;
  /** The record of an id that `retrieve` gave; null where it has gone meanwhile. */
  readonly load: (id: string) => Promise<CorpusRecord | null>;
  /** In how many sources terms and features are seen, counted over a sample of the corpus. */
  readonly frequencies: Frequencies;
}
