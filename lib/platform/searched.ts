import { bundledManifests } from '../pack/pack-stock.ts';
import { bytesInBlob, paged } from './storage/blob-bytes.ts';
import { createConnection } from './storage/database.ts';
import { readPackedFile } from './network.ts';
import { listPacks } from './storage/packs.ts';

/** What is said of a pack where nothing was found in it. */
export interface SearchedPack {
  readonly name: string;
  readonly publisher: string;
  /** Of its sources, the first and the last; ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** The packs that every comparison searches: those that are bundled, then the reader's that are on. Never rejects. */
export async function searchedPacks(): Promise<SearchedPack[]> {
  const read = async (path: string) => paged(bytesInBlob(await (await readPackedFile(path)).blob()));
  const [bundled, added] = await Promise.all([
    bundledManifests(read).catch(() => []),
    listPacks({ connect: createConnection() }).catch(() => []),
  ]);
  return [...bundled, ...added.filter(({ isOn }) => isOn)].map(({ name, publisher, from, to, count }) => ({
    name,
    publisher,
    from,
    to,
    count,
  }));
}
