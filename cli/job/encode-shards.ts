import { encodeEnds } from '../../lib/pack/records.ts';
import type { ShardToWrite } from '../../lib/pack/write-pack.ts';
import { lengthOf } from '../../lib/segment/parts.ts';
import { ALL_FINGERPRINTS, segmentHead } from '../../lib/segment/segment.ts';
import { createTableWriter, shapeFor } from '../../lib/segment/table.ts';
import type { ShardPlan } from '../pack-plan.ts';
import type { Progress } from '../pack-progress.ts';
import { keptShard } from '../shard-files.ts';
import type { Database, Value } from './database.ts';

/** What 10-fingerprint-shape.sql and 10-id-shape.sql say of a table. */
interface Shape {
  readonly keys: number;
  readonly postings: number;
  readonly bits: number;
}

/** The shards, each kept in the folder when it is done, out of tables that are filled. Memory: one index of a shard. */
export async function encodeShards(
  database: Database,
  plans: readonly ShardPlan[],
  ceiling: number,
  folder: string,
  progress: Progress,
): Promise<ShardToWrite[]> {
  const shards: ShardToWrite[] = [];
  for (const [number, documents, earliest, latest] of await database.all('09-shards')) {
    const shard = Number(number);
    const count = Number(documents);
    const built = await keptShard(folder, plans[shard]!.name, async () => ({
      from: textOrNull(earliest),
      to: textOrNull(latest),
      count,
      segment: segmentOf(database, shard, count, ceiling),
      records: recordsOf(database, shard),
    }));
    shards.push(built);
    progress.say(`sorted shard ${shards.length} of ${plans.length}`);
  }
  return shards;
}

async function* segmentOf(
  database: Database,
  shard: number,
  documents: number,
  ceiling: number,
): AsyncGenerator<Uint8Array> {
  const encode = async (shape: string, query: string, below: number) =>
    encodeTable(database, shard, documents, query, below, await shapeOf(database, shape, shard));
  const fingerprints = await encode('10-fingerprint-shape', '11-fingerprints', ceiling);
  const ids = await encode('10-id-shape', '11-ids', ALL_FINGERPRINTS);
  yield segmentHead(documents, ceiling, [lengthOf(fingerprints), lengthOf(ids)]);
  yield* fingerprints;
  yield* ids;
}

/** Encodes postings that come sorted, as lib/segment/build.ts does those that it sorted itself. Keys are `below`. */
async function encodeTable(
  database: Database,
  shard: number,
  documents: number,
  query: string,
  below: number,
  { keys, postings, bits }: Shape,
): Promise<Uint8Array[]> {
  const shift = bits === 0 ? 0 : 31 - Math.clz32(bits & -bits);
  const writer = createTableWriter(shapeFor({ documents, keys, postings, ceiling: below, shift }));
  let list: number[] = [];
  let open = -1;
  const close = () => {
    if (list.length > 0) writer.add(open, list);
    list = [];
  };
  for await (const [sorted, holders] of database.columns(query, { shard })) {
    for (const [i, key] of sorted!.entries()) {
      if (key !== open) {
        close();
        open = Number(key);
      }
      const document = Number(holders![i]);
      if (list.at(-1) !== document) list.push(document);
    }
  }
  close();
  return writer.finish();
}

async function* recordsOf(database: Database, shard: number): AsyncGenerator<Uint8Array> {
  const lengths: number[] = [];
  for await (const [bytes] of database.rows('12-record-lengths', { shard })) lengths.push(Number(bytes));
  yield encodeEnds(lengths);
  for await (const [record] of database.rows('12-records', { shard })) yield record as Uint8Array;
}

async function shapeOf(database: Database, query: string, shard: number): Promise<Shape> {
  const [row] = await database.all(query, { shard });
  const [keys, postings, bits] = row!.map(Number);
  return { keys: keys!, postings: postings!, bits: bits! };
}

function textOrNull(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
