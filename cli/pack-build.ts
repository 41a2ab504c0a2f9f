import { rm } from 'node:fs/promises';
import { parseArguments } from './arguments.ts';
import { CliError, DONE } from './cli-error.ts';
import { usageOf } from './help.ts';
import { gather } from './pack-gather.ts';
import { filesOf, type InputFile } from './pack-inputs.ts';
import { checkOut, PACK_OPTIONS, type PackParts, refuseEmpty, writeParts } from './pack-parts.ts';
import { createProgress } from './pack-progress.ts';
import { type BuildOptions, buildShards } from './pack-shards.ts';

/**
 * `wireprint pack build INPUT… --out FILE`: makes a pack of files and folders. What is done is kept beside the pack in
 * FILE.work, so that the same command, started again, goes on where it was stopped. Memory does not grow with the
 * input, but for 8 bytes a source.
 */
export async function build(args: string[]): Promise<typeof DONE> {
  const { positionals, values } = parseArguments('pack build', args, PACK_OPTIONS);
  const { out, name } = values;
  if (positionals.length === 0 || out === undefined || name === undefined)
    throw new CliError(`files or folders, --out and --name are wanted: ${usageOf('pack build')}`);
  await checkOut(out);
  const work = `${out}.work`;
  const progress = createProgress();
  const options = { withText: !values['without-text'], progress };
  const parts = await buildParts(await filesOf(positionals, out, progress.say), work, options);
  await refuseEmpty(parts, work);
  await writeParts(out, { ...values, name }, parts, progress);
  await rm(work, { recursive: true });
  return DONE;
}

/** The parts of a pack of these files, after what an earlier run over the same files has left in the folder. */
export async function buildParts(
  inputs: readonly InputFile[],
  work: string,
  options: BuildOptions,
): Promise<PackParts> {
  const rows = await gather(inputs, work, options.progress);
  return { ...(await buildShards(rows, work, options)), refused: rows.refused };
}
