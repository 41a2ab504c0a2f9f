import type { ListedPack, PacksProps, PackSubscription } from '../../components/library-state.ts';
import type { SubscribeFault, Subscription } from '../../lib/feed/subscription.ts';
import type { Busy, Feeds } from '../../lib/platform/feeds/feeds.ts';
import { bundledPacks } from '../../lib/platform/searched.ts';
import { openPacks } from '../../lib/platform/storage/pack-shelves.ts';
import {
  installPack,
  listPacks,
  removePack,
  setPackOn,
  undoPack,
  type InstallFailure,
  type Pack,
} from '../../lib/platform/storage/packs.ts';
import type { Storage } from '../../lib/platform/storage/storage.ts';
import type { SettingsWords } from '../../lib/wording/settings-words.ts';
import type { Words } from '../../lib/wording/words.ts';
import type { Section, Spoken } from './section.ts';

/** Packs, over the storage and the subscriptions that bring them. */
export function createPacksSection(storage: Storage, feeds: Feeds, { report, redraw }: Section) {
  let installing = false;
  /** What came of the last file; sentences are made when they are drawn, in the language of then. */
  let came: { file: File; failure: InstallFailure | null } | null = null;
  let refused: SubscribeFault | null = null;
  let busy: Busy = new Map();

  async function install(file: File, confirmed: boolean): Promise<void> {
    installing = true;
    came = null;
    redraw();
    try {
      const installed = await installPack(storage, file, { confirmed });
      came = { file, failure: installed.ok ? null : installed.failure };
    } catch (error) {
      came = { file, failure: 'internal' };
      throw error;
    } finally {
      installing = false;
      redraw();
    }
  }

  /** Without its subscription first it would come again. */
  async function remove(id: string) {
    const address = (await listPacks(storage)).find((pack) => pack.id === id)?.address ?? null;
    if (address !== null) await feeds.unsubscribe(address);
    return removePack(storage, id);
  }

  async function subscribe(address: string): Promise<void> {
    const subscribed = await feeds.subscribe(address, 'pack');
    refused = subscribed.ok ? null : subscribed.failure;
    redraw();
  }

  const actions: PacksProps['actions'] = {
    onUse: (id, isOn) => void report(setPackOn(storage, id, isOn)),
    onUndo: (id) => void report(undoPack(storage, id)),
    onRemove: (id) => void report(remove(id)),
    onInstall: (file) => void install(file, false),
    onSubscribe: (address) => void subscribe(address),
    onFetchNow: (address) => void feeds.fetchNow(address).then(redraw, redraw),
    onUnsubscribe: (address) => void report(feeds.unsubscribe(address)),
    onStop: (address) => feeds.stop(address),
  };
  feeds.onChanged((asked) => {
    busy = asked;
    redraw();
  });

  return async ({ words, settingsWords }: Spoken): Promise<PacksProps> => {
    const [bundled, packs, unreadable, all] = await Promise.all([
      bundledPacks(),
      listPacks(storage).catch(() => []),
      openPacks(storage).then(
        (opened) => opened.unreadable,
        (): readonly string[] => [],
      ),
      feeds.list(),
    ]);
    const subscriptions = new Map(
      all
        .filter(({ kind }) => kind === 'pack')
        .map((row) => [row.address, subscriptionOf(row, busy, settingsWords)] as const),
    );
    const listed = packs.map((pack) => {
      const subscription = (pack.address !== null && subscriptions.get(pack.address)) || null;
      return listedPack(pack, subscription, unreadable.includes(pack.id), settingsWords);
    });
    const here = new Set(listed.map(({ subscription }) => subscription?.address));
    return {
      bundled,
      packs: listed,
      broken: unreadable.filter((id) => !packs.some((pack) => pack.id === id)).map((id) => ({ id })),
      coming: [...subscriptions.values()].filter(({ address }) => !here.has(address)),
      refused: refused && settingsWords.feeds.refused[refused],
      notice: came && {
        text: sentence(came.failure, settingsWords, words),
        ...(came.failure === 'other-key' && { onConfirm: install.bind(null, came.file, true) }),
      },
      isWorking: installing,
      actions,
    };
  };
}

function subscriptionOf(row: Subscription, busy: Busy, { feeds }: SettingsWords): PackSubscription {
  const { address, title, askedAt, nextAt } = row;
  const problem = row.problem && feeds.problem[row.problem];
  return {
    address,
    title,
    askedAt,
    nextAt,
    problem,
    isBusy: busy.has(address),
    progress: busy.get(address) ?? null,
  };
}

function listedPack(
  pack: Pack,
  subscription: PackSubscription | null,
  isUnreadable: boolean,
  { holdings }: SettingsWords,
): ListedPack {
  const again = subscription === null ? holdings.packAgainFromFile : holdings.packAgainFromAddress;
  return { ...pack, subscription, problem: isUnreadable ? `${holdings.packBroken} ${again}` : null };
}

function sentence(failure: InstallFailure | null, { library }: SettingsWords, { states }: Words): string {
  if (failure === null) return library.packs.installed;
  if (failure in library.packs.fault) return library.packs.fault[failure as keyof typeof library.packs.fault];
  return states.failed(failure as Parameters<typeof states.failed>[0]).title;
}
