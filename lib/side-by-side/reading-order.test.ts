import { expect, test } from 'vitest';
import { tellPair } from '../../test/views/story.ts';
import { readingOrder } from './reading-order.ts';

test('left-out paragraphs stand behind the counterpart of what came before them in the source', () => {
  const { paragraphs, source } = tellPair([
    { kind: 'left-out', place: 3, sentences: ['Three.'] },
    { kind: 'moved', place: 2, sentences: ['Two.'] },
    { kind: 'added', place: null, sentences: ['New.'] },
    { kind: 'kept', place: 1, sentences: ['One.'] },
    { kind: 'left-out', place: 0, sentences: ['Zero.'] },
    { kind: 'left-out', place: 4, sentences: ['Four.'] },
  ]);
  const order = readingOrder(paragraphs).map(
    (link) => link.source && source.slice(link.source.start, link.source.end),
  );
  expect(order).toEqual(['Zero.', 'Two.', 'Three.', 'Four.', null, 'One.']);
});
