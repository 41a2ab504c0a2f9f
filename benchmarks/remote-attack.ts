// What someone who serves a pack can make of the requests, if he has the same corpus and knows how they are chosen.
import type { Measure } from '../lib/remote/choose.ts';
import { prefixOf, type Prefixes } from '../lib/remote/prefixes.ts';
import { likelihoods } from '../lib/remote/likelihood.fixture.ts';
import { postingsOf, type InvertedIndex } from '../lib/fingerprint-index/inverted-index.ts';

export interface Corpus {
  readonly index: InvertedIndex;
  readonly prefixes: Prefixes;
  /** Fingerprints of each document, those that a lookup may use, and the prefixes of these. */
  readonly documents: readonly Uint32Array[];
  readonly usable: (list: Uint32Array) => Uint32Array;
  readonly occupied: readonly Uint16Array[];
}

/** How an article is looked up that occupies so many prefixes. */
export type MeasureOf = (occupied: number) => Measure;

/** For each document how likely these prefixes would be asked for if it were what is read, up to a factor. */
export function posterior(
  { occupied, prefixes }: Corpus,
  fetched: readonly number[],
  measureOf: MeasureOf,
): Float64Array {
  const isAsked = new Uint8Array(prefixes.count);
  for (const prefix of fetched) isAsked[prefix] = 1;
  const known = new Map<number, Float64Array>();
  return Float64Array.from(occupied, (list) => {
    let shared = 0;
    for (const prefix of list) shared += isAsked[prefix]!;
    const table = known.get(list.length) ?? likelihoods(prefixes.count, list.length, measureOf(list.length));
    known.set(list.length, table);
    return table[shared] ?? 0;
  });
}

export interface Anonymity {
  /** How likely the true document is the first, or among the first ten, of the server's list; ties by chance. */
  readonly first: number;
  readonly ten: number;
  /** What he himself thinks of the true document: how likely it is. */
  readonly belief: number;
  /** As many equally likely documents as would leave the same doubt: 2 ** entropy. */
  readonly effective: number;
}

export function anonymityOf(scores: Float64Array, target: number): Anonymity {
  const own = scores[target]!;
  let [above, equal, sum] = [0, 0, 0];
  const counts = new Map<number, number>();
  for (const score of scores) {
    if (score > own) above++;
    if (score === own) equal++;
    sum += score;
    counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  let entropy = 0;
  for (const [score, count] of counts)
    if (score > 0) entropy -= count * (score / sum) * Math.log2(score / sum);
  const among = (most: number) => (own === 0 ? 0 : Math.min(1, Math.max(0, (most - above) / equal)));
  return { first: among(1), ten: among(10), belief: own / sum, effective: 2 ** entropy };
}

/** As likely documents where all prefixes are asked for that a document occupies, and no others. */
export function exactly({ occupied }: Pick<Corpus, 'occupied'>, fetched: readonly number[]): Float64Array {
  const asked = new Set(fetched);
  return Float64Array.from(occupied, (list) =>
    list.length === asked.size && list.every((prefix) => asked.has(prefix)) ? 1 : 0,
  );
}

/** Records of one block, and of one lookup; stand-ins: lib/remote/remote-pack.ts. */
const BLOCK = 15;
const READ = 8;
const STAND_INS = 7;
const ENOUGH_TO_CHOOSE = 100;

/**
 * As before, but the server also sees which blocks of records are read, and works out of each document in them which
 * records its lookup would read. What he sees must hold them all; the more it holds that chance would not, the likelier
 * the document. `alone`: if as many blocks by chance were read beside the true ones; `hidden`: with those of stand-ins.
 */
export function recordAttack(
  corpus: Corpus,
  scores: Float64Array,
  target: number,
  fetched: readonly number[],
  random: () => number,
): { readonly alone: Anonymity; readonly hidden: Anonymity } {
  const held = new Set(fetched);
  const blocksOf = (document: number) => readBy(corpus, document, held).map((one) => Math.floor(one / BLOCK));
  const all = Math.ceil(corpus.documents.length / BLOCK);
  const byChance = Array.from({ length: READ }, () => Math.floor(random() * all));
  const others = standIns(corpus, target, held, random).flatMap(blocksOf);
  const reckon = (blocks: ReadonlySet<number>) => {
    const reckoned = new Float64Array(scores.length);
    for (const block of blocks) {
      for (
        let document = block * BLOCK;
        document < Math.min(scores.length, (block + 1) * BLOCK);
        document++
      ) {
        const own = scores[document] === 0 ? [] : [...new Set(blocksOf(document))];
        if (own.length > 0 && own.every((one) => blocks.has(one)))
          reckoned[document] = scores[document]! * all ** (own.length - READ);
      }
    }
    return anonymityOf(reckoned, target);
  };
  const own = blocksOf(target);
  return { alone: reckon(new Set([...own, ...byChance])), hidden: reckon(new Set([...own, ...others])) };
}

/** Documents that a lookup of one takes for stand-ins; see lib/remote/stand-ins.ts. */
function standIns(
  { occupied, documents, prefixes }: Corpus,
  target: number,
  held: ReadonlySet<number>,
  random: () => number,
): number[] {
  const within = new Set(occupied[target]!.filter((prefix) => held.has(prefix)));
  const keysOf = (list: Uint32Array) =>
    list.reduce((sum, key) => sum + (within.has(prefixOf(prefixes, key)) ? 1 : 0), 0);
  const length = keysOf(documents[target]!);
  const distances = occupied.map((list, document) => {
    const shared = list.reduce((sum, prefix) => sum + (within.has(prefix) ? 1 : 0), 0);
    const apart = shared + 1 < within.size ? 4096 : Math.abs(keysOf(documents[document]!) - length);
    return (within.size - shared) * 4096 + apart;
  });
  const most = distances.toSorted((a, b) => a - b)[ENOUGH_TO_CHOOSE - 1]!;
  const found = [...distances.keys()].filter((document) => distances[document]! <= most);
  return Array.from({ length: STAND_INS }, () => found[Math.floor(random() * found.length)]!);
}

/** The documents whose records a lookup of a document by these prefixes would read. */
function readBy(corpus: Corpus, document: number, held: ReadonlySet<number>): number[] {
  const weights = new Map<number, number>();
  for (const key of corpus.usable(corpus.documents[document]!)) {
    if (!held.has(prefixOf(corpus.prefixes, key))) continue;
    const holders = postingsOf(corpus.index, key);
    for (const holder of holders) weights.set(holder, (weights.get(holder) ?? 0) + 1 / holders.length);
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, READ)
    .map(([holder]) => holder);
}
