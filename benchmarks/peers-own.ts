// The engine, and the two plain methods it is measured beside, as `Peer`s.
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { quotationSpans } from '../lib/evidence/quotations/quotation-spans.ts';
import { shingles } from '../lib/fingerprint/features.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { distinct } from '../lib/fingerprint/sketch.ts';
import { buildIndex, type InvertedIndex, postingsOf } from '../lib/fingerprint-index/inverted-index.ts';
import { combine } from '../lib/text/hash.ts';
import { languageOf } from '../lib/text/language.ts';
import { tokenize, type Tokens } from '../lib/text/tokens.ts';
import { strengthOf } from '../lib/verdict/judge.ts';
import { prepare } from '../lib/verdict/query.ts';
import { rarityOf } from '../lib/verdict/rarity.ts';
import { weighAll } from '../lib/verdict/weigh-all.ts';
import type { Row } from './labelled-sets.ts';
import type { Peer } from './peer.ts';

/** As `compare` has them. */
const RETRIEVED = 30;
const JUDGED = 16;

const read = (text: string) => tokenize(text, languageOf(text, 'en'));

/** Retrieves and judges; the score of a source is its strength, which alerts from 1. */
export function wireprint(sources: readonly Row[]): Peer {
  const records = sources.map((source, i) => recordOf({ ...source, id: String(i) }));
  const corpus = memoryCorpus(records);
  const rarity = rarityOf(corpus.frequencies);
  const indexed = () => buildIndex(records.map((record) => fingerprints(record.sketch)));
  let index: InvertedIndex | null = null;
  const { keys, counts, terms } = corpus.frequencies;
  const sketches = records.reduce(
    (sum, { sketch: { bags, shingles: runs, pairs } }) =>
      sum + bags.terms.byteLength + bags.ends.byteLength + runs.byteLength + pairs.byteLength,
    0,
  );
  return {
    indexBytes: bytesOf(indexed()) + keys.byteLength + counts.byteLength + terms.byteLength + sketches,
    shipped: 1,
    async ask(text) {
      const query = prepare(read(text), quotationSpans(text), rarity);
      const found = (await corpus.retrieve(query.sketch, RETRIEVED)).slice(0, JUDGED);
      const judged = found.map(({ id }) => records[Number(id)]!.sketch);
      const scores = weighAll(query, judged, rarity).map(({ evidence }) => strengthOf(evidence, query));
      return found
        .map(({ id }, i) => ({ source: Number(id), score: scores[i]! }))
        .sort((a, b) => b.score - a.score);
    },
    operations: (text) => {
      const query = prepare(read(text), quotationSpans(text), rarity).sketch;
      index ??= indexed();
      return postings(index, fingerprints(query));
    },
  };
}

/** The share of the article's distinct runs of three words that a source has. */
export function containment(sources: readonly Row[]): Peer {
  return overlapping(sources, (tokens) => distinct(shingles(tokens).hashes), 0.15);
}

const WINNOWED_RUN = 5;
const WINDOW = 8;

/** The share of the article's winnowed fingerprints that a source has: runs of 5 words, windows of 8 of them. */
export function winnowing(sources: readonly Row[]): Peer {
  return overlapping(sources, winnow, null);
}

function winnow({ wordHashes, count }: Tokens): Uint32Array {
  const runs: number[] = [];
  for (let i = 0; i + WINNOWED_RUN <= count; i++) {
    let hash = wordHashes[i]!;
    for (let j = 1; j < WINNOWED_RUN; j++) hash = combine(hash, wordHashes[i + j]!);
    runs.push(hash);
  }
  const least: number[] = [];
  for (let i = 0; i < Math.max(1, runs.length - WINDOW + 1) && runs.length > 0; i++)
    least.push(Math.min(...runs.slice(i, i + WINDOW)));
  return distinct(Uint32Array.from(least));
}

function overlapping(
  sources: readonly Row[],
  select: (tokens: Tokens) => Uint32Array,
  shipped: number | null,
): Peer {
  const index = buildIndex(sources.map(({ text }) => select(read(text))));
  return {
    indexBytes: bytesOf(index),
    shipped,
    async ask(text) {
      const query = select(read(text));
      const shared = new Map<number, number>();
      for (const key of query)
        for (const source of postingsOf(index, key)) shared.set(source, (shared.get(source) ?? 0) + 1);
      return [...shared]
        .map(([source, count]) => ({ source, score: count / query.length }))
        .sort((a, b) => b.score - a.score);
    },
    operations: (text) => postings(index, select(read(text))),
  };
}

const postings = (index: InvertedIndex, query: Uint32Array) =>
  query.reduce((sum, key) => sum + postingsOf(index, key).length, 0);

function bytesOf({ keys, offsets, documents, starts }: InvertedIndex): number {
  return keys.byteLength + offsets.byteLength + documents.byteLength + starts.byteLength;
}
