/**
 * How large, how slow and how heavy does the index become from 10,000 documents to 1,000,000, and what does it still
 * find? `node --expose-gc benchmarks/corpus.ts 10000 100000 [--peers]`; each size runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { openFile } from '../cli/file-source.ts';
import { ceilingFor, createSegmentBuilder } from '../lib/segment/build.ts';
import { rank, type SegmentInUse } from '../lib/segment/rank.ts';
import { openSegment, residentBytes } from '../lib/segment/segment.ts';
import { flexSearchOf, miniSearchOf } from './corpus-peers.ts';
import { changed, fingerprintsAt, loadPool, placesOf, randomOf, type Pool, textAt } from './corpus-texts.ts';
import { rarestWords } from './peers-libraries.ts';
import { heldBytes, quantile } from './processor-time.ts';

/** Documents of one segment, as `pack build` cuts them. */
const SHARD = 100_000;
const QUERIES = 200;
/** Copies: so many of their words replaced. */
const KINDS: readonly (readonly [kind: string, replaced: number, kept: number])[] = [
  ['copy, 10% of words replaced', 0.1, 1],
  ['copy, 30% of words replaced', 0.3, 1],
  ['half of it, 10% replaced', 0.1, 0.5],
  ['a third of it, 30% replaced', 0.3, 0.33],
];

const MEGABYTE = 1e6;
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);

interface Query {
  readonly kind: string;
  readonly document: number;
  readonly places: Uint32Array;
}

function queriesFor(pool: Pool, size: number): Query[] {
  const random = randomOf(size);
  const total = pool.words.length;
  return Array.from({ length: QUERIES }, (_, i) => {
    const [kind, replaced, kept] = KINDS[i % KINDS.length]!;
    const document = Math.floor(random() * size);
    const whole = placesOf(pool, document);
    const places = changed(whole.slice(0, Math.ceil(kept * whole.length)), replaced, total, random);
    return { kind, document, places };
  });
}

/** Texts that are nobody's copy. */
const unrelated = (pool: Pool, i: number) => placesOf(pool, 2 ** 30 + i);

async function measureOurs(pool: Pool, size: number, wanted: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-bench-'));
  const mean =
    Array.from({ length: 500 }, (_, i) => fingerprintsAt(pool, placesOf(pool, i)).length).reduce(
      (a, b) => a + b,
    ) / 500;
  const ceiling = ceilingFor(mean, wanted);
  let buildMs = 0;
  const files: string[] = [];
  for (let from = 0; from < size; from += SHARD) {
    const builder = createSegmentBuilder(ceiling);
    for (let i = from; i < Math.min(size, from + SHARD); i++) {
      const found = fingerprintsAt(pool, placesOf(pool, i));
      const started = performance.now();
      builder.add(`https://news.example/${i}`, found);
      buildMs += performance.now() - started;
    }
    const started = performance.now();
    const parts = builder.finish();
    buildMs += performance.now() - started;
    files.push(path.join(folder, `${from}.segment`));
    writeFileSync(files.at(-1)!, Buffer.concat(parts));
  }
  const buildRss = process.resourceUsage().maxRSS / 1024;
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const before = heldBytes() ?? 0;
  const openedAt = performance.now();
  const segments: SegmentInUse[] = [];
  for (const file of files) {
    const segment = await openSegment(await openFile(file));
    if (typeof segment === 'string') throw new Error(segment);
    segments.push({ segment, removed: new Set() });
  }
  const openMs = performance.now() - openedAt;
  const tables = segments.reduce((sum, { segment }) => sum + residentBytes(segment), 0);
  const ask = (places: Uint32Array) =>
    rank(segments, fingerprintsAt(pool, places), 30, (place) => {
      throw new Error(`segment ${place}`);
    });
  const first = new Map<string, number[]>();
  const times: number[] = [];
  for (const { kind, document, places } of queriesFor(pool, size)) {
    const prints = fingerprintsAt(pool, places);
    const started = performance.now();
    const found = await rank(segments, prints, 30, (place) => {
      throw new Error(`segment ${place}`);
    });
    times.push(performance.now() - started);
    const at = found.findIndex((one) => one.place * SHARD + one.document === document);
    first.set(kind, [...(first.get(kind) ?? []), at]);
  }
  const negatives: number[] = [];
  for (let i = 0; i < QUERIES; i++) {
    const places = unrelated(pool, i);
    const started = performance.now();
    await ask(places);
    negatives.push(performance.now() - started);
  }
  const resident = (heldBytes() ?? 0) - before;
  const none = negatives.sort((a, b) => a - b);
  const prints = Math.min(mean, wanted).toFixed(0);
  console.log(
    `| Wireprint, ${prints} a document | ${size} | ${(bytes / MEGABYTE).toFixed(1)} | ${(bytes / size).toFixed(0)} | ${(buildMs / 1000).toFixed(1)} | ${ms(openMs)} | ${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.95))} | ${ms(quantile(none, 0.5))} / ${ms(quantile(none, 0.95))} | ${(tables / MEGABYTE).toFixed(2)} | ${(resident / MEGABYTE).toFixed(1)} | ${buildRss.toFixed(0)} |`,
  );
  for (const [kind, ranks] of first) {
    const share = (test: (at: number) => boolean) => (ranks.filter(test).length / ranks.length).toFixed(2);
    console.log(
      `found ${kind}: first ${share((at) => at === 0)}, among 12 ${share((at) => at >= 0 && at < 12)}`,
    );
  }
  rmSync(folder, { recursive: true });
}

