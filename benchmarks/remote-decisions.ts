/**
 * How many alerts are kept where the sources are looked up at an address, each article as a reader's first, and what
 * does that fetch? Beside the same pack at hand.
 *
 *   ./node_modules/.bin/node benchmarks/remote-decisions.ts FILE.pack [EVERY]
 */
import { readFileSync } from 'node:fs';
import { compare } from '../lib/compare/compare.ts';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { segmentedCorpus } from '../lib/corpus/segmented-corpus.ts';
import { contentsOf, openPack } from '../lib/pack/open-pack.ts';
import { drawOrder } from '../lib/remote/choose.ts';
import type { FetchRange } from '../lib/remote/fetch-range.ts';
import { blocksInMemory } from '../lib/remote/index-blocks.ts';
import { openRemotePack } from '../lib/remote/open-remote-pack.ts';
import { bytesInMemory } from '../lib/segment/byte-source.ts';
import { randomOf } from './corpus-texts.ts';
import { type LabelledRow, readSet } from './labelled-sets.ts';

const [file = '', every = '10'] = process.argv.slice(2);
const bytes = file === '' ? new Uint8Array(0) : new Uint8Array(readFileSync(file));
const random = randomOf(5);

const fetchRange: FetchRange = async (_address, start, end) => ({
  status: 206,
  contentRange: `bytes ${start}-${end - 1}/${bytes.length}`,
  etag: null,
  body: (async function* () {
    yield bytes.subarray(start, end);
  })(),
});

async function atHand(): Promise<Corpus> {
  const pack = await openPack(bytesInMemory(bytes));
  if (typeof pack === 'string') throw new Error(pack);
  const { shelves, frequencies } = (await contentsOf(pack))!;
  return segmentedCorpus(shelves, frequencies);
}

async function atAddress() {
  const pack = await openRemotePack('https://pack.example/news.pack', {
    fetchRange,
    random,
    blocksOf: async () => blocksInMemory(1000),
    orderOf: async (count) => drawOrder(count, random),
  });
  if (typeof pack === 'string') throw new Error(pack);
  return pack;
}

interface Answer {
  readonly kind: string;
  readonly alert: boolean;
  readonly right: boolean;
}

async function ask({ kind, sources, ...article }: LabelledRow, corpus: Corpus): Promise<Answer> {
  const { alert, matches } = await compare(article, corpus);
  return { kind: kind.split(':')[0]!, alert, right: sources.includes(matches[0]?.source.id ?? '') };
}

const rows = readSet('news-en');
if (rows === null || file === '')
  console.log('skipped: a pack, and the labelled sets beside the project, are wanted');
else {
  const articles = rows.articles.filter((_, i) => i % Number(every) === 0);
  const local = await atHand();
  const answers: (readonly [here: Answer, there: Answer])[] = [];
  const spent: (readonly [opening: number, lookup: number, requests: number])[] = [];
  for (const article of articles) {
    const pack = await atAddress();
    const opening = pack.spent();
    const there = await ask(article, pack.corpus);
    const { bytes, requests } = pack.spent();
    spent.push([opening.bytes, bytes - opening.bytes, requests - opening.requests]);
    answers.push([await ask(article, local), there]);
  }
  console.log(
    '| kind | articles | alerts, at hand | of the right source | alerts, at the address | of the right source |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const [kind, some] of Map.groupBy(answers, ([{ kind }]) => kind)) {
    const count = (place: 0 | 1, pick: (answer: Answer) => boolean) =>
      some.filter((both) => pick(both[place])).length;
    const cells = ([0, 1] as const).flatMap((place) => [
      count(place, ({ alert }) => alert),
      count(place, ({ alert, right }) => alert && right),
    ]);
    console.log(`| ${kind} | ${some.length} | ${cells.join(' | ')} |`);
  }
  const middle = (place: 0 | 1 | 2) =>
    spent.map((one) => one[place]).sort((a, b) => a - b)[spent.length >>> 1];
  console.log(
    `\nof ${bytes.length} bytes: ${middle(0)} to open, ${middle(1)} a lookup with records, ${middle(2)} requests`,
  );
}
