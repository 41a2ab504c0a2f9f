import type { Edit } from './edit.ts';
import { diffKeys, type Run } from './diff-units.ts';
import { cutUnits, type Unit } from './units.ts';

/** Equal words between two changes below which they read as one change. */
const MIN_ISLAND_WORDS = 3;
/** An equal stretch is an island too when the changes on both sides of it are this many times as long. */
const DROWNED_RATIO = 6;

/** Both texts in units; `words[i]` counts the words before unit `i`, `telling[i]` those of them that tell something. */
interface Texts {
  readonly source: Counted;
  readonly article: Counted;
}

interface Counted {
  readonly units: readonly Unit[];
  readonly words: Uint32Array;
  readonly telling: Uint32Array;
}

/**
 * What was done to `source` to make `article`, phrase by phrase; the `source` parts joined are the source, the
 * `article` parts the article. Words, emoji and surrogate pairs are never split; a deletion and the insertion in its
 * place are one replacement; short equal stretches between changes belong to the change. Case, blanks and the
 * shape of quotation marks and dashes are no change. `lang` picks the function words. Linear beyond 1,000 units.
 */
export function editScript(source: string, article: string, lang = 'en'): Edit[] {
  const texts = { source: counted(cutUnits(source, lang)), article: counted(cutUnits(article, lang)) };
  const keys = ({ units }: Counted) => units.map((unit) => unit.key);
  const runs = diffKeys(keys(texts.source), keys(texts.article));
  return joinSame(absorbIslands(runs, texts).flatMap((run) => editsOf(run, texts)));
}

function counted(units: readonly Unit[]): Counted {
  const words = new Uint32Array(units.length + 1);
  const telling = new Uint32Array(units.length + 1);
  units.forEach(({ weight }, i) => {
    words[i + 1] = words[i]! + (weight >= 1 ? 1 : 0);
    telling[i + 1] = telling[i]! + (weight >= 2 ? 1 : 0);
  });
  return { units, words, telling };
}

/** Joins changes that only an island parts, from left to right. O(runs). */
function absorbIslands(runs: readonly Run[], texts: Texts): Run[] {
  const kept: Run[] = [];
  runs.forEach((run, i) => {
    const [left, right] = [kept.at(-1), runs[i + 1]];
    if (left === undefined || left.equal) kept.push(run);
    else if (!run.equal || (right !== undefined && isIsland(run, left, right, texts)))
      kept[kept.length - 1] = { ...left, sourceEnd: run.sourceEnd, articleEnd: run.articleEnd };
    else kept.push(run);
  });
  return kept;
}

function isIsland(run: Run, left: Run, right: Run, texts: Texts): boolean {
  const words = wordsOf(run, texts);
  if (words < MIN_ISLAND_WORDS) return true;
  const { telling } = texts.source;
  if (telling[run.sourceEnd] === telling[run.sourceStart]) return true;
  return words * DROWNED_RATIO <= Math.min(wordsOf(left, texts), wordsOf(right, texts));
}

/** Words of the longer side of a run. */
function wordsOf(run: Run, { source, article }: Texts): number {
  return Math.max(
    source.words[run.sourceEnd]! - source.words[run.sourceStart]!,
    article.words[run.articleEnd]! - article.words[run.articleStart]!,
  );
}

/** A run as edits. Blanks behind a replaced phrase are not part of it. */
function editsOf(run: Run, texts: Texts): Edit[] {
  const source = joinUnits(texts.source, run.sourceStart, run.sourceEnd);
  const article = joinUnits(texts.article, run.articleStart, run.articleEnd);
  const [before, after] = [source.trimEnd(), article.trimEnd()];
  if (run.equal || (before === '' && after === '')) return [{ kind: 'same', source, article }];
  if (before === '') return [{ kind: 'inserted', source, article }];
  if (after === '') return [{ kind: 'deleted', source, article }];
  return [
    { kind: 'replaced', source: before, article: after },
    { kind: 'same', source: source.slice(before.length), article: article.slice(after.length) },
  ];
}

function joinUnits({ units }: Counted, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += units[i]!.text;
  return text;
}

function joinSame(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (edit.source === '' && edit.article === '') continue;
    if (edit.kind === 'same' && last?.kind === 'same')
      joined[joined.length - 1] = {
        kind: 'same',
        source: last.source + edit.source,
        article: last.article + edit.article,
      };
    else joined.push(edit);
  }
  return joined;
}
