import { describe, expect, test } from 'vitest';
import type { Result } from '../protocol/result.ts';
import type { Look } from '../protocol/view-messages.ts';
import { createWorld, mortal, portsOf, show, VIEW, visitTo } from '../../test/support/fake-ports.ts';
import { createBackground } from './background.ts';
import type { Ports, Unread } from './ports.ts';

const STORY = visitTo('https://first.example/a#top', 'Seagrass grows back in the bay.');
const COPY = visitTo('https://second.example/a', 'Seagrass returned to the bay.');

function keep(ports: Ports): Promise<Result<null, string>> {
  return createBackground(ports).onAsked({ kind: 'keep', tabId: 1 }, VIEW) as Promise<Result<null, string>>;
}

function lookAt(tabId: number, ports: Ports): Promise<Look> {
  return createBackground(ports).onLook({ tabId }, VIEW, () => {}) as Promise<Look>;
}

describe('an article that was kept', () => {
  test('matches later copies, and one that was looked at before', async () => {
    const world = createWorld();
    show(world, 1, STORY);
    show(world, 2, COPY);
    expect((await lookAt(2, portsOf(world))).outcome).toMatchObject({ report: { matches: [] } });
    expect(await keep(portsOf(world))).toEqual({ ok: true, value: null });
    expect((await lookAt(2, portsOf(world))).outcome).toMatchObject({
      report: { matches: [{ source: { id: 'kept:https://first.example/a' } }] },
    });
  });

  test('is shown as kept, at its own page only', async () => {
    const world = createWorld();
    show(world, 1, STORY);
    show(world, 2, COPY);
    expect((await lookAt(1, portsOf(world))).keeping).toBe('not-kept');
    await keep(portsOf(world));
    expect((await lookAt(1, portsOf(world))).keeping).toBe('kept');
    expect((await lookAt(2, portsOf(world))).keeping).toBe('not-kept');
  });

  test('and is kept again is one source with the new text, seen first when it was', async () => {
    const world = createWorld();
    show(world, 1, STORY);
    await keep({ ...portsOf(world), now: () => 5 });
    show(world, 1, visitTo('https://first.example/a', 'Seagrass, corrected.', 2));
    await keep({ ...portsOf(world), now: () => 9 });
    expect([...world.kept.values()]).toMatchObject([{ text: 'Seagrass, corrected.', firstSeen: 5 }]);
  });

  test('is what the page shows now, not what was compared before', async () => {
    const world = createWorld();
    show(world, 1, STORY);
    await lookAt(1, portsOf(world));
    show(world, 1, { ...COPY, page: STORY.page });
    await keep(portsOf(world));
    expect([...world.kept.values()]).toMatchObject([{ text: 'Seagrass returned to the bay.' }]);
  });
});

test('without an article there is nothing to keep', async () => {
  const world = createWorld();
  show(world, 1, null);
  expect(await keep(portsOf(world))).toMatchObject({ ok: false });
  show(world, 1, { ...STORY, reading: { kind: 'skipped', reason: 'list-page' } });
  expect(await keep(portsOf(world))).toMatchObject({ ok: false });
  expect(world.kept.size).toBe(0);
});

test('why a page could not be read is said', async () => {
  const world = createWorld();
  show(world, 1, STORY);
  const { pages } = portsOf(world);
  const failing = (failure: Unread) => ({ ...pages, read: async () => ({ ok: false, failure }) as const });
  const bug = failing({ kind: 'failed', reason: 'internal', detail: '' });
  expect(await keep({ ...portsOf(world), pages: bug })).toEqual({ ok: false, failure: 'internal' });
  const list = failing({ kind: 'skipped', reason: 'list-page' });
  expect(await keep({ ...portsOf(world), pages: list })).toEqual({ ok: false, failure: 'page-unreachable' });
});

test('a full disk is said, and nothing is forgotten', async () => {
  const world = createWorld();
  show(world, 1, STORY);
  const sources = {
    ...portsOf(world).sources,
    put: async () => ({ ok: false, failure: 'storage-full' }) as const,
  };
  expect(await keep({ ...portsOf(world), sources })).toEqual({ ok: false, failure: 'storage-full' });
});

describe.each(['before', 'after'] as const)('a background that is killed %s any call', (when) => {
  test('leaves no source or a whole one, loses none that it acknowledged, and keeping again works', async () => {
    let fatal = 0;
    let end: unknown;
    do {
      const world = createWorld();
      show(world, 1, STORY);
      show(world, 2, COPY);
      await lookAt(2, portsOf(world));
      const { ports, died } = mortal(portsOf(world), ++fatal, when);
      end = await Promise.race([keep(ports), died]);
      for (const source of world.kept.values()) expect(source.text).toBe('Seagrass grows back in the bay.');
      if (end !== 'killed') expect(world.kept.size).toBe(1);
      expect(await keep(portsOf(world))).toMatchObject({ ok: true });
      expect(world.kept.size).toBe(1);
      expect((await lookAt(2, portsOf(world))).outcome).toMatchObject({ report: { matches: [{}] } });
    } while (end === 'killed');
    expect(fatal).toBeGreaterThan(4);
  });
});
