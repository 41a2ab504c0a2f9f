/**
 * How many copies still alert, with the right source, when a share of them is disguised? 500 copies out of the
 * labelled sets, evenly from each kind; each is held against all sources of its set as it is, and changed in six
 * ways at 1 and 5%.
 *
 *   ./node_modules/.bin/node benchmarks/evasion.ts [COPIES]
 */
import { compare } from '../lib/compare/compare.ts';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { languageOf } from '../lib/text/language.ts';
import { contentWords, TRICKS } from './evasion-tricks.ts';
import { type LabelledRow, readSet } from './labelled-sets.ts';

const COPIES = Number(process.argv[2] ?? 500);
const SHARES = [0.01, 0.05];
/** Parts of the sample, by set: half of it English. */
const SETS = { 'news-en': 0.5, 'news-de': 0.25, 'news-multi': 0.25 };

interface Count {
  copies: number;
  alerted: number;
  /** Alerted untouched, and not any more. */
  lost: number;
  changed: number;
  /** Of those whose text the trick changed, the report says that it is disguised. */
  named: number;
  /** Places that it counts, in all. */
  places: number;
}

const GROUPS = [
  'copies as they are found: word for word, cut, reworded, translated twice',
  'word for word',
] as const;
type Group = (typeof GROUPS)[number];

const counts: Record<Group, Map<string, Count>> = { [GROUPS[0]]: new Map(), [GROUPS[1]]: new Map() };
for (const [set, part] of Object.entries(SETS)) {
  const rows = readSet(set);
  if (rows === null) console.log(`${set}: skipped, the labelled sets are not beside the project`);
  else await measure(rows, Math.round(COPIES * part));
}
for (const group of GROUPS) print(group);

async function measure(
  { sources, articles }: NonNullable<ReturnType<typeof readSet>>,
  wanted: number,
): Promise<void> {
  const corpus = memoryCorpus(sources.map((source) => recordOf(source)));
  const labelled = articles
    .filter((row) => row.sources.length > 0)
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const words = Map.groupBy(articles, langOf);
  const wordsOf = new Map(
    [...words].map(([lang, rows]) => [
      lang,
      rows.flatMap(({ text }) => contentWords(text.slice(0, 400), lang)),
    ]),
  );
  // Short notes are no articles, and do not alert word for word either.
  const long = sources.filter(({ text }) => text.length > 800);
  const verbatim = spread(long, wanted).map((source) => ({ ...source, kind: '', sources: [source.id] }));
  for (const copy of spread(labelled, wanted)) await measureCopy(GROUPS[0], copy, wordsOf, corpus);
  for (const copy of verbatim) await measureCopy(GROUPS[1], copy, wordsOf, corpus);
}

function langOf({ text, lang }: Pick<LabelledRow, 'text' | 'lang'>): string {
  return languageOf(text, lang);
}

async function measureCopy(
  group: Group,
  copy: LabelledRow,
  wordsOf: ReadonlyMap<string, readonly string[]>,
  corpus: Corpus,
): Promise<void> {
  const plain = await ask(copy, copy.text, corpus);
  count(group, 'untouched', plain, plain, false);
  const lang = langOf(copy);
  for (const [name, trick] of Object.entries(TRICKS)) {
    for (const share of SHARES) {
      const text = trick(copy.text, share, wordsOf.get(lang) ?? [], lang);
      const asked = await ask(copy, text, corpus);
      count(group, `${name}, ${100 * share}%`, asked, plain, text !== copy.text);
    }
  }
}

/** So many of a list, at even distances. */
function spread<T>(list: readonly T[], wanted: number): T[] {
  const size = Math.min(wanted, list.length);
  return Array.from({ length: size }, (_, i) => list[Math.floor((i * list.length) / size)]!);
}

interface Asked {
  readonly found: boolean;
  readonly places: number;
}

async function ask({ sources, lang }: LabelledRow, text: string, corpus: Corpus): Promise<Asked> {
  const report = await compare({ text, ...(lang !== undefined && { lang }) }, corpus);
  const best = report.matches[0];
  const note = report.notes.find((one) => one.code === 'disguised-letters');
  const places = Object.values(note?.values ?? {}).reduce<number>((sum, value) => sum + Number(value), 0);
  return { found: report.alert && best !== undefined && sources.includes(best.source.id), places };
}

function count(group: Group, row: string, asked: Asked, plain: Asked, isChanged: boolean): void {
  const so = counts[group].get(row) ?? { copies: 0, alerted: 0, lost: 0, changed: 0, named: 0, places: 0 };
  counts[group].set(row, {
    copies: so.copies + 1,
    alerted: so.alerted + Number(asked.found),
    lost: so.lost + Number(plain.found && !asked.found),
    changed: so.changed + Number(isChanged),
    named: so.named + Number(isChanged && asked.places > 0),
    places: so.places + asked.places,
  });
}

function print(group: Group): void {
  const plain = counts[group].get('untouched');
  if (plain === undefined) return;
  console.log(`\n${group}\n`);
  console.log(
    '| copies | alerted | share | points lost | alerted before only | changed | said to be disguised | places named |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const [row, { copies, alerted, lost, changed, named, places }] of counts[group]) {
    const points = (100 * (plain.alerted - alerted)) / copies;
    const cells = [
      `${alerted} of ${copies}`,
      (alerted / copies).toFixed(3),
      points.toFixed(1),
      lost,
      changed,
      named,
      places,
    ];
    console.log(`| ${row} | ${cells.join(' | ')} |`);
  }
}
