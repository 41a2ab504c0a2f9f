// @vitest-environment node
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Found } from '../../corpus/corpus.ts';
import { memoryCorpus } from '../../corpus/memory-corpus.ts';
import { recordOf } from '../../corpus/record.ts';
import { corpusOf } from '../../corpus/stock.ts';
import { openAdded } from '../holdings.ts';
import { putMany, sweepImports } from './imports.ts';
import { openOwn } from './own-shelves.ts';
import { removeRows, SOURCE_STORES } from './put-rows.ts';
import type { SourceWithText } from './source-rows.ts';
import { createSources } from './sources.ts';
import { fakeBrowser, PowerCut, sourceAt, sourcesFrom, storageOf } from './storage.fixture.ts';
import { revisionOf, write, type KillPoint, type Storage } from './storage.ts';
import { tidy } from './tidy.ts';

const FROM_FILE = { origin: 'file', pinned: false } as const;

let name = '';
let count = 0;
beforeEach(() => {
  name = `storage-${count++}`;
});

async function open(storage: Storage) {
  return corpusOf((await openAdded(storage)).stocks);
}

const inOrder = (found: readonly Found[]) =>
  found.map(({ id, weight }) => `${weight.toFixed(9)} ${id}`).toSorted();

/** Holds that the storage answers as a corpus in memory of these sources and no others. */
async function expectExactly(storage: Storage, sources: readonly SourceWithText[]): Promise<void> {
  const corpus = await open(storage);
  const expected = memoryCorpus(sources.map(recordOf));
  expect(corpus.size).toBe(expected.size);
  for (const source of sources) expect(await corpus.load(source.id)).toEqual(await expected.load(source.id));
  for (const { text } of sources.filter((_, i) => i % 9 === 0)) {
    const { sketch } = recordOf({ id: 'query', text });
    expect(inOrder(await corpus.retrieve(sketch, 1000))).toEqual(
      inOrder(await expected.retrieve(sketch, 1000)),
    );
  }
  const database = await storage.connect();
  expect(await database.count('sources')).toBe(sources.length);
}

/** The same, and nothing is left over of what was cut off. */
async function expectHealed(storage: Storage, sources: readonly SourceWithText[]): Promise<void> {
  await tidy(storage);
  await expectExactly(storage, sources);
  const database = await storage.connect();
  expect(await database.count('imports')).toBe(0);
  expect(await database.count('bodies')).toBe(sources.length);
}

describe('an import', () => {
  test('is there whole when it is done, replaces what has its ids, and raises the revision', async () => {
    const storage = storageOf(name);
    await createSources(storage).put(sourceAt(3, { text: 'An older text.' }));
    const before = await revisionOf(storage);
    expect(await putMany(storage, sourcesFrom(0, 130), FROM_FILE)).toEqual({ ok: true, value: 130 });
    await expectExactly(storage, sourcesFrom(0, 130));
    expect(await revisionOf(storage)).toBeGreaterThan(before);
  });

  test('with one id twice holds the last', async () => {
    const storage = storageOf(name);
    const twice = [sourceAt(1), sourceAt(2), sourceAt(5, { id: 'file:1' })];
    await putMany(storage, twice, FROM_FILE);
    await expectHealed(storage, twice.slice(1));
  });

  test.each([1, 50, 99])('that finds the disk full at %i% takes back all it wrote', async (percent) => {
    const storage = storageOf(name);
    await putMany(storage, sourcesFrom(0, 2), FROM_FILE);
    const revision = await revisionOf(storage);
    const add = IDBObjectStore.prototype.add;
    let written = 0;
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      if (written++ >= 12 * percent) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, row);
    });
    const result = await putMany(storage, sourcesFrom(0, 1200), FROM_FILE);
    full.mockRestore();
    expect(result).toEqual({ ok: false, failure: 'storage-full' });
    expect(await revisionOf(storage)).toBe(revision);
    await expectHealed(storage, sourcesFrom(0, 2));
  });

  test.each([1, 50, 99])('that is cancelled at %i% takes back all it wrote', async (percent) => {
    const storage = storageOf(name);
    const controller = new AbortController();
    function* sources() {
      for (let i = 0; i < 1200; i++) {
        if (i === 12 * percent) controller.abort();
        yield sourceAt(i);
      }
    }
    const { signal } = controller;
    expect(await putMany(storage, sources(), FROM_FILE, { signal })).toEqual({
      ok: false,
      failure: 'cancelled',
    });
    await expectHealed(storage, []);
  });

  test('whose reader of the file fails takes back all it wrote, and fails with it', async () => {
    const storage = storageOf(name);
    function* sources() {
      for (let i = 0; i < 600; i++) yield sourceAt(i);
      throw new Error('unreadable file');
    }
    await expect(putMany(storage, sources(), FROM_FILE)).rejects.toThrow('unreadable file');
    await expectHealed(storage, []);
  });

  test('does not disturb another at the same time, and neither sees the other before its end', async () => {
    const browser = fakeBrowser();
    const [one, other] = [storageOf(name, browser), storageOf(name, browser)];
    async function* slow(from: number) {
      for (let i = from; i < from + 700; i++) {
        // The first chunk of 500 is on disk by then.
        if (i - from === 600) {
          await new Promise((resolve) => setImmediate(resolve));
          // A start in the midst of both must leave both alone.
          expect(await sweepImports(other)).toBe(0);
          expect((await openOwn(one)).stock.shelves.every(({ segment }) => segment.documents === 700)).toBe(
            true,
          );
        }
        yield sourceAt(i);
      }
    }
    const done = await Promise.all([putMany(one, slow(0), FROM_FILE), putMany(other, slow(700), FROM_FILE)]);
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect((await open(one)).size).toBe(1400);
    expect(await (await one.connect()).count('bodies')).toBe(1400);
  });
});

