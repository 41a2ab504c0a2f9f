import type { FailureReason } from '../../compare/outcome.ts';
import { hex, sha256 } from '../../pack/digest.ts';
import type { PackFault } from '../../pack/open-pack.ts';
import { verifyPack } from '../../pack/verify-pack.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import { bytesInBlob } from './blob-bytes.ts';
import { factsOf, parsePackRow, type PackFacts, type PackRow } from './pack-rows.ts';
import { whyNotStored, write, type Storage } from './storage.ts';

/** A pack as a list shows it. */
export interface Pack extends PackFacts {
  readonly id: string;
  readonly isOn: boolean;
  readonly address: string | null;
  readonly installedAt: number;
  readonly canUndo: boolean;
}

/** `other-key`: a pack of this name and publisher is here, signed by another key, or by one where this has none. */
export type InstallFailure = PackFault | FailureReason | 'other-key';

/** What a file would do if it were installed. */
export interface PackToInstall {
  readonly facts: PackFacts;
  readonly replaces: 'nothing' | 'same-key' | 'other-key';
}

/** Checks every byte of a file, writes nothing. O(bytes). */
export async function openPackFile(
  storage: Storage,
  file: Blob,
): Promise<Result<PackToInstall, InstallFailure>> {
  const checked = await check(file);
  if (!checked.ok) return checked;
  try {
    const row = parsePackRow(await (await storage.connect()).get('packs', await idOf(checked.value)));
    const replaces = row === null ? 'nothing' : isSameKey(row, checked.value) ? 'same-key' : 'other-key';
    return succeed({ facts: checked.value, replaces });
  } catch (error) {
    return fail(whyNotStored(error));
  }
}

export interface InstallOptions {
  readonly address?: string | null;
  /** The reader has been told that it is signed by another key, and wants it. */
  readonly confirmed?: boolean;
}

/**
 * Checks every byte, then puts the pack in the place of the version before it in one transaction. That version is kept
 * until the next, for `undoPack`. Whether it was on stays as it was.
 */
export async function installPack(
  storage: Storage,
  file: Blob,
  options: InstallOptions = {},
): Promise<Result<Pack, InstallFailure>> {
  const began = storage.now();
  const installed = await install(storage, file, options);
  const came = installed.ok
    ? { code: 'ok' as const, count: installed.value.count }
    : { code: installed.failure };
  storage.note?.({ name: 'pack-installed', ms: storage.now() - began, ...came });
  return installed;
}

async function install(
  storage: Storage,
  file: Blob,
  { address, confirmed = false }: InstallOptions,
): Promise<Result<Pack, InstallFailure>> {
  const checked = await check(file);
  if (!checked.ok) return checked;
  const facts = checked.value;
  const id = await idOf(facts);
  storage.at('pack: verified');
  const version = { file, facts, installedAt: storage.now() };
  const installed = await change<Pack, 'other-key'>(storage, async (put, get) => {
    const old = await get(id);
    if (old !== null && !confirmed && !isSameKey(old, facts)) return fail('other-key');
    const previous = old && { file: old.file, facts: old.facts, installedAt: old.installedAt };
    const kept = address === undefined ? (old?.address ?? null) : address;
    const row = { id, ...version, isOn: old?.isOn ?? true, address: kept, previous };
    await put(row);
    storage.at('pack: inside the swap');
    return succeed(shown(row));
  });
  storage.at('pack: swapped');
  return installed;
}

/** The row that a file would have if it were installed now; writes nothing. O(bytes). */
export async function packRowOf(
  storage: Storage,
  file: Blob,
  { isOn, address }: Pick<PackRow, 'isOn' | 'address'>,
): Promise<Result<PackRow, PackFault>> {
  const checked = await check(file);
  if (!checked.ok) return checked;
  const facts = checked.value;
  const [id, installedAt] = [await idOf(facts), storage.now()];
  return succeed({ id, file, facts, installedAt, isOn, address, previous: null });
}

/** The packs in the order of their names. Rejects where nothing can be read. */
export async function listPacks({ connect }: Pick<Storage, 'connect'>): Promise<Pack[]> {
  const rows = await (await connect()).getAll('packs');
  return rows
    .map(parsePackRow)
    .flatMap((row) => (row === null ? [] : [shown(row)]))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Removes a pack with the version before it. */
export async function removePack(storage: Storage, id: string): Promise<Result<null, FailureReason>> {
  const removed = await change<null, never>(storage, async (_put, _get, remove) => {
    await remove(id);
    return succeed(null);
  });
  storage.note?.({ name: 'pack-removed', code: removed.ok ? 'ok' : removed.failure });
  return removed;
}

/** Brings back the version before; null where there is none. It cannot be undone in turn. */
export function undoPack(storage: Storage, id: string): Promise<Result<Pack | null, FailureReason>> {
  return change(storage, async (put, get) => {
    const row = await get(id);
    if (!row?.previous) return succeed(null);
    const before = { ...row, ...row.previous, previous: null };
    await put(before);
    return succeed(shown(before));
  });
}

/** Whether comparisons search a pack. */
export function setPackOn(storage: Storage, id: string, isOn: boolean): Promise<Result<null, FailureReason>> {
  return change(storage, async (put, get) => {
    const row = await get(id);
    if (row !== null) await put({ ...row, isOn });
    return succeed(null);
  });
}

async function check(file: Blob): Promise<Result<PackFacts, PackFault>> {
  const pack = await verifyPack(bytesInBlob(file));
  return typeof pack === 'string' ? fail(pack) : succeed(factsOf(pack.manifest, pack.signedBy, file.size));
}

/** Two packs of one name and publisher are versions of one. Hexadecimal digits. */
async function idOf({ name, publisher }: PackFacts): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([publisher, name]));
  return hex(await sha256(bytes)).slice(0, ID_DIGITS);
}

const ID_DIGITS = 16;

function isSameKey(old: PackRow, facts: PackFacts): boolean {
  return old.facts.signedBy === facts.signedBy;
}

function shown({ id, facts, isOn, address, installedAt, previous }: PackRow): Pack {
  return { id, ...facts, isOn, address, installedAt, canUndo: previous !== null };
}

async function change<T, F>(
  storage: Storage,
  work: (
    put: (row: PackRow) => Promise<unknown>,
    get: (id: string) => Promise<PackRow | null>,
    remove: (id: string) => Promise<void>,
  ) => Promise<Result<T, F>>,
): Promise<Result<T, F | FailureReason>> {
  try {
    return await write(storage, ['packs'], true, (transaction) => {
      const packs = transaction.objectStore('packs');
      return work(
        (row) => packs.put(row),
        async (id) => parsePackRow(await packs.get(id)),
        (id) => packs.delete(id),
      );
    });
  } catch (error) {
    if (error instanceof DOMException) return fail(whyNotStored(error));
    throw error;
  }
}
