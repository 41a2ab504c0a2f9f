import { rm, stat } from 'node:fs/promises';
import { frequencyPart } from '../lib/pack/build-pack.ts';
import { SKETCH_VERSION } from '../lib/pack/manifest.ts';
import { writePack } from '../lib/pack/write-pack.ts';
import { prefixesFor } from '../lib/remote/prefixes.ts';
import { parseArguments } from './arguments.ts';
import { CliError, DONE } from './cli-error.ts';
import { openDatabase, type Database } from './job/database.ts';
import { languagesOf, placeDocuments, sampleOf } from './job/documents.ts';
import { shardsToWrite } from './job/encode-shards.ts';
import { readInputs } from './job/read-inputs.ts';
import { sketchSources } from './job/sketch-sources.ts';
import { writeTo } from './pack-build.ts';
import { filesOf } from './pack-inputs.ts';
import { createProgress } from './pack-progress.ts';
import { ceilingOver } from './pack-shards.ts';

const USAGE = 'files and --out are wanted: wireprint pack job INPUT… --out FILE';

/**
 * `wireprint pack job INPUT… --out FILE`: the pack that `pack build` would make of the same rows, byte for byte, by a job
 * whose steps are SQL (cli/job/sql) but for parsing, sketching and encoding. Here they run on DuckDB, over a database
 * beside the pack that is removed afterwards.
 */
export async function job(args: string[]): Promise<typeof DONE> {
  const { positionals, values } = parseArguments(args, {
    out: { type: 'string' },
    name: { type: 'string', default: 'Unnamed pack' },
    publisher: { type: 'string', default: 'unknown' },
    licence: { type: 'string', default: 'unknown' },
    memory: { type: 'string', default: '1GB' },
    'without-text': { type: 'boolean', default: false },
  });
  if (positionals.length === 0 || values.out === undefined) throw new CliError(USAGE);
  const { out, name, publisher, licence, memory } = values;
  const withText = !values['without-text'];
  const progress = createProgress();
  const work = `${out}.duckdb`;
  await removeDatabase(work);
  const database = await openDatabase(work, memory);
  try {
    await database.run('02-tables');
    const files = (await filesOf(positionals)).map(({ path }) => path);
    const read = await readInputs(database, files, progress);
    await database.run('03-documents');
    const { plans, count } = await placeDocuments(database);
    const sample = await sampleOf(database, count);
    const ceiling = ceilingOver(sample, count);
    await sketchSources(database, ceiling, withText, progress);
    progress.say('sorting and writing');
    const shards = await shardsToWrite(database, plans, ceiling);
    const about = {
      name,
      publisher,
      licence,
      withText,
      languages: await languagesOf(database),
      ...datesOf(shards),
      count,
      sketch: SKETCH_VERSION,
      ceiling,
    };
    const manifest = await writeTo(out, (sink) => writePack(about, [frequencyPart(sample)], shards, sink));
    const { size } = await stat(out);
    progress.say(`${out}: ${count} sources, ${size} bytes, ${read.refused + read.taken - count} refused`);
    const indexBytes = manifest.shards.reduce((sum, { segment }) => sum + segment.end - segment.start, 0);
    progress.say(await anonymity(database, prefixesFor(indexBytes, ceiling).count, ceiling));
  } finally {
    database.close();
    await removeDatabase(work);
  }
  return DONE;
}

async function removeDatabase(file: string): Promise<void> {
  for (const path of [file, `${file}.wal`, `${file}.tmp`]) await rm(path, { recursive: true, force: true });
}

function datesOf(shards: readonly { readonly from: string | null; readonly to: string | null }[]) {
  const dates = shards
    .flatMap(({ from, to }) => [from, to])
    .filter((date) => date !== null)
    .sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

async function anonymity(database: Database, prefixes: number, ceiling: number): Promise<string> {
  const [row] = await database.all('13-prefixes', { prefixes, ceiling });
  const [count, fewest, mean] = row!.map(Number);
  return `looked up at its address, it has ${prefixes} prefixes; each of the ${count} that occur is that of ${fewest} sources at least, ${Math.round(mean!)} on average`;
}
