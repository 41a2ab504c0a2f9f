import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { withoutText } from '../../lib/corpus/record.ts';
import { frequencyPart, SAMPLE } from '../../lib/pack/build-pack.ts';
import { planShards, type ShardPlan, type ShardSize } from '../pack-plan.ts';
import { ceilingOver } from '../pack-shards.ts';
import { replaceFile } from '../work-folder.ts';
import type { Database } from './database.ts';
import { recordIn } from './sketch-sources.ts';

/** The manifest names no more languages. */
const MAX_LANGUAGES = 100;

/** A table that one query makes, as an earlier run has left it or as it is made now. */
export async function madeTable(
  database: Database,
  folder: string,
  table: string,
  query: string,
): Promise<void> {
  const file = path.join(folder, `${table}.parquet`);
  if (!existsSync(file)) await database.save(query, file);
  await database.show(table, file);
}

/** Decides which documents go into which shard, as `pack build` does. */
export async function placeDocuments(
  database: Database,
  folder: string,
  size?: ShardSize,
): Promise<{ readonly plans: ShardPlan[]; readonly count: number }> {
  const months = (await database.all('04-months')).map(
    ([month, documents]) => [String(month), Number(documents)] as const,
  );
  const plans = planShards(months, size);
  const stretches = await database.fill('stretches');
  for (const [shard, plan] of plans.entries()) {
    let base = 0;
    for (const { month, start, end } of plan.stretches) {
      stretches.add([shard, month, BigInt(start), BigInt(end), BigInt(base)]);
      base += end - start;
    }
  }
  stretches.done();
  await madeTable(database, folder, 'placed', '07-placed');
  return { plans, count: months.reduce((sum, [, documents]) => sum + documents, 0) };
}

const noteSchema = v.object({ ceiling: v.number() });

/** How common words are in sources spread evenly over so many, and the ceiling that follows from them. */
export async function countWords(
  database: Database,
  folder: string,
  count: number,
): Promise<{ readonly frequencies: Uint8Array; readonly ceiling: number }> {
  const [file, note] = [path.join(folder, 'frequencies'), path.join(folder, 'frequencies.json')];
  try {
    const { ceiling } = v.parse(noteSchema, JSON.parse(await readFile(note, 'utf8')));
    return { frequencies: new Uint8Array(await readFile(file)), ceiling };
  } catch {
    // Not counted yet.
  }
  const step = Math.max(1, Math.ceil(count / SAMPLE));
  const sources = await database.all('06-sample', { step });
  const sample = sources.map(([source]) => withoutText(recordIn(source)));
  const counted = { frequencies: frequencyPart(sample), ceiling: ceilingOver(sample, count) };
  await replaceFile(file, counted.frequencies);
  // Written last: it says that the other is whole.
  await replaceFile(note, JSON.stringify({ ceiling: counted.ceiling }));
  return counted;
}

/** The languages of all sources, by name. */
export async function languagesOf(database: Database): Promise<string[]> {
  const rows = await database.all('05-languages');
  return rows.map(([lang]) => String(lang)).slice(0, MAX_LANGUAGES);
}
