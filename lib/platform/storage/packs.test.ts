// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { packRecords } from '../../../scripts/pack-records.ts';
import { corpusOf } from '../../corpus/stock.ts';
import { recordOf } from '../../corpus/record.ts';
import { signed } from '../../pack/signature.ts';
import { parseTrailer, TRAILER_BYTES } from '../../pack/trailer.ts';
import { openAdded } from '../holdings.ts';
import { openPacks, type OpenPacks } from './pack-shelves.ts';
import { installPack, listPacks, openPackFile, removePack, setPackOn, undoPack } from './packs.ts';
import { fakeBrowser, PowerCut, sourcesFrom, storageOf } from './storage.fixture.ts';
import { revisionOf, type KillPoint, type Storage } from './storage.ts';
import { storageState } from './storage-state.ts';

const ABOUT = { name: 'Agency', publisher: 'Tests', licence: 'CC0' };

async function packOf(from: number, to: number, keys?: CryptoKeyPair, about = ABOUT): Promise<Blob> {
  const bytes = await packRecords(about, sourcesFrom(from, to).map(recordOf));
  if (keys !== undefined) {
    const at = bytes.length - TRAILER_BYTES;
    bytes.set(await signed(parseTrailer(bytes.subarray(at))!, keys), at);
  }
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

const newKeys = () => crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);

let [ours, theirs]: CryptoKeyPair[] = [];
beforeAll(async () => {
  [ours, theirs] = [await newKeys(), await newKeys()];
});

let name = '';
let storage: Storage;
let count = 0;
beforeEach(() => {
  name = `packs-${count++}`;
  storage = storageOf(name);
});

/** How many sources a comparison would search. */
async function size(): Promise<number> {
  return corpusOf((await openAdded(storage)).stocks).size;
}

