/** Something the user can mend: a wrong word, a missing file, a bad line. Printed as one line, without a stack. */
export class CliError extends Error {}

/** Exit codes, as of diff and grep. */
export const DONE = 0;
export const ALERTED = 1;
export const TROUBLE = 2;
