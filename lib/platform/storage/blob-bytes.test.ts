import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory, type ByteSource } from '../../segment/byte-source.ts';
import { bytesInBlob, paged } from './blob-bytes.ts';

const SIZE = 3_000_000;
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 2_654_435_761) >>> 24);

/** Reads of the source beneath, counted. */
function counted(): { source: ByteSource; reads: () => number } {
  let reads = 0;
  const memory = bytesInMemory(bytes);
  const read = (start: number, end: number) => {
    reads++;
    return memory.read(start, end);
  };
  return { source: { size: memory.size, read }, reads: () => reads };
}

test('paged bytes are the bytes, whatever is asked for at one moment', async () => {
  const range = fc
    .tuple(fc.nat({ max: SIZE }), fc.nat({ max: 400_000 }))
    .map(([start, length]) => [start, Math.min(SIZE, start + length)] as const);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(range, { maxLength: 12 }), { maxLength: 4 }), async (moments) => {
      const source = paged(bytesInBlob(new Blob([bytes])));
      for (const ranges of moments) {
        const found = await Promise.all(ranges.map(([start, end]) => source.read(start, end)));
        found.forEach((part, i) => {
          expect(Buffer.compare(part, bytes.subarray(...ranges[i]!))).toBe(0);
        });
      }
    }),
    { numRuns: 40 },
  );
});

test('what is asked for at one moment and lies near is read at once, and what is kept not again', async () => {
  const { source, reads } = counted();
  const pages = paged(source);
  const ask = (places: readonly number[]) =>
    Promise.all(places.map((place) => pages.read(place, place + 10)));
  await ask([0, 100_000, 300_000]);
  expect(reads()).toBe(1);
  await ask([20, 100_020, 2_000_000]);
  expect(reads()).toBe(2);
});

test('a read that fails is not kept, and fails each that waited for it', async () => {
  let isBroken = true;
  const memory = bytesInMemory(bytes);
  const read = async (start: number, end: number) => {
    if (isBroken) throw new Error('gone');
    return memory.read(start, end);
  };
  const pages = paged({ size: SIZE, read });
  const asked = [pages.read(0, 10), pages.read(70_000, 70_010)];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  expect(await pages.read(0, 10)).toEqual(bytes.subarray(0, 10));
});
