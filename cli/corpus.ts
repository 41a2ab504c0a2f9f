import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Corpus, CorpusRecord } from '../lib/corpus/corpus.ts';
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { type Pack, type PackFault, parsePack } from '../lib/corpus/pack.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { cannotRead, CliError } from './cli-error.ts';
import { documentRow } from './documents.ts';
import { readJsonLines } from './json-lines.ts';

const STARTER_PACK = fileURLToPath(new URL('../public/corpus/starter.pack', import.meta.url));

const FAULTS: Readonly<Record<PackFault, string>> = {
  'not-a-pack': 'this is no pack',
  'unknown-format': 'this pack is of a format that this version does not know',
  damaged: 'this pack is damaged',
};

/** The sources of a JSON Lines file or a pack; without a file, those that the extension ships. */
export async function openCorpus(file: string = STARTER_PACK): Promise<Corpus> {
  return memoryCorpus(
    file.endsWith('.pack') ? [...(await openPack(file)).records] : await readRecords([file]),
  );
}

/** A pack from disk. Throws CliError where it is none. */
export async function openPack(file: string): Promise<Pack> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  const pack = parsePack(bytes);
  if (typeof pack === 'string') throw new CliError(`${file}: ${FAULTS[pack]}`);
  return pack;
}

/** The records of JSON Lines files, sketched. */
export async function readRecords(files: readonly string[]): Promise<CorpusRecord[]> {
  const records: CorpusRecord[] = [];
  for (const file of files) {
    for await (const row of readJsonLines(file, documentRow)) records.push(recordOf(row));
  }
  return records;
}
