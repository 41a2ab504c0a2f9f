import { compareFacts } from '../lib/evidence/facts.ts';
import { changedFactPairs } from '../test/evidence/fact-pairs-changed.ts';
import { sameFactPairs } from '../test/evidence/fact-pairs-same.ts';
import { isHeldOut } from '../test/evidence/labels.ts';

const held = process.argv.includes('--held-out');
const pairs = [...changedFactPairs, ...sameFactPairs];
let [tp, fp, fn, n] = [0, 0, 0, 0];
for (const [i, [labels, article, source]] of pairs.entries()) {
  if (isHeldOut(i) !== held) continue;
  n++;
  const whole = [{ article: { start: 0, end: article.length }, source: { start: 0, end: source.length } }];
  const got = [...new Set(compareFacts(whole, article, source).map((f) => f.kind))];
  const [hit, extra, miss] = [
    got.filter((k) => labels.includes(k)),
    got.filter((k) => !labels.includes(k)),
    labels.filter((k) => !got.includes(k)),
  ];
  tp += hit.length;
  fp += extra.length;
  fn += miss.length;
  if (!held && extra.length + miss.length > 0)
    console.log(`#${i} want [${labels}] got [${got}]\n   ${article}\n   ${source}`);
}
console.log({ n, tp, fp, fn, precision: tp / (tp + fp), recall: tp / (tp + fn) });
