import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../protocol/result.ts';
import type { Look, OriginalProgress } from '../protocol/view-messages.ts';
import {
  createWorld,
  mortal,
  ORIGINAL_TEXT,
  pageScriptIn,
  portsOf,
  SELF,
  show,
  TEXTLESS,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import { createBackground } from './background.ts';
import type { Ports } from './ports.ts';

const COPY = visitTo('https://copy.example/a', 'The bridge stays closed.');
const ORIGINAL = visitTo('https://www.agency.example/original/', ORIGINAL_TEXT);
/** The id that the fake browser gives to the first tab it opens. */
const OPENED = 101;

let world: World;
beforeEach(() => {
  world = createWorld();
  show(world, 1, COPY);
});

function open(ports: Ports = portsOf(world)) {
  const message = { kind: 'open-original', tabId: 1, sourceId: TEXTLESS.id };
  return createBackground(ports).onAsked(message, VIEW) as Promise<Result<OriginalProgress, string>>;
}

function lookAt(tabId: number, ports: Ports = portsOf(world)): Promise<Look> {
  return createBackground(ports).onLook({ tabId }, VIEW, () => {}) as Promise<Look>;
}

const withText = { report: { matches: [{ source: { id: TEXTLESS.id }, sourceText: ORIGINAL_TEXT }] } };
const withoutText = { report: { matches: [{ source: { id: TEXTLESS.id }, sourceText: null }] } };

describe('the original of a match without text', () => {
  test('is opened at the address that the corpus has, and asked for there', async () => {
    expect((await lookAt(1)).outcome).toMatchObject(withoutText);
    expect(await open()).toEqual({ ok: true, value: 'asked-there' });
    expect(world.opened).toEqual([TEXTLESS.url]);
    expect((await lookAt(1)).originals).toEqual({ [TEXTLESS.id]: 'asked-there' });
    await vi.waitFor(() =>
      expect(world.badges.get(OPENED)).toEqual({ text: '?', title: 'click to compare' }),
    );
  });

  test('shows the changes at both tabs once the reader has clicked on it', async () => {
    await open();
    show(world, OPENED, ORIGINAL);
    const notes = [{ code: 'shown-at-original' }];
    const report = { ...withText.report, notes };
    expect((await lookAt(OPENED)).outcome).toMatchObject({ report });
    const copy = await lookAt(1);
    expect(copy.outcome).toMatchObject({ report: { ...withText.report, notes: [] } });
    expect(copy.originals).toEqual({});
  });

  test('is read without a click where the reader lets Wireprint look by itself', async () => {
    await open();
    show(world, OPENED, ORIGINAL);
    await vi.waitFor(async () => expect((await lookAt(1)).outcome).toMatchObject(withText));
  });

  test('is taken from a page script that reads it', async () => {
    await open();
    show(world, OPENED, ORIGINAL);
    await createBackground(portsOf(world)).onSubmitted(
      { kind: 'page-read', visit: ORIGINAL },
      pageScriptIn(OPENED, ORIGINAL.page.url),
    );
    expect((await lookAt(1)).outcome).toMatchObject(withText);
  });

  test('is known by its address in a tab that the reader has opened', async () => {
    await open();
    show(world, 7, ORIGINAL);
    expect((await lookAt(7)).outcome).toMatchObject(withText);
  });

  test('still shows the changes after the copy was loaded again', async () => {
    await open();
    show(world, OPENED, ORIGINAL);
    await lookAt(OPENED);
    show(world, 1, { ...COPY, page: { ...COPY.page, loadedAt: 2 } });
    expect((await lookAt(1)).outcome).toMatchObject(withText);
  });

  test('is not made of another story that the reader goes to in its tab', async () => {
    await open();
    show(world, OPENED, visitTo('https://agency.example/other', 'Fine weather is expected.'));
    expect((await lookAt(OPENED)).outcome).toMatchObject({ report: { matches: [] } });
    const copy = await lookAt(1);
    expect(copy.outcome).toMatchObject(withoutText);
    expect(copy.originals).toEqual({ [TEXTLESS.id]: 'unreadable' });
    show(world, OPENED, ORIGINAL);
    expect((await lookAt(OPENED)).outcome).toMatchObject(withText);
  });

  test.each([
    ['the original', ORIGINAL],
    ['another story at its address', visitTo(TEXTLESS.url!, 'Fine weather is expected.')],
  ])('is still waited for when a private window shows %s, and no text is taken there', async (_, visit) => {
    await open();
    await portsOf(world).pause(0);
    const before = JSON.stringify([...world.session]);
    show(world, 7, visit, true);
    const look = await lookAt(7);
    expect(look.outcome).toMatchObject({ kind: 'compared', report: { notes: [] } });
    expect(JSON.stringify([...world.session])).toBe(before);
    show(world, OPENED, ORIGINAL);
    expect((await lookAt(OPENED)).outcome).toMatchObject(withText);
  });

  test('is still waited for in its tab when a private window opens the same one', async () => {
    await open();
    const before = world.session.get('awaited');
    show(world, 7, visitTo('https://secret.example/b', 'The bridge is shut.'), true);
    const message = { kind: 'open-original', tabId: 7, sourceId: TEXTLESS.id };
    await createBackground(portsOf(world)).onAsked(message, VIEW);
    expect(world.opened).toEqual([TEXTLESS.url, TEXTLESS.url]);
    expect(world.session.get('awaited')).toEqual(before);
  });

  test('is opened from the corpus only: an id that did not match opens nothing', async () => {
    const message = { kind: 'open-original', tabId: 1, sourceId: 'https://evil.example/' };
    expect(await createBackground(portsOf(world)).onAsked(message, VIEW)).toMatchObject({ ok: false });
    expect(world.opened).toEqual([]);
  });

  test('is not opened where the page holds no article any more, and that is said', async () => {
    show(world, 1, { ...COPY, reading: { kind: 'skipped', reason: 'list-page' } });
    expect(await open()).toEqual({ ok: false, failure: 'page-changed' });
    expect(world.opened).toEqual([]);
  });

  test('that turns out to be unreadable is not looked at again and again', async () => {
    const pause = vi.fn(portsOf(world).pause);
    await open({ ...portsOf(world), pause });
    world.siteState = 'watched';
    show(world, OPENED, visitTo('https://agency.example/other', 'Fine weather is expected.'));
    await lookAt(OPENED);
    for (let i = 0; i < 30; i++) await portsOf(world).pause(0);
    expect(pause.mock.calls.length).toBeLessThan(10);
  });

  test('asks for the click while its tab loads, and leaves the badge alone from then on', async () => {
    const pause = vi.fn(portsOf(world).pause);
    await open({ ...portsOf(world), pause });
    await vi.waitFor(() => expect(pause).toHaveBeenCalledTimes(20));
    await pause(0);
    world.badges.clear();
    await pause(0);
    expect(world.badges.size).toBe(0);
  });

  test('that was read is not asked for any more', async () => {
    await open();
    show(world, OPENED, ORIGINAL);
    await lookAt(OPENED);
    show(world, OPENED, null);
    await portsOf(world).pause(0);
    await portsOf(world).pause(0);
    expect(world.badges.get(OPENED)?.text).toBe('1');
  });
});

test('from a demonstration page the original is opened as one', async () => {
  const page = { url: `${SELF.root}demo.html?story=copy`, loadedAt: 1 };
  show(world, 1, { ...COPY, page });
  const message = { kind: 'open-original', tabId: 1, sourceId: 'demo:night-train' };
  await createBackground(portsOf(world)).onAsked(message, VIEW);
  expect(world.opened).toEqual([`${SELF.root}demo.html?story=night-train`]);
});

describe.each(['before', 'after'] as const)('a background that is killed %s any call', (when) => {
  test('while it opens an original has lost nothing: opening it again and clicking there works', async () => {
    let fatal = 0;
    let end: unknown;
    do {
      world = createWorld();
      show(world, 1, COPY);
      const { ports, died } = mortal(portsOf(world), ++fatal, when);
      end = await Promise.race([open(ports), died]);
      await open();
      show(world, 100 + world.opened.length, ORIGINAL);
      expect((await lookAt(100 + world.opened.length)).outcome).toMatchObject(withText);
      expect((await lookAt(1)).outcome).toMatchObject(withText);
    } while (end === 'killed');
    expect(fatal).toBeGreaterThan(6);
  });

  test('while it reads an original has lost nothing: clicking again completes the copy', async () => {
    let fatal = 0;
    let end: unknown;
    do {
      world = createWorld();
      show(world, 1, COPY);
      await open();
      show(world, OPENED, ORIGINAL);
      const { ports, died } = mortal(portsOf(world), ++fatal, when);
      end = await Promise.race([lookAt(OPENED, ports), died]);
      expect((await lookAt(OPENED)).outcome).toMatchObject(withText);
      expect((await lookAt(1)).outcome).toMatchObject(withText);
    } while (end === 'killed');
    expect(fatal).toBeGreaterThan(8);
  });
});
