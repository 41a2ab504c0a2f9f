import { expect, test } from 'vitest';
import { heldWhole, type ByteSource } from './byte-source.ts';

const BYTES = Uint8Array.from({ length: 40 }, (_, i) => i);

/** A source that cannot be read the first `failures` times, and the ranges that were asked of it. */
function counted(failures: number) {
  const asked: [number, number][] = [];
  const source: ByteSource = {
    size: BYTES.length,
    async read(start, end) {
      if (asked.push([start, end]) <= failures) throw new Error('not now');
      return BYTES.slice(start, end);
    },
  };
  return { asked, source };
}

test('a held source is read once, as a whole, and gives the same bytes', async () => {
  const { asked, source } = counted(0);
  const held = heldWhole(source);
  expect(asked).toEqual([]);
  const parts = await Promise.all([held.read(3, 9), held.read(0, 40), held.read(40, 40)]);
  expect(parts).toEqual([BYTES.slice(3, 9), BYTES, new Uint8Array(0)]);
  expect(asked).toEqual([[0, 40]]);
});

test('a held source that could not be read says so, and is read again when asked again', async () => {
  const held = heldWhole(counted(1).source);
  await expect(held.read(0, 1)).rejects.toThrow('not now');
  expect(await held.read(0, 2)).toEqual(BYTES.slice(0, 2));
});
