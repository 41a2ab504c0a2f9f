import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Corpus, CorpusRecord } from '../lib/corpus/corpus.ts';
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { segmentedCorpus } from '../lib/corpus/segmented-corpus.ts';
import { contentsOf, openPack } from '../lib/pack/open-pack.ts';
import { isEqual } from '../lib/pack/digest.ts';
import { MAGIC } from '../lib/pack/trailer.ts';
import { documentRow } from './documents.ts';
import { openFile } from './file-source.ts';
import { readJsonLines } from './json-lines.ts';
import { orTrouble } from './pack-file.ts';
import { isAddress, openCorpusAt } from './remote-corpus.ts';

const STARTER_PACK = fileURLToPath(new URL('../public/corpus/starter.pack', import.meta.url));

/** The sources of a JSON Lines file, a pack, or a pack at an address; without any, those that the extension ships. */
export async function openCorpus(file: string = STARTER_PACK): Promise<Corpus> {
  if (isAddress(file)) return openCorpusAt(file);
  return (await isPack(file)) ? openPackedCorpus(file) : memoryCorpus(await readRecords([file]));
}

/** By its name, else by its first bytes. */
async function isPack(file: string): Promise<boolean> {
  if (file.endsWith('.pack')) return true;
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size < MAGIC.length) return false;
  const source = await openFile(file);
  const start = await source.read(0, MAGIC.length);
  await source.close();
  return isEqual(start, MAGIC);
}

/** The sources of a pack, read as they are asked for. */
async function openPackedCorpus(file: string): Promise<Corpus> {
  const pack = await openPack(await openFile(file));
  const contents = await contentsOf(orTrouble(file, pack));
  const { shelves, frequencies } = orTrouble(file, contents ?? 'damaged');
  return segmentedCorpus(shelves, frequencies, () => orTrouble(file, 'damaged'));
}

/** The records of JSON Lines files, sketched. */
async function readRecords(files: readonly string[]): Promise<CorpusRecord[]> {
  const records: CorpusRecord[] = [];
  for (const file of files) {
    for await (const row of readJsonLines(file, documentRow)) records.push(recordOf(row));
  }
  return records;
}
