import { parseFeed } from 'feedsmith';
import * as v from 'valibot';
import { webAddress } from '../document/document.ts';
import { decodeText } from './decode.ts';
import { hasDoctype } from './doctype.ts';
import { htmlText } from './html-text.ts';
import { documentItem, refused, type ImportItem } from './item.ts';

/** Bytes. Feeds of news take some 100 kB. */
const MAX_FEED_BYTES = 5_000_000;
/** The newest stand first; who has more entries is no feed but an archive. */
const MAX_ENTRIES = 1000;

/** An entry of a feed, whatever its kind. `html` is what it carries of the article, perhaps a teaser only. */
export interface FeedEntry {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly html: string;
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly byline: string | undefined;
  readonly lang: string | undefined;
}

export interface FeedContent {
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly entries: readonly FeedEntry[];
}

export type FeedFault = 'doctype' | 'too-long' | 'not-a-feed';

/**
 * The entries of an RSS, Atom or JSON feed, the newest thousand. Addresses other than http(s) are gone, and titles and
 * names are text. `charset`: what the server calls the encoding. O(bytes).
 */
export function parseFeedBytes(
  bytes: Uint8Array,
  address?: string,
  charset?: string,
): FeedContent | FeedFault {
  if (bytes.length > MAX_FEED_BYTES) return 'too-long';
  const text = decodeText(bytes, charset).trim();
  if (/^<(?:!doctype\s{1,9})?html/iu.test(text)) return 'not-a-feed';
  // No feed needs one, and entities that it may declare can be made to grow without end.
  if (/<!doctype/iu.test(text) && !isJson(text) && hasDoctype(text)) return 'doctype';
  try {
    return normalised(text, address);
  } catch {
    return 'not-a-feed';
  }
}

/** Whether it is that as a whole: what only begins as JSON is taken for XML further down. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function normalised(text: string, address: string | undefined): FeedContent {
  const parsed = parse(text);
  switch (parsed.format) {
    case 'rss': {
      const { title, language, link, items } = parsed.feed;
      return contentOf(title, language, link ?? address, items?.map(rssEntry));
    }
    case 'rdf': {
      const { title, dc, link, items } = parsed.feed;
      return contentOf(title, dc?.languages?.[0], link ?? address, items?.map(rdfEntry));
    }
    case 'atom': {
      const { title, xml, entries } = parsed.feed;
      return contentOf(title?.value, xml?.lang, address, entries?.map(atomEntry));
    }
    case 'json':
    default: {
      const { title, language, home_page_url: home, items } = parsed.feed;
      return contentOf(title, language, home ?? address, items?.map(jsonEntry));
    }
  }
}

const parse = (text: string) => parseFeed(text, { maxItems: MAX_ENTRIES });

type Parsed<F extends string> = Extract<ReturnType<typeof parse>, { format: F }>['feed'];
type EntryOf<List> = NonNullable<List> extends readonly (infer Entry)[] ? Entry : never;

function rssEntry(item: EntryOf<Parsed<'rss'>['items']>): RawEntry {
  const author = item.authors?.[0];
  return {
    id: item.guid?.value,
    links: [item.link, item.guid?.value],
    title: item.title,
    html: item.content?.encoded ?? item.description,
    published: item.pubDate ?? item.dc?.dates?.[0],
    byline: item.dc?.creators?.[0] ?? (typeof author === 'string' ? author : author?.name),
  };
}

function rdfEntry(item: EntryOf<Parsed<'rdf'>['items']>): RawEntry {
  return {
    id: item.rdf?.about,
    links: [item.link],
    title: item.title,
    html: item.content?.encoded ?? item.description,
    published: item.dc?.dates?.[0],
    byline: item.dc?.creators?.[0],
  };
}

function atomEntry(entry: EntryOf<Parsed<'atom'>['entries']>): RawEntry {
  const links = entry.links?.filter((link) => (link.rel ?? 'alternate') === 'alternate') ?? [];
  return {
    id: entry.id,
    links: links.map((link) => resolved(link.href, entry.xml?.base) ?? link.href),
    title: entry.title?.value,
    html: entry.content?.value ?? entry.summary?.value,
    published: entry.published ?? entry.updated,
    modified: entry.updated,
    byline: entry.authors?.[0]?.name,
  };
}

function jsonEntry(item: EntryOf<Parsed<'json'>['items']>): RawEntry {
  return {
    id: item.id,
    links: [item.url],
    title: asHtml(item.title),
    html: item.content_html ?? asHtml(item.content_text ?? item.summary),
    published: item.date_published,
    modified: item.date_modified,
    byline: asHtml(item.authors?.[0]?.name),
    lang: item.language,
  };
}

interface RawEntry {
  readonly id?: string | undefined;
  readonly links: readonly (string | undefined)[];
  readonly title?: string | undefined;
  readonly html?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly byline?: string | undefined;
  readonly lang?: string | undefined;
}

function contentOf(
  title: string | undefined,
  lang: string | undefined,
  base: string | undefined,
  entries: readonly RawEntry[] = [],
): FeedContent {
  return {
    title: plain(title),
    lang,
    entries: entries.slice(0, MAX_ENTRIES).map((entry) => ({
      id: entry.id,
      url: entry.links.map((link) => resolved(link, base)).find((link) => link !== undefined),
      title: plain(entry.title),
      html: entry.html ?? '',
      published: isoDate(entry.published),
      modified: isoDate(entry.modified),
      byline: plain(entry.byline),
      lang: entry.lang ?? lang,
    })),
  };
}

function plain(html: string | undefined): string | undefined {
  return html === undefined ? undefined : htmlText(html).replaceAll('\n\n', ' ') || undefined;
}

function asHtml(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function resolved(link: string | undefined, base: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link, base)) return undefined;
  const { href } = new URL(link, base);
  return v.is(webAddress, href) ? href : undefined;
}

function isoDate(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The entries of a feed file as documents: what the feed carries of each. */
export async function* readFeed(bytes: Uint8Array, name: string): AsyncGenerator<ImportItem> {
  const feed = parseFeedBytes(bytes);
  if (typeof feed === 'string') {
    yield refused(name, feed);
    return;
  }
  for (const [i, { html, ...entry }] of feed.entries.entries()) {
    yield documentItem({ ...entry, site: feed.title, text: htmlText(html) }, `${name}#${i + 1}`);
  }
}
