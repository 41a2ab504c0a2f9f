import { heldTo, type Stock } from '../corpus/stock.ts';
import type { ByteSource } from '../segment/byte-source.ts';
import type { Manifest } from './manifest.ts';
import { contentsOf, openPack } from './open-pack.ts';

/**
 * The stock of a pack that was verified when it was installed or built, a prefix before its ids; null where it is
 * damaged. Its counts weigh no more than its sources.
 */
export async function packStock(file: ByteSource, prefix: string): Promise<Stock | null> {
  const pack = await openPack(file);
  const contents = typeof pack === 'string' ? null : await contentsOf(pack, 'verified-before');
  if (typeof pack === 'string' || contents === null) return null;
  return {
    shelves: contents.shelves.map((shelf) => ({ ...shelf, prefix })),
    frequencies: [heldTo(contents.frequencies, pack.manifest.count)],
  };
}

/**
 * The packs that the extension ships, from its root, and whether the words in them are counted. The second holds
 * speeches at length: were their words counted, words of the news would look common.
 */
const BUNDLED = [
  { path: 'corpus/starter.pack', isCounted: true },
  { path: 'corpus/public-domain.pack', isCounted: false },
] as const;

/** What the packs that are shipped say of themselves. Rejects where one is damaged. */
export async function bundledManifests(
  read: (path: string) => Promise<ByteSource>,
): Promise<readonly Manifest[]> {
  return Promise.all(
    BUNDLED.map(async ({ path }) => {
      const pack = await openPack(await read(path));
      if (typeof pack === 'string') throw new Error(`${path} is damaged`);
      return pack.manifest;
    }),
  );
}

/** The stocks of the packs that are shipped. Rejects where one is damaged. */
export async function bundledStocks(read: (path: string) => Promise<ByteSource>): Promise<readonly Stock[]> {
  return Promise.all(
    BUNDLED.map(async ({ path, isCounted }) => {
      const stock = await packStock(await read(path), '');
      if (stock === null) throw new Error(`${path} is damaged`);
      return isCounted ? stock : { ...stock, frequencies: [] };
    }),
  );
}
