/**
 * What does each step of `pack job` cost? Over made articles, as benchmarks/corpus.ts has them. With `--sketch` each is
 * sketched as the job does; without, its fingerprints are taken from where its words came from, and its record is as
 * many bytes by chance as a deflated article has, so that all but sketching can be measured over a million.
 *
 *   ./node_modules/.bin/node benchmarks/duckdb.ts ROWS FOLDER [--sketch]
 */
import { randomFillSync } from 'node:crypto';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase, type Database } from '../cli/job/database.ts';
import { placeDocuments, sampleOf } from '../cli/job/documents.ts';
import { shardsToWrite } from '../cli/job/encode-shards.ts';
import { readInputs } from '../cli/job/read-inputs.ts';
import { sketchSources } from '../cli/job/sketch-sources.ts';
import { writeTo } from '../cli/pack-build.ts';
import { createProgress } from '../cli/pack-progress.ts';
import { ceilingOver } from '../cli/pack-shards.ts';
import { frequencyPart } from '../lib/pack/build-pack.ts';
import { SKETCH_VERSION } from '../lib/pack/manifest.ts';
import { writePack } from '../lib/pack/write-pack.ts';
import { hashWord } from '../lib/text/hash.ts';
import { fingerprintsAt, loadPool, placesOf, textAt, type Pool } from './corpus-texts.ts';

const MEMORY = '1GB';
const MONTHS = 120;
const RECORD_BYTES = 2200;

async function writeRows(pool: Pool, rows: number, file: string): Promise<void> {
  const stream = createWriteStream(file);
  for (let number = 0; number < rows; number++) {
    // Out of order, as archives are.
    const month = (number * 7919) % MONTHS;
    const published = `${2010 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-01`;
    const row = { id: String(number), lang: 'en', published, text: textAt(pool, placesOf(pool, number)) };
    if (!stream.write(`${JSON.stringify(row)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}

async function pretendSketches(database: Database, pool: Pool, ceiling: number): Promise<void> {
  const postings = await database.fill('fingerprints');
  const ids = await database.fill('ids');
  const records = await database.fill('records');
  for await (const [shard, document, source] of database.rows('08-to-sketch')) {
    const { id } = JSON.parse(String(source)) as { id: string };
    for (const key of fingerprintsAt(pool, placesOf(pool, Number(id))))
      if (key < ceiling) postings.add([shard!, key, Number(document)]);
    ids.add([shard!, hashWord(id), Number(document)]);
    records.add([shard!, Number(document), randomFillSync(new Uint8Array(RECORD_BYTES))]);
  }
  for (const table of [postings, ids, records]) table.done();
}

let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);

async function step<T>(name: string, task: () => Promise<T>): Promise<T> {
  peak = 0;
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = await task();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `| ${name} | ${seconds.toFixed(1)} | ${((user + system) / 1e6).toFixed(1)} | ${Math.round(peak / 1e6)} |`,
  );
  return result;
}

const [rows = '0', folder = '', option] = process.argv.slice(2);
const pool = loadPool();
if (pool === null || folder === '')
  console.log('skipped: a folder, and the labelled sets beside the project, are wanted');
else {
  const [file, work, out] = [`rows-${rows}.jsonl`, 'job.duckdb', 'job.pack'].map((name) =>
    path.join(folder, name),
  );
  const quiet = { ...createProgress(), tick: () => undefined };
  console.log(`${rows} rows\n\n| step | seconds | processor seconds | peak MB |\n|---|---|---|---|`);
  // A run that was stopped leaves them.
  if (!existsSync(file!)) await step('(making the rows)', async () => writeRows(pool, Number(rows), file!));
  const database = await openDatabase(work!, MEMORY);
  await database.run('02-tables');
  await step('01 read and parse', async () => readInputs(database, [file!], quiet));
  await step('03 first of each id', async () => database.run('03-documents'));
  const { plans, count } = await step('04, 07 months, shards', async () => placeDocuments(database));
  const sample = await step('06 sample, sketched', async () => sampleOf(database, count));
  const ceiling = ceilingOver(sample, count);
  await step(option === '--sketch' ? '08 sketch' : '08 rows out, fingerprints in', async () =>
    option === '--sketch'
      ? sketchSources(database, ceiling, true, quiet)
      : pretendSketches(database, pool, ceiling),
  );
  const shards = await step('09, 10 shapes', async () => shardsToWrite(database, plans, ceiling));
  const about = { name: 'made', publisher: '', licence: '', withText: true, languages: ['en'] };
  const rest = { from: null, to: null, count, sketch: SKETCH_VERSION, ceiling };
  const manifest = await step('11, 12 sort, encode, write', async () =>
    writeTo(out!, async (sink) => writePack({ ...about, ...rest }, [frequencyPart(sample)], shards, sink)),
  );
  await step('13 prefixes', async () => database.all('13-prefixes', { prefixes: 256, ceiling }));
  const index = manifest.shards.reduce((sum, { segment }) => sum + segment.end - segment.start, 0);
  console.log(
    `\n${statSync(file!).size} bytes of rows, ${statSync(work!).size} of database, ${statSync(out!).size} of pack, ${index} of index, ${manifest.shards.length} shards`,
  );
  database.close();
  for (const path of [file, work, out]) await rm(path!, { force: true });
}
clearInterval(watch);
