// @vitest-environment node
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordOf } from '../../corpus/record.ts';
import type { CorpusRecord } from '../../corpus/corpus.ts';
import { encodeSketch } from '../../fingerprint/sketch-codec.ts';
import { SKETCH_VERSION } from '../../pack/manifest.ts';
import { createConnection, migrations, type Schema } from './database.ts';
import { openOwn } from './own-shelves.ts';
import { createSources } from './sources.ts';
import { putVersionOne, storageOf } from './storage.fixture.ts';
import type { Storage } from './storage.ts';

const STORY = {
  id: 'kept:https://first.example/a',
  url: 'https://first.example/a',
  title: 'Pier closed',
  firstSeen: 5,
  text: 'The harbour master of Westhaven closed the eastern pier on Monday after divers found cracks in eleven pillars.',
};

/** All that a comparison would search. */
async function all(storage: Storage): Promise<CorpusRecord[]> {
  const { stock } = await openOwn(storage);
  const records = stock.shelves.flatMap(({ segment, records, removed }) =>
    Array.from({ length: segment.documents }, async (_, document) =>
      removed.has(document) ? null : records.read(document),
    ),
  );
  return (await Promise.all(records)).filter((record) => record !== null);
}

let name = '';
let count = 0;
beforeEach(() => {
  name = `sources-${count++}`;
});

describe('a kept source', () => {
  test('is there for the next background, with the sketch of its text', async () => {
    expect(await createSources(storageOf(name)).put(STORY)).toEqual({ ok: true, value: null });
    const storage = storageOf(name);
    const sources = createSources(storage);
    expect(await sources.get(STORY.id)).toEqual(STORY);
    expect(await sources.has(STORY.id)).toBe(true);
    expect(await sources.has('kept:https://first.example/b')).toBe(false);
    expect(await all(storage)).toEqual([recordOf(STORY)]);
  });

  test('lies on the disk without its text in plain letters', async () => {
    const storage = storageOf(name);
    await createSources(storage).put(STORY);
    const [body] = await (await storage.connect()).getAll('bodies');
    expect(body!.text).toBeInstanceOf(Uint8Array);
    expect(body!.text.length).toBeLessThan(STORY.text.length);
  });

  test('is found by its site from every other address of it, and from no other site', async () => {
    const sources = createSources(storageOf(name));
    const keep = (address: string, text: string) => sources.put({ ...STORY, id: `kept:${address}`, text });
    await keep('https://first.example/a', 'One.');
    await keep('https://first.example/b/c?d=1', 'Two.');
    await keep('https://first.example.org/a', 'Elsewhere.');
    await keep('https://sub.first.example/a', 'Elsewhere.');
    expect(await sources.textsOfSite('https://first.example/new')).toEqual(['One.', 'Two.']);
    expect(await sources.textsOfSite('https://first.example/a#top')).toEqual(['Two.']);
    expect(await sources.textsOfSite('https://third.example/a')).toEqual([]);
    expect(await sources.textsOfSite('no address')).toEqual([]);
    const broken = createSources({
      ...storageOf(name),
      connect: () => Promise.reject(new Error('no storage')),
    });
    expect(await broken.textsOfSite('https://first.example/new')).toEqual([]);
  });

  test('replaces the one with its id, and was first seen when that was', async () => {
    const storage = storageOf(name);
    const sources = createSources(storage);
    await sources.put(STORY);
    await sources.put({ ...STORY, firstSeen: 9, text: 'Corrected.' });
    expect((await all(storage)).map(({ source }) => [source.text, source.firstSeen])).toEqual([
      ['Corrected.', 5],
    ]);
    expect(await (await storage.connect()).count('bodies')).toBe(1);
  });

  test('stays kept by hand and pinned when its page is read again', async () => {
    const storage = storageOf(name);
    const sources = createSources(storage);
    await sources.put(STORY, { origin: 'kept', pinned: true });
    await sources.put(STORY, { origin: 'read', pinned: false });
    expect(await (await storage.connect()).get('sources', STORY.id)).toMatchObject({
      origin: 'kept',
      pinned: true,
    });
  });

  test('is written with strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await createSources(storageOf(name)).put(STORY);
    expect(transaction).toHaveBeenCalledWith(expect.arrayContaining(['sources']), 'readwrite', {
      durability: 'strict',
    });
    transaction.mockRestore();
  });

  test('is sketched anew where it was sketched by another version, or the sketch is broken', async () => {
    const storage = storageOf(name);
    await createSources(storage).put(STORY);
    const database = await storage.connect();
    const [[key], [body]] = [await database.getAllKeys('bodies'), await database.getAll('bodies')];
    const sketch = encodeSketch(recordOf({ ...STORY, text: 'Sketched otherwise.' }).sketch);
    await database.put('bodies', { ...body!, format: SKETCH_VERSION - 1, sketch }, key);
    expect(await all(storage)).toEqual([recordOf(STORY)]);
    await database.put('bodies', { ...body!, sketch: new Uint8Array([1, 2]) }, key);
    expect(await all(storage)).toEqual([recordOf(STORY)]);
  });

  test('that is broken on disk is left out, and the others are not', async () => {
    const storage = storageOf(name);
    const sources = createSources(storage);
    const other = { ...STORY, id: 'kept:https://first.example/b' };
    for (const source of [STORY, other]) await sources.put(source);
    const database = await storage.connect();
    const { body } = (await database.get('sources', other.id))!;
    const row = (await database.get('bodies', body))!;
    await database.put('bodies', { ...row, source: { ...row.source, url: 'javascript:alert(1)' } }, body);
    expect((await all(storage)).map(({ source }) => source.id)).toEqual([STORY.id]);
    expect(await sources.get(other.id)).toBeNull();
    await database.put('bodies', { ...row, text: new Uint8Array([9, 9, 9]) }, body);
    expect(await sources.get(other.id)).toBeNull();
  });

  test('that finds no room says so', async () => {
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const storage = storageOf(name);
    expect(await createSources(storage).put(STORY)).toEqual({ ok: false, failure: 'storage-full' });
    refuse.mockRestore();
    expect(await all(storage)).toEqual([]);
    expect(await (await storage.connect()).count('bodies')).toBe(0);
  });

  test('whose id could be a bundled one is a mistake of ours', async () => {
    await expect(createSources(storageOf(name)).put({ ...STORY, id: 'demo:pier' })).rejects.toThrow(
      RangeError,
    );
  });
});

