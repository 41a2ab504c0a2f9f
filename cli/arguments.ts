import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CliError } from './cli-error.ts';
import { usageOf } from './help.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words of a command, parsed; an unknown option is the user's to mend. */
export function parseArguments<const O extends Options>(command: string, args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    // The sentences after the first are of use to who wrote the command.
    const [what] = (error as Error).message.split('. ');
    throw new CliError(`${what}; see wireprint ${command} --help`);
  }
}

/** The one positional argument of a command. */
export function onlyFile(command: string, positionals: readonly string[]): string {
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new CliError(`one file is wanted: ${usageOf(command)}`);
  return file;
}
