import * as v from 'valibot';
import type { Bytes } from '../import/bytes.ts';
import { linesOf } from '../import/rows.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, lineOf, parseEntry, type ArchiveEntry } from './entry.ts';

/** Why a file is not taken. `newer`: made by a later version of the extension, in a format that this does not know. */
export type ArchiveFault = 'not-an-export' | 'newer' | 'damaged';

type Counted = 'source' | 'feed' | 'silenced' | 'pack';

/** The lines of an export: a head, what was given, and how much it was. `made`: ms since the epoch. */
export async function* writeArchive(
  entries: AsyncIterable<Exclude<ArchiveEntry, { kind: 'end' }>>,
  { made, version }: { readonly made: number; readonly version: string },
): AsyncGenerator<string> {
  const head = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, made: new Date(made).toISOString() };
  yield `${JSON.stringify({ ...head, wireprint: version })}\n`;
  const counts = noCounts();
  for await (const entry of entries) {
    if (entry.kind in counts) counts[entry.kind as Counted]++;
    yield `${lineOf(entry)}\n`;
  }
  yield `${lineOf(endOf(counts))}\n`;
}

/**
 * What is in an export, line by line, and as the last either its end or why it cannot be read. Memory is a line. Whoever
 * writes what comes has to have read to the end once before.
 */
export async function* readArchive(bytes: Bytes): AsyncGenerator<ReadEntry> {
  const check = createCheck();
  try {
    for await (const line of linesOf(bytes)) {
      const read = check.line(line === null ? undefined : jsonOf(line));
      if (read !== null) yield read;
      if (read?.kind === 'fault') return;
    }
  } catch {
    // What unpacks the file says so of one that is cut off or changed.
    yield { kind: 'fault', fault: check.faultAtEnd() ?? 'damaged' };
    return;
  }
  const fault = check.faultAtEnd();
  if (fault !== null) yield { kind: 'fault', fault };
}

type ReadEntry = ArchiveEntry | { readonly kind: 'fault'; readonly fault: ArchiveFault };

/** Sees to it that a head comes first, that each line is one, and that the end counts them and is the last. */
function createCheck() {
  const counts = noCounts();
  let at: 'head' | 'entries' | 'end' = 'head';

  function line(value: unknown): ReadEntry | null {
    if (at === 'head') {
      const fault = faultOfHead(value);
      at = 'entries';
      return fault && { kind: 'fault', fault };
    }
    const entry = at === 'end' ? null : parseEntry(value);
    if (entry === null) return DAMAGED;
    if (entry.kind === 'end') {
      at = 'end';
      return lineOf(entry) === lineOf(endOf(counts)) ? entry : DAMAGED;
    }
    if (entry.kind in counts) counts[entry.kind as Counted]++;
    return entry;
  }

  function faultAtEnd(): ArchiveFault | null {
    if (at === 'end') return null;
    return at === 'head' ? 'not-an-export' : 'damaged';
  }

  return { line, faultAtEnd };
}

const DAMAGED = { kind: 'fault', fault: 'damaged' } as const;

const headSchema = v.object({ format: v.literal(ARCHIVE_FORMAT), version: v.number() });

function faultOfHead(value: unknown): ArchiveFault | null {
  const head = v.safeParse(headSchema, value);
  if (!head.success) return 'not-an-export';
  return head.output.version > ARCHIVE_VERSION ? 'newer' : null;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function noCounts(): Record<Counted, number> {
  return { source: 0, feed: 0, silenced: 0, pack: 0 };
}

function endOf({ source, feed, silenced, pack }: Record<Counted, number>): ArchiveEntry {
  return { kind: 'end', sources: source, feeds: feed, silenced, packs: pack };
}
