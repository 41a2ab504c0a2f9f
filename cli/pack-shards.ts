import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { CorpusRecord } from '../lib/corpus/corpus.ts';
import { recordOf, withoutText } from '../lib/corpus/record.ts';
import { sourceSchema } from '../lib/document/document.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { createShardBuilder, frequencyPart, SAMPLE } from '../lib/pack/build-pack.ts';
import { SKETCH_VERSION } from '../lib/pack/manifest.ts';
import type { ShardToWrite } from '../lib/pack/write-pack.ts';
import { ceilingFor } from '../lib/segment/build.ts';
import { ALL_FINGERPRINTS } from '../lib/segment/segment.ts';
import { readJsonLines } from './json-lines.ts';
import type { Rows } from './pack-gather.ts';
import type { Progress } from './pack-progress.ts';
import type { PackParts } from './pack-parts.ts';
import { planShards, type ShardPlan, type ShardSize } from './pack-plan.ts';
import { dateOf, fileOf } from './pack-rows.ts';
import { keptShard } from './shard-files.ts';

/** Fingerprints of a source that a large pack indexes, in 90 bytes; benchmarks/results/corpus.md says what they find. */
const WANTED_FINGERPRINTS = 36;
/** Smaller packs index all. */
const LARGE = 20_000;

const rowSchema = v.object({ ...sourceSchema.entries, text: v.string() });

export interface BuildOptions {
  readonly withText: boolean;
  readonly progress: Progress;
  /** Sources of a shard; other than usual in tests. */
  readonly shardSize?: ShardSize;
}

/**
 * Builds the parts of a pack from rows, a shard at a time. Each is kept in the work folder, from where an interrupted
 * run takes it again.
 */
export async function buildShards(
  rows: Rows,
  work: string,
  { withText, progress, shardSize }: BuildOptions,
): Promise<Omit<PackParts, 'refused'>> {
  const sample = await sampleOf(rows, progress);
  const ceiling = ceilingOver(sample, rows.count);
  const frequencies = frequencyPart(sample);
  const folder = path.join(work, `shards-${withText ? 'with' : 'without'}-text`);
  await mkdir(folder, { recursive: true });
  const plans = planShards(rows.months, shardSize);
  const shards: ShardToWrite[] = [];
  for (const [i, plan] of plans.entries()) {
    const tick = (done: number) =>
      progress.tick(() => `shard ${i + 1} of ${plans.length}: ${done} of ${plan.count} sources`);
    const build = async () => buildShard(plan, rows, ceiling, withText, tick);
    shards.push(await keptShard(folder, plan.name, build));
    progress.say(`built shard ${i + 1} of ${plans.length}`);
  }
  return {
    about: {
      withText,
      languages: [...rows.languages],
      ...datesOf(shards),
      count: rows.count,
      sketch: SKETCH_VERSION,
      ceiling,
    },
    frequencies,
    shards,
  };
}

/** Of which time shards are together. */
export function datesOf(shards: readonly Pick<ShardToWrite, 'from' | 'to'>[]) {
  return firstAndLast(shards.flatMap(({ from, to }) => [from, to]).filter((date) => date !== null));
}

function firstAndLast(dates: readonly string[]): {
  readonly from: string | null;
  readonly to: string | null;
} {
  const sorted = dates.toSorted();
  return { from: sorted[0] ?? null, to: sorted.at(-1) ?? null };
}

/** The value under which a pack of so many sources indexes fingerprints, by a sample of them. */
export function ceilingOver(sample: readonly CorpusRecord[], count: number): number {
  if (count < LARGE) return ALL_FINGERPRINTS;
  const prints = sample.reduce((sum, { sketch }) => sum + fingerprints(sketch).length, 0);
  return ceilingFor(coarse(prints / Math.max(1, sample.length)), WANTED_FINGERPRINTS);
}

/**
 * A mean to the next of eight steps an octave, at most 5 % away: the next edition, of a few more sources, has most likely
 * the same ceiling, and its old shards the same bytes.
 */
function coarse(mean: number): number {
  return mean === 0 ? 0 : 2 ** (Math.round(Math.log2(mean) * STEPS) / STEPS);
}

const STEPS = 8;

/** Sources spread evenly over all rows, sketched. */
async function sampleOf(rows: Rows, progress: Progress): Promise<CorpusRecord[]> {
  const step = Math.max(1, Math.ceil(rows.count / SAMPLE));
  const sample: CorpusRecord[] = [];
  let number = 0;
  for (const [month] of rows.months) {
    for await (const row of readJsonLines(fileOf(rows.folder, month), rowSchema)) {
      if (number++ % step === 0) sample.push(withoutText(recordOf(row)));
      progress.tick(() => `counting words: ${number} of ${rows.count} sources`);
    }
  }
  return sample;
}

async function buildShard(
  plan: ShardPlan,
  rows: Rows,
  ceiling: number,
  withText: boolean,
  tick: (done: number) => void,
): Promise<Omit<ShardToWrite, 'name'>> {
  const builder = createShardBuilder(ceiling);
  const dates: string[] = [];
  let done = 0;
  for await (const row of rowsOf(plan, rows)) {
    const record = recordOf(row);
    builder.add(withText ? record : withoutText(record));
    const date = dateOf(row);
    if (date !== null) dates.push(date);
    tick(++done);
  }
  return { ...builder.finish(), ...firstAndLast(dates) };
}

async function* rowsOf(plan: ShardPlan, { folder }: Rows): AsyncGenerator<v.InferOutput<typeof rowSchema>> {
  for (const { month, start, end } of plan.stretches) {
    let number = 0;
    for await (const row of readJsonLines(fileOf(folder, month), rowSchema)) {
      if (number >= end) break;
      if (number++ >= start) yield row;
    }
  }
}
