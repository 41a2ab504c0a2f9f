import { describe, expect, test } from 'vitest';
import { recordOf, withoutText } from '../corpus/record.ts';
import type { Article, Source } from '../document/document.ts';
import type { CorpusRecord } from '../corpus/corpus.ts';
import type { Shelf } from '../corpus/segmented-corpus.ts';
import { stockOf } from '../corpus/stock.fixture.ts';
import { createLibrary, type Holdings } from './library.ts';

const TEXT = [
  'The harbour master of Westhaven closed the eastern pier on Monday after divers found cracks in eleven of its forty pillars.',
  'Ferries to Dunmore will leave from the fish market until the autumn, the port authority said, and the crossing will take twelve minutes longer.',
  'Margarethe Villiers, who has sold smoked eel at the pier since 1987, said that nobody had told her where her stall was to go.',
  'Repairs are expected to cost 3.4 million crowns, half of which the region has promised to pay before the end of the year.',
].join('\n');

const story: Source & { text: string } = {
  id: 'a',
  url: 'https://first.example/pier',
  title: 'Pier',
  text: TEXT,
};
const copy: Article = { url: 'https://second.example/pier', text: TEXT };

interface Records {
  readonly bundled?: () => Promise<readonly CorpusRecord[]>;
  readonly kept?: () => Promise<readonly CorpusRecord[]>;
}

/** Holdings of records, and as they are asked for. */
function holdings(
  { bundled = async () => [], kept = async () => [] }: Records,
  change: Partial<Holdings> = {},
): Holdings {
  return {
    bundled: async () => [await stockOf(await bundled())],
    added: async () => ({ stocks: [await stockOf(await kept())], isWhole: true }),
    revision: async () => 0,
    mend: async () => false,
    tidy: async () => {},
    ...change,
  };
}

async function matches(library: ReturnType<typeof createLibrary>, article = copy, texts = {}) {
  const report = await library.compare(article, texts, () => true);
  return report.ok
    ? report.value.matches.map(({ source, sourceText }) => [source.id, sourceText])
    : report.failure;
}

