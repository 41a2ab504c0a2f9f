import type { Source } from '../document/document.ts';
import type { FeedContent, FeedEntry } from '../import/feed.ts';
import { htmlText } from '../import/html-text.ts';
import { documentItem, pageItem, type ReadArticle } from '../import/item.ts';

export type Story = Source & { readonly text: string };

/**
 * Code units of text that make a story and not a teaser, as lib/page/gate has it of pages; Chinese, Japanese and
 * Korean say as much in fewer.
 */
const ENOUGH = 450;
const WORTH_OF_IDEOGRAPH = 2.5;

export function isWhole(text: string): boolean {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0;
  return text.length + dense * (WORTH_OF_IDEOGRAPH - 1) >= ENOUGH;
}

/** What is kept of an entry. Times are ms since the epoch. */
export interface Kept {
  /** Of the feed that it came from. */
  readonly address: string | undefined;
  readonly addedAt: number;
  /** Null where it cannot be read. */
  readonly story: () => Promise<Story | null>;
}

/** Whether a feed tells a story otherwise than it was kept. */
export function isChanged(kept: Story, story: Story): boolean {
  return kept.text !== story.text || kept.title !== story.title || kept.modified !== story.modified;
}

/** Whether an entry says that its page was changed since it was kept. A time that is yet to come says nothing. */
export function isUpdated({ modified }: FeedEntry, { addedAt }: Kept, nowMs: number): boolean {
  const at = Date.parse(modified ?? '');
  return at > addedAt && at <= nowMs;
}

/** When an entry was last changed, or published, in ms since the epoch; null where it does not say. */
export function timeOf({ published, modified }: FeedEntry): number | null {
  const times = [published, modified].map((time) => Date.parse(time ?? '')).filter(Number.isFinite);
  return times.length === 0 ? null : Math.max(...times);
}

/** Under what an entry is kept: its address, so that two feeds with one story keep it once; else the feed's name for it. */
export function storyId({ url, id, title }: FeedEntry, address: string): string {
  const name = url?.replace(/#.*$/su, '') ?? `${address}#${id ?? title ?? ''}`;
  return `feed:${name}`.slice(0, 2000);
}

/** The story that an entry carries itself, or null where it has a teaser only. O(html). */
export function storyOf(entry: FeedEntry, feed: FeedContent, address: string, nowMs: number): Story | null {
  const { html, id: _guid, ...fields } = entry;
  const text = htmlText(html);
  if (!isWhole(text)) return null;
  const id = storyId(entry, address);
  const item = documentItem({ ...fields, id, site: feed.title, text, firstSeen: nowMs }, id);
  return item.kind === 'document' ? item.document : null;
}

/** The story of the page that an entry links to, or null where none is found there. */
export function linkedStoryOf(
  entry: FeedEntry & { readonly url: string },
  page: string,
  address: string,
  nowMs: number,
  readArticle: ReadArticle,
): Story | null {
  const id = storyId(entry, address);
  const item = pageItem(page, { url: entry.url, firstSeen: nowMs }, id, readArticle);
  return item.kind === 'document' && isWhole(item.document.text) ? { ...item.document, id } : null;
}
