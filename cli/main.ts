import { align } from './align.ts';
import { check } from './check.ts';
import { ALERTED, CliError, DONE, TROUBLE } from './cli-error.ts';
import { extract } from './extract.ts';
import { HELP } from './help.ts';
import { pack } from './pack.ts';
import { verify } from './verify.ts';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<typeof DONE | typeof ALERTED>>> = {
  align,
  check,
  extract,
  pack,
  verify,
};

/** Runs one command; returns the exit code: 0 done, 1 an alert where --exit-code asks for it, 2 trouble. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const isAsked = name !== undefined;
    (isAsked ? process.stdout : process.stderr).write(HELP);
    return isAsked ? DONE : TROUBLE;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined) throw new CliError(`there is no command "${name}"; see wireprint --help`);
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(HELP);
      return DONE;
    }
    return await command(args);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`wireprint: ${error.message}\n`);
    return TROUBLE;
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(DONE);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
