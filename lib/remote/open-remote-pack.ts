import { strToU8 } from 'fflate';
import { TERMS } from '../fingerprint/terms.ts';
import { openPart } from '../pack/checked-part.ts';
import { openPack, type OpenPack, type PackFault } from '../pack/open-pack.ts';
import { hex, sha256 } from '../pack/digest.ts';
import type { Part, Shard } from '../pack/manifest.ts';
import { decodeFrequencies } from '../segment/frequency-codec.ts';
import { openSegment, type Segment } from '../segment/segment.ts';
import { shuffled, type Measure, type Random } from './choose.ts';
import { RemoteError, type FetchRange, type RemoteFault } from './fetch-range.ts';
import { gathered } from './gathered.ts';
import type { BlockStore } from './index-blocks.ts';
import { prefixesFor } from './prefixes.ts';
import { openRangedFile } from './ranged-file.ts';
import { remoteRecords } from './record-blocks.ts';
import { remotePack, type RemotePack } from './remote-pack.ts';

export interface RemoteOptions {
  readonly fetchRange: FetchRange;
  /** What is kept of one edition of the pack. */
  readonly blocksOf: (edition: string) => Promise<BlockStore>;
  /** The reader's own order of so many prefixes: drawn once by `drawOrder`, kept, told to nobody. */
  readonly orderOf: (count: number) => Promise<readonly number[]>;
  readonly random: Random;
  /** Where it is not what the size of the pack makes it. */
  readonly measure?: Measure;
  /** Milliseconds for one range, and bytes that may be fetched in all. */
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
}

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 512_000_000;
/** Bytes of one request at most, and requests under way at once. */
const MOST_AT_ONCE = 4_000_000;
const PARALLEL = 6;

/** Why there is no pack to look things up in. */
export type RemotePackFault = PackFault | RemoteFault;

/**
 * The pack at an address, of which nothing is fetched but its manifest, its frequencies and the heads of its indexes:
 * the same for everyone. Some 2 MB and four bytes in a thousand.
 */
export async function openRemotePack(
  address: string,
  options: RemoteOptions,
): Promise<RemotePack | RemotePackFault> {
  const { fetchRange, random, timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES } = options;
  const ranged = await openRangedFile(address, fetchRange, { timeoutMs, mostBytes });
  if (typeof ranged === 'string') return ranged;
  const file = gathered(ranged, {
    mostBytes: MOST_AT_ONCE,
    parallel: PARALLEL,
    shuffle: (list) => shuffled(list, random),
  });
  try {
    const pack = await openPack(file);
    if (typeof pack === 'string') return pack;
    const contents = await indexesOf(pack);
    if (contents === null) return 'damaged';
    const { manifest, signedBy } = pack;
    const prefixes = prefixesFor(indexBytes(manifest.shards.map(({ segment }) => segment)), manifest.ceiling);
    return remotePack({
      ...contents,
      manifest,
      signedBy,
      prefixes,
      records: remoteRecords(file, manifest.shards),
      blocks: await options.blocksOf(await editionOf(manifest.shards)),
      order: await options.orderOf(prefixes.count),
      random,
      ...(options.measure && { measure: options.measure }),
      spent: ranged.spent,
    });
  } catch (error) {
    // What has come is not what the manifest names: a part of the pack was changed.
    return error instanceof RemoteError ? error.fault : 'damaged';
  }
}

/** Names an edition of a pack: what it has in its indexes, as far as a hash tells. */
async function editionOf(shards: readonly Shard[]): Promise<string> {
  return hex(await sha256(strToU8(shards.map(({ segment }) => segment.root).join())));
}

function indexBytes(parts: readonly Part[]): number {
  return parts.reduce((sum, { start, end }) => sum + end - start, 0);
}

async function indexesOf({ file, manifest }: OpenPack) {
  const [counts, ...segments] = await Promise.all([
    openPart(file, manifest.frequencies),
    ...manifest.shards.map(async ({ segment, count }) => {
      const part = await openPart(file, segment);
      const opened = part && (await openSegment(part));
      return opened === null || typeof opened === 'string' || opened.documents !== count ? null : opened;
    }),
  ]);
  const frequencies = counts && decodeFrequencies(await counts.read(0, counts.size), TERMS);
  if (!frequencies || segments.some((segment) => segment === null)) return null;
  return { frequencies, segments: segments as Segment[] };
}
