import { heldTo, type Stock } from '../corpus/stock.ts';
import type { Shelf } from '../corpus/segmented-corpus.ts';
import type { ByteSource } from '../segment/byte-source.ts';
import type { Manifest } from './manifest.ts';
import { countsOf, openPack, shelvesOf } from './open-pack.ts';

/** A pack that was verified when it was installed or built, opened to be searched. */
export interface PackInUse {
  readonly shelves: readonly Shelf[];
  /**
   * Its stock, its counts read anew; null where they are damaged. They take as much memory as the index, and a corpus
   * makes counts of its own of them, so whoever keeps a pack open keeps the shelves alone.
   */
  readonly stock: () => Promise<Stock | null>;
}

/** A prefix stands before the pack's ids. Null where it is damaged. Its counts weigh no more than its sources. */
export async function packInUse(file: ByteSource, prefix: string): Promise<PackInUse | null> {
  const pack = await openPack(file);
  if (typeof pack === 'string') return null;
  const opened = await shelvesOf(pack, 'verified-before');
  if (opened === null) return null;
  const shelves = opened.map((shelf) => ({ ...shelf, prefix }));
  return {
    shelves,
    async stock() {
      const counts = await countsOf(pack, 'verified-before');
      return counts && { shelves, frequencies: [heldTo(counts, pack.manifest.count)] };
    },
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
      const pack = await packInUse(await read(path), '');
      const stock = isCounted ? await pack?.stock() : pack && { shelves: pack.shelves, frequencies: [] };
      if (!stock) throw new Error(`${path} is damaged`);
      return stock;
    }),
  );
}
