import { existsSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { CorpusRecord } from '../../lib/corpus/corpus.ts';
import { recordOf, withoutText } from '../../lib/corpus/record.ts';
import { sourceSchema } from '../../lib/document/document.ts';
import { fingerprints } from '../../lib/fingerprint/select.ts';
import { encodeRecord } from '../../lib/pack/records.ts';
import { hashWord } from '../../lib/text/hash.ts';
import type { Progress } from '../pack-progress.ts';
import type { Database, Row } from './database.ts';
import { partsIn } from './parts.ts';

const rowSchema = v.object({ ...sourceSchema.entries, text: v.string() });

/** The record of a source that an earlier step wrote down. */
export function recordIn(source: unknown): CorpusRecord {
  return recordOf(v.parse(rowSchema, JSON.parse(v.parse(v.string(), source))));
}

/** The tables that sketching fills, and the order of their rows: queries ask for one shard. */
export const SKETCHED = {
  fingerprints: 'shard, key, document',
  ids: 'shard, key, document',
  records: 'shard, document',
} as const;

/** The rows of one source for these tables. */
export type SketchRow = (
  shard: number,
  document: number,
  source: unknown,
) => {
  readonly fingerprints: readonly Row[];
  readonly id: Row;
  readonly record: Row;
};

/** The one step that is not SQL: of each source its fingerprints below the ceiling, the hash of its id, its record. */
export function sketchRow(ceiling: number, withText: boolean): SketchRow {
  return (shard, document, source) => {
    const full = recordIn(source);
    const record = encodeRecord(withText ? full : withoutText(full));
    const below = fingerprints(full.sketch).filter((fingerprint) => fingerprint < ceiling);
    return {
      fingerprints: Array.from(below, (fingerprint) => [shard, fingerprint, document]),
      id: [shard, hashWord(full.source.id), document],
      record: [shard, document, record.length, record],
    };
  };
}

/**
 * Sketches the parts of `rows`, which on a cluster is a map over the rows of 08-to-sketch.sql: each part of the three
 * tables comes from the part of `rows` with its number. Those that an earlier run has left are taken as they are.
 */
export async function sketchSources(
  database: Database,
  folder: string,
  sketch: SketchRow,
  progress: Progress,
): Promise<void> {
  const parts = await partsIn(path.join(folder, 'rows'));
  const tables = Object.keys(SKETCHED) as (keyof typeof SKETCHED)[];
  for (const [i, part] of parts.entries()) {
    if (tables.every((table) => existsSync(path.join(folder, table, part)))) continue;
    await database.show('rows', path.join(folder, 'rows', part));
    await fillTables(database, sketch, progress);
    for (const table of tables)
      await database.saveTable(table, SKETCHED[table], path.join(folder, table, part));
    progress.say(`sketched ${i + 1} of ${parts.length} parts`);
  }
  for (const table of tables) await database.show(table, path.join(folder, table, '*.parquet'));
}

async function fillTables(database: Database, sketch: SketchRow, progress: Progress): Promise<void> {
  const [fingerprints, ids, records] = [
    await database.fill('fingerprints'),
    await database.fill('ids'),
    await database.fill('records'),
  ];
  let done = 0;
  for await (const [shard, document, source] of database.rows('08-to-sketch')) {
    const row = sketch(Number(shard), Number(document), source);
    for (const posting of row.fingerprints) fingerprints.add(posting);
    ids.add(row.id);
    records.add(row.record);
    done++;
    progress.tick(() => `sketching: ${done} sources of this part`);
  }
  for (const table of [fingerprints, ids, records]) table.done();
}
