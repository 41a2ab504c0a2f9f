// @vitest-environment node
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newSubscription } from '../../feed/subscription.ts';
import { parseSettings } from '../../settings/settings.ts';
import { exportEverything, importEverything } from './archive-file.ts';
import { createFeedRows } from '../feeds/feed-rows.ts';
import { installPack, listPacks, setPackOn } from '../storage/packs.ts';
import { packRecords } from '../../../scripts/pack-records.ts';
import { recordOf } from '../../corpus/record.ts';
import { packed, unpacked } from '../storage/gzip.ts';
import { putItems, type Item } from '../storage/imports.ts';
import { createReadSources } from '../read-sources.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { createSilenced } from '../storage/silenced.ts';
import { createSources } from '../storage/sources.ts';
import { eachSource } from '../storage/source-list.ts';
import { sourceAt, storageOf } from '../storage/storage.fixture.ts';
import type { Storage } from '../storage/storage.ts';

let count = 0;
const fresh = (): Storage => storageOf(`archive-${count++}`);
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: [], permissions: [] }));
});

const OPTIONS = { version: '1.2.3', withPacks: true };

/** All lines of an export but the head, which has the time. */
async function linesOf(file: Blob): Promise<string[]> {
  const bytes: Uint8Array[] = [];
  for await (const piece of unpacked(file)) bytes.push(piece);
  return (await new Blob(bytes as BlobPart[]).text()).trim().split('\n').slice(1);
}

async function ofLines(lines: readonly string[]): Promise<Blob> {
  return packed(
    (async function* () {
      for (const line of lines) yield `${line}\n`;
    })(),
  );
}

const HEAD = '{"format":"wireprint-export","version":1}';

/** Everything that a storage holds, as far as an export speaks of it. */
async function contentsOf(storage: Storage): Promise<string[]> {
  return linesOf(await exportEverything(storage, OPTIONS));
}

const hexa = fc.stringMatching(/^[0-9a-f]{1,6}$/u);
const origins = fc.constantFrom('kept', 'read', 'file', 'pasted', 'feed');
const words = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.toWellFormed());
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const time = fc.integer({ min: 0, max: 2e12 });

const items: fc.Arbitrary<Item> = fc
  .record({
    id: hexa,
    origin: origins,
    pinned: fc.boolean(),
    addedAt: time,
  })
  .chain(({ id, ...about }) =>
    fc
      .record({
        title: maybe(words),
        url: maybe(fc.webUrl()),
        lang: maybe(fc.constantFrom('en', 'ar', 'ja')),
        firstSeen: maybe(time),
        batch: maybe(hexa),
        text: words,
      })
      .map(({ batch, text, ...source }) => ({
        source: JSON.parse(JSON.stringify({ id: `${about.origin}:${id}`, ...source, text })),
        about: { ...about, ...(batch !== undefined && { batch }) },
      })),
  );

const feeds = fc
  .record({ path: hexa, isGone: fc.boolean(), isPaused: fc.boolean() })
  .map(({ path, isGone, isPaused }) => ({
    ...newSubscription(`https://feeds.example/${path}`, 'feed', { title: path }, 5),
    ...(isGone && { isGone, nextAt: Infinity }),
    isPaused,
  }));

const stores = fc.record({
  sources: fc.array(items, { maxLength: 8 }),
  feeds: fc.array(feeds, { maxLength: 4 }),
  silenced: fc.array(fc.record({ page: fc.webUrl(), sourceId: hexa, at: time }), { maxLength: 4 }),
  settings: fc.record({
    keepRead: fc.boolean(),
    keepReadDays: fc.integer({ min: 1, max: 3650 }),
    offSites: fc.array(fc.domain()),
    appearance: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
  }),
});

type Held = typeof stores extends fc.Arbitrary<infer T> ? T : never;

async function fill(storage: Storage, held: Held): Promise<void> {
  await putItems(
    storage,
    (async function* () {
      yield* held.sources;
    })(),
  );
  for (const feed of held.feeds) await createFeedRows(storage.connect).put(feed);
  for (const pair of held.silenced) await createSilenced(storage.connect).put(pair);
  await changeSettings(held.settings);
}