/**
 * Asked with the rarest words of each question, since a whole article takes MiniSearch seconds; a reader of it would have
 * to count them, so that is not in the time.
 */
async function measurePeer(peer: string, pool: Pool, size: number): Promise<void> {
  function* texts() {
    for (let i = 0; i < size; i++) yield textAt(pool, placesOf(pool, i));
  }
  const rarest = rarestWords(texts());
  const before = heldBytes() ?? 0;
  const started = performance.now();
  const index = (peer === 'MiniSearch' ? miniSearchOf : flexSearchOf)(texts());
  const buildMs = performance.now() - started;
  const resident = (heldBytes() ?? 0) - before;
  const times: number[] = [];
  let first = 0;
  const queries = queriesFor(pool, size).slice(0, 60);
  for (const { document, places } of queries) {
    const text = rarest(textAt(pool, places));
    const asked = performance.now();
    const [best] = index.search(text);
    times.push(performance.now() - asked);
    const id = typeof best === 'object' && best !== null ? (best as { id: number }).id : best;
    if (id === document) first++;
  }
  const exported = index.exported();
  const bytes = exported.reduce((sum, part) => sum + part.length, 0);
  const loadedAt = performance.now();
  index.load(exported);
  const loadMs = performance.now() - loadedAt;
  console.log(
    `| ${peer} | ${size} | ${(bytes / MEGABYTE).toFixed(1)} | ${(bytes / size).toFixed(0)} | ${(buildMs / 1000).toFixed(1)} | ${ms(loadMs)} | ${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.95))} | | | ${(resident / MEGABYTE).toFixed(1)} | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} |`,
  );
  console.log(`found by ${peer}: first ${(first / queries.length).toFixed(2)} of ${queries.length}`);
}

const [mode = '', ...rest] = process.argv.slice(2);
const pool = mode.startsWith('--one') ? loadPool() : null;
if (mode === '--one' && pool) await measureOurs(pool, Number(rest[0]), Number(rest[1]));
else if (mode === '--one-peer' && pool) await measurePeer(rest[0]!, pool, Number(rest[1]));
else if (mode.startsWith('--one')) console.log('skipped: the articles are not at hand');
else {
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`);
  console.log(
    '| index | documents | MB on disk | bytes a document | build s | open ms | query ms p50 / p95 | no match ms p50 / p95 | tables MB | resident MB | peak RSS MB of the build |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  const sizes = [mode, ...rest].filter((arg) => /^\d+$/u.test(arg));
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=18000', import.meta.filename, ...args],
      {
        stdio: 'inherit',
      },
    );
  for (const size of sizes) {
    for (const wanted of Number(size) > 10_000 ? ['36'] : ['36', '1000']) run('--one', size, wanted);
    if (!rest.includes('--peers')) continue;
    for (const peer of ['MiniSearch', 'FlexSearch']) run('--one-peer', peer, size);
  }
}
