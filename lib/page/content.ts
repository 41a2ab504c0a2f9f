import type { Block } from './blocks.ts';
import { choosePlace, isWithin, styleOf, styleTotalsOf, type StyleTotals } from './choose.ts';
import { isLinks, purposeOf, type RemovalReason } from './furniture.ts';
import { asksForSomething, isByline, isLabel, leadsAway, namesAPhotographer } from './phrases.ts';
import { fold, isProse, shareIn, sizeOf, worthOf } from './prose.ts';
import type { Box } from './tree.ts';

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

export interface Content {
  readonly container: Box | null;
  readonly judged: readonly Judged[];
}

/** Code units. A shorter declared body is a teaser. */
const MIN_BODY = 400;

export function findContent(blocks: readonly Block[], hints: Hints): Content {
  const folded = new Map(blocks.map((block) => [block, fold(block.text)]));
  const body = hints.body.length >= MIN_BODY ? fold(hints.body) : '';
  const inBody = new Map(body ? blocks.map((block) => [block, shareIn(folded.get(block)!, body)]) : []);
  const weigh = (block: Block): number =>
    (block.box.hidden && !(inBody.get(block)! >= 0.6) ? 0 : worthOf(block)) *
    (body ? (inBody.get(block)! >= 0.6 ? 3 : 0.3) : 1);
  const place = choosePlace(blocks, weigh);
  if (!place) return { container: null, judged: [] };
  const { container, seed } = place;
  const inSeed = (block: Block): number => (isWithin(block.box, seed) ? weigh(block) : 0);
  const totals = styleTotalsOf(blocks, inSeed);
  const scene: Scene = {
    container,
    seed,
    totals,
    folded,
    inBody,
    hints,
    titles: hints.titles.map(fold),
    mains: mainSignatures(blocks, container),
  };
  const judged = blocks.map((block) => ({ block, reason: reasonFor(block, scene) }));
  dropRepeats(judged, folded);
  dropContained(judged, folded);
  dropFollowers(judged);
  trimEnds(judged, scene);
  addStandfirst(judged, scene);
  dropDanglingHeadings(judged);
  return { container, judged };
}

interface Scene {
  readonly container: Box;
  readonly seed: Box;
  readonly totals: StyleTotals;
  readonly folded: ReadonlyMap<Block, string>;
  readonly inBody: ReadonlyMap<Block, number>;
  readonly hints: Hints;
  readonly titles: readonly string[];
  readonly mains: ReadonlySet<string>;
}

