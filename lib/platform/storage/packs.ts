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

/**
 * `other-key`: a pack of this name and publisher, or from this address, is here, and nothing shows that this is by the
 * same hand: another key has signed it, or one of the two is not signed, or neither is and they came from elsewhere.
 */
export type InstallFailure = FileFault | FailureReason | 'other-key';

/** `unreadable`: the file is no longer where it was chosen, or its disk does not answer. */
type FileFault = PackFault | 'unreadable';

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
    const replaces = row === null ? 'nothing' : isBySame(row, checked.value, null) ? 'same-key' : 'other-key';
    return succeed({ facts: checked.value, replaces });
  } catch (error) {
    return fail(whyNotStored(error));
  }
}

export interface InstallOptions {
  readonly address?: string | null;
  /** The reader has been told that it may be by another hand, and wants it. */
  readonly confirmed?: boolean;
}

/**
 * Checks every byte, then puts the pack in the place of the version before it in one transaction: of the one from the
 * same address, whatever its name, else of the one of its name and publisher. That version is kept until the next, for
 * `undoPack`. Whether it was on stays as it was.
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
  const installed = await change<Pack, 'other-key'>(storage, async ({ put, get, remove, all }) => {
    const named = await get(id);
    const there = (await all()).filter((row) => address != null && row.address === address);
    const before = [...there, ...(named === null ? [] : [named])];
    if (!confirmed && !before.every((row) => isBySame(row, facts, address ?? null))) return fail('other-key');
    for (const row of there) if (row.id !== id) await remove(row.id);
    const [old = null] = before;
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
): Promise<Result<PackRow, FileFault>> {
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
  const removed = await change<null, never>(storage, async ({ remove }) => {
    await remove(id);
    return succeed(null);
  });
  storage.note?.({ name: 'pack-removed', code: removed.ok ? 'ok' : removed.failure });
  return removed;
}

/** Brings back the version before; null where there is none. It cannot be undone in turn. */
export function undoPack(storage: Storage, id: string): Promise<Result<Pack | null, FailureReason>> {
  return change(storage, async ({ put, get }) => {
    const row = await get(id);
    if (!row?.previous) return succeed(null);
    const before = { ...row, ...row.previous, previous: null };
    await put(before);
    return succeed(shown(before));
  });
}

/** Whether comparisons search a pack. */
export function setPackOn(storage: Storage, id: string, isOn: boolean): Promise<Result<null, FailureReason>> {
  return change(storage, async ({ put, get }) => {
    const row = await get(id);
    if (row !== null) await put({ ...row, isOn });
    return succeed(null);
  });
}

async function check(file: Blob): Promise<Result<PackFacts, FileFault>> {
  const pack = await verifyPack(bytesInBlob(file)).catch((error: unknown) => {
    if (error instanceof DOMException) return 'unreadable' as const;
    throw error;
  });
  return typeof pack === 'string' ? fail(pack) : succeed(factsOf(pack.manifest, pack.signedBy, file.size));
}

/** Two packs of one name and publisher are versions of one. Hexadecimal digits. */
async function idOf({ name, publisher }: PackFacts): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([publisher, name]));
  return hex(await sha256(bytes)).slice(0, ID_DIGITS);
}

const ID_DIGITS = 16;

/** A key tells who made a pack; of packs without one, only that they come from one address, or both from files. */
function isBySame(old: PackRow, facts: PackFacts, address: string | null): boolean {
  if (old.facts.signedBy !== facts.signedBy) return false;
  return facts.signedBy !== null || old.address === address;
}

function shown({ id, facts, isOn, address, installedAt, previous }: PackRow): Pack {
  return { id, ...facts, isOn, address, installedAt, canUndo: previous !== null };
}

interface Rows {
  readonly put: (row: PackRow) => Promise<unknown>;
  readonly get: (id: string) => Promise<PackRow | null>;
  readonly remove: (id: string) => Promise<void>;
  readonly all: () => Promise<PackRow[]>;
}

async function change<T, F>(
  storage: Storage,
  work: (rows: Rows) => Promise<Result<T, F>>,
): Promise<Result<T, F | FailureReason>> {
  try {
    return await write(storage, ['packs'], true, (transaction) => {
      const packs = transaction.objectStore('packs');
      return work({
        put: (row) => packs.put(row),
        get: async (id) => parsePackRow(await packs.get(id)),
        remove: (id) => packs.delete(id),
        all: async () => (await packs.getAll()).flatMap((row) => parsePackRow(row) ?? []),
      });
    });
  } catch (error) {
    if (error instanceof DOMException) return fail(whyNotStored(error));
    throw error;
  }
}
