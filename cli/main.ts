import { enableCompileCache } from 'node:module';
import { ALERTED, CliError, DONE, systemTrouble, TROUBLE } from './cli-error.ts';
import { helpOn } from './help.ts';

type Command = (args: string[]) => Promise<typeof DONE | typeof ALERTED>;

/** Each is read when it is asked for: to read all of them takes a second, which help and a slip should not. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  align: async () => (await import('./align.ts')).align,
  check: async () => (await import('./check.ts')).check,
  extract: async () => (await import('./extract.ts')).extract,
  pack: async () => (await import('./pack.ts')).pack,
  verify: async () => (await import('./verify.ts')).verify,
};

// What was compiled once is read from Node's own cache, in the folder for temporary files: a quarter of a start.
enableCompileCache();

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);

/** Runs one command; returns the exit code: 0 done, 1 an alert where --exit-code asks for it, 2 trouble. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || HELP.has(name)) {
    const isAsked = name !== undefined;
    (isAsked ? process.stdout : process.stderr).write(helpOn(args));
    return isAsked ? DONE : TROUBLE;
  }
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined)
      throw new CliError(
        `there is no command "${name}", but ${Object.keys(COMMANDS).join(', ')}; see wireprint --help`,
      );
    if (args.some((arg) => arg === '--help' || arg === '-h')) {
      process.stdout.write(helpOn([name, ...args]));
      return DONE;
    }
    const command = await load();
    return await command(args);
  } catch (error) {
    const trouble = error instanceof CliError ? error : systemTrouble(error);
    // Of a bug all is shown. It is trouble too: Node's own exit code for it would say that a copy was found.
    if (trouble === null) console.error(error);
    else process.stderr.write(`wireprint: ${trouble.message}\n`);
    return TROUBLE;
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(DONE);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
