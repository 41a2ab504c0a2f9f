import DiffMatchPatch from 'diff-match-patch';
import { anchors } from './anchors.ts';

/** A stretch of `source` units against one of `article` units, either equal throughout or changed. */
export interface Run {
  readonly equal: boolean;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly articleStart: number;
  readonly articleEnd: number;
}

/** Units of both sides together up to which the exact algorithm runs: its worst case is the square of this. */
const MAX_EXACT = 1000;
/** Units of a run that occurs once on either side and so cuts the work in two; tried from long to short. */
const ANCHOR_LENGTHS = [12, 6, 3, 1];
/** Ids of keys that the other side lacks: they never match, so they share one. */
const ONLY_IN_SOURCE = 0;
const ONLY_IN_ARTICLE = 1;
const FIRST_SHARED = 2;

/**
 * Compares two lists of keys: the shortest edit script by diff-match-patch (Myers 1986), every key as one character.
 * Lists too long for it are cut at runs that are unique on both sides (Cohen's patience diff); a long stretch without
 * any such run counts as changed. So time is bounded, and the same input always gives the same script.
 */
export function diffKeys(source: readonly string[], article: readonly string[]): Run[] {
  const ids = idsOf(source, article);
  const a = Int32Array.from(source, (key) => ids.get(key) ?? ONLY_IN_SOURCE);
  const b = Int32Array.from(article, (key) => ids.get(key) ?? ONLY_IN_ARTICLE);
  const runs: Run[] = [];
  compare(a, b, { source: 0, article: 0 }, 0, runs);
  return joined(runs);
}

/** Dense ids of the keys that both lists hold. */
function idsOf(source: readonly string[], article: readonly string[]): Map<string, number> {
  const inArticle = new Set(article);
  const ids = new Map<string, number>();
  for (const key of source) if (inArticle.has(key) && !ids.has(key)) ids.set(key, ids.size + FIRST_SHARED);
  return ids;
}

interface Offset {
  readonly source: number;
  readonly article: number;
}

function compare(a: Int32Array, b: Int32Array, at: Offset, level: number, runs: Run[]): void {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  push(runs, true, at, head, head);
  const middle = { source: at.source + head, article: at.article + head };
  compareMiddle(a.subarray(head, a.length - tail), b.subarray(head, b.length - tail), middle, level, runs);
  push(
    runs,
    true,
    { source: at.source + a.length - tail, article: at.article + b.length - tail },
    tail,
    tail,
  );
}

function compareMiddle(a: Int32Array, b: Int32Array, at: Offset, level: number, runs: Run[]): void {
  if (a.length === 0 || b.length === 0) return push(runs, false, at, a.length, b.length);
  if (a.length + b.length <= MAX_EXACT) return exact(a, b, at, runs);
  const length = ANCHOR_LENGTHS[level];
  if (length === undefined) return push(runs, false, at, a.length, b.length);
  let [x, y] = [0, 0];
  for (const anchor of [...anchors(a, b, length), { source: a.length, article: b.length }]) {
    if (anchor.source < x || anchor.article < y) continue;
    const from = { source: at.source + x, article: at.article + y };
    compare(a.subarray(x, anchor.source), b.subarray(y, anchor.article), from, level + 1, runs);
    [x, y] = [anchor.source, anchor.article];
    while (x < a.length && y < b.length && a[x] === b[y]) [x, y] = [x + 1, y + 1];
    push(
      runs,
      true,
      { source: at.source + anchor.source, article: at.article + anchor.article },
      x - anchor.source,
      y - anchor.article,
    );
  }
}

function exact(a: Int32Array, b: Int32Array, at: Offset, runs: Run[]): void {
  const machine = new DiffMatchPatch();
  // No deadline, so that the result does not hang on the clock; it also switches a quadratic shortcut off.
  machine.Diff_Timeout = 0;
  let { source, article } = at;
  const codes = new Map<number, string>();
  for (const [operation, text] of machine.diff_main(spell(a, codes), spell(b, codes), false)) {
    const inSource = operation <= 0 ? text.length : 0;
    const inArticle = operation >= 0 ? text.length : 0;
    push(runs, operation === 0, { source, article }, inSource, inArticle);
    source += inSource;
    article += inArticle;
  }
}

/** Ids as a string, one character each. MAX_EXACT of them never reach the surrogates. */
function spell(ids: Int32Array, codes: Map<number, string>): string {
  let text = '';
  for (const id of ids) {
    let code = codes.get(id);
    if (code === undefined) {
      code = String.fromCharCode(codes.size + 1);
      codes.set(id, code);
    }
    text += code;
  }
  return text;
}

function push(
  runs: Run[],
  equal: boolean,
  { source, article }: Offset,
  inSource: number,
  inArticle: number,
): void {
  if (inSource + inArticle === 0) return;
  runs.push({
    equal,
    sourceStart: source,
    sourceEnd: source + inSource,
    articleStart: article,
    articleEnd: article + inArticle,
  });
}

/** Neighbours of one kind as one: a deletion and the insertion beside it are one change. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.equal === run.equal)
      all[all.length - 1] = { ...last, sourceEnd: run.sourceEnd, articleEnd: run.articleEnd };
    else all.push(run);
  }
  return all;
}
