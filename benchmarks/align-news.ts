/**
 * How much of a news copy do passages and sentence pairs cover, by kind of copy, and how much of honest reports, held
 * against the source that is most like them?
 */
import { readFileSync } from 'node:fs';
import { align } from '../lib/align/align.ts';
import { pairSentences } from '../lib/align/pair-sentences.ts';
import { DIGIT, STOPWORD, type Tokens, tokenize } from '../lib/text/tokens.ts';

interface Document {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
}
interface Labelled extends Document {
  readonly kind: string;
  readonly sources: readonly string[];
}

const PER_KIND = 60;
const sets =
  process.argv.length > 2 ? process.argv.slice(2) : ['news-en', 'news-de', 'news-multi', 'short-answers'];

for (const set of sets) {
  const sources = read<Document>(set, 'sources').map((source) => ({
    source,
    tokens: tokenize(source.text, source.lang ?? 'en'),
  }));
  const nearest = nearestSource(sources.map(({ tokens }) => tokens));
  const kinds = Map.groupBy(read<Labelled>(set, 'articles'), ({ kind }) => kind);
  console.log(
    `\n| ${set} | articles | with passages | covered | sentences paired | in order | ms a pair |\n|---|---|---|---|---|---|---|`,
  );
  for (const [kind, articles] of kinds) {
    const rows = articles.slice(0, PER_KIND).map((article) => {
      const tokens = tokenize(article.text, article.lang ?? 'en');
      const own = sources.find(
        ({ source }) =>
          article.sources.includes(source.id) && (source.lang === undefined || source.lang === article.lang),
      );
      const against = own?.tokens ?? sources[nearest(tokens)]!.tokens;
      return measure(tokens, against);
    });
    const mean = (of: (row: Row) => number) =>
      (rows.reduce((sum, row) => sum + of(row), 0) / rows.length).toFixed(2);
    console.log(
      `| ${kind} | ${rows.length} | ${mean((r) => (r.covered > 0 ? 1 : 0))} | ${mean((r) => r.covered)} | ${mean((r) => r.paired)} | ${mean((r) => r.inOrder)} | ${mean((r) => r.ms)} |`,
    );
  }
}

interface Row {
  readonly covered: number;
  readonly paired: number;
  readonly inOrder: number;
  readonly ms: number;
}

function measure(article: Tokens, source: Tokens): Row {
  const started = performance.now();
  const passages = align(article, source);
  const pairs = pairSentences(article, source, passages);
  const ms = performance.now() - started;
  const length = (spans: readonly { start: number; end: number }[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const both = pairs.filter((pair) => pair.article !== null && pair.source !== null);
  const steps = both.slice(1).map((pair, i) => pair.source!.start > both[i]!.source!.start);
  return {
    covered: length(passages.map((passage) => passage.article)) / article.text.length,
    paired: length(both.map((pair) => pair.article!)) / article.text.length,
    inOrder: steps.length === 0 ? 1 : steps.filter(Boolean).length / steps.length,
    ms,
  };
}

/** The source that shares the most weight of rare words, by an inverted index. */
function nearestSource(sources: readonly Tokens[]): (article: Tokens) => number {
  const postings = new Map<number, number[]>();
  sources.forEach((tokens, id) => {
    for (const stem of new Set(tokens.stemHashes)) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [id]);
      else list.push(id);
    }
  });
  return (article) => {
    const scores = new Float64Array(sources.length);
    article.stemHashes.forEach((stem, i) => {
      const list = postings.get(stem);
      if (list === undefined || (article.flags[i]! & STOPWORD) !== 0) return;
      for (const id of list) scores[id]! += (article.flags[i]! & DIGIT ? 1 : 2) / list.length;
    });
    return scores.reduce((best, score, id) => (score > scores[best]! ? id : best), 0);
  };
}

function read<T>(set: string, name: string): T[] {
  const file = new URL(`../../shared/eval/${set}/${name}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
