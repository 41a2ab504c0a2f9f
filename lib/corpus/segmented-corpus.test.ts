import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteSource } from '../segment/byte-source.ts';
import type { CorpusRecord } from './corpus.ts';
import { memoryCorpus } from './memory-corpus.ts';
import { recordOf } from './record.ts';
import { segmentedCorpus } from './segmented-corpus.ts';
import { shelfOf } from './stock.fixture.ts';

const WORDS = 'harbour ferry minister budget storm council train bridge river market vote strike'.split(' ');
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 20, maxLength: 120 })
  .map((words) => words.map((word, i) => word + ((i * 7) % 13)).join(' '));
const records = fc
  .array(text, { minLength: 1, maxLength: 24 })
  .map((texts) => texts.map((text, i) => recordOf({ id: `s${i}`, text, lang: 'en' })));

test('answers as a corpus in memory does, however the sources lie on shelves', async () => {
  await fc.assert(
    fc.asyncProperty(
      records,
      text,
      fc.nat(24),
      fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
      async (all, asked, cut, isRemoved) => {
        const living = all.filter((_, i) => !isRemoved[i]);
        const expected = memoryCorpus(living);
        const removedOf = (part: readonly CorpusRecord[]) =>
          new Set(part.flatMap((record, i) => (living.includes(record) ? [] : [i])));
        const parts = [all.slice(0, cut), all.slice(cut)];
        const corpus = segmentedCorpus(
          await Promise.all(parts.map(async (part) => shelfOf(part, removedOf(part)))),
          expected.frequencies,
        );
        const { sketch } = recordOf({ id: 'query', text: asked, lang: 'en' });
        const found = await corpus.retrieve(sketch, 10);
        expect(corpus.size).toBe(living.length);
        expect(found).toEqual(await expected.retrieve(sketch, 10));
        for (const { id } of found) expect(await corpus.load(id)).toBe(await expected.load(id));
      },
    ),
  );
});

test('loads a source that was not retrieved, and none that was removed or never there', async () => {
  const all = ['harbour', 'ferry'].map((text, i) => recordOf({ id: `s${i}`, text, lang: 'en' }));
  const corpus = segmentedCorpus([await shelfOf(all, new Set([0]))], memoryCorpus(all).frequencies);
  expect(await corpus.load('s1')).toBe(all[1]);
  expect(await corpus.load('s0')).toBeNull();
  expect(await corpus.load('s2')).toBeNull();
});

test('answers from the other shelves where one cannot be read, and tells which', async () => {
  const words =
    'the harbour council voted to close the old ferry bridge over the river after the storm'.split(' ');
  const all = [0, 1].map((i) =>
    recordOf({ id: `s${i}`, text: [...words, `n${i}`].join(' ').repeat(9), lang: 'en' }),
  );
  const unreadable: ByteSource = { size: 9, read: () => Promise.reject(new Error('gone')) };
  const [sound, other] = await Promise.all(all.map((record) => shelfOf([record])));
  const { segment } = other!;
  const gone = { ...segment, fingerprints: { ...segment.fingerprints, source: unreadable } };
  const damaged: number[] = [];
  const corpus = segmentedCorpus(
    [{ ...other!, segment: gone }, sound!],
    memoryCorpus(all).frequencies,
    (place) => damaged.push(place),
  );
  expect((await corpus.retrieve(all[0]!.sketch, 5)).map(({ id }) => id)).toEqual(['s0']);
  expect(damaged).toEqual([0]);
});
