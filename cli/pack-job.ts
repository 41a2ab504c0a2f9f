import { rm } from 'node:fs/promises';
import type { Manifest } from '../lib/pack/manifest.ts';
import { prefixesFor } from '../lib/remote/prefixes.ts';
import { parseArguments } from './arguments.ts';
import { CliError, DONE } from './cli-error.ts';
import { usageOf } from './help.ts';
import { queryFor } from './job/read-inputs.ts';
import { runJob, type SourcesByPrefix } from './job/run-job.ts';
import { filesOf } from './pack-inputs.ts';
import { PACK_OPTIONS, writeParts } from './pack-parts.ts';
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
  const { out, memory } = values;
  if (positionals.length === 0 || out === undefined)
    throw new CliError(`files and --out are wanted: ${usageOf('pack job')}`);
  const progress = createProgress();
  const inputs = await filesOf(positionals);
  for (const { path } of inputs) queryFor(path);
  const work = `${out}.job`;
  const options = { withText: !values['without-text'], memory, progress };
  await runJob(inputs, work, options, async (parts, sourcesByPrefix) => {
    const manifest = await writeParts(out, values, parts, progress);
    progress.say(await anonymity(manifest, sourcesByPrefix));
  });
  await rm(work, { recursive: true });
  return DONE;
}

async function anonymity({ shards, ceiling }: Manifest, sourcesByPrefix: SourcesByPrefix): Promise<string> {
  const indexBytes = shards.reduce((sum, { segment }) => sum + segment.end - segment.start, 0);
  const { count } = prefixesFor(indexBytes, ceiling);
  const sources = await sourcesByPrefix(count);
  const fewest = sources.reduce((least, some) => Math.min(least, some), Infinity);
  const mean = sources.reduce((sum, some) => sum + some, 0) / Math.max(1, sources.length);
  return `looked up at its address, it has ${count} prefixes; each of the ${sources.length} that occur is that of ${fewest} sources at least, ${Math.round(mean)} on average`;
}
