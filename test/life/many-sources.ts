import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** In a page of the extension, whose database it is. */
const IN_PAGE = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('wireprint'));
`;

async function run(view: Page, body: string): Promise<number> {
  return v.parse(
    v.number(),
    await view.evaluate(`(async () => { ${IN_PAGE} try { ${body} } finally { database.close(); } })()`),
  );
}

/**
 * Adds as many sources as are indexed at the next comparison, in one transaction, each a copy of one that is there;
 * notes how many sources there are then. Where there is none yet, the first body is of the feed or of a kept story.
 */
export async function addLooseSources(view: Page, batch: number): Promise<void> {
  await run(
    view,
    `const transaction = database.transaction(['sources', 'bodies', 'loose', 'meta'], 'readwrite');
    const [sources, bodies, loose, meta] = ['sources', 'bodies', 'loose', 'meta'].map((name) => transaction.objectStore(name));
    const row = (await done(sources.getAll())).find(({ id }) => id.startsWith('feed:') || id.startsWith('file:'));
    const body = await done(bodies.get(row.body));
    for (let i = 0; i < 260; i++) {
      const id = 'file:copy-${batch}-' + i;
      const number = await done(bodies.add({ ...body, source: { ...body.source, id } }));
      await done(sources.put({ ...row, id, body: number, origin: 'file' }));
      await done(loose.put(true, number));
    }
    await done(meta.put(((await done(meta.get('revision'))) ?? 0) + 1, 'revision'));
    globalThis.wireprintSources = await done(sources.count());
    return 0;`,
  );
}

/** How many sources there are whose id begins so. */
export function sourcesThere(view: Page, prefix: string): Promise<number> {
  const keys = `done(database.transaction('sources').objectStore('sources').getAllKeys())`;
  return run(view, `return (await ${keys}).filter((id) => id.startsWith(${JSON.stringify(prefix)})).length;`);
}

/** How many sources are in no segment yet. */
export function looseSources(view: Page): Promise<number> {
  return run(view, `return done(database.transaction('loose').objectStore('loose').count());`);
}
