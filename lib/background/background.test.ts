import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sender } from '../protocol/sender.ts';
import {
  createWorld,
  pageScriptIn,
  portsOf,
  SELF,
  show,
  VIEW,
  visitTo,
} from '../../test/support/fake-ports.ts';
import { createBackground } from './background.ts';

const COPY = visitTo('https://copy.example/a', 'The bridge stays closed.');

/** Everything that only a view may ask for, and much that nobody may. */
const bodies = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'keep',
      'cancel',
      'open-original',
      'look',
      'page-read',
      'read-yourself',
      'toString',
    ),
    tabId: fc.oneof(fc.constant(1), fc.anything()),
    sourceId: fc.oneof(fc.constant('pack:1'), fc.anything()),
    sender: fc.constant(VIEW),
    url: fc.constant(VIEW.url),
  }),
  fc.anything(),
);

/** No view: our script in a page, and senders that would like to pass for a view. */
const outsiders: fc.Arbitrary<Sender> = fc.oneof(
  fc.constant(pageScriptIn(1)),
  fc.constant({ ...pageScriptIn(1), documentLifecycle: 'prerender' }),
  fc.constant({ ...VIEW, id: 'another-extension' }),
  fc.constant({ ...VIEW, id: undefined }),
  fc.constant({ id: SELF.id }),
  fc.constant({
    id: SELF.id,
    url: `https://news.example/${SELF.root}popup.html`,
    frameId: 0,
    tab: { id: 1 },
  }),
  fc.constant({ id: SELF.id, url: SELF.root.replace('wireprint/', 'wireprint.evil/popup.html') }),
  fc.record({ id: fc.string(), url: fc.string() }),
);

test('whoever is not a view can keep nothing, open nothing, look at nothing and is told nothing', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, outsiders, async (body, sender) => {
      const world = createWorld();
      show(world, 1, COPY);
      const background = createBackground(portsOf(world));
      expect((await background.onAsked(body, sender)) ?? null).toBeNull();
      expect((await background.onLook(body, sender, () => {})) ?? null).toBeNull();
      expect((await background.onSubmitted(body, sender)) ?? null).toBeNull();
      expect(world).toMatchObject({ opened: [], compared: [] });
      expect([world.kept.size, world.session.size, world.badges.size]).toEqual([0, 0, 0]);
    }),
    { numRuns: 1000 },
  );
});

test('a view that sends nonsense changes nothing and gets no answer', async () => {
  const nonsense = fc
    .anything()
    .filter((body) => typeof body !== 'object' || body === null || !('kind' in body));
  await fc.assert(
    fc.asyncProperty(nonsense, async (body) => {
      const world = createWorld();
      const background = createBackground(portsOf(world));
      expect(background.onAsked(body, VIEW)).toBeUndefined();
      expect([world.opened.length, world.kept.size, world.session.size]).toEqual([0, 0, 0]);
    }),
  );
});

test('a page script that claims another tab, or to be a view, is heard for its own tab only', async () => {
  const world = createWorld();
  show(world, 1, COPY);
  show(world, 2, COPY);
  const claim = { kind: 'page-read', visit: COPY, tabId: 2, sender: VIEW, tab: { id: 2 } };
  await createBackground(portsOf(world)).onSubmitted(claim, pageScriptIn(1, COPY.page.url));
  expect([...world.badges.keys()]).toEqual([1]);
});

test('the icon says that a site is off where its page script says so and it is, and nowhere else', async () => {
  const world = createWorld();
  show(world, 1, COPY);
  const background = createBackground(portsOf(world));
  const say = () => background.onSubmitted({ kind: 'off-here' }, pageScriptIn(1));
  expect(await say()).toBeNull();
  expect(world.badges.size).toBe(0);
  world.siteState = 'off';
  expect(await say()).toBeNull();
  expect(world.badges.get(1)).toEqual({ text: '', title: 'off', isMuted: true });
});

test('what a page script reads where the site is not watched any more is not compared', async () => {
  const world = createWorld();
  show(world, 1, COPY);
  world.siteState = 'off';
  const background = createBackground(portsOf(world));
  expect(
    await background.onSubmitted({ kind: 'page-read', visit: COPY }, pageScriptIn(1, COPY.page.url)),
  ).toBeNull();
  expect(world.compared).toEqual([]);
});
