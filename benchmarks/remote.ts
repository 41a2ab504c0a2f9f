/**
 * What does a lookup in a remote pack find, and what does it tell whoever serves it? Real sources among distractors;
 * labelled copies are looked up; the server has the same corpus, knows how prefixes are chosen, sees which are asked
 * for, and reckons exactly how likely each source is what is read.
 *
 *   ./node_modules/.bin/node benchmarks/remote.ts [DOCUMENTS [EVERY [TRIALS [MEASURE …]]]]
 *
 * Of the articles every so many are looked up. Beside the measure of the product others can be
 * tried, by REAL,ASKED.
 */
import { buildIndex, postingsOf } from '../lib/fingerprint-index/inverted-index.ts';
import { fingerprints } from '../lib/fingerprint/select.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { choosePrefixes, drawOrder } from '../lib/remote/choose.ts';
import { prefixesFor, prefixOf, type Prefixes } from '../lib/remote/prefixes.ts';
import { measureFor } from '../lib/remote/measure.ts';
import { capOf, retrieve } from '../lib/retrieve/retrieve.ts';
import { ceilingFor } from '../lib/segment/build.ts';
import { ALL_FINGERPRINTS } from '../lib/segment/segment.ts';
import { fingerprintsAt, loadPool, placesOf, randomOf } from './corpus-texts.ts';
import { type LabelledRow, readSet } from './labelled-sets.ts';
import {
  anonymityOf,
  exactly,
  posterior,
  recordAttack,
  type Corpus,
  type MeasureOf,
} from './remote-attack.ts';

const WANTED = 36;
const LARGE = 20_000;
/** Bytes of the index a fingerprint: benchmarks/results/corpus.md. */
const BYTES_A_POSTING = 2.3;
const JUDGED = [1, 8, 16];
const TRIALS = Number(process.argv[4] ?? 100);
const EVERY = Number(process.argv[3] ?? 1);
const PRIOR = 10_000;

interface Setting extends Corpus {
  readonly ids: readonly string[];
  readonly indexBytes: number;
  readonly ceiling: number;
}

interface Asked {
  readonly row: LabelledRow;
  readonly query: Uint32Array;
}

function build(size: number): { setting: Setting; asked: Asked[] } | null {
  const pool = loadPool();
  const rows = readSet('news-en');
  if (pool === null || rows === null) return null;
  const real = rows.sources.map((source) => fingerprints(recordOf(source).sketch));
  const count = Math.max(size, real.length);
  const all = Array.from({ length: count }, (_, document) =>
    document < real.length ? real[document]! : fingerprintsAt(pool, placesOf(pool, document)),
  );
  const mean = all.reduce((sum, list) => sum + list.length, 0) / count;
  const ceiling = count < LARGE ? ALL_FINGERPRINTS : ceilingFor(mean, WANTED);
  const below = (list: Uint32Array) => list.filter((one) => one < ceiling);
  const documents = all.map(below);
  const index = buildIndex(documents);
  const cap = capOf(count);
  const usable = (list: Uint32Array) =>
    below(list).filter((key) => {
      const { length } = postingsOf(index, key);
      return length <= cap;
    });
  const postings = documents.reduce((sum, list) => sum + list.length, 0);
  const indexBytes = postings * BYTES_A_POSTING;
  const uncut = { count: 1, ceiling };
  const asked = rows.articles
    .filter((_, i) => i % EVERY === 0)
    .map((row) => ({ row, query: usable(fingerprints(recordOf(row).sketch)) }));
  const ids = rows.sources.map(({ id }) => id);
  const setting = { index, ids, indexBytes, ceiling, prefixes: uncut, documents, usable, occupied: [] };
  return { setting, asked };
}

/** The same index, cut into so many prefixes. */
function cut(setting: Setting, count: number): Setting {
  if (setting.prefixes.count === count) return setting;
  const prefixes = { count, ceiling: setting.ceiling };
  const occupied = setting.documents.map((list) => occupiedBy(setting.usable(list), prefixes));
  return { ...setting, prefixes, occupied };
}

function occupiedBy(list: Uint32Array, prefixes: Prefixes): Uint16Array {
  return Uint16Array.from(new Set(Array.from(list, (key) => prefixOf(prefixes, key)))).sort();
}

/** How often a right source is among the best, asked by these prefixes alone. */
function recall(
  { index, ids, prefixes }: Setting,
  asked: readonly Asked[],
  measureOf: MeasureOf | null,
  name: string,
): void {
  const random = randomOf(7);
  const rows = asked.map(({ row, query }) => {
    const occupied = new Set(Array.from(query, (key) => prefixOf(prefixes, key)));
    const order = drawOrder(prefixes.count, random);
    const { real, fetched } = measureOf
      ? choosePrefixes(occupied, order, () => false, measureOf(occupied.size))
      : { real: [...occupied], fetched: [...occupied] };
    const held = new Set([...real, ...fetched]);
    const known = query.filter((key) => held.has(prefixOf(prefixes, key)));
    const found = retrieve(index, known, JUDGED.at(-1)!);
    const place = found.findIndex(({ document }) => row.sources.includes(ids[document] ?? ''));
    return { kind: row.kind, place: place < 0 ? Infinity : place, weight: found[0]?.weight ?? 0 };
  });
  const kinds = Map.groupBy(rows, ({ kind }) => kind.split(':')[0]!);
  const cells = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, some]) => {
      const share = (isSo: (row: (typeof rows)[number]) => boolean) =>
        (some.filter(isSo).length / some.length).toFixed(2);
      if (kind === 'none') return `none (${some.length}): any ${share(({ weight }) => weight > 0)}`;
      return `${kind} (${some.length}): ${JUDGED.map((most) => share(({ place }) => place < most)).join(' ')}`;
    });
  console.log(`| found: ${name} | ${cells.join(' | ')} |`);
}

