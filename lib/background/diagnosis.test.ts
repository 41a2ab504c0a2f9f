import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createWorld,
  pageScriptIn,
  portsOf,
  show,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import { lineOf } from '../diagnosis/event.ts';
import { parseEvents } from '../diagnosis/ring.ts';
import { createBackground } from './background.ts';

/** In every address, title and text of the worlds below, and in every error. */
const SECRET = 'zqzq';
const COPY = visitTo(`https://${SECRET}.example/a`, `The bridge ${SECRET} stays closed.`);
const OTHER = visitTo(`https://${SECRET}.example/b`, `Rain ${SECRET} is expected.`);

const ACTS = [
  'look',
  'anew',
  'selection',
  'submit',
  'keep',
  'keep-from-menu',
  'cancel',
  'open-original',
  'reading-failed',
] as const;
const act = fc.record({
  kind: fc.constantFrom(...ACTS),
  tabId: fc.constantFrom(1, 2, 3, 4),
  fails: fc.boolean(),
});

function worldWith(isPrivate: boolean): World {
  const world = createWorld();
  show(world, 1, COPY, isPrivate);
  show(world, 2, OTHER, isPrivate);
  show(world, 3, null, isPrivate);
  world.selections.set(1, COPY);
  return world;
}

async function live(
  world: World,
  acts: readonly { kind: (typeof ACTS)[number]; tabId: number; fails: boolean }[],
) {
  const background = createBackground(portsOf(world));
  const { onAsked, onLook, onSubmitted, diagnosis } = background;
  for (const { kind, tabId, fails } of acts) {
    world.libraryFailure = fails ? { kind: 'failed', reason: 'internal', detail: SECRET } : null;
    if (kind === 'look') await onLook({ tabId }, VIEW, () => {});
    else if (kind === 'anew') await onLook({ tabId, what: 'page' }, VIEW, () => {});
    else if (kind === 'selection') await background.onCompareSelection(tabId);
    else if (kind === 'submit') {
      const visit = world.tabs.get(tabId)?.visit ?? COPY;
      await onSubmitted({ kind: 'page-read', visit }, pageScriptIn(tabId, visit.page.url));
    } else if (kind === 'reading-failed')
      await onSubmitted({ kind, error: SECRET }, pageScriptIn(tabId, 'https://news.example/'));
    else if (kind === 'keep-from-menu') await background.onKeep(tabId);
    else await onAsked({ kind, tabId, sourceId: 'pack:1' }, VIEW);
    diagnosis.hold({ name: 'started' });
  }
  // Nobody waits for what is noted; by now it is.
  await new Promise((resolve) => setImmediate(resolve));
}

test('whatever happens, no word of a page and no address gets into the diagnosis', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const world = worldWith(false);
      await live(world, acts);
      const noted = world.session.get('diagnosis');
      expect(JSON.stringify(noted ?? [])).not.toContain(SECRET);
      expect(parseEvents(noted).map(lineOf).join('\n')).not.toContain(SECRET);
    }),
    { numRuns: 300 },
  );
});

test('of private windows nothing is noted, not even that they were there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      const world = worldWith(true);
      await live(world, acts);
      expect(world.session.has('diagnosis')).toBe(false);
    }),
  );
});

test('a look is noted with how it ended, and a kept story with what came of it', async () => {
  const world = worldWith(false);
  await live(world, [
    { kind: 'look', tabId: 1, fails: false },
    { kind: 'keep', tabId: 1, fails: false },
    { kind: 'look', tabId: 3, fails: false },
  ]);
  expect(parseEvents(world.session.get('diagnosis'))).toMatchObject([
    { name: 'alerted' },
    { name: 'looked', code: 'reworded', count: 1 },
    { name: 'started' },
    { name: 'kept', code: 'ok' },
    { name: 'started' },
    { name: 'looked', code: 'browser-page' },
  ]);
});

test('a page script that fails to read is noted by the kind of its error', async () => {
  const world = worldWith(false);
  await createBackground(portsOf(world)).onSubmitted(
    { kind: 'reading-failed', error: 'RangeError' },
    pageScriptIn(1, COPY.page.url),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(parseEvents(world.session.get('diagnosis'))).toMatchObject([{ name: 'error', code: 'RangeError' }]);
});

test('what a page of the extension did is noted, without whatever else it says, and of nobody else', async () => {
  const world = worldWith(false);
  const { onAsked } = createBackground(portsOf(world));
  const event = { name: 'imported', code: 'ok', count: 3, ms: 1.4, title: SECRET };
  await onAsked({ kind: 'note', event }, VIEW);
  await onAsked({ kind: 'note', event: { name: 'fetched', code: SECRET } }, VIEW);
  expect(onAsked({ kind: 'note', event: { name: SECRET } }, VIEW)).toBeUndefined();
  expect(onAsked({ kind: 'note', event }, pageScriptIn(1))).toBeUndefined();
  await new Promise((resolve) => setImmediate(resolve));
  const { at: _at, ...noted } = parseEvents(world.session.get('diagnosis'))[0]!;
  expect(noted).toEqual({ name: 'imported', code: 'ok', count: 3, ms: 1 });
  expect(parseEvents(world.session.get('diagnosis'))[1]).toMatchObject({ name: 'fetched', code: 'unnamed' });
});
