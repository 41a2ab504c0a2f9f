import { beforeEach, describe, expect, test } from 'vitest';
import {
  createWorld,
  EVERYWHERE,
  portsOf,
  show,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import { createBackground } from './background.ts';
import { chosenPage } from './chosen.ts';

const TEXT =
  'The harbour council of Sallow voted on Monday to close the old drawbridge for nine months of repairs. ' +
  'Engineers had found cracks in eleven of its forty girders, Ines Calloway told the meeting. ' +
  'Buses will take the long way round by Marsh Lane, and the night ferry will run twice as often. ' +
  'The repairs are to cost 4.2 million crowns, half of which the county has promised to pay.';
const REWRITTEN = TEXT.replace('voted on Monday to close', 'decided on Monday to shut').replace(
  'Engineers',
  'Inspectors',
);
const ELSE =
  'A chess player of nine years drew against two masters in Oslo, and said that she would rather have won both games.';

let world: World;
beforeEach(() => {
  world = createWorld();
  show(world, 1, visitTo('https://one.example/a', REWRITTEN));
  show(world, 2, visitTo('https://two.example/b', TEXT));
  show(world, 3, visitTo('https://three.example/c', ELSE));
});

// Each message meets a background of its own, as if it had been stopped in between.
const ask = async (message: object): Promise<unknown> =>
  createBackground(portsOf(world)).onAsked(message, VIEW);
const pair = (tabId: number, otherTabId: number) => ask({ kind: 'pair-tabs', tabId, otherTabId });
const ID = { ok: true, value: expect.any(Number) };

describe('two tabs', () => {
  test('are held against each other, and against nothing else', async () => {
    const { value } = (await pair(1, 2)) as { value: number };
    expect(await ask({ kind: 'compare-pair', id: value })).toMatchObject({
      kind: 'compared',
      reading: { article: { url: 'https://one.example/a' } },
      report: {
        sourcesSearched: 1,
        matches: [{ source: { url: 'https://two.example/b' }, sourceText: TEXT }],
      },
    });
    expect(world.compared).toEqual([]);
  });

  test('that have nothing in common match in nothing', async () => {
    const { value } = (await pair(1, 3)) as { value: number };
    expect(await ask({ kind: 'compare-pair', id: value })).toMatchObject({
      report: { matches: [], alert: false },
    });
  });

  test('are remembered by numbers of their own, and a number that was never given is known as such', async () => {
    const [first, second] = [await pair(1, 2), await pair(1, 3)];
    expect(first).toEqual(ID);
    expect(second).not.toEqual(first);
    expect(await ask({ kind: 'compare-pair', id: 7 })).toBeNull();
  });

  test('of which one cannot be read, or is private, are not', async () => {
    show(world, 2, null);
    expect(await pair(1, 2)).toMatchObject({ ok: false });
    show(world, 3, visitTo('https://three.example/c', ELSE), true);
    expect(await pair(1, 3)).toMatchObject({ ok: false });
    expect(await ask({ kind: 'choose-page', tabId: 3 })).toMatchObject({ ok: false });
    expect(world.session.get('pairs')).toBeUndefined();
  });

  test('that are too long to remember are not half remembered', async () => {
    show(world, 2, visitTo('https://two.example/b', 'word '.repeat(40_000)));
    expect(await pair(1, 2)).toEqual({ ok: false, failure: 'storage-full' });
    expect(await ask({ kind: 'choose-page', tabId: 2 })).toEqual({ ok: false, failure: 'storage-full' });
  });
});

describe('a page that waits for the next', () => {
  test('asks for it in every tab, and is compared with it once', async () => {
    expect(await ask({ kind: 'choose-page', tabId: 1 })).toMatchObject({ ok: true });
    expect(world.badges.get(EVERYWHERE)).toEqual({ text: '?', title: 'click for the other page' });
    const paired = (await ask({ kind: 'pair-with-chosen', tabId: 2 })) as { value: number };
    expect(paired).toEqual(ID);
    expect(world.badges.get(EVERYWHERE)?.text).toBe('');
    expect(await ask({ kind: 'compare-pair', id: paired.value })).toMatchObject({
      reading: { article: { url: 'https://one.example/a' } },
      report: { matches: [{ source: { url: 'https://two.example/b' } }] },
    });
    expect(await ask({ kind: 'pair-with-chosen', tabId: 2 })).toMatchObject({ ok: false });
  });

  test('is not the one it waits for, and waits on where the other cannot be read', async () => {
    await ask({ kind: 'choose-page', tabId: 1 });
    expect(await ask({ kind: 'pair-with-chosen', tabId: 1 })).toMatchObject({ ok: false });
    show(world, 2, null);
    expect(await ask({ kind: 'pair-with-chosen', tabId: 2 })).toMatchObject({ ok: false });
    expect(await ask({ kind: 'pair-with-chosen', tabId: 3 })).toEqual(ID);
  });

  test('waits for ten minutes, or until the reader has enough', async () => {
    const { session } = portsOf(world);
    await ask({ kind: 'choose-page', tabId: 1 });
    expect((await chosenPage(session, 1000 + 10 * 60_000 - 1))?.tabId).toBe(1);
    expect(await chosenPage(session, 1000 + 10 * 60_000)).toBeNull();
    await ask({ kind: 'unchoose-page' });
    expect(await chosenPage(session, 1000)).toBeNull();
    expect(world.badges.get(EVERYWHERE)?.text).toBe('');
  });
});

test('the words to search for are those of the article, by name', async () => {
  const words = await ask({ kind: 'search-words', text: TEXT, lang: 'en', sourceText: null });
  expect(words).toContainEqual({ kind: 'name', text: 'Ines Calloway', survived: false });
});
