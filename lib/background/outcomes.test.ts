import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { Outcome } from '../compare/outcome.ts';
import { createWorld, portsOf } from '../../test/support/fake-ports.ts';
import { createOutcomes } from './outcomes.ts';

const PAGE = { url: 'https://news.example/a', loadedAt: 1 };

function outcome(detail: string): Outcome {
  return { kind: 'failed', reason: 'internal', detail };
}

test('an outcome is given back for its own page only: not after a reload, not at another address', async () => {
  const outcomes = createOutcomes(portsOf(createWorld()).session);
  await outcomes.put(1, PAGE, outcome('a'));
  expect(await outcomes.get(1, PAGE)).toEqual(outcome('a'));
  expect(await outcomes.get(1, { ...PAGE, loadedAt: 2 })).toBeNull();
  expect(await outcomes.get(1, { ...PAGE, url: 'https://news.example/b' })).toBeNull();
  expect(await outcomes.get(2, PAGE)).toBeNull();
});

test('what was found outlives the background', async () => {
  const world = createWorld();
  await createOutcomes(portsOf(world).session).put(1, PAGE, outcome('a'));
  expect(await createOutcomes(portsOf(world).session).get(1, PAGE)).toEqual(outcome('a'));
});

test('outcomes that are put at the same time are all remembered', async () => {
  const outcomes = createOutcomes(portsOf(createWorld()).session);
  const tabs = Array.from({ length: 20 }, (_, tab) => tab);
  await Promise.all(tabs.map((tab) => outcomes.put(tab, PAGE, outcome(String(tab)))));
  for (const tab of tabs) expect(await outcomes.get(tab, PAGE)).toEqual(outcome(String(tab)));
});

test('all outcomes together never outgrow the budget, and the newest that fits is always there', async () => {
  const put = fc.record({ tab: fc.nat(8), length: fc.nat(400) });
  await fc.assert(
    fc.asyncProperty(fc.array(put, { maxLength: 30 }), async (puts) => {
      const world = createWorld();
      const outcomes = createOutcomes(portsOf(world).session, 500);
      for (const { tab, length } of puts) {
        const put = outcome('x'.repeat(length));
        await outcomes.put(tab, PAGE, put);
        const stored = world.session.get('outcomes') as { outcome: Outcome }[];
        const total = stored.reduce((sum, entry) => sum + JSON.stringify(entry.outcome).length, 0);
        expect(total).toBeLessThanOrEqual(500);
        expect(await outcomes.get(tab, PAGE)).toEqual(JSON.stringify(put).length <= 500 ? put : null);
      }
    }),
  );
});

test('an outcome that no budget could hold costs no other its place', async () => {
  const outcomes = createOutcomes(portsOf(createWorld()).session, 500);
  await outcomes.put(1, PAGE, outcome('a'));
  await outcomes.put(2, PAGE, outcome('x'.repeat(600)));
  expect(await outcomes.get(1, PAGE)).toEqual(outcome('a'));
});

test('all outcomes are forgotten at once when what they were worked out from has changed', async () => {
  const outcomes = createOutcomes(portsOf(createWorld()).session);
  await outcomes.put(1, PAGE, outcome('a'));
  await outcomes.put(2, PAGE, outcome('b'));
  await outcomes.forgetAll();
  expect(await outcomes.get(1, PAGE)).toBeNull();
  expect(await outcomes.get(2, PAGE)).toBeNull();
});
