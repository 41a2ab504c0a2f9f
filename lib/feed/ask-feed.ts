import type { FeedContent, FeedEntry, FeedFault } from '../import/feed.ts';
import type { ReadArticle } from '../import/item.ts';
import type { Result } from '../protocol/result.ts';
import { decodeText } from '../import/decode.ts';
import { hashWord } from '../text/hash.ts';
import { whyNotFetch } from './address-guard.ts';
import {
  isChanged,
  isUpdated,
  linkedStoryOf,
  storyId,
  storyOf,
  timeOf,
  type Kept,
  type Story,
} from './entries.ts';
import type { FetchPublic } from './fetched.ts';
import { conditionalHeaders, outcomeOf } from './schedule.ts';
import type { Conclusion, FeedProblem, Subscription } from './subscription.ts';

/** What asking a feed needs from outside. */
export interface AskPorts {
  readonly request: FetchPublic;
  /** Whether the reader gave access to the host of an address. */
  readonly mayFetch: (address: string) => Promise<boolean>;
  readonly parse: (bytes: Uint8Array, address: string, charset?: string) => FeedContent | FeedFault;
  /** Null where this browser cannot read pages out of sight. */
  readonly readArticle: ReadArticle | null;
  readonly stories: Stories;
  readonly now: () => number;
  /** Stories that are older are not taken, in ms since the epoch: they would be gone at once. */
  readonly oldest: () => Promise<number>;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** The corpus, as far as feeds see it. */
export interface Stories {
  /** What is kept under an id; null where nothing is. */
  readonly find: (id: string) => Promise<Kept | null>;
  /** Keeps all or none, each in the place of what was kept under its id. How many of them are kept. */
  readonly put: (stories: readonly Story[], address: string) => Promise<Result<number, FeedProblem>>;
}

/** Bytes and milliseconds that the answer of a feed or a page may take. */
export const LIMITS = { maxBytes: 5_000_000, timeoutMs: 15_000 };
const FEEDS =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml, application/json, */*;q=0.1';
/** Linked pages of one feed at a time; the others are read when it is asked again. */
const PAGES_A_ROUND = 10;
/** Milliseconds between two pages of one site. */
const PAGE_PAUSE_MS = 2000;

/** Asks a feed for what is new and keeps its stories. Never throws for what a server says. */
export async function askFeed(
  feed: Subscription,
  ports: AskPorts,
  signal?: AbortSignal,
): Promise<Conclusion> {
  const fault = await whyNotAsk(feed.address, ports);
  if (fault !== null) return failed(fault);
  const headers = { Accept: FEEDS, ...conditionalHeaders(feed) };
  const answer = await ports.request(feed.address, { ...LIMITS, headers, signal });
  if (!answer.ok) return failed(answer.failure);
  const { status, header, bytes } = answer.value;
  const outcome = outcomeOf(status, header, ports.now());
  if (outcome.kind === 'failed') return { outcome, problem: 'bad-answer' };
  if (outcome.kind !== 'changed') return { outcome, problem: null };
  const content = ports.parse(bytes, feed.address, charsetOf(header('content-type')));
  if (typeof content === 'string') return failed(content);
  const { stories, isComplete, tried } = await newStories(content, feed, ports, signal);
  const renewed = stories.filter(({ isRenewed }) => isRenewed).length;
  const put = await ports.stories.put(
    stories.map(({ story }) => story),
    feed.address,
  );
  if (!put.ok) return failed(put.failure);
  // What was left out is asked for again, which a server that knows our version would not send.
  const validators = isComplete ? {} : { etag: null, lastModified: null };
  const { title, lang } = content;
  const newEntries = put.value - renewed;
  return { outcome: { ...outcome, ...validators, newEntries }, problem: null, title, lang, tried, renewed };
}

export function failed(problem: FeedProblem): Conclusion {
  return { outcome: { kind: 'failed', retryAfterMs: 0 }, problem };
}

/** Why an address is not asked at all; null where it may be. */
export async function whyNotAsk(
  address: string,
  ports: Pick<AskPorts, 'mayFetch'>,
): Promise<FeedProblem | null> {
  return whyNotFetch(address) ?? ((await ports.mayFetch(address)) ? null : 'no-access');
}

interface Found {
  readonly stories: readonly FoundStory[];
  /** Nothing was put off to the next time. */
  readonly isComplete: boolean;
  /** Pages that held no story, as the subscription notes them. */
  readonly tried: readonly number[];
}

interface FoundStory {
  readonly story: Story;
  /** It takes the place of an earlier version. */
  readonly isRenewed: boolean;
}

async function newStories(
  content: FeedContent,
  feed: Subscription,
  ports: AskPorts,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const seen = new Set<string>();
  const stories: FoundStory[] = [];
  const teasers: Teaser[] = [];
  const oldest = await ports.oldest();
  for (const entry of content.entries) {
    const id = storyId(entry, feed.address);
    if (seen.has(id) || (timeOf(entry) ?? oldest) < oldest) continue;
    seen.add(id);
    const kept = await ports.stories.find(id);
    // Of two feeds with one story the first counts.
    if (kept !== null && kept.address !== feed.address) continue;
    const before = kept && (await kept.story());
    const story = storyOf(entry, content, feed.address, ports.now());
    const isTeaser = story === null || (feed.wholeStories && isFarShorter(story, before));
    if (isTeaser && isLinked(entry) && isToBeRead(entry, kept, feed, ports.now()))
      teasers.push({ entry, isRenewed: kept !== null });
    if (!isTeaser && (before === null || isChanged(before, story)))
      stories.push({ story, isRenewed: kept !== null });
  }
  const linked = feed.wholeStories ? await linkedStories(teasers, feed, ports, signal) : NONE;
  return { ...linked, stories: [...stories, ...linked.stories] };
}

/** What was kept was read from the linked page, of which the entry holds the beginning. */
function isFarShorter({ text }: Story, before: Story | null): boolean {
  return before !== null && before.text.length > 2 * text.length;
}

/** A page that held no story is read once; one that did again when the feed says that it was changed since. */
function isToBeRead(entry: LinkedEntry, kept: Kept | null, feed: Subscription, nowMs: number): boolean {
  return kept === null ? !feed.tried.includes(hashWord(entry.url)) : isUpdated(entry, kept, nowMs);
}

const NONE: Found = { stories: [], isComplete: true, tried: [] };

type LinkedEntry = FeedEntry & { readonly url: string };

interface Teaser {
  readonly entry: LinkedEntry;
  readonly isRenewed: boolean;
}

function isLinked(entry: FeedEntry): entry is LinkedEntry {
  return entry.url !== undefined;
}

async function linkedStories(
  teasers: readonly Teaser[],
  feed: Subscription,
  ports: AskPorts,
  signal: AbortSignal | undefined,
): Promise<Found> {
  if (ports.readArticle === null) return NONE;
  const stories: FoundStory[] = [];
  const tried: number[] = [];
  const faults = await Promise.all(teasers.map(({ entry }) => whyNotAsk(entry.url, ports)));
  const readable = teasers.filter((_, i) => faults[i] === null);
  for (const [i, { entry, isRenewed }] of readable.slice(0, PAGES_A_ROUND).entries()) {
    if (signal?.aborted) break;
    if (i > 0) await ports.pause(PAGE_PAUSE_MS);
    const story = await readLinked(entry, feed, ports, ports.readArticle, signal);
    if (story === null) tried.push(hashWord(entry.url));
    else stories.push({ story, isRenewed });
  }
  return { stories, isComplete: readable.length <= PAGES_A_ROUND, tried };
}

async function readLinked(
  entry: LinkedEntry,
  feed: Subscription,
  ports: AskPorts,
  readArticle: ReadArticle,
  signal: AbortSignal | undefined,
): Promise<Story | null> {
  const page = await ports.request(entry.url, { ...LIMITS, headers: { Accept: 'text/html' }, signal });
  if (!page.ok || page.value.status !== 200) return null;
  const type = page.value.header('content-type');
  if (type !== null && !/html/iu.test(type)) return null;
  const html = decodeText(page.value.bytes, charsetOf(type));
  return linkedStoryOf(entry, html, feed.address, ports.now(), readArticle);
}

function charsetOf(contentType: string | null): string | undefined {
  return /;\s{0,20}charset\s{0,20}=\s{0,20}"?([\w-]{1,40})/iu.exec(contentType ?? '')?.[1];
}
