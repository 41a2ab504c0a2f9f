import { inflateRawSync } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CorpusRecord } from '../corpus/corpus.ts';
import { memoryCorpus } from '../corpus/memory-corpus.ts';
import { recordOf, withoutText } from '../corpus/record.ts';
import { segmentedCorpus } from '../corpus/segmented-corpus.ts';
import { decodeSketch, encodeSketch } from '../fingerprint/sketch-codec.ts';
import { joined } from '../segment/parts.ts';
import { bytesInMemory } from '../segment/byte-source.ts';
import { hex, isEqual, sha256 } from './digest.ts';
import { createInflater } from './inflate.ts';
import { CHUNK_BYTES, hashBytesOf, SKETCH_VERSION, type Manifest } from './manifest.ts';
import { contentsOf, openPack, type OpenPack, type Trust } from './open-pack.ts';
import { decodeRecord, encodeRecord } from './records.ts';
import { packBytes } from './pack.fixture.ts';
import { signed } from './signature.ts';
import { HEAD_BYTES, parseTrailer, TRAILER_BYTES, trailerOf, UNSIGNED } from './trailer.ts';
import { verifyPack } from './verify-pack.ts';

const WORDS = 'harbour ferry minister budget storm council train bridge river market vote strike'.split(' ');

function recordsOf(count: number): CorpusRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from(
      { length: 80 },
      (_, j) => `${WORDS[(i * 5 + j * j) % 12]!}${(i * 31 + j * 17) % 97}`,
    );
    return recordOf({ id: `s${i}`, title: `Story ${i}`, text: words.join(' '), lang: 'en' });
  });
}

async function sign(pack: Uint8Array): Promise<Uint8Array> {
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const body = pack.slice(0, -TRAILER_BYTES);
  return joined([body, await signed(parseTrailer(pack.slice(-TRAILER_BYTES))!, keys)]);
}

async function manifestOf(pack: Uint8Array): Promise<Manifest> {
  const opened = await openPack(bytesInMemory(pack));
  if (typeof opened === 'string') throw new Error(opened);
  return opened.manifest;
}

const verify = (bytes: Uint8Array) => verifyPack(bytesInMemory(bytes));

const speech = Array.from({ length: 4000 }, (_, i) => `${WORDS[(i * i) % 12]!}${(i * 37) % 1009}`).join(' ');

const records = recordsOf(21);
let pack: Uint8Array;
let signedPack: Uint8Array;
beforeAll(async () => {
  pack = await packBytes([records.slice(0, 9), records.slice(9)]);
  signedPack = await sign(pack);
});

