import type { Stock } from '../corpus/stock.ts';
import { packStock } from '../pack/pack-stock.ts';
import { bytesInBlob, paged } from './blob-bytes.ts';
import { parsePackRow } from './pack-rows.ts';
import type { Storage } from './storage.ts';

/** The packs that are on, as far as they can be read; `unreadable` tells the ids of those that cannot. */
export interface PackStocks {
  readonly stocks: readonly Stock[];
  readonly unreadable: readonly string[];
}

/** Opens the packs of the reader that are on. Reads their heads. Rejects where nothing can be read. */
export async function openPacks({ connect }: Pick<Storage, 'connect'>): Promise<PackStocks> {
  const database = await connect();
  const [keys, rows] = await Promise.all([database.getAllKeys('packs'), database.getAll('packs')]);
  const opened = await Promise.all(
    keys.map(async (id, i) => {
      const row = parsePackRow(rows[i]);
      if (row?.isOn === false) return { id, stock: EMPTY };
      const stock = row && (await packStock(paged(bytesInBlob(row.file)), `pack:${id}/`).catch(() => null));
      return { id, stock };
    }),
  );
  return {
    stocks: opened.flatMap(({ stock }) => stock ?? []),
    unreadable: opened.flatMap(({ id, stock }) => (stock === null ? [id] : [])),
  };
}

const EMPTY: Stock = { shelves: [], frequencies: [] };
