import { encodeEnds } from '../../lib/pack/records.ts';
import type { ShardToWrite } from '../../lib/pack/write-pack.ts';
import { lengthOf } from '../../lib/segment/parts.ts';
import { ALL_FINGERPRINTS, segmentHead } from '../../lib/segment/segment.ts';
import { createTableWriter, shapeFor } from '../../lib/segment/table.ts';
import type { ShardPlan } from '../pack-plan.ts';
import type { Database, Value } from './database.ts';

/** What 10-fingerprint-shapes.sql and 10-id-shapes.sql say of a table. */
interface Shape {
  readonly keys: number;
  readonly postings: number;
  readonly bits: number;
}

const EMPTY: Shape = { keys: 0, postings: 0, bits: 0 };

/** The shards as they are to be written, out of tables that are filled. Memory: one index of a shard. */
export async function shardsToWrite(
  database: Database,
  plans: readonly ShardPlan[],
  ceiling: number,
): Promise<ShardToWrite[]> {
  const fingerprints = await shapesOf(database, '10-fingerprint-shapes');
  const ids = await shapesOf(database, '10-id-shapes');
  const shards = await database.all('09-shards');
  return shards.map(([shard, documents, earliest, latest]) => {
    const number = Number(shard);
    const count = Number(documents);
    const tables = [
      { query: '11-fingerprints', below: ceiling, shape: fingerprints.get(number) ?? EMPTY },
      { query: '11-ids', below: ALL_FINGERPRINTS, shape: ids.get(number) ?? EMPTY },
    ] as const;
    return {
      name: plans[number]!.name,
      from: textOrNull(earliest),
      to: textOrNull(latest),
      count,
      segment: segmentOf(database, number, count, ceiling, tables),
      records: recordsOf(database, number),
    };
  });
}

interface TableToWrite {
  readonly query: string;
  /** Keys are below. */
  readonly below: number;
  readonly shape: Shape;
}

async function* segmentOf(
  database: Database,
  shard: number,
  documents: number,
  ceiling: number,
  [fingerprints, ids]: readonly [TableToWrite, TableToWrite],
): AsyncGenerator<Uint8Array> {
  const first = await encodeTable(database, shard, documents, fingerprints);
  const second = await encodeTable(database, shard, documents, ids);
  yield segmentHead(documents, ceiling, [lengthOf(first), lengthOf(second)]);
  yield* first;
  yield* second;
}

/** Encodes postings that come sorted, as lib/segment/build.ts does those that it sorted itself. */
async function encodeTable(
  database: Database,
  shard: number,
  documents: number,
  { query, below, shape: { keys, postings, bits } }: TableToWrite,
): Promise<Uint8Array[]> {
  const shift = bits === 0 ? 0 : 31 - Math.clz32(bits & -bits);
  const writer = createTableWriter(shapeFor({ documents, keys, postings, ceiling: below, shift }));
  let list: number[] = [];
  let open = -1;
  const close = () => {
    if (list.length > 0) writer.add(open, list);
    list = [];
  };
  for await (const [key, number] of database.rows(query, { shard })) {
    if (key !== open) {
      close();
      open = Number(key);
    }
    const document = Number(number);
    if (list.at(-1) !== document) list.push(document);
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

async function shapesOf(database: Database, query: string): Promise<Map<number, Shape>> {
  const rows = await database.all(query);
  return new Map(
    rows.map(([shard, keys, postings, bits]) => [
      Number(shard),
      { keys: Number(keys), postings: Number(postings), bits: Number(bits) },
    ]),
  );
}

function textOrNull(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