describe('a pack', () => {
  test.each([
    ['with texts', records, 'check-chunks'],
    ['without texts', records.map(withoutText), 'check-chunks'],
    ['that was verified before', records, 'verified-before'],
  ] as const)('%s answers as its records in memory do', async (_, records, trust) => {
    const opened = await openPack(bytesInMemory(await packBytes([records.slice(0, 9), records.slice(9)])));
    if (typeof opened === 'string') throw new Error(opened);
    const { shelves, frequencies } = (await contentsOf(opened, trust))!;
    const corpus = segmentedCorpus(shelves, frequencies);
    const expected = memoryCorpus(records);
    expect(corpus.size).toBe(21);
    expect(corpus.frequencies).toEqual(expected.frequencies);
    for (const { source, sketch } of records) {
      expect(await corpus.retrieve(sketch, 5)).toEqual(await expected.retrieve(sketch, 5));
      expect(await corpus.load(source.id)).toEqual(await expected.load(source.id));
    }
  });

  test('is the same, byte for byte, for the same records', async () => {
    expect(await packBytes([records.slice(0, 9), records.slice(9)])).toEqual(pack);
  });

  test('is hashed as it is read, unless it was verified before', async () => {
    const opened = await openPack(bytesInMemory(pack));
    if (typeof opened === 'string') throw new Error(opened);
    const changed = pack.slice();
    // The first byte of the first record, which only the hash of its chunk covers.
    changed[opened.manifest.shards[0]!.records.start + 4 + 4 * 9]! ^= 1;
    const read = async (trust: Trust) =>
      (await contentsOf({ ...opened, file: bytesInMemory(changed) }, trust)) === null ? 'refused' : 'read';
    expect(await read('check-chunks')).toBe('refused');
    expect(await read('verified-before')).toBe('read');
  });

  test('holds nothing of the texts that it leaves out', async () => {
    const bytes = await packBytes([records.map(withoutText)]);
    const opened = await openPack(bytesInMemory(bytes));
    if (typeof opened === 'string') throw new Error(opened);
    const { shelves } = (await contentsOf(opened))!;
    for (let i = 0; i < records.length; i++) {
      expect((await shelves[0]!.records.read(i))!.source.text).toBeNull();
    }
  });

  test('tells whose key signed it, or that nobody did', async () => {
    const unsigned = await verify(pack);
    const signed = await verify(signedPack);
    expect(unsigned).toMatchObject({ signedBy: null });
    expect(signed).toMatchObject({ signedBy: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  });

  test('that may be empty is still a pack', async () => {
    expect(await verify(await packBytes([]))).toMatchObject({ manifest: { count: 0 } });
  });
});

describe('a pack is refused', () => {
  test('wherever a byte of it is changed, signed or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (isSigned, at, flip) => {
          const bytes = (isSigned ? signedPack : pack).slice();
          bytes[at % bytes.length]! ^= flip;
          expect(await verify(bytes)).toBeTypeOf('string');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('at each byte of its ends', async () => {
    for (const whole of [pack, signedPack]) {
      const ends = [
        ...Array(HEAD_BYTES).keys(),
        ...Array.from({ length: TRAILER_BYTES }, (_, i) => whole.length - 1 - i),
      ];
      for (const at of ends) {
        const bytes = whole.slice();
        bytes[at]! ^= 1;
        expect(await verify(bytes), `byte ${at}`).toBeTypeOf('string');
      }
    }
  });

  test('wherever it is cut, and where something follows it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        expect(await verify(pack.slice(0, at % pack.length))).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
    expect(await verify(joined([pack, Uint8Array.of(0)]))).toBeTypeOf('string');
  });

  test('where it is something else, and with its own reason', async () => {
    expect(await verify(new Uint8Array(0))).toBe('not-a-pack');
    expect(await verify(new TextEncoder().encode('a text that is no pack'))).toBe('not-a-pack');
    const later = pack.slice();
    later[4] = 3;
    expect(await verify(later)).toBe('unknown-format');
    const forged = signedPack.slice();
    forged[forged.length - TRAILER_BYTES + 40]! ^= 1;
    expect(await verify(forged)).toBe('wrong-signature');
  });

  test('where a part and the hashes that follow it were changed together', async () => {
    const { frequencies } = await manifestOf(pack);
    const bytes = pack.slice();
    bytes[frequencies.start + 20]! ^= 1;
    const chunk = bytes.slice(frequencies.start, Math.min(frequencies.end, frequencies.start + CHUNK_BYTES));
    bytes.set(await sha256(chunk), frequencies.end);
    expect(await verify(bytes)).toBe('damaged');
  });

  test('where it holds bytes that its manifest does not account for', async () => {
    const manifest = await manifestOf(pack);
    const [, ...shards] = manifest.shards;
    const hiding = { ...manifest, shards, count: shards[0]!.count };
    const json = new TextEncoder().encode(JSON.stringify(hiding));
    const body = pack.slice(0, shards[0]!.records.end + hashBytesOf(shards[0]!.records));
    const trailer = trailerOf({ ...UNSIGNED, hash: await sha256(json), manifestBytes: json.length });
    expect(await verify(joined([body, json, trailer]))).toBe('damaged');
  });

  test('where another pack wears its signature', async () => {
    const other = await packBytes([records.slice(0, 3)]);
    const borrowed = signedPack.slice(-TRAILER_BYTES);
    borrowed.set(other.slice(-40), TRAILER_BYTES - 40);
    expect(await verify(joined([other.slice(0, -TRAILER_BYTES), borrowed]))).toBe('wrong-signature');
  });
});

describe('a record', () => {
  test('that inflates beyond all measure is not read', () => {
    const bomb = deflateSync(new Uint8Array(40_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(decodeRecord(bomb, createInflater())).toBeNull();
    expect(createInflater()(bomb, 39_999_999)).toBeNull();
    expect(createInflater()(bomb, 40_000_000)).toHaveLength(40_000_000);
  });

  test('inflates to the same bytes whether it is small, long, or longer than the memory that is kept', () => {
    const inflate = createInflater();
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 300, 5000, 262_143, 262_144, 262_145, 600_000),
        fc.nat(255),
        (length, step) => {
          const bytes = Uint8Array.from({ length }, (_, i) => (i * step) >>> 8);
          const deflated = deflateSync(bytes);
          expect(isEqual(inflate(deflated, length)!, bytes)).toBe(true);
          if (length > 0) expect(inflate(deflated, length - 1)).toBeNull();
          expect(inflate(deflated.subarray(0, -1), length)).toBeNull();
        },
      ),
    );
  });

  test.each([1_048_575, 1_048_576, 1_048_577])(
    'of %i bytes inflates to them, however it has to be',
    (length) => {
      const bytes = Uint8Array.from({ length }, (_, i) => i >>> 8);
      expect(isEqual(createInflater()(deflateSync(bytes), length)!, bytes)).toBe(true);
      expect(createInflater()(deflateSync(bytes), length - 1)).toBeNull();
    },
  );

  test('is read whether its sketch stands before or behind its source', () => {
    const record = withoutText(records[0]!);
    const json = strToU8(JSON.stringify(record.source));
    const length = new Uint8Array(Uint32Array.of(json.length).buffer);
    const asWritten = deflateSync(joined([length, json, encodeSketch(record.sketch)]));
    const inflate = createInflater();
    expect(decodeRecord(asWritten, inflate)).toEqual(decodeRecord(encodeRecord(record), inflate));
    expect(decodeSketch(decodeRecord(asWritten, inflate)!.sketch)).toEqual(record.sketch);
  });

  test('is a deflate stream like any other', () => {
    for (const record of [records[0]!, withoutText(records[0]!)])
      expect(Uint8Array.from(inflateRawSync(encodeRecord(record)))).toEqual(
        createInflater()(encodeRecord(record), 1e6),
      );
  });

  test('of any bytes is one or none, and never throws', () => {
    const inflate = createInflater();
    const record = inflate(encodeRecord(withoutText(records[0]!)), 1e6)!;
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, noise) => {
        const bytes = record.slice();
        bytes.set(noise.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
        decodeRecord(deflateSync(bytes), inflate);
        decodeRecord(bytes, inflate);
      }),
    );
  });
});

test('texts are sketched as SKETCH_VERSION says; a change of sketches must raise it', async () => {
  const { sketch } = records[0]!;
  const columns = [sketch.shingles, sketch.pairs, sketch.bags.ends, Uint32Array.from(sketch.bags.terms)];
  const bytes = joined(
    columns.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)),
  );
  expect([SKETCH_VERSION, hex(await sha256(bytes)).slice(0, 16)]).toEqual([1, 'c3583430c34607e6']);
});

describe('a long text', () => {
  test('comes with its sketch, the same as is made of it', async () => {
    const record = recordOf({ id: 'speech', text: speech, lang: 'en' });
    const contents = await contentsOf((await verify(await packBytes([[record]]))) as OpenPack);
    expect(await contents!.shelves[0]!.records.read(0)).toEqual(record);
  });

  test('with the sketch of another makes no true pack', async () => {
    const record = recordOf({ id: 'speech', text: speech, lang: 'en' });
    const other = recordOf({ id: 'speech', text: `${speech} and more`, lang: 'en' });
    expect(await verify(await packBytes([[{ ...record, sketch: other.sketch }]]))).toBe('damaged');
  });
});
