/** `TABLES[0]` is the usual table; `TABLES[k][byte]` is that byte followed by `k` zeros, so that four go at once. */
const TABLES = tables();

function tables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  const next = (table: Uint32Array) => table.map((value) => (value >>> 8) ^ first[value & 0xff]!);
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

/**
 * CRC-32 as of zip and PNG, four bytes at once (Kounavis and Berry 2005): tells damage, not malice. `before` is that of
 * the bytes that these come after. O(bytes).
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [first, second, third, fourth] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~before;
  let i = 0;
  for (; i + 3 < bytes.length; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc =
      fourth[crc & 0xff]! ^ third[(crc >>> 8) & 0xff]! ^ second[(crc >>> 16) & 0xff]! ^ first[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = first[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
