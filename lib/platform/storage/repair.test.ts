// @vitest-environment node
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { corpusOf } from '../../corpus/stock.ts';
import { migrations } from './database.ts';
import { openAdded } from '../holdings.ts';
import { putMany } from './imports.ts';
import { repair, resetStorage } from './repair.ts';
import { removeSources } from './source-list.ts';
import { createSources } from './sources.ts';
import { fakeBrowser, sourceAt, sourcesFrom, storageOf } from './storage.fixture.ts';
import { storageState } from './storage-state.ts';
import type { Storage } from './storage.ts';

const FROM_FILE = { origin: 'file', pinned: false } as const;

let name = '';
let storage: Storage;
let count = 0;
beforeEach(() => {
  name = `repair-${count++}`;
  storage = storageOf(name);
});

async function size(): Promise<number> {
  return corpusOf((await openAdded(storage)).stocks).size;
}

describe('repair', () => {
  test('of what is sound changes nothing but the index', async () => {
    await putMany(storage, sourcesFrom(0, 100), FROM_FILE);
    await removeSources(storage, ['file:4']);
    expect(await repair(storage)).toEqual({ ok: true, value: { kept: 99, dropped: 0, packsDropped: 0 } });
    expect(await size()).toBe(99);
    expect(await (await storage.connect()).count('gone')).toBe(0);
  });

  test('drops what cannot be read, counts it, and loses nothing that can', async () => {
    await putMany(storage, sourcesFrom(0, 100), FROM_FILE);
    const database = await storage.connect();
    const rowOf = async (i: number) => (await database.get('sources', `file:${i}`))!;
    // A text that is no text, a row that is no row over a sound body, a row whose body is gone, an unread import.
    const body = (await database.get('bodies', (await rowOf(1)).body))!;
    await database.put('bodies', { ...body, text: new Uint8Array([1]) }, (await rowOf(1)).body);
    await database.put('sources', { ...(await rowOf(2)), bytes: 'many' as unknown as number });
    await database.delete('bodies', (await rowOf(3)).body);
    await database.put('segments', 'none', 77);
    expect(await repair(storage)).toEqual({ ok: true, value: { kept: 98, dropped: 2, packsDropped: 0 } });
    expect(await size()).toBe(98);
    expect(await createSources(storage).get('file:2')).toEqual(sourceAt(2));
    expect(await database.count('sources')).toBe(98);
    expect(await database.count('bodies')).toBe(98);
  });

  test('removes what is broken of packs and imports, and the body that another has taken the place of', async () => {
    await putMany(storage, sourcesFrom(0, 3), FROM_FILE);
    const database = await storage.connect();
    const { body } = (await database.get('sources', 'file:1'))!;
    // The same source once more, as it was before, though nothing speaks of it.
    await database.add('bodies', (await database.get('bodies', body))!);
    await database.put('packs', { id: 'broken' });
    await database.put('imports', { id: 'broken' } as never);
    expect(await repair(storage)).toEqual({ ok: true, value: { kept: 3, dropped: 0, packsDropped: 1 } });
    expect(await size()).toBe(3);
    for (const store of ['packs', 'imports'] as const) expect(await database.count(store), store).toBe(0);
    expect(await database.count('bodies')).toBe(3);
    expect((await database.get('sources', 'file:1'))!.body).toBe(body);
  });

  test('leaves an import alone that is under way in another page', async () => {
    const browser = fakeBrowser();
    storage = storageOf(name, browser);
    const other = storageOf(name, browser);
    async function* sources() {
      for (let i = 0; i < 700; i++) {
        if (i === 600) expect(await repair(storage)).toMatchObject({ value: { kept: 0, dropped: 0 } });
        yield sourceAt(i);
      }
    }
    expect(await putMany(other, sources(), FROM_FILE)).toEqual({ ok: true, value: 700 });
    expect(await size()).toBe(700);
  });

  test('as the last step, all is deleted, and storage works anew', async () => {
    await putMany(storage, sourcesFrom(0, 3), FROM_FILE);
    expect(await resetStorage(storage)).toEqual({ ok: true, value: null });
    expect(await size()).toBe(0);
    expect(await createSources(storage).put(sourceAt(1))).toEqual({ ok: true, value: null });
  });
});

describe('the state of storage', () => {
  test('is sound, with its count', async () => {
    await putMany(storage, sourcesFrom(0, 3), FROM_FILE);
    expect(await storageState(storage)).toMatchObject({ kind: 'sound', sources: 3, unreadablePacks: [] });
  });

  test('names a newer version, an older page, a browser without storage, and all else', async () => {
    const newer = await openDB(name, migrations.length + 1);
    newer.close();
    expect(await storageState(storage)).toEqual({ kind: 'unreadable', why: 'newer-version' });
    const failing = (thrown: Error) => ({
      ...storage,
      connect: async () => {
        throw thrown;
      },
    });
    for (const [error, why] of [
      [new DOMException('', 'TimeoutError'), 'in-use'],
      [new DOMException('', 'SecurityError'), 'no-storage'],
      [new DOMException('', 'UnknownError'), 'broken'],
      [new Error('closed'), 'broken'],
    ] as const) {
      expect(await storageState(failing(error))).toEqual({ kind: 'unreadable', why });
    }
    vi.stubGlobal('indexedDB', undefined);
    expect(await storageState(failing(new Error('none')))).toEqual({ kind: 'unreadable', why: 'no-storage' });
    vi.unstubAllGlobals();
  });
});
