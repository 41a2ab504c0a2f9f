import type { PackSummary } from '../pack/manifest.ts';
import { bundledManifests } from '../pack/pack-stock.ts';
import { bytesInBlob, paged } from './storage/blob-bytes.ts';
import { createConnection } from './storage/database.ts';
import { readPackedFile } from './network.ts';
import { listPacks } from './storage/packs.ts';

/** The packs that every comparison searches: those that are bundled, then the reader's that are on. Never rejects. */
export async function searchedPacks(): Promise<PackSummary[]> {
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
