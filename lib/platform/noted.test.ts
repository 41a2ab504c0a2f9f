// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { packRecords } from '../../scripts/pack-records.ts';
import { recordOf } from '../corpus/record.ts';
import { parseEvent, type Noted } from '../diagnosis/event.ts';
import { putMany } from './storage/imports.ts';
import { installPack, removePack } from './storage/packs.ts';
import { repair } from './storage/repair.ts';
import { sourceAt, sourcesFrom, storageOf } from './storage/storage.fixture.ts';
import { createSources } from './storage/sources.ts';
import type { Storage } from './storage/storage.ts';
import { tidy } from './storage/tidy.ts';

let noted: Noted[] = [];
let storage: Storage;
let count = 0;
beforeEach(() => {
  noted = [];
  storage = { ...storageOf(`noted-${count++}`), note: (event) => void noted.push(event) };
});

/** Every event has to have a place in the diagnosis, or it says less there. */
const kept = () => noted.map((event) => parseEvent({ ...event, at: 1 })).filter((event) => event !== null);
const FROM_FILE = { origin: 'file', pinned: false } as const;

test('an import is noted with how many it brought, one that brought nothing is not, and one that failed says why', async () => {
  await putMany(storage, sourcesFrom(0, 3), FROM_FILE);
  await putMany(storage, [], FROM_FILE);
  const stop = AbortSignal.abort();
  await putMany(storage, sourcesFrom(3, 5), FROM_FILE, { signal: stop });
  expect(kept()).toMatchObject([
    { name: 'imported', code: 'ok', count: 3 },
    { name: 'imported', code: 'cancelled', count: 0 },
  ]);
});

test('a merge is noted, and a look at what is in order is not', async () => {
  await tidy(storage);
  expect(kept()).toEqual([]);
  const sources = createSources(storage);
  for (let i = 0; i < 256; i++) await sources.put(sourceAt(i));
  await tidy(storage);
  expect(kept()).toMatchObject([{ name: 'merged', code: 'ok', count: 1 }]);
});

test('a pack that is taken, refused and removed is noted each time', async () => {
  const about = { name: 'Agency', publisher: 'Tests', licence: 'CC0' };
  const bytes = await packRecords(about, sourcesFrom(0, 4).map(recordOf));
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const installed = await installPack(storage, file);
  await installPack(storage, file.slice(0, -3));
  if (installed.ok) await removePack(storage, installed.value.id);
  expect(kept()).toMatchObject([
    { name: 'pack-installed', code: 'ok', count: 4 },
    { name: 'pack-installed', code: 'damaged' },
    { name: 'pack-removed', code: 'ok' },
  ]);
});

test('a repair is noted with what had to go', async () => {
  await putMany(storage, sourcesFrom(0, 2), FROM_FILE);
  const database = await storage.connect();
  await database.clear('bodies');
  await repair(storage);
  expect(kept().at(-1)).toMatchObject({ name: 'repaired', code: 'ok', count: 2 });
});
