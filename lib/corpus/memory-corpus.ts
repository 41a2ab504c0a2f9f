import { fingerprints } from '../fingerprint/select.ts';
import { buildIndex } from '../fingerprint-index/inverted-index.ts';
import { countFrequencies } from '../fingerprint-index/frequencies.ts';
import { retrieve } from '../retrieve/retrieve.ts';
import type { Corpus, CorpusRecord } from './corpus.ts';

/**
 * Frequencies are counted in so many sources, spread over the corpus. More would change no weight that matters,
 * and make thresholds depend on the size of the corpus.
 */
const SAMPLE = 8192;

/** A corpus of records held in memory. Of records with one id the last one counts. O(features log features). */
export function memoryCorpus(records: readonly CorpusRecord[]): Corpus {
  const byId = new Map(records.map((record) => [record.source.id, record]));
  const all = [...byId.values()];
  const index = buildIndex(all.map((record) => fingerprints(record.sketch)));
  const step = Math.max(1, Math.ceil(all.length / SAMPLE));
  const counted = all.filter((_, i) => i % step === 0);
  const frequencies = countFrequencies(counted.map((record) => record.sketch));
  return {
    size: all.length,
    retrieve: async (sketch, limit) =>
      retrieve(index, fingerprints(sketch), limit).map(({ document, weight }) => ({
        id: all[document]!.source.id,
        weight,
      })),
    load: async (id) => byId.get(id) ?? null,
    frequencies,
  };
}
