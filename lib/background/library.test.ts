import { describe, expect, test } from 'vitest';
import { recordOf, withoutText } from '../corpus/record.ts';
import type { Article, Source } from '../document/document.ts';
import { createLibrary, type Shelves } from './library.ts';

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

function shelves(change: Partial<Shelves> = {}): Shelves {
  return { bundled: async () => [], kept: async () => [], ...change };
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
      shelves({ bundled: async () => [recordOf(story)], kept: async () => [kept] }),
    );
    expect((await matches(library)) as unknown[]).toHaveLength(2);
  });

  test('never matches an article with itself', async () => {
    const library = createLibrary(shelves({ kept: async () => [recordOf(story)] }));
    expect(await matches(library, { ...copy, url: 'https://www.first.example/pier#top' })).toEqual([]);
    expect(await matches(library, { ...copy, canonical: 'https://first.example/pier' })).toEqual([]);
  });

  test('is loaded once, and again after the kept sources have changed', async () => {
    let loads = 0;
    const library = createLibrary(shelves({ kept: async () => (++loads > 1 ? [recordOf(story)] : []) }));
    expect(await matches(library)).toEqual([]);
    expect(await matches(library)).toEqual([]);
    expect(loads).toBe(1);
    library.forget();
    expect(await matches(library)).toEqual([['a', TEXT]]);
  });

  test('goes on with the bundled sources where the kept ones cannot be read, says so, and tries again', async () => {
    let isBroken = true;
    const library = createLibrary(
      shelves({
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
    const library = createLibrary(shelves({ bundled }));
    expect(await matches(library)).toMatchObject({ kind: 'failed', reason: 'corpus-unreadable' });
    isBroken = false;
    expect(await matches(library)).toEqual([['a', TEXT]]);
  });

  test('stops at the next step when it is told to', async () => {
    const library = createLibrary(shelves({ bundled: async () => [recordOf(story)] }));
    expect(await library.compare(copy, {}, () => false)).toMatchObject({ failure: { reason: 'cancelled' } });
  });

  test('hears that it is to stop while a long comparison goes on', async () => {
    const long = { ...story, text: Array.from({ length: 400 }, (_, i) => `${TEXT} Number ${i}.`).join('\n') };
    const records = Array.from({ length: 12 }, (_, i) => recordOf({ ...long, id: `long-${i}` }));
    const library = createLibrary(shelves({ bundled: async () => records }));
    await library.isTextOf('none', '');
    let isStopped = false;
    setTimeout(() => (isStopped = true));
    const stopped = await library.compare({ text: long.text }, {}, () => !isStopped);
    expect(stopped).toMatchObject({ failure: { reason: 'cancelled' } });
  });

  test('completes a source without text by the text that was read, and by no other', async () => {
    const library = createLibrary(shelves({ bundled: async () => [withoutText(recordOf(story))] }));
    expect(await matches(library)).toEqual([['a', null]]);
    expect(await matches(library, copy, { a: TEXT })).toEqual([['a', TEXT]]);
    expect(await matches(library, copy, { b: TEXT })).toEqual([['a', null]]);
  });

  test('knows the text that a source was made from, and that another is not it', async () => {
    const library = createLibrary(shelves({ bundled: async () => [withoutText(recordOf(story))] }));
    expect(await library.isTextOf('a', TEXT)).toBe(true);
    expect(await library.isTextOf('b', TEXT)).toBe(false);
    expect(await library.isTextOf('a', 'Rain is expected on Tuesday. '.repeat(30))).toBe(false);
  });
});
