import type { ByteSource } from '../segment/byte-source.ts';

interface Asked {
  readonly start: number;
  readonly end: number;
  readonly give: (bytes: Uint8Array) => void;
  readonly fail: (error: unknown) => void;
}

export interface GatherOptions {
  /** Bytes of one read at most, and reads under way at once. */
  readonly mostBytes: number;
  readonly parallel: number;
  /** The same things in an order that tells nothing of how they were asked for. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/**
 * A source whose reads, where they are asked for in one go, are made together: what touches is read as one, what is
 * asked for twice is read once, and in an order of chance. So a checked part, which reads by chunks, costs one request
 * for a run of chunks. O(reads log reads).
 */
export function gathered(source: ByteSource, { mostBytes, parallel, shuffle }: GatherOptions): ByteSource {
  let waiting: Asked[] = [];
  let running = 0;
  const queue: (readonly Asked[])[] = [];

  function flush(): void {
    queue.push(...shuffle(runsOf(waiting, mostBytes)));
    waiting = [];
    while (running < parallel && queue.length > 0) void start(queue.shift()!);
  }

  async function start(run: readonly Asked[]): Promise<void> {
    running++;
    await readRun(source, run);
    running--;
    const next = queue.shift();
    if (next !== undefined) await start(next);
  }

  return {
    size: source.size,
    read: async (from, to) =>
      new Promise((give, fail) => {
        waiting.push({ start: from, end: to, give, fail });
        if (waiting.length === 1) void Promise.resolve().then(flush);
      }),
  };
}

/** Reads that touch or overlap, together, as long as they come to no more than so many bytes. */
function runsOf(asked: readonly Asked[], mostBytes: number): (readonly Asked[])[] {
  const runs: Asked[][] = [];
  let [start, end] = [0, -1];
  for (const one of asked.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const run = runs.at(-1);
    if (run !== undefined && one.start <= end && Math.max(end, one.end) - start <= mostBytes) {
      run.push(one);
      end = Math.max(end, one.end);
    } else {
      runs.push([one]);
      ({ start, end } = one);
    }
  }
  return runs;
}

async function readRun(source: ByteSource, run: readonly Asked[]): Promise<void> {
  const start = run[0]!.start;
  const end = run.reduce((most, one) => Math.max(most, one.end), start);
  try {
    const bytes = await source.read(start, end);
    for (const one of run) one.give(bytes.subarray(one.start - start, one.end - start));
  } catch (error) {
    for (const one of run) one.fail(error);
  }
}
