import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { CorpusRecord } from '../lib/corpus/corpus.ts';
import { recordOf, withoutText } from '../lib/corpus/record.ts';
import { sourceSchema } from '../lib/document/document.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { createShardBuilder, frequencyPart, SAMPLE } from '../lib/pack/build-pack.ts';
import { SKETCH_VERSION } from '../lib/pack/manifest.ts';
import type { ManifestToWrite, ShardToWrite } from '../lib/pack/write-pack.ts';
import { ceilingFor } from '../lib/segment/build.ts';
import { ALL_FINGERPRINTS } from '../lib/segment/segment.ts';
import { readJsonLines } from './json-lines.ts';
import type { Rows } from './pack-gather.ts';
import type { Progress } from './pack-progress.ts';
import { dateOf, fileOf, replaceFile } from './pack-rows.ts';
import { planShards, type ShardPlan } from './pack-plan.ts';

/** Fingerprints of a source that a large pack indexes, in 90 bytes; benchmarks/results/corpus.md says what they find. */
const WANTED_FINGERPRINTS = 36;
/** Smaller packs index all. */
const LARGE = 20_000;

const rowSchema = v.object({ ...sourceSchema.entries, text: v.string() });

interface Built {
  readonly about: Omit<ManifestToWrite, 'name' | 'publisher' | 'licence' | 'withText'>;
  readonly frequencies: Uint8Array;
  readonly shards: readonly ShardToWrite[];
}

/**
 * Builds the parts of a pack from rows, a shard at a time. Each is kept in the work folder, from where an interrupted
 * run takes it again.
 */
export async function buildShards(
  rows: Rows,
  work: string,
  withText: boolean,
  progress: Progress,
): Promise<Built> {
  const sample = await sampleOf(rows, progress);
  const ceiling = ceilingOver(sample, rows.count);
  const frequencies = frequencyPart(sample);
  const folder = path.join(work, `shards-${withText ? 'with' : 'without'}-text`);
  await mkdir(folder, { recursive: true });
  const plans = planShards(rows.months);
  const shards: ShardToWrite[] = [];
  for (const [i, plan] of plans.entries()) {
    const tick = (done: number) =>
      progress.tick(() => `shard ${i + 1} of ${plans.length}: ${done} of ${plan.count} sources`);
    shards.push(await builtShard(plan, rows, folder, ceiling, withText, tick));
  }
  const dates = shards
    .flatMap(({ from, to }) => [from, to])
    .filter((date) => date !== null)
    .sort();
  return {
    about: {
      languages: [...rows.languages],
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      count: rows.count,
      sketch: SKETCH_VERSION,
      ceiling,
    },
    frequencies,
    shards,
  };
}

/** The value under which a pack of so many sources indexes fingerprints, by a sample of them. */
export function ceilingOver(sample: readonly CorpusRecord[], count: number): number {
  if (count < LARGE) return ALL_FINGERPRINTS;
  const prints = sample.reduce((sum, { sketch }) => sum + fingerprints(sketch).length, 0);
  return ceilingFor(prints / Math.max(1, sample.length), WANTED_FINGERPRINTS);
}

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

const metaSchema = v.object({ count: v.number(), from: v.nullable(v.string()), to: v.nullable(v.string()) });

async function builtShard(
  plan: ShardPlan,
  rows: Rows,
  folder: string,
  ceiling: number,
  withText: boolean,
  tick: (done: number) => void,
): Promise<ShardToWrite> {
  const base = path.join(folder, plan.name);
  const meta =
    (await readMeta(`${base}.json`)) ?? (await buildShard(plan, rows, base, ceiling, withText, tick));
  const streamOf = (kind: string) => createLazyStream(`${base}.${kind}`);
  return { name: plan.name, ...meta, segment: streamOf('segment'), records: streamOf('records') };
}

/** The bytes of a file, opened when they are first asked for. */
async function* createLazyStream(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>;
}

async function readMeta(file: string): Promise<v.InferOutput<typeof metaSchema> | null> {
  try {
    return v.parse(metaSchema, JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

async function buildShard(
  plan: ShardPlan,
  rows: Rows,
  base: string,
  ceiling: number,
  withText: boolean,
  tick: (done: number) => void,
): Promise<v.InferOutput<typeof metaSchema>> {
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
  const { count, segment, records } = builder.finish();
  await writeFile(`${base}.segment`, segment);
  await writeFile(`${base}.records`, records);
  dates.sort();
  const meta = { count, from: dates[0] ?? null, to: dates.at(-1) ?? null };
  // Written last: it says that the two others are whole.
  await replaceFile(`${base}.json`, JSON.stringify(meta));
  return meta;
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