describe('a library', () => {
  test('compares with bundled and kept sources alike', async () => {
    const kept = recordOf({ ...story, id: 'b' });
    const library = createLibrary(
      holdings({ bundled: async () => [recordOf(story)], kept: async () => [kept] }),
    );
    expect((await matches(library)) as unknown[]).toHaveLength(2);
  });

  test('never matches an article with itself', async () => {
    const library = createLibrary(holdings({ kept: async () => [recordOf(story)] }));
    expect(await matches(library, { ...copy, url: 'https://www.first.example/pier#top' })).toEqual([]);
    expect(
      await matches(library, {
        ...copy,
        url: 'https://m.first.example/1',
        canonical: 'https://first.example/pier',
      }),
    ).toEqual([]);
  });

  test('is opened once, and again after what was added has changed, by whichever page', async () => {
    let [loads, revision] = [0, 0];
    const kept = async () => (++loads > 1 ? [recordOf(story)] : []);
    const library = createLibrary(holdings({ kept }, { revision: async () => revision }));
    expect(await Promise.all([matches(library), matches(library)])).toEqual([[], []]);
    expect(await matches(library)).toEqual([]);
    expect(loads).toBe(1);
    revision = 1;
    expect(await matches(library)).toEqual([['a', TEXT]]);
  });

  test('is brought into order after an answer, and answers although that fails', async () => {
    let tidied = 0;
    const tidy = async () => {
      tidied++;
      throw new Error('full');
    };
    const library = createLibrary(holdings({ kept: async () => [recordOf(story)] }, { tidy }));
    expect(await matches(library)).toEqual([['a', TEXT]]);
    expect(tidied).toBe(1);
  });

  describe('whose index is damaged', () => {
    const sound = async () => (await stockOf([recordOf(story)])).shelves[0]!;
    const damage = (shelf: Shelf): Shelf => ({
      ...shelf,
      records: { id: async () => null, read: async () => null },
    });

    test('mends it and answers from what was mended', async () => {
      let isBroken = true;
      const added = async () => {
        const shelf = await sound();
        return { stocks: [{ shelves: [isBroken ? damage(shelf) : shelf], frequencies: [] }], isWhole: true };
      };
      const mend = async () => {
        isBroken = false;
        return true;
      };
      const revision = async () => (isBroken ? 0 : 1);
      const report = await createLibrary(holdings({}, { added, mend, revision })).compare(
        copy,
        {},
        () => true,
      );
      expect(report).toMatchObject({ value: { matches: [{ source: { id: 'a' } }], notes: [] } });
    });

    test('says so where it cannot be mended, and tries once', async () => {
      const added = async () => ({
        stocks: [{ shelves: [damage(await sound())], frequencies: [] }],
        isWhole: true,
      });
      let mends = 0;
      const mend = async () => ++mends > 9;
      const library = createLibrary(holdings({}, { added, mend }));
      await library.compare(copy, {}, () => true);
      const report = await library.compare(copy, {}, () => true);
      expect(report).toMatchObject({ value: { matches: [], notes: [{ code: 'kept-sources-unreadable' }] } });
      expect(mends).toBe(1);
    });
  });

  test('goes on with the bundled sources where the kept ones cannot be read, says so, and tries again', async () => {
    let isBroken = true;
    const library = createLibrary(
      holdings({
        bundled: async () => [recordOf(story)],
        kept: async () => (isBroken ? Promise.reject(new Error('no storage')) : []),
      }),
    );
    const report = await library.compare(copy, {}, () => true);
    expect(report).toMatchObject({
      value: { matches: [{ source: { id: 'a' } }], notes: [{ code: 'kept-sources-unreadable' }] },
    });
    isBroken = false;
    expect(await library.compare(copy, {}, () => true)).toMatchObject({ value: { notes: [] } });
  });

  test('fails where its own packed sources cannot be read, and tries again', async () => {
    let isBroken = true;
    const bundled = async () => (isBroken ? Promise.reject(new Error('damaged')) : [recordOf(story)]);
    const library = createLibrary(holdings({ bundled }));
    expect(await matches(library)).toMatchObject({ kind: 'failed', reason: 'corpus-unreadable' });
    isBroken = false;
    expect(await matches(library)).toEqual([['a', TEXT]]);
  });

  test('stops at the next step when it is told to', async () => {
    const library = createLibrary(holdings({ bundled: async () => [recordOf(story)] }));
    expect(await library.compare(copy, {}, () => false)).toMatchObject({ failure: { reason: 'cancelled' } });
  });

  test('hears that it is to stop while a long comparison goes on', async () => {
    const long = { ...story, text: Array.from({ length: 400 }, (_, i) => `${TEXT} Number ${i}.`).join('\n') };
    const records = Array.from({ length: 12 }, (_, i) => recordOf({ ...long, id: `long-${i}` }));
    const library = createLibrary(holdings({ bundled: async () => records }));
    await library.isTextOf('none', '');
    let isStopped = false;
    setTimeout(() => (isStopped = true));
    const stopped = await library.compare({ text: long.text }, {}, () => !isStopped);
    expect(stopped).toMatchObject({ failure: { reason: 'cancelled' } });
  });

  test('completes a source without text by the text that was read, and by no other', async () => {
    const library = createLibrary(holdings({ bundled: async () => [withoutText(recordOf(story))] }));
    expect(await matches(library)).toEqual([['a', null]]);
    expect(await matches(library, copy, { a: TEXT })).toEqual([['a', TEXT]]);
    expect(await matches(library, copy, { b: TEXT })).toEqual([['a', null]]);
  });

  test('has no text for a source that is called like what every object knows', async () => {
    const named = withoutText(recordOf({ ...story, id: 'constructor' }));
    const library = createLibrary(holdings({ bundled: async () => [named] }));
    expect(await matches(library)).toEqual([['constructor', null]]);
  });

  test('knows the text that a source was made from, and that another is not it', async () => {
    const library = createLibrary(holdings({ bundled: async () => [withoutText(recordOf(story))] }));
    expect(await library.isTextOf('a', TEXT)).toBe(true);
    expect(await library.isTextOf('b', TEXT)).toBe(false);
    expect(await library.isTextOf('a', 'Rain is expected on Tuesday. '.repeat(30))).toBe(false);
  });
});
