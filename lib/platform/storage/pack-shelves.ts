import type { Stock } from '../../corpus/stock.ts';
import { packInUse, type PackInUse } from '../../pack/pack-stock.ts';
import { bytesInBlob, paged } from './blob-bytes.ts';
import { parsePackRow, type PackRow } from './pack-rows.ts';
import type { Storage } from './storage.ts';

/** The packs that are on, as far as they can be read; `unreadable` tells the ids of those that cannot. */
export interface PackStocks {
  readonly stocks: readonly Stock[];
  readonly unreadable: readonly string[];
}

/** Packs that are open, by their ids, so that what has not changed is not opened again. */
export type OpenPacks = Map<string, { readonly version: string; readonly pack: PackInUse }>;

/** Opens the packs of the reader that are on. Reads their heads. Rejects where nothing can be read. */
export async function openPacks(
  { connect }: Pick<Storage, 'connect'>,
  open: OpenPacks = new Map(),
): Promise<PackStocks> {
  const database = await connect();
  const [keys, rows] = await Promise.all([database.getAllKeys('packs'), database.getAll('packs')]);
  const opened = await Promise.all(
    keys.map(async (id, i) => {
      const row = parsePackRow(rows[i]);
      if (row?.isOn === false) return { id, stock: EMPTY };
      return { id, stock: row && (await stockOf(row, open).catch(() => null)) };
    }),
  );
  const inUse = new Set(opened.flatMap(({ id, stock }) => (stock === null || stock === EMPTY ? [] : [id])));
  for (const id of open.keys()) if (!inUse.has(id)) open.delete(id);
  return {
    stocks: opened.flatMap(({ stock }) => stock ?? []),
    unreadable: opened.flatMap(({ id, stock }) => (stock === null ? [id] : [])),
  };
}

async function stockOf(row: PackRow, open: OpenPacks): Promise<Stock | null> {
  const version = JSON.stringify([row.installedAt, row.file.size, row.facts]);
  const before = open.get(row.id);
  const pack =
    before?.version === version
      ? before.pack
      : await packInUse(paged(bytesInBlob(row.file)), `pack:${row.id}/`);
  if (pack !== null) open.set(row.id, { version, pack });
  return pack && pack.stock();
}

const EMPTY: Stock = { shelves: [], frequencies: [] };
