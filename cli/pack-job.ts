import { rm } from 'node:fs/promises';
import type { Manifest } from '../lib/pack/manifest.ts';
import { prefixesFor } from '../lib/remote/prefixes.ts';
import { parseArguments } from './arguments.ts';
import { CliError, DONE } from './cli-error.ts';
import { usageOf } from './help.ts';
import { queryFor } from './job/read-inputs.ts';
import { runJob, type SourcesByPrefix } from './job/run-job.ts';
import { filesOf } from './pack-inputs.ts';
import { checkOut, PACK_OPTIONS, refuseEmpty, writeParts } from './pack-parts.ts';
import { createProgress } from './pack-progress.ts';

/**
 * `wireprint pack job INPUT… --out FILE`: the pack that `pack build` would make of the same rows, byte for byte, by a job
 * whose steps are SQL (cli/job/sql) but for parsing, sketching and encoding. Here they run on DuckDB. What is done is
 * kept beside the pack in FILE.job, so that the same command, started again, goes on where it was stopped.
 */
export async function job(args: string[]): Promise<typeof DONE> {
  const { positionals, values } = parseArguments('pack job', args, {
    ...PACK_OPTIONS,
    memory: { type: 'string', default: '512MB' },
  });
  const { out, name, memory } = values;
  if (positionals.length === 0 || out === undefined || name === undefined)
    throw new CliError(`files, --out and --name are wanted: ${usageOf('pack job')}`);
  await checkOut(out);
  const progress = createProgress();
  const inputs = await filesOf(positionals, out, progress.say);
  for (const { path } of inputs) queryFor(path);
  const work = `${out}.job`;
  const options = { withText: !values['without-text'], memory, progress };
  await runJob(inputs, work, options, async (parts, sourcesByPrefix) => {
    await refuseEmpty(parts, work);
    const manifest = await writeParts(out, { ...values, name }, parts, progress);
    progress.say(await anonymity(manifest, sourcesByPrefix));
  });
  await rm(work, { recursive: true });
  return DONE;
}

async function anonymity({ shards, ceiling }: Manifest, sourcesByPrefix: SourcesByPrefix): Promise<string> {
  const indexBytes = shards.reduce((sum, { segment }) => sum + segment.end - segment.start, 0);
  const { count } = prefixesFor(indexBytes, ceiling);
  const sources = await sourcesByPrefix(count);
  const prefixes = `looked up at its address, it has ${count} prefixes`;
  if (sources.length === 0) return `${prefixes}, none of which occurs`;
  const fewest = sources.reduce((least, some) => Math.min(least, some), Infinity);
  const mean = sources.reduce((sum, some) => sum + some, 0) / sources.length;
  return `${prefixes}; each of the ${sources.length} that occur is that of ${fewest} sources at least, ${Math.round(mean)} on average`;
}
