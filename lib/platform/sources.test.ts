import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PACK_FORMAT } from '../corpus/pack.ts';
import { recordOf } from '../corpus/record.ts';
import { encodeSketch } from '../fingerprint/sketch-codec.ts';
import { createConnection, migrations, type Schema } from './database.ts';
import { createSources } from './sources.ts';

const STORY = {
  id: 'kept:https://first.example/a',
  url: 'https://first.example/a',
  title: 'Pier closed',
  firstSeen: 5,
  text: 'The harbour master of Westhaven closed the eastern pier on Monday after divers found cracks in eleven pillars.',
};

let name = '';
let count = 0;
beforeEach(() => {
  name = `sources-${count++}`;
});

describe('a kept source', () => {
  test('is there for the next background, with the sketch of its text', async () => {
    expect(await createSources(createConnection(name)).put(STORY)).toEqual({ ok: true, value: null });
    const sources = createSources(createConnection(name));
    expect(await sources.get(STORY.id)).toEqual(STORY);
    expect(await sources.has(STORY.id)).toBe(true);
    expect(await sources.has('kept:https://first.example/b')).toBe(false);
    expect(await sources.all()).toEqual([recordOf(STORY)]);
  });

  test('is found by its site from every other address of it, and from no other site', async () => {
    const sources = createSources(createConnection(name));
    const keep = (address: string, text: string) => sources.put({ ...STORY, id: `kept:${address}`, text });
    await keep('https://first.example/a', 'One.');
    await keep('https://first.example/b/c?d=1', 'Two.');
    await keep('https://first.example.org/a', 'Elsewhere.');
    await keep('https://sub.first.example/a', 'Elsewhere.');
    expect(await sources.textsOfSite('https://first.example/new')).toEqual(['One.', 'Two.']);
    expect(await sources.textsOfSite('https://first.example/a#top')).toEqual(['Two.']);
    expect(await sources.textsOfSite('https://third.example/a')).toEqual([]);
    expect(await sources.textsOfSite('no address')).toEqual([]);
    const broken = createSources(() => Promise.reject(new Error('no storage')));
    expect(await broken.textsOfSite('https://first.example/new')).toEqual([]);
  });

  test('replaces the one with its id', async () => {
    const sources = createSources(createConnection(name));
    await sources.put(STORY);
    await sources.put({ ...STORY, text: 'Corrected.' });
    expect((await sources.all()).map(({ source }) => source.text)).toEqual(['Corrected.']);
  });

  test('is written with strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await createSources(createConnection(name)).put(STORY);
    expect(transaction).toHaveBeenCalledWith('sources', 'readwrite', { durability: 'strict' });
    transaction.mockRestore();
  });

  test('is sketched anew where it was sketched by another format, or the sketch is broken', async () => {
    const connect = createConnection(name);
    await createSources(connect).put(STORY);
    const database = await connect();
    const row = (await database.get('sources', STORY.id))!;
    const sketch = encodeSketch(recordOf({ ...STORY, text: 'Sketched otherwise.' }).sketch);
    await database.put('sources', { ...row, format: PACK_FORMAT - 1, sketch });
    expect(await createSources(connect).all()).toEqual([recordOf(STORY)]);
    await database.put('sources', { ...row, sketch: new Uint8Array([1, 2]) });
    expect(await createSources(connect).all()).toEqual([recordOf(STORY)]);
  });

  test('that is broken on disk is left out, and the others are not', async () => {
    const connect = createConnection(name);
    const sources = createSources(connect);
    await sources.put(STORY);
    const row = (await (await connect()).get('sources', STORY.id))!;
    const broken = { ...row, id: 'broken', source: { ...row.source, url: 'javascript:alert(1)' } };
    await (await connect()).put('sources', broken);
    expect((await sources.all()).map(({ source }) => source.id)).toEqual([STORY.id]);
    expect(await sources.get('broken')).toBeNull();
  });

  test('that finds no room says so', async () => {
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const sources = createSources(createConnection(name));
    expect(await sources.put(STORY)).toEqual({ ok: false, failure: 'storage-full' });
    refuse.mockRestore();
    expect(await sources.all()).toEqual([]);
  });
});

describe('where the browser has no storage', () => {
  const noStorage = () => Promise.reject(new DOMException('denied', 'InvalidStateError'));

  test('nothing is kept, keeping fails, and the library hears of it', async () => {
    const sources = createSources(noStorage);
    expect(await sources.has(STORY.id)).toBe(false);
    expect(await sources.get(STORY.id)).toBeNull();
    expect(await sources.put(STORY)).toEqual({ ok: false, failure: 'corpus-unreadable' });
    await expect(sources.all()).rejects.toThrow('denied');
  });
});

describe('the database', () => {
  test.each(migrations.map((_, version) => version))(
    'of version %i is brought to the newest',
    async (version) => {
      if (version > 0) (await createConnection(name, migrations.slice(0, version))()).close();
      const sources = createSources(createConnection(name));
      expect(await sources.put(STORY)).toMatchObject({ ok: true });
    },
  );

  test('keeps its rows through a migration', async () => {
    await createSources(createConnection(name)).put(STORY);
    const later = createConnection(name, [...migrations, () => {}]);
    expect(await createSources(later).all()).toEqual([recordOf(STORY)]);
  });

  test('steps aside for a newer version, and says that it cannot be read from then on', async () => {
    const old = createSources(createConnection(name));
    await old.put(STORY);
    const newer = await openDB<Schema>(name, migrations.length + 1);
    await expect(old.all()).rejects.toThrow();
    expect(await old.put(STORY)).toMatchObject({ ok: false });
    newer.close();
  });

  test('is opened again after an opening that failed', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    const connect = createConnection(name);
    await expect(connect()).rejects.toThrow('not now');
    expect(await createSources(connect).all()).toEqual([]);
    open.mockRestore();
  });
});
