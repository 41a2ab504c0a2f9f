import { expect, test } from 'vitest';
import {
  createWorld,
  mortal,
  pageScriptIn,
  portsOf,
  show,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import type { Article } from '../document/document.ts';
import type { Visit } from '../protocol/page.ts';
import { createBackground } from './background.ts';
import type { Ports } from './ports.ts';

const FIRST = visitTo('https://first.example/a', 'Seagrass grows back in the bay.');
const SECOND = visitTo('https://second.example/b', 'Seagrass returned to the bay.');

/** Opens a page on a site that is looked at by itself, and waits for all that follows. */
async function read(world: World, tabId: number, visit: Visit, ports = portsOf(world)): Promise<void> {
  show(world, tabId, visit, world.tabs.get(tabId)?.isPrivate ?? false);
  await createBackground(ports).onSubmitted(
    { kind: 'page-read', visit },
    pageScriptIn(tabId, visit.page.url),
  );
  await settled();
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function reader(): World {
  return { ...createWorld(), keepsRead: true };
}

test('the second outlet that runs a story is matched with the first that the reader saw', async () => {
  const world = reader();
  await read(world, 1, FIRST);
  await read(world, 2, SECOND);
  expect(world.badges.get(1)?.text).toBe('');
  expect(world.badges.get(2)?.text).toBe('1');
  expect([...world.read.keys()]).toEqual(['kept:https://first.example/a', 'kept:https://second.example/b']);
});

test('nothing is kept, compared or remembered of a page of another origin than its script is in', async () => {
  const { url } = FIRST.page;
  for (const own of [
    'https://news.example/a',
    url.replace('https:', 'http:'),
    url.replace('example', 'example:8443'),
  ]) {
    const world = reader();
    show(world, 1, FIRST);
    const claim = { kind: 'page-read', visit: FIRST };
    expect(createBackground(portsOf(world)).onSubmitted(claim, pageScriptIn(1, own))).toBeUndefined();
    await settled();
    expect([world.read.size, world.session.size, world.compared.length]).toEqual([0, 0, 0]);
  }
});

test('a page that has changed its address since it was loaded is kept at the one that it shows', async () => {
  const world = reader();
  show(world, 1, FIRST);
  const claim = { kind: 'page-read', visit: FIRST };
  await createBackground(portsOf(world)).onSubmitted(claim, pageScriptIn(1, 'https://first.example/'));
  await settled();
  expect([...world.read.keys()]).toEqual(['kept:https://first.example/a']);
});

test('a page that is read again never matches itself', async () => {
  const world = reader();
  for (const loadedAt of [1, 2, 3]) await read(world, 1, { ...FIRST, page: { ...FIRST.page, loadedAt } });
  expect(world.compared).toHaveLength(3);
  expect(world.badges.get(1)?.text).toBe('');
});

test('nothing is kept before it was compared', async () => {
  const world = reader();
  const order: string[] = [];
  const ports = portsOf(world);
  const told: Ports = {
    ...ports,
    library: {
      ...ports.library,
      compare: (...args) => {
        order.push('compared');
        return ports.library.compare(...args);
      },
    },
    reading: {
      ...ports.reading,
      put: (source) => {
        order.push('kept');
        return ports.reading.put(source);
      },
    },
  };
  await read(world, 1, FIRST, told);
  expect(order).toEqual(['compared', 'kept']);
});

test('a failed comparison keeps nothing', async () => {
  const world = reader();
  world.libraryFailure = { kind: 'failed', reason: 'corpus-unreadable', detail: '' };
  await read(world, 1, FIRST);
  expect(world.read.size).toBe(0);
});

test('nothing is kept where the reader did not choose it, nor of private windows', async () => {
  const unasked = createWorld();
  await read(unasked, 1, FIRST);
  const world = reader();
  show(world, 1, FIRST, true);
  await read(world, 1, FIRST);
  expect([unasked.read.size, world.read.size]).toEqual([0, 0]);
  expect([unasked.compared.length, world.compared.length]).toEqual([1, 1]);
});

test('a selection is not kept by itself', async () => {
  const world = reader();
  show(world, 1, FIRST);
  if (FIRST.reading.kind !== 'article') throw new Error('no article');
  const surroundings = { before: '', after: '' };
  world.selections.set(1, { ...FIRST, reading: { ...FIRST.reading, surroundings } });
  const look = await createBackground(portsOf(world)).onLook({ tabId: 1, what: 'selection' }, VIEW, () => {});
  await settled();
  expect(look).toMatchObject({ outcome: { kind: 'compared' } });
  expect(world.read.size).toBe(0);
});

test('what was found about other tabs stays known when a page is kept', async () => {
  const world = reader();
  await read(world, 1, FIRST);
  await read(world, 2, SECOND);
  await createBackground(portsOf(world)).onLook({ tabId: 1 }, VIEW, () => {});
  expect(world.compared).toHaveLength(2);
});

test('an article is compared as seen first when it was first read, and one that is new as seen now', async () => {
  const world = reader();
  const compared: Article[] = [];
  const ports = portsOf(world);
  const watched: Ports = {
    ...ports,
    now: () => 9000,
    sources: { ...ports.sources, get: async (id) => world.read.get(id) ?? null },
    library: {
      ...ports.library,
      compare: (article, ...rest) => {
        compared.push(article);
        return ports.library.compare(article, ...rest);
      },
    },
  };
  world.read.set('kept:https://first.example/a', { id: 'x', text: 'Seagrass', firstSeen: 5 });
  await read(world, 1, FIRST, watched);
  await read(world, 2, SECOND, watched);
  expect(compared.map(({ firstSeen }) => firstSeen)).toEqual([5, 9000]);
});

test('the answer holds the article as it was compared, with its first sighting, so that a saved report can be worked out anew', async () => {
  const world = reader();
  const ports = portsOf(world);
  const seen = {
    ...ports,
    sources: { ...ports.sources, get: async () => ({ id: 'x', text: '', firstSeen: 5 }) },
  };
  show(world, 1, FIRST);
  const look = await createBackground(seen).onLook({ tabId: 1 }, VIEW, () => {});
  expect(look).toMatchObject({ outcome: { reading: { article: { firstSeen: 5 } } } });
});

test('a background that is stopped anywhere on the way leaves the page kept or not, and answers the next time', async () => {
  for (let fatal = 1; fatal <= 20; fatal++) {
    const world = reader();
    show(world, 1, FIRST);
    const { ports } = mortal(portsOf(world), fatal, 'after');
    void createBackground(ports).onSubmitted(
      { kind: 'page-read', visit: FIRST },
      pageScriptIn(1, FIRST.page.url),
    );
    await settled();
    await read(world, 1, FIRST);
    await read(world, 2, SECOND);
    expect(world.badges.get(2)?.text).toBe('1');
  }
});

test('a part of a page is kept beside the page, and both can be', async () => {
  const world = createWorld();
  show(world, 1, FIRST);
  if (FIRST.reading.kind !== 'article') throw new Error('no article');
  const part = { ...FIRST.reading.article, text: 'Seagrass grows' };
  world.selections.set(1, { ...FIRST, reading: { ...FIRST.reading, article: part } });
  const background = createBackground(portsOf(world));
  await background.onKeep(1, 'selection');
  await background.onKeep(1, 'selection');
  await background.onKeep(1);
  const kept = [...world.kept.values()];
  expect(kept.map(({ text }) => text)).toEqual(['Seagrass grows', 'Seagrass grows back in the bay.']);
  expect(kept.map(({ url }) => url)).toEqual([part.url, part.url]);
  // Ids of whole pages of a site lie side by side, and a part is no article of it.
  expect(kept[0]!.id).not.toContain('https:');
  expect(world.badges.get(1)?.text).toBe('✓');
});
