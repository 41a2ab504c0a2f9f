// How long after the toolbar click an answer is there whose background had been stopped, with the bundled packs:
// `node benchmarks/cold-background.ts [BROWSER…]`. Milliseconds from the start of the popup's document to its largest paint
// (Chromium) or to the answer's text (both, polled by frames). Cold: killed before each click. Warm: not.
import { loadavg } from 'node:os';
import { storyUrl } from '../demo/outlets.ts';
import { openSession, stories } from '../test/browser/support/session.ts';

const ANSWERED = `new Promise((resolve) => {
  const look = () => /came first/u.test(document.body.innerText)
    ? resolve(window.performance.now())
    : window.requestAnimationFrame(look);
  look();
})`;

const copies = stories.filter(({ of, kind }) => of.length > 0 && kind !== 'independent').slice(0, 12);
const kinds = (['chromium', 'firefox'] as const).filter(
  (kind) => process.argv.length < 3 || process.argv.includes(kind),
);
for (const kind of kinds) {
  const session = await openSession(kind);
  for (const state of ['cold', 'warm'] as const) {
    const times: number[] = [];
    for (const copy of copies) {
      const page = await session.visit(`${storyUrl(copy)}?${state}`);
      if (state === 'cold') await session.browser.killBackground();
      const popup = await session.browser.clickAction(page);
      times.push(Number(await popup.eval(ANSWERED)));
      await popup.close();
      await page.close();
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)]!;
    console.log(
      `${kind}, ${state}: ${times.length} answers, median ${median.toFixed(0)} ms, most ${times.at(-1)!.toFixed(0)} ms, load ${loadavg()[0]!.toFixed(1)}`,
    );
  }
  await session.close();
}
