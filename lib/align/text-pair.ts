import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { DIGIT, type Tokens, UNSPACED } from '../text/tokens.ts';

/**
 * One text of a pair. `terms[i]` is the dense id of token `i`'s stem, shared by both texts; in scripts without spaces
 * of the character, since pairs of characters find fewer reworded sentences (benchmarks/align-pairs). Sentence `s` holds
 * the tokens `sentenceStarts[s]..sentenceStarts[s + 1]` and lies at `sentenceSpans[s]` of the text, with the marks that
 * open and close it. `borders[i]` in 0..1 says how natural a cut before token `i` is.
 */
export interface Side {
  readonly tokens: Tokens;
  readonly terms: Uint32Array;
  readonly sentenceStarts: Uint32Array;
  readonly sentenceSpans: readonly Span[];
  readonly sentenceCount: number;
  readonly borders: Float32Array;
}

/**
 * Two texts over one vocabulary. Of each term, `rarity` is ln(sentences / sentences that hold it), and `gain` in
 * 0..1 is that rarity relative to a term that each text holds once: what it proves when both texts hold it.
 */
export interface TextPair {
  readonly article: Side;
  readonly source: Side;
  readonly vocabulary: number;
  readonly rarity: Float64Array;
  readonly gain: Float64Array;
}

/** Sentences below this many tokens join the next one: alone they match anything (Sanchez-Perez et al. 2014). */
const MIN_SENTENCE_TOKENS = 3;
/** Longer runs without an end of sentence are cut, so that no sentence grows with the text. */
const MAX_SENTENCE_TOKENS = 120;
/** Letters of a word that proves anything by itself, unless it is a number; see benchmarks/align. */
const MIN_TELLING_LETTERS = 2;

const SENTENCE_BORDER = 1;
const LINE_BORDER = 0.8;
const WEAK_BORDER = 0.5;
const CLOSED_LINE = /[.!?…。！？:;]|\n\s*\n/u;
const WEAK_BREAK = /[,;:()\n–—"“”]/u;

/**
 * Brings two texts to one vocabulary, with the weight of each term. Sentences of fewer than `minTokens` tokens join
 * the next one. O(n).
 */
export function pairTexts(article: Tokens, source: Tokens, minTokens = MIN_SENTENCE_TOKENS): TextPair {
  const ids = new Map<number, number>();
  const telling: boolean[] = [];
  const a = readSide(article, ids, telling, minTokens);
  const b = readSide(source, ids, telling, minTokens);
  const inSentences = new Uint32Array(ids.size);
  countSentences(a, inSentences);
  countSentences(b, inSentences);
  const total = a.sentenceCount + b.sentenceCount;
  const rarity = new Float64Array(ids.size);
  const gain = new Float64Array(ids.size);
  for (let term = 0; term < ids.size; term++) {
    rarity[term] = Math.log(total / inSentences[term]!);
    const most = Math.log(Math.max(total, 3) / 2);
    gain[term] = telling[term] ? Math.min(1, rarity[term]! / most) : 0;
  }
  return { article: a, source: b, vocabulary: ids.size, rarity, gain };
}

function readSide(tokens: Tokens, ids: Map<number, number>, telling: boolean[], minTokens: number): Side {
  const terms = new Uint32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.stemHashes[i]!;
    let id = ids.get(hash);
    if (id === undefined) {
      id = ids.size;
      ids.set(hash, id);
      telling.push(
        (tokens.flags[i]! & (DIGIT | UNSPACED)) !== 0 || tokens.words[i]!.length >= MIN_TELLING_LETTERS,
      );
    }
    terms[i] = id;
  }
  return { tokens, terms, ...cutSentences(tokens, minTokens) };
}

function cutSentences(tokens: Tokens, minTokens: number) {
  const { text, starts, ends, count } = tokens;
  const borders = new Float32Array(count + 1);
  borders[0] = borders[count] = SENTENCE_BORDER;
  const spans = sentences(text);
  const cuts: number[] = [];
  const cutSpans: Span[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const from = next;
    while (next < spans.length && spans[next]!.start <= starts[i]!) next++;
    const gap = i === 0 ? '' : text.slice(ends[i - 1], starts[i]);
    const opens = next > from && !isSoftWrap(text, gap, starts[i]!);
    if (i > 0) borders[i] = borderOf(gap, opens);
    const length = i - (cuts.at(-1) ?? 0);
    if (i === 0 || (opens && length >= minTokens) || length >= MAX_SENTENCE_TOKENS) {
      cuts.push(i);
      cutSpans.push({ start: opens ? spans[next - 1]!.start : starts[i]!, end: 0 });
    }
    const end = Math.max(
      ends[i]!,
      i + 1 < count ? Math.min(spans[next - 1]!.end, starts[i + 1]!) : spans[next - 1]!.end,
    );
    cutSpans[cutSpans.length - 1] = { start: cutSpans.at(-1)!.start, end };
  }
  for (const [s, span] of cutSpans.entries())
    cutSpans[s] = { start: span.start, end: span.start + text.slice(span.start, span.end).trimEnd().length };
  return {
    sentenceStarts: Uint32Array.from([...cuts, count]),
    sentenceSpans: cutSpans,
    sentenceCount: cuts.length,
    borders,
  };
}

function borderOf(gap: string, opens: boolean): number {
  if (opens) return gap.includes('\n') && !CLOSED_LINE.test(gap) ? LINE_BORDER : SENTENCE_BORDER;
  return WEAK_BREAK.test(gap) ? WEAK_BORDER : 0;
}

/** A line break inside a sentence, as in text of fixed width: nothing ended before it, and a small letter follows. */
function isSoftWrap(text: string, gap: string, next: number): boolean {
  return gap.includes('\n') && !CLOSED_LINE.test(gap) && /^\p{Ll}/u.test(text.slice(next, next + 2));
}

function countSentences(side: Side, counts: Uint32Array): void {
  const last = new Int32Array(counts.length).fill(-1);
  for (let s = 0; s < side.sentenceCount; s++) {
    for (let i = side.sentenceStarts[s]!; i < side.sentenceStarts[s + 1]!; i++) {
      const term = side.terms[i]!;
      if (last[term] !== s) counts[term] = counts[term]! + 1;
      last[term] = s;
    }
  }
}
