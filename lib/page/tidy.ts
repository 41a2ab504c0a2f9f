import { styleOf } from './choose.ts';
import { isProse, samplesOf, sizeOf } from './prose.ts';
import type { Judged, Scene } from './scene.ts';
import { eachStretch, STRETCH, stretchAt } from './stretches.ts';

/** The same words twice are a template. Of a long pair the first is the article's, of headings the last: a list of contents comes first. */
export function dropRepeats(judged: Judged[], scene: Scene): void {
  const counts = new Map<string, number>();
  for (const { block, reason } of judged) {
    if (reason === null) counts.set(scene.folded(block), (counts.get(scene.folded(block)) ?? 0) + 1);
  }
  const seen = new Map<string, Judged>();
  for (const one of judged) {
    const text = scene.folded(one.block);
    if (one.reason !== null || counts.get(text) === 1) continue;
    const before = seen.get(text);
    seen.set(text, one);
    if (text.length < 40 && counts.get(text)! > 2) one.reason = 'duplicate';
    else if (before) (one.block.kind === 'heading' ? before : one).reason = 'duplicate';
  }
}

/** Letters and digits. A shorter block may stand twice by chance. */
const MIN_REPEAT = 30;

/**
 * A text that is all inside the others is a second setting of them: a pull quotation, or a copy for phones. The longest
 * goes first, and what went speaks for no other. O(text).
 */
export function dropContained(judged: Judged[], scene: Scene): void {
  const kept = judged.filter((one) => one.reason === null);
  const longestFirst = kept
    .filter((one) => scene.folded(one.block).length >= MIN_REPEAT && one.block.kind !== 'heading')
    .sort((a, b) => b.block.chars - a.block.chars);
  /** How often each stretch that is asked about stands in what is kept. */
  const counts = new Map<number, number>();
  for (const { block } of longestFirst)
    for (const stretch of askedOf(scene.folded(block))) counts.set(stretch, 0);
  const count = (text: string, times: 1 | -1): void =>
    eachStretch(text, (stretch) => {
      const before = counts.get(stretch);
      if (before !== undefined) counts.set(stretch, before + times);
    });
  for (const { block } of kept) count(scene.folded(block), 1);
  const atFirst = new Map(counts);
  for (const one of longestFirst) {
    const text = scene.folded(one.block);
    const [middle, ...samples] = askedOf(text);
    if (atFirst.get(middle!)! < 2) continue;
    count(text, -1);
    if (samples.every((stretch) => counts.get(stretch)! > 0)) one.reason = 'duplicate';
    else count(text, 1);
  }
}

/** The stretches that tell whether a text is inside others: the middle one, which few texts share, then its samples. */
function askedOf(text: string): number[] {
  const middle = Math.min(text.length >> 1, text.length - STRETCH);
  return [middle, ...samplesOf(text)].map((at) => stretchAt(text, at));
}

/** What stands under something that was removed goes with it: the list of offers under "subscribe now". */
export function dropFollowers(judged: Judged[]): void {
  for (const [i, one] of judged.entries()) {
    const before = judged[i - 1]?.reason;
    const isLed = before === 'newsletter' || before === 'related' || before === 'links';
    if (one.reason === null && one.block.kind === 'list' && isLed) one.reason = before;
  }
}

/** Nothing before the first sentences or after the last ones belongs to the text. */
export function trimEnds(judged: Judged[], scene: Scene): void {
  const isAnchor = (one: Judged): boolean =>
    one.reason === null &&
    (one.block.kind === 'body' || one.block.kind === 'quotation') &&
    isProse(one.block) &&
    sizeOf(one.block) > (scene.mains.has(styleOf(one.block.box)) ? 25 : 60);
  const first = judged.findIndex(isAnchor);
  const last = judged.findLastIndex(isAnchor);
  const isOpen = /[:：]$/u.test(judged[last]?.block.text ?? '');
  judged.forEach((one, i) => {
    if (one.reason !== null || (i >= first && i <= last)) return;
    if (i > last && isOpen && one.block.kind === 'list') return;
    if (scene.declared(one.block) < 0.75) one.reason = 'labels';
  });
}

/** A heading over nothing led to what was removed: nothing at all follows, or a removed box and the next heading. */
export function dropDanglingHeadings(judged: Judged[]): void {
  let next: Judged | null = null;
  let hasGap = false;
  for (const one of judged.toReversed()) {
    if (one.reason !== null) {
      hasGap ||= one.reason !== 'hidden';
      continue;
    }
    const isHeading = one.block.kind === 'heading';
    if (isHeading && (!next || (hasGap && next.block.kind === 'heading'))) {
      one.reason = 'related';
      continue;
    }
    next = one;
    hasGap = false;
  }
}
