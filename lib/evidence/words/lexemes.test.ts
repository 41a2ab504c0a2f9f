import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexemes } from './lexemes.ts';

const read = (text: string) => lexemes(text, { start: 0, end: text.length });

test('lexemes read the same whatever blank stands behind them', () => {
  const piece = fc.string({
    unit: fc.constantFrom(...Array.from("aZk1.,%'’é́Ж漢カ")),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(read(pieces.join(' '))).toEqual(read(pieces.join('\u2002')));
    }),
  );
});
