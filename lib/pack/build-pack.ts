import type { CorpusRecord } from '../corpus/corpus.ts';
import { countFrequencies } from '../fingerprint-index/frequencies.ts';
import { fingerprints } from '../fingerprint/select.ts';
import { createSegmentBuilder } from '../segment/build.ts';
import { encodeFrequencies } from '../segment/frequency-codec.ts';
import { encodeEnds, encodeRecord } from './records.ts';

/** A shard that grows record by record. Memory: 8 bytes a fingerprint, and the packed records. */
export interface ShardBuilder {
  readonly add: (record: CorpusRecord) => void;
  readonly finish: () => {
    readonly segment: Uint8Array[];
    readonly records: Uint8Array[];
    readonly count: number;
  };
}

/** Builds the two parts of a shard. `ceiling`: fingerprints below it are indexed. */
export function createShardBuilder(ceiling: number): ShardBuilder {
  const segment = createSegmentBuilder(ceiling);
  const records: Uint8Array[] = [];
  return {
    add(record) {
      segment.add(record.source.id, fingerprints(record.sketch));
      records.push(encodeRecord(record));
    },
    finish: () => ({
      count: segment.size(),
      segment: segment.finish(),
      records: [encodeEnds(records.map(({ length }) => length)), ...records],
    }),
  };
}

/** Records of a corpus whose features are counted: more would change no weight that matters. */
export const SAMPLE = 8192;

/** The part that holds how common terms and features are in a sample of the records. */
export function frequencyPart(sample: readonly CorpusRecord[]): Uint8Array {
  return encodeFrequencies(countFrequencies(sample.map(({ sketch }) => sketch)));
}
