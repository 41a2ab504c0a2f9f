import { beforeAll, describe, expect, test } from 'vitest';
import type { CorpusRecord } from '../../lib/corpus/corpus.ts';
import { segmentedCorpus } from '../../lib/corpus/segmented-corpus.ts';
import { sha256 } from '../../lib/pack/digest.ts';
import { contentsOf, openPack } from '../../lib/pack/open-pack.ts';
import { parseTrailer, TRAILER_BYTES, trailerOf, UNSIGNED } from '../../lib/pack/trailer.ts';
import { verifyPack } from '../../lib/pack/verify-pack.ts';
import { bytesInMemory } from '../../lib/segment/byte-source.ts';
import { joined } from '../../lib/segment/parts.ts';
import { chanceOf, type Chance, hold } from './hold.ts';
import { packOf, recordsOf } from './small-pack.ts';

const RECORDS = recordsOf(6);
const OTHERS = recordsOf(9).slice(6);
let pack: Uint8Array<ArrayBuffer>;
let other: Uint8Array;
beforeAll(async () => {
  pack = Uint8Array.from(await packOf(RECORDS));
  other = await packOf(OTHERS);
});

const together = (parts: readonly Uint8Array[]) => Uint8Array.from(joined(parts));

type Mutation = (bytes: Uint8Array<ArrayBuffer>, chance: Chance) => Uint8Array<ArrayBuffer>;

/** Changes one thing, as a bad disk, a bad line or a bad neighbour does. */
const MUTATIONS: readonly Mutation[] = [
  (bytes, { below }) => {
    const at = below(bytes.length);
    bytes[at] = bytes[at]! ^ (1 << below(8));
    return bytes;
  },
  (bytes, { below }) => {
    bytes[below(bytes.length)] = below(256);
    return bytes;
  },
  (bytes, { below }) => bytes.slice(0, below(bytes.length)),
  (bytes, { below }) => bytes.slice(below(bytes.length)),
  (bytes, { below }) => {
    const at = below(bytes.length);
    return bytes.fill([0, 255][below(2)]!, at, at + below(200));
  },
  (bytes, { below }) => {
    const [from, to] = [below(bytes.length), below(bytes.length)];
    return bytes.copyWithin(to, from, from + below(400));
  },
  (bytes, { below }) => {
    const at = below(bytes.length);
    return together([bytes.subarray(0, at), new Uint8Array(1 + below(50)), bytes.subarray(at)]);
  },
  (bytes, { below }) => {
    const at = below(bytes.length);
    return together([bytes.subarray(0, at), bytes.subarray(at + 1 + below(50))]);
  },
  (bytes, { below }) => {
    // Behind the head, which both packs have: the other one from there on is sound as a whole.
    const at = 16 + below(bytes.length);
    return together([bytes.subarray(0, at), other.subarray(Math.min(at, other.length))]);
  },
  (bytes, { below }) => {
    new DataView(bytes.buffer).setUint32(
      below(bytes.length - 4),
      [0, 1, 0x7fffffff, 0xffffffff][below(4)]!,
      true,
    );
    return bytes;
  },
];

function mutated(chance: Chance): Uint8Array<ArrayBuffer> {
  let bytes = pack.slice();
  for (let times = 1 + chance.below(3); times > 0 && bytes.length > 4; times--)
    bytes = chance.oneOf(MUTATIONS)(bytes, chance);
  return bytes;
}

/** Makes the hash of the manifest true again, as who wrote the pack could. */
async function rehashed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const trailer = bytes.length > TRAILER_BYTES ? parseTrailer(bytes.slice(-TRAILER_BYTES)) : null;
  const end = bytes.length - TRAILER_BYTES;
  if (trailer === null || trailer.manifestBytes > end) return bytes;
  const hash = await sha256(bytes.slice(end - trailer.manifestBytes, end));
  return together([
    bytes.subarray(0, end),
    trailerOf({ ...UNSIGNED, hash, manifestBytes: trailer.manifestBytes }),
  ]);
}

/** Opens, checks, searches and reads a pack to its last record, as the extension and the command line do. */
async function readAll(bytes: Uint8Array): Promise<{ verified: boolean; records: (CorpusRecord | null)[] }> {
  const checked = await verifyPack(bytesInMemory(bytes));
  const opened = await openPack(bytesInMemory(bytes));
  if (typeof opened === 'string') return { verified: typeof checked !== 'string', records: [] };
  const contents = await contentsOf(opened).catch(refused);
  if (contents === null) return { verified: typeof checked !== 'string', records: [] };
  const corpus = segmentedCorpus(contents.shelves, contents.frequencies);
  const records: (CorpusRecord | null)[] = [];
  for (const { sketch } of RECORDS) {
    const found = (await corpus.retrieve(sketch, 3).catch(refused)) ?? [];
    for (const { id } of found) records.push(await corpus.load(id).catch(refused));
  }
  for (const { segment, records: shelf } of contents.shelves)
    for (let document = 0; document < segment.documents; document++)
      records.push(await shelf.read(document).catch(refused));
  return { verified: typeof checked !== 'string', records };
}

/** A chunk that is not what its hash says is refused by rejecting; anything else is a fault of ours. */
function refused(error: unknown): null {
  if (error instanceof Error && /of a pack was changed/u.test(error.message)) return null;
  throw error;
}

describe('a pack that was changed', () => {
  test('is refused or gives its true records, and nothing throws', async () => {
    const truth = new Map(RECORDS.map((record) => [record.source.id, record]));
    await hold('packs', 10_000, async (seed) => {
      const bytes = mutated(chanceOf(seed));
      const { verified, records } = await readAll(bytes);
      if (verified) expect(bytes).toEqual(pack);
      for (const record of records) if (record !== null) expect(record).toEqual(truth.get(record.source.id));
    });
  });

  test('under a manifest whose hash was made true again does not throw either', async () => {
    await hold('packs-rehashed', 10_000, async (seed) => {
      const chance = chanceOf(seed);
      const bytes = await rehashed(withOtherManifest(mutated(chance), chance));
      for (const record of (await readAll(bytes)).records)
        if (record !== null) expect(typeof record.source.id).toBe('string');
    });
  });

  test('is read whole where it was not', async () => {
    const { verified, records } = await readAll(pack);
    expect(verified).toBe(true);
    expect(records.slice(-RECORDS.length)).toEqual(RECORDS);
  });
});

/** In half of the cases the pack is whole but for a digit of its manifest: a place, a count, a hash. */
function withOtherManifest(bytes: Uint8Array<ArrayBuffer>, chance: Chance): Uint8Array<ArrayBuffer> {
  if (chance.percent(50)) return bytes;
  const whole = pack.slice();
  const { manifestBytes } = parseTrailer(whole.slice(-TRAILER_BYTES))!;
  const start = whole.length - TRAILER_BYTES - manifestBytes;
  const digits = Array.from(whole.slice(start, -TRAILER_BYTES)).flatMap((byte, i) =>
    byte >= 48 && byte < 58 ? [start + i] : [],
  );
  for (let times = 1 + chance.below(3); times > 0; times--)
    whole[chance.oneOf(digits)] = 48 + chance.below(10);
  return whole;
}
