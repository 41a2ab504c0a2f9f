import * as v from 'valibot';
import type { CorpusRecord } from '../../lib/corpus/corpus.ts';
import { recordOf, withoutText } from '../../lib/corpus/record.ts';
import { sourceSchema } from '../../lib/document/document.ts';
import { fingerprints } from '../../lib/fingerprint/select.ts';
import { encodeRecord } from '../../lib/pack/records.ts';
import { hashWord } from '../../lib/text/hash.ts';
import type { Progress } from '../pack-progress.ts';
import type { Database } from './database.ts';

const rowSchema = v.object({ ...sourceSchema.entries, text: v.string() });

/** The record of a source that an earlier step wrote down. */
export function recordIn(source: unknown): CorpusRecord {
  return recordOf(v.parse(rowSchema, JSON.parse(v.parse(v.string(), source))));
}

/**
 * The one step that is not SQL: of each source its fingerprints below the ceiling, the hash of its id, its record. It
 * looks at one source at a time, in any order, so on a cluster it is a map over the rows of 08-to-sketch.sql.
 */
export async function sketchSources(
  database: Database,
  ceiling: number,
  withText: boolean,
  progress: Progress,
): Promise<void> {
  const [postings, ids, records] = [
    await database.fill('fingerprints'),
    await database.fill('ids'),
    await database.fill('records'),
  ];
  let done = 0;
  for await (const [shard, number, source] of database.rows('08-to-sketch')) {
    const document = Number(number);
    const full = recordIn(source);
    const record = withText ? full : withoutText(full);
    for (const fingerprint of fingerprints(full.sketch))
      if (fingerprint < ceiling) postings.add([shard!, fingerprint, document]);
    ids.add([shard!, hashWord(record.source.id), document]);
    records.add([shard!, document, encodeRecord(record)]);
    done++;
    progress.tick(() => `sketching: ${done} sources`);
  }
  for (const table of [postings, ids, records]) table.done();
}
