import type { AddressProblem } from '../address-state.ts';

/** Which sentence tells a fault. A server's ways of answering wrongly are one to the reader. */
const PROBLEMS: Readonly<Record<string, AddressProblem>> = {
  'not-an-address': 'address',
  'not-https': 'address',
  'has-credentials': 'address',
  'private-host': 'address',
  'no-access': 'access',
  storage: 'storage',
  'no-ranges': 'noRanges',
  changed: 'changed',
  'not-a-pack': 'notPack',
  'unknown-format': 'notPack',
  'other-sketches': 'notPack',
  damaged: 'damaged',
  'wrong-signature': 'damaged',
  'too-much': 'tooMuch',
};

export function problemOf(fault: string): AddressProblem {
  return PROBLEMS[fault] ?? 'unreachable';
}
