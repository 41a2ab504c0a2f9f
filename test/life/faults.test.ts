// @vitest-environment node
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomOf } from '../../benchmarks/corpus-texts.ts';
import { loadStories, type Story } from '../../demo/story.ts';
import { createBackground, type Background } from '../../lib/background/background.ts';
import { keptId } from '../../lib/background/keep.ts';
import { createLibrary } from '../../lib/background/library.ts';
import type { FailureReason, Outcome } from '../../lib/compare/outcome.ts';
import type { Stock } from '../../lib/corpus/stock.ts';
import { bundledStocks } from '../../lib/pack/pack-stock.ts';
import { createConnection, type Connect } from '../../lib/platform/storage/database.ts';
import { createHoldings } from '../../lib/platform/holdings.ts';
import { putMany } from '../../lib/platform/storage/imports.ts';
import { repair } from '../../lib/platform/storage/repair.ts';
import { session } from '../../lib/platform/session.ts';
import { createSilenced } from '../../lib/platform/storage/silenced.ts';
import { createSources } from '../../lib/platform/storage/sources.ts';
import { storageState } from '../../lib/platform/storage/storage-state.ts';
import {
  fakeBrowser as fakeLocks,
  putVersionOne,
  sourcesFrom,
} from '../../lib/platform/storage/storage.fixture.ts';
import type { Storage } from '../../lib/platform/storage/storage.ts';
import { tidy } from '../../lib/platform/storage/tidy.ts';
import type { Result } from '../../lib/protocol/result.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { bytesInMemory } from '../../lib/segment/byte-source.ts';
import { createWorld, portsOf, show, VIEW, visitTo, type World } from '../support/fake-ports.ts';
import { giveBelongings, lostBelongings, packsWith, useBelongings, type Packs } from './belongings.ts';
import { FAULTS, type Fault } from './faults.ts';

/** Twelve kinds of faults, each so many times; with FAULT_SEEDS=25 it is what benchmarks/results/life.md reports. */
const SEEDS = Number(process.env['FAULT_SEEDS'] ?? 2);

let stories: readonly Story[];
let bundled: readonly Stock[];
let packs: Packs;
beforeAll(async () => {
  stories = await loadStories();
  bundled = await bundledStocks(async (path) => bytesInMemory(await readFile(`public/${path}`)));
  packs = await packsWith({ url: urlAt(PACKED), text: textAt(PACKED) });
});

