/**
 * How long does a page take against a large pack, from its text to the report? Asked are changed copies of articles
 * of the pack, and articles that no source tells; large-articles.ts makes both.
 * `node --expose-gc benchmarks/large-pack.ts FILE.pack…`, packs that `pack build` made of large-articles.ts.
 */
import { cpus, loadavg } from 'node:os';
import { openFile } from '../cli/file-source.ts';
import { compare } from '../lib/compare/compare.ts';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { segmentedCorpus } from '../lib/corpus/segmented-corpus.ts';
import { countFrequencies } from '../lib/fingerprint-index/frequencies.ts';
import type { Article } from '../lib/document/document.ts';
import { contentsOf, openPack, type Trust } from '../lib/pack/open-pack.ts';
import { articleAt, copyOf, loadPieces, type Pieces } from './large-articles.ts';
import { heldBytes, processorMs, quantile } from './processor-time.ts';

/** Questions of each kind, after as many others that are not counted. */
const ASKED = 100;
const WARMING = 60;

async function open(file: string, trust: Trust): Promise<Corpus> {
  const pack = await openPack(await openFile(file));
  const contents = typeof pack === 'string' ? null : await contentsOf(pack, trust);
  if (contents === null) throw new Error(`${file} cannot be read`);
  return segmentedCorpus(contents.shelves, contents.frequencies);
}

const page = (text: string, i: number): Article => ({ text, url: `https://page-${i}.example/story` });

/** Numbers of articles beyond those of any pack. */
const UNTOLD = 2 ** 28;

interface Questions {
  readonly copies: readonly Article[];
  readonly sources: readonly string[];
  readonly untold: readonly Article[];
}

async function questions(pieces: Pieces, corpus: Corpus, from: number, count: number): Promise<Questions> {
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  const sources = numbers.map((i) => `large:${Math.floor((i * 7919) % corpus.size)}`);
  const copies: Article[] = [];
  for (const [i, id] of sources.entries()) {
    const record = await corpus.load(id);
    copies.push(page(copyOf(pieces, record?.source.text ?? '', i, from + i), i));
  }
  return { sources, copies, untold: numbers.map((i) => page(articleAt(pieces, UNTOLD + i).text, i)) };
}

/** Takes the place of a corpus, so that what it held is let go: the rest is the code of the engine, compiled. */
const NOTHING = segmentedCorpus([], countFrequencies([]));

interface Times {
  readonly wall: number[];
  readonly processor: number[];
}

async function ask(corpus: Corpus, articles: readonly Article[], check: (i: number, ids: string[]) => void) {
  const times: Times = { wall: [], processor: [] };
  for (const [i, article] of articles.entries()) {
    const before = process.cpuUsage();
    const started = performance.now();
    const { matches } = await compare(article, corpus);
    times.wall.push(performance.now() - started);
    times.processor.push(processorMs(before));
    check(
      i,
      matches.map(({ source }) => source.id),
    );
  }
  return times;
}

const both = (values: number[]) =>
  `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;

async function measure(file: string, pieces: Pieces, trust: Trust): Promise<void> {
  const before = heldBytes() ?? 0;
  const openedAt = process.cpuUsage();
  const started = performance.now();
  let corpus = await open(file, trust);
  const [openWall, openProcessor] = [performance.now() - started, processorMs(openedAt)];
  const first = await questions(pieces, await open(file, trust), 10_000, WARMING);
  const coldAt = performance.now();
  await compare(first.untold[0]!, corpus);
  const cold = performance.now() - coldAt;
  await ask(corpus, [...first.copies, ...first.untold], () => {});
  const asked = await questions(pieces, await open(file, trust), 0, ASKED);
  let found = 0;
  const copies = await ask(corpus, asked.copies, (i, ids) => (found += ids[0] === asked.sources[i] ? 1 : 0));
  let matched = 0;
  const untold = await ask(corpus, asked.untold, (_, ids) => (matched += ids.length > 0 ? 1 : 0));
  const { size } = corpus;
  const after = heldBytes() ?? 0;
  corpus = NOTHING;
  const left = heldBytes() ?? 0;
  console.log(
    `| ${trust} | ${size} | ${openWall.toFixed(0)}, ${openProcessor.toFixed(0)} | ${cold.toFixed(0)} | ${both(copies.wall)} | ${both(copies.processor)} | ${both(untold.wall)} | ${both(untold.processor)} | ${((after - before) / 1e6).toFixed(1)}, ${((after - left) / 1e6).toFixed(1)} | ${found} of ${ASKED} | ${matched} of ${ASKED} |`,
  );
}

const pieces = loadPieces();
if (pieces === null) console.log('skipped: the articles are not at hand');
else {
  const [load] = loadavg();
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, load ${load!.toFixed(1)}, Node ${process.version}`,
  );
  console.log(
    '| pack | sources | open ms: wall, processor | first compare ms | copy ms p50 / p95 | copy processor ms | untold ms | untold processor ms | held MB: in all, by the corpus | source first | untold with a match |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  for (const file of process.argv.slice(2)) {
    await measure(file, pieces, 'check-chunks');
    await measure(file, pieces, 'verified-before');
  }
}
