/**
 * How often does an article that copies nothing alert, and how many copies alert with the right source, by kind; on
 * each half of the articles; over the whole set of sources and over corpora of 13; and how would other thresholds do?
 *
 *   ./node_modules/.bin/node benchmarks/decision.ts [--sensitivity] [news-en news-de …]
 *
 * With `--sensitivity`, only what each level of lib/verdict/sensitivity.ts gives over all sources of the sets together.
 */
import type { CorpusRecord } from '../lib/corpus/corpus.ts';
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { quotationSpans } from '../lib/evidence/quotations/quotation-spans.ts';
import { hashWord } from '../lib/text/hash.ts';
import { languageOf } from '../lib/text/language.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { strengthOf, WHOLE, wholeScore } from '../lib/verdict/judge.ts';
import { prepare } from '../lib/verdict/query.ts';
import { rarityOf } from '../lib/verdict/rarity.ts';
import { SENSITIVITIES, WHOLE_AT } from '../lib/verdict/sensitivity.ts';
import { weighAll } from '../lib/verdict/weigh-all.ts';
import { type LabelledRow, readSet, SETS } from './labelled-sets.ts';

const RETRIEVED = 30;
const JUDGED = 16;
const SMALL = 13;

interface Scores {
  readonly whole: number;
  /** From 1 the source alerts, as a whole or by a passage. */
  readonly strength: number;
  readonly right: boolean;
}

interface Judged {
  readonly row: LabelledRow;
  readonly candidates: readonly Scores[];
}

type Corpora = 'all sources' | 'hardest of 13' | 'random 13';

const named = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const isBrief = process.argv.includes('--sensitivity');
const wanted = named.length > 0 ? named : SETS;
const everything: Judged[] = [];
for (const set of wanted) {
  const rows = readSet(set);
  if (rows === null) {
    console.log(`${set}: skipped, the labelled sets are not beside the project`);
    continue;
  }
  const records = rows.sources.map((source) => recordOf(source));
  const modes: Corpora[] =
    records.length > SMALL && !isBrief ? ['all sources', 'hardest of 13', 'random 13'] : ['all sources'];
  for (const mode of modes) {
    const judged: Judged[] = [];
    const corpusFor = chooser(mode, records);
    for (const row of rows.articles)
      judged.push({ row, candidates: await scores(row, await corpusFor(row)) });
    if (mode === 'all sources') everything.push(...judged);
    if (isBrief) continue;
    print(`${set}, ${mode}`, judged);
    if (mode === 'all sources') sweep(set, judged);
  }
}
if (isBrief) compareSensitivities(everything);

function compareSensitivities(judged: readonly Judged[]): void {
  const none = judged.filter(({ row }) => row.kind.startsWith('none'));
  const reworded = judged.filter(({ row }) => row.kind.startsWith('machine rewrite'));
  const copies = judged.filter(({ row }) => !row.kind.startsWith('none'));
  console.log(
    '| sensitivity | whole | false alerts | machine rewrites found | all copies found |\n|---|---|---|---|---|',
  );
  for (const level of SENSITIVITIES) {
    const whole = WHOLE_AT[level];
    const isRight = (one: Judged) => decide(one, whole) === 'right';
    const falseAlerts = none.filter((one) => decide(one, whole) !== 'none').length;
    const found = [reworded, copies].map((of) => `${of.filter(isRight).length} of ${of.length}`);
    console.log(`| ${level} | ${whole} | ${falseAlerts} of ${none.length} | ${found.join(' | ')} |`);
  }
}

/** Picks the corpus that an article is held against; the choice is the same in every run. */
function chooser(mode: Corpora, records: readonly CorpusRecord[]) {
  const all = memoryCorpus(records);
  if (mode === 'all sources') return async () => all;
  const byId = new Map(records.map((record) => [record.source.id, record]));
  return async (row: LabelledRow) => {
    const own = row.sources.map((id) => byId.get(id)!).filter(({ source }) => source.lang === row.lang);
    const hardest = async () => {
      const [first] = await all.retrieve(recordOf(row).sketch, 1);
      return first === undefined ? [] : [byId.get(first.id)!];
    };
    const picked = new Set(
      row.sources.length > 0 ? own.slice(0, 1) : mode === 'random 13' ? [] : await hardest(),
    );
    for (let seed = hashWord(row.id); picked.size < SMALL; seed = hashWord(String(seed))) {
      const record = records[seed % records.length]!;
      if (!row.sources.includes(record.source.id)) picked.add(record);
    }
    return memoryCorpus([...picked]);
  };
}

