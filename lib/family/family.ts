import type { Article } from '../document/document.ts';
import { precede } from '../evidence/precedence/precedence.ts';
import { shingles } from '../fingerprint/features.ts';
import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import { type Arborescence, arborescence, type Parents } from './arborescence.ts';

/** A text of the family; `id` tells it from the others. */
export interface Relative extends Article {
  readonly id: string;
}

/**
 * Why a text is drawn under another: it names it as its source (`names-it`), it is a shorter text that stands in it
 * (`cut-from-it`), or it shares most wording with it (`nearest`). Where it could as well come from others
 * (`near-to-several`) no parent is told: it is drawn under the text that all of them come from.
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

/** Chosen by benchmarks/family.ts; all are shares, 0..1. */
export interface FamilyLimits {
  /** Of the smaller text, that it must share with the others. */
  readonly minShare: number;
  /** A shorter, later text that stands in another for so much, while that has so much more, was cut from it. */
  readonly cutInside: number;
  readonly cutOutside: number;
  /** By so much the told tree has to be better than the best one without that parent, or with another first text. */
  readonly clearParent: number;
  readonly clearFirst: number;
}

/** As benchmarks/results/family.md says they were chosen. */
export const LIMITS: FamilyLimits = {
  minShare: 0.05,
  cutInside: 0.9,
  cutOutside: 0.75,
  clearParent: 0.03,
  clearFirst: 0.01,
};

/** All that is asked about the texts, by their numbers. */
interface Known {
  readonly count: number;
  /** The share of the features of a text that another has. */
  readonly inside: readonly (readonly number[])[];
  /** The evidence that a text comes from another, directly or not; null where there is none. */
  readonly evidence: readonly (readonly (Evidence | null)[])[];
  readonly isEarliest: (text: number) => boolean;
}
type Evidence = 'names-it' | 'cut-from-it';

/**
 * The likely descent of texts that tell one story. Which comes first is told by what the texts admit (`precede`) and by
 * what was cut, as far as one root goes with all of that better than any other; where several do, the text that lies
 * between all others is the first if by the dates it is the earliest too. Dates alone decide nothing. Under the
 * first hangs the directed tree in which the texts have most of their own wording from their parents; a
 * parent is told where the best tree without it is clearly worse. The order of the texts decides nothing.
 * O(texts⁵ + texts² x features).
 */
export function familyOf(texts: readonly Relative[], limits: FamilyLimits = LIMITS): Family {
  if (texts.length < MIN_TEXTS) return { kind: 'cannot-tell', why: 'too-few' };
  // In one order whatever the order given, so that ties end alike.
  const relatives = texts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const known = knownOf(relatives, limits);
  if (!isOneStory(known, limits)) return { kind: 'cannot-tell', why: 'unlike' };
  const root = rootOf(known, limits);
  if (root === null) return { kind: 'cannot-tell', why: 'no-first' };
  return { kind: 'tree', descents: hang(root, relatives, known, limits) };
}

function knownOf(relatives: readonly Relative[], limits: FamilyLimits): Known {
  const features = relatives.map(
    ({ text, lang }) => new Set(shingles(tokenize(text, languageOf(text, lang))).hashes),
  );
  const inside = features.map((own) => features.map((others) => shareIn(own, others)));
  const evidence = relatives.map((child, c) =>
    relatives.map((parent, p) =>
      c === p ? null : evidenceOf(child, parent, inside[c]![p]!, inside[p]![c]!, limits),
    ),
  );
  const isEarliest = (text: number) =>
    relatives.every((other, i) => i === text || isDatedBefore(relatives[text]!, other));
  return { count: relatives.length, inside, evidence, isEarliest };
}

function shareIn(own: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const feature of own) if (others.has(feature)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}

/** What says that one text comes from another, if nothing says the contrary. */
function evidenceOf(
  child: Relative,
  parent: Relative,
  inside: number,
  outside: number,
  { cutInside, cutOutside }: FamilyLimits,
): Evidence | null {
  const { first } = precede(child, parent);
  if (first !== 'cannot-tell') return first === 'source' ? 'names-it' : null;
  const isCut = inside >= cutInside && outside <= cutOutside && isDatedBefore(parent, child);
  return isCut ? 'cut-from-it' : null;
}

