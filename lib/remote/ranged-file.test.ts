import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RemoteError, type RangeAnswer, type RemoteFault } from './fetch-range.ts';
import { gathered } from './gathered.ts';
import { openRangedFile, type RangedFile } from './ranged-file.ts';
import { fakeServer, inPieces, type Request } from './remote.fixture.ts';

const FILE = Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 251);
const LIMITS = { timeoutMs: 200, mostBytes: 1_000_000 };
const range = fc
  .tuple(fc.integer({ min: 0, max: FILE.length }), fc.integer({ min: 0, max: FILE.length }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

async function opened(server: ReturnType<typeof fakeServer>, limits = LIMITS): Promise<RangedFile> {
  const file = await openRangedFile('https://pack.example/a.pack', server.fetchRange, limits);
  if (typeof file === 'string') throw new Error(file);
  return file;
}

async function faultOf(task: Promise<unknown>): Promise<RemoteFault | 'none'> {
  return task.then(
    () => 'none' as const,
    (error: unknown) => (error instanceof RemoteError ? error.fault : expect.unreachable(String(error))),
  );
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield new Uint8Array(100);
}

async function* silent(): AsyncGenerator<Uint8Array> {
  await new Promise(() => {});
  yield new Uint8Array(0);
}

/** What a server can do to one answer, and what it is to be called. */
const TWISTS: readonly (readonly [
  string,
  (answer: RangeAnswer, request: Request) => RangeAnswer,
  RemoteFault,
])[] = [
  ['the whole file', (answer) => ({ ...answer, status: 200, body: inPieces(FILE) }), 'changed'],
  ['412, since the tag is another', (answer) => ({ ...answer, status: 412 }), 'changed'],
  ['416, since the file is shorter', (answer) => ({ ...answer, status: 416 }), 'changed'],
  ['another tag', (answer) => ({ ...answer, etag: '"two"' }), 'changed'],
  ['no tag any more', (answer) => ({ ...answer, etag: null }), 'changed'],
  ['another length', (answer) => ({ ...answer, contentRange: 'bytes 0-9/6000' }), 'changed'],
  [
    'another range',
    (answer, { start, end }) => ({ ...answer, contentRange: `bytes ${start + 1}-${end}/${FILE.length}` }),
    'wrong-range',
  ],
  ['a range without a length', (answer) => ({ ...answer, contentRange: 'bytes 0-9/*' }), 'wrong-range'],
  ['no range', (answer) => ({ ...answer, contentRange: null }), 'wrong-range'],
  [
    'a range in other words',
    (answer, { start, end }) => ({
      ...answer,
      contentRange: `bytes 0${start}-${end - 1}/${FILE.length}`,
    }),
    'wrong-range',
  ],
  [
    'fewer bytes',
    (answer, { start, end }) => ({ ...answer, body: inPieces(FILE.slice(start, end - 1)) }),
    'too-short',
  ],
  [
    'more bytes',
    (answer, { start, end }) => ({ ...answer, body: inPieces(new Uint8Array(end - start + 1)) }),
    'too-long',
  ],
  ['bytes without end', (answer) => ({ ...answer, body: endless() }), 'too-long'],
  ['silence', (answer) => ({ ...answer, body: silent() }), 'too-slow'],
  ['an error', (answer) => ({ ...answer, status: 503 }), 'unreachable'],
];

describe('a file behind a server', () => {
  test('gives the bytes of any range', async () => {
    const file = await opened(fakeServer(FILE));
    expect(file.size).toBe(FILE.length);
    await fc.assert(
      fc.asyncProperty(range, async ([start, end]) => {
        expect(await file.read(start, end)).toEqual(FILE.slice(start, end));
      }),
    );
  });

  test.each(TWISTS)('refuses %s', async (_, twist, fault) => {
    await fc.assert(
      fc.asyncProperty(
        range.filter(([start, end]) => end > start),
        async ([start, end]) => {
          const server = fakeServer(FILE);
          const file = await opened(server, { ...LIMITS, timeoutMs: 20 });
          server.twist = twist;
          expect(await faultOf(file.read(start, end))).toBe(fault);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('is not opened where the server knows no ranges', async () => {
    const server = fakeServer(FILE);
    let isEnded = false;
    server.twist = (answer) => ({
      ...answer,
      status: 200,
      contentRange: null,
      body: {
        [Symbol.asyncIterator]: () => ({
          next: async () => expect.unreachable('the whole file was read'),
          return: async () => {
            isEnded = true;
            return { done: true as const, value: undefined };
          },
        }),
      },
    });
    expect(await openRangedFile('https://pack.example/a', server.fetchRange, LIMITS)).toBe('no-ranges');
    expect(isEnded).toBe(true);
  });

  test('is not opened where nobody answers, or never', async () => {
    const refused = async () => Promise.reject(new TypeError('failed'));
    expect(await openRangedFile('https://pack.example/a', refused, LIMITS)).toBe('unreachable');
    let isTold = false;
    const dumb = async (...[, , , , signal]: Parameters<ReturnType<typeof fakeServer>['fetchRange']>) =>
      new Promise<RangeAnswer>(() => {
        (signal as unknown as EventTarget).addEventListener('abort', () => (isTold = true));
      });
    expect(await openRangedFile('https://pack.example/a', dumb, { ...LIMITS, timeoutMs: 20 })).toBe(
      'too-slow',
    );
    expect(isTold).toBe(true);
  });

  test('names the tag of the first answer in all later requests', async () => {
    const server = fakeServer(FILE);
    const file = await opened(server);
    await file.read(10, 20);
    expect(server.requests.map(({ etag }) => etag)).toEqual([null, '"one"']);
  });

  test('is read no further than the bytes that were allowed', async () => {
    const server = fakeServer(FILE);
    const file = await opened(server, { ...LIMITS, mostBytes: 1008 });
    expect(await faultOf(file.read(0, 1000))).toBe('none');
    expect(await faultOf(file.read(0, 1))).toBe('too-much');
    expect(server.requests).toHaveLength(2);
    expect(file.spent()).toEqual({ bytes: 1008, requests: 2 });
  });
});

describe('reads that are gathered', () => {
  const options = { mostBytes: 600, parallel: 2, shuffle: <T>(list: readonly T[]) => list.toReversed() };

  test('give the same bytes, in reads that do not overlap and are no longer than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 12 }), async (ranges) => {
        const reads: (readonly [number, number])[] = [];
        let [running, most] = [0, 0];
        const source = gathered(
          {
            size: FILE.length,
            async read(start, end) {
              reads.push([start, end]);
              most = Math.max(most, ++running);
              await Promise.resolve();
              running--;
              return FILE.slice(start, end);
            },
          },
          options,
        );
        const found = await Promise.all(ranges.map(async ([start, end]) => source.read(start, end)));
        found.forEach((bytes, i) => expect(bytes).toEqual(FILE.slice(...ranges[i]!)));
        expect(most).toBeLessThanOrEqual(options.parallel);
        for (const [start, end] of reads) {
          const isAsked = ranges.some(([from, to]) => from === start && to === end);
          expect(isAsked || end - start <= options.mostBytes).toBe(true);
        }
      }),
    );
  });

  test('that touch become one', async () => {
    const reads: number[][] = [];
    const source = gathered(
      {
        size: FILE.length,
        async read(start, end) {
          reads.push([start, end]);
          return FILE.slice(start, end);
        },
      },
      options,
    );
    await Promise.all([
      source.read(100, 200),
      source.read(0, 100),
      source.read(300, 400),
      source.read(150, 220),
    ]);
    expect(reads).toEqual([
      [300, 400],
      [0, 220],
    ]);
  });

  test('fail each where theirs fails, and only there', async () => {
    const source = gathered(
      {
        size: FILE.length,
        read: async (start, end) =>
          start === 0 ? Promise.reject(new RemoteError('too-short')) : FILE.slice(start, end),
      },
      options,
    );
    const [a, b, c] = await Promise.all([
      faultOf(source.read(0, 10)),
      faultOf(source.read(10, 20)),
      faultOf(source.read(900, 910)),
    ]);
    expect([a, b, c]).toEqual(['too-short', 'too-short', 'none']);
  });
});
