import type { PackFault } from '../lib/pack/open-pack.ts';
import { onlyFile, parseArguments } from './arguments.ts';
import { CliError } from './cli-error.ts';

const FAULTS: Readonly<Record<PackFault, string>> = {
  'not-a-pack': 'this is no pack',
  'unknown-format': 'this pack is of a format that this version does not know',
  'other-sketches': 'this pack was made by a version that sketches texts otherwise; it must be built anew',
  'wrong-signature': 'the signature of this pack is not that of its key',
  damaged: 'this pack is damaged',
};

/** The value, or trouble in words where it is a fault. */
export function orTrouble<T extends object>(file: string, found: T | PackFault): T {
  if (typeof found === 'string') throw new CliError(`${file}: ${FAULTS[found]}`);
  return found;
}

/** The one pack that a command without options takes. */
export function onlyPack(command: string, args: string[]): string {
  return onlyFile(command, parseArguments(command, args, {}).positionals);
}

/** Whether a fault is one of the pack itself. */
export function isPackFault(fault: string): fault is PackFault {
  return Object.hasOwn(FAULTS, fault);
}
