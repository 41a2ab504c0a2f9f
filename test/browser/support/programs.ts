import { spawnSync } from 'node:child_process';

/** Which of these programs this machine does not have. */
export function missingOf(...programs: readonly string[]): readonly string[] {
  return programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
}

/** For the name of what cannot be tested without them; empty where nothing is missing. */
export function skippedFor(missing: readonly string[]): string {
  return missing.length === 0 ? '' : ` (skipped: this machine has no ${missing.join(' and no ')})`;
}
