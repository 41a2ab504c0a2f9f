// Libraries that find similar texts, as `Peer`s. Each gets what its documentation asks for.
import { Index } from 'flexsearch';
import { LshIndex, Minhash } from 'minhash';
import MiniSearch from 'minisearch';
import { Comparator, SimHash } from 'simhash-js';
import { tokenize } from '../lib/text/tokens.ts';
import type { Row } from './labelled-sets.ts';
import type { Peer } from './peer.ts';

const wordsOf = (text: string) => tokenize(text, 'en').words;

function signature(text: string): Minhash {
  const words = wordsOf(text);
  const minhash = new Minhash();
  for (const run of new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)))
    minhash.update(run);
  return minhash;
}

/** Its default: 128 hashes of the runs of three words, in bands of 4. The best candidates by estimated Jaccard. */
export function minHash(sources: readonly Row[]): Peer {
  const index = new LshIndex();
  const signatures = sources.map(({ text }, i) => {
    const own = signature(text);
    index.insert(String(i), own);
    return own;
  });
  const candidates = (own: Minhash) => {
    // The library throws where no source has a band of the question.
    const bands = index.getHashbands(own);
    const unknown = bands.filter((band) => !(band in index.index));
    for (const band of unknown) index.index[band] = [];
    const found = index.query(own).map(Number);
    for (const band of unknown) delete index.index[band];
    return found;
  };
  return {
    indexBytes: Buffer.byteLength(
      JSON.stringify([index.index, signatures.map(({ hashvalues }) => hashvalues)]),
    ),
    shipped: null,
    async ask(text) {
      const own = signature(text);
      return candidates(own)
        .map((source) => ({ source, score: own.jaccard(signatures[source]!) }))
        .sort((a, b) => b.score - a.score);
    },
    operations: (text) => candidates(signature(text)).length,
  };
}

/** Its default: 32 bits of a text's stretches of four characters. It has no index: each question reads all hashes. */
export function simHash(sources: readonly Row[]): Peer {
  const hasher = new SimHash();
  const hashOf = (text: string) => hasher.hash(text).toString(16);
  const hashes = sources.map(({ text }) => hashOf(text));
  return {
    indexBytes: 4 * hashes.length,
    shipped: null,
    async ask(text) {
      const own = hashOf(text);
      return hashes
        .map((hash, source) => ({ source, score: -Comparator.hammingDistance(own, hash) }))
        .sort((a, b) => b.score - a.score);
    },
    operations: () => hashes.length,
  };
}

/** Words of a question: the article's rarest. With whole articles MiniSearch takes seconds a question. */
const RAREST = 30;

/** Picks the rarest words of an article that any source has. */
export function rarestWords(texts: Iterable<string>): (text: string) => string {
  const frequencies = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return (text) =>
    [...new Set(wordsOf(text))]
      .filter((word) => frequencies.has(word))
      .sort((a, b) => frequencies.get(a)! - frequencies.get(b)!)
      .slice(0, RAREST)
      .join(' ');
}

const ANSWERS = 30;

export function miniSearch(sources: readonly Row[], isWhole: boolean): Peer {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(sources.map(({ text }, id) => ({ id, text })));
  const cut = isWhole ? (text: string) => text : rarestWords(sources.map(({ text }) => text));
  return {
    indexBytes: Buffer.byteLength(JSON.stringify(index)),
    shipped: null,
    ask: async (text) =>
      index
        .search(cut(text))
        .slice(0, ANSWERS)
        .map(({ id, score }) => ({ source: Number(id), score })),
    operations: null,
  };
}

/** Ranks and gives no scores, so it cannot alert. */
export function flexSearch(sources: readonly Row[], isWhole: boolean): Peer {
  const index = new Index({ tokenize: 'strict' });
  sources.forEach(({ text }, id) => index.add(id, text));
  const cut = isWhole ? (text: string) => text : rarestWords(sources.map(({ text }) => text));
  let bytes = 0;
  index.export((_: string, data: string) => {
    bytes += data?.length ?? 0;
  });
  return {
    indexBytes: bytes,
    shipped: null,
    ask: async (text) =>
      index
        .search(cut(text), { limit: ANSWERS, suggest: true })
        .map((source) => ({ source: Number(source), score: null })),
    operations: null,
  };
}
