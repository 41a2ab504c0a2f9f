import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBitReader, createBitWriter } from './bits.ts';
import { crc32 } from './crc32.ts';

const word = fc.oneof(fc.nat(3), fc.nat(2 ** 16), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const number = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), value: word, parameter: fc.nat(32) }),
  fc.record({
    kind: fc.constant('gamma' as const),
    value: word.map((value) => Math.max(1, value)),
    parameter: fc.constant(0),
  }),
  fc
    .record({ kind: fc.constant('rice' as const), value: word, parameter: fc.nat(31) })
    .map((one) => ({ ...one, value: Math.min(one.value, 3000 * 2 ** one.parameter) })),
);

test('numbers are read as they were written, whatever their widths', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), (numbers) => {
      const writer = createBitWriter();
      const expected = numbers.map(({ kind, value, parameter }) => {
        if (kind === 'gamma') writer.gamma(value);
        else if (kind === 'rice') writer.rice(value, parameter);
        else writer.write(value, parameter);
        return kind === 'read' ? value % 2 ** parameter : value;
      });
      const reader = createBitReader(writer.take());
      const got = numbers.map(({ kind, parameter }) => {
        if (kind === 'gamma') return reader.gamma();
        return kind === 'rice' ? reader.rice(parameter) : reader.read(parameter);
      });
      expect(got).toEqual(expected);
      expect(reader.isOver()).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('bytes of ones alone end, and the end is told', () => {
  for (let length = 0; length < 12; length++) {
    const bytes = new Uint8Array(length).fill(0xff);
    const gamma = createBitReader(bytes);
    gamma.gamma();
    expect(gamma.isOver()).toBe(true);
    const rice = createBitReader(bytes);
    rice.rice(3);
    expect(rice.isOver()).toBe(true);
  }
});

test('a checksum is the CRC-32 that zip and PNG have', () => {
  const bytes = new TextEncoder().encode('123456789');
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(0, 0))).toBe(0);
  const bitwise = (input: Uint8Array) => {
    let crc = 0xffffffff;
    for (const byte of input) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) * 0xedb88320);
    }
    return ~crc >>> 0;
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat({ max: 30 }), (any, cut) => {
      expect(crc32(any)).toBe(bitwise(any));
      expect(crc32(any.subarray(cut), crc32(any.subarray(0, cut))), 'in two parts').toBe(bitwise(any));
    }),
  );
});
