import { compareTwo } from '../compare/compare-two.ts';
import type { FailureReason, Outcome } from '../compare/outcome.ts';
import type { Article } from '../document/document.ts';
import type { ArticleReading } from '../document/reading.ts';
import { fail, succeed, type Result } from '../protocol/result.ts';
import { jsonSize, newestWithin, SESSION_BUDGETS } from './budget.ts';
import { chosenPage } from './chosen.ts';
import type { Ports } from './ports.ts';
import { createTurns } from './turns.ts';

type PairPorts = Pick<Ports, 'session' | 'tabs' | 'pages' | 'library' | 'badge' | 'words' | 'now'>;

export interface TwoPages {
  /** Reads two tabs; the id under which their comparison can be asked for. Of private windows nothing is kept. */
  pair(tabId: number, otherTabId: number): Promise<Result<number, FailureReason>>;
  /** Remembers the page of a tab, to be compared with the next that is clicked; the badge asks for it everywhere. */
  choose(tabId: number): Promise<Result<null, FailureReason>>;
  unchoose(): Promise<null>;
  /** Pairs the page that was chosen with that of the tab. */
  pairWithChosen(tabId: number): Promise<Result<number, FailureReason>>;
  /** The comparison of a pair, worked out anew; null where it is not remembered any more. */
  compare(id: number): Promise<Outcome | null>;
}

/** Compares two tabs with each other, and with nothing else. */
export function createTwoPages(ports: PairPorts): TwoPages {
  const inTurn = createTurns();

  async function read(tabId: number): Promise<Result<ArticleReading, FailureReason>> {
    if (await ports.tabs.isPrivate(tabId)) return fail('page-unreachable');
    const visit = await ports.pages.read(tabId);
    if (!visit.ok) return fail(visit.failure.kind === 'failed' ? visit.failure.reason : 'page-unreachable');
    const { reading } = visit.value;
    return reading.kind === 'article' ? succeed(reading) : fail('page-unreachable');
  }

  function remember(reading: ArticleReading, other: Article): Promise<Result<number, FailureReason>> {
    return inTurn(async () => {
      const pairs = (await ports.session.get('pairs')) ?? [];
      const id = Math.max(ports.now(), (pairs.at(-1)?.id ?? 0) + 1);
      const kept = newestWithin([...pairs, { id, reading, other }], jsonSize, SESSION_BUDGETS.pairs);
      await ports.session.set('pairs', kept);
      return kept.length === 0 ? fail('storage-full') : succeed(id);
    });
  }

  async function pair(tabId: number, otherTabId: number): Promise<Result<number, FailureReason>> {
    const [reading, other] = await Promise.all([read(tabId), read(otherTabId)]);
    if (!reading.ok) return reading;
    return other.ok ? remember(reading.value, other.value.article) : other;
  }

  async function unchoose(): Promise<null> {
    await ports.session.set('chosen', null);
    await ports.badge.showEverywhere({ text: '', title: ports.words.plain });
    return null;
  }

  return {
    pair,
    unchoose,
    async choose(tabId) {
      const reading = await read(tabId);
      if (!reading.ok) return reading;
      if (jsonSize(reading.value) > SESSION_BUDGETS.chosen) return fail('storage-full');
      await ports.session.set('chosen', { tabId, reading: reading.value, at: ports.now() });
      await ports.badge.showEverywhere({ text: '?', title: ports.words.nextAsked });
      return succeed(null);
    },
    async pairWithChosen(tabId) {
      const chosen = await chosenPage(ports.session, ports.now());
      if (chosen === null || chosen.tabId === tabId) return fail('page-changed');
      const other = await read(tabId);
      if (!other.ok) return other;
      const id = await remember(chosen.reading, other.value.article);
      await unchoose();
      return id;
    },
    async compare(id) {
      const found = (await ports.session.get('pairs'))?.find((one) => one.id === id);
      if (found === undefined) return null;
      const { reading, other } = found;
      const report = await compareTwo(reading.article, other, await ports.library.frequencies());
      return { kind: 'compared', reading, report };
    },
  };
}
