import type { Manifest, PackSummary } from '../pack/manifest.ts';
import { bundledManifests } from '../pack/pack-stock.ts';
import { bytesInBlob, paged } from './storage/blob-bytes.ts';
import { createConnection } from './storage/database.ts';
import { readPackedFile } from './network.ts';
import { listPacks } from './storage/packs.ts';

/** What the packs that are bundled say of themselves; none where they cannot be read. Never rejects. */
export async function bundledPacks(): Promise<readonly Manifest[]> {
  const read = async (path: string) => paged(bytesInBlob(await (await readPackedFile(path)).blob()));
  return bundledManifests(read).catch(() => []);
}

/** The packs that every comparison searches: those that are bundled, then the reader's that are on. Never rejects. */
export async function searchedPacks(): Promise<PackSummary[]> {
  const [bundled, added] = await Promise.all([
    bundledPacks(),
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
