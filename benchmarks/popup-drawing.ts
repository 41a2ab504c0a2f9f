// How long after the toolbar click a reader sees a finished answer: `node benchmarks/popup-drawing.ts [BROWSER]`.
// Time from the start of the popup's document to the paint of the answer, in ms. Both browsers name the paints that
// were larger than all before; the answer's is the first one after it was drawn.
import { loadavg } from 'node:os';
import * as v from 'valibot';
import { storyUrl } from '../demo/outlets.ts';
import { BROWSERS, type BrowserKind } from '../test/browser/support/browser.ts';
import { openSession, stories } from '../test/browser/support/session.ts';
import { quantile } from './processor-time.ts';

const TIMES = `new Promise((resolve) => {
  const type = 'largest-contentful-paint';
  const drawn = window.performance.getEntriesByName('answer-drawn')[0].startTime;
  const tell = (list) => {
    const painted = list.getEntries().find(({ startTime }) => startTime >= drawn);
    if (painted) resolve({ drawn, painted: painted.startTime });
  };
  new window.PerformanceObserver(tell).observe({ type, buffered: true });
})`;
const timesSchema = v.object({ drawn: v.number(), painted: v.number() });

const copies = stories.filter(({ of, kind }) => of.length > 0 && kind !== 'independent').slice(0, 12);

async function measure(kind: BrowserKind): Promise<void> {
  const session = await openSession(kind);
  const times: v.InferOutput<typeof timesSchema>[] = [];
  for (const copy of copies) {
    const page = await session.visit(storyUrl(copy));
    const first = await session.browser.clickAction(page);
    await first.waitFor(/came first/u);
    await first.close();
    const second = await session.browser.clickAction(page);
    await second.waitFor(/came first/u);
    times.push(v.parse(timesSchema, await second.eval(TIMES)));
    await second.close();
    await page.close();
  }
  await session.close();
  const told = (values: number[]) =>
    `median ${quantile(values, 0.5).toFixed(0)}, most ${Math.max(...values).toFixed(0)} ms`;
  console.log(
    `${kind}, load ${loadavg()[0]!.toFixed(1)}, ${times.length} known answers: drawn ${told(times.map(({ drawn }) => drawn))}; painted ${told(times.map(({ painted }) => painted))}`,
  );
}

for (const kind of BROWSERS.filter((one) =>
  [undefined, one].includes(process.argv[2] as BrowserKind | undefined),
))
  await measure(kind);
