import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReading } from '../document/reading.ts';
import { parseHtml } from './parse-html.ts';
import { readPage } from './read.ts';
import { watchPage, type Watch } from './watch.ts';

const SENTENCE =
  'The ferry left the harbour at six in the morning with eighty passengers on board, the operator said. ';
const article = (name: string): string =>
  `<article><h1>${name}</h1>${`<p>${name}: ${SENTENCE}${SENTENCE}</p>`.repeat(1)}<p>${SENTENCE} Also in ${name}.</p><p>${SENTENCE} Again in ${name}.</p><p>So it went on in ${name}, ${SENTENCE}</p></article>`;

/** What jsdom lacks, on the test's clock. */
const SCHEDULER: Pick<Scheduler, 'postTask'> = {
  postTask: (run, { delay = 0, signal } = {}) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(run()), delay);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    }),
};

interface Stage {
  readonly document: Document;
  readonly reports: PageReading[];
  readonly watch: Watch;
  readonly reads: () => number;
  readonly observers: () => number;
  go(url: string, body?: string): void;
}

function stage(body: string, url = 'https://a.example/2026/first-story'): Stage {
  const document = parseHtml(`<html><body>${body}</body></html>`, url);
  const view = document.defaultView!;
  Object.assign(view, { scheduler: SCHEDULER });
  let observing = 0;
  const Real = view.MutationObserver;
  view.MutationObserver = class extends Real {
    override observe(...args: Parameters<MutationObserver['observe']>): void {
      observing++;
      super.observe(...args);
    }
    override disconnect(): void {
      observing = 0;
      super.disconnect();
    }
  };
  let [at, reads] = [url, 0];
  const reports: PageReading[] = [];
  const read = (): PageReading => (reads++, readPage(document, at));
  const watch = watchPage({ document, url: () => at, read, report: (reading) => reports.push(reading) });
  return {
    document,
    reports,
    watch,
    reads: () => reads,
    observers: () => observing,
    go(next, html) {
      at = next;
      view.dispatchEvent(new view.Event('popstate'));
      if (html !== undefined) document.body.innerHTML = html;
    },
  };
}

const texts = (reports: readonly PageReading[]): string[] =>
  reports.map((reading) =>
    reading.kind === 'article' ? reading.article.text.split(':')[0]! : reading.reason,
  );

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Lets mutation records be delivered, which are microtasks, and time pass. */
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test('an article is reported once, and once more when its text grows', async () => {
  const { document, reports } = stage(article('One'));
  expect(texts(reports)).toEqual(['One']);
  document.body.append(document.createElement('div'));
  await pass(10_000);
  expect(reports).toHaveLength(1);
  document.querySelector('article')!.insertAdjacentHTML('beforeend', `<p>At last ${SENTENCE}</p>`);
  await pass(10_000);
  expect(reports).toHaveLength(2);
});

test('ten thousand mutations a second for ten seconds cause at most three readings', async () => {
  const { document, reads } = stage(article('One'));
  const target = document.createElement('span');
  document.body.append(target);
  for (let tenth = 0; tenth < 100; tenth++) {
    for (let i = 0; i < 1000; i++) target.setAttribute('data-n', String(i));
    for (let i = 0; i < 50; i++) target.textContent = `${tenth} ${i}`;
    await pass(100);
  }
  expect(reads()).toBeLessThanOrEqual(3);
});

test('after one change the observer rests until the next reading', async () => {
  const { document, observers } = stage(article('One'));
  expect(observers()).toBe(1);
  document.body.append(document.createElement('div'));
  await pass(10);
  expect(observers()).toBe(0);
  await pass(1_000);
  expect(observers()).toBe(1);
});

test('on a page that is no article no observer and no timer stays behind', async () => {
  const { reports, observers, reads } = stage('<ul><li><a href="/a">One</a></li></ul>');
  await pass(60_000);
  expect(texts(reports)).toEqual(['no-article']);
  expect(observers()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(reads()).toBeLessThanOrEqual(4);
});

test('an article that is drawn late is found', async () => {
  const { document, reports } = stage('<div id="root"></div>');
  await pass(1_000);
  document.body.innerHTML = article('Late');
  await pass(10_000);
  expect(texts(reports)).toEqual(['no-article', 'Late']);
});

test('a navigation inside the page is read when the new text is there, not before', async () => {
  const { document, reports, go } = stage(article('One'));
  go('https://a.example/2026/second-story');
  await pass(1_000);
  expect(texts(reports)).toEqual(['One']);
  document.body.innerHTML = article('Two');
  await pass(5_000);
  expect(texts(reports)).toEqual(['One', 'Two']);
});

test('going back gives the first article again', async () => {
  const { reports, go } = stage(article('One'));
  go('https://a.example/2026/second-story', article('Two'));
  await pass(5_000);
  go('https://a.example/2026/first-story', article('One'));
  await pass(5_000);
  expect(texts(reports)).toEqual(['One', 'Two', 'One']);
});

test('a fragment of the same page is no navigation', async () => {
  const { reads, go } = stage(article('One'));
  go('https://a.example/2026/first-story#comments');
  await pass(10_000);
  expect(reads()).toBe(1);
});

test('a page that comes back from the cache is reported again', async () => {
  const { document, reports } = stage(article('One'));
  const view = document.defaultView!;
  view.dispatchEvent(new view.Event('pagehide'));
  view.dispatchEvent(Object.assign(new view.Event('pageshow'), { persisted: true }));
  await pass(1_000);
  expect(texts(reports)).toEqual(['One', 'One']);
});

test('a watch that was stopped does nothing any more', async () => {
  const { document, reads, watch, observers } = stage(article('One'));
  watch.stop();
  document.body.innerHTML = article('Two');
  await pass(60_000);
  expect([reads(), observers(), vi.getTimerCount()]).toEqual([1, 0, 0]);
});