describe('where the browser has no storage', () => {
  const storage = {
    ...storageOf('none'),
    connect: () => Promise.reject(new DOMException('denied', 'InvalidStateError')),
  };

  test('nothing is kept, keeping fails, and the library hears of it', async () => {
    const sources = createSources(storage);
    expect(await sources.has(STORY.id)).toBe(false);
    expect(await sources.get(STORY.id)).toBeNull();
    expect(await sources.put(STORY)).toEqual({ ok: false, failure: 'corpus-unreadable' });
    await expect(openOwn(storage)).rejects.toThrow('denied');
  });
});

describe('the database', () => {
  test.each(migrations.map((_, version) => version))(
    'of version %i is brought to the newest',
    async (version) => {
      if (version > 0) (await createConnection(name, migrations.slice(0, version))()).close();
      const sources = createSources(storageOf(name));
      expect(await sources.put(STORY)).toMatchObject({ ok: true });
      expect(await sources.get(STORY.id)).toEqual(STORY);
    },
  );

  test('of version 1 keeps its sources when it is brought to the newest, but for a broken one', async () => {
    const sketch = encodeSketch(recordOf(STORY).sketch);
    const row = { id: STORY.id, source: STORY, format: 1, sketch };
    await putVersionOne(name, [row, { id: 'kept:broken', source: 'none' }]);
    const storage = storageOf(name);
    expect(await createSources(storage).get(STORY.id)).toEqual(STORY);
    expect(await all(storage)).toEqual([recordOf(STORY)]);
    expect(await (await storage.connect()).get('sources', STORY.id)).toMatchObject({
      origin: 'kept',
      addedAt: 5,
      title: 'Pier closed',
    });
  });

  test('steps aside for a newer version, and says that it cannot be read from then on', async () => {
    const storage = storageOf(name);
    const old = createSources(storage);
    await old.put(STORY);
    const newer = await openDB<Schema>(name, migrations.length + 1);
    await expect(openOwn(storage)).rejects.toThrow();
    expect(await old.put(STORY)).toMatchObject({ ok: false });
    newer.close();
  });

  test('is given up for now where an older page does not let go of it, and opened once it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await putVersionOne(name, []);
    const stubborn = await openDB<Schema>(name, 1);
    const connect = createConnection(name);
    const waiting = expect(connect()).rejects.toThrow('an older page');
    for (let i = 0; i < 20; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(1000);
    }
    await waiting;
    vi.useRealTimers();
    stubborn.close();
    expect((await connect()).version).toBe(migrations.length);
  });

  test('is opened again after an opening that failed', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    const storage = storageOf(name);
    await expect(storage.connect()).rejects.toThrow('not now');
    expect(await all(storage)).toEqual([]);
    open.mockRestore();
  });
});