describe('where the power goes', () => {
  const before = sourcesFrom(0, 3);

  test.each<{ point: KillPoint; time?: number; isThere: boolean }>([
    { point: 'import: begun', isThere: false },
    { point: 'import: inside a chunk', isThere: false },
    { point: 'import: a chunk written', isThere: false },
    { point: 'import: inside a chunk', time: 1, isThere: false },
    { point: 'import: a chunk written', time: 1, isThere: false },
    { point: 'import: inside the last write', isThere: false },
    { point: 'import: written', isThere: true },
  ])('at "$point" ($time), all of an import is there or nothing', async ({ point, time = 0, isThere }) => {
    const browser = fakeBrowser();
    await putMany(storageOf(name, browser), before, FROM_FILE);
    const dying = storageOf(name, browser, { point, time });
    const added = sourcesFrom(0, 520).map((source, i) => ({
      ...source,
      id: `file:new-${i}`,
      text: `${source.text} again${i}`,
    }));
    await expect(putMany(dying, added, FROM_FILE)).rejects.toThrow(PowerCut);
    const next = storageOf(name, browser);
    expect((await open(next)).size).toBe(isThere ? 523 : 3);
    if (isThere) await tidy(next);
    else await expectHealed(next, before);
    expect((await open(next)).size).toBe(isThere ? 523 : 3);
  });

  test.each<{ point: KillPoint }>([{ point: 'build: indexed' }, { point: 'build: inside the write' }])(
    'at "$point", nothing that was kept is lost, and the next start builds',
    async ({ point }) => {
      const browser = fakeBrowser();
      const sources = sourcesFrom(0, 300);
      const storage = storageOf(name, browser);
      for (let i = 0; i < 300; i += 60) await putMany(storage, sources.slice(i, i + 60), FROM_FILE);
      await expect(tidy(storageOf(name, browser, { point }))).rejects.toThrow(PowerCut);
      await expectExactly(storage, sources);
      expect((await openOwn(storage)).segments).toBe(0);
      await expectHealed(storage, sources);
      expect(await openOwn(storage)).toMatchObject({ segments: 1, loose: 0 });
    },
  );

  test.each<{ point: KillPoint }>([{ point: 'merge: merged' }, { point: 'merge: inside the swap' }])(
    'at "$point", the old segments answer, and the next start merges',
    async ({ point }) => {
      const browser = fakeBrowser();
      const sources = sourcesFrom(0, 640);
      const storage = storageOf(name, browser);
      for (let i = 0; i < 640; i += 64) await putMany(storage, sources.slice(i, i + 64), FROM_FILE);
      await remove(storage, ['file:5', 'file:70']);
      const living = sources.filter(({ id }) => id !== 'file:5' && id !== 'file:70');
      await expect(tidy(storageOf(name, browser, { point }))).rejects.toThrow(PowerCut);
      expect(await openOwn(storage)).toMatchObject({ segments: 10 });
      await expectExactly(storage, living);
      await expectHealed(storage, living);
      expect(await openOwn(storage)).toMatchObject({ segments: 6 });
      expect(await (await storage.connect()).count('gone')).toBe(0);
    },
  );
});

