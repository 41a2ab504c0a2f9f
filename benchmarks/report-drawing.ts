// How long the full report of two 5,000-word texts keeps the page from answering: `node benchmarks/report-drawing.ts`.
// Prints the longest tasks of the page's main thread, in ms of its own processor time (so that a busy machine
// does not count) and by the clock, while the report is drawn, scrolled through, and walked along by keys.
import * as v from 'valibot';
import { LOOKS, openStudio } from '../test/views/studio.ts';

const traceSchema = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      dur: v.optional(v.number()),
      tdur: v.optional(v.number()),
      args: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
    }),
  ),
});

const studio = await openStudio();
const { page } = studio;

async function longestTasks(phase: string, work: () => Promise<unknown>): Promise<void> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await work();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const trace: unknown = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const { traceEvents } = v.parse(traceSchema, trace);
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ cpu: Math.round(tdur / 1000), clock: Math.round(dur / 1000) }))
    .sort((a, b) => b.cpu - a.cpu)
    .slice(0, 5);
  console.log(phase, tasks.map(({ cpu, clock }) => `${cpu} (${clock})`).join(', '));
}

for (const run of [1, 2, 3]) {
  await longestTasks(`run ${run}, drawn:`, async () => {
    await studio.show('report-huge', LOOKS[0]!, 1200);
    await page.waitForFunction('document.querySelectorAll(".side-rows > li").length >= 44');
  });
  await longestTasks(`run ${run}, scrolled:`, () =>
    page.evaluate(`(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
      scrollTo({ top: 0, behavior: 'instant' });
    })()`),
  );
  await longestTasks(`run ${run}, walked:`, async () => {
    for (let step = 0; step < 30; step++) await page.keyboard.press('n');
  });
}
await studio.close();
