import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sketch } from '../fingerprint/sketch.ts';
import { tokenize } from '../text/tokens.ts';
import { countFrequencies, featureFrequency } from './frequencies.ts';

const word = fc.constantFrom('harbour', 'bridge', 'council', 'budget', 'ferry', 'the', 'of', '12');
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));

test('a frequency is the number of texts that hold the feature, and never under one', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
      const sketches = texts.map((each) => sketch(tokenize(each, 'en')));
      const frequencies = countFrequencies(sketches);
      for (const feature of [...sketches[0]!.shingles, ...sketches[0]!.pairs, 99]) {
        const holders = sketches.filter(
          ({ shingles, pairs }) => shingles.includes(feature) || pairs.includes(feature),
        );
        expect(featureFrequency(frequencies, feature)).toBe(Math.max(1, holders.length));
      }
      for (const term of sketches[0]!.bags.terms) {
        const holders = sketches.filter(({ bags }) => bags.terms.includes(term));
        expect(frequencies.terms[term]).toBe(holders.length);
      }
    }),
  );
});
