import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describePack, parsePack, serialisePack } from './pack.ts';
import { recordOf, withoutText } from './record.ts';

const records = [
  recordOf({
    id: 'a',
    title: 'Harbour budget',
    url: 'https://courier.example/a',
    lang: 'en',
    published: '2024-03-02',
    text: 'The council of Lindholm voted on Tuesday for a harbour budget of 12 million crowns.',
  }),
  withoutText(recordOf({ id: 'b', lang: 'de', published: '2024-01-05', text: 'Der Rat der Stadt tagte.' })),
];
const about = { name: 'Test', publisher: 'Tests', licence: 'CC0' };
const pack = { header: describePack(about, records), records };

test('a pack survives its serialisation', () => {
  expect(parsePack(serialisePack(pack))).toEqual(pack);
});

test('the header says what is in the pack', () => {
  expect(pack.header).toMatchObject({
    languages: ['de', 'en'],
    from: '2024-01-05',
    to: '2024-03-02',
    count: 2,
  });
});

test('a pack of fingerprints keeps no word of the text', () => {
  const bare = records.map(withoutText);
  const bytes = serialisePack({ header: describePack(about, bare), records: bare });
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Lindholm|crowns|council/u);
});

test('damaged bytes are refused by name, never thrown at', () => {
  const bytes = serialisePack(pack);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = bytes.slice();
      damaged[at]! ^= flip;
      parsePack(damaged);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), (length) => {
      expect(typeof parsePack(bytes.slice(0, length))).toBe('string');
    }),
  );
  expect(parsePack(new Uint8Array())).toBe('not-a-pack');
});

test('a pack of a later format says so', () => {
  const text = Buffer.from(serialisePack(pack)).toString('latin1');
  const later = Buffer.from(text.replace('"format":1', '"format":9'), 'latin1');
  expect(parsePack(new Uint8Array(later))).toBe('unknown-format');
});
