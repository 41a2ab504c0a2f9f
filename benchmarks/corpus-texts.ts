// News-like texts in any number: runs of words of real articles, joined at random, in which words are replaced.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pairs, shingles } from '../lib/fingerprint/features.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { distinct, type Sketch } from '../lib/fingerprint/sketch.ts';
import { tokenize, type Tokens } from '../lib/text/tokens.ts';

export const SOURCES = fileURLToPath(new URL('../../shared/eval/news-en/sources.jsonl', import.meta.url));

/** Words of a run that is taken over, and the share of its words that give way to any word of the articles. */
const RUN_WORDS = 20;
const REPLACED = 0.4;

/** All words of the articles one after another, and where each article starts. */
export interface Pool {
  readonly words: readonly string[];
  readonly tokens: Pick<Tokens, 'wordHashes' | 'stemHashes' | 'flags'>;
  readonly starts: readonly number[];
}

/** A text as places in the pool. */
export type Places = Uint32Array;

/** The pool of all articles but those `without`; null where they are not on this machine. */
export function loadPool(without: ReadonlySet<string> = new Set()): Pool | null {
  if (!existsSync(SOURCES)) return null;
  const texts = readFileSync(SOURCES, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .filter(({ id }) => !without.has(id))
    .map(({ text }) => text);
  const tokenized = texts.map((text) => tokenize(text, 'en'));
  const count = tokenized.reduce((sum, tokens) => sum + tokens.count, 0);
  const wordHashes = new Uint32Array(count);
  const stemHashes = new Uint32Array(count);
  const flags = new Uint8Array(count);
  const words: string[] = [];
  const starts: number[] = [];
  for (const [i, tokens] of tokenized.entries()) {
    starts.push(words.length);
    wordHashes.set(tokens.wordHashes.subarray(0, tokens.count), words.length);
    stemHashes.set(tokens.stemHashes.subarray(0, tokens.count), words.length);
    flags.set(tokens.flags.subarray(0, tokens.count), words.length);
    for (let t = 0; t < tokens.count; t++) words.push(texts[i]!.slice(tokens.starts[t], tokens.ends[t]));
  }
  return { words, tokens: { wordHashes, stemHashes, flags }, starts };
}

/** Numbers in [0, 1), the same for the same seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text of a number: as long as one of the articles, up to 1,200 words. */
export function placesOf(pool: Pool, number: number): Places {
  const random = randomOf(number * 2 + 1);
  const total = pool.words.length;
  const article = Math.floor(random() * (pool.starts.length - 1));
  const length = Math.min(1200, Math.max(80, pool.starts[article + 1]! - pool.starts[article]!));
  const places = new Uint32Array(length);
  for (let at = 0; at < length; at += RUN_WORDS) {
    const run = Math.floor(random() * (total - RUN_WORDS));
    for (let i = at; i < Math.min(length, at + RUN_WORDS); i++) places[i] = run + i - at;
  }
  return changed(places, REPLACED, total, random);
}

/** A copy of a text with a share of its words replaced. */
export function changed(places: Places, share: number, total: number, random: () => number): Places {
  return places.map((place) => (random() < share ? Math.floor(random() * total) : place));
}

export function fingerprintsAt({ tokens }: Pool, places: Places): Uint32Array {
  const pick = (column: Uint32Array) => places.map((place) => column[place]!);
  const picked = {
    count: places.length,
    wordHashes: pick(tokens.wordHashes),
    stemHashes: pick(tokens.stemHashes),
    flags: new Uint8Array(places.map((place) => tokens.flags[place]!)),
  } as unknown as Tokens;
  // Chosen first and sorted then: far fewer are sorted than in a sketch, and the same are found.
  const features = { pairs: pairs(picked).hashes, shingles: shingles(picked).hashes };
  return distinct(fingerprints(features as unknown as Sketch));
}

export function textAt({ words }: Pool, places: Places): string {
  return Array.from(places, (place) => words[place]!).join(' ');
}
