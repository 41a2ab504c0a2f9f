/**
 * What do strings that no page should have cost, held against themselves as a source, and what is said of them? Once at
 * full length and once at half, so that what is worse than linear shows.
 *
 *   ./node_modules/.bin/node --expose-gc benchmarks/bad-input.ts [NAME …]
 */
import { BAD_INPUT } from '../lib/compare/bad-input.fixture.ts';
import { compare } from '../lib/compare/compare.ts';
import { compareTexts } from '../lib/compare/match.ts';
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { heldBytes, processorMs } from './processor-time.ts';

const wanted = process.argv.slice(2);
console.log(
  '| text | characters | source read, s | compared, s | half of it, s | what is shown of a match, s | half of it, s | peak MB | relation |\n|---|---|---|---|---|---|---|---|---|',
);
for (const [name, build] of Object.entries(BAD_INPUT)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const text = build();
  const half = await run(text.slice(0, text.length >> 1));
  heldBytes();
  const whole = await run(text);
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  console.log(
    `| ${name} | ${text.length} | ${seconds(whole.readMs)} | ${seconds(whole.comparedMs)} | ${seconds(half.comparedMs)} | ${seconds(whole.shownMs)} | ${seconds(half.shownMs)} | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} | ${whole.relation} |`,
  );
}

async function run(text: string) {
  const started = process.cpuUsage();
  const corpus = memoryCorpus([recordOf({ id: 'same', text })]);
  const readMs = processorMs(started);
  const asked = process.cpuUsage();
  const { relation } = await compare({ text }, corpus);
  const comparedMs = processorMs(asked);
  const shown = process.cpuUsage();
  compareTexts(tokenize(text, 'en'), { text, lang: 'en' });
  return { readMs, comparedMs, shownMs: processorMs(shown), relation };
}
