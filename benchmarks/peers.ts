/**
 * How do the engine and its peers compare, in one process over the 6,705 sources of news-en: time, memory, recall?
 * `./node_modules/.bin/node --expose-gc benchmarks/peers.ts [--whole] [PROGRAM …]`; `--whole` asks the two search libraries with
 * whole articles, a few of them.
 */
import { cpus } from 'node:os';
import { type LabelledRow, readSet, type Row } from './labelled-sets.ts';
import type { Answer, Peer } from './peer.ts';
import { flexSearch, minHash, miniSearch, simHash } from './peers-libraries.ts';
import { containment, winnowing, wireprint } from './peers-own.ts';
import { heldBytes, processorMs, quantile, timed } from './processor-time.ts';

/** Copies of each kind, and questions with whole articles to a search library. */
const PER_KIND = 36;
const WHOLE_QUESTIONS = 12;
/** False alerts that a threshold may give, a thousand articles of other news. */
const ALLOWED = 3;

const set = readSet('news-en');
if (set === null) console.log('skipped, the labelled sets are not beside the project');
else {
  const { sources } = set;
  const kinds = Map.groupBy(set.articles, ({ kind }) => kind);
  const copies = [...kinds]
    .filter(([kind]) => !kind.startsWith('none'))
    .flatMap(([, rows]) => spread(rows, PER_KIND));
  const others = set.articles.filter(({ kind }) => kind === 'none: other news');
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}; ${sources.length} sources, ${copies.length} copies, ${others.length} of other news\n`,
  );
  console.log(
    '| program | build s | MB held | index MB | question ms p50 / p95 | reads p50 | right source first | alerted, own threshold | false alerts | alerted at 3 per 1,000 |\n|---|---|---|---|---|---|---|---|---|---|',
  );
  const peers: Record<string, (rows: readonly Row[]) => Peer> = process.argv.includes('--whole')
    ? {
        'MiniSearch, whole articles': (rows) => miniSearch(rows, true),
        'FlexSearch, whole articles': (rows) => flexSearch(rows, true),
      }
    : {
        Wireprint: wireprint,
        '3-gram containment': containment,
        'winnowing k=5 w=8': winnowing,
        MinHash: minHash,
        SimHash: simHash,
        'MiniSearch, 30 rarest words': (rows) => miniSearch(rows, false),
        'FlexSearch, 30 rarest words': (rows) => flexSearch(rows, false),
      };
  const isWhole = process.argv.includes('--whole');
  const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  for (const [name, build] of Object.entries(peers)) {
    if (only.length > 0 && !only.includes(name)) continue;
    await measure(
      name,
      build,
      sources,
      isWhole ? spread(copies, WHOLE_QUESTIONS) : copies,
      isWhole ? [] : others,
    );
  }
}

/** So many rows, at even distances. */
function spread<T>(rows: readonly T[], wanted: number): T[] {
  const count = Math.min(wanted, rows.length);
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]!);
}

async function measure(
  name: string,
  build: (rows: readonly Row[]) => Peer,
  sources: readonly Row[],
  copies: readonly LabelledRow[],
  others: readonly LabelledRow[],
): Promise<void> {
  // What the program before held is let go of only when its last turn is over.
  await new Promise(setImmediate);
  const before = heldBytes() ?? 0;
  const built: number[] = [];
  const peer = timed(built, () => build(sources));
  const held = (heldBytes() ?? 0) - before;
  for (const { text } of copies.slice(0, 30)) await peer.ask(text);
  const times: number[] = [];
  const ask = async ({ text }: LabelledRow) => {
    const started = process.cpuUsage();
    const answers = await peer.ask(text);
    times.push(processorMs(started));
    return answers[0] ?? null;
  };
  const answered: { best: Answer | null; right: boolean; kind: string }[] = [];
  for (const row of copies) {
    const best = await ask(row);
    const right = best !== null && row.sources.includes(sources[best.source]!.id);
    answered.push({ best, right, kind: row.kind });
  }
  const noise: number[] = [];
  for (const row of others) noise.push((await ask(row))?.score ?? Number.NEGATIVE_INFINITY);
  const ranks = answered.every(({ best }) => best === null || best.score !== null);
  const matched = ranks && others.length > 0 ? thresholdAt(noise) : null;
  const share = (threshold: number | null, of = answered) =>
    threshold === null
      ? '-'
      : (
          of.filter(({ best, right }) => right && (best?.score ?? Number.NEGATIVE_INFINITY) >= threshold)
            .length / of.length
        ).toFixed(3);
  const falseAlerts =
    peer.shipped === null ? '-' : String(noise.filter((score) => score >= peer.shipped!).length);
  const operations =
    peer.operations === null
      ? '-'
      : quantile(
          copies.map(({ text }) => peer.operations!(text)),
          0.5,
        ).toFixed(0);
  const first = (answered.filter(({ right }) => right).length / answered.length).toFixed(3);
  console.log(
    `| ${name} | ${(built[0]! / 1000).toFixed(1)} | ${(held / 1e6).toFixed(0)} | ${(peer.indexBytes / 1e6).toFixed(2)} | ${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} | ${operations} | ${first} | ${share(peer.shipped)} | ${falseAlerts} | ${share(matched)} |`,
  );
  const kinds = [...Map.groupBy(answered, ({ kind }) => kind)].map(
    ([kind, of]) =>
      `${kind} ${(of.filter(({ right }) => right).length / of.length).toFixed(2)} ${share(matched, of)}`,
  );
  console.error(`${name}: first and alerted at ${matched}: ${kinds.join('; ')}`);
}

/** The least score that gives no more false alerts than allowed; any, where other news is never a candidate. */
function thresholdAt(noise: readonly number[]): number {
  const sorted = noise.toSorted((a, b) => b - a);
  const allowed = Math.floor((ALLOWED * noise.length) / 1000);
  const next = sorted[allowed] ?? Number.NEGATIVE_INFINITY;
  if (next === Number.NEGATIVE_INFINITY) return next;
  return next + Math.max(1e-9, Math.abs(next) * 1e-9);
}
