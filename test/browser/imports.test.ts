import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { BROWSERS } from './support/browser.ts';
import { optionsPage, type OptionsPage } from './support/options-page.ts';
import { openSession, type Session } from './support/session.ts';
import { until } from './support/wait.ts';

const { library, options } = englishSettings;
const { sources, add } = library;

interface Tab {
  readonly tab: Page;
  readonly page: OptionsPage;
}

describe.each(BROWSERS)('%s: many sources', (kind) => {
  let session: Session;
  let first: Tab;
  beforeAll(async () => {
    session = await openSession(kind);
    first = await open();
  });
  afterAll(() => session.close());

  async function open(): Promise<Tab> {
    const tab = await session.browser.openExtensionPage('options.html');
    const page = optionsPage(tab);
    await page.waitFor('add', /./u);
    return { tab, page };
  }

  /** Begins to import stories `from` to `to`, as one file of rows. */
  const begin = ({ page }: Tab, from: number, to: number) =>
    page.run(`${STORIES}
      const rows = Array.from({ length: ${to - from} }, (_, i) => JSON.stringify(story(${from} + i)));
      const transfer = new DataTransfer();
      transfer.items.add(new File([rows.join('\\n')], 'stories.jsonl'));
      const input = document.querySelector('#add input[type=file]');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));`);

  const counts = async ({ page }: Tab) =>
    v.parse(
      v.object({ sources: v.number(), bodies: v.number(), imports: v.number(), written: v.number() }),
      await page.run(`${STORES}
        const [there, bodies, imports] = await Promise.all([
          done(store('sources').count()), done(store('bodies').count()), done(store('imports').getAll()),
        ]);
        return { sources: there, bodies, imports: imports.length, written: imports.flatMap((row) => row.bodies).length };`),
    );
  const settled = (tab: Tab, expected: number, timeoutMs?: number) =>
    until(
      `${expected} sources and nothing under way`,
      () => counts(tab),
      (now) => now.sources === expected && now.imports === 0,
      timeoutMs,
    );

  /** The list of one story: one page of one row says no more of pages. */
  const only = (i: number) => new RegExp(`^(?![^]*${sources.next})[^]*Story ${i}\\b`, 'u');

  test('two pages that import at once lose nothing, and take what both have once', async () => {
    const second = await open();
    await Promise.all([begin(first, 0, 900), begin(second, 600, 1500)]);
    const now = await settled(first, 1500, 60_000);
    expect(now.bodies).toBe(1500);
    await second.tab.close();
  });

  test('of an import whose page is closed in the middle nothing is seen, and the next page takes it back', async () => {
    const second = await open();
    await begin(second, 1500, 6500);
    await until(
      'some of it written',
      () => counts(first),
      ({ written }) => written > 0,
      60_000,
    );
    await second.tab.close();
    const after = await counts(first);
    expect(after.sources).toBe(1500);
    expect(after.bodies).toBeGreaterThan(1500);
    await first.page.waitFor('sources', new RegExp(sources.place(1, 20, 1500), 'u'));
    const third = await open();
    await until(
      'what was written taken back',
      () => counts(third),
      ({ bodies, imports }) => bodies === 1500 && imports === 0,
    );
    await third.tab.close();
  });

  test('10,000 sources are searched, sorted, paged, pinned and deleted', async () => {
    await begin(first, 1500, 10_000);
    await settled(first, 10_000, 110_000);
    await first.page.waitFor('add', new RegExp(add.taken(8500), 'u'));
    const times: Record<string, number> = {};
    const timed = async (name: string, act: () => Promise<unknown>, shown: RegExp) => {
      const began = performance.now();
      await act();
      await first.page.waitFor('sources', shown);
      times[name] = Math.round(performance.now() - began);
    };
    await first.tab.close();
    await timed('opened', async () => void (first = await open()), /10,000 sources/u);
    await timed('searched', () => first.page.type('sources', sources.search, 'Story 77'), /1 to 20 of 111/u);
    await timed(
      'searched for nothing',
      () => first.page.type('sources', sources.search, 'xyzzy'),
      new RegExp(sources.noneFound, 'u'),
    );
    await timed(
      'searched for all',
      () => first.page.type('sources', sources.search, ''),
      /1 to 20 of 10,000/u,
    );
    const order = (value: string) =>
      first.page.run(`const select = document.querySelector('#sources select');
        select.value = '${value}';
        select.dispatchEvent(new Event('change', { bubbles: true }));`);
    await timed('sorted by title', () => order('title'), /Story 0\b[^]*Story 1\b[^]*Story 10\b/u);
    await timed('paged', () => first.page.press('sources', sources.next), /21 to 40 of 10,000/u);
    await first.page.type('sources', sources.search, 'Story 4242');
    await first.page.waitFor('sources', only(4242));
    await timed(
      'pinned',
      () => first.page.press('sources', sources.pin('Story 4242')),
      new RegExp(sources.pinned, 'u'),
    );
    await first.page.press('sources', sources.remove('Story 4242'));
    await timed(
      'deleted',
      () => first.page.press('sources', options.goOn),
      new RegExp(sources.removed(1), 'u'),
    );
    expect((await counts(first)).sources).toBe(9999);
    console.info(kind, JSON.stringify(times));
  });

  test('letters that are typed while the list is drawn are not lost', async () => {
    const field = first.tab.locator('#sources input[type=search]');
    await first.page.type('sources', sources.search, '');
    await field.click();
    await first.tab.keyboard.type('Story 9876');
    await first.page.waitFor('sources', only(9876));
    expect(await first.page.run(`return document.querySelector('#sources input[type=search]').value`)).toBe(
      'Story 9876',
    );
  });

  test('leaves no error in the console', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
  });
});

const STORES = `
  const request = indexedDB.open('wireprint');
  const database = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const done = (asked) => new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  const store = (name) => database.transaction(name).objectStore(name);
  setTimeout(() => database.close(), 200);
`;

/** Stories of words of their own, the same for the same number. */
const STORIES = `
  const words = 'harbour ferry minister budget storm council train bridge river market vote strike quay lamp orchard school'.split(' ');
  const endings = 'ad eb ic od uf ag eh ij ok ul am en ip oq ur as et iv ow ux az'.split(' ');
  const story = (i) => {
    let seed = i * 2654435761 >>> 0;
    const next = (n) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % n;
    const text = Array.from({ length: 60 }, () => words[next(16)] + endings[next(21)]).join(' ');
    return { title: 'Story ' + i, site: 'site-' + (i % 50) + '.example', url: 'https://site-' + (i % 50) + '.example/' + i, text };
  };
`;
