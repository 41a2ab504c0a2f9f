import { expect, test } from 'vitest';
import { fingerprints } from '../../lib/fingerprint/select.ts';
import { contentsOf, openPack } from '../../lib/pack/open-pack.ts';
import { verifyPack } from '../../lib/pack/verify-pack.ts';
import { bytesInMemory } from '../../lib/segment/byte-source.ts';
import { crc32 } from '../../lib/segment/crc32.ts';
import { postingsIn, withId } from '../../lib/segment/segment.ts';
import { chanceOf, type Chance, hold, runsOf } from './hold.ts';
import { packOf, recordsOf, type PartsToWrite } from './small-pack.ts';

const RECORDS = recordsOf(6);

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Places of the numbers in a head that lengths follow from, and what may be written there. */
const LENGTHS = [4, 8, 12, 16, 20, 24, 28];
const ODD = [0, 1, 2, 0x7fffffff, 0xffffffff];

function rewriteSome(bytes: Uint8Array, { below, oneOf, percent }: Chance): void {
  if (percent(20)) viewOf(bytes).setUint32(oneOf(LENGTHS) % (bytes.length - 4), oneOf(ODD), true);
  for (let times = 1 + below(4); times > 0; times--)
    bytes[4 + below(bytes.length - 4)] = oneOf([0, 255, below(256)]);
}

/** Makes the checksum at the start of a piece true: it is over what follows. */
function seal(piece: Uint8Array): void {
  if (piece.length > 4) viewOf(piece).setUint32(0, crc32(piece.subarray(4)), true);
}

/** One bucket or the head of a table is changed; both are under true checksums, by lib/segment/table.ts. */
function rewriteTable(table: Uint8Array, chance: Chance): void {
  const view = viewOf(table);
  const buckets = view.getUint32(12, true);
  const start = 32 + 4 * buckets;
  const ends = [0, ...Array.from({ length: buckets }, (_, i) => view.getUint32(32 + 4 * i, true))];
  const bucket = chance.below(buckets);
  const bytes = table.subarray(start + ends[bucket]!, start + ends[bucket + 1]!);
  if (bytes.length > 8 && chance.percent(70)) rewriteSome(bytes, chance);
  else rewriteSome(table.subarray(0, start), chance);
  seal(bytes);
  seal(table.subarray(0, start));
}

/** Changes one part, under checksums that are true again. */
function rewrite({ frequencies, segment, records }: PartsToWrite, chance: Chance): void {
  const first = 32 + viewOf(segment).getUint32(20, true);
  const tables = [segment.subarray(32, first), segment.subarray(first)];
  const part = chance.below(4);
  if (part === 0) rewriteSome(frequencies, chance);
  if (part === 1) rewriteSome(records, chance);
  if (part > 1) rewriteTable(chance.oneOf(tables), chance);
  seal(frequencies);
}

/** Whether all that a comparison may ask of a pack can be read. */
async function isOfUse(bytes: Uint8Array): Promise<boolean> {
  const opened = await openPack(bytesInMemory(bytes));
  const contents = typeof opened === 'string' ? null : await contentsOf(opened);
  const [shelf] = contents?.shelves ?? [];
  if (shelf === undefined) return false;
  const { segment, records } = shelf;
  const read: unknown[] = [];
  for (const { source, sketch } of RECORDS)
    read.push(await postingsIn(segment, fingerprints(sketch)), await withId(segment, source.id));
  for (let document = 0; document < segment.documents; document++) read.push(await records.read(document));
  return read.every((one) => one !== null);
}

test('a pack whose writer changed it under true hashes throws nowhere, and is of use wherever it is verified', async () => {
  const seen = { verified: 0, refused: 0 };
  await hold('packs-rewritten', 10_000, async (seed) => {
    const bytes = await packOf(RECORDS, (parts) => rewrite(parts, chanceOf(seed)));
    const isVerified = typeof (await verifyPack(bytesInMemory(bytes))) !== 'string';
    const isUsable = await isOfUse(bytes);
    seen[isVerified ? 'verified' : 'refused']++;
    if (isVerified) expect(isUsable).toBe(true);
  });
  // Or nothing but hashes would have been tried.
  expect(Math.min(seen.verified, seen.refused)).toBeGreaterThan(runsOf(10_000) / 20);
});