async function scores(row: LabelledRow, corpus: ReturnType<typeof memoryCorpus>): Promise<Scores[]> {
  const tokens = tokenize(row.text, languageOf(row.text, row.lang));
  const rarity = rarityOf(corpus.frequencies);
  const query = prepare(tokens, quotationSpans(row.text), rarity);
  const found = (await corpus.retrieve(query.sketch, RETRIEVED)).slice(0, JUDGED);
  const records = (await Promise.all(found.map(({ id }) => corpus.load(id)))).filter(
    (record) => record !== null,
  );
  const sketches = records.map(({ sketch }) => sketch);
  return weighAll(query, sketches, rarity).map(({ evidence }, i) => ({
    whole: wholeScore(evidence, query.namesBy),
    strength: strengthOf(evidence, query),
    right: row.sources.includes(records[i]!.source.id),
  }));
}

/** The strongest candidate, and whether it alerts; another threshold `whole` moves that of articles as a whole. */
function decide({ candidates }: Judged, whole = WHOLE): 'none' | 'right' | 'wrong' {
  const strength = (one: Scores) => {
    const passage = one.strength > Math.exp(one.whole - WHOLE) * 1.0001 ? one.strength : 0;
    return Math.max(Math.exp(one.whole - whole), passage);
  };
  const best = candidates.reduce<Scores | null>(
    (most, one) => (most === null || strength(one) > strength(most) ? one : most),
    null,
  );
  if (best === null || strength(best) < 1) return 'none';
  return best.right ? 'right' : 'wrong';
}

function print(title: string, judged: readonly Judged[]): void {
  console.log(
    `\n${title}\n\n| kind | articles | all | first half | second half | wrong source |\n|---|---|---|---|---|---|`,
  );
  for (const [kind, rows] of [...Map.groupBy(judged, ({ row }) => row.kind)].sort(byKind)) {
    const half = (which: number) => rows.filter(({ row }) => hashWord(row.id) % 2 === which);
    const columns = [rows, half(0), half(1)].map((part) => rate(part, kind.startsWith('none')));
    const wrong = rows.filter((one) => decide(one) === 'wrong').length;
    const wrongSource = kind.startsWith('none') ? '' : String(wrong);
    console.log(`| ${kind} | ${rows.length} | ${columns.join(' | ')} | ${wrongSource} |`);
  }
}

/** False alerts and their number per 1,000, or the share of copies that alert with the right source. */
function rate(rows: readonly Judged[], isNegative: boolean): string {
  const verdicts = rows.map((one) => decide(one));
  if (!isNegative) return (verdicts.filter((one) => one === 'right').length / rows.length).toFixed(3);
  const alerts = verdicts.filter((one) => one !== 'none').length;
  return `${alerts} (${((1000 * alerts) / rows.length).toFixed(1)} per 1,000)`;
}

/** The curve: what stricter and laxer thresholds would give, false alerts against copies of the hardest kinds. */
function sweep(set: string, judged: readonly Judged[]): void {
  const kinds = [...Map.groupBy(judged, ({ row }) => row.kind)].sort(byKind);
  console.log(
    `\n${set}, other thresholds\n\n| whole | ${kinds.map(([kind]) => kind).join(' | ')} |\n|---|${'---|'.repeat(kinds.length)}`,
  );
  for (const whole of [-0.5, -0.6, -0.65, -0.7, -0.75, -0.8, -0.9, -1]) {
    const cells = kinds.map(([kind, rows]) => {
      const verdicts = rows.map((one) => decide(one, whole));
      if (kind.startsWith('none')) return verdicts.filter((one) => one !== 'none').length;
      return (verdicts.filter((one) => one === 'right').length / rows.length).toFixed(3);
    });
    console.log(`| ${whole} | ${cells.join(' | ')} |`);
  }
}

function byKind([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