/** What the server learns when the source itself is read: the worst case. */
function attack(setting: Setting, measureOf: MeasureOf | null, name: string): void {
  const { prefixes, occupied, documents } = setting;
  const random = randomOf(11);
  const results = Array.from({ length: TRIALS }, () => {
    const target = Math.floor(random() * setting.ids.length);
    const order = drawOrder(prefixes.count, random);
    const own = new Set(occupied[target]);
    const fetched = measureOf
      ? choosePrefixes(own, order, () => false, measureOf(own.size)).fetched
      : [...own];
    const scores = measureOf ? posterior(setting, fetched, measureOf) : exactly(setting, fetched);
    const fewer = new Float64Array(scores.length);
    const kept = Math.min(1, PRIOR / documents.length);
    for (let i = 0; i < scores.length; i++) if (i === target || random() < kept) fewer[i] = scores[i]!;
    return {
      all: anonymityOf(scores, target),
      prior: anonymityOf(fewer, target),
      ...recordAttack(setting, scores, target, fetched, random),
    };
  });
  const cell = (pick: (one: (typeof results)[number]) => ReturnType<typeof anonymityOf>) => {
    const list = results.map(pick);
    const ordered = list.map(({ effective }) => effective).sort((a, b) => a - b);
    const share = (values: number[]) => (values.reduce((sum, v) => sum + v, 0) / values.length).toFixed(3);
    return [
      share(list.map(({ first }) => first)),
      share(list.map(({ ten }) => ten)),
      share(list.map(({ belief }) => belief)),
      Math.round(ordered[list.length >>> 1]!),
      Math.round(ordered[Math.floor(list.length / 10)]!),
    ].join(', ');
  };
  const asked =
    measureOf?.(1).asked ?? occupied.reduce((sum, { length }) => sum + length, 0) / occupied.length;
  const bytes = ((setting.indexBytes * asked) / prefixes.count / 1e6).toFixed(2);
  const cells = [cell(({ all }) => all), cell(({ prior }) => prior)];
  const withRecords = [cell(({ alone }) => alone), cell(({ hidden }) => hidden)];
  console.log(`| told: ${name} | ${[bytes, ...cells, ...withRecords].join(' | ')} |`);
}

/** How soon lookups send nothing, since all that they need is at hand. */
function wear({ prefixes, indexBytes }: Setting, asked: readonly Asked[], measureOf: MeasureOf): void {
  const held = new Set<number>();
  const order = drawOrder(prefixes.count, randomOf(3));
  const silent: boolean[] = [];
  for (const { query } of asked) {
    const occupied = new Set(Array.from(query, (key) => prefixOf(prefixes, key)));
    const { fetched } = choosePrefixes(
      occupied,
      order,
      (prefix) => held.has(prefix),
      measureOf(occupied.size),
    );
    for (const prefix of fetched) held.add(prefix);
    silent.push(fetched.length === 0);
  }
  const share = (from: number, to: number) =>
    (silent.slice(from, to).filter(Boolean).length / (to - from)).toFixed(2);
  const all = ((held.size / prefixes.count) * indexBytes) / 1e6;
  console.log(
    `| sent nothing | ${share(0, 10)} | ${share(10, 50)} | ${share(50, 200)} | ${share(200, 1000)} | ${held.size} (${all.toFixed(1)} MB) |`,
  );
}

/** Bytes that a reader without any care would read for each fingerprint. */
const CHUNK = 16_384;

const built = build(Number(process.argv[2] ?? 0));
if (built === null) console.log('skipped: the labelled sets are not beside the project');
else {
  let { setting } = built;
  const { asked } = built;
  const { indexBytes, ceiling, documents } = setting;
  console.log(`\n${documents.length} documents, ${(indexBytes / 1e6).toFixed(1)} MB of index\n`);
  const careless = cut(setting, Math.ceil(indexBytes / CHUNK));
  recall(careless, asked, null, 'nothing hidden');
  attack(careless, null, 'nothing hidden');
  setting = cut(setting, prefixesFor(indexBytes, ceiling).count);
  const { count } = setting.prefixes;
  const own: MeasureOf = (occupied) => measureFor(documents.length, count, occupied);
  const typical = Math.round(
    setting.occupied.reduce((sum, { length }) => sum + length, 0) / documents.length,
  );
  const measures = process.argv.slice(5).map((text) => text.split(',').map(Number));
  const ways: (readonly [string, MeasureOf])[] = [
    [`as the product does, of ${count}; ${own(typical).real} of ${own(typical).asked} for most`, own],
    ...measures.map(
      ([real, all]) => [`${real} of ${all}, of ${count}`, () => ({ real: real!, asked: all! })] as const,
    ),
  ];
  for (const [name, measureOf] of ways) {
    recall(setting, asked, measureOf, name);
    attack(setting, measureOf, name);
  }
  wear(
    setting,
    asked.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1)),
    own,
  );
}
