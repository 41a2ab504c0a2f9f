/**
 * What does a page cost against 100,000 sources, step by step, in milliseconds of processor time and in operations?
 * The sources of news-en among distractors made of runs of their words; the pages are its articles.
 *
 *   ./node_modules/.bin/node benchmarks/retrieval.ts [SOURCES] [PAGES]
 */
import { cpus } from 'node:os';
import type { Corpus, CorpusRecord } from '../lib/corpus/corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { compare } from '../lib/compare/compare.ts';
import type { Report } from '../lib/compare/report.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { countFrequencies } from '../lib/fingerprint-index/frequencies.ts';
import { buildIndex, postingsOf } from '../lib/fingerprint-index/inverted-index.ts';
import { retrieve } from '../lib/retrieve/retrieve.ts';
import { languageOf } from '../lib/text/language.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { sketch } from '../lib/fingerprint/sketch.ts';
import { fingerprintsAt, loadPool, placesOf, textAt } from './corpus-texts.ts';
import { readSet } from './labelled-sets.ts';

const size = Number(process.argv[2] ?? 100_000);
const pages = Number(process.argv[3] ?? 400);
const set = readSet('news-en');
const pool = loadPool();
if (set === null || pool === null) {
  console.log('skipped, the labelled sets are not beside the project');
} else {
  const corpus = corpusOf(
    size,
    set.sources.map((source) => recordOf(source)),
  );
  const step = Math.max(1, Math.floor(set.articles.length / pages));
  const articles = set.articles.filter((_, i) => i % step === 0).slice(0, pages);
  // Once over all, so that distractors that come up are read and the code is warm.
  for (const article of articles) await compare(article, corpus);
  const costs = { read: [] as number[], search: [] as number[], whole: [] as number[] };
  const counts = { postings: [] as number[], matches: [] as number[] };
  let found = 0;
  for (const article of articles) {
    const query = timed(costs.read, () =>
      sketch(tokenize(article.text, languageOf(article.text, article.lang))),
    );
    const selected = fingerprints(query);
    counts.postings.push(selected.reduce((sum, key) => sum + postingsOf(corpus.index, key).length, 0));
    timed(costs.search, () => retrieve(corpus.index, selected, 30));
    const report = await timedAsync(costs.whole, () => compare(article, corpus));
    counts.matches.push(report.matches.length);
    if (isRight(report, article.sources)) found++;
  }
  const copies = articles.filter(({ sources }) => sources.length > 0).length;
  console.log(
    `\n${size} sources, ${articles.length} pages, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
  );
  console.log(`right source first and alerted: ${found} of ${copies} copies\n`);
  console.log('| step | p50 | p95 | most |\n|---|---|---|---|');
  for (const [name, values] of Object.entries({ ...costs, ...counts })) console.log(row(name, values));
}

function isRight({ alert, matches }: Report, sources: readonly string[]): boolean {
  return alert && sources.includes(matches[0]!.source.id);
}

/** The real records, and distractors in the index whose records are made when they are first asked for. */
function corpusOf(
  total: number,
  real: readonly CorpusRecord[],
): Corpus & { index: ReturnType<typeof buildIndex> } {
  const lists = real.map((record) => fingerprints(record.sketch));
  for (let number = real.length; number < total; number++)
    lists.push(fingerprintsAt(pool!, placesOf(pool!, number)));
  const index = buildIndex(lists);
  const made = new Map(real.map((record, i) => [String(i), record]));
  return {
    index,
    size: total,
    frequencies: countFrequencies(real.map((record) => record.sketch)),
    retrieve: async (query, limit) =>
      retrieve(index, fingerprints(query), limit).map(({ document, weight }) => ({
        id: String(document),
        weight,
      })),
    load: async (id) => {
      if (!made.has(id)) made.set(id, recordOf({ id, text: textAt(pool!, placesOf(pool!, Number(id))) }));
      return made.get(id)!;
    },
  };
}

function timed<T>(times: number[], run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  times.push(milliseconds(process.cpuUsage(before)));
  return result;
}

async function timedAsync<T>(times: number[], run: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await run();
  times.push(milliseconds(process.cpuUsage(before)));
  return result;
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

function row(name: string, values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return `| ${name} | ${[at(0.5), at(0.95), at(1)].map((value) => value.toFixed(1)).join(' | ')} |`;
}
