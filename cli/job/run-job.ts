import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { SKETCH_VERSION } from '../../lib/pack/manifest.ts';
import type { InputFile } from '../pack-inputs.ts';
import type { PackParts } from '../pack-parts.ts';
import { type BuildOptions, datesOf } from '../pack-shards.ts';
import { openWorkFolder } from '../work-folder.ts';
import { openDatabase, type Database } from './database.ts';
import { countWords, languagesOf, madeTable, placeDocuments } from './documents.ts';
import { encodeShards } from './encode-shards.ts';
import { readInputs } from './read-inputs.ts';
import { SKETCHED, sketchRow, sketchSources } from './sketch-sources.ts';

export interface JobOptions extends BuildOptions {
  /** What DuckDB may use, as it reads sizes. */
  readonly memory: string;
  /** Bytes of rows that are worked on at once. */
  readonly partBytes?: number;
  /** The step that is not SQL; another one in benchmarks. */
  readonly sketch?: typeof sketchRow;
}

/** Of each prefix that occurs, where there are so many: how many sources have it. */
export type SourcesByPrefix = (prefixes: number) => Promise<number[]>;

/** Some 7,000 articles. A part is a table in memory for a moment, and what is lost where the job is stopped. */
const PART_BYTES = 32_000_000;

/**
 * Runs the steps of a job over a folder, each after what an earlier run over the same inputs has left there, and hands
 * what they made to `use`. Memory: what DuckDB may use, a part of the rows with its sketches, the index of a shard.
 */
export async function runJob<T>(
  inputs: readonly InputFile[],
  folder: string,
  { withText, memory, progress, partBytes = PART_BYTES, shardSize, sketch = sketchRow }: JobOptions,
  use: (parts: PackParts, sourcesByPrefix: SourcesByPrefix) => Promise<T>,
): Promise<T> {
  await openWorkFolder(folder, JSON.stringify({ inputs, withText, sketch: SKETCH_VERSION }));
  const at = (name: string) => path.join(folder, name);
  for (const name of ['rows', 'shards', ...Object.keys(SKETCHED)]) await mkdir(at(name), { recursive: true });
  await rm(at('spill'), { recursive: true, force: true });
  const database = await openDatabase(memory, at('spill'));
  try {
    const files = inputs.map(({ path }) => path);
    const read = await readInputs(database, files, folder, partBytes, progress);
    await madeTable(database, folder, 'documents', '03-documents');
    const { plans, count } = await placeDocuments(database, folder, shardSize);
    progress.say(`placed ${count} sources in ${plans.length} shards`);
    const { frequencies, ceiling } = await countWords(database, folder, count);
    progress.say('counted words');
    const languages = await languagesOf(database);
    await sketchSources(database, folder, sketch(ceiling, withText), progress);
    const shards = await encodeShards(database, plans, ceiling, at('shards'), progress);
    const about = { withText, languages, ...datesOf(shards), count, sketch: SKETCH_VERSION, ceiling };
    const refused = read.refused + read.taken - count;
    return await use({ about, frequencies, shards, refused }, async (prefixes) =>
      sourcesByPrefix(database, shards.length, prefixes, ceiling),
    );
  } finally {
    database.close();
  }
}

async function sourcesByPrefix(
  database: Database,
  shards: number,
  prefixes: number,
  ceiling: number,
): Promise<number[]> {
  const sources = new Map<number, number>();
  for (let shard = 0; shard < shards; shard++)
    for (const [prefix, documents] of await database.all('13-prefixes', { prefixes, ceiling, shard }))
      sources.set(Number(prefix), (sources.get(Number(prefix)) ?? 0) + Number(documents));
  return [...sources.values()];
}
