import { strToU8 } from 'fflate';
import { joined } from '../segment/parts.ts';
import { hex, sha256 } from './digest.ts';
import { CHUNK_BYTES, FORMAT, type Manifest, type Part, type Shard } from './manifest.ts';
import { HEAD_BYTES, packHead, trailerOf, UNSIGNED } from './trailer.ts';

/** Bytes of one part, in pieces of any size. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface ShardToWrite extends Pick<Shard, 'name' | 'from' | 'to' | 'count'> {
  readonly segment: Pieces;
  readonly records: Pieces;
}

export type ManifestToWrite = Omit<Manifest, 'format' | 'frequencies' | 'shards'>;

/**
 * Writes an unsigned pack to `sink`, which gets its bytes in order. The same input gives the same bytes. Memory is a
 * chunk and the hashes of one part.
 */
export async function writePack(
  about: ManifestToWrite,
  frequencies: Pieces,
  shards: AsyncIterable<ShardToWrite> | Iterable<ShardToWrite>,
  sink: (bytes: Uint8Array) => Promise<void>,
): Promise<Manifest> {
  let at = HEAD_BYTES;
  async function writePart(kind: Part['kind'], pieces: Pieces): Promise<Part> {
    const hashes: Uint8Array[] = [];
    const start = at;
    for await (const chunk of chunksOf(pieces)) {
      hashes.push(await sha256(chunk));
      await sink(chunk);
      at += chunk.length;
    }
    const end = at;
    const list = joined(hashes);
    await sink(list);
    at += list.length;
    return { kind, start, end, root: hex(await sha256(list)) };
  }

  await sink(packHead());
  const written: Shard[] = [];
  const counts = await writePart('frequencies', frequencies);
  for await (const { name, from, to, count, segment, records } of shards) {
    written.push({
      name,
      from,
      to,
      count,
      segment: await writePart('segment', segment),
      records: await writePart('records', records),
    });
  }
  const manifest: Manifest = { format: FORMAT, ...about, frequencies: counts, shards: written };
  const json = strToU8(JSON.stringify(manifest));
  await sink(json);
  await sink(trailerOf({ ...UNSIGNED, hash: await sha256(json), manifestBytes: json.length }));
  return manifest;
}

/** The same bytes cut into chunks, all but the last of full size. */
async function* chunksOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(CHUNK_BYTES - filled, piece.length - at);
      chunk.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < CHUNK_BYTES) continue;
      yield chunk;
      chunk = new Uint8Array(CHUNK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
