import { countFrequencies } from '../fingerprint-index/frequencies.ts';
import { fingerprints } from '../fingerprint/select.ts';
import { bytesInMemory } from '../segment/byte-source.ts';
import { createSegmentBuilder } from '../segment/build.ts';
import { joined } from '../segment/parts.ts';
import { openSegment } from '../segment/segment.ts';
import type { CorpusRecord } from './corpus.ts';
import type { Shelf } from './segmented-corpus.ts';
import type { Stock } from './stock.ts';

/** A shelf in memory that holds the records. */
export async function shelfOf(
  records: readonly CorpusRecord[],
  removed: ReadonlySet<number> = new Set(),
): Promise<Shelf> {
  const builder = createSegmentBuilder();
  for (const { source, sketch } of records) builder.add(source.id, fingerprints(sketch));
  const segment = await openSegment(bytesInMemory(joined(builder.finish())));
  if (typeof segment === 'string') throw new Error(segment);
  return {
    segment,
    removed,
    records: {
      id: async (document) => records[document]?.source.id ?? null,
      read: async (document) => records[document] ?? null,
    },
  };
}

/** A stock in memory of one shelf. */
export async function stockOf(records: readonly CorpusRecord[]): Promise<Stock> {
  return {
    shelves: [await shelfOf(records)],
    frequencies: [countFrequencies(records.map(({ sketch }) => sketch))],
  };
}