async function remove(storage: Storage, ids: readonly string[]): Promise<void> {
  await write(storage, SOURCE_STORES, true, (transaction) => removeRows(transaction, ids));
}

describe('the own sources', () => {
  test('a damaged segment is thrown away, and its sources are found from their bodies', async () => {
    const storage = storageOf(name);
    const sources = sourcesFrom(0, 100);
    await putMany(storage, sources, FROM_FILE);
    await remove(storage, ['file:7']);
    const database = await storage.connect();
    const [number] = await database.getAllKeys('segments');
    const row = (await database.get('segments', number!)) as { bytes: Blob };
    await database.put('segments', { ...row, bytes: row.bytes.slice(0, 900) }, number);
    await expectExactly(
      storage,
      sources.filter(({ id }) => id !== 'file:7'),
    );
    expect(await openOwn(storage)).toMatchObject({ segments: 0, loose: 99 });
  });

  test('a segment of which a part was torn out is merged without it', async () => {
    const storage = storageOf(name);
    await putMany(storage, sourcesFrom(0, 100), FROM_FILE);
    await remove(
      storage,
      sourcesFrom(0, 60).map(({ id }) => id),
    );
    await expectHealed(storage, sourcesFrom(60, 100));
    expect(await (await storage.connect()).count('gone')).toBe(0);
  });

  test('answer as a corpus in memory does, whatever was put, replaced, removed and tidied in whatever order', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('put' as const),
        from: fc.nat(40),
        count: fc.integer({ min: 1, max: 90 }),
        salt: fc.nat(3),
      }),
      fc.record({
        kind: fc.constant('remove' as const),
        from: fc.nat(80),
        count: fc.integer({ min: 1, max: 30 }),
        salt: fc.constant(0),
      }),
      fc.record({
        kind: fc.constant('tidy' as const),
        from: fc.constant(0),
        count: fc.constant(0),
        salt: fc.constant(0),
      }),
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(129), async (steps, asked) => {
        const storage = storageOf(`${name}-${run++}`);
        const model = new Map<string, SourceWithText>();
        for (const { kind, from, count, salt } of steps) {
          const sources = sourcesFrom(from, from + count).map((source) => ({
            ...source,
            text: `${source.text} salt${salt}`,
          }));
          if (kind === 'put') await putMany(storage, sources, FROM_FILE);
          else if (kind === 'tidy') await tidy(storage);
          else
            await remove(
              storage,
              sources.map(({ id }) => id),
            );
          for (const source of sources)
            if (kind === 'put') model.set(source.id, source);
            else model.delete(source.id);
        }
        const expected = memoryCorpus([...model.values()].map(recordOf));
        const corpus = await open(storage);
        expect(corpus.size).toBe(expected.size);
        const { sketch } = recordOf(sourceAt(asked));
        expect(inOrder(await corpus.retrieve(sketch, 500))).toEqual(
          inOrder(await expected.retrieve(sketch, 500)),
        );
        for (const { id } of await corpus.retrieve(sketch, 3))
          expect(await corpus.load(id)).toEqual(await expected.load(id));
      }),
      { numRuns: 25 },
    );
  });

  test('count words as a corpus in memory does, in segments or not', async () => {
    const storage = storageOf(name);
    await putMany(storage, sourcesFrom(0, 100), FROM_FILE);
    await putMany(storage, sourcesFrom(100, 130), FROM_FILE);
    const { frequencies } = await open(storage);
    const expected = memoryCorpus(sourcesFrom(0, 130).map(recordOf)).frequencies;
    expect(frequencies.documents).toBe(130);
    expect([...frequencies.terms]).toEqual([...expected.terms]);
  });
});
