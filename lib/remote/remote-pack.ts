import type { Corpus } from '../corpus/corpus.ts';
import { featureFrequency, type Frequencies } from '../fingerprint-index/frequencies.ts';
import { fingerprints } from '../fingerprint/select.ts';
import type { Sketch } from '../fingerprint/sketch.ts';
import type { Manifest } from '../pack/manifest.ts';
import { rank, type SegmentCandidate, type SegmentInUse } from '../segment/rank.ts';
import type { Segment } from '../segment/segment.ts';
import { capOf } from '../retrieve/retrieve.ts';
import { choosePrefixes, type Measure, type Random } from './choose.ts';
import { fits, overBlocks, readBlock, type Block, type BlockStore } from './index-blocks.ts';
import { measureFor } from './measure.ts';
import { prefixOf, type Prefixes } from './prefixes.ts';
import type { RemoteRecords } from './record-blocks.ts';
import { standInQueries } from './stand-ins.ts';

/** Records that are read of a lookup, at most: what is judged. */
const READ = 8;

/** Other queries whose records are read too; see `standInQueries`. Each costs a quarter of a megabyte. */
const STAND_INS = 7;
/** Prefixes of which their fingerprints are taken. */
const MOST_WITHIN = 8;

/** A pack that stays at its address. */
export interface RemotePack {
  readonly manifest: Manifest;
  /** The key that signed it, in hexadecimal digits; null for nobody's. */
  readonly signedBy: string | null;
  readonly prefixes: Prefixes;
  /**
   * The documents that share most with the sketch by those of its fingerprints whose prefixes are at hand or are
   * fetched now. Reads the index alone. Rejects with `RemoteError`, or where bytes are not those that were signed.
   */
  readonly lookUp: (sketch: Sketch, limit: number) => Promise<readonly SegmentCandidate[]>;
  /** As `compare` wants it. `retrieve` looks up, then reads the records of the best few among those of stand-ins. */
  readonly corpus: Corpus;
  /** Bytes fetched and requests made since it was opened. */
  readonly spent: () => { readonly bytes: number; readonly requests: number };
}

/** What a remote pack is made of, once its heads have been read. */
export interface RemoteParts extends Pick<RemotePack, 'manifest' | 'signedBy' | 'prefixes' | 'spent'> {
  readonly segments: readonly Segment[];
  readonly frequencies: Frequencies;
  readonly records: RemoteRecords;
  readonly blocks: BlockStore;
  /** The reader's own order of the prefixes; see `choosePrefixes`. */
  readonly order: readonly number[];
  readonly random: Random;
  /** Where it is not what the size of the pack makes it. */
  readonly measure?: Measure;
}

export function remotePack(parts: RemoteParts): RemotePack {
  const { manifest, segments, prefixes, frequencies, records, blocks } = parts;

  /** Fingerprints that the index has and that tell something: rank would pass over the common ones. */
  function usable(sketch: Sketch): Uint32Array {
    const cap = (capOf(manifest.count) * frequencies.documents) / Math.max(1, manifest.count);
    return fingerprints(sketch).filter(
      (fingerprint) =>
        fingerprint < manifest.ceiling &&
        featureFrequency(frequencies, fingerprint) <= Math.max(MIN_COMMON, cap),
    );
  }

  /** The blocks that the query needs, as far as they are at hand, and those that are fetched for it. */
  async function blocksFor(query: Uint32Array): Promise<ReadonlyMap<number, Block>> {
    const occupied = new Set(Array.from(query, (fingerprint) => prefixOf(prefixes, fingerprint)));
    const found = await blocksAtHand(occupied);
    const isAtHand = await atHand(occupied, found);
    const measure = parts.measure ?? measureFor(manifest.count, prefixes.count, occupied.size);
    const { fetched } = choosePrefixes(occupied, parts.order, isAtHand, measure);
    const read = await Promise.all(fetched.map(async (prefix) => readBlock(segments, prefixes, prefix)));
    // Kept only when all have come: what is asked for again after a failure must not be the real ones alone.
    for (const [i, prefix] of fetched.entries()) {
      await blocks.put(prefix, read[i]!);
      if (occupied.has(prefix)) found.set(prefix, read[i]!);
    }
    return found;
  }

  async function blocksAtHand(occupied: ReadonlySet<number>): Promise<Map<number, Block>> {
    const found = new Map<number, Block>();
    for (const prefix of occupied) {
      const block = await blocks.get(prefix);
      if (block !== null && fits(segments, prefixes, prefix, block)) found.set(prefix, block);
    }
    return found;
  }

  async function atHand(occupied: ReadonlySet<number>, found: ReadonlyMap<number, Block>) {
    const held = await blocks.held();
    return (prefix: number) => (occupied.has(prefix) ? found.has(prefix) : held.has(prefix));
  }

  async function lookUp(sketch: Sketch, limit: number): Promise<readonly SegmentCandidate[]> {
    return (await answer(sketch, limit)).candidates;
  }

  async function answer(sketch: Sketch, limit: number) {
    const query = usable(sketch);
    const found = await blocksFor(query);
    const answerable = query.filter((fingerprint) => found.has(prefixOf(prefixes, fingerprint)));
    const over = overBlocks(segments, prefixes, found);
    return { over, query: answerable, candidates: await ranked(over, answerable, limit), found };
  }

  async function ranked(over: readonly SegmentInUse[], query: Uint32Array, limit: number) {
    let isDamaged = false;
    const candidates = await rank(over, query, limit, () => {
      isDamaged = true;
    });
    if (isDamaged) throw new Error('the index of a remote pack is damaged');
    return candidates;
  }

  /** What the stand-ins of a lookup would have read. */
  async function readByOthers(answered: Awaited<ReturnType<typeof answer>>): Promise<SegmentCandidate[]> {
    const { over, query, candidates, found } = answered;
    const within = parts.order.filter((prefix) => found.has(prefix)).slice(0, MOST_WITHIN);
    const asked = { over, prefixes, within, query, best: candidates[0]! };
    const queries = await standInQueries(asked, STAND_INS, parts.random);
    return (await Promise.all(queries.map((one) => ranked(over, one, READ)))).flat();
  }

  const corpus: Corpus = {
    size: manifest.count,
    frequencies,
    async retrieve(sketch, limit) {
      const answered = await answer(sketch, Math.min(limit, READ));
      const { candidates } = answered;
      if (candidates.length > 0) await records.ask([...candidates, ...(await readByOthers(answered))]);
      return candidates.map(({ place, document, weight }) => ({ id: `${place}:${document}`, weight }));
    },
    async load(id) {
      const [place, document] = id.split(':').map(Number);
      return records.read({ place: place!, document: document! });
    },
  };

  return { manifest, signedBy: parts.signedBy, prefixes, lookUp, corpus, spent: parts.spent };
}

/** Sampled documents in which a fingerprint may be seen and still be asked about, however small the sample. */
const MIN_COMMON = 4;
