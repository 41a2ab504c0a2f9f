import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { decodeSketch, encodeSketch } from './sketch-codec.ts';
import { sketch } from './sketch.ts';

const of = (text: string, lang = 'en') => sketch(tokenize(text, lang));

test('a sketch survives its codec', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(decodeSketch(encodeSketch(of(text)))).toEqual(of(text));
    }),
  );
});

test('bytes that are no sketch are refused, never thrown at', () => {
  const whole = encodeSketch(
    of('The council met on Tuesday. It voted for the harbour budget of 12 million.'),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decodeSketch(bytes);
      expect(decoded === null || encodeSketch(decoded).length === bytes.length).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (length) => {
      expect(decodeSketch(whole.slice(0, length))).toBeNull();
    }),
  );
});

test('the order of words inside a sentence cannot be read from the bags', () => {
  const forwards = of('Minister Okafor opened the harbour bridge near Lindholm yesterday.');
  const backwards = of('Yesterday near Lindholm bridge harbour the opened Okafor Minister.');
  expect(backwards.bags).toEqual(forwards.bags);
  expect(backwards.shingles).not.toEqual(forwards.shingles);
});

test('a pair of content words is the same in either order', () => {
  expect(of('harbour bridge').pairs).toEqual(of('bridge harbour').pairs);
});

test('scripts without spaces have bags and pairs too', () => {
  const { bags, pairs } = of('国务院总理周二在北京会见了外国代表团。', 'zh');
  expect(bags.terms.length).toBeGreaterThan(10);
  expect(pairs.length).toBeGreaterThan(10);
});

test('features are distinct and ascending', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const { shingles, pairs } = of(`${text} ${text}`);
      for (const column of [shingles, pairs]) {
        expect([...column]).toEqual([...new Set(column)].sort((a, b) => a - b));
      }
    }),
  );
});
