/** Something the user can mend: a wrong word, a missing file, a bad line. Printed as one line, without a stack. */
export class CliError extends Error {}

/** Exit codes, as of diff and grep. */
export const DONE = 0;
export const ALERTED = 1;
export const TROUBLE = 2;

/** A file that could not be opened or read, in the system's words. */
export function cannotRead(file: string, error: unknown): CliError {
  return new CliError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
}
