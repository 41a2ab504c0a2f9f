import { beforeEach, expect, test } from 'vitest';
import {
  createWorld,
  ORIGINAL_TEXT,
  portsOf,
  show,
  TEXTLESS,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import { createBackground } from './background.ts';
import { recall } from './recall.ts';

const COPY = visitTo('https://copy.example/a', 'The bridge stays closed.');
const ORIGINAL = visitTo('https://agency.example/original', ORIGINAL_TEXT);

let world: World;
beforeEach(() => {
  world = createWorld();
  show(world, 1, COPY);
});

const lookAt = (tabId: number) => createBackground(portsOf(world)).onLook({ tabId }, VIEW, () => {});

function recallOf(tabId: number) {
  const ports = portsOf(world);
  return recall(tabId, { ...ports, isKept: ports.sources.has });
}

test('what is recalled is what a look would answer, to the letter', async () => {
  const look = await lookAt(1);
  expect(await recallOf(1)).toEqual(look);
});

test('nothing is recalled of a page that was not looked at, was loaded again or may not be read', async () => {
  expect(await recallOf(1)).toBeNull();
  await lookAt(1);
  show(world, 1, { ...COPY, page: { ...COPY.page, loadedAt: 2 } });
  expect(await recallOf(1)).toBeNull();
  show(world, 1, null);
  expect(await recallOf(1)).toBeNull();
});

test('an original that a copy waits for is looked at again, although it is known', async () => {
  show(world, 2, ORIGINAL);
  await lookAt(2);
  expect(await recallOf(2)).not.toBeNull();
  const message = { kind: 'open-original', tabId: 1, sourceId: TEXTLESS.id };
  await createBackground(portsOf(world)).onAsked(message, VIEW);
  expect(await recallOf(2)).toBeNull();
});
