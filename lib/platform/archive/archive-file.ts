import { readArchive, writeArchive, type ArchiveFault } from '../../archive/archive.ts';
import type { ArchiveEntry, SourceEntry } from '../../archive/entry.ts';
import type { SilencedPair } from '../../background/ports.ts';
import type { FailureReason } from '../../compare/outcome.ts';
import { MAX_TEXT_LENGTH } from '../../document/document.ts';
import type { Subscription } from '../../feed/subscription.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import type { Settings } from '../../settings/settings.ts';
import { createFeedRows } from '../feeds/feed-rows.ts';
import { putItems, type Item } from '../storage/imports.ts';
import { packed, unpacked } from '../storage/gzip.ts';
import { base64Of, bytesOfBase64 } from '../storage/pack-base64.ts';
import { parsePackRow, type PackRow } from '../storage/pack-rows.ts';
import { packRowOf } from '../storage/packs.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { keyOf, listSilenced } from '../storage/silenced.ts';
import { eachSource } from '../storage/source-list.ts';
import type { Storage, Writing } from '../storage/storage.ts';

export interface ExportOptions {
  /** Of the extension. */
  readonly version: string;
  /** Whether the files of packs are in it, which may be large. */
  readonly withPacks: boolean;
}

/** All that the reader keeps, as one file: JSON Lines, packed with gzip. Rejects where it cannot be read. */
export function exportEverything(storage: Storage, { version, withPacks }: ExportOptions): Promise<Blob> {
  const lines = writeArchive(entriesOf(storage, withPacks), { made: storage.now(), version });
  return packed(lines);
}

async function* entriesOf(storage: Storage, withPacks: boolean) {
  yield { kind: 'settings', settings: await readSettings() } as const;
  const { connect } = storage;
  for (const feed of await createFeedRows(connect).list()) yield { kind: 'feed', feed } as const;
  for (const pair of await listSilenced(connect)) yield { kind: 'silenced', ...pair } as const;
  for await (const { source, row } of eachSource(storage)) {
    const { origin, pinned, addedAt, batch } = row;
    yield { kind: 'source', source, origin, pinned, addedAt, batch } as const;
  }
  if (withPacks) yield* packEntriesOf(storage);
}

async function* packEntriesOf({ connect }: Storage) {
  const database = await connect();
  for (const id of await database.getAllKeys('packs')) {
    const row = parsePackRow(await database.get('packs', id));
    if (row === null) continue;
    const { isOn, address, file } = row;
    yield { kind: 'pack', isOn, address, bytes: file.size } as const;
    for await (const base64 of base64Of(file)) yield { kind: 'pack-bytes', base64 } as const;
  }
}

/** What was taken. What was here already is not counted. */
export interface Imported {
  readonly sources: number;
}

export type ImportFault = ArchiveFault | FailureReason;

/**
 * Takes everything out of an export, or nothing: the file is read to its end before anything is written, and one
 * transaction shows it all. What is here stays as it is; the settings become those of the file. O(bytes), twice.
 */
export async function importEverything(
  storage: Storage,
  file: Blob,
  signal?: AbortSignal,
): Promise<Result<Imported, ImportFault>> {
  const found = await readThrough(storage, file, signal);
  if (!found.ok) return found;
  const before = await readSettings();
  const { settings, feeds, silenced, packs } = found.value;
  try {
    await changeSettings(settings ?? {});
  } catch {
    return fail('storage-full');
  }
  const stores = ['feeds', 'silenced', 'packs'] as const;
  const work = async (transaction: Writing) => {
    const missing = async (name: (typeof stores)[number], key: string) =>
      (await transaction.objectStore(name).getKey(key)) === undefined;
    for (const feed of feeds)
      if (await missing('feeds', feed.address)) await transaction.objectStore('feeds').put(feed);
    for (const pair of silenced)
      if (await missing('silenced', keyOf(pair)))
        await transaction.objectStore('silenced').put({ ...pair, pair: keyOf(pair) });
    for (const pack of packs)
      if (await missing('packs', pack.id)) await transaction.objectStore('packs').put(pack);
  };
  const options = { ...(signal && { signal }), besides: { stores, work } };
  const revert = () => changeSettings(before).catch(() => null);
  try {
    const put = await putItems(storage, itemsOf(storage, file), options);
    if (put.ok) return succeed({ sources: put.value });
    await revert();
    return put;
  } catch (error) {
    await revert();
    throw error;
  }
}

interface Found {
  readonly settings: Settings | null;
  readonly feeds: readonly Subscription[];
  readonly silenced: readonly SilencedPair[];
  readonly packs: readonly PackRow[];
}

/** Reads a file to its end; what is in it besides sources. Writes nothing. */
async function readThrough(
  storage: Storage,
  file: Blob,
  signal?: AbortSignal,
): Promise<Result<Found, ImportFault>> {
  let settings: Settings | null = null;
  const [feeds, silenced, packs]: [Subscription[], SilencedPair[], PackRow[]] = [[], [], []];
  let open: PackFile | null = null;
  for await (const entry of readArchive(unpacked(file))) {
    if (signal?.aborted) return fail('cancelled');
    if (open !== null && entry.kind !== 'pack-bytes') {
      const row = await rowOfPack(storage, open);
      if (row === null) return fail('damaged');
      packs.push(row);
      open = null;
    }
    if (entry.kind === 'fault') return fail(entry.fault);
    if (entry.kind === 'settings') settings = entry.settings;
    if (entry.kind === 'feed') feeds.push(entry.feed);
    if (entry.kind === 'silenced') silenced.push(entry);
    if (entry.kind === 'pack') open = { head: entry, pieces: [], size: 0 };
    if (entry.kind === 'pack-bytes') {
      const bytes = bytesOfBase64(entry.base64);
      if (bytes === null || open === null) return fail('damaged');
      open.pieces.push(new Blob([bytes]));
      open.size += bytes.length;
      if (open.size > open.head.bytes) return fail('damaged');
    }
  }
  return succeed({ settings, feeds, silenced: silenced.map(pairOf), packs });
}

const pairOf = ({ page, sourceId, at }: SilencedPair): SilencedPair => ({ page, sourceId, at });

interface PackFile {
  readonly head: Extract<ArchiveEntry, { kind: 'pack' }>;
  readonly pieces: Blob[];
  size: number;
}

/** Null where the bytes are not those of a sound pack. */
async function rowOfPack(storage: Storage, { head, pieces }: PackFile): Promise<PackRow | null> {
  const file = new Blob(pieces);
  if (file.size !== head.bytes) return null;
  const row = await packRowOf(storage, file, head);
  return row.ok ? row.value : null;
}

/** The sources of a file that was read through before, but for those that are here. */
async function* itemsOf({ connect }: Storage, file: Blob): AsyncGenerator<Item> {
  const database = await connect();
  for await (const entry of readArchive(unpacked(file))) {
    // It was whole a moment ago: the disk has failed, or the file was changed meanwhile.
    if (entry.kind === 'fault') throw new DOMException(entry.fault, 'NotReadableError');
    if (entry.kind !== 'source') continue;
    // No text that is read later may be longer; one that was kept before that was held could take all else with it.
    if (entry.source.text.length > MAX_TEXT_LENGTH) continue;
    if ((await database.getKey('sources', entry.source.id)) === undefined) yield itemOf(entry);
  }
}

function itemOf({ source, origin, pinned, addedAt, batch }: SourceEntry): Item {
  return { source, about: { origin, pinned, addedAt, ...(batch !== undefined && { batch }) } };
}
