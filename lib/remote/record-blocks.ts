import type { Records } from '../corpus/segmented-corpus.ts';
import type { CorpusRecord } from '../corpus/corpus.ts';
import { openPart } from '../pack/checked-part.ts';
import type { Shard } from '../pack/manifest.ts';
import { openRecords } from '../pack/records.ts';
import type { ByteSource } from '../segment/byte-source.ts';

/** Bytes that are read at once where one record is wanted: some fifteen records with text. A multiple of a chunk. */
const BLOCK_BYTES = 32 * 1024;
/** Blocks of one shard that are kept. */
const KEPT_BLOCKS = 64;

/** A document by its shard and its number in it. */
export interface Place {
  readonly place: number;
  readonly document: number;
}

/** The records of a remote pack. */
export interface RemoteRecords {
  /** Reads the blocks of records, all at once and in an order of chance. What cannot be read is null later. */
  readonly ask: (places: readonly Place[]) => Promise<void>;
  readonly read: (place: Place) => Promise<CorpusRecord | null>;
}

/** The records of the shards. Nothing is read until one is wanted of a shard; then where its records lie is, whole. */
export function remoteRecords(file: ByteSource, shards: readonly Shard[]): RemoteRecords {
  const opened = new Map<number, Promise<Records | null>>();

  async function open({ records, count }: Shard): Promise<Records | null> {
    const part = await openPart(file, records);
    return part && openRecords(inBlocks(part, BLOCK_BYTES, KEPT_BLOCKS), count);
  }

  async function recordsOf(place: number): Promise<Records | null> {
    const records = opened.get(place) ?? open(shards[place]!);
    opened.set(place, records);
    records.catch(() => opened.delete(place));
    return records;
  }

  return {
    async ask(places) {
      await Promise.all(
        places.map(async ({ place, document }) => (await recordsOf(place).catch(() => null))?.id(document)),
      );
    },
    read: async ({ place, document }) => (await recordsOf(place).catch(() => null))?.read(document) ?? null,
  };
}

/** The same source, read by whole blocks; the last few are kept. */
export function inBlocks(source: ByteSource, blockBytes: number, most: number): ByteSource {
  const kept = new Map<number, Promise<Uint8Array>>();

  async function blockAt(index: number): Promise<Uint8Array> {
    const start = index * blockBytes;
    const block = kept.get(index) ?? source.read(start, Math.min(start + blockBytes, source.size));
    kept.delete(index);
    kept.set(index, block);
    block.catch(() => kept.delete(index));
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return block;
  }

  async function read(start: number, end: number): Promise<Uint8Array> {
    const first = Math.floor(start / blockBytes);
    const count = Math.max(0, Math.ceil(end / blockBytes) - first);
    const blocks = await Promise.all(Array.from({ length: count }, async (_, i) => blockAt(first + i)));
    const bytes = new Uint8Array(end - start);
    blocks.forEach((block, i) => {
      const at = (first + i) * blockBytes - start;
      bytes.set(block.subarray(Math.max(0, -at), Math.max(0, end - start - at)), Math.max(0, at));
    });
    return bytes;
  }

  return { size: source.size, read };
}
