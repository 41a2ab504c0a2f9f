import * as v from 'valibot';
import { skipReasonSchema } from '../document/reading.ts';
import { PROBLEMS } from '../feed/subscription.ts';
import type { PackFault } from '../pack/open-pack.ts';
import { RELATIONS } from '../verdict/verdict.ts';

/** What the extension does that is worth a line when something went wrong. */
const NAMES = [
  'started',
  'sites-watched',
  'alerted',
  'looked',
  'kept',
  'original-opened',
  'settings-changed',
  'imported',
  'fetched',
  'merged',
  'pack-installed',
  'pack-removed',
  'repaired',
  'error',
] as const;

/** Names of errors, of the language and of the browser. Their messages hold addresses, and are never noted. */
const ERRORS = [
  'AbortError',
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'EncodingError',
  'Error',
  'InvalidAccessError',
  'InvalidStateError',
  'NetworkError',
  'NotAllowedError',
  'NotFoundError',
  'NotReadableError',
  'OperationError',
  'QuotaExceededError',
  'RangeError',
  'ReadOnlyError',
  'ReferenceError',
  'SecurityError',
  'SyntaxError',
  'TimeoutError',
  'TransactionInactiveError',
  'TypeError',
  'UnknownError',
  'ValiError',
  'VersionError',
] as const;

/** How it ended. */
const ENDS = [
  'ok',
  'page-unreachable',
  'page-changed',
  'corpus-unreadable',
  'storage-full',
  'cancelled',
  'internal',
  'failed',
  'unchanged',
  'refused',
  'gone',
] as const;

/** Why a pack was not taken, besides what the address of one may answer. */
const PACK_ENDS = [
  'unknown-format',
  'other-sketches',
  'wrong-signature',
  'damaged',
  'other-key',
  'unreadable',
] as const satisfies (PackFault | 'other-key' | 'unreadable')[];

const CODES = [
  ...new Set([...ENDS, ...PROBLEMS, ...PACK_ENDS, ...skipReasonSchema.options, ...RELATIONS, ...ERRORS]),
];

/** Far above every time and count that is noted; a number that is greater is none of ours. */
const MOST = 1e9;

const number = v.fallback(
  v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST), v.transform(Math.round))),
  undefined,
);

/**
 * One line of the diagnosis. It holds words of closed lists and bounded whole numbers, so that no text,
 * address or title fits in, whatever a caller hands over.
 */
const eventSchema = v.object({
  /** Milliseconds since the epoch. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e14)),
  name: v.picklist(NAMES),
  /** How it ended; `unnamed` where there is no word for it. */
  code: v.optional(v.fallback(v.picklist([...CODES, 'unnamed']), 'unnamed')),
  /** Milliseconds that it took. */
  ms: number,
  /** Of whatever the name speaks of: matches that alert, sites, sources. */
  count: number,
});
export type DiagnosticEvent = v.InferOutput<typeof eventSchema>;

/** What a caller says; the time is added by the ring. */
export const notedSchema = v.omit(eventSchema, ['at']);
export type Noted = Omit<DiagnosticEvent, 'at'>;

/** An event from outside, or null where it is none. What has no place in it is dropped. */
export function parseEvent(input: unknown): DiagnosticEvent | null {
  const parsed = v.safeParse(eventSchema, input);
  if (!parsed.success) return null;
  const { code, ms, count, ...rest } = parsed.output;
  return {
    ...rest,
    ...(code !== undefined && { code }),
    ...(ms !== undefined && { ms }),
    ...(count !== undefined && { count }),
  };
}

/** The kind of a thrown value, never its message. */
export function errorEvent(error: unknown): Noted {
  return errorNamed(error instanceof Error ? error.name : 'unnamed');
}

/** The same by the name of its kind, which may come from elsewhere: one that is not known is `unnamed`. */
export function errorNamed(name: string): Noted {
  return { name: 'error', code: CODES.find((code) => code === name) ?? 'unnamed' };
}

/** "2026-11-22 15:20:17.123Z looked reworded 45 ms ×1": the same in every language, as it is for bug reports. */
export function lineOf({ at, name, code, ms, count }: DiagnosticEvent): string {
  const time = new Date(at).toISOString().replace('T', ' ');
  const parts = [time, name, code, ms !== undefined && `${ms} ms`, count !== undefined && `×${count}`];
  return parts.filter((part) => typeof part === 'string').join(' ');
}
