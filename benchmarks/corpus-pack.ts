/**
 * What does a pack cost the reader: to open, to keep open, to search? Beside the same sources in memory.
 * `node --expose-gc benchmarks/corpus-pack.ts FILE.pack ARTICLES.jsonl [SOURCES.jsonl]`
 */
import { readFileSync } from 'node:fs';
import { openFile } from '../cli/file-source.ts';
import { compare } from '../lib/compare/compare.ts';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { segmentedCorpus } from '../lib/corpus/segmented-corpus.ts';
import type { Article } from '../lib/document/document.ts';
import { contentsOf, openPack } from '../lib/pack/open-pack.ts';
import { heldBytes } from './processor-time.ts';

const ARTICLES = 150;
const heldMegabytes = () => (heldBytes() ?? 0) / 1e6;

function rowsOf<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

async function packedCorpus(file: string): Promise<Corpus> {
  const pack = await openPack(await openFile(file));
  if (typeof pack === 'string') throw new Error(pack);
  const contents = await contentsOf(pack);
  if (contents === null) throw new Error('damaged');
  return segmentedCorpus(contents.shelves, contents.frequencies);
}

async function measure(
  name: string,
  open: () => Promise<Corpus>,
  articles: readonly Article[],
): Promise<void> {
  const before = heldMegabytes();
  const started = performance.now();
  const corpus = await open();
  const openMs = performance.now() - started;
  const held = heldMegabytes() - before;
  const firstAt = performance.now();
  await compare(articles[0]!, corpus);
  const firstMs = performance.now() - firstAt;
  const times: number[] = [];
  for (const article of articles) {
    const asked = performance.now();
    await compare(article, corpus);
    times.push(performance.now() - asked);
  }
  const after = heldMegabytes() - before;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(0);
  console.log(
    `| ${name} | ${corpus.size} | ${openMs.toFixed(0)} | ${firstMs.toFixed(0)} | ${at(0.5)} / ${at(0.95)} | ${held.toFixed(1)} | ${after.toFixed(1)} |`,
  );
}

const [file, articleFile, sourceFile] = process.argv.slice(2);
if (file === undefined || articleFile === undefined) {
  console.error('A pack and articles are wanted.');
  process.exitCode = 2;
} else {
  const all = rowsOf<Article>(articleFile);
  const step = Math.max(1, Math.floor(all.length / ARTICLES));
  const articles = all.filter((_, i) => i % step === 0).slice(0, ARTICLES);
  console.log(
    '| corpus | sources | open ms | first compare ms | compare ms p50 / p95 | MB held when open | MB held after |',
  );
  console.log('|---|---|---|---|---|---|---|');
  await measure('pack', () => packedCorpus(file), articles);
  if (sourceFile !== undefined) {
    const load = async () => memoryCorpus(rowsOf<{ id: string; text: string }>(sourceFile).map(recordOf));
    await measure('in memory', load, articles);
  }
}
