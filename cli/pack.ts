import { CliError, type DONE } from './cli-error.ts';
import { build } from './pack-build.ts';
import { inspect } from './pack-inspect.ts';
import { job } from './pack-job.ts';
import { sign } from './pack-sign.ts';
import { verify } from './pack-verify.ts';

const VERBS: Readonly<Record<string, (args: string[]) => Promise<typeof DONE>>> = {
  build,
  inspect,
  job,
  sign,
  verify,
};

/** `wireprint pack VERB`: makes packs of sources, says what is in them, checks and signs them. */
export async function pack([verb = '', ...args]: string[]): Promise<typeof DONE> {
  const command = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (command === undefined)
    throw new CliError(`pack takes one of ${Object.keys(VERBS).join(', ')}; see wireprint pack --help`);
  return command(args);
}