test('what was exported, deleted and imported again is equal', async () => {
  await fc.assert(
    fc.asyncProperty(stores, async (held) => {
      const storage = fresh();
      await fill(storage, held);
      const file = await exportEverything(storage, OPTIONS);
      const before = await contentsOf(storage);
      fakeBrowser.reset();
      const another = fresh();
      const ids = new Set(held.sources.map(({ source }) => source.id));
      expect(await importEverything(another, file)).toEqual({ ok: true, value: { sources: ids.size } });
      expect(await contentsOf(another)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('a file that was changed or cut off anywhere is refused, or says the same, and a refusal changes nothing', async () => {
  const storage = fresh();
  const held = fc.sample(stores, { seed: 7, numRuns: 1 })[0]!;
  await fill(storage, {
    ...held,
    sources: [{ source: sourceAt(1), about: { origin: 'file', pinned: true } }],
  });
  const bytes = new Uint8Array(await (await exportEverything(storage, OPTIONS)).arrayBuffer());
  const before = await contentsOf(storage);
  const harm = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7), cuts: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(harm, async ({ at, bit, cuts }) => {
      const harmed = bytes.slice(0, cuts ? at : bytes.length);
      if (!cuts) harmed[at]! ^= 1 << bit;
      fakeBrowser.reset();
      const another = fresh();
      const nothing = await contentsOf(another);
      const taken = await importEverything(another, new Blob([harmed]));
      if (taken.ok) expect(await contentsOf(another)).toEqual(before);
      else {
        expect(['damaged', 'not-an-export', 'newer']).toContain(taken.failure);
        expect(await contentsOf(another)).toEqual(nothing);
      }
    }),
    { numRuns: 300 },
  );
});

describe('refused, with a reason, is', () => {
  const NEWER = '{"format":"wireprint-export","version":2}';
  const END = '{"kind":"end","sources":0,"feeds":0,"silenced":0,"packs":0}';
  test.each([
    ['a file of a newer version', [NEWER, '{"kind":"dreams"}', END], 'newer'],
    ['some other file', ['{"text":"a story"}'], 'not-an-export'],
    ['an empty one', [], 'not-an-export'],
    ['one without its end', [HEAD], 'damaged'],
    [
      'one with more than its end counts',
      [HEAD, '{"kind":"silenced","page":"a","sourceId":"b","at":1}', END],
      'damaged',
    ],
    ['one that goes on after its end', [HEAD, END, END], 'damaged'],
    ['one with a line that is none', [HEAD, '{"kind":"dreams"}', END], 'damaged'],
    [
      'one with a source in the place of a bundled one',
      [
        HEAD,
        '{"kind":"source","source":{"id":"bundled","text":"a"},"origin":"file","pinned":false,"addedAt":1}',
        END,
      ],
      'damaged',
    ],
    [
      'one with a pack that is no pack',
      [
        HEAD,
        '{"kind":"pack","isOn":true,"address":null,"bytes":3}',
        '{"kind":"pack-bytes","base64":"AAAA"}',
        END,
      ],
      'damaged',
    ],
  ])('%s', async (_name, lines, failure) => {
    const storage = fresh();
    expect(await importEverything(storage, await ofLines(lines))).toEqual({ ok: false, failure });
  });

  test('one that is not packed', async () => {
    expect(await importEverything(fresh(), new Blob([HEAD]))).toEqual({
      ok: false,
      failure: 'not-an-export',
    });
  });
});

test('packs come back as they were, with their files where that was asked for', async () => {
  const storage = fresh();
  const about = { name: 'Agency', publisher: 'Tests', licence: 'CC0' };
  const bytes = await packRecords(about, [sourceAt(1), sourceAt(2)].map(recordOf));
  const installed = await installPack(storage, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  if (!installed.ok) throw new Error(installed.failure);
  await setPackOn(storage, installed.value.id, false);
  const another = fresh();
  const without = await exportEverything(storage, { ...OPTIONS, withPacks: false });
  await importEverything(another, without);
  expect(await listPacks(another)).toEqual([]);
  const file = await exportEverything(storage, OPTIONS);
  expect(await importEverything(another, file)).toEqual({ ok: true, value: { sources: 0 } });
  expect(await listPacks(another)).toEqual(await listPacks(storage));
  expect(await contentsOf(another)).toEqual(await contentsOf(storage));
});

test('what is here stays, and the settings become those of the file', async () => {
  const storage = fresh();
  await createSources(storage).put(sourceAt(1, { title: 'of the file' }));
  await createSources(storage).put(sourceAt(2));
  await changeSettings({ keepReadDays: 7 });
  const file = await exportEverything(storage, OPTIONS);
  const another = fresh();
  await createSources(another).put(sourceAt(1, { title: 'here' }));
  await changeSettings({ keepReadDays: 9 });
  expect(await importEverything(another, file)).toEqual({ ok: true, value: { sources: 1 } });
  const titles: unknown[] = [];
  for await (const { source } of eachSource(another)) titles.push(source.title);
  expect(titles).toEqual(['here', 'Story 2']);
  expect(await readSettings()).toEqual(parseSettings({ keepReadDays: 7 }));
});

test('an import that is cancelled or finds no room changes nothing, settings included', async () => {
  const storage = fresh();
  await createReadSources(storage, readSettings).put(sourceAt(1, { id: 'kept:https://a.example/' }));
  await changeSettings({ keepReadDays: 7 });
  const file = await exportEverything(storage, OPTIONS);
  await changeSettings({ keepReadDays: 9 });
  const another = fresh();
  expect(await importEverything(another, file, AbortSignal.abort())).toEqual({
    ok: false,
    failure: 'cancelled',
  });
  const full = storageOf(`archive-${count++}`);
  const stuck = {
    ...full,
    at: (point: string) => {
      if (point === 'import: inside the last write') throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(await importEverything(stuck, file)).toEqual({ ok: false, failure: 'storage-full' });
  expect((await readSettings()).keepReadDays).toBe(9);
  for (const empty of [another, full])
    expect((await contentsOf(empty)).filter((line) => line.includes('"source"'))).toEqual([]);
});

const END = (counts: object) =>
  JSON.stringify({ kind: 'end', sources: 0, feeds: 0, silenced: 0, packs: 0, ...counts });

test('a pair with a pack\u2019s source of the longest id comes back', async () => {
  const pair = {
    kind: 'silenced',
    page: 'news.example/a',
    sourceId: `pack:${'0'.repeat(16)}/${'x'.repeat(2000)}`,
    at: 1,
  };
  const file = await ofLines([HEAD, JSON.stringify(pair), END({ silenced: 1 })]);
  expect(await importEverything(fresh(), file)).toMatchObject({ ok: true });
});

test('a text that could not be read again is left out, and the others are taken', async () => {
  const entry = (i: number, text: string) =>
    JSON.stringify({
      kind: 'source',
      source: { ...sourceAt(i), text },
      origin: 'kept',
      pinned: false,
      addedAt: 1,
    });
  const long = Array.from({ length: 900_000 }, (_, i) => (i * 7919).toString(36)).join(' ');
  const file = await ofLines([HEAD, entry(1, long), entry(2, 'short'), END({ sources: 2 })]);
  expect(long.length).toBeGreaterThan(5_000_000);
  expect(await importEverything(fresh(), file)).toEqual({ ok: true, value: { sources: 1 } });
});

test('what grows beyond measure, or beyond what it says, is refused as damaged', async () => {
  const damaged = { ok: false, failure: 'damaged' };
  const dense = await ofLines([HEAD, ...Array<string>(200).fill(' '.repeat(50_000)), END({})]);
  expect(await importEverything(fresh(), dense)).toEqual(damaged);
  const pack = JSON.stringify({ kind: 'pack', isOn: true, address: null, bytes: 3 });
  const piece = JSON.stringify({ kind: 'pack-bytes', base64: 'AAAA' });
  const file = await ofLines([HEAD, pack, piece, piece, END({ packs: 1 })]);
  expect(await importEverything(fresh(), file)).toEqual(damaged);
});
