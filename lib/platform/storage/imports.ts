import type { FailureReason } from '../../compare/outcome.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import { putRow, SOURCE_STORES } from './put-rows.ts';
import { segmentOf } from './segment-rows.ts';
import {
  prepareSource,
  type PreparedSource,
  type SourceRow,
  type SourceWithText,
  writtenBy,
} from './source-rows.ts';
import { asFirstSeen, type About } from './sources.ts';
import { whyNotStored, write, type Storage, type Store, type Writing } from './storage.ts';

/** Sources to a transaction, and code units of text: what is held in memory at a time. */
const CHUNK = 500;
const CHUNK_UNITS = 8_000_000;

/** Fewer sources are left loose: a segment of its own would cost each question more than it saves. */
const MIN_SEGMENT = 64;

/** Begun, and after each chunk: how many sources are on disk, though nobody sees them yet. */
export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (written: number) => void;
  /** Done in the transaction that shows the sources, so that all of it is there or nothing. */
  readonly besides?: {
    readonly stores: readonly Store[];
    readonly work: (transaction: Writing) => Promise<void>;
  };
}

/** A source, and how it came; `addedAt` is now where it is left out. */
export interface Item {
  readonly source: SourceWithText;
  readonly about: About & { readonly addedAt?: number };
}

const lockOf = (id: string) => `import:${id}`;

/**
 * Puts all sources or none: a full disk, an abort, or an error of the iterable takes back what was written so far, and
 * an import whose page ends is taken back by the next `sweepImports`. Of sources with one id the last counts. Memory
 * is a chunk, and what a list shows of each source. Gives how many were put.
 */
export function putMany(
  storage: Storage,
  sources: AsyncIterable<SourceWithText> | Iterable<SourceWithText>,
  about: About,
  options: ImportOptions = {},
): Promise<Result<number, FailureReason>> {
  async function* items(): AsyncGenerator<Item> {
    for await (const source of sources) yield { source, about };
  }
  return putItems(storage, items(), options);
}

/** As `putMany`, of sources that came in different ways. */
export async function putItems(
  storage: Storage,
  items: AsyncIterable<Item>,
  options: ImportOptions = {},
): Promise<Result<number, FailureReason>> {
  const began = storage.now();
  const put = await putAll(storage, items, options);
  const count = put.ok ? put.value : 0;
  // A feed without news puts nothing, which is no event.
  if (!put.ok || count > 0)
    storage.note?.({ name: 'imported', code: put.ok ? 'ok' : put.failure, ms: storage.now() - began, count });
  return put;
}

async function putAll(
  storage: Storage,
  items: AsyncIterable<Item>,
  { signal, onProgress, besides }: ImportOptions,
): Promise<Result<number, FailureReason>> {
  const id = crypto.randomUUID();
  const free = await storage.locks.hold(lockOf(id));
  try {
    const rows: WrittenRow[] = [];
    const addedAt = storage.now();
    storage.at('import: begun');
    for await (const chunk of chunksOf(items)) {
      signal?.throwIfAborted();
      const sources = chunk.map(({ source }) => source);
      const seen = await asFirstSeen(await storage.connect(), sources);
      const prepared = await Promise.all(
        seen.map((source, i) => prepareSource(source, { addedAt, ...chunk[i]!.about })),
      );
      rows.push(...(await writeChunk(storage, id, prepared)));
      storage.at('import: a chunk written');
      onProgress?.(rows.length);
    }
    signal?.throwIfAborted();
    if (rows.length > 0 || besides !== undefined) await commit(storage, id, rows, besides);
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
async function commit(
  storage: Storage,
  id: string,
  rows: readonly WrittenRow[],
  besides: ImportOptions['besides'],
): Promise<void> {
  const stores = [...SOURCE_STORES, 'imports', ...(besides?.stores ?? [])] as const;
  await write(storage, stores, true, async (transaction) => {
    const loose = transaction.objectStore('loose');
    for (const [i, { row, isLoose }] of rows.entries()) {
      if (isLoose) await loose.put(true, row.body);
      await putRow(transaction, row);
      if (i === rows.length >>> 1) storage.at('import: inside the last write');
    }
    await besides?.work(transaction);
    await transaction.objectStore('imports').delete(id);
  });
}

async function takeBack(storage: Storage, id: string): Promise<void> {
  await write(storage, ['bodies', 'segments', 'imports'], false, async (transaction) => {
    const imports = transaction.objectStore('imports');
    const row: unknown = await imports.get(id);
    if (row === undefined) return;
    const { bodies, segments } = writtenBy(row);
    for (const [from, to] of bodies) {
      await transaction.objectStore('bodies').delete(IDBKeyRange.bound(from, to));
    }
    for (const number of segments) await transaction.objectStore('segments').delete(number);
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

async function* chunksOf(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let chunk: Item[] = [];
  let units = 0;
  for await (const item of items) {
    chunk.push(item);
    units += item.source.text.length;
    if (chunk.length < CHUNK && units < CHUNK_UNITS) continue;
    yield chunk;
    [chunk, units] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}
