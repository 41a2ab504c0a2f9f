import type { Article } from '../document/document.ts';
import type { ArticleReading } from '../document/reading.ts';
import { bylineIn, type BylineCandidate } from './byline.ts';
import { readDateline, readTailCredit } from './credit.ts';
import { findModified, findPublished } from './dates.ts';
import { fold } from './prose.ts';
import type { Declared } from './structured.ts';
import type { Box, Snapshot } from './tree.ts';

/** What is known about the article besides its text. */
export interface Metadata {
  readonly article: Omit<Article, 'text'>;
  readonly reading: Pick<
    ArticleReading,
    'dateFoundIn' | 'modifiedFoundIn' | 'dateline' | 'alternates' | 'robots' | 'nextPage'
  >;
}

/** What the text that was found adds to what the head declares. */
export interface Context {
  readonly url: string;
  /** The h1 nearest to the text. */
  readonly heading: string;
  readonly lead: string;
  /** The short lines between title and text. */
  readonly headLines: readonly string[];
  readonly lastLines: readonly string[];
  readonly bylines: readonly BylineCandidate[];
  readonly nearText: (box: Box) => boolean;
}

/** Code units; longer lines are no titles, names or dates. */
const MAX_LINE = 2000;

export function readMetadata(declared: Declared, snap: Snapshot, context: Context): Metadata {
  const { url } = context;
  const published = findPublished(declared, snap, context);
  const modified = findModified(declared, snap);
  const byline = bylineOf(declared, snap, context.bylines);
  const dateline = readDateline(context.lead);
  const heads = context.headLines.filter((head) => head.length < 60);
  const credit =
    dateline.agency ??
    readTailCredit([...declared.authors, ...(byline ? [byline] : []), ...heads], context.lastLines);
  const canonical = address(linkOf(snap, 'canonical') ?? metaOf(snap, 'og:url'), url);
  const own = new Set([url, canonical].map((href) => href?.replace(/^https?:\/\/|[?#].*$|\/$/gu, '')));
  const basedOn = basedOnOf(declared, snap, url).filter(
    (href) => !own.has(href.replace(/^https?:\/\/|[?#].*$|\/$/gu, '')),
  );
  return {
    article: {
      ...line('title', titleOf(declared, snap, context.heading)),
      ...line('url', address(url, url)),
      ...line('site', metaOf(snap, 'og:site_name') ?? declared.publisher ?? metaOf(snap, 'application-name')),
      ...line('published', published?.iso),
      ...line('modified', modified?.iso),
      ...line('lang', snap.lang || declared.lang || metaOf(snap, 'og:locale')?.replace('_', '-')),
      ...line('byline', byline),
      ...line('credit', credit),
      ...line('canonical', canonical),
      ...(basedOn.length > 0 && { basedOn }),
    },
    reading: {
      ...(published && { dateFoundIn: published.foundIn }),
      ...(modified && { modifiedFoundIn: modified.foundIn }),
      ...line('dateline', dateline.dateline),
      alternates: alternatesOf(snap, url),
      robots: robotsOf(snap),
      ...line('nextPage', address(linkOf(snap, 'next'), url)),
    },
  };
}

function line<K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return (text && text.length <= MAX_LINE ? { [key]: text } : {}) as { [P in K]?: string };
}

function metaOf(snap: Snapshot, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = snap.metas.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}

function linkOf(snap: Snapshot, rel: string): string | undefined {
  return snap.links.find((link) => link.rel.split(/\s+/u).includes(rel))?.href;
}

/** An http or https address, made absolute; null for `javascript:` and every other scheme. */
function address(href: string | undefined, base: string): string | null {
  if (!href || href.length > 4096) return null;
  const parsed = URL.canParse(href, base) ? new URL(href, base) : null;
  return parsed && /^https?:$/u.test(parsed.protocol) && parsed.hostname !== '' ? parsed.href : null;
}

/** The title as the page shows it, without the site's name: the h1, where the head's titles bear it out. */
function titleOf(declared: Declared, snap: Snapshot, heading: string): string | undefined {
  const site = metaOf(snap, 'og:site_name') ?? declared.publisher;
  const named = [declared.headline, metaOf(snap, 'og:title'), metaOf(snap, 'twitter:title'), snap.title]
    .filter((title) => title !== undefined && title !== '')
    .map((title) => withoutSite(title!, site));
  const seen = fold(heading);
  const isBorneOut =
    seen.length > 8 && named.some((title) => fold(title).includes(seen) || seen.includes(fold(title)));
  return isBorneOut || (seen.length > 25 && !named[0]) ? heading : named[0];
}

function withoutSite(title: string, site: string | undefined): string {
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' :: '].map((mark) => title.lastIndexOf(mark)));
  if (cut <= 0) return title;
  const rest = fold(title.slice(cut + 3));
  const isSite = site !== undefined && (fold(site).includes(rest) || rest.includes(fold(site)));
  return isSite || rest.length < 0.15 * title.length ? title.slice(0, cut).trim() : title;
}

function bylineOf(
  declared: Declared,
  snap: Snapshot,
  bylines: readonly BylineCandidate[],
): string | undefined {
  const metas = [
    ...(snap.metas.get('author') ?? []),
    ...(snap.metas.get('parsely-author') ?? []),
    ...(snap.metas.get('dc.creator') ?? []),
  ];
  const names = [...new Set(declared.authors.length > 0 ? declared.authors : metas)].filter(
    (name) => !/^https?:/u.test(name),
  );
  return names.join(', ') || bylineIn(bylines);
}

function basedOnOf(declared: Declared, snap: Snapshot, url: string): string[] {
  const named = [
    ...declared.basedOn,
    ...(snap.metas.get('syndication-source') ?? []),
    ...(snap.metas.get('original-source') ?? []),
    ...snap.links
      .filter((link) => /isbasedon|syndication-source|original-source/u.test(link.rel))
      .map((link) => link.href),
  ];
  return [...new Set(named.map((href) => address(href, url)).filter((href) => href !== null))];
}

function alternatesOf(snap: Snapshot, url: string): { lang: string; url: string }[] {
  const found = [];
  for (const link of snap.links.slice(0, 500)) {
    const kind = link.rel === 'amphtml' ? 'amp' : link.rel === 'alternate' ? link.hreflang : '';
    const href = kind && kind.length < 40 ? address(link.href, url) : null;
    if (href) found.push({ lang: kind, url: href });
  }
  return found.slice(0, 40);
}

/** What the page asks of search engines, as written; partners of an agency are told to say noindex. */
function robotsOf(snap: Snapshot): string[] {
  return ['robots', 'googlebot', 'googlebot-news'].flatMap((name) =>
    (snap.metas.get(name) ?? []).map((value) => `${name}: ${value.slice(0, 200)}`),
  );
}
