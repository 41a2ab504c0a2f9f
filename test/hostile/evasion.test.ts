import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, TRICKS } from '../../benchmarks/evasion-tricks.ts';
import { findDisguise } from '../../lib/text/fold.ts';
import { tokenize } from '../../lib/text/tokens.ts';
import { loadStories } from '../../demo/story.ts';

const TEXTS = (await loadStories()).map(({ paragraphs }) => paragraphs.join('\n'));
const text = fc.constantFrom(...TEXTS);
const share = fc.double({ min: 0.005, max: 1, noNaN: true });

/** The words of a text as they are compared. */
const wordsOf = (written: string) => tokenize(written, 'en').words;

describe('a text that is disguised', () => {
  test.each(['invisible characters', 'bidi controls'])('by %s has the same words as before', (name) => {
    fc.assert(
      fc.property(text, share, (plain, part) => {
        const disguised = TRICKS[name]!(plain, part, [], 'en');
        expect(wordsOf(disguised)).toEqual(wordsOf(plain));
      }),
      { numRuns: 100 },
    );
  });

  test('by look-alike letters, up to a quarter of them, has the same words as before', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0.005, max: 0.25, noNaN: true }), (plain, part) => {
        expect(wordsOf(TRICKS['look-alike letters']!(plain, part, [], 'en'))).toEqual(wordsOf(plain));
      }),
      { numRuns: 100 },
    );
  });

  test('in Russian, by Latin letters, has the same words as before', () => {
    const plain =
      'Совет города решил в понедельник, что Мост закроют на Восстановление, сказал мэр Хорохорин.';
    const random = randomFrom('russian');
    for (let run = 0; run < 100; run++)
      expect(wordsOf(TRICKS['look-alike letters']!(plain, 0.2 * random(), [], 'ru'))).toEqual(wordsOf(plain));
  });

  test.each(['invisible characters', 'bidi controls', 'look-alike letters'])('by %s is named', (name) => {
    const words = {
      'invisible characters': 'invisible',
      'bidi controls': 'bidi',
      'look-alike letters': 'lookAlike',
    };
    for (const plain of TEXTS) {
      const found = findDisguise(TRICKS[name]!(plain, 0.05, [], 'en'));
      expect(found[words[name as keyof typeof words] as keyof typeof found]).toBeGreaterThan(0);
    }
  });

  test('is not told from honest writing where there is none', () => {
    const honest = [
      ...TEXTS,
      'Donau\u00addampf\u00adschiff\u00adfahrt und Süßwasser',
      'می\u200cخواهم \u200fכתב\u200f',
      '👩\u200d👩\u200d👧 ♥\ufe0f',
      'क्\u200dष',
    ];
    for (const plain of honest) expect(findDisguise(plain)).toEqual({ invisible: 0, bidi: 0, lookAlike: 0 });
  });
});
