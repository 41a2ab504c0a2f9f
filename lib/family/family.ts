import type { Article } from '../document/document.ts';
import { precede } from '../evidence/precedence/precedence.ts';
import { shingles } from '../fingerprint/features.ts';
import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import { heaviestTree, type Edge } from './heaviest-tree.ts';

/** A text of the family; `id` tells it from the others. */
export interface Relative extends Article {
  readonly id: string;
}

/**
 * Why a text is drawn under another: it names it as its source (`names-it`), it is a shorter text that stands in it
 * (`cut-from-it`), it shares most wording with it (`nearest`), or it shares as much with others (`near-to-several`).
 */
export type DescentReason = 'names-it' | 'cut-from-it' | 'nearest' | 'near-to-several';

/** A text under the one that it likely comes from; the first of all has no parent. */
export interface Descent {
  readonly id: string;
  readonly parent: string | null;
  /** Share of its runs of three words that stand in its parent, 0..1. */
  readonly share: number;
  readonly reason: DescentReason | null;
}

export type Family =
  | { readonly kind: 'tree'; readonly descents: readonly Descent[] }
  /** `unlike`: some text shares too little wording with the rest. `no-first`: nothing says which came first. */
  | { readonly kind: 'cannot-tell'; readonly why: 'too-few' | 'unlike' | 'no-first' };

/** Fewer are no family: of two texts precedence says all that can be said. */
const MIN_TEXTS = 3;
/** Runs of three words that the nearest text must share, as a share of the smaller text. */
const MIN_SHARE = 0.05;
/** A shorter text that stands in another for so much, while that has so much more, was cut from it. */
const CUT_INSIDE = 0.9;
const CUT_OUTSIDE = 0.75;
/** Shares nearer to each other than this are one. */
const TIE = 0.03;

/**
 * The likely descent of texts that tell one story, by what wording they share: each hangs under the one that it shares
 * most with (the heaviest spanning tree of containment), and the tree hangs from the text that all evidence of
 * direction leads to: what a text admits (`precede`), and what was cut. Where that leaves several, the text that
 * lies between all others is the first if by the dates it is the earliest too. Dates alone decide nothing. The order of
 * the texts decides nothing either. O(texts² x features).
 */
export function familyOf(texts: readonly Relative[]): Family {
  if (texts.length < MIN_TEXTS) return { kind: 'cannot-tell', why: 'too-few' };
  // In one order whatever the order given, so that ties end alike.
  const relatives = texts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inside = containments(relatives);
  const likeness = (i: number, j: number) => Math.max(inside[i]![j]!, inside[j]![i]!);
  const edges = heaviestTree(relatives.length, likeness);
  if (edges.some(({ a, b }) => likeness(a, b) < MIN_SHARE)) return { kind: 'cannot-tell', why: 'unlike' };
  const directed = edges.map((edge) => directionOf(edge, relatives, inside));
  const root = rootOf(relatives, edges, directed, inside);
  if (root === null) return { kind: 'cannot-tell', why: 'no-first' };
  return { kind: 'tree', descents: hang(root, relatives, edges, directed, inside) };
}

/** Row `i`, column `j`: the share of the features of text `i` that text `j` has. */
function containments(relatives: readonly Relative[]): number[][] {
  const features = relatives.map(
    ({ text, lang }) => new Set(shingles(tokenize(text, languageOf(text, lang))).hashes),
  );
  return features.map((own) => features.map((others) => shareIn(own, others)));
}

function shareIn(own: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const feature of own) if (others.has(feature)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}

/** Which end of an edge came from the other, and by what evidence; null where there is none, or it contradicts itself. */
interface Direction {
  readonly child: number;
  readonly reason: 'names-it' | 'cut-from-it';
}

function directionOf({ a, b }: Edge, relatives: readonly Relative[], inside: number[][]): Direction | null {
  const [one, other] = [relatives[a]!, relatives[b]!];
  const { first } = precede(one, other);
  const named = first === 'cannot-tell' ? null : first === 'source' ? a : b;
  const isCut = (child: number, parent: number) =>
    inside[child]![parent]! >= CUT_INSIDE &&
    inside[parent]![child]! <= CUT_OUTSIDE &&
    !isDatedBefore(relatives[child]!, relatives[parent]!);
  const cut = isCut(a, b) ? a : isCut(b, a) ? b : null;
  if (named !== null && cut !== null && named !== cut) return null;
  if (named !== null) return { child: named, reason: 'names-it' };
  return cut === null ? null : { child: cut, reason: 'cut-from-it' };
}

