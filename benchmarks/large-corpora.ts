// Real articles among distractors, in any number, as the two kinds of corpus that there are.
import type { Corpus, CorpusRecord } from '../lib/corpus/corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { segmentedCorpus } from '../lib/corpus/segmented-corpus.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { countFrequencies } from '../lib/fingerprint-index/frequencies.ts';
import { buildIndex, postingsOf } from '../lib/fingerprint-index/inverted-index.ts';
import { capOf, retrieve } from '../lib/retrieve/retrieve.ts';
import { ceilingFor, createSegmentBuilder } from '../lib/segment/build.ts';
import { bytesInMemory } from '../lib/segment/byte-source.ts';
import { openSegment, postingsIn, type Segment } from '../lib/segment/segment.ts';
import { fingerprintsAt, type Pool, placesOf, textAt } from './corpus-texts.ts';

/** A corpus, and how many postings a question reads in it. */
export interface LargeCorpus {
  readonly corpus: Corpus;
  readonly postings: (query: Uint32Array) => Promise<number>;
}

/** Documents of one segment, and fingerprints of a document, as `pack build` writes large packs. */
const SHARD = 100_000;
const WANTED = 36;
/** Texts whose fingerprints are counted to set the ceiling. */
const SAMPLED = 500;

/** The first documents are the real records; the others are made when they are asked for, and then kept. */
function recordsOf(pool: Pool, real: readonly CorpusRecord[]): (document: number) => CorpusRecord {
  const made = new Map(real.entries());
  return (document) => {
    const known = made.get(document);
    if (known !== undefined) return known;
    const record = recordOf({ id: String(document), text: textAt(pool, placesOf(pool, document)) });
    made.set(document, record);
    return record;
  };
}

function printsOf(pool: Pool, real: readonly CorpusRecord[], document: number): Uint32Array {
  const record = real[document];
  return record === undefined ? fingerprintsAt(pool, placesOf(pool, document)) : fingerprints(record.sketch);
}

/** All fingerprints of all documents in one index in memory, as sources of a reader's own are kept. */
export function inMemory(pool: Pool, real: readonly CorpusRecord[], size: number): LargeCorpus {
  const index = buildIndex(Array.from({ length: size }, (_, document) => printsOf(pool, real, document)));
  const record = recordsOf(pool, real);
  const cap = capOf(size);
  return {
    corpus: {
      size,
      frequencies: countFrequencies(real.map(({ sketch }) => sketch)),
      retrieve: async (query, limit) =>
        retrieve(index, fingerprints(query), limit).map(({ document, weight }) => ({
          id: String(document),
          weight,
        })),
      load: async (id) => record(Number(id)),
    },
    postings: async (query) => {
      const lengths = Array.from(query, (key) => postingsOf(index, key).length);
      return lengths.filter((length) => length <= cap).reduce((sum, length) => sum + length, 0);
    },
  };
}

/** Segments of 100,000 documents with 36 fingerprints each, as a pack has them. */
export async function inSegments(
  pool: Pool,
  real: readonly CorpusRecord[],
  size: number,
): Promise<LargeCorpus> {
  const step = Math.max(1, Math.floor(size / SAMPLED));
  let [sampled, prints] = [0, 0];
  for (let document = 0; document < size; document += step, sampled++)
    prints += printsOf(pool, real, document).length;
  const ceiling = ceilingFor(prints / sampled, WANTED);
  const record = recordsOf(pool, real);
  const segments: Segment[] = [];
  for (let from = 0; from < size; from += SHARD)
    segments.push(await segmentOf(pool, real, ceiling, from, Math.min(size, from + SHARD)));
  const shelves = segments.map((segment, place) => ({
    segment,
    removed: new Set<number>(),
    records: {
      id: async (document: number) => String(place * SHARD + document),
      read: async (document: number) => record(place * SHARD + document),
    },
  }));
  return {
    corpus: segmentedCorpus(shelves, countFrequencies(real.map(({ sketch }) => sketch))),
    async postings(query) {
      let sum = 0;
      for (const segment of segments)
        for (const documents of (await postingsIn(segment, query))?.values() ?? []) sum += documents.length;
      return sum;
    },
  };
}

async function segmentOf(
  pool: Pool,
  real: readonly CorpusRecord[],
  ceiling: number,
  from: number,
  to: number,
): Promise<Segment> {
  const builder = createSegmentBuilder(ceiling);
  for (let document = from; document < to; document++)
    builder.add(String(document), printsOf(pool, real, document));
  const segment = await openSegment(bytesInMemory(Buffer.concat(builder.finish())));
  if (typeof segment === 'string') throw new Error(segment);
  return segment;
}
