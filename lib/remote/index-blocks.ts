import type { ByteSource } from '../segment/byte-source.ts';
import type { SegmentInUse } from '../segment/rank.ts';
import type { Segment } from '../segment/segment.ts';
import { rangeOf, type Prefixes } from './prefixes.ts';

/** The entries of one prefix: bytes of the index of each shard, in the order of the shards. */
export type Block = readonly Uint8Array[];

/** Blocks of one edition of one pack that are at hand: they need not be asked for again. */
export interface BlockStore {
  readonly held: () => Promise<ReadonlySet<number>>;
  readonly get: (prefix: number) => Promise<Block | null>;
  readonly put: (prefix: number, block: Block) => Promise<void>;
}

/** Blocks in memory: those that were used last, so many of them. */
export function blocksInMemory(most: number): BlockStore {
  const blocks = new Map<number, Block>();
  return {
    held: async () => new Set(blocks.keys()),
    async get(prefix) {
      const block = blocks.get(prefix);
      if (block === undefined) return null;
      blocks.delete(prefix);
      blocks.set(prefix, block);
      return block;
    },
    async put(prefix, block) {
      blocks.set(prefix, block);
      if (blocks.size > most) blocks.delete(blocks.keys().next().value!);
    },
  };
}

/** Reads the block of a prefix: a range of each segment, whole. */
export async function readBlock(
  segments: readonly Segment[],
  prefixes: Prefixes,
  prefix: number,
): Promise<Block> {
  return Promise.all(
    segments.map(({ fingerprints }) => {
      const { start, end } = rangeOf(fingerprints, prefixes, prefix);
      return fingerprints.source.read(start, end);
    }),
  );
}

/** Whether a block is as long as it must be; one that someone kept for us may not be. */
export function fits(
  segments: readonly Segment[],
  prefixes: Prefixes,
  prefix: number,
  block: Block,
): boolean {
  return segments.every(({ fingerprints }, i) => {
    const { start, end } = rangeOf(fingerprints, prefixes, prefix);
    return block[i]?.length === end - start;
  });
}

/** The segments as far as blocks reach. They read nothing else: what a server is asked was decided before. */
export function overBlocks(
  segments: readonly Segment[],
  prefixes: Prefixes,
  blocks: ReadonlyMap<number, Block>,
): SegmentInUse[] {
  return segments.map((segment, i) => {
    const { fingerprints } = segment;
    const pieces = Array.from(blocks, ([prefix, block]) => ({
      ...rangeOf(fingerprints, prefixes, prefix),
      bytes: block[i]!,
    }));
    const source: ByteSource = {
      size: fingerprints.source.size,
      async read(start, end) {
        const piece = pieces.find((piece) => piece.start <= start && end <= piece.end);
        if (piece === undefined) throw new Error('an index was read beyond its blocks');
        return piece.bytes.subarray(start - piece.start, end - piece.start);
      },
    };
    return { segment: { ...segment, fingerprints: { ...fingerprints, source } }, removed: new Set() };
  });
}
