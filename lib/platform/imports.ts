import type { FailureReason } from '../compare/outcome.ts';
import { fail, succeed, type Result } from '../protocol/result.ts';
import { putRow, SOURCE_STORES } from './put-rows.ts';
import { segmentOf } from './segment-rows.ts';
import { prepareSource, type PreparedSource, type SourceRow, type SourceWithText } from './source-rows.ts';
import { asFirstSeen, type About } from './sources.ts';
import { whyNotStored, write, type Storage } from './storage.ts';

/** Sources to a transaction, and code units of text: what is held in memory at a time. */
const CHUNK = 500;
const CHUNK_UNITS = 8_000_000;

/** Fewer sources are left loose: a segment of its own would cost each question more than it saves. */
const MIN_SEGMENT = 64;

/** Begun, and after each chunk: how many sources are on disk, though nobody sees them yet. */
export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (written: number) => void;
}

const lockOf = (id: string) => `import:${id}`;

/**
 * Puts all sources or none: a full disk, an abort, or an error of the iterable takes back what was written so far, and
 * an import whose page ends is taken back by the next `sweepImports`. Of sources with one id the last counts. Memory
 * is a chunk, and what a list shows of each source. Gives how many were put.
 */
export async function putMany(
  storage: Storage,
  sources: AsyncIterable<SourceWithText> | Iterable<SourceWithText>,
  about: About,
  { signal, onProgress }: ImportOptions = {},
): Promise<Result<number, FailureReason>> {
  const id = crypto.randomUUID();
  const free = await storage.locks.hold(lockOf(id));
  try {
    const rows: WrittenRow[] = [];
    const addedAt = storage.now();
    storage.at('import: begun');
    for await (const chunk of chunksOf(sources)) {
      signal?.throwIfAborted();
      const seen = await asFirstSeen(await storage.connect(), chunk);
      const prepared = await Promise.all(seen.map((source) => prepareSource(source, { ...about, addedAt })));
      rows.push(...(await writeChunk(storage, id, prepared)));
      storage.at('import: a chunk written');
      onProgress?.(rows.length);
    }
    signal?.throwIfAborted();
    if (rows.length > 0) await commit(storage, id, rows);
    storage.at('import: written');
    return succeed(rows.length);
  } catch (error) {
    // Where not even this can be done, the next sweep does it.
    await takeBack(storage, id).catch(() => {});
    if (signal?.aborted) return fail('cancelled');
    if (error instanceof DOMException) return fail(whyNotStored(error));
    throw error;
  } finally {
    free();
  }
}

interface WrittenRow {
  readonly row: SourceRow;
  readonly isLoose: boolean;
}

async function writeChunk(
  storage: Storage,
  id: string,
  prepared: readonly PreparedSource[],
): Promise<WrittenRow[]> {
  const isLoose = prepared.length < MIN_SEGMENT;
  const segment = isLoose ? null : segmentOf(prepared.map(({ record }) => record));
  return write(storage, ['bodies', 'segments', 'imports'], false, async (transaction) => {
    const bodies = transaction.objectStore('bodies');
    const numbers = await Promise.all(prepared.map(async ({ body }) => bodies.add(body)));
    storage.at('import: inside a chunk');
    const number =
      segment &&
      (await transaction.objectStore('segments').add({ ...segment, bodies: Uint32Array.from(numbers) }));
    const imports = transaction.objectStore('imports');
    const before = (await imports.get(id)) ?? { id, segments: [], bodies: [] };
    await imports.put({
      id,
      segments: number === null ? before.segments : [...before.segments, number],
      bodies: [...before.bodies, [numbers[0]!, numbers.at(-1)!]],
    });
    return prepared.map(({ row }, i) => ({ row: { ...row, body: numbers[i]! }, isLoose }));
  });
}

/** Shows the sources: from here on they are there. */
async function commit(storage: Storage, id: string, rows: readonly WrittenRow[]): Promise<void> {
  await write(storage, [...SOURCE_STORES, 'imports'], true, async (transaction) => {
    const loose = transaction.objectStore('loose');
    for (const [i, { row, isLoose }] of rows.entries()) {
      if (isLoose) await loose.put(true, row.body);
      await putRow(transaction, row);
      if (i === rows.length >>> 1) storage.at('import: inside the last write');
    }
    await transaction.objectStore('imports').delete(id);
  });
}

async function takeBack(storage: Storage, id: string): Promise<void> {
  await write(storage, ['bodies', 'segments', 'imports'], false, async (transaction) => {
    const imports = transaction.objectStore('imports');
    const row = await imports.get(id);
    if (row === undefined) return;
    for (const [from, to] of row.bodies) {
      await transaction.objectStore('bodies').delete(IDBKeyRange.bound(from, to));
    }
    for (const number of row.segments) await transaction.objectStore('segments').delete(number);
    await imports.delete(id);
  });
}

/** Takes back what imports have written whose page has ended; how many. One that is under way is left alone. */
export async function sweepImports(storage: Storage): Promise<number> {
  // Looked up before the locks: an import that begins in between is not among them.
  const ids = await (await storage.connect()).getAllKeys('imports');
  if (ids.length === 0) return 0;
  const held = await storage.locks.held();
  const dead = ids.filter((id) => !held.has(lockOf(id)));
  for (const id of dead) await takeBack(storage, id);
  return dead.length;
}

async function* chunksOf(
  sources: AsyncIterable<SourceWithText> | Iterable<SourceWithText>,
): AsyncGenerator<SourceWithText[]> {
  let chunk: SourceWithText[] = [];
  let units = 0;
  for await (const source of sources) {
    chunk.push(source);
    units += source.text.length;
    if (chunk.length < CHUNK && units < CHUNK_UNITS) continue;
    yield chunk;
    [chunk, units] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}
