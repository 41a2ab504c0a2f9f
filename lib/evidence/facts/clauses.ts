import { stem } from '../../text/stem.ts';
import { stopwordsOf } from '../../text/stopwords.ts';
import type { Span } from '../../text/span.ts';
import type { Lexeme } from '../words/lexemes.ts';
import { expand } from '../words/spelling.ts';

/** A word of a sentence as the fact checks see it. */
export interface Word extends Span {
  readonly word: string;
  readonly stem: string;
  readonly raw: string;
  /** No function word. */
  readonly heavy: boolean;
}

/** Two sentences that tell the same thing, word by word, and where they differ. */
export interface ClausePair {
  readonly article: readonly Word[];
  readonly source: readonly Word[];
  /** For each word of one side, its counterpart on the other, or -1: the longest common subsequence by stems. */
  readonly toSource: Int32Array;
  readonly toArticle: Int32Array;
  readonly articleStems: ReadonlySet<string>;
  readonly sourceStems: ReadonlySet<string>;
  /** Share of the words of substance of the poorer side that the other side has too. */
  readonly likeness: number;
}

/** Words of one sentence that are aligned; longer ones are tables. */
const MAX_WORDS = 150;

/** Pairs two sentences by their lexemes. O(words x words), both capped at 150. */
export function pairClauses(article: readonly Lexeme[], source: readonly Lexeme[], lang: string): ClausePair {
  const left = wordsOf(article, lang);
  const right = wordsOf(source, lang);
  const articleStems = new Set(left.map((word) => word.stem));
  const sourceStems = new Set(right.map((word) => word.stem));
  return {
    article: left,
    source: right,
    ...align(left, right),
    articleStems,
    sourceStems,
    likeness: Math.min(found(left, sourceStems), found(right, articleStems)),
  };
}

function wordsOf(parts: readonly Lexeme[], lang: string): Word[] {
  const isStopword = stopwordsOf(lang);
  return parts.slice(0, MAX_WORDS).flatMap((part) =>
    expand(part.word).map((word) => ({
      start: part.start,
      end: part.end,
      word,
      stem: stem(word),
      raw: part.raw,
      heavy: part.kind !== 'word' || !isStopword(word),
    })),
  );
}

function found(words: readonly Word[], stems: ReadonlySet<string>): number {
  const heavy = words.filter((word) => word.heavy);
  return heavy.length === 0 ? 0 : heavy.filter((word) => stems.has(word.stem)).length / heavy.length;
}

function align(a: readonly Word[], b: readonly Word[]) {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i]!.stem === b[j]!.stem
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  const toSource = new Int32Array(a.length).fill(-1);
  const toArticle = new Int32Array(b.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.stem === b[j]!.stem) {
      toSource[i] = j;
      toArticle[j] = i;
      i++;
      j++;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
  return { toSource, toArticle };
}

/** Index of the word that covers an offset, or -1. */
export function wordAt(words: readonly Word[], offset: number): number {
  return words.findIndex((word) => word.start <= offset && offset < word.end);
}

/**
 * Whether two places answer each other: the nearest aligned words before them are one another's counterparts, or
 * those behind them are, at most `reach` words away.
 */
export function isSameSlot(
  pair: ClausePair,
  i: number,
  iEnd: number,
  j: number,
  jEnd: number,
  reach = 3,
): boolean {
  return beside(pair, i - 1, j - 1, -1, reach) || beside(pair, iEnd, jEnd, 1, reach);
}

function beside(pair: ClausePair, i: number, j: number, step: 1 | -1, reach: number): boolean {
  for (let n = 0, at = i; n < reach; n++, at += step) {
    const other = pair.toSource[at];
    if (other === undefined)
      return (at < 0 && j < reach - 1) || (at >= pair.article.length && j >= pair.source.length - reach + 1);
    if (other >= 0) return Math.abs(other - j) < reach;
  }
  return false;
}