const sessionState = { isFull: false };
beforeEach(() => {
  fakeBrowser.reset();
  const { set } = fakeBrowser.storage.session;
  fakeBrowser.storage.session.set = async (items) => {
    if (sessionState.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    return set(items);
  };
});

const urlAt = (i: number) => `https://own-${i}.example/story`;
/** Stories that no bundled source tells. */
const textAt = (i: number) => {
  const own = stories.filter(({ kind }) => kind === 'unrelated' || kind === 'independent');
  return own.at(-1 - (i % own.length))!.paragraphs.join('\n\n');
};

/** One profile with its pages: a tab with a bundled copy, and others that show what is kept, or will be. */
interface Profile {
  readonly world: World;
  readonly clock: { offMs: number };
  readonly locks: ReturnType<typeof fakeLocks>;
}

function openProfile(): Profile {
  const world = createWorld();
  const copy = stories.find(({ id }) => id === 'ferry-inquiry-reworded')!;
  show(world, 0, visitTo('https://news.example/copy', copy.paragraphs.join('\n\n')));
  return { world, clock: { offMs: 0 }, locks: fakeLocks() };
}

/** The background, started anew. */
function start(
  { world, clock, locks }: Profile,
  connect: Connect,
): { background: Background; storage: Storage } {
  const now = () => 1_700_000_000_000 + clock.offMs;
  const storage: Storage = { connect, locks: locks().locks, now, at: () => {} };
  const holdings = { ...createHoldings(storage), bundled: () => Promise.resolve(bundled) };
  const sources = createSources(storage);
  const library = createLibrary(holdings);
  const silenced = createSilenced(connect);
  const background = createBackground({ ...portsOf(world), session, sources, library, silenced, now });
  return { background, storage };
}

/** What the page of a tab is told, after it was loaded anew. */
async function look({ world }: Profile, { onLook }: Background, tabId: number, url: string, text: string) {
  if (tabId !== 0) show(world, tabId, visitTo(url, text));
  const { outcome } = (await onLook({ tabId, what: 'page' }, VIEW, () => {})) as Look;
  return outcome;
}

const speaksOnlyOfBundled = (outcome: Outcome) =>
  outcome.kind === 'compared' && outcome.report.notes.some(({ code }) => code === 'kept-sources-unreadable');

const hasMatched = (outcome: Outcome, id: string) =>
  outcome.kind === 'compared' &&
  outcome.report.matches.some(({ source, alert }) => alert && source.id === id);

const hasPacked = (outcome: Outcome) =>
  outcome.kind === 'compared' && outcome.report.matches.some(({ source }) => source.url === urlAt(PACKED));

/** A copy of what is kept at that place, on another site. */
const copyOf = (i: number) => [10 + i, `https://copy-${i}.example/`, textAt(i)] as const;

async function keep({ world }: Profile, { onAsked }: Background, i: number) {
  show(world, 50 + i, visitTo(urlAt(i), textAt(i)));
  return (await onAsked({ kind: 'keep', tabId: 50 + i }, VIEW)) as Result<null, FailureReason>;
}

/** The place of a story that a pack of the reader's holds. */
const PACKED = 7;

/** Everything that the reader may have seen of the fault. */
interface Seen {
  notes: number;
  refusals: number;
}

describe.each(FAULTS)('$name:', (fault) => {
  test(`whatever the moment (${SEEDS} seeds), the bundled sources answer, nothing said to be kept is lost, and what is wrong is said`, async () => {
    for (let seed = 0; seed < SEEDS; seed++) await survive(fault, seed);
  }, 600_000);
});

async function survive(fault: Fault, seed: number): Promise<void> {
  const random = randomOf(seed * 31 + 7);
  const database = `fault-${fault.name}-${seed}`;
  const profile = openProfile();
  const acknowledged = await furnish(fault, profile, database, random);
  const connect = createConnection(database);
  let page = start(profile, connect);
  // In half of the profiles the corpus is open already when it strikes.
  if (!fault.isOfVersionOne && random() < 0.5) await look(profile, page.background, 0, '', '');
  const { clock } = profile;
  const disk = { lost: 0 };
  const lift = await fault.strike({ database, connect, random, clock, session: sessionState, disk });
  const seen: Seen = { notes: 0, refusals: 0 };
  let connectAfter: Connect = createConnection(database);
  let state: Awaited<ReturnType<typeof storageState>>;
  try {
    state = await live(fault, profile, page, acknowledged, seen, random);
  } finally {
    connectAfter = (await lift()) ?? connectAfter;
  }

  if (fault.shows === 'note') expect(seen.notes, `${fault.name} ${seed}`).toBeGreaterThan(0);
  if (fault.shows === 'reply') expect(seen.refusals, `${fault.name} ${seed}`).toBeGreaterThan(0);
  if (fault.shows !== 'note') expect(state.kind, `${fault.name} ${seed}`).toBe('sound');

  page = start(profile, connectAfter);
  if (disk.lost > 0) expect(await repair(page.storage)).toMatchObject({ ok: true });
  expect(await storageState(page.storage)).toMatchObject({ kind: 'sound' });
  let lost = 0;
  for (const i of acknowledged) {
    const outcome = await look(profile, page.background, ...copyOf(i));
    expect(speaksOnlyOfBundled(outcome), `${fault.name} ${seed}: after it`).toBe(false);
    if (!hasMatched(outcome, keptId({ url: urlAt(i) }))) lost++;
  }
  expect(lost, `${fault.name} ${seed}: lost`).toBeLessThanOrEqual(disk.lost);
  if (!fault.isOfVersionOne) {
    expect(await lostBelongings(page.storage), `${fault.name} ${seed}`).toEqual([]);
    expect(hasPacked(await look(profile, page.background, ...copyOf(PACKED)))).toBe(true);
  }
  expect(await keep(profile, page.background, 13)).toEqual({ ok: true, value: null });
}

/** Keeps some stories by hand, and where the fault needs it as many as make a segment. Their places. */
async function furnish(
  fault: Fault,
  profile: Profile,
  database: string,
  random: () => number,
): Promise<number[]> {
  const kept = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) => i);
  if (fault.isOfVersionOne) {
    const rows = kept.map((i) => ({
      id: keptId({ url: urlAt(i) }),
      source: { id: keptId({ url: urlAt(i) }), url: urlAt(i), text: textAt(i) },
      format: 0,
      sketch: new Uint8Array(0),
    }));
    await putVersionOne(database, rows);
    return kept;
  }
  const { background, storage } = start(profile, createConnection(database));
  await giveBelongings(storage, packs);
  for (const i of kept) expect(await keep(profile, background, i)).toEqual({ ok: true, value: null });
  if (fault.hasSegment) {
    expect(await putMany(storage, sourcesFrom(100, 400), { origin: 'file', pinned: false })).toMatchObject({
      ok: true,
    });
    await tidy(storage);
    expect(await (await storage.connect()).count('segments')).toBeGreaterThan(0);
  }
  (await storage.connect()).close();
  return kept;
}

/** What a reader does while it lasts, in one order or another. What was kept joins the acknowledged. */
async function live(
  fault: Fault,
  profile: Profile,
  { background, storage }: ReturnType<typeof start>,
  acknowledged: number[],
  seen: Seen,
  random: () => number,
) {
  const acts = [
    async () => {
      const outcome = await look(profile, background, 0, '', '');
      expect(outcome, 'the bundled copy').toMatchObject({ kind: 'compared', report: { alert: true } });
      expect(profile.world.badges.get(0)?.text).toBe('1');
      if (speaksOnlyOfBundled(outcome)) seen.notes++;
    },
    async () => {
      for (const i of acknowledged) {
        const outcome = await look(profile, background, ...copyOf(i));
        const isSaid = speaksOnlyOfBundled(outcome);
        expect(hasMatched(outcome, keptId({ url: urlAt(i) })) || isSaid, 'a kept story').toBe(true);
        if (isSaid) seen.notes++;
      }
    },
    ...[10, 11].map((i) => async () => {
      const reply = await keep(profile, background, i);
      if (reply.ok) acknowledged.push(i);
      else {
        expect(['storage-full', 'corpus-unreadable']).toContain(reply.failure);
        seen.refusals++;
      }
    }),
    async () => {
      if (fault.isOfVersionOne) return;
      await useBelongings(storage, packs);
      const outcome = await look(profile, background, ...copyOf(PACKED));
      const isSaid = speaksOnlyOfBundled(outcome);
      expect(hasPacked(outcome) || isSaid, 'a story of a pack').toBe(true);
      if (isSaid) seen.notes++;
    },
    async () => {
      const reply = await putMany(storage, sourcesFrom(20, 30), { origin: 'file', pinned: false });
      if (!reply.ok) seen.refusals++;
    },
  ];
  for (const act of acts.map((act) => ({ act, at: random() })).toSorted((a, b) => a.at - b.at))
    await act.act();
  return storageState(storage);
}
