import { recordOf } from '../corpus/record.ts';
import type { CorpusRecord } from '../corpus/corpus.ts';
import type { FetchRange, RangeAnswer } from './fetch-range.ts';

const WORDS =
  'harbour ferry minister budget storm council train bridge river market vote strike garden judge nurse pilot'.split(
    ' ',
  );

function textOf(seed: number): string {
  const word = (i: number) =>
    `${WORDS[(seed * 5 + i * i) % WORDS.length]!}${(seed * 31 + i * 17 + (i % 7) * seed) % 9973}`;
  return Array.from({ length: 140 }, (_, i) => word(i)).join(' ');
}

/** So many records whose texts have little in common. */
export function storiesOf(count: number): CorpusRecord[] {
  return Array.from({ length: count }, (_, i) =>
    recordOf({ id: `story ${i}`, title: `Story ${i}`, text: textOf(i), lang: 'en' }),
  );
}

/** So many records without text, of fingerprints by chance: they make an index long, and match nothing. */
export function fillersOf(count: number): CorpusRecord[] {
  const random = chance(99);
  const { sketch } = storiesOf(1)[0]!;
  return Array.from({ length: count }, (_, i) => ({
    source: { id: `filler ${i}`, title: `Filler ${i}`, text: null },
    sketch: {
      ...sketch,
      pairs: new Uint32Array(0),
      shingles: Uint32Array.from({ length: 300 }, () => 16 * Math.floor(random() * 2 ** 28)).sort(),
    },
  }));
}

export interface Request {
  readonly start: number;
  readonly end: number;
  readonly etag: string | null;
}

export interface FakeServer {
  readonly fetchRange: FetchRange;
  readonly requests: Request[];
  /** What it does to its next answers, until it is told otherwise. */
  twist: (answer: RangeAnswer, request: Request) => RangeAnswer | Promise<RangeAnswer>;
}

/** A server that has one file and answers as it should, but for its twist. */
export function fakeServer(bytes: Uint8Array): FakeServer {
  const server: FakeServer = {
    requests: [],
    twist: (answer) => answer,
    async fetchRange(_address, start, end, etag) {
      const request = { start, end, etag };
      server.requests.push(request);
      const answer: RangeAnswer = {
        status: 206,
        contentRange: `bytes ${start}-${end - 1}/${bytes.length}`,
        etag: '"one"',
        body: inPieces(bytes.slice(start, end)),
      };
      return server.twist(answer, request);
    },
  };
  return server;
}

/** Bytes as a network brings them. */
export async function* inPieces(bytes: Uint8Array, most = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most);
}

/** Numbers in [0, 1), the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