function mainSignatures(blocks: readonly Block[], container: Box): Set<string> {
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

function reasonFor(block: Block, scene: Scene): RemovalReason | null {
  const share = scene.inBody.get(block);
  const isDeclared =
    share !== undefined && share >= 0.75 && scene.folded.get(block)!.length > (block.box.hidden ? 8 : 30);
  if (scene.titles.includes(scene.folded.get(block)!) || block.box.tag === 'h1') return 'title';
  if (block.kind !== 'heading' && block.linkChars > 0.95 * block.chars) return 'links';
  if (isDeclared && block.kind !== 'caption') return null;
  if (!isWithin(block.box, scene.container)) return 'outside';
  if (block.box.hidden) return 'hidden';
  const most = scene.totals.get(styleOf(scene.seed)) ?? 0;
  for (let box: Box | null = block.box; box && box !== scene.container; box = box.parent) {
    const isSeeds = isWithin(scene.seed, box) || (scene.totals.get(styleOf(box)) ?? 0) > 0.3 * most;
    const reason = isSeeds ? null : (purposeOf(box) ?? (box.tag === 'article' ? 'related' : null));
    if (reason) return reason;
  }
  return reasonInText(block, scene);
}

function reasonInText(block: Block, scene: Scene): RemovalReason | null {
  const { text, kind } = block;
  if (kind === 'caption') return 'caption';
  if (isLinks(block)) return 'links';
  if (leadsAway(text) && (kind !== 'body' || block.linkChars > 0 || text.endsWith(':'))) return 'related';
  if (asksForSomething(text)) return 'newsletter';
  if (isLabel(text)) return 'labels';
  if (isByline(text) || isAuthor(scene.folded.get(block)!, scene.hints.authors)) return 'byline';
  const isMain = scene.mains.has(styleOf(block.box));
  if (!isMain && namesAPhotographer(text)) return 'caption';
  const isLabelled = kind === 'body' || (kind === 'quotation' && !/["“”„«»「『]/u.test(text));
  if (!isMain && isLabelled && !isProse(block)) return 'labels';
  return null;
}

function isAuthor(folded: string, authors: readonly string[]): boolean {
  return authors.some((author) => {
    const name = fold(author);
    return name.length > 3 && folded.includes(name) && folded.length < name.length + 25;
  });
}

/** The same words twice are a template. Of a long pair the first is the article's, of headings the last: a list of contents comes first. */
function dropRepeats(judged: Judged[], folded: ReadonlyMap<Block, string>): void {
  const counts = new Map<string, number>();
  for (const { block, reason } of judged) {
    if (reason === null) counts.set(folded.get(block)!, (counts.get(folded.get(block)!) ?? 0) + 1);
  }
  const seen = new Map<string, Judged>();
  for (const one of judged) {
    const text = folded.get(one.block)!;
    if (one.reason !== null || counts.get(text) === 1) continue;
    const before = seen.get(text);
    seen.set(text, one);
    if (text.length < 40 && counts.get(text)! > 2) one.reason = 'duplicate';
    else if (before) (one.block.kind === 'heading' ? before : one).reason = 'duplicate';
  }
}

/** Letters and digits. A shorter block may stand twice by chance. */
const MIN_REPEAT = 30;

/** A text that is all inside the others is a second setting of them: a pull quotation, or a copy for phones. */
function dropContained(judged: Judged[], folded: ReadonlyMap<Block, string>): void {
  let kept = judged.filter((one) => one.reason === null);
  const whole = kept.map((one) => folded.get(one.block)!).join(' ');
  const longestFirst = kept
    .filter((one) => folded.get(one.block)!.length >= MIN_REPEAT && one.block.kind !== 'heading')
    .sort((a, b) => b.block.chars - a.block.chars);
  for (const one of longestFirst) {
    const text = folded.get(one.block)!;
    const sample = text.slice(text.length >> 1, (text.length >> 1) + 18);
    if (!whole.includes(sample, whole.indexOf(sample) + 1)) continue;
    const others = kept.filter((other) => other !== one);
    if (shareIn(text, others.map((other) => folded.get(other.block)!).join(' ')) < 1) continue;
    one.reason = 'duplicate';
    kept = others;
  }
}

/** What stands under something that was removed goes with it: the list of offers under "subscribe now". */
function dropFollowers(judged: Judged[]): void {
  for (const [i, one] of judged.entries()) {
    const before = judged[i - 1]?.reason;
    const isLed = before === 'newsletter' || before === 'related' || before === 'links';
    if (one.reason === null && one.block.kind === 'list' && isLed) one.reason = before;
  }
}

/** Nothing before the first sentences or after the last ones belongs to the text. */
function trimEnds(judged: Judged[], scene: Scene): void {
  const isAnchor = (one: Judged): boolean =>
    one.reason === null &&
    (one.block.kind === 'body' || one.block.kind === 'quotation') &&
    isProse(one.block) &&
    sizeOf(one.block) > (scene.mains.has(styleOf(one.block.box)) ? 25 : 60);
  const first = judged.findIndex(isAnchor);
  const last = judged.findLastIndex(isAnchor);
  const isOpen = /[:：]$/u.test(judged[last]?.block.text ?? '');
  judged.forEach((one, i) => {
    if (one.reason !== null || scene.inBody.get(one.block)! >= 0.75) return;
    if (i < first || (i > last && !(isOpen && one.block.kind === 'list'))) one.reason = 'labels';
  });
}

/** The lines between title and text that sum the article up, wherever the page has put them. */
function addStandfirst(judged: Judged[], scene: Scene): void {
  const first = judged.findIndex((one) => one.reason === null);
  const title = judged.findLastIndex((one, i) => i < first && one.reason === 'title');
  for (let i = first - 1; i > title && first - i < 80; i--) {
    const one = judged[i]!;
    const { block, reason } = one;
    if (sizeOf(block) < 40 || block.kind === 'caption' || block.box.hidden || isLinks(block)) continue;
    if (isSetApart(block.box)) continue;
    const text = scene.folded.get(block)!;
    const isSaid = scene.hints.descriptions.some((line) => shareIn(text, fold(line)) >= 0.8);
    const isBold = block.kind === 'heading' && title >= 0 && (reason === 'outside' || reason === 'labels');
    if (!isSaid && !isBold && !hasStandfirstName(block.box)) continue;
    one.reason = null;
    return;
  }
}

const STANDFIRST =
  /standfirst|\b(?:lead|lede|dek|deck|intro|summary|excerpt|subtitle|chapo|chapeau|sottotitolo|vorspann|teaser)\b|sub-?(?:title|head|line)|Dek(?:[A-Z-]|\b)/u;

function isSetApart(box: Box): boolean {
  for (let at: Box | null = box, i = 0; at && i < 4; at = at.parent, i++) {
    const purpose = purposeOf(at);
    if (purpose && purpose !== 'related' && purpose !== 'labels') return true;
  }
  return false;
}

function hasStandfirstName(box: Box): boolean {
  for (let at: Box | null = box, i = 0; at && i < 2; at = at.parent, i++) {
    if (STANDFIRST.test(at.classes) || at.itemprop === 'description') return true;
  }
  return false;
}

/** A heading with no text of its own under it led to something that was removed. */
function dropDanglingHeadings(judged: Judged[]): void {
  let hasText = false;
  for (let i = judged.length - 1; i >= 0; i--) {
    const one = judged[i]!;
    if (one.reason !== null) continue;
    if (one.block.kind !== 'heading') hasText = true;
    else if (!hasText) one.reason = 'related';
  }
}
