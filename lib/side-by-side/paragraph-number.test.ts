import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphs } from '../text/paragraphs.ts';
import { paragraphNumbers } from './paragraph-number.ts';

test('every part of a paragraph has the number of the paragraph, whatever blanks stand between', () => {
  const line = fc.stringMatching(/^[a-z][a-z .]{0,20}$/u);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\n\n', ' \n \n'),
      (lines, gap) => {
        const text = lines.join(gap);
        const numberOf = paragraphNumbers(text);
        paragraphs(text).forEach((paragraph, index) => {
          for (let start = paragraph.start; start < paragraph.end; start++)
            expect(numberOf({ start, end: paragraph.end })).toBe(index + 1);
        });
      },
    ),
  );
});

test('a stretch of two paragraphs has the number of the first', () => {
  expect(paragraphNumbers('one\ntwo\nthree')({ start: 4, end: 13 })).toBe(2);
});
