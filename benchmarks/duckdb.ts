/**
 * What does each step of `pack job` cost, in time and memory? With `--sketch` rows are sketched as the job does; without,
 * each gets fingerprints and a record by chance, as many as an article has, so that all but sketching can be measured
 * over a million. Nothing is taken from an earlier run.
 *
 *   ./node_modules/.bin/node benchmarks/large-articles.ts 1000000 > rows.jsonl
 *   ./node_modules/.bin/node benchmarks/duckdb.ts rows.jsonl FOLDER [--sketch]
 */
import { randomFillSync } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { runJob } from '../cli/job/run-job.ts';
import { sketchRow } from '../cli/job/sketch-sources.ts';
import { filesOf } from '../cli/pack-inputs.ts';
import { writeParts } from '../cli/pack-parts.ts';
import { hashWord } from '../lib/text/hash.ts';
import { randomOf } from './corpus-texts.ts';

const FINGERPRINTS = 36;
const RECORD_BYTES = 2200;

function pretended(ceiling: number): ReturnType<typeof sketchRow> {
  return (shard, document, source) => {
    const { id } = JSON.parse(String(source)) as { id: string };
    const random = randomOf(hashWord(id));
    const keys = Array.from({ length: FINGERPRINTS }, () => 16 * Math.floor((random() * ceiling) / 16));
    return {
      fingerprints: [...new Set(keys)].map((key) => [shard, key, document]),
      id: [shard, hashWord(id), document],
      record: [shard, document, RECORD_BYTES, randomFillSync(new Uint8Array(RECORD_BYTES))],
    };
  };
}

interface Step {
  seconds: number;
  processor: number;
  peak: number;
}

/** What was spent until each kind of line was said: by its first word. */
function createWatch() {
  const steps = new Map<string, Step>();
  let [at, cpu, peak] = [performance.now(), process.cpuUsage(), 0];
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  return {
    steps,
    end: () => clearInterval(timer),
    say(line: string) {
      const { user, system } = process.cpuUsage(cpu);
      const name = line.split(' ')[0]!;
      const step = steps.get(name) ?? { seconds: 0, processor: 0, peak: 0 };
      step.seconds += (performance.now() - at) / 1000;
      step.processor += (user + system) / 1e6;
      step.peak = Math.max(step.peak, peak);
      steps.set(name, step);
      [at, cpu, peak] = [performance.now(), process.cpuUsage(), process.memoryUsage.rss()];
    },
  };
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = names.map(async (name) => (await stat(path.join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const [input = '', folder = '', option] = process.argv.slice(2);
if (folder === '') console.log('skipped: a file of JSON Lines and a folder are wanted');
else {
  const [work, out] = [path.join(folder, 'bench.job'), path.join(folder, 'bench.pack')];
  await rm(work, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const watch = createWatch();
  const progress = { say: watch.say, tick: () => undefined };
  const sketch = option === '--sketch' ? sketchRow : pretended;
  const options = { withText: true, memory: '512MB', progress, sketch };
  const left = await runJob(
    await filesOf([input], out, watch.say),
    work,
    options,
    async (parts, sourcesByPrefix) => {
      const manifest = await writeParts(out, { name: 'made', publisher: '', licence: '' }, parts, progress);
      await sourcesByPrefix(256);
      progress.say('prefixes');
      const index = manifest.shards.reduce((sum, { segment }) => sum + segment.end - segment.start, 0);
      return `${manifest.count} sources in ${manifest.shards.length} shards, ${index} bytes of index`;
    },
  );
  watch.end();
  console.log('| until | seconds | processor seconds | peak MB |\n|---|---|---|---|');
  for (const [name, { seconds, processor, peak }] of watch.steps)
    console.log(`| ${name} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${Math.round(peak / 1e6)} |`);
  console.log(
    `\n${left}; ${statSync(input).size} bytes of rows, ${await bytesIn(work)} left by the steps, ${statSync(out).size} of pack; peak of the process ${process.resourceUsage().maxRSS} KB`,
  );
  await rm(work, { recursive: true });
  await rm(out);
}
