/** How well, and how fast, are passages aligned? Plagdet on the PAN 2013 pairs, by kind, whole and in two halves. */
import { readFileSync } from 'node:fs';
import { align } from '../lib/align/align.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { type Case, type Figures, plagdet, share } from './plagdet.ts';

interface Pair {
  readonly id: string;
  readonly kind: string;
  readonly article: string;
  readonly source: string;
  readonly cases: readonly { article: [number, number]; source: [number, number] }[];
}

interface Scored {
  readonly id: string;
  readonly kind: string;
  readonly cases: readonly Case[];
  readonly found: readonly Case[];
}

const file =
  process.argv.slice(2).find((a) => !a.startsWith('--')) ??
  new URL('../../shared/eval/pan13.align.jsonl', import.meta.url);
const showMisses = process.argv.includes('--misses');

const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const scored: Scored[] = [];
const times: number[] = [];
let cpuMs = 0;
/** The first pass warms the compiler up. */
for (let pass = 0; pass < 2; pass++) {
  scored.length = times.length = cpuMs = 0;
  for (const line of lines) {
    const given = JSON.parse(line) as Pair;
    const started = performance.now();
    const before = process.cpuUsage();
    const article = tokenize(given.article, 'en');
    const found = align(article, tokenize(given.source, 'en'));
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    cpuMs += (user + system) / 1000;
    const cases = given.cases.map(({ article, source }) => ({
      article: { start: article[0], end: article[1] },
      source: { start: source[0], end: source[1] },
    }));
    scored.push({ id: given.id, kind: given.kind, cases, found });
  }
}

const kinds = [...new Set(scored.map(({ kind }) => kind))];
const halves = {
  all: scored,
  'first half': scored.filter((_, i) => i % 2 === 0),
  'second half': scored.filter((_, i) => i % 2 === 1),
};
for (const [name, part] of Object.entries(halves)) {
  console.log(
    `\n| ${name} | pairs | plagdet | recall | precision | granularity | false pairs |\n|---|---|---|---|---|---|---|`,
  );
  for (const kind of ['overall', ...kinds])
    row(kind, plagdet(part.filter((pair) => kind === 'overall' || pair.kind === kind)));
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
console.log(
  `\nms a pair, tokenizing included: ${(cpuMs / times.length).toFixed(1)} of processor time on average; by the clock median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
);

if (showMisses) {
  for (const { id, kind, cases, found } of scored) {
    const worst = [
      ...cases.map((label) => ['recall', share(label, found)] as const),
      ...found.map((detection) => ['precision', share(detection, cases)] as const),
    ].filter(([, value]) => value < 0.8);
    if (worst.length > 0)
      console.log(
        kind,
        id,
        worst.map(([what, value]) => `${what} ${value.toFixed(2)}`).join(', '),
        JSON.stringify({ cases, found }),
      );
  }
}

function row(name: string, f: Figures): void {
  const fixed = (value: number | null) => value?.toFixed(3) ?? '-';
  console.log(
    `| ${name} | ${f.pairs} | ${fixed(f.plagdet)} | ${fixed(f.recall)} | ${fixed(f.precision)} | ${fixed(f.granularity)} | ${f.falsePairs} |`,
  );
}
