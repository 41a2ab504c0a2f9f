import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../lib/compare/outcome.ts';
import type { Marked } from '../../lib/protocol/marks.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { ferryMatch, ferryReading, reportOf } from '../../test/views/ferry.ts';
import { following, LOOKING, type Shown } from './following.ts';

const COMPARED: Outcome = { kind: 'compared', reading: ferryReading, report: reportOf([ferryMatch]) };
const SKIPPED: Outcome = { kind: 'skipped', reason: 'too-short' };
const MARKED: Marked = {
  kind: 'marked',
  sourceId: ferryMatch.source.id,
  found: 2,
  missing: 0,
  kinds: ['kept'],
};
const UNMARKED = { kind: 'unmarked' };

const lookOf = (tabId: number, outcome: Outcome, more: Partial<Look> = {}): Look => ({
  page: { url: `https://news.example/${tabId}`, loadedAt: 1 },
  outcome,
  isOwnPage: false,
  keeping: 'not-kept',
  originals: {},
  silenced: [],
  ...more,
});

/** What the session remembers and what a look would find, by tab; marks and looks wait until they are let go. */
let remembered: Map<number, Look>;
let found: Map<number, Look>;
let held: PromiseWithResolvers<Marked | null>;
let looked: PromiseWithResolvers<void>;
let shown: Shown;
let panel: ReturnType<typeof following>;

beforeEach(() => {
  remembered = new Map([
    [1, lookOf(1, COMPARED)],
    [2, lookOf(2, COMPARED)],
  ]);
  found = new Map([[3, lookOf(3, SKIPPED)]]);
  held = Promise.withResolvers();
  looked = Promise.withResolvers();
  shown = { state: LOOKING };
  const tabs = {
    recall: async (tabId: number) => remembered.get(tabId) ?? null,
    where: async (tabId: number) => (remembered.get(tabId) ?? found.get(tabId))?.page ?? null,
    lookAt: ({ tabId }: { readonly tabId: number }) => looked.promise.then(() => found.get(tabId)!),
    showMarks: () => held.promise,
    shownMarks: async () => null,
    removeMarks: async () => void (await held.promise),
  };
  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
  };
  panel = following(tabs, { shown: () => shown, show });
});

/** Until all that is under way has been shown. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('on another tab', () => {
  test('nothing is said of a word that could not be stored on the one before', async () => {
    await panel.follow(1);
    shown = { ...shown, isSilenceLost: true };
    await panel.follow(1);
    expect(shown.isSilenceLost).toBe(true);
    await panel.follow(2);
    expect(shown.isSilenceLost).toBe(false);
  });

  test('marks are offered on no page of the extension, and are those of that page elsewhere', async () => {
    await panel.follow(1);
    await settled();
    expect(shown.marks).toEqual(UNMARKED);
    remembered.set(2, lookOf(2, COMPARED, { isOwnPage: true }));
    await panel.follow(2);
    await settled();
    expect(shown.marks).toBeNull();
  });

  test.each(['mark', 'unmark'] as const)('%sing the one before is not spoken of', async (act) => {
    await panel.follow(1);
    await settled();
    const acting = act === 'mark' ? panel.mark(ferryMatch) : panel.unmark();
    await panel.follow(2);
    await settled();
    shown = { ...shown, marks: { kind: 'unreachable' } };
    held.resolve(MARKED);
    await acting;
    expect(shown.marks).toEqual({ kind: 'unreachable' });
  });

  test('what a look at the one before finds is not shown, and its steps are when the reader comes back', async () => {
    await panel.follow(3);
    const looking = panel.look();
    await panel.follow(1);
    expect(shown.state).toBe(COMPARED);
    await panel.follow(3);
    expect(shown.state.kind).toBe('looking');
    await panel.follow(1);
    looked.resolve();
    await looking;
    expect(shown.state).toBe(COMPARED);
  });
});

describe('an answer that the session does not remember', () => {
  test('stays, whatever is found out elsewhere, until the page is another', async () => {
    await panel.follow(3);
    expect(shown.state).toEqual({ kind: 'unseen' });
    looked.resolve();
    await panel.look();
    expect(shown.state).toBe(SKIPPED);
    await panel.follow(3);
    expect(shown.state).toBe(SKIPPED);
    found.set(3, lookOf(3, SKIPPED, { page: { url: 'https://news.example/3', loadedAt: 2 } }));
    await panel.follow(3);
    expect(shown.state).toEqual({ kind: 'unseen' });
  });

  test('counts no more where the session has forgotten it, since the sources are others', async () => {
    await panel.follow(1);
    found.set(1, remembered.get(1)!);
    remembered.delete(1);
    await panel.follow(1);
    expect(shown.state).toEqual({ kind: 'unseen' });
  });
});

test('what the reader says of a match elsewhere is shown here too', async () => {
  await panel.follow(1);
  remembered.set(1, lookOf(1, COMPARED, { silenced: [ferryMatch.source.id] }));
  await panel.again();
  expect(shown.silenced).toEqual([ferryMatch.source.id]);
});
