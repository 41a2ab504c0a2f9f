import type { CorpusRecord } from '../corpus/corpus.ts';
import { parsePack } from '../corpus/pack.ts';
import { readPackedFile } from './network.ts';

const STARTER_PACK = 'corpus/starter.pack';

/** The records that are packed with the extension. Rejects where its own files are damaged. */
export async function bundledRecords(): Promise<readonly CorpusRecord[]> {
  const response = await readPackedFile(STARTER_PACK);
  const pack = parsePack(new Uint8Array(await response.arrayBuffer()));
  if (typeof pack === 'string') throw new Error(`${STARTER_PACK}: ${pack}`);
  return pack.records;
}
