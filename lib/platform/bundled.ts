import type { Stock } from '../corpus/stock.ts';
import { bundledStocks } from '../pack/pack-stock.ts';
import { bytesInBlob, paged } from './storage/blob-bytes.ts';
import { readPackedFile } from './network.ts';

/** The sources that are packed with the extension. Rejects where its own files are damaged. */
export function openBundled(): Promise<readonly Stock[]> {
  return bundledStocks(async (path) => paged(bytesInBlob(await (await readPackedFile(path)).blob())));
}
