/**
 * How many sentence pairs are right? Stories that were translated twice keep their lines, so a pair is right when its
 * sentences stand in the same line. Whole, and with every second line of the source dropped: then half of the
 * article has no counterpart, and each pair that it gets is wrong.
 */
import { readFileSync } from 'node:fs';
import { align } from '../lib/align/align.ts';
import { pairSentences } from '../lib/align/pair-sentences.ts';
import { paragraphs } from '../lib/text/paragraphs.ts';
import type { Span } from '../lib/text/span.ts';
import { tokenize } from '../lib/text/tokens.ts';

interface Story {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly kind: string;
  readonly sources: readonly string[];
}

const PER_KIND = 70;

console.log(
  '| stories | pairs right | lines paired | pairs right, half dropped | lines paired, half dropped |\n|---|---|---|---|---|',
);
for (const set of ['news-en', 'news-de', 'news-multi']) {
  const sources = new Map(read(set, 'sources').map((source) => [source.id, source]));
  const twice = read(set, 'articles').filter(({ kind }) => kind.includes('twice'));
  for (const [kind, articles] of Map.groupBy(twice, (article) => article.kind)) {
    const pairs = articles.flatMap((article) => {
      const lines = paragraphs(article.text).length;
      const source = article.sources
        .map((id) => sources.get(id)!)
        .find(
          ({ text, lang }) => (lang ?? article.lang) === article.lang && paragraphs(text).length === lines,
        );
      return source === undefined ? [] : [{ article, source: source.text }];
    });
    const cells = [1, 2].flatMap((step) => {
      const rows = pairs.slice(0, PER_KIND).map(({ article, source }) => measure(article, source, step));
      const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
      return [
        sum((row) => row.right) / sum((row) => row.pairs),
        sum((row) => row.linesPaired) / sum((row) => row.lines),
      ];
    });
    console.log(`| ${kind} (${set}) | ${cells.map((cell) => cell.toFixed(3)).join(' | ')} |`);
  }
}

interface Row {
  readonly pairs: number;
  readonly right: number;
  readonly lines: number;
  readonly linesPaired: number;
}

/** Keeps each `step`-th line of the source. */
function measure(article: Story, whole: string, step: number): Row {
  const kept = paragraphs(whole).filter((_, i) => i % step === 0);
  const source = kept.map(({ start, end }) => whole.slice(start, end)).join('\n');
  const [a, b] = [tokenize(article.text, article.lang), tokenize(source, article.lang)];
  const articleLines = linesOf(article.text, 1);
  const sourceLines = linesOf(source, step);
  const paired = new Set<number>();
  let [pairs, right] = [0, 0];
  for (const link of pairSentences(a, b, align(a, b))) {
    if (link.article === null || link.source === null) continue;
    pairs++;
    const counterpart = new Set(sourceLines(link.source));
    const shared = articleLines(link.article).filter((line) => counterpart.has(line));
    if (shared.length > 0) right++;
    for (const line of shared) paired.add(line);
  }
  return { pairs, right, lines: kept.length, linesPaired: paired.size };
}

/** The numbers of the lines that a span reaches into. */
function linesOf(text: string, step: number): (span: Span) => number[] {
  const lines = paragraphs(text);
  return (span) =>
    lines.flatMap((line, i) => (line.start < span.end && span.start < line.end ? [i * step] : []));
}

function read(set: string, name: string): Story[] {
  const file = new URL(`../../shared/eval/${set}/${name}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
