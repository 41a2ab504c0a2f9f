/**
 * What does a page cost against many sources, part by part, in milliseconds of processor time and in operations?
 * The sources of news-en among distractors made of runs of their words (not of those whose copies are asked about,
 * unless `--own-runs`); the pages are its articles. `memory` holds
 * all fingerprints of all sources in one index, `segments` 36 a source in segments of 100,000, as packs do.
 *
 *   ./node_modules/.bin/node --expose-gc benchmarks/retrieval.ts [SOURCES] [PAGES] [memory|segments] [--own-runs]
 */
import { cpus } from 'node:os';
import { align } from '../lib/align/align.ts';
import { pairSentences } from '../lib/align/pair-sentences.ts';
import { compare } from '../lib/compare/compare.ts';
import type { Report } from '../lib/compare/report.ts';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { editScript } from '../lib/diff/edit-script.ts';
import { compareFacts } from '../lib/evidence/facts/facts.ts';
import { compareQuotations } from '../lib/evidence/quotations/quotations.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { sketch } from '../lib/fingerprint/sketch.ts';
import { languageOf } from '../lib/text/language.ts';
import { slice } from '../lib/text/span.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { loadPool } from './corpus-texts.ts';
import { type LabelledRow, readSet } from './labelled-sets.ts';
import { inMemory, inSegments } from './large-corpora.ts';
import { heldBytes, processorMs, quantile, timed } from './processor-time.ts';

const PARTS = ['tokenize', 'retrieve', 'judge', 'align', 'mark', 'evidence', 'whole'] as const;
type Costs = Record<(typeof PARTS)[number], number[]>;
const noCosts = (): Costs => ({
  tokenize: [],
  retrieve: [],
  judge: [],
  align: [],
  mark: [],
  evidence: [],
  whole: [],
});

const size = Number(process.argv[2] ?? 100_000);
const pages = Number(process.argv[3] ?? 400);
const kind = process.argv[4] === 'segments' ? 'segments' : 'memory';
const set = readSet('news-en');
const step = Math.max(1, Math.floor((set?.articles.length ?? 0) / pages));
const articles = (set?.articles ?? []).filter((_, i) => i % step === 0).slice(0, pages);
// Distractors that hold runs of the very sources that are asked for would make these sources' own phrases common.
const asked = process.argv.includes('--own-runs') ? [] : articles.flatMap(({ sources }) => sources);
const pool = loadPool(new Set(asked));
if (set === null || pool === null) {
  console.log('skipped, the labelled sets are not beside the project');
} else {
  const real = set.sources.map((source, i) => recordOf({ ...source, id: String(i) }));
  const numbers = new Map(set.sources.map(({ id }, i) => [id, String(i)]));
  const before = heldBytes() ?? 0;
  const started = process.cpuUsage();
  const { corpus, postings } =
    kind === 'memory' ? inMemory(pool, real, size) : await inSegments(pool, real, size);
  const buildMs = processorMs(started);
  const held = (heldBytes() ?? 0) - before;
  // Once over all, so that distractors that come up are made and the code is warm.
  for (const article of articles) await compare(article, corpus);
  const costs = noCosts();
  const counts = { postings: [] as number[], judged: [] as number[], aligned: [] as number[] };
  const ranks: number[] = [];
  let found = 0;
  for (const article of articles) {
    const query = sketch(tokenize(article.text, languageOf(article.text, article.lang)));
    counts.postings.push(await postings(fingerprints(query)));
    const own = new Set(article.sources.map((id) => numbers.get(id)));
    if (own.size > 0) ranks.push((await corpus.retrieve(query, 1000)).findIndex(({ id }) => own.has(id)));
    const { report, judged } = await measure(article, corpus, costs);
    counts.judged.push(judged);
    counts.aligned.push(report.matches.length);
    if (report.alert && own.has(report.matches[0]!.source.id)) found++;
  }
  const among = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length;
  console.log(
    `\n${size} sources, ${kind}, ${articles.length} pages, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
  );
  console.log(
    `made and indexed in ${(buildMs / 1000).toFixed(0)} s; ${(held / 1e6).toFixed(0)} MB held besides the real records; peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
  console.log(
    `of ${ranks.length} copies: right source first and alerted ${found}; among the first 1, 16, 30, 1,000 candidates ${[1, 16, 30, 1000].map(among).join(', ')}\n`,
  );
  console.log('| | p50 | p95 | most |\n|---|---|---|---|');
  for (const [name, values] of Object.entries({ ...costs, ...counts })) {
    const digits = name in counts ? 0 : 1;
    const cells = [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits));
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

/** Runs `compare` and notes when it turns from one part to the next; what it shows is worked out once more, apart. */
async function measure(
  article: LabelledRow,
  corpus: Corpus,
  costs: Costs,
): Promise<{ report: Report; judged: number }> {
  let [retrieveMs, loadMs, judged, asked, aligning] = [0, 0, 0, 0, -1];
  const start = process.cpuUsage();
  const watched: Corpus = {
    ...corpus,
    async retrieve(query, limit) {
      asked = processorMs(start);
      const found = await corpus.retrieve(query, limit);
      retrieveMs = processorMs(start) - asked;
      return found;
    },
    async load(id) {
      const before = process.cpuUsage();
      const record = await corpus.load(id);
      loadMs += processorMs(before);
      judged++;
      return record;
    },
  };
  const report = await compare(article, watched, {
    onProgress: ({ stage }) => {
      if (stage === 'aligning' && aligning < 0) aligning = processorMs(start);
    },
  });
  const whole = processorMs(start);
  costs.tokenize.push(asked);
  costs.retrieve.push(retrieveMs);
  costs.judge.push((aligning < 0 ? whole : aligning) - asked - retrieveMs - loadMs);
  costs.whole.push(whole);
  measureShown(article, report, costs);
  return { report, judged };
}

/** Alignment, marked changes and evidence of all that a report shows; the sums of a page. */
function measureShown(article: LabelledRow, { matches }: Report, costs: Costs): void {
  const parts = { align: [] as number[], mark: [] as number[], evidence: [] as number[] };
  const tokens = tokenize(article.text, languageOf(article.text, article.lang));
  for (const { sourceText } of matches) {
    const text = sourceText ?? '';
    const links = timed(parts.align, () => {
      const source = tokenize(text, languageOf(text));
      return pairSentences(tokens, source, align(tokens, source));
    });
    const pairs = timed(parts.mark, () =>
      links.flatMap(({ article: own, source }) =>
        own === null || source === null
          ? []
          : [
              {
                article: own,
                source,
                edits: editScript(slice(text, source), slice(article.text, own), tokens.lang),
              },
            ],
      ),
    );
    timed(parts.evidence, () => {
      compareQuotations(article.text, text, links);
      compareFacts(pairs, article.text, text);
    });
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  costs.align.push(sum(parts.align));
  costs.mark.push(sum(parts.mark));
  costs.evidence.push(sum(parts.evidence));
}
