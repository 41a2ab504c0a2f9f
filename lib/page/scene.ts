import type { Block } from './blocks.ts';
import { isWithin, styleOf, styleTotalsOf, type Place, type StyleTotals } from './choose.ts';
import type { RemovalReason } from './furniture.ts';
import { fold, shareIn, shareOfSamples, worthOf } from './prose.ts';
import { eachStretch, STRETCH, stretchAt } from './stretches.ts';

/** What the page says about its article, as far as it helps to find the text. */
export interface Hints {
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly authors: readonly string[];
  readonly body: string;
}

export interface Judged {
  readonly block: Block;
  /** Null where the block is kept. */
  reason: RemovalReason | null;
}

/** What is asked about single blocks again and again; each answer is worked out once, and only when asked for. */
export interface Asked {
  readonly folded: (block: Block) => string;
  /** The share of a block that the page declares to be its article's text; 0 where it declares none. */
  readonly declared: (block: Block) => number;
  readonly weigh: (block: Block) => number;
}

/** Code units. A shorter declared body is a teaser. */
const MIN_BODY = 400;

export function ask(body: string): Asked {
  const whole = body.length >= MIN_BODY ? fold(body) : '';
  const folded = once((block) => fold(block.text));
  const isDeclared = declaredBy(whole);
  const declared = once((block) => (whole === '' ? 0 : isDeclared(folded(block))));
  const weigh = once((block) => {
    const worth = worthOf(block);
    if (worth === 0 || (whole === '' && !block.box.hidden)) return worth;
    const isOfBody = declared(block) >= 0.6;
    return block.box.hidden && !isOfBody ? 0 : worth * (isOfBody ? 3 : 0.3);
  });
  return { folded, declared, weigh };
}

/** Code units that are searched for texts too short for a sample; an article's are a hundredth of it. */
const MAX_SEARCHED = 200_000_000;

/** The share of a folded text that a declared one holds. O(declared) once, then O(text) each, but for very short ones. */
function declaredBy(whole: string): (text: string) => number {
  const held = new Set<number>();
  eachStretch(whole, (stretch) => held.add(stretch));
  let left = MAX_SEARCHED;
  return (text) => {
    if (text.length > STRETCH) return shareOfSamples(text, (at) => held.has(stretchAt(text, at)));
    left -= whole.length;
    return left < 0 ? 0 : shareIn(text, whole);
  };
}

function once<T>(work: (block: Block) => T): (block: Block) => T {
  const known = new Map<Block, T>();
  return (block) => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const made = work(block);
    known.set(block, made);
    return made;
  };
}

/** Everything by which a block is judged. Titles, descriptions and authors are folded. */
export interface Scene extends Asked, Place {
  readonly totals: StyleTotals;
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly authors: readonly string[];
  /** Styles that carry a good part of the article's prose. */
  readonly mains: ReadonlySet<string>;
}

export function setScene(blocks: readonly Block[], place: Place, asked: Asked, hints: Hints): Scene {
  const inSeed = (block: Block): number => (isWithin(block.box, place.seed) ? asked.weigh(block) : 0);
  return {
    ...place,
    ...asked,
    totals: styleTotalsOf(blocks, inSeed),
    titles: hints.titles.map(fold),
    descriptions: hints.descriptions.map(fold),
    authors: hints.authors.map(fold).filter((name) => name.length > 3),
    mains: mainStyles(blocks, place),
  };
}

function mainStyles(blocks: readonly Block[], { container }: Place): Set<string> {
  const worths = new Map<string, number>();
  let all = 0;
  for (const block of blocks) {
    if (!isWithin(block.box, container)) continue;
    const worth = worthOf(block);
    all += worth;
    worths.set(styleOf(block.box), (worths.get(styleOf(block.box)) ?? 0) + worth);
  }
  return new Set([...worths].filter(([, worth]) => worth > 0.12 * all).map(([name]) => name));
}
