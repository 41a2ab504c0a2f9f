/**
 * News-like articles in any number, as JSON Lines: what `pack build` and the benchmarks of large packs are fed.
 * `node benchmarks/large-articles.ts COUNT > FILE`; made as corpus-texts.ts says, but with the marks between words.
 */
import { once } from 'node:events';
import { readFileSync, existsSync } from 'node:fs';
import { type Places, placesOf, type Pool, randomOf, SOURCES } from './corpus-texts.ts';

/** A pool whose words carry what follows them in their article: spaces, commas, periods, line ends. */
export type Pieces = Pick<Pool, 'words' | 'starts'>;

export interface LargeArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly published: string;
  readonly lang: string;
  readonly text: string;
}

/** A word and what parts it from the next. */
const PIECE = /\S+\s*/gu;

/** Null where the articles are not on this machine. */
export function loadPieces(): Pieces | null {
  if (!existsSync(SOURCES)) return null;
  const words: string[] = [];
  const starts: number[] = [];
  for (const line of readFileSync(SOURCES, 'utf8').split('\n').filter(Boolean)) {
    const { text } = JSON.parse(line) as { text: string };
    starts.push(words.length);
    for (const [piece] of `${text}\n`.matchAll(PIECE)) words.push(piece);
  }
  return { words, starts };
}

const placesIn = (pieces: Pieces, number: number) => placesOf(pieces as Pool, number);

function written({ words }: Pieces, places: Places): string {
  return Array.from(places, (place) => words[place]!).join('');
}

/** Months over which the articles are spread: ten years. */
const MONTHS = 120;

/** The article of a number. */
export function articleAt(pieces: Pieces, number: number): LargeArticle {
  const month = number % MONTHS;
  const year = 2016 + Math.floor(month / 12);
  const text = written(pieces, placesIn(pieces, number));
  return {
    id: `large:${number}`,
    url: `https://outlet-${number % 97}.example/${year}/story-${number}`,
    title: text.slice(0, 70).replace(/\s+/gu, ' '),
    published: `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`,
    lang: 'en',
    text,
  };
}

/** Copies: so many of their words replaced, so much of the text kept. */
export const KINDS: readonly (readonly [kind: string, replaced: number, kept: number])[] = [
  ['copy, 10% of words replaced', 0.1, 1],
  ['copy, 30% of words replaced', 0.3, 1],
  ['half of it, 10% replaced', 0.1, 0.5],
];

/** A changed copy of a text. What replaces its words comes from the pool. */
export function copyOf({ words }: Pieces, text: string, kind: number, seed: number): string {
  const [, replaced, kept] = KINDS[kind % KINDS.length]!;
  const random = randomOf(seed);
  const own = Array.from(text.matchAll(PIECE), ([piece]) => piece);
  return own
    .slice(0, Math.ceil(kept * own.length))
    .map((word) => (random() < replaced ? words[Math.floor(random() * words.length)]! : word))
    .join('');
}

if (import.meta.main) {
  const count = Number(process.argv[2]);
  const pieces = loadPieces();
  if (pieces === null || !Number.isInteger(count)) {
    console.error(pieces === null ? 'skipped: the articles are not at hand' : 'A number is wanted.');
    process.exitCode = 2;
  } else {
    for (let number = 0; number < count; number++) {
      const row = `${JSON.stringify(articleAt(pieces, number))}\n`;
      if (!process.stdout.write(row)) await once(process.stdout, 'drain');
    }
  }
}