function isDatedBefore(a: Article, b: Article): boolean {
  const [one, other] = [Date.parse(a.published ?? ''), Date.parse(b.published ?? '')];
  return one < other;
}

/** The one text from which no evidence points away; of several, the one between all others that is also the earliest. */
function rootOf(
  relatives: readonly Relative[],
  edges: readonly Edge[],
  directed: readonly (Direction | null)[],
  inside: number[][],
): number | null {
  const known = directed.filter((one) => one !== null);
  const roots = [...relatives.keys()].filter((root) => {
    const parents = parentsFrom(root, edges);
    return directed.every((one, i) => one === null || parents[one.child] === across(edges[i]!, one.child));
  });
  if (roots.length === 1 && known.length > 0) return roots[0]!;
  const isFirst = (root: number) =>
    isEarliest(root, relatives) && isBetween(parentsFrom(root, edges), root, inside);
  return roots.find(isFirst) ?? null;
}

function across({ a, b }: Edge, from: number): number {
  return from === a ? b : a;
}

/**
 * Whether a text lies between the others: they hang from it in two branches or more, and texts of two branches share
 * less with each other than either shares with it. What such branches have in common they have through it.
 */
function isBetween(parents: readonly number[], root: number, inside: number[][]): boolean {
  const branches = [...parents.keys()].filter((text) => parents[text] === root);
  const branchOf = (text: number) => branches.find((branch) => isUnder(text, branch, parents));
  if (branches.length < 2) return false;
  return [...parents.keys()].every((x) =>
    [...parents.keys()].every((y) => {
      if (x === root || y === root || branchOf(x) === branchOf(y)) return true;
      const between = Math.min(resemblance(x, root, inside), resemblance(y, root, inside));
      return resemblance(x, y, inside) + TIE < between;
    }),
  );
}

/** What two texts share of all that either has, 0..1: Jaccard's, out of the shares of each. */
function resemblance(a: number, b: number, inside: number[][]): number {
  const [one, other] = [inside[a]![b]!, inside[b]![a]!];
  return one === 0 || other === 0 ? 0 : 1 / (1 / one + 1 / other - 1);
}

function isEarliest(text: number, relatives: readonly Relative[]): boolean {
  return relatives.every((other, i) => i === text || isDatedBefore(relatives[text]!, other));
}

/** The parent of each text when the tree hangs from `root`; -1 for the root. */
function parentsFrom(root: number, edges: readonly Edge[]): number[] {
  const parents: number[] = Array.from({ length: edges.length + 1 }, () => -1);
  const reached = [root];
  for (const at of reached) {
    for (const edge of edges) {
      if (edge.a !== at && edge.b !== at) continue;
      const next = across(edge, at);
      if (next === parents[at]) continue;
      parents[next] = at;
      reached.push(next);
    }
  }
  return parents;
}

function hang(
  root: number,
  relatives: readonly Relative[],
  edges: readonly Edge[],
  directed: readonly (Direction | null)[],
  inside: number[][],
): Descent[] {
  const parents = parentsFrom(root, edges);
  return relatives.map(({ id }, i): Descent => {
    const parent = parents[i]!;
    if (parent < 0) return { id, parent: null, share: 1, reason: null };
    const evidence = directed.find((one, e) => one?.child === i && across(edges[e]!, i) === parent);
    const share = inside[i]![parent]!;
    const isTie = relatives.some(
      (_, j) => j !== i && j !== parent && !isUnder(j, i, parents) && share - inside[i]![j]! < TIE,
    );
    const reason = evidence?.reason ?? (isTie ? 'near-to-several' : 'nearest');
    return { id, parent: relatives[parent]!.id, share, reason };
  });
}

function isUnder(text: number, above: number, parents: readonly number[]): boolean {
  for (let at = text; at >= 0; at = parents[at]!) if (at === above) return true;
  return false;
}