describe('a pack', () => {
  test('that has not changed is not opened again, a new version and one that is off are', async () => {
    const open: OpenPacks = new Map();
    const shelves = async () => (await openPacks(storage, open)).stocks.flatMap((stock) => stock.shelves);
    const installed = await installPack(storage, await packOf(0, 8));
    if (!installed.ok) throw new Error(installed.failure);
    const first = await shelves();
    expect((await shelves())[0]).toBe(first[0]);
    await installPack(storage, await packOf(0, 9));
    expect((await shelves())[0]!.segment.documents).toBe(9);
    await setPackOn(storage, installed.value.id, false);
    expect(await shelves()).toEqual([]);
    expect(open.size).toBe(0);
  });

  test('is searched from when it is installed until it is removed, under ids of its own', async () => {
    const before = await revisionOf(storage);
    const installed = await installPack(storage, await packOf(0, 8, ours));
    if (!installed.ok) throw new Error(installed.failure);
    expect(await revisionOf(storage)).toBeGreaterThan(before);
    const corpus = corpusOf((await openAdded(storage)).stocks);
    expect(corpus.size).toBe(8);
    const [source] = sourcesFrom(3, 4);
    const id = `pack:${installed.value.id}/${source!.id}`;
    expect((await corpus.retrieve(recordOf(source!).sketch, 8)).map(({ id }) => id)).toContain(id);
    expect((await corpus.load(id))?.source).toEqual({ ...source, id });
    expect((await corpusOf((await openAdded(storage)).stocks).load(id))?.source.id).toBe(id);
    expect(await corpus.load(source!.id)).toBeNull();
    await removePack(storage, installed.value.id);
    expect(await size()).toBe(0);
    expect(await listPacks(storage)).toEqual([]);
  });

  test('is not searched while it is off', async () => {
    await installPack(storage, await packOf(0, 8));
    const [{ id } = { id: '' }] = await listPacks(storage);
    await setPackOn(storage, id, false);
    expect(await size()).toBe(0);
    await installPack(storage, await packOf(0, 9));
    expect(await size()).toBe(0);
    await setPackOn(storage, id, true);
    expect(await size()).toBe(9);
  });

  test('takes the place of the version before it, which undo brings back', async () => {
    await installPack(storage, await packOf(0, 8, ours), { address: 'https://agency.example/a.pack' });
    const newer = await packOf(0, 12, ours);
    expect(await openPackFile(storage, newer)).toMatchObject({ value: { replaces: 'same-key' } });
    expect(await size()).toBe(8);
    await installPack(storage, newer);
    expect(await size()).toBe(12);
    const [pack] = await listPacks(storage);
    expect(pack).toMatchObject({ count: 12, canUndo: true, address: 'https://agency.example/a.pack' });
    expect(await undoPack(storage, pack!.id)).toMatchObject({ value: { count: 8, canUndo: false } });
    expect(await size()).toBe(8);
  });

  test('is kept with one version before it, and no more', async () => {
    for (const to of [3, 4, 5]) await installPack(storage, await packOf(0, to, ours));
    const [row] = (await (await storage.connect()).getAll('packs')) as { previous: object }[];
    expect(Object.keys(row!.previous).toSorted()).toEqual(['facts', 'file', 'installedAt']);
  });

  test('signed by another key, or by none, is refused unless the reader wants it', async () => {
    await installPack(storage, await packOf(0, 8, ours));
    for (const file of [await packOf(0, 9, theirs), await packOf(0, 9)]) {
      expect(await openPackFile(storage, file)).toMatchObject({ value: { replaces: 'other-key' } });
      expect(await installPack(storage, file)).toEqual({ ok: false, failure: 'other-key' });
    }
    expect(await size()).toBe(8);
    expect(await installPack(storage, await packOf(0, 9, theirs), { confirmed: true })).toMatchObject({
      ok: true,
    });
    expect(await size()).toBe(9);
  });

  test('from an address takes the place of what came from there, whatever its name, if the same key has signed it', async () => {
    const from = { address: 'https://agency.example/a.pack' };
    await installPack(storage, await packOf(0, 8, ours), from);
    const renamed = { ...ABOUT, name: 'Agency 2' };
    for (const keys of [theirs, undefined])
      expect(await installPack(storage, await packOf(0, 9, keys, renamed), from)).toEqual({
        ok: false,
        failure: 'other-key',
      });
    expect(await listPacks(storage)).toMatchObject([{ name: 'Agency', count: 8 }]);
    await setPackOn(storage, (await listPacks(storage))[0]!.id, false);
    expect((await installPack(storage, await packOf(0, 9, ours, renamed), from)).ok).toBe(true);
    expect(await listPacks(storage)).toMatchObject([{ name: 'Agency 2', count: 9, isOn: false }]);
  });

  test('without a signature takes the place of none that came from elsewhere, unless the reader wants it', async () => {
    await installPack(storage, await packOf(0, 8));
    const [elsewhere, other] = ['https://agency.example/a.pack', 'https://other.example/a.pack'];
    const refused = { ok: false, failure: 'other-key' };
    expect(await installPack(storage, await packOf(0, 9), { address: elsewhere })).toEqual(refused);
    await removePack(storage, (await listPacks(storage))[0]!.id);
    await installPack(storage, await packOf(0, 8), { address: elsewhere });
    expect(await installPack(storage, await packOf(0, 9), { address: other })).toEqual(refused);
    expect(await openPackFile(storage, await packOf(0, 9))).toMatchObject({
      value: { replaces: 'other-key' },
    });
    expect(await installPack(storage, await packOf(0, 9))).toEqual(refused);
    expect((await installPack(storage, await packOf(0, 9), { address: elsewhere })).ok).toBe(true);
    expect(await listPacks(storage)).toMatchObject([{ count: 9, address: elsewhere }]);
  });

  test('whose file can no longer be read is refused with that reason', async () => {
    const file = await packOf(0, 3);
    file.slice = () => {
      throw new DOMException('moved', 'NotReadableError');
    };
    expect(await installPack(storage, file)).toEqual({ ok: false, failure: 'unreadable' });
  });

  test('that was changed in any byte is refused, and nothing is written', async () => {
    await installPack(storage, await packOf(0, 3));
    const revision = await revisionOf(storage);
    const bytes = new Uint8Array(await (await packOf(0, 8)).arrayBuffer());
    for (let at = 0; at < bytes.length; at += 997) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect((await installPack(storage, new Blob([changed]))).ok).toBe(false);
    }
    expect(await installPack(storage, new Blob(['no pack']))).toEqual({ ok: false, failure: 'not-a-pack' });
    expect(await revisionOf(storage)).toBe(revision);
    expect(await size()).toBe(3);
  });

  test('that is damaged on the disk is left out and told, and the others answer', async () => {
    await installPack(storage, await packOf(0, 8));
    const database = await storage.connect();
    const [row] = (await database.getAll('packs')) as { id: string; file: Blob }[];
    await database.put('packs', { ...row, id: 'broken', file: row!.file.slice(0, 500) });
    const added = await openAdded(storage);
    expect(added.isWhole).toBe(false);
    expect(corpusOf(added.stocks).size).toBe(8);
    expect(await storageState(storage)).toMatchObject({ kind: 'sound', unreadablePacks: ['broken'] });
  });

  test.each<{ point: KillPoint; isNew: boolean }>([
    { point: 'pack: verified', isNew: false },
    { point: 'pack: inside the swap', isNew: false },
    { point: 'pack: swapped', isNew: true },
  ])('is the old or the new where the power goes at "$point"', async ({ point, isNew }) => {
    const browser = fakeBrowser();
    storage = storageOf(name, browser);
    await installPack(storage, await packOf(0, 8));
    const dying = storageOf(name, browser, { point });
    await expect(installPack(dying, await packOf(0, 12))).rejects.toThrow(PowerCut);
    expect(await size()).toBe(isNew ? 12 : 8);
    expect(await listPacks(storage)).toMatchObject([{ count: isNew ? 12 : 8, canUndo: isNew }]);
  });
});
