import type { CorpusRecord } from '../../lib/corpus/corpus.ts';
import { withoutText } from '../../lib/corpus/record.ts';
import { SAMPLE } from '../../lib/pack/build-pack.ts';
import { planShards, type ShardPlan } from '../pack-plan.ts';
import type { Database } from './database.ts';
import { recordIn } from './sketch-sources.ts';

/** The manifest names no more languages. */
const MAX_LANGUAGES = 100;

/** Decides which documents go into which shard, as `pack build` does. */
export async function placeDocuments(
  database: Database,
): Promise<{ readonly plans: ShardPlan[]; readonly count: number }> {
  const months = (await database.all('04-months')).map(
    ([month, documents]) => [String(month), Number(documents)] as const,
  );
  const plans = planShards(months);
  const stretches = await database.fill('stretches');
  for (const [shard, plan] of plans.entries()) {
    let base = 0;
    for (const { month, start, end } of plan.stretches) {
      stretches.add([shard, month, BigInt(start), BigInt(end), BigInt(base)]);
      base += end - start;
    }
  }
  stretches.done();
  await database.run('07-placed');
  return { plans, count: months.reduce((sum, [, documents]) => sum + documents, 0) };
}

/** Sources spread evenly over so many, sketched. */
export async function sampleOf(database: Database, count: number): Promise<CorpusRecord[]> {
  const step = Math.max(1, Math.ceil(count / SAMPLE));
  const sources = await database.all('06-sample', { step });
  return sources.map(([source]) => withoutText(recordIn(source)));
}

/** The languages of all sources, by name. */
export async function languagesOf(database: Database): Promise<string[]> {
  const rows = await database.all('05-languages');
  return rows.map(([lang]) => String(lang)).slice(0, MAX_LANGUAGES);
}
