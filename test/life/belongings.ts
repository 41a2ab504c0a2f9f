import { newSubscription } from '../../lib/feed/subscription.ts';
import { recordOf } from '../../lib/corpus/record.ts';
import { createFeedRows } from '../../lib/platform/feeds/feed-rows.ts';
import { installPack, listPacks } from '../../lib/platform/storage/packs.ts';
import { createSilenced } from '../../lib/platform/storage/silenced.ts';
import type { Storage } from '../../lib/platform/storage/storage.ts';
import { packRecords } from '../../scripts/pack-records.ts';

const FEED = 'https://feeds.example/news.xml';
const PAIR = { page: 'news.example/silenced', sourceId: 'kept:x', at: 1 };
const ABOUT = { name: 'Belongings', publisher: 'Tests', licence: 'CC0' };

/** The pack that a reader has installed, with one story, and its next edition with one more. */
export interface Packs {
  readonly first: Blob;
  readonly second: Blob;
}

export async function packsWith(story: { readonly url: string; readonly text: string }): Promise<Packs> {
  const own = recordOf({ id: 'own', title: 'Own', lang: 'en', ...story });
  const more = recordOf({ id: 'more', title: 'More', lang: 'en', text: story.text.toUpperCase() });
  const file = async (...records: (typeof own)[]) =>
    new Blob([(await packRecords(ABOUT, records)) as BlobPart]);
  return { first: await file(own), second: await file(own, more) };
}

/** Gives a profile all that readers have besides the stories they keep: a subscription, a pack, a silenced pair. */
export async function giveBelongings(storage: Storage, { first }: Packs): Promise<void> {
  await createFeedRows(storage.connect).put(newSubscription(FEED, 'feed', {}, 0));
  const installed = await installPack(storage, first);
  if (!installed.ok) throw new Error(installed.failure);
  if (!(await createSilenced(storage.connect).put(PAIR))) throw new Error('not silenced');
}

/** Uses all of it, as the gatherer and the settings page do. What cannot be done may fail, by a value or for the storage. */
export async function useBelongings(storage: Storage, { second }: Packs): Promise<void> {
  const rows = createFeedRows(storage.connect);
  const ofStorage = (error: unknown) => {
    if (!(error instanceof DOMException)) throw error;
  };
  await rows.update(FEED, (row) => ({ ...row, askedAt: 5 })).catch(ofStorage);
  await rows.list().catch(ofStorage);
  await installPack(storage, second);
  await createSilenced(storage.connect).of(PAIR.page);
}

/** What of it is not whole any more, in words: each is there once, as it was before or as it became. */
export async function lostBelongings(storage: Storage): Promise<readonly string[]> {
  const lost: string[] = [];
  const feeds = await createFeedRows(storage.connect).list();
  if (feeds.length !== 1 || feeds[0]!.address !== FEED) lost.push(`${feeds.length} subscriptions`);
  const packs = await listPacks(storage);
  if (packs.length !== 1 || ![1, 2].includes(packs[0]!.count)) lost.push(`${packs.length} packs`);
  if ((packs[0]?.count === 2) !== packs[0]?.canUndo) lost.push('half a new edition');
  const silenced = await createSilenced(storage.connect).of(PAIR.page);
  if (silenced.join() !== PAIR.sourceId) lost.push(`${silenced.length} silenced pairs`);
  return lost;
}
