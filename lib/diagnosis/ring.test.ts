import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { errorEvent, lineOf, type Noted } from './event.ts';
import { createRing, parseEvents, RING_SIZE, type RingStore } from './ring.ts';

let stored: unknown;
let writes = 0;
const store: RingStore = {
  read: async () => stored,
  write: async (events) => {
    writes++;
    stored = structuredClone(events);
  },
};
beforeEach(() => {
  stored = undefined;
  writes = 0;
});

const ring = (now: () => number = () => 1000) => createRing(store, now);

describe('the diagnosis ring', () => {
  test('holds the newest events, and no more than its size', async () => {
    let at = 0;
    const { note } = ring(() => at++);
    for (let i = 0; i < RING_SIZE + 50; i++) await note({ name: 'looked', count: i });
    const events = parseEvents(stored);
    expect(events).toHaveLength(RING_SIZE);
    expect(events.map((event) => event.count)).toEqual(Array.from({ length: RING_SIZE }, (_, i) => i + 50));
  });

  test('loses no event to another that is noted at the same time', async () => {
    const { note } = ring();
    await Promise.all(Array.from({ length: 20 }, (_, count) => note({ name: 'looked', count })));
    expect(parseEvents(stored).map((event) => event.count)).toEqual([...Array(20).keys()]);
  });

  test('goes on with what an earlier background wrote', async () => {
    await ring().note({ name: 'started' });
    await ring().note({ name: 'kept', code: 'ok' });
    expect(parseEvents(stored).map((event) => event.name)).toEqual(['started', 'kept']);
  });

  test('writes nothing of what is only held, until something is noted', async () => {
    const { hold, note } = ring();
    hold({ name: 'started', ms: 3 });
    await Promise.resolve();
    expect(writes).toBe(0);
    await note({ name: 'looked', code: 'none' });
    expect(parseEvents(stored).map((event) => event.name)).toEqual(['started', 'looked']);
  });

  test('does not fail where the session cannot be written to', async () => {
    const broken = createRing({ ...store, write: () => Promise.reject(new Error('full')) }, () => 0);
    await expect(broken.note({ name: 'looked' })).resolves.toBeUndefined();
  });

  test('goes on after a store that holds something else', async () => {
    stored = ['a headline', null, { at: 1, name: 'looked', code: 'https://news.example/', title: 'x' }];
    await ring().note({ name: 'kept', code: 'ok' });
    expect(stored).toEqual([
      { at: 1, name: 'looked', code: 'unnamed' },
      { at: 1000, name: 'kept', code: 'ok' },
    ]);
  });

  test('takes no text in, whatever is handed to it', async () => {
    const secret = 'zq';
    const texts = fc.string().map((text) => secret + text);
    const leaves = fc.oneof(texts, fc.anything(), fc.double(), fc.constant(new Error(secret)));
    const names = fc.constantFrom('looked', 'error', 'kept', secret);
    const events = fc.record({
      at: leaves,
      name: names,
      code: leaves,
      ms: leaves,
      count: leaves,
      title: texts,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(events, leaves), { maxLength: 5 }), async (handed) => {
        stored = [];
        const { note } = ring();
        for (const event of handed) await note(event as Noted);
        expect(JSON.stringify(stored)).not.toContain(secret);
        expect(JSON.stringify(parseEvents(handed))).not.toContain(secret);
        expect(parseEvents(stored).map(lineOf).join('\n')).not.toContain(secret);
      }),
    );
  });
});

test('of an error its kind is noted, never its message', () => {
  const quota = new DOMException('https://news.example/secret', 'QuotaExceededError');
  expect(errorEvent(quota)).toEqual({ name: 'error', code: 'QuotaExceededError' });
  expect(errorEvent(new TypeError('a headline'))).toEqual({ name: 'error', code: 'TypeError' });
  const own = Object.assign(new Error('x'), { name: 'https://news.example/' });
  expect(errorEvent(own)).toEqual({ name: 'error', code: 'unnamed' });
  expect(errorEvent('a headline')).toEqual({ name: 'error', code: 'unnamed' });
});

test('a line says when, what, how it ended, how long it took and how many', () => {
  const at = Date.UTC(2026, 0, 2, 3, 4, 5, 6);
  expect(lineOf({ at, name: 'looked', code: 'reworded', ms: 45, count: 1 })).toBe(
    '2026-01-02 03:04:05.006Z looked reworded 45 ms ×1',
  );
  expect(lineOf({ at, name: 'started' })).toBe('2026-01-02 03:04:05.006Z started');
});
