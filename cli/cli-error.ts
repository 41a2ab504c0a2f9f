/** Something the user can mend: a wrong word, a missing file, a bad line. Printed as one line, without a stack. */
export class CliError extends Error {}

/** Exit codes, as of diff and grep. */
export const DONE = 0;
export const ALERTED = 1;
export const TROUBLE = 2;

/** What the system most often says of files, in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'access is not allowed',
  EPERM: 'access is not allowed',
  ELOOP: 'its links lead in a circle',
  EEXIST: 'it is there already',
  ENOSPC: 'the disk is full',
};

/** A file that could not be opened or read. */
export function cannotRead(file: string, error: unknown): CliError {
  return new CliError(`cannot read ${file}: ${inWords(error)}`);
}

/** The trouble in an error of the system, which came where nobody waited for it; null for anything else. */
export function systemTrouble(error: unknown): CliError | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const file = 'path' in error ? `${String(error.path)}: ` : '';
  return new CliError(`${file}${inWords(error)}`);
}

export function inWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return IN_WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}