function isDatedBefore(a: Article, b: Article): boolean {
  const [one, other] = [Date.parse(a.published ?? ''), Date.parse(b.published ?? '')];
  return one < other;
}

/** Whether every text is joined to every other by wording that two of them share. */
function isOneStory({ count, inside }: Known, { minShare }: FamilyLimits): boolean {
  const reached = new Set([0]);
  for (const a of reached)
    for (let b = 0; b < count; b++) if (Math.max(inside[a]![b]!, inside[b]![a]!) >= minShare) reached.add(b);
  return reached.size === count;
}

/** What two texts share of all that either has, 0..1: Jaccard's, out of the shares of each. */
function resemblance(a: number, b: number, { inside }: Known): number {
  const [one, other] = [inside[a]![b]!, inside[b]![a]!];
  return one === 0 || other === 0 ? 0 : 1 / (1 / one + 1 / other - 1);
}

/**
 * The one text that all evidence goes with best; of several as good, the one between all others that is also the
 * earliest. Likeness has no direction, so what makes one root better than another is the evidence alone.
 */
function rootOf(known: Known, { clearFirst }: FamilyLimits): number | null {
  const weight = (parent: number, child: number) =>
    known.evidence[parent]![child] === null ? resemblance(child, parent, known) : null;
  const trees = known.evidence.flatMap((row, root) => {
    const tree = row.every((one) => one === null) ? arborescence(known.count, root, weight) : null;
    return tree === null ? [] : [{ root, tree }];
  });
  const most = Math.max(...trees.map(({ tree }) => tree.weight));
  const best = trees.filter(({ tree }) => tree.weight > most - clearFirst);
  if (best.length === 1) return best[0]!.root;
  const first = best.find(
    ({ root, tree }) => known.isEarliest(root) && isBetween(tree.parents, root, known, clearFirst),
  );
  return first?.root ?? null;
}

/**
 * Whether a text lies between the others: they hang from it in two branches or more, and texts of two branches share
 * less with each other than either shares with it. What such branches have in common they have through it.
 */
function isBetween(parents: Parents, root: number, known: Known, tie: number): boolean {
  const branches = [...parents.keys()].filter((text) => parents[text] === root);
  const branchOf = (text: number) => branches.find((branch) => isUnder(text, branch, parents));
  if (branches.length < 2) return false;
  return [...parents.keys()].every((x) =>
    [...parents.keys()].every((y) => {
      if (x === root || y === root || branchOf(x) === branchOf(y)) return true;
      const between = Math.min(resemblance(x, root, known), resemblance(y, root, known));
      return resemblance(x, y, known) + tie < between;
    }),
  );
}

/** The tree under the first text, with a parent for each text where one is clearly better than all others. */
function hang(root: number, relatives: readonly Relative[], known: Known, limits: FamilyLimits): Descent[] {
  const weigh = (without?: readonly [parent: number, child: number]): Arborescence | null =>
    arborescence(known.count, root, (parent, child) => {
      if (known.evidence[parent]![child] !== null) return null;
      if (without?.[0] === parent && without[1] === child) return null;
      return known.inside[child]![parent]!;
    });
  const best = weigh()!;
  const others = best.parents.map((parent, child) => (parent < 0 ? null : weigh([parent, child])));
  const isClear = (child: number) => {
    const other = others[child];
    return !other || best.weight - other.weight >= limits.clearParent;
  };
  // What is not clear hangs from what both of its possible parents come from.
  const parents = best.parents.map((parent, child) =>
    isClear(child) ? parent : commonAncestor(parent, others[child]!.parents[child]!, best.parents),
  );
  return relatives.map(({ id }, i): Descent => {
    const parent = parents[i]!;
    if (parent < 0) return { id, parent: null, share: 1, reason: null };
    const reason = isClear(i) ? (known.evidence[i]![parent] ?? 'nearest') : 'near-to-several';
    return { id, parent: relatives[parent]!.id, share: known.inside[i]![parent]!, reason };
  });
}

/** The nearest text that two others come from, or are. */
function commonAncestor(one: number, other: number, parents: Parents): number {
  let at = one;
  while (!isUnder(other, at, parents)) at = parents[at]!;
  return at;
}

function isUnder(text: number, above: number, parents: Parents): boolean {
  for (let at = text; at >= 0; at = parents[at]!) if (at === above) return true;
  return false;
}
