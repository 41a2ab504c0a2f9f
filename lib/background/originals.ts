import { isSameAddress } from '../compare/address.ts';
import type { OriginalProgress } from '../protocol/view-messages.ts';
import { jsonSize, newestWithin, SESSION_BUDGETS } from './budget.ts';
import type { Awaited, Session } from './session.ts';
import { createTurns } from './turns.ts';

export interface Originals {
  await(original: Awaited): Promise<void>;
  /** Changes what is known about the original of a source; nothing happens where it is not awaited. */
  update(sourceId: string, change: Partial<Pick<Awaited, 'tabId' | 'progress'>>): Promise<void>;
  /** The original that a tab was opened for, or that has the address of its page. */
  find(tabId: number, url: string | null): Promise<Awaited | null>;
  /** Where the originals stand that were opened from the copy in that tab, by source id. */
  progress(copyTabId: number): Promise<Record<string, OriginalProgress>>;
  remember(sourceId: string, text: string): Promise<void>;
  /** It is waited for no longer. To be called last: until then the original can be read once more. */
  settle(sourceId: string): Promise<void>;
  /** Texts of originals that were read in this session, by source id. */
  texts(): Promise<Record<string, string>>;
}

/** Remembers across a stopped background which originals are being waited for, and the texts of those read. */
export function createOriginals(session: Session): Originals {
  const inTurn = createTurns();
  const awaited = async () => (await session.get('awaited')) ?? [];
  const texts = async () => (await session.get('texts')) ?? [];

  return {
    await: (original) =>
      inTurn(async () => {
        const others = (await awaited()).filter((other) => other.sourceId !== original.sourceId);
        await session.set('awaited', newestWithin([...others, original], jsonSize, SESSION_BUDGETS.awaited));
      }),
    update: (sourceId, change) =>
      inTurn(async () => {
        const all = await awaited();
        await session.set(
          'awaited',
          all.map((one) => (one.sourceId === sourceId ? { ...one, ...change } : one)),
        );
      }),
    async find(tabId, url) {
      const all = await awaited();
      return all.find((one) => one.tabId === tabId || (url !== null && isSameAddress(one.url, url))) ?? null;
    },
    async progress(copyTabId) {
      const own = (await awaited()).filter((one) => one.copy.tabId === copyTabId);
      return Object.fromEntries(own.map((one) => [one.sourceId, one.progress]));
    },
    remember: (sourceId, text) =>
      inTurn(async () => {
        const others = (await texts()).filter(([id]) => id !== sourceId);
        await session.set(
          'texts',
          newestWithin([...others, [sourceId, text]], jsonSize, SESSION_BUDGETS.texts),
        );
      }),
    settle: (sourceId) =>
      inTurn(async () => {
        const left = (await awaited()).filter((one) => one.sourceId !== sourceId);
        await session.set('awaited', left);
      }),
    texts: async () => Object.fromEntries(await texts()),
  };
}
