// How long after the toolbar click a reader sees a finished answer: `node benchmarks/popup-drawing.ts [BROWSER]`.
// Time from the start of the popup's document to the paint of the answer, in ms. Both browsers name the paints that
// were larger than all before; the answer's is the first one after it was drawn. Beside it in the same run, in
// Chromium: the first paint of a popup that is one line of text without style or script, below which none can be.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { storyUrl } from '../demo/outlets.ts';
import { BROWSERS, type BrowserKind } from '../test/browser/support/browser.ts';
import { BUILT } from '../test/browser/support/launch.ts';
import { openSession, stories, type Session } from '../test/browser/support/session.ts';
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

const FIRST_PAINT = `new Promise((resolve) => {
  const tell = (list) => resolve(list.getEntries()[0].startTime);
  new PerformanceObserver(tell).observe({ type: 'paint', buffered: true });
})`;
/** Named as ours, by which the drivers know a popup. */
const BARE = 'bare/popup.html';

const copies = stories.filter(({ of, kind }) => of.length > 0 && kind !== 'independent').slice(0, 12);

async function measure(kind: BrowserKind): Promise<void> {
  const extension = await withBarePopup(BUILT[kind]);
  const session = await openSession(kind, { browser: { extension } });
  const times: v.InferOutput<typeof timesSchema>[] = [];
  const bare: number[] = [];
  for (const copy of copies) {
    const page = await session.visit(storyUrl(copy));
    const first = await session.browser.clickAction(page);
    await first.waitFor(/came first/u);
    await first.close();
    if (kind === 'chromium') {
      await usePopup(session, BARE);
      const popup = await session.browser.clickAction(page);
      bare.push(Number(await popup.eval(FIRST_PAINT)));
      await popup.close();
      await usePopup(session, 'popup.html');
    }
    const second = await session.browser.clickAction(page);
    await second.waitFor(/came first/u);
    times.push(v.parse(timesSchema, await second.eval(TIMES)));
    await second.close();
    await page.close();
  }
  await session.close();
  await rm(extension, { recursive: true });
  const told = (values: number[]) =>
    `median ${quantile(values, 0.5).toFixed(0)}, most ${Math.max(...values).toFixed(0)} ms`;
  console.log(
    `${kind}, load ${loadavg()[0]!.toFixed(1)}, ${times.length} known answers: drawn ${told(times.map(({ drawn }) => drawn))}; painted ${told(times.map(({ painted }) => painted))}${bare.length > 0 ? `; a bare popup painted ${told(bare)}` : ''}`,
  );
}

/** A copy of the built extension, with one more popup in it. */
async function withBarePopup(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wireprint-popup-'));
  await cp(built, folder, { recursive: true });
  await mkdir(join(folder, 'bare'));
  await writeFile(join(folder, BARE), '<!doctype html><title>Bare</title><p>One line of text.');
  return folder;
}

async function usePopup({ browser }: Session, popup: string): Promise<void> {
  const call = `chrome.action.setPopup({ popup: '${popup}' })`;
  await browser.evaluateAt(browser.extensionUrl('welcome.html'), call);
}

for (const kind of BROWSERS.filter((one) =>
  [undefined, one].includes(process.argv[2] as BrowserKind | undefined),
))
  await measure(kind);
