// How long after the toolbar click a reader sees a finished answer: `node benchmarks/popup-drawing.ts`.
// Time from the start of the popup's document to its largest paint (Chromium) or its first (Firefox), in ms.
import { storyUrl } from '../demo/outlets.ts';
import { openSession, stories } from '../test/browser/support/session.ts';

const DRAWN = {
  chromium: `new Promise((resolve) => {
    const type = 'largest-contentful-paint';
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type, buffered: true });
  })`,
  firefox: `window.performance.getEntriesByType('paint')[0]?.startTime`,
};

const copies = stories.filter(({ of, kind }) => of.length > 0 && kind !== 'independent').slice(0, 12);
for (const kind of ['chromium', 'firefox'] as const) {
  const session = await openSession(kind);
  const times: number[] = [];
  for (const copy of copies) {
    const page = await session.visit(storyUrl(copy));
    const first = await session.browser.clickAction(page);
    await first.waitFor(/came first/u);
    await first.close();
    const second = await session.browser.clickAction(page);
    await second.waitFor(/came first/u);
    times.push(Number(await second.eval(DRAWN[kind])));
    await second.close();
    await page.close();
  }
  await session.close();
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)]!;
  console.log(
    `${kind}: ${times.length} known answers, median ${median.toFixed(0)} ms, most ${times.at(-1)!.toFixed(0)} ms`,
  );
}
