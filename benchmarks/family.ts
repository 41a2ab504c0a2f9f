// How often the family of a story is told right: `node benchmarks/family.ts`. Families of known descent are made on the
// fly out of the labelled news, half of it to choose the constants by; `--sweep` shows what else they could have been.
import { loadStories } from '../demo/story.ts';
import { type FamilyLimits, familyOf, LIMITS } from '../lib/family/family.ts';
import { readSet } from './labelled-sets.ts';
import { makeFamily, type MadeFamily } from './made-families.ts';

const FAMILIES = 200;

interface Tally {
  first: { right: number; wrong: number; untold: number };
  parent: { right: number; wrong: number; untold: number };
}

function tally(families: readonly MadeFamily[], limits: FamilyLimits): Tally {
  const none = () => ({ right: 0, wrong: 0, untold: 0 });
  const sum: Tally = { first: none(), parent: none() };
  for (const { texts, parents, first } of families) {
    const family = familyOf(texts, limits);
    if (family.kind === 'cannot-tell') {
      sum.first.untold++;
      sum.parent.untold += texts.length - 1;
      continue;
    }
    for (const { id, parent, reason } of family.descents) {
      if (parent === null) sum.first[id === first ? 'right' : 'wrong']++;
      else if (reason === 'near-to-several') sum.parent.untold++;
      else sum.parent[parents[id] === parent ? 'right' : 'wrong']++;
    }
  }
  return sum;
}

function row(name: string, { first, parent }: Tally): string {
  const cells = [first, parent].flatMap(({ right, wrong, untold }) => [
    `${right} of ${right + wrong} (${((100 * right) / Math.max(1, right + wrong)).toFixed(1)}%)`,
    `${((100 * untold) / (right + wrong + untold)).toFixed(0)}%`,
  ]);
  return `| ${name} | ${cells.join(' | ')} |`;
}

function head(title: string): void {
  console.log(
    `\n## ${title}\n\n| | first right | not told | parent right | not told |\n|---|---|---|---|---|`,
  );
}

const originals = (await loadStories()).filter(({ kind }) => kind === 'original');
const demonstration = originals.map(({ paragraphs }, i) =>
  makeFamily(
    paragraphs.join('\n\n'),
    originals[(i + 1) % originals.length]!.paragraphs.join('\n\n'),
    5000 + i,
  ),
);
const news = readSet('news-en')?.sources.filter(({ text }) => text.length > 1200) ?? [];
const families = Array.from({ length: news.length === 0 ? 0 : FAMILIES }, (_, i) =>
  makeFamily(news[i % news.length]!.text, news[(i * 7 + 3) % news.length]!.text, i + 1),
);
const halves = [families.filter((_, i) => i % 2 === 0), families.filter((_, i) => i % 2 === 1)] as const;

head('As it stands');
if (families.length === 0)
  console.log('The labelled sets are not here: nothing but the demonstration was tried.');
console.log(row('first half, of the choice', tally(halves[0], LIMITS)));
console.log(row('second half', tally(halves[1], LIMITS)));
console.log(row('the demonstration', tally(demonstration, LIMITS)));

if (process.argv.includes('--sweep')) {
  const tried: Readonly<Record<keyof FamilyLimits, readonly number[]>> = {
    minShare: [0.02, 0.05, 0.1],
    cutInside: [0.8, 0.9, 0.97],
    cutOutside: [0.6, 0.75, 0.9],
    clearParent: [0, 0.01, 0.03, 0.06, 0.1],
    clearFirst: [0.001, 0.003, 0.01, 0.03, 0.1],
  };
  for (const [name, values] of Object.entries(tried)) {
    head(`\`${name}\`, first half`);
    for (const value of values)
      console.log(row(String(value), tally(halves[0], { ...LIMITS, [name]: value })));
  }
}
