import { compareQuotations } from '../lib/evidence/quotations.ts';
import { englishQuotationPairs } from '../test/evidence/quotation-pairs-english.ts';
import { isHeldOut } from '../test/evidence/labels.ts';
import { otherQuotationPairs } from '../test/evidence/quotation-pairs-other.ts';

const held = process.argv.includes('--held-out');
const pairs = [...englishQuotationPairs, ...otherQuotationPairs];
let [tp, fp, fn, right, n] = [0, 0, 0, 0, 0];
for (const [i, [label, article, source]] of pairs.entries()) {
  if (isHeldOut(i) !== held) continue;
  n++;
  const first = compareQuotations(article, source)[0];
  const got = first?.kind ?? 'none';
  if (got === 'altered' && label === 'altered') tp++;
  if (got === 'altered' && label !== 'altered') fp++;
  if (got !== 'altered' && label === 'altered') fn++;
  const ok = got === label || (label === 'other' && (got === 'none' || got === 'absent'));
  if (ok) right++;
  else if (!held)
    console.log(`#${i} want ${label} got ${got} [${first?.speaker}]\n   ${article}\n   ${source}`);
}
console.log({ n, right, tp, fp, fn });
