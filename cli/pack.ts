import { CliError, type DONE } from './cli-error.ts';

type Verb = (args: string[]) => Promise<typeof DONE>;

/** Each is read when it is asked for. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  build: async () => (await import('./pack-build.ts')).build,
  inspect: async () => (await import('./pack-inspect.ts')).inspect,
  job: async () => (await import('./pack-job.ts')).job,
  sign: async () => (await import('./pack-sign.ts')).sign,
  verify: async () => (await import('./pack-verify.ts')).verify,
};

/** `wireprint pack VERB`: makes packs of sources, says what is in them, checks and signs them. */
export async function pack([verb = '', ...args]: string[]): Promise<typeof DONE> {
  const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (load === undefined)
    throw new CliError(`pack takes one of ${Object.keys(VERBS).join(', ')}; see wireprint pack --help`);
  const command = await load();
  return command(args);
}
