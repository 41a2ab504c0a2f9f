import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { TERMS } from '../fingerprint/terms.ts';
import type { Shelf } from '../corpus/segmented-corpus.ts';
import type { Frequencies } from '../fingerprint-index/frequencies.ts';
import { heldWhole, section, type ByteSource } from '../segment/byte-source.ts';
import { decodeFrequencies } from '../segment/frequency-codec.ts';
import { openSegment } from '../segment/segment.ts';
import { openPart } from './checked-part.ts';
import { hex, isEqual, sha256 } from './digest.ts';
import {
  FORMAT,
  hashBytesOf,
  manifestSchema,
  partsOf,
  SKETCH_VERSION,
  type Manifest,
  type Part,
  type Shard,
} from './manifest.ts';
import { openRecords, type PackedRecords } from './records.ts';
import { hasValidSignature, isSigned } from './signature.ts';
import { formatOf, HEAD_BYTES, parseTrailer, TRAILER_BYTES } from './trailer.ts';

/** A pack whose manifest, and signature where it has one, have been checked. Its parts are checked as they are read. */
export interface OpenPack {
  readonly file: ByteSource;
  readonly manifest: Manifest;
  /** The key that signed it, in hexadecimal digits; null for nobody's. */
  readonly signedBy: string | null;
}

/** Why bytes are no pack that we can use. */
export type PackFault = 'not-a-pack' | 'unknown-format' | 'other-sketches' | 'wrong-signature' | 'damaged';

/** A manifest of 10,000 shards takes some 5 MB. */
const MAX_MANIFEST_BYTES = 16_000_000;

/** The pack in a file, or why there is none. Reads both ends and the manifest. */
export async function openPack(file: ByteSource): Promise<OpenPack | PackFault> {
  if (file.size < HEAD_BYTES) return 'not-a-pack';
  const format = formatOf(await file.read(0, HEAD_BYTES));
  if (format === null) return 'not-a-pack';
  if (format !== FORMAT) return 'unknown-format';
  if (file.size < HEAD_BYTES + TRAILER_BYTES) return 'damaged';
  const manifestEnd = file.size - TRAILER_BYTES;
  const trailer = parseTrailer(await file.read(manifestEnd, file.size));
  if (trailer === null || trailer.manifestBytes > Math.min(manifestEnd - HEAD_BYTES, MAX_MANIFEST_BYTES)) {
    return 'damaged';
  }
  const json = await file.read(manifestEnd - trailer.manifestBytes, manifestEnd);
  if (!isEqual(await sha256(json), trailer.hash)) return 'damaged';
  if (isSigned(trailer) && !(await hasValidSignature(trailer))) return 'wrong-signature';
  const manifest = v.safeParse(manifestSchema, parseJson(json));
  if (!manifest.success || !isTiled(manifest.output, manifestEnd - trailer.manifestBytes)) return 'damaged';
  if (manifest.output.sketch !== SKETCH_VERSION) return 'other-sketches';
  return { file, manifest: manifest.output, signedBy: isSigned(trailer) ? hex(trailer.publicKey) : null };
}

/** Whether parts and their hashes follow each other without a gap, so that every byte is accounted for. */
function isTiled(manifest: Manifest, end: number): boolean {
  let at = HEAD_BYTES;
  for (const part of partsOf(manifest)) {
    if (part.start !== at || part.end < part.start) return false;
    at = part.end + hashBytesOf(part);
  }
  return at === end && manifest.count === manifest.shards.reduce((sum, shard) => sum + shard.count, 0);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}

export interface PackShelf extends Shelf {
  readonly records: PackedRecords;
}

/** What a corpus is made of: see `segmentedCorpus`. Nothing is removed. */
export interface PackContents {
  readonly shelves: readonly PackShelf[];
  readonly frequencies: Frequencies;
}

/**
 * Bytes of index that an open pack holds: those of 100,000 sources. A question reads dozens of buckets, and each read
 * of a blob is a journey to another process.
 */
const HELD_BYTES = 10_000_000;

/** How the parts of a pack are read: each chunk held against its hash, or as they are. */
export type Trust = 'check-chunks' | 'verified-before';

/**
 * The contents of a pack; null where they are damaged or cannot be read. Reads the heads of its parts.
 * `verified-before`: `verifyPack` has passed these very bytes, and nobody else can have written to them since; then
 * damage to the disk is still told, by checksums, but no chunk is hashed again, only the bytes that are asked for are
 * read, and the first shards' indexes are held in memory, as far as `HELD_BYTES` go.
 */
export async function contentsOf(
  { file, manifest }: OpenPack,
  trust: Trust = 'check-chunks',
): Promise<PackContents | null> {
  const open = partOpener(file, trust);
  const [frequencies, shelves] = await Promise.all([countsIn(open, manifest), shelvesIn(open, manifest)]);
  return frequencies && shelves && { shelves, frequencies };
}

/** The shelves alone; null where they are damaged. Reads the heads of all parts at once. */
export function shelvesOf({ file, manifest }: OpenPack, trust: Trust): Promise<PackShelf[] | null> {
  return shelvesIn(partOpener(file, trust), manifest);
}

/** The counts alone; null where they are damaged. */
export function countsOf({ file, manifest }: OpenPack, trust: Trust): Promise<Frequencies | null> {
  return countsIn(partOpener(file, trust), manifest);
}

type PartOpener = (part: Part) => Promise<ByteSource | null>;

function partOpener(file: ByteSource, trust: Trust): PartOpener {
  let left = HELD_BYTES;
  return async (part) => {
    if (trust === 'check-chunks') return openPart(file, part);
    const bytes = section(file, part.start, part.end);
    if (part.kind !== 'segment' || bytes.size > left) return bytes;
    left -= bytes.size;
    return heldWhole(bytes);
  };
}

async function countsIn(open: PartOpener, { frequencies }: Manifest): Promise<Frequencies | null> {
  const bytes = await orNull(open(frequencies).then((counts) => counts?.read(0, counts.size)));
  return bytes ? decodeFrequencies(bytes, TERMS) : null;
}

async function shelvesIn(open: PartOpener, { shards }: Manifest): Promise<PackShelf[] | null> {
  const shelves = await Promise.all(shards.map((shard) => orNull(openShard(open, shard))));
  return shelves.every((shelf) => shelf !== null) ? shelves : null;
}

async function openShard(open: PartOpener, shard: Shard): Promise<PackShelf | null> {
  const [index, texts] = await Promise.all([open(shard.segment), open(shard.records)]);
  const [segment, records] = await Promise.all([
    index && openSegment(index),
    texts && openRecords(texts, shard.count),
  ]);
  if (!segment || !records || typeof segment === 'string' || segment.documents !== shard.count) return null;
  return { segment, records, removed: new Set() };
}

/** Reading rejects where a chunk was changed. */
async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch(() => null);
}
