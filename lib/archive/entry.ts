import * as v from 'valibot';
import { sourceSchema } from '../document/document.ts';
import { parseSubscription, type Subscription } from '../feed/subscription.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';

/** Raised when a reader of the versions before would understand a file wrongly; see docs/export-format.md. */
export const ARCHIVE_VERSION = 1;
export const ARCHIVE_FORMAT = 'wireprint-export';

const line = v.pipe(v.string(), v.maxLength(2000));
const time = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const source = v.object({
  kind: v.literal('source'),
  source: v.object({
    ...sourceSchema.entries,
    id: v.pipe(line, v.regex(/^(?:kept|read|file|pasted|feed):/u)),
    text: v.string(),
  }),
  origin: v.picklist(['kept', 'read', 'file', 'pasted', 'feed']),
  pinned: v.boolean(),
  addedAt: time,
  batch: v.optional(line),
});

const silenced = v.object({
  kind: v.literal('silenced'),
  page: v.pipe(v.string(), v.maxLength(4096)),
  /** Before the id of a pack's source stands that of the pack. */
  sourceId: v.pipe(v.string(), v.maxLength(2100)),
  at: time,
});

/** A pack's file follows in as many `pack-bytes` as it takes. */
const pack = v.object({
  kind: v.literal('pack'),
  isOn: v.boolean(),
  address: v.nullable(line),
  bytes: count,
});
const packBytes = v.object({ kind: v.literal('pack-bytes'), base64: v.string() });

/** How many of each came before it: a file without it was cut off. */
const end = v.object({
  kind: v.literal('end'),
  sources: count,
  feeds: count,
  silenced: count,
  packs: count,
});

const plainEntry = v.variant('kind', [source, silenced, pack, packBytes, end]);

/** One line of an export after its head. Times are ms since the epoch. */
export type ArchiveEntry =
  | v.InferOutput<typeof plainEntry>
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'feed'; readonly feed: Subscription };
export type SourceEntry = Extract<ArchiveEntry, { kind: 'source' }>;

/** JSON has no infinity: a feed that is never asked again has no time. */
export function lineOf(entry: ArchiveEntry): string {
  if (entry.kind !== 'feed') return JSON.stringify(entry);
  const { nextAt } = entry.feed;
  return JSON.stringify({ ...entry, feed: { ...entry.feed, nextAt: nextAt === Infinity ? null : nextAt } });
}

/** A line that was parsed as JSON; null where it is none of an export. */
export function parseEntry(value: unknown): ArchiveEntry | null {
  const loose = v.safeParse(looseEntry, value);
  if (loose.success && loose.output.kind === 'settings')
    return { kind: 'settings', settings: parseSettings(loose.output.settings) };
  if (loose.success && loose.output.kind === 'feed') {
    const { feed } = loose.output;
    const subscription = parseSubscription({ ...feed, nextAt: feed['nextAt'] ?? Infinity });
    return subscription && { kind: 'feed', feed: subscription };
  }
  const parsed = v.safeParse(plainEntry, value);
  return parsed.success ? parsed.output : null;
}

const fields = v.record(v.string(), v.unknown());
const looseEntry = v.variant('kind', [
  v.object({ kind: v.literal('settings'), settings: fields }),
  v.object({ kind: v.literal('feed'), feed: fields }),
]);
